import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers each chat after so many milliseconds, in a process of its own. */
const delayMs = Number(process.argv[2] ?? 20);
const message = { role: 'assistant', content: 'Ilse Maravent has been the mayor since 2018.' };
const usage = { prompt_tokens: 40, completion_tokens: 12, total_tokens: 52 };
const head = { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'm', usage };
const whole = JSON.stringify({
  ...head,
  choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop', stop_reason: null }],
});
const stream = [
  ...message.content.split(' ').map((word) => ({
    ...head,
    choices: [{ index: 0, delta: { content: `${word} ` }, finish_reason: null }],
  })),
  { ...head, choices: [] },
]
  .map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`)
  .concat('data: [DONE]\n\n');

const server = createServer((incoming, outgoing) => {
  let body = '';
  incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
  incoming.on('end', () => {
    setTimeout(() => {
      if (!body.includes('"stream":true')) {
        outgoing.writeHead(200, { 'content-type': 'application/json' });
        outgoing.end(whole);
        return;
      }
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const chunk of stream) outgoing.write(chunk);
      outgoing.end();
    }, delayMs);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.stdin.resume();
process.stdin.once('end', () => process.exit(0));
