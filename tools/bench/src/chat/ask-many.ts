import { ChatCaller, ChatExecutive, createChatModel, type ChatCallerOptions } from '@memo-js/chat';
import { MemoError, silentLogger, type Executive, type Meter, type Protocol } from '@memo-js/core';
import { createPluginHost, makeCall, singleTurn, threeStage } from '@memo-js/engine';
import { lineageMemory, questionAbout } from './lineage.ts';

/** How a question ended. */
export type Ending =
  | { readonly type: 'answered'; readonly short: string }
  | { readonly type: 'abstained'; readonly reason: string }
  | { readonly type: 'failed'; readonly code: string };

/** A chat executive over a server on this machine. */
export async function localExecutive(
  url: string,
  options: ChatCallerOptions = {},
): Promise<ChatExecutive> {
  const model = await createChatModel({
    provider: 'openai-compatible',
    model: 'lineage',
    baseURL: `${url}/v1`,
    structuredOutput: true,
  });
  return new ChatExecutive(new ChatCaller(model, options));
}

const PROTOCOLS = { threeStage, singleTurn };

/** A protocol as the engine makes it, with its defaults but for a deadline that does not cut in. */
export async function protocolNamed(name: keyof typeof PROTOCOLS): Promise<Protocol> {
  const plugin = PROTOCOLS[name] as typeof threeStage;
  const host = createPluginHost({
    clock: { now: () => Date.now() },
    logger: silentLogger,
    runner: () => Promise.reject(new Error('no runner')),
  });
  return plugin.create(plugin.options.parse({ deadlineMs: 300_000 }), host);
}

export interface AskMany {
  readonly executive: Executive;
  readonly protocol: Protocol;
  readonly questions: readonly number[];
  readonly inFlight: number;
  readonly meter?: Meter;
}

/** Asks about many firms, so many at once; what fails is named, and the others go on. */
export async function askMany(job: AskMany): Promise<readonly Ending[]> {
  const endings = new Array<Ending>(job.questions.length);
  const meter = job.meter === undefined ? {} : { meter: job.meter };
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < job.questions.length; at = next++) {
      const call = makeCall({
        signal: undefined,
        report: undefined,
        logger: silentLogger,
        ...meter,
      });
      endings[at] = await ending(job, questionAbout(job.questions[at]!), call);
    }
  };
  await Promise.all(Array.from({ length: job.inFlight }, worker));
  return endings;
}

async function ending(
  { executive, protocol }: AskMany,
  question: string,
  call: ReturnType<typeof makeCall>,
): Promise<Ending> {
  try {
    const input = { question, history: [], executive, memory: lineageMemory };
    const { final } = await protocol.run(input, call);
    return final.type === 'answer'
      ? { type: 'answered', short: final.short }
      : { type: 'abstained', reason: final.reason };
  } catch (error) {
    return { type: 'failed', code: MemoError.from(error).code };
  }
}
