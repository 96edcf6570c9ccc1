import type {
  Calibration,
  Call,
  Memory,
  MemoryArtifact,
  MemoryOutcome,
  MemoryRequest,
  TrainingExample,
} from '@memo-js/core';
import { weightsChecksum } from '../artifact/manifest.ts';
import { calibrate } from '../calibration/calibrate.ts';
import type { KnowledgeFilter } from '../calibration/filter.ts';
import type { PipelineContext } from './context.ts';
import { normaliseText } from './normalise.ts';

/** Held-out questions that are asked at most: more make the figures no truer. */
const MAX_QUESTIONS = 2_000;
const BATCH = 64;

/** What a trial needs of a pipeline. */
export type TrialContext = Pick<PipelineContext, 'memoryHost' | 'config' | 'signal' | 'logger'>;

export interface Trial {
  readonly calibration: Calibration | null;
  readonly metrics: Readonly<Record<string, number>>;
}

/** Opens a memory through its host, asks what was held out, and fits its confidence to that. */
export async function tryMemory(
  context: TrialContext,
  input: {
    readonly artifact: MemoryArtifact;
    readonly heldOut: readonly TrainingExample[];
    readonly trained: readonly TrainingExample[];
    readonly filter: KnowledgeFilter;
    readonly stated?: KnowledgeFilter;
  },
  call: Call,
): Promise<Trial> {
  const memory = remembering(await context.memoryHost.open(input.artifact, call));
  try {
    const metrics = await measure(context, memory, input.heldOut, call);
    const calibration = await calibrate(
      {
        memory,
        heldOut: input.heldOut,
        trained: input.trained,
        filter: input.filter,
        ...(input.stated === undefined ? {} : { stated: input.stated }),
        weightsChecksum: weightsChecksum(input.artifact.manifest),
        targetPrecision: context.config.memory.targetPrecision,
      },
      call,
    );
    return { calibration, metrics };
  } finally {
    await memory.close();
  }
}

/** Exact match on wordings never trained, and the share of unknowns that it says it does not know. */
async function measure(
  context: TrialContext,
  memory: Memory,
  heldOut: readonly TrainingExample[],
  call: Call,
): Promise<Record<string, number>> {
  const examples = spread(heldOut, MAX_QUESTIONS);
  let right = 0;
  let refused = 0;
  for (let from = 0; from < examples.length; from += BATCH) {
    context.signal.throwIfAborted();
    const batch = examples.slice(from, from + BATCH);
    const outcomes = await memory.ask(
      batch.map(({ question }) => ({ question })),
      call,
    );
    for (const [index, example] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome?.type === 'error')
        context.logger.warn('held-out question failed', { ...outcome.error });
      if (example.refusal) refused += outcome?.type === 'abstention' ? 1 : 0;
      else right += outcome?.type === 'answer' && agrees(outcome.text, example.answer) ? 1 : 0;
    }
  }
  const unknown = examples.filter((example) => example.refusal).length;
  const answerable = examples.length - unknown;
  return {
    heldOut: heldOut.length,
    ...(answerable > 0 ? { heldOutExactMatch: right / answerable } : {}),
    ...(unknown > 0 ? { heldOutRefused: refused / unknown } : {}),
  };
}

function agrees(given: string, expected: string): boolean {
  return normaliseText(given) === normaliseText(expected);
}

function spread<T>(items: readonly T[], limit: number): readonly T[] {
  if (items.length <= limit) return items;
  const step = items.length / limit;
  return Array.from({ length: limit }, (_, i) => items[Math.floor(i * step)] as T);
}

/** Asks every greedy question once: measuring and calibrating ask the same. */
function remembering(memory: Memory): Memory {
  const known = new Map<string, MemoryOutcome>();
  return {
    id: memory.id,
    runtime: memory.runtime,
    async ask(requests: readonly MemoryRequest[], call: Call) {
      const fresh = requests.filter((each) => !isPlain(each) || !known.has(each.question));
      const outcomes = fresh.length === 0 ? [] : await memory.ask(fresh, call);
      const answered = new Map<MemoryRequest, MemoryOutcome>();
      for (const [index, request] of fresh.entries()) {
        const outcome = outcomes[index];
        if (outcome === undefined) continue;
        answered.set(request, outcome);
        if (isPlain(request) && outcome.type !== 'error') known.set(request.question, outcome);
      }
      return requests.flatMap((each) => answered.get(each) ?? known.get(each.question) ?? []);
    },
    close: () => memory.close(),
  };
}

function isPlain(request: MemoryRequest): boolean {
  return Object.keys(request).every((key) => key === 'question');
}
