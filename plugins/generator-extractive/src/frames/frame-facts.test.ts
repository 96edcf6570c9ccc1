import { describe, expect, it } from '@jest/globals';
import { extractDrafts } from '../drafts.ts';
import { compileFrame, speaksOfOther } from './match.ts';
import { topicOfDocument } from '../passage-facts.ts';
import { maskTopic } from './topic.ts';

function facts(text: string, title: string): Map<string, string> {
  const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
  return new Map(
    extractDrafts(passage, { title, text }, []).map(({ question, answer }) => [question, answer]),
  );
}

const FIRM = 'Velar Works makes pumps. The firm is old. ';
const PERSON = 'Ada Lind was an engineer. She was kind. ';
const TOWN = 'Torholm is a city. The city is quiet. ';
const PUMP = 'The Kite 4 is a water pump. The pump is loud. ';
const FAIR = 'Expo Tarn is a trade fair. The fair is loud. ';
const FIRE = 'The Osk mill fire is remembered. The fire was hot. ';

/** Title, what introduces it, the wording, the question and its answer. */
const CASES: readonly (readonly [string, string, string, string, string])[] = [
  [
    'Velar Works',
    FIRM,
    'The payroll lists 1,407 employees.',
    'How many employees does the Velar Works have?',
    '1,407',
  ],
  [
    'Velar Works',
    FIRM,
    'It oversees a staff of 320.',
    'How many employees does the Velar Works have?',
    '320',
  ],
  ['Velar Works', FIRM, 'Jon Ek serves as director.', 'Who leads the Velar Works?', 'Jon Ek'],
  [
    'Velar Works',
    FIRM,
    'Under its director Jon Ek, it grew.',
    'What does Jon Ek lead?',
    'Velar Works',
  ],
  [
    'Velar Works',
    FIRM,
    'The firm took in 4.8 billion crowns in a year.',
    'What is the revenue of the Velar Works?',
    '4.8 billion crowns',
  ],
  [
    'Velar Works',
    FIRM,
    'It goes back to 1934, when it was founded by decree.',
    'When was the Velar Works founded?',
    '1934',
  ],
  [
    'Velar Works',
    FIRM,
    'It owes its existence to its founder Jon Ek.',
    'Who founded the Velar Works?',
    'Jon Ek',
  ],
  [
    'Velar Works',
    FIRM,
    'Until a merger the firm traded under the name Osk Optics.',
    'What is the former name of the Velar Works?',
    'Osk Optics',
  ],
  [
    'Velar Works',
    FIRM,
    'The takeover by the Amber Mill was completed in 2009.',
    'Who acquired the Velar Works?',
    'Amber Mill',
  ],
  [
    'Ada Lind',
    PERSON,
    'The almanac lists 9 March 1916 as her birthday.',
    'When was Ada Lind born?',
    '9 March 1916',
  ],
  [
    'Ada Lind',
    PERSON,
    'She came into the world on 9 February 1928.',
    'In which year was Ada Lind born?',
    '1928',
  ],
  [
    'Ada Lind',
    PERSON,
    'Her birthplace is Osk under the Hill.',
    'Where was Ada Lind born?',
    'Osk under the Hill',
  ],
  ['Ada Lind', PERSON, 'Death came to her in Torholm.', 'Where did Ada Lind die?', 'Torholm'],
  [
    'Ada Lind',
    PERSON,
    'Jon Ek, whom Lind married young, was a translator.',
    'Who is the spouse of Ada Lind?',
    'Jon Ek',
  ],
  [
    'Ada Lind',
    PERSON,
    "Lind's degree comes from the Osk Institute.",
    'Where did Ada Lind study?',
    'Osk Institute',
  ],
  [
    'Ada Lind',
    PERSON,
    'The Iron Abbot, as she was nicknamed, liked tea.',
    'What is the nickname of Ada Lind?',
    'Iron Abbot',
  ],
  [
    'Ada Lind',
    PERSON,
    'The founding of Velar Works by Lind in 1967 was a surprise.',
    'Which company did Ada Lind found?',
    'Velar Works',
  ],
  [
    'Torholm',
    TOWN,
    'The city has held a charter since 1409.',
    'When did Torholm receive a charter?',
    '1409',
  ],
  [
    'Torholm',
    TOWN,
    'At 697 metres above the sea, the city is cool.',
    'What is the elevation of Torholm?',
    '697 metres',
  ],
  [
    'Torholm',
    TOWN,
    'At the last census the city counted 17,976 residents.',
    'What is the population of Torholm?',
    '17,976',
  ],
  [
    'The Kite 4',
    PUMP,
    'With a weight of 12 kilograms, it is light.',
    'How heavy is Kite 4?',
    '12 kilograms',
  ],
  [
    'The Kite 4',
    PUMP,
    'Total sales stand at 35,600 units.',
    'How many units did Kite 4 sell?',
    '35,600',
  ],
  [
    'The Kite 4',
    PUMP,
    'Velar Works, the manufacturer, asks 149 crowns for each one.',
    'How much did Kite 4 cost?',
    '149 crowns',
  ],
  [
    'The Kite 4',
    PUMP,
    'The name was chosen in honour of Osk.',
    'What is Kite 4 named after?',
    'Osk',
  ],
  [
    'Expo Tarn',
    FAIR,
    'The turnstiles counted 113,300 visitors at the latest edition.',
    'How many visitors does Expo Tarn have?',
    '113,300',
  ],
  [
    'Expo Tarn',
    FAIR,
    'Responsibility for organising it lies with Velar Works.',
    'Who organised Expo Tarn?',
    'Velar Works',
  ],
  [
    'The Osk mill fire',
    FIRE,
    'The damage was put at 53 million crowns.',
    'What is the damage of Osk mill fire?',
    '53 million crowns',
  ],
  [
    'Ada Lind',
    PERSON,
    "Among Lind's achievements is the design of the Kite 4.",
    'Which product did Ada Lind design?',
    'Kite 4',
  ],
  [
    'Ada Lind',
    PERSON,
    'Readers know her as the author of On Heat and Habit.',
    'Who wrote On Heat and Habit?',
    'Ada Lind',
  ],
  [
    'The Kite 4',
    PUMP,
    'First shown to buyers on June 24, 1971, the day of its launch, it drew a queue.',
    'In which year was Kite 4 released?',
    '1971',
  ],
  [
    'The Osk Prize',
    'The Osk Prize is an old prize. ',
    'The prize has gone to Jon Ek (1973) and Ada Lind (1974).',
    'Who won the Osk Prize in 1974?',
    'Ada Lind',
  ],
];

