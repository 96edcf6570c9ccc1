import { readDocuments } from '../ingest/read.ts';
import { ingest, reflect, train } from '../pipeline/index.ts';
import { lookupGenerator, lookupTrainer } from './lookup-plugins.ts';
import { testContext, testWorkspace } from './pipeline-context.ts';

/**
 * Encodes a folder in a process of its own, slowly enough to be killed anywhere:
 * `node encode-child.ts WORKSPACE CORPUS PAUSE_MS`. Prints `ready`, then `done`.
 */
const [workspaceFolder = '', corpus = '', pause = '0'] = process.argv.slice(2);
const pauseMs = Number(pause);
const workspace = await testWorkspace(workspaceFolder);
const context = testContext(workspace, {
  generator: lookupGenerator({ pauseMs }),
  trainer: lookupTrainer({ pauseMs }),
});
process.stdout.write('ready\n');
await ingest(context, readDocuments([corpus]));
await reflect(context);
await train(context);
await workspace.close();
process.stdout.write('done\n');
