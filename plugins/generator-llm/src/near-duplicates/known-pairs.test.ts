import { describe, expect, it } from '@jest/globals';
import { KnownPairs } from './known-pairs.ts';

const sameAs = (...pairs: readonly (readonly [string, string])[]): number[] => {
  const known = new KnownPairs();
  return pairs.map(([question, answer]) => known.add({ question, answer }));
};
const isOne = (a: string, b: string, answer = 'Ann Lee', other = answer): boolean =>
  sameAs([a, answer], [b, other])[1] === 0;

describe('pairs that say the same in almost the same words', () => {
  it.each([
    ['Who founded Bolt?', 'who founded  Bolt'],
    ['Who founded the Bolt Works?', 'Who founded Bolt Works?'],
    ['In which year was Bolt founded?', 'What year was Bolt founded?'],
    ['In which year was Bolt founded?', 'What year was Bolt founded in?'],
    ['Who led Bolt in 1990?', 'In 1990, who led Bolt?'],
    ['Who was the head of “Bolt”?', 'Who was the head of "Bolt", please?'],
    ['Où est née Orla Venn ?', 'Ou est née Orla Venn?'],
    ['谁创立了博尔特？', '谁创立了博尔特?'],
  ])('are one: %s / %s', (a, b) => {
    expect(isOne(a, b)).toBe(true);
  });

  it.each([
    ['Who founded Bolt?', 'Who sold Bolt?'],
    ['Who founded Bolt?', 'Who founded Bold?'],
    ['Who led Bolt in 1990?', 'Who led Bolt in 1991?'],
    ['Who led Bolt in 1990?', 'Who led Bolt before 1990?'],
    ['Who led Bolt in 1990?', 'Who led Bolt?'],
    ['Who beat Ann Lee?', 'Who did Ann Lee beat?'],
    ['Did the king follow the queen?', 'Did the queen follow the king?'],
    [
      'At the great court of the old town, did the king follow the queen in the long procession?',
      'At the great court of the old town, did the queen follow the king in the long procession?',
    ],
    ['Which firm bought the firm that he sold?', 'Which firm sold the firm that he bought?'],
    ['Who is the head of Bolt?', 'Who was the head of Bolt?'],
    ['Who is a member of Bolt?', 'Who is not a member of Bolt?'],
    ['Where did Ann move from?', 'Where did Ann move to?'],
    ['What is in the box?', 'What is on the box?'],
    ['Who wrote the first C compiler?', 'Who wrote the first C++ compiler?'],
    ['Who was the first head of Bolt?', 'Who was the second head of Bolt?'],
    ['What fell by 1.5 percent?', 'What fell by 15 percent?'],
    ['What is at -5 degrees?', 'What is at 5 degrees?'],
    ['Who believes in Bolt?', 'Who believes Bolt?'],
    ['Wann wurde Bolt gegründet?', 'Wann wurde Bolt verkauft?'],
  ])('are two: %s / %s', (a, b) => {
    expect(isOne(a, b)).toBe(false);
  });

  it('have one answer', () => {
    expect(isOne('Who founded the Bolt?', 'Who founded Bolt?', 'Ann', 'Ben')).toBe(false);
    expect(isOne('Who founded the Bolt?', 'Who founded Bolt?', 'Ann', 'ann.')).toBe(true);
  });

  it('stand for the first of them', () => {
    const asked = ['Who led Bolt in 1990?', 'Who led Corp?', 'In 1990, who led Bolt?'];
    const again = [...asked, 'In 1990, who led the Bolt?', 'Who led the Corp?'];
    expect(sameAs(...again.map((each) => [each, 'Ann'] as const))).toEqual([0, 1, 0, 0, 1]);
  });

  it('are found among many in linear time', () => {
    // One answer and no names: all of them could be compared with all.
    const many = Array.from({ length: 2_000 }, (_, n) => {
      const word = (at: number): string => `w${'abcdefghij'[Math.floor(n / 10 ** at) % 10] ?? ''}`;
      return [
        `does the ${word(0)} see an ${word(1)} near ${word(2)} or ${word(3)}?`,
        'yes',
      ] as const;
    });
    const began = performance.now();
    expect(new Set(sameAs(...many)).size).toBe(2_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
