import { Worker } from 'node:worker_threads';
import type { KernelMemory, OptimizerKernel } from './optimizer-kernel.ts';
import {
  NOTHING_LEFT,
  kernelsOf,
  slot,
  task,
  workOff,
  type SharedWork,
  type Span,
  type UpdateNumbers,
} from './optimizer-work.ts';

/** Each array's part of a piece: small enough that no thread waits long for the last one. */
const PIECE_BYTES = 262_144;
/** Past this, threads wait for the memory and not for each other. */
const MAX_THREADS = 4;
/** Bytes of weights from which a helper saves more than waking it costs. */
const MIN_SHARED_BYTES = 2_000_000;

/** The calling thread and its helpers, which share the work of each step piece by piece. */
export class OptimizerTeam {
  readonly #work: SharedWork;
  readonly #kernels: readonly OptimizerKernel[];
  readonly #threads: number;
  readonly #helpers: Worker[] = [];

  /** @param threads more than one only over shared memories */
  constructor(memories: readonly KernelMemory[], tensors: readonly Span[], threads: number) {
    this.#work = {
      memories,
      tensors,
      pieces: tensors.flatMap(piecesOf),
      control: new Int32Array(new SharedArrayBuffer(4 * Object.keys(slot).length)),
      numbers: new Float64Array(new SharedArrayBuffer(8 * 6)),
      squares: new Float64Array(new SharedArrayBuffer(8 * tensors.length)),
    };
    Atomics.store(this.#work.control, slot.next, NOTHING_LEFT);
    this.#kernels = kernelsOf(this.#work);
    const bytes = tensors.reduce((sum, span) => sum + span.bytes, 0);
    this.#threads = bytes < MIN_SHARED_BYTES ? 1 : Math.min(threads, MAX_THREADS);
  }

  /** Sum of squares of each tensor's gradient. */
  squares(): Float64Array {
    this.#round(task.squares, this.#work.tensors.length);
    return this.#work.squares;
  }

  update({ clip, beta1, beta2, rate, epsilon, keep }: UpdateNumbers): void {
    this.#work.numbers.set([clip, beta1, beta2, rate, epsilon, keep]);
    this.#round(task.update, this.#work.pieces.length);
  }

  async close(): Promise<void> {
    await Promise.all(this.#helpers.splice(0).map((helper) => helper.terminate()));
  }

  /** A helper that has not started yet misses a round; the others do its part. */
  #round(what: number, count: number): void {
    const { control } = this.#work;
    while (this.#helpers.length < this.#threads - 1) this.#helpers.push(startHelper(this.#work));
    Atomics.store(control, slot.task, what);
    Atomics.store(control, slot.count, count);
    Atomics.store(control, slot.done, 0);
    // From here on items can be taken.
    Atomics.store(control, slot.next, 0);
    Atomics.add(control, slot.round, 1);
    Atomics.notify(control, slot.round);
    workOff(this.#work, this.#kernels);
    for (;;) {
      const done = Atomics.load(control, slot.done);
      if (done === count) break;
      Atomics.wait(control, slot.done, done);
    }
    // A helper that is late must not take an item while the next round is written down.
    Atomics.store(control, slot.next, NOTHING_LEFT);
  }
}

function piecesOf(span: Span): Span[] {
  return Array.from({ length: Math.ceil(span.bytes / PIECE_BYTES) }, (_, index) => {
    const from = index * PIECE_BYTES;
    return {
      ...span,
      weights: span.weights + from,
      gradients: span.gradients + from,
      first: span.first + from,
      second: span.second + from,
      bytes: Math.min(PIECE_BYTES, span.bytes - from),
    };
  });
}

/** Never keeps the process alive; ends with the thread that started it. */
function startHelper(work: SharedWork): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  const file = fromSource ? './optimizer-helper.ts' : './optimizer-helper.js';
  const helper = new Worker(new URL(file, import.meta.url), {
    workerData: work,
    // Not the parent's flags: a test runner's would not resolve packages to their sources.
    execArgv: fromSource
      ? ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning']
      : [],
  });
  // Where no thread can be had, this one does the work alone.
  helper.on('error', ({ message }) =>
    process.emitWarning(`AdamW goes on without help: ${message}`),
  );
  helper.unref();
  return helper;
}
