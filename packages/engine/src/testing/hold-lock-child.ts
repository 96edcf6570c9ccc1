import { testWorkspace } from './pipeline-context.ts';

/** Holds a workspace for writing until it is killed: `node hold-lock-child.ts WORKSPACE`. */
await testWorkspace(process.argv[2]);
process.stdout.write('held\n');
setInterval(() => undefined, 1_000);
