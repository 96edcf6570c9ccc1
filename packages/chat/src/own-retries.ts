import type { BaseChatModel } from '@langchain/core/language_models/chat_models';

/** What LangChain's classes keep of how they were made. */
interface Remembered {
  readonly lc_kwargs?: Readonly<Record<string, unknown>>;
  readonly constructor: {
    readonly name: string;
    lc_name?(): string;
    new (fields: object): BaseChatModel;
  };
}

/**
 * The same model without retries of its own, which the caller would neither see nor count. LangChain's
 * own classes are made anew from the fields that they remember; any other class is given back as it
 * is: what its constructor takes is not known.
 */
export function withoutOwnRetries(model: BaseChatModel): BaseChatModel {
  const { lc_kwargs: fields, constructor: kind } = model as unknown as Remembered;
  const ours = model.lc_namespace[0] === 'langchain' && kind.lc_name?.() === kind.name;
  if (!ours || fields === undefined) return model;
  try {
    return new kind({ ...fields, maxRetries: 0 });
  } catch {
    return model;
  }
}
