import { describe, expect, it } from '@jest/globals';
import type { Reflection } from '@memo-js/core';
import { groupOf } from './35-relate.ts';
import { matchEntities } from './33-match-entities.ts';
import { Corpus } from './corpus.ts';
import { CorpusIndex, stillReads, TracedIndex } from './entity-index.ts';
import { StageProgress } from './progress.ts';
import { testContext, testWorkspace } from '../testing/pipeline-context.ts';

let number = 0;
function fact(documentId: string, ...entities: string[]): Reflection {
  number += 1;
  return {
    id: `r-${number}`,
    step: 'extraction',
    question: `Question ${number}?`,
    answer: 'Answer',
    paraphrases: [],
    entities,
    evidence: [],
    documentIds: [documentId],
    refusal: false,
    generator: 'test',
  };
}

describe('CorpusIndex', () => {
  it('brings spellings of a name together', () => {
    const index = CorpusIndex.build([
      fact('a', 'The Café Rouge', 'Orla Venn'),
      fact('b', 'Cafe Rouge', "Orla Venn's"),
      fact('b', 'Orla Venn'),
    ]);
    expect(index.size).toBe(2);
    expect(index.get('orla venn')).toEqual({
      key: 'orla venn',
      name: 'Orla Venn',
      documentIds: ['a', 'b'],
      mentions: 3,
    });
    expect(index.has('café rouge')).toBe(true);
    expect(index.reflections('Orla Venn', 2)).toHaveLength(2);
    expect([...index.all()].map((each) => each.key)).toEqual(['cafe rouge', 'orla venn']);
  });

  it('asks the generator about names that end alike, and follows its answer', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    const run = await workspace.store.beginRun('test');
    const reflections = [fact('a', 'Ann Lee'), fact('b', 'Dr Ann Lee'), fact('c', 'Tom Lee')];
    const { index, tally } = await matchEntities(context, {
      run,
      corpus: new Corpus(workspace.store),
      progress: new StageProgress(context, 'entity-matching', 'items'),
      reflections,
    });
    expect(tally).toEqual({ done: 1, reused: 0 });
    expect(index.size).toBe(2);
    expect(index.get('Ann Lee')).toMatchObject({ key: 'dr ann lee', documentIds: ['a', 'b'] });
    await workspace.close();
  });
});

describe('TracedIndex', () => {
  it('knows whether what was read has changed', () => {
    const facts = [fact('a', 'Bolt'), fact('b', 'Bolt'), fact('a', 'Kelby')];
    const traced = new TracedIndex(CorpusIndex.build(facts));
    traced.get('Bolt');
    traced.reflections('Bolt', 1);
    traced.has('Nobody');
    const elsewhere = CorpusIndex.build([...facts, fact('c', 'Kelby'), fact('c', 'Else')]);
    expect(stillReads(elsewhere, traced.reads)).toBe(true);
    expect(stillReads(CorpusIndex.build([...facts, fact('c', 'Bolt')]), traced.reads)).toBe(false);
    expect(stillReads(CorpusIndex.build([...facts, fact('c', 'Nobody')]), traced.reads)).toBe(
      false,
    );
    const all = new TracedIndex(CorpusIndex.build(facts));
    all.all();
    expect(stillReads(elsewhere, all.reads)).toBe(false);
  });
});

describe('groupOf', () => {
  it('takes the documents of an entity in turn, and no more than a call can hold', () => {
    const hub = Array.from({ length: 5_000 }, (_, n) => fact(`d${n % 100}`, 'Hub'));
    const index = CorpusIndex.build(hub);
    const entity = index.get('Hub');
    const group = entity && groupOf(entity, index);
    expect(group?.reflections.length).toBeLessThanOrEqual(48);
    expect(new Set(group?.reflections.map((each) => each.documentIds[0])).size).toBe(12);
    const single = CorpusIndex.build([fact('a', 'One'), fact('a', 'One')]);
    const alone = single.get('One');
    expect(alone && groupOf(alone, single)).toBeNull();
  });
});
