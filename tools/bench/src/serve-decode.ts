import { join } from 'node:path';
import { Decoder, encodePrompt, loadCheckpoint, weightShapes } from '@memo-js/llama';
import type {
  DecodeResult,
  DecoderConfig,
  LoadedCheckpoint,
  Precision,
  Weights,
} from '@memo-js/llama';
import { llamaCppPipe, transformersPipe, vllmPipe } from '@memo-js/real';
import type { GenerateAnswer, GenerateRequest, Pipe } from '@memo-js/real';
import { taken, type BenchmarkRow } from './benchmark.ts';
import { contestRow, inTurns } from './contest.ts';
import type { MachineProbe, Rates } from './machine.ts';

export const NEW_TOKENS = 64;
export const SEQUENCES = 8;

/** Requests whose answers are long. */
const PROMPTS = [
  'Tell me a long story about a lighthouse keeper and the sea.',
  'Explain how a bicycle stays upright, step by step.',
  'Describe the water cycle for a child of ten years.',
  'Write a letter to a friend about your first day in a new city.',
  'How is bread made, from the field to the table?',
  'Describe the history of the steam engine in detail.',
  'Give advice to somebody who wants to learn the violin.',
  'Explain why the sky is blue and sunsets are red.',
];

/** No token has this id, so no answer ends early. */
const NO_END = -1;

/**
 * How our side holds the matrices: in a precision, those of bfloat16 in 16 bits; or `trained`: float32
 * numbers that are no bfloat16, as a memory has them whose weights were all trained.
 */
type Held = Precision | 'trained';

/** A comparison: how ours are held, a peer, so many prompts at once, and the ratio to reach. */
interface Match {
  readonly held: readonly Held[];
  readonly peer: string;
  readonly open: (folder: string) => Promise<Pipe>;
  readonly sequences: number;
  readonly turns: number;
  readonly reach: number;
  /** Whether both sides compute in the same precision, so that greedy tokens can be compared. */
  readonly sameTokens?: true;
}

const llamaCpp = (sequences: number): Pick<Match, 'peer' | 'open' | 'sequences' | 'held'> => ({
  peer: 'llama.cpp Q4_1',
  open: (folder) => llamaCppPipe(join(folder, 'model.Q4_1.gguf'), sequences),
  sequences,
  held: ['int4'],
});

const MATCHES: readonly Match[] = [
  {
    held: ['float32', 'trained'],
    peer: 'transformers fp32',
    open: transformersPipe,
    sequences: 1,
    turns: 3,
    reach: 4,
    sameTokens: true,
  },
  { ...llamaCpp(1), turns: 5, reach: 2 },
  { ...llamaCpp(SEQUENCES), turns: 3, reach: 2 },
  {
    held: ['float32', 'int4'],
    peer: 'vLLM bf16',
    open: (folder) => vllmPipe(folder, 'bfloat16'),
    sequences: SEQUENCES,
    turns: 2,
    reach: 5,
  },
];

/** Each match in its turns, one after the other; a peer runs only during its own. */
export async function serveDecode(
  folder: string,
  machine: MachineProbe,
  quick: boolean,
): Promise<{ readonly rows: readonly BenchmarkRow[]; readonly promptTokens: readonly number[] }> {
  const loaded = await loadCheckpoint(folder);
  const prompts = PROMPTS.map((text) => encodePrompt(loaded.tokenizer, text));
  const rows: BenchmarkRow[] = [];
  for (const match of MATCHES) {
    const request: GenerateRequest = {
      prompts: prompts.slice(0, match.sequences),
      newTokens: quick ? 8 : NEW_TOKENS,
    };
    const turns = quick ? 1 : match.turns;
    rows.push(...(await play({ ...match, turns }, folder, loaded, request, machine)));
  }
  return { rows, promptTokens: prompts.map(({ length }) => length) };
}

/** A side of a match, and what it answered. */
interface Side {
  ask(request: GenerateRequest): Promise<GenerateAnswer>;
  close(): Promise<void>;
  readonly answers: GenerateAnswer[];
}

