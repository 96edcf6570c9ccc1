import { probeModel, type BatchFetch, type ChatCaller } from '@memo-js/chat';
import type { Call, Finding, JsonValue, PaidModel } from '@memo-js/core';
import { VERSION } from './prompts-1/index.ts';
import { withOwn, type OwnInstructions } from './own-instructions.ts';
import type { Step, StepName, View } from './step.ts';

/** A model's caller, and where its requests wait for each other, if they do. */
export interface Reached {
  readonly caller: ChatCaller;
  readonly batches?: BatchFetch;
}

/** Asks the model of each step, and pays for each answer once: the journal keeps it. */
export class Asking {
  readonly #reached: Readonly<Record<StepName, Reached>>;
  readonly #maxTokens: number;
  readonly #own: OwnInstructions;

  constructor(
    reached: Readonly<Record<StepName, Reached>>,
    maxTokens: number,
    own: OwnInstructions = {},
  ) {
    this.#reached = reached;
    this.#maxTokens = maxTokens;
    this.#own = own;
  }

  /** The model of each step. */
  get models(): readonly PaidModel[] {
    return Object.entries(this.#reached).map(
      ([
        step,
        {
          caller: { model },
        },
      ]) => ({
        step,
        model: model.name,
        priced: model.prices !== null,
      }),
    );
  }

  /** What each model says of itself when it is asked for a few words; named apart where they are several. */
  async probe(call: Call): Promise<readonly Finding[]> {
    const callers = new Set(Object.values(this.#reached).map(({ caller }) => caller));
    const models = [...callers].map(({ model }) => model);
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
    const { caller, batches } = this.#reached[step.name];
    const shown = JSON.stringify(view);
    const own = this.#own[step.name];
    const request = {
      prompts: VERSION,
      ...(own === undefined ? {} : { own }),
      step: step.name,
      model: caller.model.name,
      shown,
    };
    const send = () =>
      caller.value(
        {
          messages: [
            { role: 'system', text: withOwn(step.instructions, own) },
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
    return call.journal.run(key, request, async () => {
      const { value } = await (batches?.within(call.journal, key, send) ?? send());
      return value;
    });
  }
}
