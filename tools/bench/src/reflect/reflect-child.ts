import { factMemo } from './facts.ts';

/** Reflects in a process that may be killed: `node reflect-child.ts WORKSPACE URL`. Prints `done`. */
const [workspace = '', url = ''] = process.argv.slice(2);
const memo = await factMemo(workspace, url, { maxConcurrency: 8 });
await memo.reflect();
await memo.close();
process.stdout.write('done\n');