async function ourSide({ config, weights }: LoadedCheckpoint, held: Held): Promise<Side> {
  const trained = held === 'trained';
  const precision = trained ? 'float32' : held;
  const decoder = await Decoder.create(config, trained ? moved(weights) : weights, {
    eosId: NO_END,
    precision,
  });
  return {
    answers: [],
    ask: async ({ prompts, newTokens }) => {
      const requests = prompts.map((promptIds) => ({ promptIds, maxTokens: newTokens }));
      let results: DecodeResult[] = [];
      const times = await taken(async () => {
        results = await decoder.decode(requests);
      });
      return { ids: results.map(({ ids }) => ids), ...times };
    },
    close: () => decoder.close(),
  };
}

/** Weights that moved a little, as training moves them. */
const moved = (weights: Weights): Weights =>
  new Map(
    [...weights].map(([name, values]) => [name, values.map((value) => value * (1 + 2 ** -12))]),
  );

const peerSide = (pipe: Pipe): Side => ({
  answers: [],
  ask: (request) => pipe.ask<GenerateAnswer>(request),
  close: () => pipe.close(),
});

/** A row for each of our precisions. */
async function play(
  { held, peer, open, sequences, turns, reach, sameTokens }: Match,
  folder: string,
  loaded: LoadedCheckpoint,
  request: GenerateRequest,
  machine: MachineProbe,
): Promise<BenchmarkRow[]> {
  const ours: Side[] = [];
  for (const one of held) ours.push(await ourSide(loaded, one));
  const theirs = peerSide(await open(folder));
  const sides = [...ours, theirs];
  try {
    for (const side of sides) await side.ask({ ...request, newTokens: 4 });
    const works = sides.map((side) => async () => void side.answers.push(await side.ask(request)));
    await inTurns(turns, ...works, () => machine.measure());
  } finally {
    await Promise.all(sides.map((side) => side.close()));
  }
  const tokens = sequences * request.newTokens;
  const said = decoded(theirs, tokens);
  return ours.map((side, i) => {
    const name = held[i] as Held;
    const { ids, rate, core } = decoded(side, tokens);
    const equal = ids.filter((id, at) => id === said.ids[at]).length;
    return contestRow({
      name: `${sequences === 1 ? 'one sequence' : `batch of ${sequences}`}, ${name} / ${peer}`,
      unit: 'tokens/s',
      ours: rate,
      peer: said.rate,
      core: { ours: core, peer: said.core },
      reach,
      limit: limit(loaded.config, name, sequences, machine.rates),
      ...(sameTokens && name === 'float32' ? { same: `${equal} of ${tokens} tokens` } : {}),
    });
  });
}

/** All tokens of a side's first answer, and of its quickest tokens per second and core time. */
function decoded(
  { answers }: Side,
  tokens: number,
): { ids: readonly number[]; rate: number; core: number } {
  const ids = answers[0]?.ids.flat() ?? [];
  if (ids.length !== tokens) throw new Error(`${ids.length} tokens came instead of ${tokens}.`);
  const quickest = Math.min(...answers.map((answer) => answer.milliseconds));
  const core = Math.min(...answers.map((answer) => answer.coreMilliseconds));
  return { ids, rate: (1000 * tokens) / quickest, core };
}

/** Bytes of a weight: of 32 in 8 or 4 bits, scale and least value are float32. The checkpoint is bfloat16. */
const BYTES = { float32: 2, trained: 4, int8: 1 + 8 / 32, int4: 0.5 + 8 / 32 } satisfies Record<
  Held,
  number
>;

/** Tokens per second that reading the weights, or multiplying with them, allows. */
function limit(
  config: DecoderConfig,
  precision: Held,
  sequences: number,
  { bandwidth, gemm }: Rates,
): number {
  let bytes = 0;
  let multiplied = 0;
  for (const [name, shape] of weightShapes(config)) {
    const count = shape.reduce((a, b) => a * b, 1);
    multiplied += count;
    // The vocabulary keeps 8 bits beside matrices of 4.
    const held = precision === 'int4' && !name.startsWith('model.layers.') ? 'int8' : precision;
    bytes += count * BYTES[held];
  }
  const reading = (sequences * bandwidth * 1e9) / bytes;
  return Math.min(reading, (gemm * 1e9) / (2 * multiplied));
}
