import { Worker } from 'node:worker_threads';
import type { DecoderConfig } from '../config.ts';
import { rotaryTables } from '../rotary.ts';
import { weightShapes } from '../weights.ts';
import type { SharedModel } from './kernel-helper.ts';
import { MAX_PAGES, PAGE_BYTES, kernelModule, kernelsOver, sharedMemory } from './kernels.ts';
import type { Kernels, SharedMemory } from './kernels.ts';
import { readRow } from './matrix-format.ts';
import { PAGE_SLOTS, PASS_ROWS, pageFloats } from './model-plan.ts';
import type { ModelPlan, PlacedModel } from './model-plan.ts';
import { ModelStages } from './model-stages.ts';
import { Pass } from './pass.ts';
import { Turns } from './turns.ts';

/** Keys and values of a sequence, in pages. */
export interface KernelSequence {
  /** Addresses. */
  readonly pages: number[];
  /** Tokens that it holds. */
  length: number;
}

/** Tokens that continue a sequence. */
export interface Continuation {
  readonly sequence: KernelSequence;
  readonly ids: readonly number[];
}

/** Logits of one token, and what turns them into probabilities. */
export interface Scores {
  /** [V], until the next pass. */
  readonly logits: Float32Array;
  readonly greatest: number;
  /** Sum of e^(logit - greatest). */
  readonly partition: number;
}

/** Pages of memory that caches grow by: 16 MB. */
const GROWTH = 256;

/**
 * A decoder computed by the kernels of this folder: its weights in one memory that threads share, and
 * read where they lie.
 */
export class KernelModel {
  readonly plan: ModelPlan;
  readonly #memory: SharedMemory;
  readonly #kernels: Kernels;
  readonly #pass: Pass;
  readonly #turns: Turns;
  readonly #stages: ModelStages;
  readonly #config: DecoderConfig;
  readonly #places: PlacedModel['places'];
  readonly #helpers: Worker[];
  readonly #free: number[] = [];
  #used: number;
  /** Positions whose angles are in the tables. */
  #turned = 0;

  /** @param memory with the weights where the plan says */
  constructor(config: DecoderConfig, { plan, places }: PlacedModel, memory: SharedMemory) {
    this.#config = config;
    this.plan = plan;
    this.#places = places;
    this.#memory = memory;
    this.#kernels = kernelsOver(memory);
    const shared = {
      memory,
      plan,
      pass: Pass.shared(plan),
      turns: Turns.shared(),
      module: kernelModule(),
    };
    this.#pass = new Pass(shared.pass);
    this.#turns = new Turns(shared.turns);
    this.#stages = new ModelStages(this.#kernels, plan, 0, this.#pass);
    this.#used = plan.bytes;
    this.#helpers = plan.threads.slice(1).map((_, i) => startHelper(shared, i + 1));
  }

  /** A sequence without tokens, to be given back with {@link drop}. */
  sequence(): KernelSequence {
    return { pages: [], length: 0 };
  }

  /** Frees what a sequence holds. */
  drop(sequence: KernelSequence): void {
    this.#free.push(...sequence.pages.splice(0));
    sequence.length = 0;
  }

  /** Lets an empty sequence begin like another one. */
  begin(sequence: KernelSequence, like: KernelSequence): void {
    this.#reserve(sequence, like.length);
    const floats = pageFloats(this.plan);
    for (const [i, page] of like.pages.entries()) {
      this.#kernels.copy(sequence.pages[i]!, page, floats);
    }
    sequence.length = like.length;
  }

  /**
   * Reads tokens, and predicts what follows the last one of each continuation, or each of them.
   * @param each called for each prediction: the continuation, the token's place in it, and the logits
   */
  read(
    continuations: readonly Continuation[],
    predict: 'last' | 'all' | 'none',
    each: (index: number, place: number, scores: Scores) => void,
  ): void {
    let rows: Row[] = [];
    for (const [index, { sequence, ids }] of continuations.entries()) {
      const start = sequence.length;
      this.#reserve(sequence, start + ids.length);
      sequence.length += ids.length;
      for (const [place, id] of ids.entries()) {
        rows.push({
          index,
          place,
          id,
          position: start + place,
          sequence,
          last: place + 1 === ids.length,
        });
        if (rows.length < PASS_ROWS) continue;
        this.#readRows(rows, predict, each);
        rows = [];
      }
    }
    if (rows.length > 0) this.#readRows(rows, predict, each);
  }

