import { join } from 'node:path';
import { openModelFolder, weightShapes } from '@memo-js/llama';
import type { DecoderConfig } from '@memo-js/llama';
import { openPipe, pytorchSteps } from '@memo-js/real';
import type { Pipe, StepsAnswer, StepsSetting } from '@memo-js/real';
import { fastestTenth, inTurns } from './contest.ts';
import { SQUARE, gemmProbe } from './gemm.ts';

/** A batch without padding. */
export interface StepShape {
  readonly batch: number;
  readonly sequence: number;
  /** Tokens of each sequence that have a loss: its last. */
  readonly supervised: number;
  /** Rank of an adapter; null trains all weights. */
  readonly r: number | null;
}

export interface StepTurns {
  readonly turns: number;
  /** Steps of each side before it is the other's turn. */
  readonly steps: number;
}

export interface StepFigures {
  /** Milliseconds a step: the fastest tenth. */
  readonly ours: number;
  readonly peer: number;
  /** The same of core time, that of all threads together. */
  readonly core: { readonly ours: number; readonly peer: number };
  readonly peakBytes: number;
  readonly peerPeakBytes: number;
  /** GFLOP/s of a plain product in the same turns. */
  readonly gemm: number;
  /** Milliseconds of the products that no step can do without, at that rate. */
  readonly limit: number;
  /** How far our losses are from the peer's, relative. */
  readonly lossApart: number;
}

const CHILD = join(import.meta.dirname, 'training-child.ts');

/** Losses that are further apart come from other work, and its times compare nothing. */
const SAME_LOSS = 1e-3;
/** Steps whose losses are compared. */
const COMPARED = 8;

/** Ids of a batch, one more in a sequence than it has inputs. */
function tokens(vocabulary: number, { batch, sequence }: StepShape): number[][] {
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) % vocabulary;
  return Array.from({ length: batch }, () => Array.from({ length: sequence + 1 }, next));
}

/** Times our steps and PyTorch's over one model and one batch, each in a process of its own, in turns. */
export async function compareSteps(
  folder: string,
  shape: StepShape,
  { turns, steps }: StepTurns,
): Promise<StepFigures> {
  const model = await openModelFolder(folder);
  await model.close();
  const { supervised, r } = shape;
  const setting: StepsSetting = { batch: tokens(model.config.vocab_size, shape), supervised, r };
  const child = ['--conditions=@memo-js/source', CHILD, folder, JSON.stringify(setting)];
  const sides = [
    side(openPipe(process.execPath, child)),
    side(await pytorchSteps(folder, setting)),
  ] as const;
  const [ours, peer] = sides;
  const gemm = await gemmProbe(SQUARE);
  let rate = 0;
  try {
    // The first turn compiles and warms up.
    await inTurns(
      turns + 1,
      () => ours.turn(steps),
      () => peer.turn(steps),
      async () => void (rate = Math.max(rate, await gemm.measure())),
    );
  } finally {
    await Promise.all([...sides.map(({ pipe }) => pipe.close()), gemm.close()]);
  }
  return {
    ours: fastestTenth(ours.times.slice(steps)),
    peer: fastestTenth(peer.times.slice(steps)),
    core: {
      ours: fastestTenth(ours.coreTimes.slice(steps)),
      peer: fastestTenth(peer.coreTimes.slice(steps)),
    },
    peakBytes: ours.peakBytes(),
    peerPeakBytes: peer.peakBytes(),
    gemm: rate,
    limit: productFlops(model.config, shape) / rate / 1e6,
    lossApart: sameLosses(r, ours.losses, peer.losses),
  };
}

/** A side of the comparison, and what it answered. */
function side(pipe: Pipe) {
  const times: number[] = [];
  const coreTimes: number[] = [];
  const losses: number[] = [];
  let peak = 0;
  return {
    pipe,
    times,
    coreTimes,
    losses,
    peakBytes: (): number => peak,
    turn: async (steps: number): Promise<void> => {
      const answer = await pipe.ask<StepsAnswer>({ steps });
      times.push(...answer.milliseconds);
      coreTimes.push(...answer.coreMilliseconds);
      losses.push(...answer.losses);
      peak = answer.peakBytes;
    },
  };
}

/**
 * Steps on one batch soon know it, and then rounding decides the path: the first ones are compared.
 * Adapters begin with other random numbers and no effect, so only their first loss is the same.
 */
function sameLosses(r: number | null, ours: readonly number[], peer: readonly number[]): number {
  const compared = ours.slice(0, r === null ? COMPARED : 1);
  const apart = Math.max(...compared.map((loss, i) => Math.abs(loss / (peer[i] as number) - 1)));
  if (apart <= SAME_LOSS) return apart;
  throw new Error(`The losses are apart: ours ${ours.join(' ')}, the peer's ${peer.join(' ')}.`);
}

/**
 * Operations of the products with the model's matrices: forward, gradient of the inputs, and, unless
 * the matrix is frozen, its own. The vocabulary only for rows with a label.
 */
function productFlops(
  config: DecoderConfig,
  { batch, sequence, supervised, r }: StepShape,
): number {
  let perToken = 0;
  for (const [name, [rows, columns]] of weightShapes(config)) {
    if (name.startsWith('model.layers.') && columns !== undefined) perToken += rows! * columns;
  }
  const vocabulary = config.vocab_size * config.hidden_size;
  const multiplied = batch * (sequence * perToken + supervised * vocabulary);
  return (r === null ? 3 : 2) * 2 * multiplied;
}
