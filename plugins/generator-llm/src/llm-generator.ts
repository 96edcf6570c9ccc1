import type {
  Call,
  ConsolidateInput,
  ExtractInput,
  Finding,
  Generator,
  PaidModel,
  ParaphraseInput,
  ReflectionDraft,
  RefuseInput,
  RelateInput,
  SurfaceInput,
  Verdict,
  VerifyInput,
} from '@memo-js/core';
import type { Asking } from './asking.ts';
import { extractFacts } from './extraction.ts';
import { foldedText } from './folded-text.ts';
import { joinPairs } from './joining.ts';
import { KnownPairs } from './near-duplicates/known-pairs.ts';
import { refuseQuestions } from './refusals.ts';
import { STEPS } from './step.ts';
import { rivalOf } from './uniqueness.ts';
import { verifyDraft, type VerifyMode } from './verification.ts';
import { reword } from './wordings.ts';

export interface LlmGeneratorOptions {
  /** Most passes over a passage; a pass that adds little is the last. @default 2 */
  readonly passes?: number;
  /** @default 'model' */
  readonly verify?: VerifyMode;
  /** Calls in flight at once; of work items a quarter more. @default 256 */
  readonly concurrency?: number;
}

/** Work items for each call in flight: while one stores its reply, another one's call is ready to go. */
const SPARE = 1.25;

/**
 * Reflections by chat models, in the language of each document. Every answer is of a fixed form, is
 * paid for once, and is held against its source. Text of documents is shown as data.
 */
export class LlmGenerator implements Generator {
  readonly concurrency: number;
  readonly revisits = true;
  readonly paid: readonly PaidModel[];
  readonly #asking: Asking;
  readonly #passes: number;
  readonly #verify: VerifyMode;

  constructor(asking: Asking, options: LlmGeneratorOptions = {}) {
    this.#asking = asking;
    this.paid = asking.models;
    this.#passes = options.passes ?? 2;
    this.#verify = options.verify ?? 'model';
    this.concurrency = Math.ceil((options.concurrency ?? 256) * SPARE);
  }

  probe(call: Call): Promise<readonly Finding[]> {
    return this.#asking.probe(call);
  }

  async extract(input: ExtractInput, call: Call): Promise<readonly ReflectionDraft[]> {
    call.signal.throwIfAborted();
    return extractFacts(input, this.#passes, this.#asking, call);
  }

  duplicates(pairs: readonly { readonly question: string; readonly answer: string }[]) {
    const known = new KnownPairs();
    return pairs.map((pair) => known.add(pair));
  }

  async consolidate(
    { reflections, document }: ConsolidateInput,
    call: Call,
  ): Promise<readonly ReflectionDraft[]> {
    call.signal.throwIfAborted();
    return joinPairs(
      {
        step: STEPS.consolidate,
        reflections,
        view: { document: { title: document.title, date: document.date } },
        flaw: (_, from) => (from.length < 2 ? 'It joins no two facts.' : null),
      },
      this.#asking,
      call,
    );
  }

  async verify(input: VerifyInput, call: Call): Promise<Verdict> {
    call.signal.throwIfAborted();
    return verifyDraft(input, this.#verify, this.#asking, call);
  }

  async surface(
    { reflections, document, index }: SurfaceInput,
    call: Call,
  ): Promise<readonly ReflectionDraft[]> {
    call.signal.throwIfAborted();
    return joinPairs(
      {
        step: STEPS.surface,
        reflections,
        view: { document: { title: document.title, date: document.date } },
        flaw: ({ question, answer }, from) => {
          if (from.length === 0) return 'It rests on no fact.';
          if (!index.has(answer)) return `"${answer}" is no name that the documents know.`;
          if (foldedText(question).includes(foldedText(answer))) return 'It names its answer.';
          const rival = rivalOf(answer, from, index);
          return rival === null ? null : `Its description fits ${rival}, too.`;
        },
      },
      this.#asking,
      call,
    );
  }

  async relate({ group }: RelateInput, call: Call): Promise<readonly ReflectionDraft[]> {
    call.signal.throwIfAborted();
    return joinPairs(
      {
        step: STEPS.relate,
        reflections: group.reflections,
        view: { entity: group.entity.name },
        extra: ({ documentIds }) => ({ document: documentIds[0] ?? null }),
        flaw: (_, from) =>
          new Set(from.flatMap(({ documentIds }) => documentIds)).size < 2
            ? 'It rests on one document alone.'
            : null,
      },
      this.#asking,
      call,
    );
  }

  async paraphrase(input: ParaphraseInput, call: Call): Promise<readonly string[]> {
    call.signal.throwIfAborted();
    return reword(input, this.#asking, call);
  }

  async refuse(input: RefuseInput, call: Call): Promise<readonly ReflectionDraft[]> {
    call.signal.throwIfAborted();
    return refuseQuestions(input, this.#asking, call);
  }

  async sameEntity(
    { a, b }: { readonly a: string; readonly b: string },
    call: Call,
  ): Promise<boolean> {
    call.signal.throwIfAborted();
    if (foldedText(a) === foldedText(b)) return true;
    const { same } = await this.#asking.ask(STEPS.sameEntity, 'same', { a, b }, call);
    return same;
  }
}
