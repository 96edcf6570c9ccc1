import { factMind, startChatServer } from '@memo-js/chat-servers';

/** A chat server in a process of its own: `node slow-server-child.ts MS`. Prints its address. */
const ms = Number(process.argv[2] ?? '1000');
const server = await startChatServer({ mind: factMind, delay: () => ms });
process.stdout.write(`${server.url}\n`);
