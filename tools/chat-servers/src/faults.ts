/** What goes wrong with a request. */
export type Fault =
  | 'rate-limit'
  | 'rate-limit-with-wait'
  | 'server-error'
  | 'overloaded'
  | 'reset'
  | 'hang'
  | 'truncated'
  | 'invalid-json'
  | 'wrong-form'
  | 'empty'
  | 'refusal'
  | 'filter'
  | 'context-overflow'
  | StreamFault;

/** What goes wrong in the middle of a stream; without one, an answer that is cut off or never comes. */
export type StreamFault = 'cut-off' | 'stall' | 'error-event';

export const FAULTS: readonly Fault[] = Object.freeze([
  'rate-limit',
  'rate-limit-with-wait',
  'server-error',
  'overloaded',
  'reset',
  'hang',
  'truncated',
  'invalid-json',
  'wrong-form',
  'empty',
  'refusal',
  'filter',
  'context-overflow',
]);

export const STREAM_FAULTS: readonly StreamFault[] = Object.freeze([
  'cut-off',
  'stall',
  'error-event',
]);

export const isStreamFault = (fault: Fault | null): fault is StreamFault =>
  (STREAM_FAULTS as readonly (Fault | null)[]).includes(fault);

/** The fault of the n-th request (from 0), or none. */
export type FaultPlan = (request: number) => Fault | null;

/** Faults for the first requests, in order; then none. */
export const faultsInOrder =
  (...faults: readonly (Fault | null)[]): FaultPlan =>
  (request) =>
    faults[request] ?? null;

/** A share of the requests fails, each in a way of its own; a seed repeats it. */
export function seededFaults(
  seed: number,
  share: number,
  kinds: readonly Fault[] = FAULTS,
): FaultPlan {
  return (request) => {
    const draw = mixed(seed, request);
    if (draw / 2 ** 32 >= share) return null;
    return kinds[mixed(seed + 1, request) % kinds.length] ?? null;
  };
}

/** 32 well-mixed bits of two numbers (the finalizer of MurmurHash3). */
function mixed(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
