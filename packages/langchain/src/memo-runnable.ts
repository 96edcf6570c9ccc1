import { Runnable, ensureConfig, type RunnableConfig } from '@langchain/core/runnables';
import type { HistoryTurn } from '@memo-js/core';
import type { AskResult, Memo } from '@memo-js/engine';
import { askOptions, type AskScope } from './ask-scope.ts';

/** A question, alone or with what was said before it. */
export type MemoInput =
  string | { readonly question: string; readonly history?: readonly HistoryTurn[] };

/**
 * The result with the text of the answer, one sentence or more; the text is empty when the memo
 * abstains. The parts of a stream have `text` alone, the last one everything else; LangChain adds them
 * up to what `invoke` gives.
 */
export type MemoAnswer = AskResult & {
  readonly text: string;
  /** Of a part of a stream: the text before it is void, the answer was broken and is written anew. */
  readonly restart?: true;
};

/** A memo as a step of a LangChain pipeline. */
export class MemoRunnable extends Runnable<MemoInput, MemoAnswer> {
  static override lc_name(): string {
    return 'MemoRunnable';
  }

  override lc_namespace = ['memo-js'];
  readonly #memo: Pick<Memo, 'askWithTranscript' | 'askStream'>;
  readonly #scope: AskScope;

  constructor(memo: Pick<Memo, 'askWithTranscript' | 'askStream'>, scope: AskScope = {}) {
    super();
    this.#memo = memo;
    this.#scope = scope;
  }

  /** @throws MemoError as `memo.ask`; the signal's abort */
  override invoke(input: MemoInput, config?: Partial<RunnableConfig>): Promise<MemoAnswer> {
    return this._callWithConfig(
      async (given, inner) => {
        const { question, options } = this.#question(given, inner);
        const { result, transcript } = await this.#memo.askWithTranscript(question, options);
        const { final } = transcript;
        return part({ ...result, text: final.type === 'answer' ? final.text : '' });
      },
      input,
      config,
    );
  }

  /** Parts of the answer as it is written. */
  override async *_streamIterator(
    input: MemoInput,
    config?: Partial<RunnableConfig>,
  ): AsyncGenerator<MemoAnswer> {
    yield* this._transformStreamWithConfig(
      once(input),
      (inputs, _manager, inner) => this.#parts(inputs, inner),
      ensureConfig(config),
    );
  }

  async *#parts(
    inputs: AsyncGenerator<MemoInput>,
    config: Partial<RunnableConfig> | undefined,
  ): AsyncGenerator<MemoAnswer> {
    for await (const input of inputs) {
      const { question, options } = this.#question(input, config);
      for await (const event of this.#memo.askStream(question, options)) {
        if (event.type === 'result') yield part({ ...event.result, text: '' });
        else if (event.type === 'answer') {
          const { text, restart } = event;
          yield part({ text, ...(restart === undefined ? {} : { restart }) });
        }
      }
    }
  }

  #question(input: MemoInput, config: Partial<RunnableConfig> | undefined) {
    const { question, history } =
      typeof input === 'string' ? { question: input, history: undefined } : input;
    const options = askOptions(this.#scope, config);
    return { question, options: history === undefined ? options : { ...options, history } };
  }
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** What LangChain adds up by the method `concat`, which is no part of the data. */
function part(fields: Partial<MemoAnswer> & Pick<MemoAnswer, 'text'>): MemoAnswer {
  const concat = ({ restart, ...next }: MemoAnswer): MemoAnswer =>
    part({ ...fields, ...next, text: restart === true ? next.text : fields.text + next.text });
  return Object.defineProperty({ ...fields } as MemoAnswer, 'concat', { value: concat });
}
