import { MemoError } from '@memo-js/core';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Outcome } from '../outcome.ts';
import type { Perform } from '../perform.ts';
import type { Session } from '../session.ts';
import { wholeNumber } from '../settings.ts';
import type { PlannedServing, ServingFlags } from '../vllm/plan-serving.ts';

const DTYPES = ['auto', 'float32', 'float16', 'bfloat16'];
/** Loading a large model takes minutes. */
const READY_MS = 1_800_000;

export function addVllm(program: Command, perform: Perform): void {
  const vllm = program.command('vllm').description('serve memories with vLLM');
  options(vllm.command('command').description('print the command that serves memories')).action(
    (memories: string[], flags: ServingFlags, command: Command) =>
      perform(command, async ({ services, settings }) =>
        printed(await services.planServing(settings, memories, flags)),
      ),
  );
  options(vllm.command('start').description('serve memories on this machine until Ctrl-C')).action(
    (memories: string[], flags: ServingFlags, command: Command) =>
      perform(command, async (session) => {
        const { services, settings } = session;
        const serving = await services.planServing(settings, memories, { ...flags, here: true });
        return started(session, serving);
      }),
  );
}

const options = (command: Command): Command =>
  command
    .argument(
      '[memory...]',
      'ids of memories over one base, or folders (default: the selected one)',
    )
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--port <number>', 'port (default: 8000)', wholeNumber(1))
    .option('--served-model-name <name>', 'name of the base (default: base)')
    .option('--dtype <name>', `precision: ${DTYPES.join(', ')}`, dtype)
    .option('--max-model-len <tokens>', 'tokens of prompt and answer together', wholeNumber(16))
    .option('--max-loras <number>', 'adapters that one batch may mix', wholeNumber(1))
    .option(
      '--max-lora-rank <number>',
      'highest rank (default: the least that fits)',
      wholeNumber(1),
    );

function dtype(text: string): string {
  if (DTYPES.includes(text)) return text;
  throw new InvalidArgumentError(`It must be one of ${DTYPES.join(', ')}.`);
}

/** The section of a config that asks this server. */
const memorySection = ({ baseURL, apiKeyEnv, dtype, servedModelName }: PlannedServing): object => ({
  use: 'vllm',
  servers: [baseURL],
  model: servedModelName,
  ...(dtype === 'auto' ? {} : { dtype }),
  ...(apiKeyEnv === null ? {} : { apiKeyEnv }),
});

const documentOf = (serving: PlannedServing): object => {
  const { model, servedModelName, memories, baseURL, command, apiKeyEnv } = serving;
  return {
    command: [command.program, ...command.args],
    env: command.env,
    apiKeyEnv,
    model,
    servedModelName,
    baseURL,
    memories,
    config: { memory: memorySection(serving) },
  };
};

async function printed(serving: PlannedServing): Promise<Outcome> {
  const { shellLines } = await import('../vllm/serving.ts');
  return {
    document: documentOf(serving),
    text: () => shellLines(serving.command, serving.apiKeyEnv),
    next: [`in the config: memory: ${JSON.stringify(memorySection(serving))}`],
  };
}

async function started(
  { io, signal, settings }: Session,
  serving: PlannedServing,
): Promise<Outcome> {
  const { ServeProcess } = await import('@vllm-client/node/serve');
  const { baseURL, command, apiKeyEnv, memories } = serving;
  const apiKey = apiKeyEnv === null ? undefined : io.env[apiKeyEnv]?.trim();
  if (apiKeyEnv !== null && (apiKey === undefined || apiKey === '')) {
    throw new MemoError({
      code: 'VLLM_KEY_MISSING',
      message: `The environment variable ${apiKeyEnv} holds no key for the server.`,
      hint: 'Set it, or leave `memory.apiKeyEnv` out of the config.',
    });
  }
  const say = (text: string): void => {
    if (!settings.quiet) io.stderr.write(text);
  };
  const server = new ServeProcess({ ...command, baseURL, apiKey, onOutput: say });
  try {
    await server.ready({ timeoutMs: READY_MS, signal });
    say(
      `\n${memories.length === 1 ? '1 memory' : `${memories.length} memories`} served at ${baseURL}; Ctrl-C ends it.\n`,
    );
    await Promise.race([server.ended, aborted(signal)]);
    if (!signal.aborted) throw server.failure();
  } catch (error) {
    if (!signal.aborted) throw failed(error);
  } finally {
    await server.stop();
  }
  return {
    document: { ...documentOf(serving), stopped: true },
    text: () => [`${baseURL} is stopped`],
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** The client's error as one of ours. */
function failed(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown.name !== 'VllmError') return thrown;
  const { code, message, hint } = thrown as Error & {
    readonly code: string;
    readonly hint: string;
  };
  return new MemoError({ code, message, hint, cause: thrown });
}
