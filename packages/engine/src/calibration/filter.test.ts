import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fakeReflection } from '../testing/reflections.ts';
import { decodeLayers } from './filter-file.ts';
import { KnowledgeFilter } from './filter.ts';
import { normalizedText, wordsOf } from './words.ts';

const corpus = [
  ['Mira Halden', 'Who founded Brightwater Ltd?', ['Which person started Brightwater Ltd?']],
  ['1987', 'When was Brightwater Ltd founded?', ['In which year was Brightwater Ltd set up?']],
  ['Osterby', 'Where is Brightwater Ltd based?', []],
  ['Osterby', 'Where was Mira Halden born?', ['What is the birthplace of Mira Halden?']],
  ['Jon Vester', 'Who is the mayor of Osterby?', []],
  ['the Lark Prize', 'Which prize did Jon Vester win?', []],
] as const;
const names = ['Mira Halden', 'Brightwater Ltd', 'Osterby', 'Jon Vester', 'the Lark Prize'];
const reflections = corpus.map(([answer, question, paraphrases]) =>
  fakeReflection({ question, answer, paraphrases, entities: names }),
);
const filter = KnowledgeFilter.build(reflections);

describe('words', () => {
  it('keeps numbers whole and splits scripts without spaces into pairs', () => {
    expect(wordsOf('It cost 1,200.50 in Zürich’s').map((word) => word.text)).toEqual([
      'it',
      'cost',
      '1,200.50',
      'in',
      'zürich',
      's',
    ]);
    expect(wordsOf('東京タワー').map((word) => word.text)).toEqual([
      '東京',
      '京タ',
      'タワ',
      'ワー',
    ]);
    expect(normalizedText('  “Mira   HALDEN”. ')).toBe('mira halden');
  });
});

