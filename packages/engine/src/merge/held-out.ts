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

/** The first wording of every reflection that is no refusal: what the inputs were trained on. */
export function trainedExamples(records: readonly ReflectionRecord[]): TrainingExample[] {
  return records.flatMap(({ reflection: { id, question, answer, refusal } }) =>
    refusal ? [] : [{ reflectionId: id, question, answer, refusal }],
  );
}
