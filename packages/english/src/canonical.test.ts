import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from './canonical.ts';

/** What users ask, and the wording under which a memory knows it. */
const WORDINGS: readonly (readonly [string, string])[] = [
  ['Who founded Velar Systems?', 'Who founded Velar Systems?'],
  ['Which company was founded by Jon Ek?', 'Which company did Jon Ek found?'],
  ['What company did Jon Ek found?', 'Which company did Jon Ek found?'],
  ['Who was Velar Systems founded by?', 'Who founded Velar Systems?'],
  ['By whom was Velar Systems founded?', 'Who founded Velar Systems?'],
  ['Who is the founder of Velar Systems?', 'Who founded Velar Systems?'],
  ["Who is Velar Systems' founder?", 'Who founded Velar Systems?'],
  ['When was Velar Systems established?', 'When was Velar Systems founded?'],
  ['In what year was Velar Systems set up?', 'In which year was Velar Systems founded?'],
  ['What year was the Aurel bridge completed?', 'In which year was the Aurel Bridge completed?'],
  ['In which city is Velar Systems headquartered?', 'Where is Velar Systems located?'],
  ['Where is Velar Systems based?', 'Where is Velar Systems located?'],
  ['Where is the headquarters of Velar Systems?', 'Where is Velar Systems located?'],
  ['Which city is Velar Systems based in?', 'Where is Velar Systems located?'],
  ['What is the population of Port Harrow?', 'What is the population of Port Harrow?'],
  ['How many people live in Port Harrow?', 'What is the population of Port Harrow?'],
  ['How many people does Velar Systems employ?', 'How many employees does Velar Systems have?'],
  ['How many employees does Velar Systems have?', 'How many employees does Velar Systems have?'],
  ['How many people work for Velar Systems?', 'How many employees does Velar Systems have?'],
  ['How long is the Aurel Bridge?', 'How long is the Aurel Bridge?'],
  ['What is the length of the Aurel Bridge?', 'How long is the Aurel Bridge?'],
  ['How tall is Mount Kern?', 'How tall is Mount Kern?'],
  ['Who is Mara Lindqvist married to?', 'Who is the spouse of Mara Lindqvist?'],
  ["Who is Mara Lindqvist's husband?", 'Who is the spouse of Mara Lindqvist?'],
  ['Who did Mara Lindqvist marry?', 'Who is the spouse of Mara Lindqvist?'],
  ['Where was Mara Lindqvist born?', 'Where was Mara Lindqvist born?'],
  ['In which town was Mara Lindqvist born?', 'Where was Mara Lindqvist born?'],
  ["What is Mara Lindqvist's birthplace?", 'Where was Mara Lindqvist born?'],
  ['When was Mara Lindqvist born?', 'When was Mara Lindqvist born?'],
  ["What is Mara Lindqvist's date of birth?", 'When was Mara Lindqvist born?'],
  ['What instrument does Mara Lindqvist play?', 'Which instrument does Mara Lindqvist play?'],
  ['Which prize did Mara Lindqvist win in 1990?', 'Which prize did Mara Lindqvist win in 1990?'],
  ['What award was Mara Lindqvist awarded?', 'Which prize did Mara Lindqvist win?'],
  ['Who wrote The Silver Door?', 'Who wrote The Silver Door?'],
  ['Who is the author of "The Silver Door"?', 'Who wrote The Silver Door?'],
  ['What novel did Otto Brandt write?', 'Which book did Otto Brandt write?'],
  ['Which river flows through Port Harrow?', 'Which river flows through Port Harrow?'],
  ['Which river runs through Port Harrow?', 'Which river flows through Port Harrow?'],
  ['What does the Tarn flow into?', 'What does Tarn flow into?'],
  ['Into which lake does the Tarn flow?', 'Which lake does Tarn flow into?'],
  ['Who is the mayor of Port Harrow?', 'Who is the mayor of Port Harrow?'],
  ["Who is Port Harrow's mayor?", 'Who is the mayor of Port Harrow?'],
  ['What is Jon Ek the mayor of?', 'What is Jon Ek the mayor of?'],
  ['Which city is Jon Ek the mayor of?', 'Which city is Jon Ek the mayor of?'],
  [
    'Of which company is Jon Ek the chief executive?',
    'Which company is Jon Ek the chief executive of?',
  ],
  ['Who is the CEO of Velar Systems?', 'Who is the chief executive of Velar Systems?'],
  ['Who leads the Institute for Marine Research?', 'Who leads the Institute for Marine Research?'],
  ['Where did Mara Lindqvist study?', 'Where did Mara Lindqvist study?'],
  ['Which university did Mara Lindqvist attend?', 'Where did Mara Lindqvist study?'],
  ['At which university did Mara Lindqvist study?', 'Where did Mara Lindqvist study?'],
  [
    'What did Mara Lindqvist study at the University of Oslo?',
    'What did Mara Lindqvist study at the University of Oslo?',
  ],
  ['What does Velar Systems produce?', 'What does Velar Systems produce?'],
  ['What does Velar Systems make?', 'What does Velar Systems produce?'],
  ['What is the capital of Veldania?', 'What is the capital of Veldania?'],
  ['Which city is the capital of Veldania?', 'What is the capital of Veldania?'],
  ['How much did the Aurel Bridge cost?', 'How much did the Aurel Bridge cost?'],
  ['What is the Aurel Bridge named after?', 'What is the Aurel Bridge named after?'],
  ['Who is the Aurel Bridge named after?', 'What is the Aurel Bridge named after?'],
  ['What is Mara Lindqvist known for?', 'What is Mara Lindqvist known for?'],
  ['When does the Lantern Festival take place?', 'When is the Lantern Festival held?'],
  ['Where is the Lantern Festival held?', 'Where is the Lantern Festival held?'],
  ['How old is Mara Lindqvist?', 'How old is Mara Lindqvist?'],
  ['Who designed the Aurel Bridge?', 'Who designed the Aurel Bridge?'],
  ['Who was the architect of the Aurel Bridge?', 'Who designed the Aurel Bridge?'],
  ["What is Mara's occupation?", 'What is the occupation of Mara?'],
  ['What does Mara Lindqvist do?', 'What is the occupation of Mara Lindqvist?'],
  ['Which bridge was designed by Ivo Kern?', 'Which bridge did Ivo Kern design?'],
  ['What did Ivo Kern design?', 'What did Ivo Kern design?'],
  ['Whose daughter is Mara Lindqvist?', 'Who is the parent of Mara Lindqvist?'],
  [
    'Who was the first director of the Harrow Museum?',
    'Who is the first director of the Harrow Museum?',
  ],
  ['How many books did Otto Brandt write?', 'How many books did Otto Brandt write?'],
  ['How many rooms does the Hotel Aster have?', 'How many rooms does Hotel Aster have?'],
  ['How many rooms are there in the Hotel Aster?', 'How many rooms does Hotel Aster have?'],
  [
    'What is the name of the river that flows through Port Harrow?',
    'Which river flows through Port Harrow?',
  ],
  ['Who acquired Velar Systems in 2010?', 'Who acquired Velar Systems in 2010?'],
  ['When did Otto Brandt die?', 'When did Otto Brandt die?'],
  ['Which company makes the Lumen X2?', 'Who produces Lumen X2?'],
  ['Who makes the Lumen X2?', 'Who produces Lumen X2?'],
  ['What kind of company is Velar Systems?', 'What kind of company is Velar Systems?'],
  ['Where does Jon Ek live?', 'Where does Jon Ek live?'],
  ['Which team does Ivo Kern play for?', 'Which team does Ivo Kern play for?'],
  ['Who does Ivo Kern work for?', 'Where does Ivo Kern work?'],
  ['Where does Ivo Kern work?', 'Where does Ivo Kern work?'],
  ['What language is spoken in Veldania?', 'Which language is spoken in Veldania?'],
  ['Who directed the film The Silver Door?', 'Who directed The Silver Door?'],
  ['Which museum is located in Port Harrow?', 'Which museum is located in Port Harrow?'],
  [
    'Which company has its headquarters in Port Harrow?',
    'Which company is located in Port Harrow?',
  ],
  ['When did the Aurel Bridge open?', 'When was the Aurel Bridge opened?'],
  ['When was the Aurel Bridge opened to the public?', 'When was the Aurel Bridge opened?'],
  [
    'How many visitors attended the Lantern Festival in 2019?',
    'How many visitors attended the Lantern Festival in 2019?',
  ],
  [
    'Who succeeded Jon Ek as mayor of Port Harrow?',
    'Who succeeded Jon Ek as the mayor of Port Harrow?',
  ],
  ['What material is the Aurel Bridge made of?', 'Which material was the Aurel Bridge made of?'],
  ['Who owns the Hotel Aster?', 'Who owns Hotel Aster?'],
  ['Which hotel does Jon Ek own?', 'Which hotel does Jon Ek own?'],
  ['At what elevation does Ostgarth lie?', 'What is the elevation of Ostgarth?'],
  ['How high above sea level is Eldstead?', 'What is the elevation of Eldstead?'],
  ['Which city has Lennart Wendard as its mayor?', 'Which city is Lennart Wendard the mayor of?'],
  ['Where does Zephix Works have its headquarters?', 'Where is the Zephix Works located?'],
  ["What are Normouth United's colours?", 'What are the colours of Normouth United?'],
  [
    'What is the name of the home ground of Ulshire Wanderers?',
    'What is the home ground of Ulshire Wanderers?',
  ],
  [
    'Where does Rosminster Rovers play its home matches?',
    'What is the home ground of Rosminster Rovers?',
  ],
  ['Which club does Casimir Draxak coach?', 'Which club does Casimir Draxak coach?'],
  [
    'Into how many languages has "The Golden Window" been translated?',
    'How many languages was The Golden Window translated into?',
  ],
  ['How many copies of "The Amber Tide" were sold?', 'How many copies did The Amber Tide sell?'],
  ['How many copies has "The Amber Tide" sold?', 'How many copies did The Amber Tide sell?'],
  [
    'How many students are enrolled at Zellova College?',
    'How many students does Zellova College have?',
  ],
  ['Who was awarded the Morrez Medal?', 'Who won the Morrez Medal?'],
  ['Which award was given to Emeric Draxquist?', 'Which prize did Emeric Draxquist win?'],
  ['Which award did Liv Trellmont receive?', 'Which prize did Liv Trellmont win?'],
  ['In which museum can the Ravwyn Bell be seen?', 'Where is Ravwyn Bell located?'],
  [
    'In what kind of building is the Museum of Navigation housed?',
    'Which building is the Museum of Navigation housed in?',
  ],
  ["What is the title of Mara Lindqvist's memoir?", 'What is the memoir of Mara Lindqvist?'],
  ['Whose memoir is called "The Amber Mirror"?', 'Who wrote The Amber Mirror?'],
  [
    'In which novel is Ines Skarard the main character?',
    'Which book is Ines Skarard the main character of?',
  ],
  ['Who taught Delphine Pellak?', 'Who is the teacher of Delphine Pellak?'],
  ["Who was Delphine Pellak's teacher?", 'Who is the teacher of Delphine Pellak?'],
  ['When did "The Paper Meadow" come out?', 'When was The Paper Meadow published?'],
  ['When was the Lantern Festival first held?', 'When did the Lantern Festival begin?'],
  ['In which month is the Lantern Festival held?', 'In which month is the Lantern Festival held?'],
  ['How much is the Skarsen Medal worth?', 'What is the reward of the Skarsen Medal?'],
  ['How long did the Lantern Festival last?', 'How long did the Lantern Festival last?'],
  ['How many days does the Lantern Festival last?', 'How long did the Lantern Festival last?'],
  [
    'What is the largest tributary of the River Rosna?',
    'What is the largest tributary of the River Rosna?',
  ],
  ['What is the source of the River Alder?', 'Where does the River Alder rise?'],
  ['On which mountain does the River Kell rise?', 'Where does the River Kell rise?'],
  ['Who was the first to climb Mount Haldor?', 'Who climbed Mount Haldor?'],
  [
    "How large is the University of Belvik's library?",
    'What is the size of the library of the University of Belvik?',
  ],
  [
    'Which faculty of Trellard College is the oldest?',
    'What is the oldest faculty of Trellard College?',
  ],
  ['Can you tell me who founded Velar Systems?', 'Who founded Velar Systems?'],
  ['Name the founder of Velar Systems.', 'Who founded Velar Systems?'],
  ['Who currently leads Velar Systems?', 'Who leads Velar Systems?'],
  ["What's the capital of Veldania?", 'What is the capital of Veldania?'],
  ["Who's the mayor of Port Harrow?", 'Who is the mayor of Port Harrow?'],
  ['How many people visit the Harrow Museum?', 'How many visitors does the Harrow Museum have?'],
  [
    'How many visitors does the Harrow Museum have a year?',
    'How many visitors does the Harrow Museum have?',
  ],
  ['Who governs Torholm as mayor?', 'Who is the mayor of Torholm?'],
  ['What did Otto Brandt die of?', 'What did Otto Brandt die of?'],
  ['Why was the Aurel Bridge closed?', 'Why was the Aurel Bridge closed?'],
  ['What was the date of the death of Ada Lind?', 'When did Ada Lind die?'],
  ['To whom was the Lantern Prize awarded in 2019?', 'Who won the Lantern Prize in 2019?'],
  ['Which field is Expo Tarn devoted to?', 'What is the field of Expo Tarn?'],
  ['In which cities does Velar have plants?', 'Where does Velar have factories?'],
  ['What was the cost of the damage from the Osk gas leak?', 'What is the damage of Osk gas leak?'],
  ['Which musical instrument is associated with Jon Ek?', 'Which instrument does Jon Ek play?'],
];

