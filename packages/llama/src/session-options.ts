import type { InferenceSession } from 'onnxruntime-node';

/**
 * Options of every session. Each has threads of its own, which by default go on spinning after a run
 * and take cores from the next session: with two cores, training steps of several shapes took up to
 * 1.8 times as long. And memory patterns cost the memory of a second step, for no speed.
 */
export const sessionOptions = Object.freeze({
  enableMemPattern: false,
  extra: { session: { force_spinning_stop: '1' } },
}) satisfies InferenceSession.SessionOptions;

/** Parameters from which an operation takes so long that waking a thread for it costs next to nothing. */
const LARGE = 30_000_000;

/**
 * Options of a training session. Threads of a large model sleep while they wait for each other: beside
 * other work a LoRA step of SmolLM2 took 0.7 of the core time, and less of the clock's.
 */
export const trainingOptions = (
  parameters: number,
): Pick<InferenceSession.SessionOptions, 'enableMemPattern' | 'extra'> =>
  parameters < LARGE
    ? sessionOptions
    : {
        ...sessionOptions,
        extra: { session: { ...sessionOptions.extra.session, intra_op: { allow_spinning: '0' } } },
      };
