import type { Call, ProgressEvent } from '@memo-js/core';
import type { LeftOut } from '@memo-js/llama';
import type { WorkerEvent } from './worker-event.ts';

const STAGE = 'train';

/** Makes progress events of what the worker says. A run that resumes never goes backwards. */
export class Reporter {
  readonly #call: Pick<Call, 'report' | 'logger'>;
  #done = 0;
  #known = '';

  constructor(call: Pick<Call, 'report' | 'logger'>) {
    this.#call = call;
  }

  report(event: WorkerEvent): void {
    switch (event.type) {
      case 'start':
        this.#call.logger.info(
          `training on ${event.device}, ${event.processes} process(es), bfloat16 ${event.bf16 ? 'on' : 'off'}: ${event.trainableParameters} of ${event.parameters} parameters${event.resumedFrom === null ? '' : `, from step ${event.resumedFrom} on`}`,
        );
        return;
      case 'step':
        return this.#step(event);
      case 'eval':
        return this.#eval(event);
      case 'damaged':
        return this.#call.report(damagedWarning(event.checkpoint, event.why));
      case 'dropped':
        return this.#call.report(leftOutWarning({ blank: 0, tooLong: event.rows }));
      default:
        this.#call.logger.debug(`worker: ${JSON.stringify(event)}`);
    }
  }

  #step(event: Extract<WorkerEvent, { type: 'step' }>): void {
    const { step, totalSteps, epoch, loss, tokenAccuracy, tokens, tokensPerSecond } = event;
    const { learningRate, gradNorm, memoryBytes, etaMs } = event;
    this.#done = Math.max(this.#done, step);
    this.#call.report({
      type: 'progress',
      stage: STAGE,
      done: this.#done,
      total: Math.max(this.#done, totalSteps),
      unit: 'steps',
      etaMs: Math.max(0, etaMs),
      detail: `epoch ${Math.floor(epoch) + 1}, loss ${loss.toFixed(2)}, ${percent(tokenAccuracy)} of tokens right${this.#known}`,
    });
    const values = { loss, tokenAccuracy, learningRate, gradNorm };
    const pace = { tokens, tokensPerSecond, memoryBytes };
    this.#call.report({ type: 'metric', stage: STAGE, step, values: { ...values, ...pace } });
  }

  #eval(event: Extract<WorkerEvent, { type: 'eval' }>): void {
    const { step, trainExactMatch, heldOutExactMatch, heldOutLoss } = event;
    const all = { trainExactMatch, heldOutExactMatch, heldOutLoss };
    const values = Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, number] => entry[1] !== undefined),
    );
    if (heldOutExactMatch !== undefined) this.#known = `, ${percent(heldOutExactMatch)} known`;
    this.#call.report({ type: 'metric', stage: STAGE, step, values });
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What is not trained on, and why. */
export const leftOutWarning = ({ blank, tooLong }: LeftOut): ProgressEvent => ({
  type: 'warning',
  code: 'TRAINING_EXAMPLES_LEFT_OUT',
  message: `${blank} examples with a blank answer and ${tooLong} of more tokens than trainer.maxLength are not trained on`,
  hint: 'Raise trainer.maxLength, or shorten them; the others are trained.',
});

const damagedWarning = (checkpoint: string, why: string): ProgressEvent => ({
  type: 'warning',
  code: 'TRAINING_CHECKPOINT_DAMAGED',
  message: `${checkpoint} is not used: ${why}`,
  hint: 'The run goes on from the one before it, or from the beginning.',
});
