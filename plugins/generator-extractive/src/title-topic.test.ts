import { describe, expect, it } from '@jest/globals';
import { titleTopic } from './title-topic.ts';

/** Title, text, topic. */
const CASES: readonly (readonly [string, string, string | undefined])[] = [
  ['A weekend in Kestrel', 'Kestrel is a town in the north.', 'Kestrel'],
  ['A Weekend in Kestrel', 'The road to Kestrel is long.', 'Kestrel'],
  ['In memory of Ada Moss', 'Ada Moss was a potter.', 'Ada Moss'],
  ['Obituary: Ada Moss (1931-2002)', 'Ada Moss has died.', 'Ada Moss'],
  ['Meet the Lark 3', 'The Lark 3 is a lamp.', 'Lark 3'],
  ['Reed & Sons at a glance', 'Reed & Sons makes ropes.', 'Reed & Sons'],
  ['Osk Flood of 1934', 'The Osk Flood drowned the valley.', 'Osk Flood'],
  ['Kestrel: a short guide', 'Kestrel has 300 residents.', 'Kestrel'],
  ['Minutes of the Tarn Bridge Project', 'The Tarn Bridge Project began.', 'Tarn Bridge Project'],
  ['reed moth', 'The reed moth is rare.', 'the reed moth'],
  ['Annual report', 'Sales grew.', 'Annual report'],
];

describe('titleTopic', () => {
  it.each(CASES)('%s', (title, text, topic) => {
    expect(titleTopic(title, text)).toBe(topic);
  });
});
