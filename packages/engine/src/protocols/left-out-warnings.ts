import type { Call, Turn } from '@memo-js/core';

/** Says which sampling parameters a model refused: in a warning, once a question and model. */
export class LeftOutWarnings {
  readonly #call: Call;
  readonly #said = new Set<string>();

  constructor(call: Call) {
    this.#call = call;
  }

  /** What the note of a decision adds; empty when all parameters were accepted. */
  noteOf({ model, leftOut = [] }: Turn<unknown>): string {
    if (leftOut.length === 0) return '';
    const names = leftOut.join(' and ');
    const key = `${model}: ${names}`;
    if (!this.#said.has(key)) {
      this.#said.add(key);
      this.#call.report({
        type: 'warning',
        code: 'SAMPLING_LEFT_OUT',
        message: `The model ${model} does not accept ${names}: it was asked without.`,
        hint: 'Nothing needs mending; answers vary as the model itself decides.',
        fields: { model, parameters: [...leftOut] },
      });
    }
    return ` (without ${names})`;
  }
}