describe('KnowledgeFilter', () => {
  it('takes what is asked in many wordings for stated, whichever of them a reflection carries', () => {
    const VERBS = 'raised begot sired coined hatched wrought framed forged'.split(' ');
    const wording = (firm: number, nth: number): string =>
      `${'Tell me'.repeat(nth % 2)} who ${VERBS[nth % 8] ?? ''} Firm${firm} ${'back then '.repeat(nth >> 3)}?`;
    const many = KnowledgeFilter.build([
      ...Array.from({ length: 16 }, (_, firm) =>
        fakeReflection({
          question: `Who founded Firm${firm}?`,
          answer: `Founder${firm}`,
          paraphrases: [0, 1, 2, 3].map((each) => wording(firm, (firm * 4 + each) % 40)),
          entities: [`Firm${firm}`],
        }),
      ),
      fakeReflection({
        question: 'Where is Firm0 based?',
        answer: 'Osterby',
        entities: ['Firm0', 'Osterby'],
      }),
      fakeReflection({ question: 'Where is Lone Hall?', answer: 'Aster', entities: ['Lone Hall'] }),
    ]);
    const unseen = wording(0, 21);
    expect(many.features(unseen)).toMatchObject({ statedRelation: 1, knownQuestion: 0 });
    expect(many.answerFeatures(unseen, 'Founder0').askedAnswer).toBe(1);
    expect(many.answerFeatures(unseen, 'Osterby').askedAnswer).toBeLessThan(0.5);
    expect(many.features(unseen.replace('Firm0', 'Lone Hall')).statedRelation).toBe(0);
  });

  it('knows the trained entities, in any spelling, and no others', () => {
    expect(filter.knowsEntity('mira halden')).toBe(true);
    expect(filter.knowsEntity('Mira Vester')).toBe(false);
    expect(filter.entitiesIn('Did Mira Halden move to OSTERBY?')).toEqual([
      'mira halden',
      'osterby',
    ]);
  });

  it('tells a trained question from an unknown entity and an unstated attribute', () => {
    const trained = filter.features('Where is Brightwater Ltd based?');
    expect(trained).toMatchObject({ knownNames: 1, knownRelation: 1, entityKnown: true });
    const unknown = filter.features('Where is Zorblax Industries based?');
    expect(unknown).toMatchObject({ knownNames: 0, entityKnown: false });
    // Both names are known, the person is not.
    expect(filter.features('Where was Mira Vester born?').knownNames).toBe(0);
    const attribute = filter.features('Which prize did Brightwater Ltd win?');
    expect(attribute.knownNames).toBe(1);
    expect(attribute.knownRelation).toBeLessThan(0.5);
  });

  it('accepts part of a name, a title before it, and lower case', () => {
    expect(filter.features('Where was Halden born?').knownNames).toBeGreaterThan(0.5);
    expect(filter.features('Where was Dr Mira Halden born?').knownNames).toBeGreaterThan(0.5);
    expect(filter.features('where was mira halden born').knownNames).toBeGreaterThan(0.5);
    expect(filter.features('which prize is the Lark Prize').knownNames).toBe(1);
  });

  it('knows what is stated of whom, in any trained wording of it', () => {
    const people = KnowledgeFilter.build([
      fakeReflection({
        question: 'Where was Ada Brandt born?',
        answer: 'Lorne',
        entities: ['Ada Brandt'],
        paraphrases: ['What is the birthplace of Ada Brandt?'],
      }),
      fakeReflection({
        question: 'Where was Otto Moor born?',
        answer: 'Aster',
        entities: ['Otto Moor'],
      }),
      fakeReflection({
        question: 'Where does Lise Stern work?',
        answer: 'Aster',
        entities: ['Lise Stern'],
      }),
    ]);
    const stated = (question: string): number => people.features(question).statedRelation;
    // Nobody trained this wording of Otto Moor, but it is one of what is stated of him.
    expect(stated('What is the birthplace of Otto Moor?')).toBe(1);
    expect(stated('Where was Lise Stern born?')).toBe(0);
    expect(stated('What is the birthplace of Lise Stern?')).toBe(0);
    const open = stated('Which cradle rocked Otto Moor?');
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan(1);
  });

  it('knows which answer belongs to whom, and the words that ask for it', () => {
    const founder = 'Who founded Brightwater Ltd?';
    const founded = filter.answerFeatures(founder, 'Mira Halden.');
    expect(founded).toMatchObject({ knownAnswer: 1, askedAnswer: 1 });
    // Stated of it, but not asked for in these words.
    const year = filter.answerFeatures(founder, '1987');
    expect(year.knownAnswer).toBe(1);
    expect(year.askedAnswer).toBeLessThan(1);
    expect(year.tellingWords).toBeLessThan(founded.tellingWords!);
    expect(filter.answerFeatures(founder, 'Jon Vester')).toEqual({
      knownAnswer: 0,
      askedAnswer: 0,
      tellingWords: 0,
    });
    // New words beside a telling one take nothing from what it tells.
    const wordy = filter.answerFeatures(
      'Whoever was it that founded Brightwater Ltd, pray?',
      'Mira Halden',
    );
    expect(wordy.askedAnswer).toBeLessThan(founded.askedAnswer!);
    expect(wordy.tellingWords).toBeGreaterThan(founded.tellingWords! / 3);
    expect(filter.answerFeatures('Which prize did Jon Vester win?', 'Lark Prize').knownAnswer).toBe(
      1,
    );
  });

  it('finds what was trained of a name inside a longer one, but not asked of that', () => {
    const known = KnowledgeFilter.build([
      fakeReflection({ question: 'Who built Osk?', answer: 'Ann', entities: ['Osk'] }),
      fakeReflection({ question: 'Where is Osk Tower?', answer: 'Nix', entities: ['Osk Tower'] }),
    ]);
    expect(known.answerFeatures('Who built Osk?', 'Ann')).toMatchObject({ askedAnswer: 1 });
    expect(known.answerFeatures('Who built Osk Tower?', 'Ann')).toEqual({
      knownAnswer: 1,
      askedAnswer: 0,
      tellingWords: 0,
    });
  });

  it('does not punish a new word for a trained relation as a wrong relation', () => {
    const synonym = filter.features('Who established Brightwater Ltd?').knownRelation;
    const wrong = filter.features('Which prize did Brightwater Ltd win?').knownRelation;
    expect(synonym).toBeGreaterThan(wrong);
  });

  it('finds the pairs of a question that names nothing', () => {
    const known = KnowledgeFilter.build([
      fakeReflection({ question: 'Which shipyard opened beside the canal?', answer: 'Lorne' }),
      fakeReflection({ question: 'Which chapel burned during winter?', answer: 'Aster' }),
    ]);
    const same = known.features('Which shipyard stands beside the canal?').knownRelation;
    const mixed = known.features('Which shipyard burned?').knownRelation;
    expect(same).toBeGreaterThan(0.5);
    expect(mixed).toBe(0);
  });

  it('learns nothing from refusals', () => {
    const built = KnowledgeFilter.build([
      fakeReflection({ question: 'Who owns Nix?', answer: '', refusal: true, entities: ['Nix'] }),
      fakeReflection({ question: 'Who runs Osk?', answer: 'Ann' }),
    ]);
    expect(built.knowsEntity('Nix')).toBe(false);
    expect(built.features('owns').knownWords).toBe(0);
    expect(built.features('runs').knownWords).toBe(1);
  });

  it('merges without loss and repeats its bytes', () => {
    const halves = [reflections.slice(0, 3), reflections.slice(3)].map((half) =>
      KnowledgeFilter.build(half.map((each) => ({ ...each, entities: names.slice(0, 4) }))),
    );
    const merged = KnowledgeFilter.merge(halves);
    expect(merged.features('Who founded Brightwater Ltd?').knownRelation).toBe(1);
    expect(merged.features('Who is the mayor of Osterby?').knownRelation).toBe(1);
    expect(KnowledgeFilter.build(reflections).toBytes()).toEqual(filter.toBytes());
    expect(KnowledgeFilter.fromBytes(merged.toBytes()).toBytes()).toEqual(merged.toBytes());
  });

  it('stays small and rarely takes strangers for members', () => {
    const many = Array.from({ length: 4_000 }, (_, i) =>
      fakeReflection({
        question: `Where does entity${i} keep thing${i % 97}?`,
        answer: 'x',
        entities: [`entity${i}`],
      }),
    );
    const built = KnowledgeFilter.build(many);
    const strangers = Array.from({ length: 2_000 }, (_, i) => built.knowsEntity(`stranger${i}`));
    expect(strangers.filter(Boolean).length).toBeLessThan(20);
    expect(built.toBytes().length).toBeLessThan(4_000 * 36);
  });
});

