import { setImmediate } from 'node:timers/promises';
import type { DecodeEngine, EngineRequest, EngineRun, Prediction } from '../decode-engine.ts';
import type { Continuation, KernelModel, KernelSequence, Scores } from './kernel-model.ts';

/**
 * Sequences of a batch from which the graph of onnxruntime is faster: the kernels read weights as fast
 * as memory allows, but multiply at a third of its rate, with vectors of 128 bits instead of 512.
 */
const WIDE = 8;

/** Computes a decoder with the kernels of this folder. */
export class KernelEngine implements DecodeEngine {
  readonly name = 'kernels';
  readonly #model: KernelModel;
  readonly #openWide: (() => Promise<DecodeEngine>) | null;
  #wide: Promise<DecodeEngine> | null = null;
  #prefix: { readonly ids: readonly number[]; readonly sequence: KernelSequence } | null = null;

  /** @param openWide makes an engine of the same weights for batches of many, when the first one comes */
  constructor(model: KernelModel, openWide: (() => Promise<DecodeEngine>) | null = null) {
    this.#model = model;
    this.#openWide = openWide;
  }

  async readPrefix(ids: readonly number[]): Promise<void> {
    const sequence = this.#model.sequence();
    this.#model.read([{ sequence, ids }], 'none', () => {});
    this.#prefix = { ids, sequence };
    await (await this.#wide)?.readPrefix(ids);
  }

  async begin(requests: readonly EngineRequest[], prefixed: boolean): Promise<EngineRun> {
    if (requests.length >= WIDE && this.#openWide) {
      this.#wide ??= this.#prepareWide(this.#openWide).catch((error: unknown) => {
        this.#wide = null;
        throw error;
      });
      return (await this.#wide).begin(requests, prefixed);
    }
    return new KernelRun(this.#model, prefixed ? (this.#prefix?.sequence ?? null) : null, requests);
  }

  async logits(ids: readonly number[]): Promise<Float32Array> {
    const { vocab } = this.#model.plan;
    const out = new Float32Array(ids.length * vocab);
    const sequence = this.#model.sequence();
    this.#model.read([{ sequence, ids }], 'all', (_, place, { logits }) => {
      out.set(logits, place * vocab);
    });
    this.#model.drop(sequence);
    return out;
  }

  async release(): Promise<void> {
    await this.#model.close();
    await (await this.#wide)?.release();
  }

  async #prepareWide(open: () => Promise<DecodeEngine>): Promise<DecodeEngine> {
    const wide = await open();
    if (this.#prefix) await wide.readPrefix(this.#prefix.ids);
    return wide;
  }
}

class KernelRun implements EngineRun {
  readonly #model: KernelModel;
  readonly #prefix: KernelSequence | null;
  readonly #requests: readonly EngineRequest[];
  readonly #sampled: boolean;
  #sequences: KernelSequence[];

  constructor(
    model: KernelModel,
    prefix: KernelSequence | null,
    requests: readonly EngineRequest[],
  ) {
    this.#model = model;
    this.#prefix = prefix;
    this.#requests = requests;
    this.#sampled = requests.some(({ temperature = 0 }) => temperature > 0);
    this.#sequences = requests.map(() => model.sequence());
  }

  prefill(): Promise<Prediction> {
    const skipped = this.#prefix?.length ?? 0;
    for (const sequence of this.#sequences) {
      if (this.#prefix) this.#model.begin(sequence, this.#prefix);
    }
    return this.#read(this.#requests.map(({ promptIds }) => promptIds.slice(skipped)));
  }

  step(ids: readonly number[]): Promise<Prediction> {
    return this.#read(ids.map((id) => [id]));
  }

  keep(rows: readonly number[]): boolean {
    for (const [row, sequence] of this.#sequences.entries()) {
      if (!rows.includes(row)) this.#model.drop(sequence);
    }
    this.#sequences = rows.map((row) => this.#sequences[row]!);
    return true;
  }

  close(): void {
    for (const sequence of this.#sequences.splice(0)) this.#model.drop(sequence);
  }

  async #read(ids: readonly (readonly number[])[]): Promise<Prediction> {
    // Nothing here waits for anything else, and other work wants its turn.
    await setImmediate();
    const { vocab } = this.#model.plan;
    const top = new Float32Array(2 * ids.length);
    const topIds = new BigInt64Array(2 * ids.length);
    const probabilities = this.#sampled ? new Float32Array(vocab * ids.length) : null;
    const continuations = this.#sequences.map((sequence, row): Continuation => ({
      sequence,
      ids: ids[row]!,
    }));
    this.#model.read(continuations, 'last', (row, _, scores) => {
      const share = (logit: number): number => Math.exp(logit - scores.greatest) / scores.partition;
      for (const [i, id] of bestTwo(scores).entries()) {
        topIds[2 * row + i] = BigInt(id);
        top[2 * row + i] = share(scores.logits[id]!);
      }
      if (!probabilities) return;
      for (let id = 0; id < vocab; id++)
        probabilities[row * vocab + id] = share(scores.logits[id]!);
    });
    return { top, topIds, probabilities, vocab };
  }
}

/** The first of the greatest logits, and the greatest of the others. */
function bestTwo({ logits, greatest }: Scores): [number, number] {
  const best = logits.indexOf(greatest);
  let second = best === 0 ? 1 : 0;
  let most = logits[second]!;
  for (let id = 0; id < logits.length; id++) {
    const logit = logits[id]!;
    if (logit > most && id !== best) {
      most = logit;
      second = id;
    }
  }
  return [best, second];
}
