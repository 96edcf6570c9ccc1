import type { CapacityEstimate, PlanProblem, TrainingExample } from '@memo-js/core';
import {
  capacityOf,
  isScratchBase,
  knowledgeBits,
  largerBase,
  parameterCount,
  type Base,
} from '@memo-js/llama';

/** What a corpus asks of a base. */
export interface CapacityPlan {
  readonly estimate: CapacityEstimate;
  /** That runs of this size took; null where none was measured. */
  readonly epochs: number | null;
}

/** Compares examples with the measured curve of bases. */
export function planCapacity(
  base: Base,
  examples: readonly TrainingExample[],
  trainableParameters: number,
): CapacityPlan {
  const answers = new Map(examples.map(({ reflectionId, answer }) => [reflectionId, answer]));
  const facts = new Set(
    examples.flatMap(({ reflectionId, refusal }) => (refusal ? [] : reflectionId)),
  ).size;
  const bits = knowledgeBits([...answers.values()]);
  const parameters = parameterCount(base.config);
  const scratch = isScratchBase(base.id);
  const { exactMatch, heldOutExactMatch, epochs, verdict, extrapolated } = capacityOf({
    parameters,
    trainableParameters,
    scratch,
    bits,
  });
  return {
    epochs,
    estimate: {
      base: base.id,
      facts,
      bits: Math.round(bits),
      bitsPerParameter: bits / trainableParameters,
      exactMatch,
      heldOutExactMatch,
      verdict,
      extrapolated,
      largerBase: verdict === 'enough' ? null : largerBase(parameters, bits),
    },
  };
}

/** A base that will lose facts, or that nobody saw hold so many; it trains all the same. */
export function capacityProblem(estimate: CapacityEstimate): PlanProblem | null {
  const { base, facts, exactMatch, verdict, extrapolated, largerBase: larger } = estimate;
  if (verdict === 'enough' || (verdict === 'unknown' && !isScratchBase(base))) return null;
  const share = exactMatch === null ? 'few' : `about ${Math.round(exactMatch * 100)} %`;
  const loss = `${share} of the trained questions would be answered exactly${extrapolated ? ' (beyond what was measured)' : ''}`;
  const said = {
    tight: `${base} is tight for ${count(facts)} facts: ${loss}`,
    'too-small': `${base} is too small for ${count(facts)} facts: ${loss}`,
    unknown: `${count(facts)} facts are far more than ${base} was seen to hold`,
  };
  return {
    code: 'TRAINING_BASE_SMALL',
    message: said[verdict],
    blocking: false,
    remedies: larger === null ? [] : [{ 'trainer.base': larger }],
  };
}

const count = (facts: number): string => facts.toLocaleString('en');
