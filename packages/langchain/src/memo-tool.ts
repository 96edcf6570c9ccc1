import { DynamicStructuredTool } from '@langchain/core/tools';
import type { AskResult, Memo } from '@memo-js/engine';
import { z } from 'zod';
import { askOptions, type AskScope } from './ask-scope.ts';

export interface MemoToolOptions extends AskScope {
  /** @default 'ask_memory' */
  readonly name?: string;
  /** Says what the memory knows about; the model decides by it when to ask. */
  readonly description?: string;
}

const NAME = 'ask_memory';
const DESCRIPTION =
  'Asks a memory of facts that were learned from a collection of documents. It answers a whole ' +
  'question, also one that takes several steps, or says that it does not know.';

const schema = z.strictObject({
  question: z
    .string()
    .min(1)
    .describe('One complete question that stands on its own, with all names written out.'),
});

/**
 * A memo as a tool of an agent. The model is shown the answer, its confidence, the steps and the names
 * of the documents behind it; the artifact is the whole result, with passages, for the application. No
 * text of a document reaches the model.
 */
export function memoTool(
  memo: Pick<Memo, 'ask'>,
  { name = NAME, description = DESCRIPTION, ...scope }: MemoToolOptions = {},
): DynamicStructuredTool<typeof schema, z.output<typeof schema>, z.input<typeof schema>> {
  return new DynamicStructuredTool({
    name,
    description,
    schema,
    responseFormat: 'content_and_artifact',
    func: async ({ question }, _manager, config): Promise<[string, AskResult]> => {
      const result = await memo.ask(question, askOptions(scope, config));
      return [content(result), result];
    },
  });
}

function content({ answer, reason, confidence, subQuestions, sources }: AskResult): string {
  if (answer === null) return `The memory does not know: ${reason ?? 'no reason given'}`;
  const steps = subQuestions.filter((sub) => sub.answer !== null);
  const documents = new Set(sources.map(({ documentId }) => documentId));
  return [
    answer,
    `confidence: ${confidence === null ? 'unknown' : confidence.toFixed(2)}`,
    ...steps.map((sub) => `step: ${sub.question} ${sub.answer}`),
    ...(documents.size === 0 ? [] : [`documents: ${[...documents].join(', ')}`]),
  ].join('\n');
}
