import { describe, expect, it } from '@jest/globals';
import { documentOf, generatorSuite, indexOf, testCall, testSuite } from '@memo-js/conformance';
import type { Document, Passage, Reflection, ReflectionDraft } from '@memo-js/core';
import { canonicalQuestions } from '@memo-js/english';
import { ExtractiveGenerator } from './generator.ts';
import { extractive } from './plugin.ts';

testSuite(generatorSuite({ create: async () => new ExtractiveGenerator() }), { describe, it });

const generator = new ExtractiveGenerator();
const call = testCall();

async function reflect(
  id: string,
  title: string,
  text: string,
): Promise<{ document: Document; passage: Passage; reflections: Reflection[] }> {
  const { document, passage } = documentOf(id, title, text);
  const drafts = await generator.extract({ passage, document, entities: [] }, call);
  const reflections = drafts.map((draft, index) =>
    toReflection(draft, `${id}-${String(index)}`, [id], 'extraction'),
  );
  return { document, passage, reflections };
}

function toReflection(
  draft: ReflectionDraft,
  id: string,
  documentIds: string[],
  step: Reflection['step'],
): Reflection {
  return {
    ...draft,
    id,
    step,
    paraphrases: draft.paraphrases ?? [],
    documentIds,
    refusal: draft.refusal ?? false,
    generator: 'test',
  };
}

const TEXTS: readonly (readonly [string, string, string])[] = [
  [
    'a',
    'Velar Systems',
    'Velar Systems is a company based in Port Harrow. It was founded by Jon Ek in 1987. It employs 640 people.',
  ],
  [
    'b',
    'Tidewright',
    'Tidewright is a company based in Port Harrow. It was founded by Lena Holt in 1990. It employs 120 people.',
  ],
  [
    'c',
    'Jon Ek',
    'Jon Ek is an engineer. He was born in Bergen in 1950. He married Ada Moss. He died in 1999.',
  ],
  ['d', 'Lena Holt', 'Lena Holt is an engineer. She was born in Kelby in 1961.'],
];

async function corpus() {
  const parts = await Promise.all(TEXTS.map(([id, title, text]) => reflect(id, title, text)));
  const all = parts.flatMap(({ reflections }) => reflections);
  return { parts, all, index: indexOf(all) };
}

describe('verification', () => {
  const { document, passage } = documentOf(
    'v',
    'Velar Systems',
    'Velar Systems was founded in 1987 by Jon Ek. It is not based in Bergen.',
  );
  const span = { passageId: passage.id, start: 0, end: 44 };
  const verify = (draft: Partial<ReflectionDraft>) =>
    generator.verify(
      {
        draft: {
          question: 'Who founded Velar Systems?',
          answer: 'Jon Ek',
          entities: [],
          evidence: [span],
          ...draft,
        },
        evidence: [passage],
        documents: [document],
      },
      call,
    );

  it('accepts what stands alone and is said', async () => {
    expect(await verify({})).toEqual({ status: 'accepted' });
  });

  it.each<[string, Partial<ReflectionDraft>]>([
    ['a pronoun', { question: 'Who founded it?' }],
    ['a possessive pronoun', { question: 'Who is her brother?' }],
    ['a vague reference', { question: 'Who founded the company?' }],
    ['relative time', { question: 'Who founded Velar Systems last year?' }],
    ['talk of the document', { question: 'Who founded Velar Systems according to the text?' }],
    ['an unknown name', { answer: 'Lena Holt' }],
    ['an unknown name in the question', { question: 'Who founded Norland Systems?' }],
    ['a wrong number', { question: 'When was Velar Systems founded?', answer: '1988' }],
    ['an empty answer', { answer: ' ' }],
    ['no question mark', { question: 'Velar Systems founder' }],
    ['no evidence', { evidence: [] }],
    ['evidence outside its passage', { evidence: [{ ...span, end: 9000 }] }],
    ['evidence of an unknown passage', { evidence: [{ ...span, passageId: 'nope' }] }],
    ['an answer that is too long', { answer: 'Jon Ek '.repeat(100) }],
    [
      'evidence that denies it',
      {
        question: 'Where is Velar Systems located?',
        answer: 'Bergen',
        evidence: [{ ...span, start: 45, end: 70 }],
      },
    ],
  ])('rejects %s, with a reason', async (_name, draft) => {
    const verdict = await verify(draft);
    expect(verdict.status).toBe('rejected');
    expect(verdict).toHaveProperty('reason', expect.stringMatching(/\S/u));
  });
});

