import { keyWord, keyedQuestion } from '@memo-js/english';
import type { KeyedType } from '@memo-js/english';
import { nameKey, sameName } from '../answers.ts';
import type { Expectation, KeyedName } from './expectation.ts';

/** Most questions by keys for one question, and for the ties between its names. */
const MOST_ASKED = 40;
const MOST_TIES = 12;

/** One question by a key. */
export interface Key {
  readonly question: string;
  readonly type: KeyedType;
  readonly entity: KeyedName;
  readonly word?: string;
}

/** What the memory said to a key. */
export interface Said extends Key {
  readonly answer: string;
  readonly id: string;
}

function key(type: KeyedType, entity: KeyedName, word: string | undefined): Key {
  const asked = word === undefined ? {} : { word };
  return {
    type,
    entity,
    ...asked,
    question: keyedQuestion({ type, entity: entity.name, ...asked }),
  };
}

/** Every key that may tell of what a question expects. */
export function keysOf({ types, entities, words, loose }: Expectation): readonly Key[] {
  // Without a word of its own a question asks for the one value of a kind.
  const asked = words.length === 0 ? [undefined, ...loose] : [...words, ...loose];
  return types
    .flatMap((type) => asked.flatMap((word) => entities.map((entity) => key(type, entity, word))))
    .slice(0, MOST_ASKED);
}

/** An answer with what speaks for it. */
export interface Backed {
  readonly answer: string;
  readonly said: readonly Said[];
  readonly type: KeyedType;
  readonly words: ReadonlySet<string>;
  readonly loose: number;
  /** Indices of the names that it is said of. */
  readonly names: ReadonlySet<number>;
}

function backed(expected: Expectation, said: readonly Said[]): readonly Backed[] {
  const groups: [Said, ...Said[]][] = [];
  for (const each of said) {
    const same = ([first]: readonly [Said, ...Said[]]): boolean =>
      first.type === each.type && sameName(first.answer, each.answer);
    const group = groups.find(same);
    if (group === undefined) groups.push([each]);
    else group.push(each);
  }
  return groups.map((group) => {
    const [{ answer, type }] = group;
    const asked = new Set(group.map(({ word }) => word));
    const shown = new Set(answer.split(' ').map((word) => keyWord(word)));
    return {
      answer,
      said: group,
      type,
      words: new Set(expected.words.filter((word) => asked.has(word))),
      loose: expected.loose.filter((word) => shown.has(word) || asked.has(word)).length,
      names: new Set(group.flatMap(({ entity }) => entity.covers)),
    };
  });
}

/**
 * Do the words suffice? All words of the question must speak for the answer; of three or more
 * one may be another way of saying it.
 */
function suffices({ said, words, loose }: Backed, { words: all }: Expectation): boolean {
  if (all.length === 0) return loose > 0 || said.some(({ word }) => word === undefined);
  return words.size === all.length || (all.length >= 3 && words.size >= all.length - 1);
}

/** Answers that the words speak for, the surest first. */
function candidates(expected: Expectation, said: readonly Said[]): readonly Backed[] {
  const named = new Set(expected.entities.map(({ name }) => nameKey(name)));
  return backed(expected, said)
    .filter((each) => !named.has(nameKey(each.answer)) && suffices(each, expected))
    .sort((a, b) => compare(a, b, expected));
}

/** By words, by names, by the kind that is expected first, by the kind that the answer shows. */
function compare(a: Backed, b: Backed, { types }: Expectation): number {
  return (
    b.words.size - a.words.size ||
    b.names.size - a.names.size ||
    types.indexOf(a.type) - types.indexOf(b.type) ||
    b.loose - a.loose
  );
}

/** Keys by which names of the question that the best answers are not said of may be tied to it. */
export function tiesOf(expected: Expectation, said: readonly Said[]): readonly Key[] {
  const { names, words } = expected;
  const [best] = candidates(expected, said);
  if (best === undefined || best.names.size === names.length) return [];
  const kinds: readonly KeyedType[] = ['name', 'place', 'person'];
  return names
    .flatMap((name, at): Key[] => {
      if (best.names.has(at)) return [];
      const others = expected.entities.filter(({ covers }) =>
        covers.some((each) => best.names.has(each)),
      );
      const entities = [{ name, covers: [at] }, ...others];
      return words.flatMap((word) =>
        entities.flatMap((entity) => kinds.map((kind) => key(kind, entity, word))),
      );
    })
    .slice(0, MOST_TIES);
}

/** Is every name of the question one that the answer is said of, or tied to one by a word? */
function complete({ names }: Backed, expected: Expectation, ties: readonly Said[]): boolean {
  return expected.names.every(
    (name, at) =>
      names.has(at) ||
      ties.some(({ entity, answer }) =>
        entity.covers.includes(at)
          ? expected.names.some((other, index) => names.has(index) && sameName(other, answer))
          : sameName(answer, name),
      ),
  );
}

/** The one answer that the words of a question speak for; undefined when none or several do. */
export function decide(
  expected: Expectation,
  said: readonly Said[],
  ties: readonly Said[],
): Backed | undefined {
  const [best, second] = candidates(expected, said);
  if (best === undefined || !complete(best, expected, ties)) return undefined;
  return second !== undefined && compare(best, second, expected) === 0 ? undefined : best;
}