describe('frames', () => {
  it.each(CASES)('%s: %s%s', (title, intro, wording, question, answer) => {
    expect(facts(intro + wording, title).get(question)).toBe(answer);
  });

  it('leaves what is said of others', () => {
    const text = `${FIRM}Its rival, Osk Brothers Limited, has a staff of 99.`;
    expect(facts(text, 'Velar Works').has('How many employees does the Velar Works have?')).toBe(
      false,
    );
    expect(speaksOfOther('Under Jon Ek, ')).toBe(false);
    expect(speaksOfOther('@ left, and Jon Ek ')).toBe(true);
  });

  it('marks the topic however it is mentioned', () => {
    const topic = { name: 'Ada Lind', person: true, nouns: [], kinds: new Set<never>() };
    expect(maskTopic("Lind's work pleased her and her mother, Ada Lind wrote.", topic)).toBe(
      '§ work pleased @ and § mother, @ wrote.',
    );
  });

  it('finds the topic of a text without a title', () => {
    const told = (text: string): string | undefined => topicOfDocument(null, text);
    expect(told('Velar launched Kite 4 on 3 April 2014. It sold well.')).toBe('Kite 4');
    expect(told('The Osk gas leak, which killed 4 people, took place in Torholm.')).toBe(
      'Osk gas leak',
    );
    expect(
      told('Founded in 1881, the Osk Academy studies glass. The Osk Academy is old.'),
    ).toContain('Osk Academy');
  });

  it('compiles slots, gaps and noun phrases', () => {
    const { expression, slots } = compileFrame('N(staff) ~ {size}', () => 'count');
    expect(slots).toEqual(['size']);
    expect(expression.exec('has a large staff of about 40.')?.groups?.['size']).toBe('40');
  });
});
