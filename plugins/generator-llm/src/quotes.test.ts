import { expect, it } from '@jest/globals';
import { Quotable } from './quotes.ts';

const text = 'The “Old  Mill” stands in Kelby. It was built by Søren Ångström — in 1884.';
const quotable = new Quotable({
  id: 'p',
  documentId: 'd',
  start: 100,
  end: 100 + text.length,
  text,
});

it.each([
  ['as it stands', 'stands in Kelby', 'stands in Kelby'],
  ['with other quotes, spaces and case', 'the "old mill"', 'The “Old  Mill'],
  ['with other dashes and accents', 'Søren Angström - in 1884', 'Søren Ångström — in 1884'],
  [
    'by most of its words',
    'was built by Søren Ångström, 1884',
    'It was built by Søren Ångström — in 1884.',
  ],
])('finds a quote %s', (_, quote, found) => {
  const { start = 0, end = 0 } = quotable.find(quote) ?? {};
  expect(text.slice(start - 100, end - 100)).toBe(found);
});

it('does not find what is not there', () => {
  expect(quotable.find('A castle of glass in the north')).toBeNull();
  expect(quotable.find('')).toBeNull();
});
