import { readFile, stat, writeFile } from 'node:fs/promises';
import { MemoError } from '@memo-js/core';
import type { Reflection } from '@memo-js/core';
import { bloomHas } from './bloom.ts';
import {
  answerForms,
  answerKey,
  askedKey,
  buildLayer,
  outsideOf,
  questionKey,
  statedKey,
  templateKey,
} from './filter-build.ts';
import { MAX_FILTER_BYTES, decodeLayers, encodeLayers } from './filter-file.ts';
import type { FilterLayer } from './filter-file.ts';
import { findNames, isCommonCount, nameRuns, pairOf } from './name-spans.ts';
import type { NameSpan } from './name-spans.ts';
import { templatesOf } from './templates.ts';
import { normalizedText, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** What the trained questions know of a question. Shares are 0..1. */
export interface FilterFeatures {
  /** The least known name in the question: 1 as trained, 0 unknown, a little under 1 in part. */
  readonly knownNames: number;
  /** Share of the other words that were trained beside the question's entities; rare words count more. */
  readonly knownRelation: number;
  /**
   * 1 when what the question asks is stated of its entities, in these or other trained words;
   * 0 when it is stated of others but not of them; between for a wording never trained.
   */
  readonly statedRelation: number;
  /** Share of words that occur in training, rare words counting more. */
  readonly knownWords: number;
  /** True when it names an entity that was trained. */
  readonly entityKnown: boolean;
  /** 1 when the question was trained in these very words, else 0. */
  readonly knownQuestion: number;
}

/** What the training set knows of an answer to a question; null where a filter of version 1 cannot tell. */
export interface AnswerFeatures {
  /** 1 when the answer was trained beside a name of the question, else 0. */
  readonly knownAnswer: number | null;
  /** Share of the question's other words that were trained in questions of that name with that answer. */
  readonly askedAnswer: number | null;
  /** How many of the question's other words ask for that answer of that name, rare ones counting most. */
  readonly tellingWords: number | null;
}

const PARTLY_KNOWN = 0.9;
const RECASED = 0.8;
/** A question that names nothing is asked by its words alone. */
const NAMELESS = 0.9;
/** A wording that training never used. */
const NEW_WORDING = 0.8;
/** Weight of a word that training never saw: it may be a synonym, or an attribute never stated. */
const UNKNOWN_WORD_WEIGHT = 0.5;
/** A new word is mostly what is asked: it asks for this answer less surely than any that is known. */
const UNASKED_WORD_WEIGHT = 1.5;

/** Compact hashed sets of the names, words and word pairs that a memory was trained on. */
export class KnowledgeFilter {
  readonly #layers: readonly FilterLayer[];

  private constructor(layers: readonly FilterLayer[]) {
    this.#layers = layers;
  }

  /** @param reflections as trained: without the wordings that were held out */
  static build(reflections: Iterable<Reflection>): KnowledgeFilter {
    return new KnowledgeFilter([buildLayer(reflections)]);
  }

  /** The knowledge of several memories; nothing is lost and nothing is rehashed. */
  static merge(filters: readonly KnowledgeFilter[]): KnowledgeFilter {
    return new KnowledgeFilter(filters.flatMap((filter) => filter.#layers));
  }

  /** @throws MemoError `FILTER_INVALID`, `FILTER_VERSION`, `FILTER_NOT_FOUND` */
  static async load(path: string): Promise<KnowledgeFilter> {
    const size = await stat(path).then(
      (found) => found.size,
      (cause: unknown) => {
        throw new MemoError({
          code: 'FILTER_NOT_FOUND',
          message: `The knowledge filter ${path} cannot be read.`,
          hint: 'Restore the artifact, or train the memory again.',
          cause,
        });
      },
    );
    if (size > MAX_FILTER_BYTES) {
      throw new MemoError({
        code: 'FILTER_INVALID',
        message: `${path} has ${size} bytes; at most ${MAX_FILTER_BYTES} are read.`,
        hint: 'Restore the artifact, or train the memory again.',
      });
    }
    return KnowledgeFilter.fromBytes(await readFile(path), path);
  }

  static fromBytes(bytes: Uint8Array, name = 'knowledge-filter.bin'): KnowledgeFilter {
    return new KnowledgeFilter(decodeLayers(bytes, name));
  }

  toBytes(): Uint8Array {
    return encodeLayers(this.#layers);
  }

  async save(path: string): Promise<void> {
    await writeFile(path, this.toBytes());
  }

  /** True when an entity of this name was trained. */
  knowsEntity(name: string): boolean {
    return this.#knowsName(wordsOf(name));
  }

  /** Trained entity names that a question contains, longest first match, in order. */
  entitiesIn(question: string): string[] {
    return this.#nameSpans(wordsOf(question)).map((span) => span.name);
  }

  /** True for a word in so many questions that it says nothing of what is asked. */
  isCommonWord(word: Word): boolean {
    return this.#isCommon(word);
  }

  /** log2 of how many trained questions hold a word, rounded down; -1 for none. */
  levelOf(word: Word): number {
    return this.#level(word);
  }

  /** True when a word was trained in a question about a name. */
  asksWith(name: string, word: Word): boolean {
    return this.#has('pairs', `${normalizedText(name)}|${word.stem}`);
  }

  features(question: string): FilterFeatures {
    const words = wordsOf(question);
    const spans = this.#nameSpans(words);
    return {
      knownNames: this.#knownNames(words, spans),
      knownRelation: this.#knownRelation(words, spans),
      statedRelation: this.#statedRelation(words, spans),
      knownWords: this.#share(words, (word) => this.#knowsWord(word)),
      entityKnown: spans.length > 0,
      knownQuestion: this.#has('names', questionKey(words)) ? 1 : 0,
    };
  }

  /** True when nothing was trained in such words, of whatever name. */
  isNewWording(question: string): boolean {
    const words = wordsOf(question);
    const known = templatesOf(words, this.#nameSpans(words)).some(({ template }) =>
      this.#has('names', templateKey(template)),
    );
    return !known;
  }

  /** Which of what was trained an answer belongs to; names within names count. */
  answerFeatures(question: string, answer: string): AnswerFeatures {
    if (this.#layers.some((layer) => layer.answers === null)) {
      return { knownAnswer: null, askedAnswer: null, tellingWords: null };
    }
    const words = wordsOf(question);
    const spans = this.#nameSpans(words);
    const has = (key: string): boolean =>
      this.#layers.some(({ answers }) => answers !== null && bloomHas(answers, key));
    const others = outsideOf(words, spans);
    const whole = spans.length === 0 ? [''] : spans.map(({ name }) => name);
    const inside = spans.flatMap((span) => this.#within(words, span));
    const factsOf = (names: readonly string[]): { name: string; form: string }[] =>
      names.flatMap((name) =>
        answerForms(answer)
          .filter((form) => has(answerKey(name, form)))
          .map((form) => ({ name, form })),
      );
    // Who built Osk need not have built the Osk Tower: a word asks of the whole name.
    const asking = factsOf(whole).map(
      ({ name, form }) =>
        ({ stem }: Word): boolean =>
          has(askedKey(name, form, stem)),
    );
    const shares = asking.map((asks) => this.#share(others, asks, UNASKED_WORD_WEIGHT));
    const telling = asking.map((asks) => this.#weight(others.filter(asks)));
    return {
      knownAnswer: factsOf([...whole, ...inside]).length > 0 ? 1 : 0,
      askedAnswer: Math.max(0, ...shares),
      tellingWords: Math.max(0, ...telling),
    };
  }

  #knownNames(words: readonly Word[], spans: readonly NameSpan[]): number {
    const scores = nameRuns(words, spans).map((run) => {
      const inside = spans.some((span) => span.from < run.to && span.to > run.from);
      const open = words
        .slice(run.from, run.to)
        .filter((_, i) => !spans.some((s) => run.from + i >= s.from && run.from + i < s.to));
      if (inside) {
        const unknown = open.filter((word) => !this.#knowsWord(word)).length;
        // More than the name may be a title, or another thing that is called after it.
        const whole = open.length === 0 ? 1 : PARTLY_KNOWN;
        return Math.min(whole, 1 - (unknown / (run.to - run.from)) * UNKNOWN_WORD_WEIGHT);
      }
      const text = open.map((word) => word.text).join(' ');
      if (this.#has('names', `~${text}`)) return PARTLY_KNOWN;
      return open.length === 1 && open.every((word) => this.#knowsWord(word)) ? PARTLY_KNOWN : 0;
    });
    // A name in other capitals is the same name, but perhaps not the same tokens.
    const recased = spans.some(({ from, to }) => {
      const written = words.slice(from, to).map((word) => word.written);
      return !this.#has('names', `^${written.join(' ')}`);
    });
    scores.push(spans.length === 0 ? NAMELESS : recased ? RECASED : 1);
    return Math.min(...scores);
  }

  #knownRelation(words: readonly Word[], spans: readonly NameSpan[]): number {
    const others = outsideOf(words, spans);
    if (spans.length > 0) {
      const shares = spans.map((span) =>
        this.#share(others, (word) => this.#has('pairs', `${span.name}|${word.stem}`)),
      );
      return shares.reduce((sum, share) => sum + share, 0) / shares.length;
    }
    const rare = others.filter((word) => this.#knowsWord(word) && !this.#isCommon(word));
    if (rare.length === 0) return 0;
    return this.#share(rare, (word) =>
      rare.some((other) => other.stem !== word.stem && this.#has('pairs', pairOf(word, other))),
    );
  }

  #statedRelation(words: readonly Word[], spans: readonly NameSpan[]): number {
    const scores = templatesOf(words, spans).map(({ name, template }) => {
      // Each memory's own wordings say what it knows; those of another say nothing of it.
      const own = this.#layers
        .filter((layer) => bloomHas(layer.names, `=${name}`))
        .map((layer) => {
          if (!bloomHas(layer.names, templateKey(template))) return NEW_WORDING;
          return bloomHas(layer.pairs, statedKey(name, template)) ? 1 : 0;
        });
      return Math.max(0, ...own);
    });
    return scores.length === 0 ? NEW_WORDING : Math.min(...scores);
  }

  /** A trained name and those inside it: what is known of Lark may be asked of the Lark Prize. */
  #within(words: readonly Word[], { from, to, name }: NameSpan): string[] {
    const names = new Set([name]);
    for (let start = from; start < to; start += 1) {
      for (let end = start + 1; end <= to; end += 1) {
        const part = words.slice(start, end);
        if (this.#knowsName(part)) names.add(part.map(({ text }) => text).join(' '));
      }
    }
    return [...names];
  }

  /** Share of words for which a test holds, each weighted by its rarity; 1 for no words. */
  #share(
    words: readonly Word[],
    test: (word: Word) => boolean,
    unknown = UNKNOWN_WORD_WEIGHT,
  ): number {
    const all = this.#weight(words, unknown);
    return all === 0 ? 1 : this.#weight(words.filter(test), unknown) / all;
  }

  #weight(words: readonly Word[], unknown = UNKNOWN_WORD_WEIGHT): number {
    return words.reduce(
      (sum, word) => sum + (this.#knowsWord(word) ? this.#rarity(word) : unknown),
      0,
    );
  }

  /** 1 for a word of one question, near 0 for a word of all. */
  #rarity(word: Word): number {
    const questions = Math.max(2, ...this.#layers.map((layer) => layer.questions));
    return Math.max(0.05, 1 - this.#level(word) / Math.log2(questions));
  }

  #isCommon(word: Word): boolean {
    const questions = Math.max(...this.#layers.map((layer) => layer.questions));
    return isCommonCount(2 ** this.#level(word), questions);
  }

  /** log2 of how many questions hold the word, rounded down; -1 for none. */
  #level(word: Word): number {
    let level = -1;
    while (level < 31 && this.#has('words', `${level + 1}:${word.text}`)) level += 1;
    return level;
  }

  #knowsWord(word: Word): boolean {
    return this.#has('words', `0:${word.text}`);
  }

  #knowsName(words: readonly Word[]): boolean {
    return words.length > 0 && this.#has('names', `=${words.map((w) => w.text).join(' ')}`);
  }

  #nameSpans(words: readonly Word[]): NameSpan[] {
    return findNames(words, (name) => this.#has('names', `=${name}`));
  }

  #has(kind: 'words' | 'names' | 'pairs', key: string): boolean {
    return this.#layers.some((layer) => bloomHas(layer[kind], key));
  }
}
