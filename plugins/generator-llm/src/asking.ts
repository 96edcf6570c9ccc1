import { probeModel, type ChatCaller } from '@memo-js/chat';
import type { Call, Finding, JsonValue, PaidModel } from '@memo-js/core';
import { VERSION } from './prompts-1/index.ts';
import type { Step, StepName, View } from './step.ts';

/** Asks the model of each step, and pays for each answer once: the journal keeps it. */
export class Asking {
  readonly #callers: Readonly<Record<StepName, ChatCaller>>;
  readonly #maxTokens: number;

  constructor(callers: Readonly<Record<StepName, ChatCaller>>, maxTokens: number) {
    this.#callers = callers;
    this.#maxTokens = maxTokens;
  }

  /** The model of each step. */
  get models(): readonly PaidModel[] {
    return Object.entries(this.#callers).map(([step, { model }]) => ({
      step,
      model: model.name,
      priced: model.prices !== null,
    }));
  }

  /** What each model says of itself when it is asked for a few words; named apart where they are several. */
  async probe(call: Call): Promise<readonly Finding[]> {
    const models = [...new Set(Object.values(this.#callers))].map(({ model }) => model);
    const settings = { maxTokens: this.#maxTokens, temperature: 0 };
    const findings = models.map(async (model) => {
      const all = await probeModel(model, settings, call);
      if (models.length === 1) return all;
      return all.map((each) => ({
        ...each,
        id: `${each.id}-${model.name}`,
        title: `${each.title} (${model.name})`,
      }));
    });
    return (await Promise.all(findings)).flat();
  }

  /**
   * @param key names the request within the work item
   * @throws MemoError `CHAT_*`, `BUDGET_EXCEEDED`; the signal's reason when it aborts
   */
  ask<T extends JsonValue>(step: Step<T>, key: string, view: View, call: Call): Promise<T> {
    const caller = this.#callers[step.name];
    const shown = JSON.stringify(view);
    const request = { prompts: VERSION, step: step.name, model: caller.model.name, shown };
    return call.journal.run(key, request, async () => {
      const { value } = await caller.value(
        {
          messages: [
            { role: 'system', text: step.instructions },
            { role: 'user', text: shown },
          ],
          maxTokens: this.#maxTokens,
          ...(step.temperature === undefined
            ? {}
            : { sampling: { temperature: step.temperature } }),
          purpose: step.name,
        },
        { name: step.name.replace('-', '_'), schema: step.schema },
        call,
      );
      return value;
    });
  }
}
