import { startChatServer } from '@memo-js/chat-servers';
import { lineageMind } from './lineage.ts';

/** The server alone in a process, so that the work of its clients can be told from its own. */
const server = await startChatServer({ mind: lineageMind, log: false });
process.stdout.write(`${server.url}\n`);
process.stdin.resume();
process.stdin.once('end', () => process.exit(0));
