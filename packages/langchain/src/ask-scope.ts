import type { RunnableConfig } from '@langchain/core/runnables';
import type { AskOptions } from '@memo-js/engine';

/** Which memories are asked, and how. */
export type AskScope = Pick<AskOptions, 'memories' | 'protocol'>;

/** Options of a question within a LangChain run: what cancels the run cancels the question. */
export const askOptions = (
  { memories, protocol }: AskScope,
  config: Pick<RunnableConfig, 'signal'> | undefined,
): AskOptions => ({
  ...(memories === undefined ? {} : { memories }),
  ...(protocol === undefined ? {} : { protocol }),
  ...(config?.signal === undefined ? {} : { signal: config.signal }),
});
