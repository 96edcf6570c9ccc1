import type { Reflection } from '@memo-js/core';
import { hashOf } from '../store/hash.ts';
import { nameOf, outsideOf } from './filter-build.ts';
import { findNames } from './name-spans.ts';
import { wordsOf } from './words.ts';

/** A question of a fact and its other wordings. */
export interface WordedFact {
  readonly reflection: Reflection;
  readonly wordings: readonly string[];
}

/** Facts with fewer other wordings than this, on average, cannot spare a whole kind of them. */
const MANY_WORDINGS = 5;
/** A word in more than this share of the wordings belongs to none of them. */
const COMMON_SHARE = 0.03;
/** A word in more than this share would alone take many wordings from training. */
const RARE_SHARE = 0.004;
/** Of each held-out wording as the config has it, so many kinds and so many words. */
const KINDS = 0.4;
const WORDS = 0.4;

/**
 * Tells which wordings training must not see of any fact, so that the memory can be tried with
 * wordings as new to it as those that people find: all of a kind (the same uncommon words, in
 * whatever frame and about whatever name), and all with one of some rare words. No kind and no word
 * of a reflection's own question is taken. Depends on hashes and on the facts, not on their order.
 * @param share of the kinds, as `reflections.heldOut`; 0 takes none
 */
export function keptFromTraining(
  facts: readonly WordedFact[],
  share: number,
): (wording: string) => boolean {
  const all = facts.flatMap(({ wordings }) => wordings);
  if (share === 0 || all.length <= MANY_WORDINGS * facts.length) return () => false;
  const stemsOf = stemReader(facts.map(({ reflection }) => reflection));
  const questions = facts.map(({ reflection }) => stemsOf(reflection.question));
  const counts = new Map<string, number>();
  for (const stems of [...questions, ...all.map(stemsOf)])
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const limit = (part: number): number => Math.max(1, part * (all.length + facts.length));
  const kindOf = (stems: ReadonlySet<string>): string[] =>
    [...stems].filter((stem) => (counts.get(stem) ?? 0) <= limit(COMMON_SHARE)).sort();
  const asked = new Set(questions.flatMap((stems) => [...stems]));
  const askedKinds = new Set(questions.map((stems) => kindOf(stems).join(' ')));
  const isHeldWord = (stem: string): boolean =>
    !asked.has(stem) &&
    (counts.get(stem) ?? 0) <= limit(RARE_SHARE) &&
    draw('word', stem) < WORDS * share;
  return (wording) => {
    const kind = kindOf(stemsOf(wording));
    const name = kind.join(' ');
    if (kind.length === 0 || askedKinds.has(name)) return false;
    return draw('kind', name) < KINDS * share || kind.some(isHeldWord);
  };
}

/** Reads the stems of a wording that belong to no name and are no numbers. */
function stemReader(reflections: readonly Reflection[]): (wording: string) => Set<string> {
  const names = new Set(
    reflections.flatMap(({ entities }) =>
      entities.map((entity) =>
        nameOf(entity)
          .map(({ text }) => text)
          .join(' '),
      ),
    ),
  );
  const starts = new Set([...names].map((name) => name.split(' ')[0] ?? ''));
  return (wording) => {
    const words = wordsOf(wording);
    const spans = findNames(words, (name) => names.has(name), starts);
    const outside = outsideOf(words, spans).filter(({ number }) => !number);
    return new Set(outside.map(({ stem }) => stem));
  };
}

/** A number in [0, 1) that belongs to a kind or a word. */
function draw(purpose: string, text: string): number {
  return Number.parseInt(hashOf('kept', purpose, text).slice(0, 12), 16) / 2 ** 48;
}
