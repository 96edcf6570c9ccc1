import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { ChatModel } from './chat-model.ts';
import type { Failure } from './failure.ts';
import type { Sampling } from './request.ts';

/**
 * Names that servers give the parameters when they refuse them. Some models take either, and their
 * refusal names both: then it is the temperature that stays.
 */
const REFUSALS: readonly (readonly [keyof Sampling, RegExp])[] = [
  ['topP', /\btop_?p\b/i],
  ['temperature', /\btemperature\b/i],
];

/** Instances of a model by their sampling, without the parameters that it turned out to refuse. */
export class LearnedSampling {
  readonly #model: ChatModel;
  readonly #refused = new Set<keyof Sampling>();
  readonly #instances = new Map<string, BaseChatModel>();

  constructor(model: ChatModel) {
    this.#model = model;
  }

  /** Parameters that are left out from now on. */
  get leftOut(): readonly (keyof Sampling)[] {
    return [...this.#refused];
  }

  instance(maxTokens: number, sampling: Sampling): BaseChatModel {
    const accepted = Object.fromEntries(
      Object.entries(sampling).filter(([name]) => !this.#refused.has(name as keyof Sampling)),
    ) as Sampling;
    const key = JSON.stringify([maxTokens, accepted]);
    const known = this.#instances.get(key);
    if (known) return known;
    const made = this.#model.instance({ maxTokens, ...accepted });
    this.#instances.set(key, made);
    return made;
  }

  /** @returns whether the failure named a parameter that can be left out: ask again without it */
  learn({ kind, detail }: Failure): boolean {
    if (kind !== 'rejected') return false;
    const found = REFUSALS.find(
      ([name, pattern]) => pattern.test(detail) && !this.#refused.has(name),
    );
    if (!found) return false;
    this.#refused.add(found[0]);
    return true;
  }
}
