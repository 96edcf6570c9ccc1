import { describe, expect, it } from '@jest/globals';
import { fakeReflection } from '../testing/reflections.ts';
import { KnowledgeFilter } from './filter.ts';
import { strangerQuestions, unstatedQuestions } from './impostors.ts';
import { recast } from './recast.ts';
import { statedFilter } from './stated-filter.ts';
import { trialQuestions } from './trials.ts';

const people = [
  'Mira Halden',
  'Jon Vester',
  'Ada Brandt',
  'Pelle Oskar',
  'Runa Lindt',
  'Otto Moor',
];
const facts = people.flatMap((person, i) => [
  { question: `Where was ${person} born?`, answer: `Town ${i}`, entities: [person] },
  ...(i % 2 === 0
    ? [{ question: `Which prize did ${person} win?`, answer: `Prize ${i}`, entities: [person] }]
    : []),
]);
const others = Array.from({ length: 12 }, (_, i) => ({
  question: `How many lamps did street ${i} have?`,
  answer: `${i}`,
  entities: [`street ${i}`],
}));
const filter = KnowledgeFilter.build([...facts, ...others].map((fact) => fakeReflection(fact)));
const trained = facts.map(({ question, answer }, i) => ({
  reflectionId: `r${i}`,
  question,
  answer,
  refusal: false,
}));

describe('recast', () => {
  it.each([
    [0, 'Mira Halden: which prize did win?'],
    [1, 'which prize did mira halden win'],
    [2, 'Mira Halden Which prize win'],
  ])('form %i keeps what is asked', (nth, form) => {
    expect(recast('Which prize did Mira Halden win?', nth, filter)).toBe(form);
  });

  it('does without a name, and without spaces', () => {
    expect(recast('Which prize was won?', 0, filter)).toBe('Which prize was won?');
    expect(recast('東京タワーは何ですか？', 1, filter)).toBe('東京タワーは何ですか');
  });
});

describe('impostors', () => {
  const questions = trained.map(({ question }) => question);

  it('are strangers', () => {
    const made = strangerQuestions(questions, filter, 6);
    expect(made.length).toBeGreaterThan(2);
    for (const question of made) expect(filter.entitiesIn(question)).toEqual([]);
  });

  it('are known things of which what is asked is stated of others only', () => {
    const made = unstatedQuestions(questions, filter, 6);
    expect(made.length).toBeGreaterThan(0);
    for (const question of made) {
      expect(question).toMatch(/^Which prize/);
      expect(filter.features(question).statedRelation).toBe(0);
      expect(questions).not.toContain(question);
    }
  });

  it('leaves questions of several names alone: one of them still tells', () => {
    const two = ['Where did Mira Halden meet Jon Vester?', 'When did Ada Brandt marry Otto Moor?'];
    expect(strangerQuestions(two, filter, 10)).toEqual([]);
    expect(unstatedQuestions(two, filter, 10)).toEqual([]);
  });
});

describe('trialQuestions', () => {
  it('asks for what is known and what is not, trained, kept from training, and recast', () => {
    const heldOut = [
      { ...trained[0]!, question: 'In which town was Mira Halden born?' },
      { reflectionId: 'n', question: 'Who is Zorb?', answer: '', refusal: true },
    ];
    const trials = trialQuestions({ heldOut, trained, filter });
    const asked = new Map(trials.map((trial) => [trial.question, trial]));
    expect(asked.get('In which town was Mira Halden born?')).toMatchObject({
      answer: 'Town 0',
      trained: false,
    });
    expect(asked.get('Who is Zorb?')).toMatchObject({ answer: null, trained: false });
    expect(asked.get('Where was Jon Vester born?')).toMatchObject({ trained: true });
    const unseen = trials.filter((trial) => !trial.trained);
    expect(unseen.filter(({ answer }) => answer === null).length).toBeGreaterThan(4);
    expect(unseen.filter(({ answer }) => answer !== null).length).toBeGreaterThan(9);
    expect(trialQuestions({ heldOut, trained, filter })).toEqual(trials);
  });

  it('asks a wording that was never trained of what it is not stated of, too', () => {
    const [first, second] = facts.filter(({ question }) => question.startsWith('Which prize'));
    const wording = 'What award went to Mira Halden?';
    const heldOut = [{ reflectionId: 'w', question: wording, answer: 'Prize 0', refusal: false }];
    const stated = statedFilter(
      facts.map((fact) => ({
        reflection: fakeReflection(fact),
        heldOut: fact === first ? wording : null,
      })),
    );
    expect(filter.isNewWording(wording)).toBe(true);
    expect(filter.isNewWording(second!.question)).toBe(false);
    const moved = (trials: readonly { question: string; answer: string | null }[]): string[] =>
      trials
        .filter(({ question, answer }) => answer === null && /^What award/.test(question))
        .map(({ question }) => question)
        .filter((question) => filter.entitiesIn(question).length > 0);
    expect(moved(trialQuestions({ heldOut, trained, filter }))).toEqual([]);
    const made = moved(trialQuestions({ heldOut, trained, filter, stated }));
    expect(made.length).toBeGreaterThan(0);
    for (const question of made) expect(question).toMatch(/Jon Vester|Pelle Oskar|Otto Moor/);
  });
});
