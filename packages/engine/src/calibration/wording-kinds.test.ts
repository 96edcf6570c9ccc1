import { describe, expect, it } from '@jest/globals';
import { fakeReflection } from '../testing/reflections.ts';
import { keptFromTraining } from './wording-kinds.ts';
import type { WordedFact } from './wording-kinds.ts';

const letter = (i: number): string => 'abcdefghijklmnopqrstuvwxyz'.charAt(i % 26);
const towns = Array.from({ length: 60 }, (_, i) => `T${letter(i)}n${letter(i / 26)}t`);
/** Words that ask for the one fact there is, each of a tenth of the towns. */
const verbs = Array.from({ length: 50 }, (_, i) => `${letter(i)}${letter(i * 7 + i / 26)}verbs`);
const verbsOf = (i: number): string[] => [0, 1, 2, 3, 4].map((k) => verbs[(i * 3 + k * 11) % 50]!);
const facts: readonly WordedFact[] = towns.map((town, i) => ({
  reflection: fakeReflection({
    question: `Who runs ${town}?`,
    answer: `Mayor ${i}`,
    entities: [town],
  }),
  wordings: [
    ...verbsOf(i).map((verb) => `Who ${verb} ${town}?`),
    ...verbsOf(i + 1).map((verb) => `Tell me who ${verb} ${town}, please.`),
    `Do tell me who runs ${town}.`,
    `Tell me who runs ${town}, by ${letter(i)}${letter(i / 7)}rare or otherwise.`,
  ],
}));
const wordings = facts.flatMap((fact) => fact.wordings);
const verbOf = (wording: string): string | undefined => verbs.find((v) => wording.includes(v));

describe('keptFromTraining', () => {
  it('keeps kinds whole, whatever the frame and the name', () => {
    const kept = wordings.filter(keptFromTraining(facts, 0.5));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(wordings.length / 2);
    const keptVerbs = new Set(kept.map(verbOf).filter((verb) => verb !== undefined));
    expect(keptVerbs.size).toBeGreaterThan(2);
    for (const wording of wordings) {
      const verb = verbOf(wording);
      if (verb !== undefined) expect(kept.includes(wording)).toBe(keptVerbs.has(verb));
    }
    expect(kept.filter((wording) => wording.startsWith('Do tell'))).toEqual([]);
  });

  it('keeps the wordings of some rare words', () => {
    const kept = wordings.filter(keptFromTraining(facts, 1)).filter((each) => /rare /.test(each));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(facts.length);
  });

  it('depends on the facts, not on their order', () => {
    const there = wordings.filter(keptFromTraining(facts, 0.5));
    expect(wordings.filter(keptFromTraining([...facts].reverse(), 0.5))).toEqual(there);
  });

  it.each([
    ['no share', facts, 0],
    ['few wordings', facts.map((fact) => ({ ...fact, wordings: fact.wordings.slice(0, 4) })), 1],
    ['no facts', [], 1],
  ])('keeps nothing of %s', (_, some, share) => {
    expect(wordings.filter(keptFromTraining(some, share))).toEqual([]);
  });
});