  /** The weights as float32, for an engine that has its own copy. */
  weights(): Map<string, Float32Array> {
    const weights = new Map<string, Float32Array>();
    const { buffer } = this.#memory;
    for (const [name, [rows = 0, columns = 0]] of weightShapes(this.#config)) {
      const place = this.#places.get(name)!;
      if (typeof place === 'number') {
        weights.set(name, new Float32Array(buffer, place, rows).slice());
        continue;
      }
      const out = new Float32Array(rows * columns);
      const row = new Float32Array(place.columns);
      for (let i = 0; i < rows; i++) {
        readRow(place, i, buffer, row);
        out.set(row.subarray(0, columns), i * columns);
      }
      weights.set(name, out);
    }
    return weights;
  }

  async close(): Promise<void> {
    await Promise.all(this.#helpers.map((helper) => helper.terminate()));
  }

  #readRows(
    rows: readonly Row[],
    predict: 'last' | 'all' | 'none',
    each: (index: number, place: number, scores: Scores) => void,
  ): void {
    const { plan } = this;
    const runs: { index: number; count: number; start: number; pages: readonly number[] }[] = [];
    const heads: number[] = [];
    for (const [i, { index, position, sequence, last }] of rows.entries()) {
      const run = runs.at(-1);
      if (run?.index === index) run.count += 1;
      else runs.push({ index, count: 1, start: position, pages: sequence.pages });
      if (predict === 'all' || (predict === 'last' && last)) heads.push(i);
    }
    this.#turnTo(Math.max(...rows.map(({ position }) => position)));
    const { buffer } = this.#memory;
    for (const [i, { id }] of rows.entries()) {
      const row = new Float32Array(buffer, plan.stream + 4 * i * plan.hidden, plan.hidden);
      readRow(plan.embedding, id, buffer, row);
    }
    this.#pass.write(runs, heads);
    this.#turns.lead(this.#stages);
    for (const [i, head] of heads.entries()) {
      const { index, place } = rows[head]!;
      each(index, place, this.#scores(i));
    }
  }

  #scores(row: number): Scores {
    const { logits, head, vocab, threads } = this.plan;
    const at = logits + 4 * row * head.rows;
    const values = new Float32Array(this.#memory.buffer, at, vocab);
    const out = threads[0]!.scores;
    const whole = vocab - (vocab % 4);
    this.#kernels.partition(at, whole, out);
    let [greatest = 0, partition = 0] = new Float32Array(this.#memory.buffer, out, 2);
    for (const logit of values.subarray(whole)) {
      if (logit > greatest) {
        partition *= Math.exp(greatest - logit);
        greatest = logit;
      }
      partition += Math.exp(logit - greatest);
    }
    return { logits: values, greatest, partition };
  }

  #reserve(sequence: KernelSequence, slots: number): void {
    const bytes = 4 * pageFloats(this.plan);
    while (sequence.pages.length * PAGE_SLOTS < slots) {
      const page = this.#free.pop();
      if (page !== undefined) {
        sequence.pages.push(page);
        continue;
      }
      const end = this.#used + bytes;
      const have = this.#memory.buffer.byteLength;
      if (end > have) this.#memory.grow(Math.max(GROWTH, Math.ceil((end - have) / PAGE_BYTES)));
      sequence.pages.push(this.#used);
      this.#used = end;
    }
  }

  /** Fills the tables of angles up to a position, and some more. */
  #turnTo(position: number): void {
    if (position < this.#turned) return;
    const { positions, headDim, cosines, sines } = this.plan;
    this.#turned = Math.min(positions, Math.max(512, 2 * position));
    const { cos, sin } = rotaryTables(this.#config, this.#turned);
    const { buffer } = this.#memory;
    new Float32Array(buffer, cosines, (this.#turned * headDim) / 2).set(cos);
    new Float32Array(buffer, sines, (this.#turned * headDim) / 2).set(sin);
  }
}

/** Bytes of caches that a model should be able to hold beside its weights. */
const LEAST_CACHE = 2 ** 29;

/** Memory for a model, or null where addresses do not reach so far. */
export function modelMemory({ bytes }: Pick<ModelPlan, 'bytes'>): SharedMemory | null {
  if (bytes + LEAST_CACHE > MAX_PAGES * PAGE_BYTES) return null;
  return sharedMemory(bytes);
}

interface Row {
  readonly index: number;
  readonly place: number;
  readonly id: number;
  readonly position: number;
  readonly sequence: KernelSequence;
  readonly last: boolean;
}

/** Never keeps the process alive; ends with the thread that started it. */
function startHelper(shared: SharedModel, thread: number): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  const file = fromSource ? './kernel-helper.ts' : './kernel-helper.js';
  const helper = new Worker(new URL(file, import.meta.url), {
    workerData: { ...shared, thread },
    // Not the parent's flags: a test runner's would not resolve packages to their sources.
    execArgv: fromSource
      ? ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning']
      : [],
  });
  // Where no thread can be had, the others do the work alone.
  helper.on('error', ({ message }) =>
    process.emitWarning(`A decoder goes on without help: ${message}`),
  );
  helper.unref();
  return helper;
}
