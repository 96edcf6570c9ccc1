import { describe, expect, it } from '@jest/globals';
import type { DocumentInput } from '@memo-js/core';
import { readReflections } from '../artifact/reflections-file.ts';
import { failing, lookupGenerator, lookupHost } from '../testing/lookup-plugins.ts';
import { testContext, testWorkspace } from '../testing/pipeline-context.ts';
import { dryRun, ingest, reflect, remove, train } from './index.ts';

const DOCUMENTS: DocumentInput[] = [
  { id: 'ann', title: 'Ann', text: 'Ann founded Bolt. Ann lives in Kelby.' },
  { id: 'ben', title: 'Ben', text: 'Ben works at Bolt. Ben lives in Ostra.' },
  { id: 'cid', title: 'Cid', text: 'Cid works at Bolt. Cid lives in Kelby.' },
];

describe('pipeline', () => {
  it('goes from documents to a promoted memory, through every step', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    const ingested = await ingest(context, DOCUMENTS);
    expect(ingested).toMatchObject({ added: 3, documents: 3, passages: 3, failures: [] });
    const reflected = await reflect(context);
    expect(reflected.failures).toEqual([]);
    expect(reflected.skippedSteps).toEqual([]);
    expect(reflected.byStep).toEqual({
      extraction: 6,
      consolidation: 3,
      surfacing: 3,
      'cross-document': 2,
      refusal: 3,
    });
    const trained = await train(context);
    expect(trained).toMatchObject({ promoted: true, reused: false });
    expect(trained.metrics['heldOutExactMatch']).toBe(1);
    const selected = await workspace.store.selectedMemory();
    expect(selected?.id).toBe(trained.memoryId);
    const artifact = await workspace.artifacts.materialize(trained.memoryId);
    expect(artifact.manifest.documents.map((each) => each.id)).toEqual(['ann', 'ben', 'cid']);
    const records = [];
    for await (const record of readReflections(artifact.folder)) records.push(record);
    expect(records).toHaveLength(reflected.reflections);
    const fact = records.find((each) => each.reflection.step === 'extraction');
    expect(fact?.quotes[0]?.text).toBe('Ann founded Bolt');
    await workspace.close();
  });

  it('does nothing a second time, and only what is new a third', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    await ingest(context, DOCUMENTS);
    const first = await reflect(context);
    const trained = await train(context);
    expect(await ingest(context, DOCUMENTS)).toMatchObject({ added: 0, unchanged: 3 });
    const second = await reflect(context);
    expect(second).toMatchObject({ done: 0, reused: first.done, reflections: first.reflections });
    const again = await train(context);
    expect(again).toMatchObject({ reused: true, promoted: true, memoryId: trained.memoryId });
    expect(await dryRun(context, 'train')).toMatchObject({ reused: trained.trainingExamples });
    expect((await dryRun(context, 'train')).plan).toBeUndefined();

    await ingest(context, [{ id: 'dan', text: 'Dan founded Echo. Dan lives in Minfell.' }]);
    expect(await dryRun(context, 'reflect')).toMatchObject({ items: 4, reused: 3 });
    expect((await dryRun(context, 'train')).notes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^1 of 4 documents have no reflections/),
        expect.stringMatching(/run `memo reflect` first/),
      ]),
    );
    const third = await reflect(context);
    // One extraction, consolidation, surfacing and paraphrasing; refusals depend on all.
    expect(third.done).toBe(5);
    const grown = await train(context);
    expect(grown.memoryId).not.toBe(trained.memoryId);
    expect(grown.promoted).toBe(true);
    await workspace.close();
  });

  it('makes the same memory of the same documents, whatever happened before', async () => {
    const straight = await testWorkspace();
    await ingest(testContext(straight), DOCUMENTS);
    await reflect(testContext(straight));
    const expected = await train(testContext(straight));

    const crooked = await testWorkspace();
    const context = testContext(crooked);
    await ingest(context, [...DOCUMENTS].reverse());
    await ingest(context, [{ id: 'dan', text: 'Dan works at Bolt.' }]);
    await reflect(context);
    await train(context);
    expect(await remove(context, ['dan', 'eve'])).toMatchObject({
      removed: ['dan'],
      unknown: ['eve'],
      memoryStale: true,
    });
    await expect(train(context)).rejects.toMatchObject({ code: 'REFLECT_FIRST' });
    await reflect(context);
    const actual = await train(context);
    expect(actual.trainingSetHash).toBe(expected.trainingSetHash);
    expect(actual.memoryId).toBe(expected.memoryId);
    expect((await crooked.store.selectedMemory())?.stale).toBe(false);
    await straight.close();
    await crooked.close();
  });

  it('removes every reflection that rests on a document, of other documents too', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    await ingest(context, DOCUMENTS);
    await reflect(context);
    const report = await remove(context, ['ben']);
    expect(report.reflectionsRemoved).toBeGreaterThan(4);
    for await (const reflection of workspace.store.reflections()) {
      expect(reflection.documentIds).not.toContain('ben');
      expect(JSON.stringify(reflection)).not.toContain('Ben');
    }
    await workspace.close();
  });

  it('names a document that fails, and keeps the rest', async () => {
    const workspace = await testWorkspace();
    const generator = lookupGenerator();
    const context = testContext(workspace, {
      generator: {
        ...generator,
        extract: (input, call) =>
          input.document.id === 'ben'
            ? failing('GENERATOR_BROKEN')()
            : generator.extract(input, call),
      },
    });
    await ingest(context, [...DOCUMENTS, { id: 'dull', text: 'nothing here to learn' }]);
    const report = await reflect(context);
    expect(report.failures.map((each) => [each.documentId, each.error.code])).toEqual([
      ['ben', 'GENERATOR_BROKEN'],
      ['dull', 'DOCUMENT_WITHOUT_REFLECTIONS'],
    ]);
    expect(report.byStep.extraction).toBe(4);
    expect(report.emptySteps).toEqual([{ step: 'extraction', documents: 1, examples: ['dull'] }]);
    // Once the fault is gone, the same command completes the work.
    const mended = await reflect(testContext(workspace));
    expect(mended.failures.map((each) => each.documentId)).toEqual(['dull']);
    expect(mended.byStep.extraction).toBe(6);
    await workspace.close();
  });

  it('stops when every item fails alike, and on an abort', async () => {
    const workspace = await testWorkspace();
    const many = Array.from({ length: 30 }, (_, n) => ({
      id: `d${n}`,
      text: `Al${n} founded Bo${n}.`,
    }));
    const broken = { ...lookupGenerator(), extract: failing('NO_SERVER') };
    await ingest(testContext(workspace), many);
    await expect(reflect(testContext(workspace, { generator: broken }))).rejects.toMatchObject({
      code: 'NO_SERVER',
    });
    const controller = new AbortController();
    const stopping = lookupGenerator({ pauseMs: 1 });
    let calls = 0;
    const aborting = testContext(workspace, {
      signal: controller.signal,
      generator: {
        ...stopping,
        extract(input, call) {
          calls += 1;
          if (calls === 5) controller.abort();
          return stopping.extract(input, call);
        },
      },
    });
    await expect(reflect(aborting)).rejects.toMatchObject({ name: 'AbortError' });
    const report = await reflect(testContext(workspace));
    expect(report.byStep.extraction).toBe(30);
    expect(report.reused).toBeGreaterThan(0);
    await workspace.close();
  });

  it('refuses to go on with nothing', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    await expect(ingest(context, [])).rejects.toMatchObject({ code: 'STAGE_EMPTY' });
    await expect(reflect(context)).rejects.toMatchObject({ code: 'STAGE_EMPTY' });
    await expect(train(context)).rejects.toMatchObject({ code: 'STAGE_EMPTY' });
    await ingest(context, [{ id: 'dull', text: 'nothing to learn here' }]);
    await expect(reflect(context)).rejects.toMatchObject({ code: 'STAGE_EMPTY' });
    await workspace.close();
  });

  it('says where to look when all that was made has been rejected', async () => {
    const workspace = await testWorkspace();
    const { extract } = lookupGenerator();
    const verify = async () => ({ status: 'rejected' as const, reason: 'not so' });
    const context = testContext(workspace, { generator: { extract, verify } });
    await ingest(context, DOCUMENTS);
    await expect(reflect(context)).rejects.toMatchObject({
      code: 'STAGE_EMPTY',
      hint: expect.stringContaining('All 6 drafts were rejected'),
    });
    await workspace.close();
  });

  it('names the steps that a generator lacks or the config leaves out', async () => {
    const workspace = await testWorkspace();
    const { extract } = lookupGenerator();
    const context = testContext(workspace, { generator: { extract } });
    await ingest(context, DOCUMENTS);
    expect((await reflect(context)).skippedSteps).toEqual([
      'consolidation',
      'verification',
      'entity-matching',
      'surfacing',
      'cross-document',
      'paraphrasing',
      'refusal',
    ]);
    const skipping = testContext(workspace, { reflections: { skip: ['surfacing'] } });
    const report = await reflect(skipping);
    expect(report.skippedSteps).toEqual(['surfacing']);
    expect(report.byStep.surfacing).toBeUndefined();
    await workspace.close();
  });

  it('calibrates again for another host without training, and leaves the text out on demand', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    await ingest(context, DOCUMENTS);
    await reflect(context);
    const first = await train(context);
    const untrainable = { ...context.trainer, train: failing('TRAINED_TWICE') };
    const second = await train(testContext(workspace, { trainer: untrainable, withoutText: true }));
    expect(second).toMatchObject({ reused: false, memoryId: first.memoryId, promoted: true });
    const { folder, manifest } = await workspace.artifacts.materialize(first.memoryId);
    expect(manifest.checksums).not.toHaveProperty('reflections.jsonl.gz');
    for await (const record of readReflections(folder)) expect(record).toBeUndefined();
    await workspace.close();
  });

  it('keeps the memory that answers when the new one is worse', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    await ingest(context, DOCUMENTS);
    await reflect(context);
    const good = await train(context);
    await ingest(context, [{ id: 'dan', text: 'Dan founded Echo.' }]);
    await reflect(context);
    const bad = await train(testContext(workspace, { memoryHost: lookupHost({ wrong: true }) }));
    expect(bad.promoted).toBe(false);
    expect(bad.notPromotedBecause).toContain(good.memoryId);
    expect((await workspace.store.selectedMemory())?.id).toBe(good.memoryId);
    expect(await workspace.artifacts.list()).toHaveLength(2);
    await workspace.close();
  });

  it('trains one answer where documents contradict each other: the latest', async () => {
    const workspace = await testWorkspace();
    const events: { type: string; code?: string }[] = [];
    const context = testContext(workspace, { events: events as never });
    await ingest(context, [
      { id: 'new', date: '2024-05', text: 'Ann works at Echo.' },
      { id: 'old', date: '2019', text: 'Ann works at Bolt. Ben works at Bolt.' },
    ]);
    await reflect(context);
    const trained = await train(context);
    const answers: (string | boolean)[][] = [];
    const { folder } = await workspace.artifacts.materialize(trained.memoryId);
    for await (const { reflection, trained: used } of readReflections(folder)) {
      if (reflection.question === 'Who or what works at Ann?')
        answers.push([reflection.answer, used]);
    }
    expect(answers).toEqual([
      ['Echo', true],
      ['Bolt', false],
    ]);
    expect(events.some((event) => event.code === 'ANSWERS_CONFLICT')).toBe(true);
    await workspace.close();
  });
});
