import type { BenchmarkRow } from './benchmark.ts';

/** How a ratio is made of our figure and the peer's, and which side of the target is good. */
const UNITS = Object.freeze({
  'tokens/s': { ratio: (ours: number, peer: number) => ours / peer, more: true },
  ms: { ratio: (ours: number, peer: number) => peer / ours, more: true },
  MB: { ratio: (ours: number, peer: number) => ours / peer, more: false },
});

/** One figure of ours beside a peer's. */
export interface Contest {
  readonly name: string;
  readonly unit: keyof typeof UNITS;
  readonly ours: number;
  readonly peer: number;
  /** The ratio to reach: times as fast, or of the peer's memory. None is asked for without it. */
  readonly reach?: number;
  /** What the machine allows at most, in the same unit, by a measurement of the same run. */
  readonly limit?: number;
  /** Milliseconds of all threads together: on a busy machine, compare these. */
  readonly core?: { readonly ours: number; readonly peer: number };
  /** What shows that both did the same. */
  readonly same?: string;
}

/** What core times are good for. */
export const CORE_TIME =
  'Core time is that of all threads together. On a busy machine compare it, and pin both sides to one core (taskset -c 0): threads that wait for each other count as well.';

/** A row that says of a figure whether its target was reached. */
export function contestRow(contest: Contest): BenchmarkRow {
  const { name, unit, ours, peer, reach, limit, same, core } = contest;
  const { ratio, more } = UNITS[unit];
  const times = ratio(ours, peer);
  const reached = reach === undefined || (more ? times >= reach : times <= reach);
  return {
    name,
    values: {
      unit,
      ours: rounded(ours),
      peer: rounded(peer),
      ratio: Number(times.toFixed(2)),
      reach: reach === undefined ? '' : `${more ? '>=' : '<='} ${reach}`,
      reached: reach === undefined ? '' : reached ? 'yes' : 'no',
      limit: limit === undefined ? '' : rounded(limit),
      same: same ?? '',
      ...(core
        ? {
            'core ms': rounded(core.ours),
            'peer core ms': rounded(core.peer),
            'core ratio': Number((core.peer / core.ours).toFixed(2)),
          }
        : {}),
    },
  };
}

const rounded = (value: number): number => Number(value.toFixed(value < 100 ? 1 : 0));

/**
 * The value that the fastest tenth of repeats reaches. Other work on a machine only ever adds time,
 * so this is what it does undisturbed.
 */
export const fastestTenth = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 10)] as number;

/** Calls each of `works` in turn, `turns` times round, so that all see the same machine. */
export async function inTurns(
  turns: number,
  ...works: readonly (() => Promise<void>)[]
): Promise<void> {
  for (let turn = 0; turn < turns; turn++) for (const work of works) await work();
}
