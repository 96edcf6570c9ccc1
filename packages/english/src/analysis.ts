import { createRequire } from 'node:module';
import type { ItemToken, WinkMethods } from 'wink-nlp';
import { verbLemma } from './verb-forms.ts';
import { singular } from './noun-classes.ts';

/** One token of a text. */
export interface Token {
  /** As written. */
  readonly text: string;
  readonly lower: string;
  /** Offsets in UTF-16 units into the analysed text. */
  readonly start: number;
  readonly end: number;
  /** Universal part-of-speech tag: NOUN, PROPN, VERB, AUX, ADJ, ADV, DET, ADP, PRON, NUM, CCONJ, SCONJ, PART, PUNCT... */
  readonly pos: string;
  /** Dictionary form of verbs and nouns, else the lower-case text. */
  readonly lemma: string;
}

let loaded: WinkMethods | undefined;

/** Loads the language model once; about 0.2 s. Left until the first use, so that importing is free. */
function nlp(): WinkMethods {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    const create = require('wink-nlp') as (model: unknown, pipe: readonly string[]) => WinkMethods;
    loaded = create(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  }
  return loaded;
}

/** Does the token continue the word before it ("well-known", "km²") or open the rest of a split word? */
function joins(text: string, before: Token, start: number, word: string): boolean {
  if (before.end !== start) return false;
  // The tokenizer splits words at letters beyond Latin-1.
  if (
    /\p{L}$/u.test(before.text) &&
    /^\p{L}/u.test(word) &&
    (/[^\u0000-\u00ff]/u.test(before.text) || /[^\u0000-\u00ff]/u.test(word)) &&
    !/^n['’]t$/iu.test(word)
  )
    return true;
  if (/^[-‑²³]$/u.test(word))
    return (
      /[\p{L}\p{N}]$/u.test(before.text) &&
      /^[\p{L}\p{N}²³]/u.test(text.slice(start + (/[²³]/u.test(word) ? 0 : 1)))
    );
  return /[\p{L}\p{N}][-‑]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(word);
}

/** Tokens with parts of speech of one sentence or short text. Linear in its length. */
export function analyze(text: string): readonly Token[] {
  if (text.trim() === '') return [];
  const engine = nlp();
  const { its } = engine;
  const tokens: Token[] = [];
  let cursor = 0;
  const push = (word: string, pos: string, start: number): void => {
    const lower = word.toLowerCase();
    const lemma =
      pos === 'VERB' || pos === 'AUX'
        ? (verbLemma(lower) ?? lower)
        : pos === 'NOUN'
          ? singular(lower)
          : lower;
    tokens.push({ text: word, lower, start, end: start + word.length, pos, lemma });
  };
  engine
    .readDoc(text)
    .tokens()
    .each((item: ItemToken) => {
      const word = item.out(its.value) as string;
      const pos = item.out(its.pos) as string;
      const start = text.indexOf(word, cursor);
      // The tokenizer drops characters that it cannot read; such a token has no place in the text.
      if (word.trim() === '' || start < 0 || start > cursor + 64) return;
      cursor = start + word.length;
      const before = tokens.at(-1);
      if (before !== undefined && joins(text, before, start, word)) {
        tokens.pop();
        const kind = /^\p{Lu}/u.test(before.text)
          ? 'PROPN'
          : pos === 'PUNCT' || pos === 'X'
            ? before.pos
            : pos === 'VERB'
              ? 'ADJ'
              : pos;
        push(before.text + word, kind, before.start);
        return;
      }
      const possessive = /^(?<owner>.+?)(?<mark>['’]s)$/u.exec(word)?.groups;
      if (possessive !== undefined && /^\p{L}/u.test(word)) {
        push(possessive['owner'] ?? '', pos, start);
        push(possessive['mark'] ?? '', 'PART', cursor - 2);
        return;
      }
      push(word, pos, start);
    });
  return tokens;
}
