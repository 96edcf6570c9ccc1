import { parseArgs } from 'node:util';
import { startChatServer, type Mind } from '@memo-js/chat-servers';
import { readingMind } from './mind/reading-mind.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The least that a schema allows: what a model says that has nothing to say, and holds to the form. */
function least(schema: Schema): unknown {
  if (schema['type'] === 'object') {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
    return Object.fromEntries(properties.map(([name, each]) => [name, least(each)]));
  }
  return schema['type'] === 'array' ? [] : 'Hello';
}

/** Decides as an executive; to anything else, such as the probe of `memo doctor`, it says hello. */
const mind: Mind = (asked) =>
  asked.messages[0]?.role === 'system' || asked.schema === null
    ? readingMind(asked)
    : { text: JSON.stringify(least(asked.schema)) };

/**
 * `npm run mind`: a server with the chat API of OpenAI on this machine, for trying an executive without
 * a key and without a download. No model is behind it, but rules that read questions.
 */
const { values } = parseArgs({ options: { port: { type: 'string', default: '8765' } } });
const server = await startChatServer({
  mind,
  models: ['reading-mind'],
  contextTokens: 32_768,
  port: Number(values.port),
});
process.stdout.write(`the model reading-mind answers at ${server.url}/v1 until Ctrl-C\n`);