describe('synthesis', () => {
  it('joins facts of one document', async () => {
    const { parts } = await corpus();
    const [first] = parts;
    if (first === undefined) throw new Error('no document');
    const drafts = await generator.consolidate(
      { reflections: first.reflections, document: first.document },
      call,
    );
    expect(drafts.map(({ question, answer }) => [question, answer])).toContainEqual([
      'Who founded Velar Systems, and when?',
      'Jon Ek, 1987',
    ]);
    for (const draft of drafts) expect(draft.evidence.length).toBeGreaterThan(0);
  });

  it('describes an entity only by what fits no other', async () => {
    const { parts, index } = await corpus();
    const [first] = parts;
    if (first === undefined) throw new Error('no document');
    const drafts = await generator.surface(
      { reflections: first.reflections, document: first.document, index },
      call,
    );
    expect(drafts.length).toBeGreaterThan(0);
    for (const { question, answer } of drafts) {
      expect(answer).toBe('Velar Systems');
      expect(question).not.toContain('Velar');
      // Two companies are based there: alone it proves nothing.
      expect(question).not.toBe('Which company is located in Port Harrow?');
    }
  });

  it('lists what several documents share with one entity', async () => {
    const { all, index } = await corpus();
    const entity = index.get('Port Harrow');
    if (entity === undefined) throw new Error('no entity');
    const drafts = await generator.relate(
      { group: { entity, reflections: all.filter(({ answer }) => answer === 'Port Harrow') } },
      call,
    );
    const shared = drafts.find(({ question }) => question === 'What is located in Port Harrow?');
    expect(shared?.answer).toBe('Velar Systems and Tidewright');
    expect(new Set(shared?.evidence.map(({ passageId }) => passageId)).size).toBe(2);
  });
});

describe('refusals', () => {
  it('asks of nothing that is known, varies with the seed and repeats with it', async () => {
    const { all, index } = await corpus();
    const refuse = (seed: number) =>
      generator.refuse({ index, reflections: all, count: 24, seed }, call);
    const [one, again, other] = [await refuse(1), await refuse(1), await refuse(2)];
    expect(one).toEqual(again);
    expect(one.map(({ question }) => question)).not.toEqual(other.map(({ question }) => question));
    const known = new Set(all.flatMap(({ question, paraphrases }) => [question, ...paraphrases]));
    expect(one.length).toBeGreaterThanOrEqual(8);
    for (const draft of one) {
      expect(draft).toMatchObject({ refusal: true, answer: '', evidence: [] });
      expect(known.has(draft.question)).toBe(false);
    }
    const invented = one.filter(({ entities }) => entities.every((name) => !index.has(name)));
    expect(invented.length).toBeGreaterThan(0);
    expect(invented.length).toBeLessThan(one.length);
  });

  it('asks most of them freely where wordings are rich, and of nothing that is known', async () => {
    const { all, index } = await corpus();
    const rich = new ExtractiveGenerator({ wordings: 'rich' });
    const input = { index, reflections: all, count: 12, seed: 1 };
    const drafts = await rich.refuse(input, call);
    expect(drafts).toEqual(await rich.refuse(input, call));
    const free = drafts.filter(({ question }) => canonicalQuestions(question)[0] !== question);
    expect(free.length).toBeGreaterThan(drafts.length / 2);
    const known = new Set(all.flatMap(({ question, paraphrases }) => [question, ...paraphrases]));
    expect(drafts.filter(({ question }) => known.has(question))).toEqual([]);
  });
});

describe('sameEntity', () => {
  it.each([
    ['the Aurel Bridge', 'Aurel bridge', true],
    ['Dr Lena Holt', 'Lena Holt', true],
    ['IMR', 'Institute for Marine Research', true],
    ['Lena Holt', 'Lena Moss', false],
    ['', '', false],
  ])('%s / %s', async (a, b, same) => {
    expect(await generator.sameEntity({ a, b }, call)).toBe(same);
  });
});

describe('plugin', () => {
  it('refuses unknown options', () => {
    expect(extractive.options.safeParse({ speed: 1 }).success).toBe(false);
    expect(extractive.options.safeParse({}).success).toBe(true);
  });
});
