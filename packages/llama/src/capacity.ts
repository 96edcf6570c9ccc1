import { CAPACITY_CURVE, INVENTED, type CapacityPoint } from './capacity-curve.ts';

/** What is to be learned, and what learns it. */
export interface CapacityQuestion {
  /** All weights of the base, and those that are trained. */
  readonly parameters: number;
  readonly trainableParameters: number;
  readonly scratch: boolean;
  /** See {@link knowledgeBits}. */
  readonly bits: number;
}

/** What the curve says of it. */
export interface CapacityAnswer {
  /** Of trained wordings; null where nothing like it was measured. */
  readonly exactMatch: number | null;
  readonly heldOutExactMatch: number | null;
  readonly epochs: number | null;
  readonly verdict: 'enough' | 'tight' | 'too-small' | 'unknown';
  /** More bits than any measured point of this base had, or points of other bases. */
  readonly extrapolated: boolean;
}

/** Of trained wordings, what a calibrated memory can be made of, and what loses many facts. */
const ENOUGH = 0.95;
const TIGHT = 0.8;
/** Beyond the last point by this factor in bits, nothing is said. */
const FURTHEST = 2;

/** Reads {@link CAPACITY_CURVE}: between points along the logarithm of the bits. */
export function capacityOf(
  question: CapacityQuestion,
  curve: readonly CapacityPoint[] = CAPACITY_CURVE,
): CapacityAnswer {
  const { parameters, trainableParameters, bits } = question;
  const adapter = trainableParameters !== parameters;
  const own = curve
    .filter(
      (point) =>
        point.parameters === parameters &&
        (point.trainableParameters !== point.parameters) === adapter &&
        point.scratch === question.scratch,
    )
    .sort((a, b) => a.bits - b.bits);
  const last = own.at(-1);
  if (last && bits <= last.bits * FURTHEST) {
    const exactMatch = clamp(along(own, bits, (point) => point.exactMatch));
    // Facts at random take more passes than those of documents, which hang together.
    const written = own.filter(({ corpus }) => corpus !== INVENTED);
    return {
      exactMatch,
      heldOutExactMatch: clamp(along(own, bits, (point) => point.heldOutExactMatch)),
      epochs: Math.max(
        1,
        along(written.length > 0 ? written : own, bits, ({ epochs }) => epochs),
      ),
      verdict: exactMatch >= ENOUGH ? 'enough' : exactMatch >= TIGHT ? 'tight' : 'too-small',
      extrapolated: bits > last.bits,
    };
  }
  // What less room for a bit has held, more room holds (Allen-Zhu and Li 2024: bits go by parameters).
  const density = bits / trainableParameters;
  const denser = curve.some(
    (point) =>
      point.scratch === question.scratch &&
      point.exactMatch >= ENOUGH &&
      point.bits / point.trainableParameters >= density,
  );
  return {
    exactMatch: null,
    heldOutExactMatch: null,
    epochs: null,
    verdict: denser ? 'enough' : last && last.exactMatch < TIGHT ? 'too-small' : 'unknown',
    extrapolated: true,
  };
}

/** A value at `bits`: of the first point before it, then by the segment, the last one going on. */
function along(
  points: readonly CapacityPoint[],
  bits: number,
  value: (point: CapacityPoint) => number,
): number {
  const first = points[0] as CapacityPoint;
  if (bits <= first.bits || points.length === 1) return value(first);
  const next = points.findIndex((point) => point.bits >= bits);
  const end = next === -1 ? points.length - 1 : next;
  const [a, b] = [points[end - 1] as CapacityPoint, points[end] as CapacityPoint];
  const share = Math.log(bits / a.bits) / Math.log(b.bits / a.bits);
  return value(a) + share * (value(b) - value(a));
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Bases of one kind of use, by size. */
interface LadderStep {
  readonly name: string;
  readonly parameters: number;
  readonly scratch: boolean;
}

/** Bases to go on to, the smallest first. */
export const BASE_LADDER: readonly LadderStep[] = Object.freeze([
  { name: 'scratch-s', parameters: 1_278_912, scratch: true },
  { name: 'scratch-m', parameters: 2_934_528, scratch: true },
  { name: 'scratch-l', parameters: 7_867_776, scratch: true },
  { name: 'HuggingFaceTB/SmolLM2-135M-Instruct', parameters: 134_515_008, scratch: false },
  { name: 'HuggingFaceTB/SmolLM2-360M-Instruct', parameters: 361_821_120, scratch: false },
  { name: 'HuggingFaceTB/SmolLM2-1.7B-Instruct', parameters: 1_711_376_384, scratch: false },
]);

/**
 * The smallest base above one that the curve says is enough for so much when all its weights are
 * trained; the next above it where it says so of none; null at the end of the ladder.
 */
export function largerBase(parameters: number, bits: number): string | null {
  const larger = BASE_LADDER.filter((step) => step.parameters > parameters);
  const enough = larger.find(
    (step) =>
      capacityOf({ ...step, trainableParameters: step.parameters, bits }).verdict === 'enough',
  );
  return (enough ?? larger[0])?.name ?? null;
}
