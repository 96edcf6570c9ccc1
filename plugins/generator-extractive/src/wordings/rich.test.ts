import { describe, expect, it } from '@jest/globals';
import { documentOf, testCall } from '@memo-js/conformance';
import { isKeyed } from '@memo-js/english';
import { extractive } from '../plugin.ts';
import { ExtractiveGenerator } from '../generator.ts';
import { wordings } from '../wordings.ts';
import { MOST_RICH } from './rich.ts';

describe('plain wordings', () => {
  it.each([
    [
      'Who founded Brightloam?',
      'Yusra Kandemar',
      [
        'By whom was Brightloam founded?',
        'Who was the founder of Brightloam?',
        'Who established Brightloam?',
        'Who formed Brightloam?',
      ],
    ],
    [
      'When was Osk Harriers founded?',
      '1904',
      ['What year was Osk Harriers founded?', 'In what year was Osk Harriers founded?'],
    ],
    [
      'What is the population of Fjørhavn?',
      '23,450',
      [
        "What is Fjørhavn's population?",
        'What is the number of inhabitants of Fjørhavn?',
        'What is the number of residents of Fjørhavn?',
        'How many people live in Fjørhavn?',
      ],
    ],
    [
      'How many employees does Brightloam have?',
      '130',
      ['How many people does Brightloam employ?', 'How many people work for Brightloam?'],
    ],
  ])('of %s stay as they were', (question, answer, expected) => {
    expect(wordings(question, answer)).toEqual(expected);
  });
});

describe('rich wordings', () => {
  it.each([
    ['Who founded Brightloam?', 'Yusra Kandemar'],
    ['When was Osk Harriers founded?', '1904'],
    ['Where was Anselm Vortigan born?', 'Saltmere'],
    ['What is the occupation of Eleonora Vasse?', 'conductor'],
    ['How much did the Lantern Festival cost?', '390 crowns'],
    ['Which company did Eleonora Vasse found?', 'Brightloam'],
    ['What is the flavour of Model 7?', 'mint'],
    ['Who praised Brightloam?', 'Ida Holt'],
  ])('of %s are many, and the same each time', (question, answer) => {
    const found = wordings(question, answer, 'rich');
    expect(found.length).toBeGreaterThanOrEqual(6);
    expect(found.length).toBeLessThanOrEqual(MOST_RICH);
    expect(new Set(found).size).toBe(found.length);
    expect(found).not.toContain(question);
    expect(wordings(question, answer, 'rich')).toEqual(found);
  });

  it('differ from fact to fact, so that facts of a kind cover the bank together', () => {
    const starts = new Set<string>();
    for (let each = 0; each < 40; each += 1)
      for (const text of wordings(`Who founded Firm${String(each)}?`, 'Jon Ek', 'rich'))
        starts.add(text.replace(/Firm\d+/u, 'X'));
    expect(starts.size).toBeGreaterThan(60);
  });

  it('say other words for the type asked for', () => {
    const found = [1, 2, 3, 4, 5].flatMap((each) =>
      wordings(`Which company did Ida Holt${String(each)} found?`, 'Brightloam', 'rich'),
    );
    expect(found.join(' ')).toMatch(/\bfirm\b/u);
    expect(found.join(' ')).toMatch(/\b[Ww]hat company\b/u);
  });

  it('keep a year out of a question for a date', () => {
    const dates = [1, 2, 3, 4, 5].flatMap((each) =>
      wordings(`When was Firm${String(each)} founded?`, '4 May 1975', 'rich'),
    );
    expect(dates.filter((text) => /\byear\b/u.test(text))).toEqual([]);
  });

  it.each([
    ['Who founded Brightloam, and when?', 'Who founded Brightloam and when did that happen?'],
    ['Where was Ida Holt born, and when?', 'Where and when was Ida Holt born?'],
    [
      'Which club was founded in 1904 and plays rowing?',
      'Which club was it that was founded in 1904 and plays rowing?',
    ],
    [
      'Which club plays rowing and was founded in 1904?',
      'Which club is it that plays rowing and was founded in 1904?',
    ],
  ])('ask all parts of %s', (question, expected) => {
    const found = wordings(question, 'x', 'rich');
    expect(found).toContain(expected);
    expect(found.filter((text) => !/ and /u.test(text))).toEqual([]);
  });

  it('take a description by what something has for one thing', () => {
    const found = wordings('What is the thing whose length is 61 kilometres?', 'x', 'rich');
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter((text) => !/the thing whose length is 61 kilometres/iu.test(text))).toEqual(
      [],
    );
  });

  it('say nothing of a question of several parts whose grammar is not understood', () => {
    expect(wordings('What did Ida and was founded in 1904 sell?', 'x', 'rich')).toEqual([]);
  });

  it('take "and" within a name or a list for one part', () => {
    const found = wordings('Who founded Salt and Signal?', 'x', 'rich');
    expect(found.length).toBe(MOST_RICH);
  });
});

describe('the option wordings', () => {
  const { passage, document } = documentOf(
    'a',
    'Velar Systems',
    'Velar Systems is a company based in Port Harrow. It was founded by Jon Ek in 1987.',
  );
  const call = testCall();

  it('changes paraphrases only', async () => {
    const input = { passage, document, entities: [] };
    const drafts = await new ExtractiveGenerator().extract(input, call);
    // A memory that understands free wordings is not asked by keys.
    const plain = drafts.filter(({ question }) => !isKeyed(question));
    const rich = await new ExtractiveGenerator({ wordings: 'rich' }).extract(input, call);
    expect(rich.map((draft) => ({ ...draft, paraphrases: [] }))).toEqual(
      plain.map((draft) => ({ ...draft, paraphrases: [] })),
    );
    expect(Math.max(...plain.map(({ paraphrases }) => paraphrases?.length ?? 0))).toBeLessThan(5);
    expect(Math.min(...rich.map(({ paraphrases }) => paraphrases?.length ?? 0))).toBeGreaterThan(5);
  });

  it('is plain by default, as it was before it could be set', () => {
    const options = extractive.options.parse({});
    expect(options).toEqual({ wordings: 'plain' });
    expect(extractive.fingerprint(options)).toEqual({});
    expect(extractive.fingerprint({ wordings: 'rich' })).toEqual({ wordings: 'rich' });
  });
});
