import { MemoError, definePlugin } from '@memo-js/core';
import type {
  ArtifactTraits,
  Executive,
  Generator,
  Memory,
  MemoryHost,
  MemoryOutcome,
  Merger,
  Plugin,
  Runner,
  Signals,
  Trainer,
} from '@memo-js/core';
import { z } from 'zod';

const FAKE_TRAITS: ArtifactTraits = Object.freeze({
  form: 'full',
  family: 'fake',
  dtype: 'float32',
});
const USAGE = Object.freeze({ calls: 1, promptTokens: 1, completionTokens: 1 });

/** How a fake memory answers: a text, null for a stated abstention, or an error. */
export type FakeReply = string | null | MemoError;

export interface FakeMemoryOptions {
  readonly id?: string;
  readonly reply: (question: string) => FakeReply;
  readonly signals?: (question: string) => Signals;
}

/** A memory that answers from a function and counts what it was asked. */
export function fakeMemory({ id = 'fake', reply, signals }: FakeMemoryOptions): Memory & {
  readonly asked: string[];
} {
  const asked: string[] = [];
  return {
    id,
    runtime: 'fake/float32',
    asked,
    async ask(requests) {
      return requests.map(({ question }): MemoryOutcome => {
        asked.push(question);
        const text = reply(question);
        const base = { memoryId: id, usage: USAGE };
        if (text instanceof MemoError) return { type: 'error', error: text.toJSON(), ...base };
        const own = signals?.(question) ?? { meanLogprob: -0.01, minLogprob: -0.02, margin: 5 };
        return text === null
          ? { type: 'abstention', reason: 'stated', signals: own, confidence: null, ...base }
          : { type: 'answer', text, signals: own, finishReason: 'stop', confidence: null, ...base };
      });
    },
    close: async () => undefined,
  };
}

/** A host that opens `memory(artifact folder, id)`. */
export function fakeMemoryHost(
  memory: (id: string) => Memory,
  accepts: (traits: ArtifactTraits) => boolean = (traits) => traits.family === 'fake',
): MemoryHost & { closed: boolean } {
  const host = {
    closed: false,
    accepts: (traits: ArtifactTraits) =>
      accepts(traits)
        ? ({ ok: true } as const)
        : ({ ok: false, reason: `no ${traits.family} here`, hint: 'Use a fake.' } as const),
    open: async (artifact: { readonly manifest: { readonly id: string } }) =>
      memory(artifact.manifest.id),
    close: async () => {
      host.closed = true;
    },
  };
  return host;
}

export function fakeTrainer(traits: Partial<ArtifactTraits> = {}): Trainer {
  return {
    produces: () => ({ ...FAKE_TRAITS, ...traits }),
    train: () => Promise.reject(new MemoError({ code: 'FAKE', message: 'It never trains.' })),
  };
}

export const fakeGenerator: Generator = Object.freeze({ extract: async () => [] });

/** Asks the question itself, once, and answers with what the memory says. */
export const fakeExecutive: Executive = Object.freeze({
  ground: async ({ question }) =>
    turn({ clues: [], questions: [{ text: question, clues: [] }], known: ['all'] }),
  identify: async () => turn({ candidates: [], status: 'not-needed', questions: [] }),
  seek: async () => turn({ questions: [], done: true }),
  synthesize: async ({ asked }) => {
    const cited = asked.find(({ outcome }) => outcome.type === 'answer');
    return cited?.outcome.type === 'answer'
      ? turn({
          type: 'answer',
          short: cited.outcome.text,
          text: cited.outcome.text,
          citations: [cited.id],
          outside: [],
          conflicts: [],
        })
      : turn({ type: 'abstention', reason: 'nothing was found', missing: [] });
  },
} satisfies Executive);

function turn<D>(decision: D): { decision: D; usage: typeof USAGE; model: string } {
  return { decision, usage: USAGE, model: 'fake' };
}

export const fakeMerger: Merger = Object.freeze({
  needsBase: false,
  parameters: () => ({ density: 0.3 }),
  merge: () => Promise.reject(new MemoError({ code: 'FAKE', message: 'It never merges.' })),
} satisfies Merger);

export const fakeRunner: Runner = Object.freeze({
  submit: async () => null,
  wait: async () => ({ code: 0, signal: null, stderrTail: '' }),
  stop: async () => undefined,
} satisfies Runner);

const none = z.strictObject({});

/** One plugin of each kind but `protocol`, by the ids of the defaults. */
export const fakePlugins: readonly Plugin[] = Object.freeze([
  plugin('generator', 'extractive', () => fakeGenerator),
  definePlugin({
    kind: 'trainer',
    id: 'embedded-full',
    version: '1.0.0',
    specVersion: 1,
    description: 'A fake.',
    options: z.strictObject({
      base: z.string().default('scratch-s'),
      learningRate: z.number().default(0.001),
    }),
    fingerprint: ({ base, learningRate }) => ({ base, learningRate }),
    create: () => fakeTrainer(),
  }) as unknown as Plugin,
  plugin('memory', 'embedded', () => fakeMemoryHost((id) => fakeMemory({ id, reply: () => null }))),
  plugin('executive', 'rules', () => fakeExecutive),
  plugin('merger', 'ties', () => fakeMerger),
  plugin('merger', 'dare_ties', () => fakeMerger),
  plugin('runner', 'local', () => fakeRunner),
]);

/** A plugin without options. */
export function plugin(
  kind: Plugin['kind'],
  id: string,
  create: Plugin['create'],
  specVersion = 1,
): Plugin {
  return {
    kind,
    id,
    version: '1.0.0',
    specVersion: specVersion as 1,
    description: 'A fake.',
    options: none,
    fingerprint: () => null,
    create,
  };
}