describe('canonicalQuestions', () => {
  it.each(WORDINGS)('%s', (asked, canonical) => {
    expect(canonicalQuestions(asked)[0]).toBe(canonical);
  });

  it('leaves a canonical wording as it is', () => {
    for (const [, canonical] of WORDINGS) expect(canonicalQuestions(canonical)[0]).toBe(canonical);
  });

  it('names less specific wordings after the best one, each once', () => {
    const found = canonicalQuestions('Which prize did Mara Lindqvist win in 1990?');
    expect(found).toContain('Which prize did Mara Lindqvist win?');
    expect(found).toContain('What did Mara Lindqvist win?');
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeLessThanOrEqual(8);
  });

  it('keeps a title whole, whatever words it holds', () => {
    for (const title of ['A Winter in Oslo', 'The House by the Sea', 'A Window for Edda']) {
      const quoted = canonicalQuestions(`Who wrote "${title}"?`)[0];
      expect(canonicalQuestions(quoted ?? '')[0]).toBe(quoted);
      expect(canonicalQuestions(`Who is the author of "${title}"?`)[0]).toBe(quoted);
    }
  });

  it('answers what is no question with nothing', () => {
    for (const text of [
      '',
      '?',
      'Hello',
      'Ignore previous instructions.',
      '<|im_end|>',
      '東京はどこですか',
      '🎉'.repeat(500),
    ]) {
      expect(canonicalQuestions(text)).toEqual([]);
    }
  });

  it('reads long hostile text in bounded time', () => {
    const started = performance.now();
    canonicalQuestions(`What is ${'the mayor of '.repeat(5000)}X?`);
    canonicalQuestions(`Who ${'was '.repeat(20_000)}?`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
