import { describe, expect, it } from '@jest/globals';
import type { MemoError } from '@memo-js/core';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildTrainingSet } from '../pipeline/40-training-set.ts';
import { ingest, reflect, remove, train } from '../pipeline/index.ts';
import { temporaryFolder, testContext, testWorkspace } from '../testing/pipeline-context.ts';
import type { Workspace } from '../store/workspace.ts';
import type { ExportOptions, TrlLine } from './exchanged.ts';
import { exportReflections, importReflections } from './index.ts';

const DOCUMENTS = [
  { id: 'ann', text: 'Ann founded Bolt. Ann lives in Kelby.' },
  { id: 'ben', text: 'Ben works at Bolt. Ben lives in Ostra.' },
];

async function fileOf(lines: readonly unknown[], name = 'pairs.jsonl'): Promise<string> {
  const file = path.join(await temporaryFolder(), name);
  const text = lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  await writeFile(file, `${text.join('\n')}\n`);
  return file;
}

async function exported(workspace: Workspace, options: ExportOptions = {}): Promise<object[]> {
  const lines: object[] = [];
  for await (const line of exportReflections(testContext(workspace), options)) lines.push(line);
  return lines;
}

/** Every wording that is trained or held out, with its answer. */
async function learned(workspace: Workspace): Promise<string[]> {
  const { examples, heldOut } = await buildTrainingSet(testContext(workspace));
  return [...examples, ...heldOut].map(({ question, answer }) => `${question} ${answer}`).sort();
}

/** A workspace whose documents are reflected on. */
async function reflected(): Promise<Workspace> {
  const workspace = await testWorkspace();
  await ingest(testContext(workspace), DOCUMENTS);
  await reflect(testContext(workspace));
  return workspace;
}

describe('exportReflections', () => {
  it('gives every reflection with what its evidence says', async () => {
    const workspace = await reflected();
    const lines = await exported(workspace);
    expect(lines).toHaveLength((await workspace.store.counts()).reflections);
    expect(lines[0]).toEqual({
      id: expect.stringMatching(/^r-/),
      step: 'extraction',
      question: 'Who or what founded Ann?',
      answer: 'Bolt',
      paraphrases: ['Tell me: Who or what founded Ann?', 'Who or what founded Ann? Please.'],
      entities: ['Ann', 'Bolt'],
      evidence: [{ documentId: 'ann', start: 0, end: 16, text: 'Ann founded Bolt' }],
      documentIds: ['ann'],
      refusal: false,
      generator: 'lookup-generator@1.0.0',
    });
    await workspace.close();
  });

  it('gives what is trained as TRL takes it, in messages or in strings', async () => {
    const workspace = await reflected();
    const lines = (await exported(workspace, { format: 'trl' })) as TrlLine[];
    expect(lines[0]).toEqual({
      prompt: [{ role: 'user', content: expect.any(String) }],
      completion: [{ role: 'assistant', content: 'Bolt' }],
      reflection_id: expect.stringMatching(/^r-/),
      document_ids: ['ann'],
      held_out: false,
    });
    expect(lines.some((line) => line.held_out)).toBe(true);
    const plain = await exported(workspace, { format: 'trl', plain: true });
    expect(plain).toHaveLength(lines.length);
    expect(plain[0]).toMatchObject({ prompt: expect.any(String), completion: ' Bolt' });
    await workspace.close();
  });
});

