import { optimizerKernel, type KernelMemory, type OptimizerKernel } from './optimizer-kernel.ts';

/** A stretch of one tensor: addresses of its four arrays in one memory. */
export interface Span {
  /** Index of the memory. */
  readonly memory: number;
  readonly weights: number;
  readonly gradients: number;
  readonly first: number;
  readonly second: number;
  /** A multiple of 16. */
  readonly bytes: number;
  readonly decayed: boolean;
}

/** What is the same for all tensors in one step. */
export interface UpdateNumbers {
  readonly clip: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly rate: number;
  readonly epsilon: number;
  /** Share of a weight that decay leaves, where it decays. */
  readonly keep: number;
}

/** Everything that the threads of an optimiser share. */
export interface SharedWork {
  readonly memories: readonly KernelMemory[];
  /** Whole tensors: the squares of each are summed by one thread, so the sums are always the same. */
  readonly tensors: readonly Span[];
  /** The tensors in pieces, to be updated by whichever thread is free. */
  readonly pieces: readonly Span[];
  /** Integers, by {@link slot}. */
  readonly control: Int32Array;
  /** {@link UpdateNumbers}, in their order. */
  readonly numbers: Float64Array;
  /** Sum of squares of each tensor's gradient. */
  readonly squares: Float64Array;
}

/** Places of `control`. */
export const slot = Object.freeze({
  /** Counts the rounds of work; a change wakes the helpers. */
  round: 0,
  /** What the round does: see {@link task}. */
  task: 1,
  /** Items of the round. */
  count: 2,
  /** The item to take next. */
  next: 3,
  /** Items that are done. */
  done: 4,
});

export const task = Object.freeze({ squares: 0, update: 1 });

/** Past any count: nothing is left to take. */
export const NOTHING_LEFT = 2 ** 30;

export const kernelsOf = ({ memories }: SharedWork): OptimizerKernel[] =>
  memories.map(optimizerKernel);

/**
 * Takes items of the present round until none is left. Which thread takes which changes no result.
 */
export function workOff(work: SharedWork, kernels: readonly OptimizerKernel[]): void {
  const { control } = work;
  for (;;) {
    const item = Atomics.add(control, slot.next, 1);
    if (item >= Atomics.load(control, slot.count)) return;
    if (Atomics.load(control, slot.task) === task.squares) sumSquares(work, kernels, item);
    else update(work, kernels, item);
    Atomics.add(control, slot.done, 1);
    Atomics.notify(control, slot.done);
  }
}

function sumSquares(
  { tensors, squares }: SharedWork,
  kernels: readonly OptimizerKernel[],
  item: number,
): void {
  const { memory, gradients, bytes } = tensors[item] as Span;
  squares[item] = (kernels[memory] as OptimizerKernel).squares(gradients, bytes);
}

function update(
  { pieces, numbers }: SharedWork,
  kernels: readonly OptimizerKernel[],
  item: number,
): void {
  const { memory, weights, gradients, first, second, bytes, decayed } = pieces[item] as Span;
  const [clip = 0, beta1 = 0, beta2 = 0, rate = 0, epsilon = 0, keep = 0] = numbers;
  (kernels[memory] as OptimizerKernel).update(
    weights,
    gradients,
    first,
    second,
    bytes,
    clip,
    beta1,
    1 - beta1,
    beta2,
    1 - beta2,
    rate,
    epsilon,
    decayed ? keep : 1,
  );
}
