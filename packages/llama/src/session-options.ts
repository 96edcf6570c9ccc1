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
