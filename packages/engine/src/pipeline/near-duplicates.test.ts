import { describe, expect, it } from '@jest/globals';
import type { Generator, Reflection } from '@memo-js/core';
import { lookupGenerator } from '../testing/lookup-plugins.ts';
import { testContext, testWorkspace } from '../testing/pipeline-context.ts';
import { buildTrainingSet } from './40-training-set.ts';
import { ingest, reflect, remove } from './index.ts';
import { duplicatesOf, unite } from './near-duplicates.ts';

const plain = (question: string): string => question.replace(/^please, | now/gu, '');

/** Takes `now` for an empty word. */
const duplicates: NonNullable<Generator['duplicates']> = (pairs) =>
  pairs.map(({ question, answer }) =>
    pairs.findIndex((each) => each.answer === answer && plain(each.question) === plain(question)),
  );

const says = (id: string, question: string, answer: string): Reflection => ({
  id,
  step: 'extraction',
  question,
  answer,
  paraphrases: [`${question} (${id})`],
  entities: [id],
  evidence: [{ passageId: id, start: 0, end: 9 }],
  documentIds: [id],
  refusal: false,
  generator: 'test',
});

describe('near-duplicates', () => {
  it('become wordings of the first', () => {
    const [a, b, c] = [
      says('a', 'Who leads Bolt?', 'Ann'),
      says('b', 'Who leads Bolt now?', 'Ann'),
      says('c', 'Who leads Bolt now?', 'Ben'),
    ];
    const all = [a, b, c] as const;
    expect(unite(all, duplicatesOf({ duplicates }, all))).toEqual([
      {
        ...a,
        paraphrases: ['Who leads Bolt? (a)', 'Who leads Bolt now?', 'Who leads Bolt now? (b)'],
        entities: ['a', 'b'],
      },
      c,
    ]);
    expect(unite(all, duplicatesOf({}, all))).toBe(all);
    // The first has been given another answer since.
    const settled = [{ ...a, answer: 'Ben' }, b];
    expect(unite(settled, new Map([['b', 'a']]))).toEqual(settled);
  });

  it('of several documents are trained as one, and apart again when a document goes', async () => {
    const workspace = await testWorkspace();
    const plainGenerator = lookupGenerator();
    const generator: Generator = {
      ...plainGenerator,
      duplicates,
      async extract(input, call) {
        const drafts = await plainGenerator.extract(input, call);
        const now = input.document.id === 'b' ? ' now?' : '?';
        return drafts.map((each) => ({ ...each, question: each.question.replace('?', now) }));
      },
    };
    const skip = ['consolidation', 'surfacing', 'cross-document', 'paraphrasing', 'refusal'];
    const context = testContext(workspace, { generator, reflections: { skip: skip as never } });
    await ingest(context, [
      { id: 'a', text: 'Ann founded Bolt. Ann lives in Oslo.' },
      { id: 'b', text: 'Ann founded Bolt. Ben founded Corp.' },
    ]);
    await reflect(context);
    const trained = async () =>
      (await buildTrainingSet(context)).reflections.map(({ trained: questions, heldOut }) => [
        ...questions,
        ...(heldOut === null ? [] : [heldOut]),
      ]);
    expect(await trained()).toEqual([
      ['Who or what founded Ann?', 'Who or what founded Ann now?'],
      ['Who or what lives in Ann?'],
      [],
      ['Who or what founded Ben now?'],
    ]);
    expect(await reflect(context)).toMatchObject({ done: 0 });
    await remove(context, ['a']);
    await reflect(context);
    expect(await trained()).toEqual([
      ['Who or what founded Ann now?'],
      ['Who or what founded Ben now?'],
    ]);
    await workspace.close();
  });
});
