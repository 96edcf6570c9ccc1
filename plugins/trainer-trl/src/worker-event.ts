import { z } from 'zod';

const common = { session: z.string(), seq: z.number().int() };
const figure = z.number();

/** What the worker says, a JSON line each; `memo_trl` says the same. The last is `done`, `stopped` or `error`. */
export const workerEventSchema = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('start'),
    device: z.string(),
    processes: figure,
    bf16: z.boolean(),
    parameters: figure,
    trainableParameters: figure,
    stepsPerEpoch: figure,
    /** Step of the checkpoint that the run goes on from. */
    resumedFrom: figure.nullable(),
  }),
  z.object({
    ...common,
    type: z.literal('step'),
    step: figure,
    totalSteps: figure,
    epoch: figure,
    loss: figure,
    learningRate: figure,
    gradNorm: figure,
    /** Share of supervised tokens that were the likeliest before the step. */
    tokenAccuracy: figure,
    tokens: figure,
    tokensPerSecond: figure,
    memoryBytes: figure,
    etaMs: figure,
  }),
  z.object({
    ...common,
    type: z.literal('eval'),
    step: figure,
    tokenAccuracy: figure,
    heldOutExactMatch: figure.optional(),
    heldOutLoss: figure.optional(),
    trainExactMatch: figure.optional(),
  }),
  z.object({ ...common, type: z.literal('checkpoint'), step: figure, seconds: figure }),
  z.object({ ...common, type: z.literal('damaged'), checkpoint: z.string(), why: z.string() }),
  z.object({ ...common, type: z.literal('dropped'), rows: figure }),
  z.object({ ...common, type: z.literal('done'), metrics: z.record(z.string(), figure) }),
  z.object({ ...common, type: z.literal('stopped') }),
  z.object({
    ...common,
    type: z.literal('error'),
    code: z.string(),
    message: z.string(),
    hint: z.string(),
  }),
]);

export type WorkerEvent = z.output<typeof workerEventSchema>;

/** How a worker's run ended, by its own words. */
export type WorkerEnd = Extract<WorkerEvent, { type: 'done' | 'stopped' | 'error' }>;

/** A line as an event; null for a line that is none. */
export function parseWorkerEvent(line: string): WorkerEvent | null {
  if (!line.startsWith('{')) return null;
  try {
    return workerEventSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null; // not whole yet, or another program's
  }
}
