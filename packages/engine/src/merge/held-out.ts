import type { TrainingExample } from '@memo-js/core';
import type { ReflectionRecord } from '../artifact/reflections-file.ts';

/** The wordings that training did not see, as examples to calibrate with. */
export function heldOutExamples(
  records: readonly ReflectionRecord[],
  refusalText: string,
): TrainingExample[] {
  return records.flatMap(({ reflection, heldOut }) =>
    heldOut === null
      ? []
      : [
          {
            reflectionId: reflection.id,
            question: heldOut,
            answer: reflection.refusal ? refusalText : reflection.answer,
            refusal: reflection.refusal,
          },
        ],
  );
}
