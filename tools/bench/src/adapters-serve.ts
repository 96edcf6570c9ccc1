/** `adapters-serve.ts MODEL MODE PRECISION`: serves adapters over one base, in a process of its own. */
import {
  Decoder,
  PROJECTIONS,
  SharedBase,
  initialAdapter,
  loadCheckpoint,
  mergeAdapter,
  type Adapter,
  type DecoderConfig,
  type Precision,
} from '@memo-js/llama';
import { milliseconds } from './benchmark.ts';

export const RANK = 16;
const PROMPT_TOKENS = 16;
const NEW_TOKENS = 24;
const ROUNDS = 5;
export const BATCH = 8;
/** No token has this id, so no answer ends early. */
const NO_END = -1;
const OPTIONS = { eosId: NO_END, batch: BATCH };

/** Opens the model with an adapter of this seed. */
type Open = (seed: number) => Promise<Decoder>;

/** All projections; both matrices are filled, as training leaves them. */
function adapterOf(config: DecoderConfig, seed: number): Adapter {
  const lora = { r: RANK, loraAlpha: 2 * RANK, useRslora: false, targetModules: PROJECTIONS };
  const weights = initialAdapter(config, lora, seed);
  for (const [name, values] of weights) {
    if (name.endsWith('.lora_B.weight')) values.forEach((_, i) => (values[i] = 1e-3 * Math.sin(i)));
  }
  return { lora, weights };
}

const openMerged =
  (folder: string, precision: Precision): Open =>
  async (seed) => {
    const { config, weights } = await loadCheckpoint(folder);
    await mergeAdapter(weights, adapterOf(config, seed));
    return Decoder.create(config, weights, { ...OPTIONS, precision });
  };

const openBeside = (folder: string, precision: Precision): Open => {
  let base: SharedBase | null = null;
  return async (seed) => {
    if (!base) {
      const { config, weights } = await loadCheckpoint(folder);
      base = await SharedBase.create(config, weights, { precision });
    }
    return base.decoder(adapterOf(base.config, seed), OPTIONS);
  };
};

const requests = (count: number) =>
  Array.from({ length: count }, (_, row) => ({
    promptIds: Array.from({ length: PROMPT_TOKENS }, (__, i) => 100 + 37 * row + i),
    maxTokens: NEW_TOKENS,
  }));

/** Resident bytes with one memory open, then with two; each has answered a question. */
async function heldBytes(open: Open): Promise<number[]> {
  const decoders: Decoder[] = [];
  const bytes: number[] = [];
  for (const seed of [1, 2]) {
    const decoder = await open(seed);
    await decoder.decode(requests(1));
    decoders.push(decoder);
    // Array buffers are freed some time after they were found to be garbage.
    for (let i = 0; i < 4; i++) {
      globalThis.gc?.();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    bytes.push(process.memoryUsage.rss());
  }
  for (const decoder of decoders) await decoder.close();
  return bytes;
}

/** How many times as fast the second decoder is, one sequence and a batch; their best rounds, in turn. */
async function speedRatios(one: Decoder, other: Decoder): Promise<number[]> {
  const ratios: number[] = [];
  for (const count of [1, BATCH]) {
    const best = [Infinity, Infinity];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, decoder] of [one, other].entries()) {
        const time = await milliseconds(() => decoder.decode(requests(count)));
        best[i] = Math.min(best[i]!, time);
      }
    }
    ratios.push(best[0]! / best[1]!);
  }
  return ratios;
}

const [, script, folder = '', mode, precision] = process.argv;
if (script === import.meta.filename) {
  const [merged, beside] = [openMerged, openBeside].map((open) =>
    open(folder, precision as Precision),
  ) as [Open, Open];
  const figures =
    mode === 'speed'
      ? await speedRatios(await merged(1), await beside(1))
      : await heldBytes(mode === 'merged' ? merged : beside);
  process.stdout.write(JSON.stringify(figures));
}
