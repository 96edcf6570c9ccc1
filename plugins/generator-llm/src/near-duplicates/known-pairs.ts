import { nameWords } from '../alignment/names.ts';
import { numbersIn } from '../alignment/numbers.ts';
import { foldedText } from '../folded-text.ts';
import { bandsOf } from './min-hash.ts';
import { questionWords, sameInTurn } from './question-words.ts';

/** Of the questions that meet in one band, so many are compared: the work stays linear. */
const MAX_MEETING = 8;

/** What a near-duplicate is told by. */
export interface Pair {
  readonly question: string;
  readonly answer: string;
}

interface Known {
  /** Number in the order of `add`. */
  readonly at: number;
  readonly words: readonly string[];
}

/** Those with one answer and the same names and numbers. */
interface Kin {
  readonly first: Known;
  /** Empty while there is only one. */
  readonly bands: Map<string, Known[]>;
}

/**
 * Tells pairs that ask and answer the same in almost the same words: the answer is the same, the
 * names and numbers of the question are, and so are its other words but for articles and a phrase
 * that stands before instead of behind ("In 1990, who ...?"). What differs in a name, a number or
 * what is asked of it is never taken for the same. Linear in the number of pairs.
 */
export class KnownPairs {
  readonly #exact = new Map<string, number>();
  readonly #kin = new Map<string, Kin>();
  #count = 0;

  /** Number of the first pair that says the same, counted from 0; its own where none did. */
  add({ question, answer }: Pair): number {
    const at = this.#count;
    this.#count += 1;
    const said = plain(answer);
    const pair = `${foldedText(question)}\n${said}`;
    const known = this.#exact.get(pair) ?? this.#near(at, question, said);
    this.#exact.set(pair, known);
    return known;
  }

  #near(at: number, question: string, answer: string): number {
    const words = questionWords(question);
    const own: Known = { at, words };
    const key = `${answer}\n${factsOf(question)}`;
    const kin = this.#kin.get(key);
    if (kin === undefined) {
      this.#kin.set(key, { first: own, bands: new Map() });
      return at;
    }
    if (kin.bands.size === 0) enter(kin, kin.first, bandsOf(featuresOf(kin.first.words)));
    const bands = bandsOf(featuresOf(words));
    const met = new Set(bands.flatMap((band) => kin.bands.get(band) ?? []));
    for (const other of met) if (sameInTurn(words, other.words)) return other.at;
    enter(kin, own, bands);
    return at;
  }
}

function enter(kin: Kin, known: Known, bands: readonly string[]): void {
  for (const band of bands) {
    const meeting = kin.bands.get(band);
    if (meeting === undefined) kin.bands.set(band, [known]);
    else if (meeting.length < MAX_MEETING) meeting.push(known);
  }
}

const plain = (answer: string): string => foldedText(answer).replace(/[.!]$/u, '');

/** Names and numbers of a question; the first word has a capital whatever it is. */
const factsOf = (question: string): string =>
  [
    ...nameWords(question).flatMap(({ word, opens }) => (opens ? [] : word)),
    ...numbersIn(question).map(({ value }) => String(value)),
  ]
    .sort()
    .join(' ');

/** Words, and words side by side. */
const featuresOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set([...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)]);
