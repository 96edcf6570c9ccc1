import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager';
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { RunnableConfig } from '@langchain/core/runnables';
import type { JsonObject, MemoryAnswer, Transcript } from '@memo-js/core';
import type { AnswerSource, Memo } from '@memo-js/engine';
import { askOptions, type AskScope } from './ask-scope.ts';

/** What is known of a memory's answer. */
export interface MemoDocumentMetadata {
  /** What the memory was asked. */
  readonly question: string;
  readonly answer: string;
  /** Probability that the answer is right; null when the memory is not calibrated. */
  readonly confidence: number | null;
  readonly memoryId: string;
  /** Documents behind the answer, found after it; without their text. */
  readonly sources: readonly {
    readonly documentId: string;
    readonly title: string | null;
    readonly metadata: JsonObject;
  }[];
}

export interface MemoRetrieverFields extends BaseRetrieverInput, AskScope {
  readonly memo: Pick<Memo, 'askWithTranscript'>;
}

/**
 * A memo where a pipeline expects a retriever. A document is one of the memory's own answers, with the
 * question that it was given to: those that the final answer rests on, in the order of the argument.
 * What the memory does not know gives no documents. Passages of the corpus are never returned; the
 * sources name them.
 */
export class MemoRetriever extends BaseRetriever<MemoDocumentMetadata> {
  static override lc_name(): string {
    return 'MemoRetriever';
  }

  override lc_namespace = ['memo-js'];
  readonly #fields: MemoRetrieverFields;
  readonly #signal: AbortSignal | undefined;

  constructor(fields: MemoRetrieverFields, signal?: AbortSignal) {
    super(fields);
    this.#fields = fields;
    this.#signal = signal;
  }

  /** @throws MemoError as `memo.ask`; the signal's abort */
  override invoke(
    input: string,
    config?: Partial<RunnableConfig>,
  ): Promise<Document<MemoDocumentMetadata>[]> {
    // LangChain hands a retriever's own method no signal: a copy of it knows the one of this call.
    const { signal, ...rest } = config ?? {};
    if (signal === undefined) return super.invoke(input, config);
    return new MemoRetriever(this.#fields, signal).invoke(input, rest);
  }

  override async _getRelevantDocuments(
    question: string,
    _manager?: CallbackManagerForRetrieverRun,
  ): Promise<Document<MemoDocumentMetadata>[]> {
    const options = askOptions(this.#fields, this.#signal && { signal: this.#signal });
    const { result, transcript } = await this.#fields.memo.askWithTranscript(question, options);
    return cited(transcript).map(({ asked, outcome }) => {
      const { text: answer, confidence, memoryId } = outcome;
      const sources = result.sources
        .filter(({ reflection }) => plain(reflection.answer) === plain(answer))
        .map(({ documentId, title, metadata }: AnswerSource) => ({ documentId, title, metadata }));
      return new Document({
        pageContent: `${asked} ${answer}`,
        metadata: { question: asked, answer, confidence, memoryId, sources },
      });
    });
  }
}

function cited({ final, asked }: Transcript): { asked: string; outcome: MemoryAnswer }[] {
  if (final.type === 'abstention') return [];
  return final.citations.flatMap((id) => {
    const turn = asked.find((each) => each.id === id);
    return turn?.outcome.type === 'answer' ? [{ asked: turn.question, outcome: turn.outcome }] : [];
  });
}

/** Sources are of answers that agree but for case and punctuation. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
