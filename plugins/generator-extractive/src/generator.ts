import type {
  Call,
  ConsolidateInput,
  ExtractInput,
  Generator,
  ParaphraseInput,
  ReflectionDraft,
  RefuseInput,
  RelateInput,
  SurfaceInput,
  Verdict,
  VerifyInput,
} from '@memo-js/core';
import { canonicalName } from '@memo-js/english';
import { extractDrafts } from './drafts.ts';
import { refuseDrafts } from './refusals.ts';
import { consolidateFacts, relateFacts, surfaceEntities } from './synthesis.ts';
import { verifyDraft } from './verification.ts';
import { wordings } from './wordings.ts';
import type { WordingStyle } from './wordings.ts';

/** English facts by rules. Holds no state: the same input gives the same drafts, in any order of calls. */
export class ExtractiveGenerator implements Generator {
  readonly #wordings: WordingStyle;

  /** @param options `wordings` as in the options of the plugin. @default plain */
  constructor(options: { readonly wordings?: WordingStyle } = {}) {
    this.#wordings = options.wordings ?? 'plain';
  }

  extract(
    { passage, document, entities, covered }: ExtractInput,
    call: Call,
  ): Promise<readonly ReflectionDraft[]> {
    return attempt(call, () => {
      const drafts = extractDrafts(passage, document, entities, this.#wordings);
      if (covered === undefined || covered.length === 0) return drafts;
      return drafts.filter(({ evidence }) =>
        evidence.some(
          ({ start, end }) => !covered.some((span) => span.start <= start && span.end >= end),
        ),
      );
    });
  }

  consolidate(input: ConsolidateInput, call: Call): Promise<readonly ReflectionDraft[]> {
    return attempt(call, () => consolidateFacts(input));
  }

  verify(input: VerifyInput, call: Call): Promise<Verdict> {
    return attempt(call, () => verifyDraft(input));
  }

  surface(input: SurfaceInput, call: Call): Promise<readonly ReflectionDraft[]> {
    return attempt(call, () => surfaceEntities(input));
  }

  relate(input: RelateInput, call: Call): Promise<readonly ReflectionDraft[]> {
    return attempt(call, () => relateFacts(input));
  }

  paraphrase({ reflection, count }: ParaphraseInput, call: Call): Promise<readonly string[]> {
    return attempt(call, () => {
      const known = new Set([reflection.question, ...reflection.paraphrases]);
      return wordings(reflection.question, reflection.answer, this.#wordings)
        .filter((text) => !known.has(text))
        .slice(0, count);
    });
  }

  refuse(input: RefuseInput, call: Call): Promise<readonly ReflectionDraft[]> {
    return attempt(call, () => refuseDrafts(input, this.#wordings));
  }

  sameEntity({ a, b }: { readonly a: string; readonly b: string }, call: Call): Promise<boolean> {
    return attempt(call, () => sameName(a, b));
  }
}

/** Runs synchronous rules as a promise that an aborted call rejects. */
async function attempt<T>(call: Call, rules: () => T): Promise<T> {
  call.signal.throwIfAborted();
  return await Promise.resolve().then(rules);
}

const fold = (name: string): string =>
  canonicalName(name)
    .toLowerCase()
    .replace(/^the /u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Equal but for articles, honorifics, case and punctuation; or one the initials of the other. */
function sameName(a: string, b: string): boolean {
  const [left, right] = [fold(a), fold(b)];
  if (left === '' || right === '') return false;
  if (left === right) return true;
  const initials = (name: string): string =>
    name
      .split(/[\s-]+/u)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join('');
  const acronym = (short: string, long: string): boolean =>
    /^\p{Lu}{2,8}$/u.test(short) && long.includes(' ') && initials(long) === short;
  return acronym(a.trim(), b) || acronym(b.trim(), a);
}