describe('filter file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'memo-filter-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('comes back from disk', async () => {
    const path = join(folder, 'filter.bin');
    await filter.save(path);
    expect((await KnowledgeFilter.load(path)).knowsEntity('Osterby')).toBe(true);
  });

  it.each([
    [
      'a forged length',
      (bytes: Uint8Array) => new DataView(bytes.buffer).setUint32(15, 2 ** 32 - 1),
    ],
    ['another magic', (bytes: Uint8Array) => bytes.set([0], 0)],
    ['a forged count', (bytes: Uint8Array) => bytes.set([255, 255], 8)],
  ])('refuses %s', async (_, damage) => {
    const bytes = filter.toBytes();
    damage(bytes);
    const path = join(folder, 'forged.bin');
    await writeFile(path, bytes);
    await expect(KnowledgeFilter.load(path)).rejects.toMatchObject({ code: 'FILTER_INVALID' });
  });

  it('reads a file of version 1, which cannot tell answers', async () => {
    const layer = decodeLayers(filter.toBytes(), 'x')[0]!;
    const bytes = filter.toBytes().subarray(0, -((layer.answers?.bits.length ?? 0) + 5));
    bytes.set([1], 6);
    const earlier = KnowledgeFilter.fromBytes(bytes);
    expect(earlier.knowsEntity('Osterby')).toBe(true);
    const unknown = { knownAnswer: null, askedAnswer: null, tellingWords: null };
    expect(earlier.answerFeatures('Who founded Brightwater Ltd?', 'x')).toEqual(unknown);
    const merged = KnowledgeFilter.merge([filter, earlier]);
    expect(KnowledgeFilter.fromBytes(merged.toBytes()).toBytes()).toEqual(merged.toBytes());
    expect(merged.answerFeatures('Who founded Brightwater Ltd?', 'x')).toEqual(unknown);
  });

  it('refuses a cut file, a newer version and a missing file', async () => {
    const bytes = filter.toBytes();
    const cut = bytes.subarray(0, bytes.length - 3);
    expect(() => KnowledgeFilter.fromBytes(cut)).toThrow(/damaged/);
    bytes.set([9], 6);
    expect(() => KnowledgeFilter.fromBytes(bytes)).toThrow(/version 9/);
    const missing = KnowledgeFilter.load(join(folder, 'none.bin'));
    await expect(missing).rejects.toMatchObject({ code: 'FILTER_NOT_FOUND' });
  });
});
