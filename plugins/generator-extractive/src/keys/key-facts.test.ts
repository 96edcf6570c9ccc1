import { describe, expect, it } from '@jest/globals';
import { isKeyed } from '@memo-js/english';
import { readPassage } from '../passage-facts.ts';

const keyed = (title: string, text: string): ReadonlyMap<string, string> =>
  new Map(
    readPassage({ text, start: 0 }, title, [])
      .facts.filter(({ question }) => isKeyed(question))
      .map(({ question, answers }) => [question, answers.join('; ')]),
  );

describe('KeyFacts', () => {
  const facts = keyed(
    'Marl Tramworks',
    'Marl Tramworks builds trams in Osby. For testing, the company uses a ring track 6.5 kilometres long. ' +
      'Its best-known model is the Plover tram. The tram’s designer was Ada Lorne. ' +
      'In 1974 an explosion in the paint shop killed nine people. Marl remains family property.',
  );

  it('keys a value by the topic and the words of its statement', () => {
    for (const word of ['track', 'ring', 'test'])
      expect(facts.get(`Which length goes with Marl Tramworks and ${word}?`)).toBe(
        '6.5 kilometres',
      );
    for (const word of ['die', 'explosion'])
      expect(facts.get(`Which number of people goes with Marl Tramworks and ${word}?`)).toBe(
        'nine',
      );
  });

  it('keys what a description means', () => {
    expect(facts.get('Which person goes with Plover and design?')).toBe('Ada Lorne');
  });

  it('needs no word for the only value of a kind', () => {
    expect(facts.get('Which length goes with Marl Tramworks?')).toBe('6.5 kilometres');
  });

  it('says what a short name stands for', () => {
    expect(facts.get('Which name is Marl short for?')).toBe('Marl Tramworks');
  });

  it('leaves out what has two values', () => {
    const twice = keyed(
      'Osby Bridge',
      'Osby Bridge was repaired for 20 million crowns. Osby Bridge was repaired for 30 million crowns.',
    );
    expect(twice.get('Which price goes with Osby Bridge and repair?')).toBeUndefined();
  });
});
