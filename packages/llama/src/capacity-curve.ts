/** How well a base learned so many facts. */
export interface CapacityPoint {
  /** As people name it. */
  readonly base: string;
  /** {@link INVENTED}, or a corpus of documents that was encoded. */
  readonly corpus: string;
  /** Trained from nothing, not from a model that knows a language. */
  readonly scratch: boolean;
  readonly parameters: number;
  /** Fewer than `parameters` for an adapter. */
  readonly trainableParameters: number;
  readonly facts: number;
  /** See `knowledgeBits`. */
  readonly bits: number;
  /** Until the trainer saw no more to gain. */
  readonly epochs: number;
  /** On two cores beside other work, for orders of magnitude; null where it was not taken. */
  readonly seconds: number | null;
  /** Share of trained wordings that are answered exactly. */
  readonly exactMatch: number;
  readonly heldOutExactMatch: number;
}

/** Facts whose answers are drawn at random: nothing but storing them answers the questions. */
export const INVENTED = 'invented facts';

const whole = (base: string, parameters: number) => ({
  base,
  scratch: true,
  parameters,
  trainableParameters: parameters,
});
const S = whole('scratch-s', 1_278_912);

type Measured = readonly [
  size: ReturnType<typeof whole>,
  corpus: string,
  facts: number,
  bits: number,
  epochs: number,
  seconds: number | null,
  exactMatch: number,
  heldOutExactMatch: number,
];

/** One row a run. */
const ROWS: readonly Measured[] = [
  [S, INVENTED, 1000, 44_720, 10.7, 145, 0.998, 0.852],
  [S, INVENTED, 2000, 77_544, 12.1, 367, 0.999, 0.869],
  [S, 'quickstart', 1225, 39_099, 6.0, null, 0.997, 0.819],
  [S, 'MuSiQue subset', 5135, 315_948, 7.5, null, 0.988, 0.803],
];

/**
 * Measured with the defaults of the trainer: on invented facts by `npm run bench -- capacity`, on
 * documents by `npm run quickstart` and `npm run bench -- musique`. docs/benchmarks.md shows it, and
 * a test compares the two.
 */
export const CAPACITY_CURVE: readonly CapacityPoint[] = Object.freeze(
  ROWS.map(([size, corpus, facts, bits, epochs, seconds, exactMatch, heldOutExactMatch]) =>
    Object.freeze({ ...size, corpus, facts, bits, epochs, seconds, exactMatch, heldOutExactMatch }),
  ),
);