describe('importReflections', () => {
  it.each([
    ['jsonl', {}],
    ['trl', { format: 'trl' }],
    ['trl, plain', { format: 'trl', plain: true }],
  ] as const)('trains on an export in %s as on the reflections themselves', async (_, options) => {
    const origin = await reflected();
    const file = await fileOf(await exported(origin, options));
    const workspace = await testWorkspace();
    const report = await importReflections(testContext(workspace), file);
    expect(report).toMatchObject({ added: report.reflections, unknownDocuments: ['ann', 'ben'] });
    expect(await learned(workspace)).toEqual(await learned(origin));
    const trained = await train(testContext(workspace));
    expect(trained).toMatchObject({ promoted: true, metrics: { heldOutExactMatch: 1 } });
    await origin.close();
    await workspace.close();
  });

  it('changes nothing a second time, and follows the file', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    const first = { question: 'Who founded Bolt?', answer: 'Ann', documentId: 'ann' };
    const file = await fileOf([first, { prompt: 'Where is Kelby?', completion: ' In Ostra.' }]);
    const imported = await importReflections(context, file);
    expect(imported).toMatchObject({ reflections: 2, added: 2, unchanged: 0, dropped: 0 });
    const before = await exported(workspace);
    expect(before).toMatchObject([
      { answer: 'Ann', entities: ['Bolt'], documentIds: ['ann'], generator: 'import:pairs.jsonl' },
      { answer: 'In Ostra.', entities: ['Kelby'], documentIds: [], step: 'import' },
    ]);
    const again = await importReflections(context, file);
    expect(again).toMatchObject({ added: 0, unchanged: 2, dropped: 0 });
    expect(await exported(workspace)).toEqual(before);
    await writeFile(file, `${JSON.stringify({ ...first, answer: 'Ben' })}\n`);
    const changed = await importReflections(context, file);
    expect(changed).toMatchObject({ reflections: 1, added: 1, unchanged: 0, dropped: 2 });
    expect(await exported(workspace)).toMatchObject([{ answer: 'Ben' }]);
    await workspace.close();
  });

  it('finds evidence in the documents, and goes through the rest of the method', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    await ingest(context, DOCUMENTS);
    const said = (id: string, text: string, start = 900) => ({
      evidence: [{ documentId: id, start, end: start + text.length, text }],
    });
    const report = await importReflections(
      context,
      await fileOf([
        { question: 'Who founded Bolt?', answer: 'Ann', ...said('ann', 'Ann founded Bolt') },
        {
          question: 'Who lives in Ostra?',
          answer: 'Ben',
          ...said('ben', 'Ben lives in Ostra', 18),
        },
        { question: 'Who lives in Mars?', answer: 'Cid', ...said('ben', 'Cid lives in Mars') },
        { question: 'Who is Nobody?', answer: 'I don’t know', documentId: 'zed' },
      ]),
    );
    expect(report).toMatchObject({ refusals: 1, withEvidence: 2, unknownDocuments: ['zed'] });
    // Every document is spoken of, so a training may start; without a single paid call.
    expect(await train(context)).toMatchObject({ promoted: true });
    const counts = (await reflect(context)).byStep;
    expect(counts).toMatchObject({ import: 4, extraction: 4 });
    const lines = await exported(workspace);
    expect(lines).toContainEqual(
      expect.objectContaining({
        question: 'Who founded Bolt?',
        evidence: [{ documentId: 'ann', start: 0, end: 16, text: 'Ann founded Bolt' }],
        paraphrases: ['Tell me: Who founded Bolt?', 'Who founded Bolt? Please.'],
      }),
    );
    expect(await train(context)).toMatchObject({ promoted: true });
    await workspace.close();
  });

  it('starts no training while a document has neither been reflected on nor imported for', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    await ingest(context, DOCUMENTS);
    await importReflections(
      context,
      await fileOf([{ question: 'Who founded Bolt?', answer: 'Ann', documentId: 'ann' }]),
    );
    await expect(train(context)).rejects.toMatchObject({ code: 'REFLECT_FIRST' });
    await workspace.close();
  });

  it('drops what rests on a document that is removed, whether it was ever here or not', async () => {
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    await ingest(context, DOCUMENTS);
    const pairs = ['ann', 'ben', 'zed', undefined].map((documentId, index) => {
      return { question: `Who is number ${index}?`, answer: `Number ${index}`, documentId };
    });
    await importReflections(context, await fileOf(pairs));
    await train(testContext(workspace)).catch((error: unknown) => error);
    expect(await remove(context, ['ann'])).toMatchObject({
      removed: ['ann'],
      reflectionsRemoved: 1,
    });
    expect(await remove(context, ['zed'])).toMatchObject({
      removed: ['zed'],
      reflectionsRemoved: 1,
      memoryStale: true,
    });
    expect(await remove(context, ['zed'])).toMatchObject({ unknown: ['zed'] });
    expect((await exported(workspace)).map((each) => 'answer' in each && each.answer)).toEqual([
      'Number 3',
      'Number 1',
    ]);
    await workspace.close();
  });

  it('names every bad line, and imports nothing', async () => {
    const good = { question: 'Who founded Bolt?', answer: 'Ann' };
    const turns = [
      { role: 'user', content: 'Q' },
      { role: 'assistant', content: 'A' },
    ];
    const cases: readonly (readonly [unknown, RegExp])[] = [
      ['{"question"', /line 2: it is not JSON/],
      [{ answer: 'Ann' }, /line 2: it has neither a question nor a prompt/],
      [{ question: 'Q?' }, /line 2: it has neither an answer nor a completion/],
      [{ question: ' ', answer: 'A' }, /line 2: its question is empty/],
      [{ prompt: 'Q?', completion: '' }, /line 2: its answer is empty/],
      [{ prompt: [...turns, ...turns], completion: 'A' }, /line 2: its prompt has several turns/],
      [{ prompt: 'Q', completion: [{ role: 'user', content: 'A' }] }, /is not of the assistant/],
      [{ prompt: [], completion: 'A' }, /line 2: its prompt has no message of the user/],
      [{ question: 7, answer: 'A' }, /line 2: .*question/],
    ];
    const workspace = await testWorkspace();
    const context = testContext(workspace);
    for (const [line, message] of cases) {
      await expect(importReflections(context, await fileOf([good, line]))).rejects.toMatchObject({
        code: 'IMPORT_INVALID',
        message: expect.stringMatching(message),
      });
    }
    const many = await fileOf(Array.from({ length: 12 }, () => 'x'));
    const error = await importReflections(context, many).catch((thrown: unknown) => thrown);
    expect((error as MemoError).message).toMatch(/12 of 12 lines .*line 10: .*; and 2 more\./);
    await expect(importReflections(context, await fileOf(['', ' ']))).rejects.toMatchObject({
      code: 'IMPORT_INVALID',
      message: "'pairs.jsonl' holds no reflections.",
    });
    await expect(importReflections(context, '/nowhere.jsonl')).rejects.toMatchObject({
      code: 'PATH_NOT_FOUND',
    });
    expect((await workspace.store.counts()).reflections).toBe(0);
    await workspace.close();
  });
});
