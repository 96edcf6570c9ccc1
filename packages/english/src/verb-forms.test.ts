import { describe, expect, it } from '@jest/globals';
import { lemmaAs, participleOf, pastOf, thirdPersonOf, verbLemma } from './verb-forms.ts';

describe('verb forms', () => {
  it.each([
    ['found', 'founded', 'founded', 'founds'],
    ['write', 'wrote', 'written', 'writes'],
    ['carry', 'carried', 'carried', 'carries'],
    ['stop', 'stopped', 'stopped', 'stops'],
    ['open', 'opened', 'opened', 'opens'],
    ['set up', 'set up', 'set up', 'sets up'],
    ['grow up', 'grew up', 'grown up', 'grows up'],
    ['travel', 'travelled', 'travelled', 'travels'],
    ['reach', 'reached', 'reached', 'reaches'],
  ])('inflects %s', (lemma, past, participle, third) => {
    expect([pastOf(lemma), participleOf(lemma), thirdPersonOf(lemma)]).toEqual([
      past,
      participle,
      third,
    ]);
  });

  it.each([
    ['founded', 'found'],
    ['studied', 'study'],
    ['restored', 'restore'],
    ['planned', 'plan'],
    ['lies', 'lie'],
    ['merged', 'merge'],
    ['headquartered', 'headquarter'],
  ])('finds the lemma of %s', (form, lemma) => {
    expect(verbLemma(form)).toBe(lemma);
  });

  it('takes no noun in -ed for a verb', () => {
    for (const noun of ['speed', 'hundred', 'seed'])
      expect(lemmaAs(noun, 'past', true)).toBeUndefined();
  });
});
