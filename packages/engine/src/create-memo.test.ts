import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentInput, ProgressEvent } from '@memo-js/core';
import { Container } from 'inversify';
import { createMemo } from './create-memo.ts';
import type { UserConfig } from './config/types.ts';
import type { CreateMemoOptions } from './create-memo.ts';
import type { AskEvent, Memo } from './memo.ts';
import { TOKENS } from './registry/tokens.ts';
import { factGenerator, tableHost, tableMerger, tableTrainer } from './testing/fake-memory-kit.ts';
import { fakeExecutive, fakeRunner, fakeTrainer, plugin } from './testing/fake-plugins.ts';

const first = ['Mira', 'Jon', 'Ada', 'Pelle', 'Runa', 'Otto', 'Lise', 'Karl', 'Tove', 'Nils'];
const last = [
  'Halden',
  'Vester',
  'Brandt',
  'Oskar',
  'Lindt',
  'Moor',
  'Stern',
  'Falk',
  'Berg',
  'Dahl',
];
const colours = ['red', 'blue', 'green', 'grey', 'white'];
const people = first.map((name, i) => `${name} ${last[i]}`);

function documents(attribute: string, from = 0, to = people.length): DocumentInput[] {
  return people.slice(from, to).map((name, i) => ({
    id: `${attribute}-${from + i}.txt`,
    title: `About ${name}`,
    text: `The ${attribute} of ${name} is ${colours[i % 5]} ${attribute} ${from + i}.`,
    metadata: { shelf: from + i },
  }));
}

const others = {
  generator: factGenerator,
  trainer: tableTrainer,
  memory: tableHost,
  merger: tableMerger,
  runner: fakeRunner,
};
const instances = { ...others, executive: fakeExecutive };
const config: UserConfig = {
  protocol: { use: 'single-turn' },
  reflections: { heldOut: 1, refusals: 50 },
};

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'memo-engine-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

function memoIn(name: string, more: CreateMemoOptions = {}): Promise<Memo> {
  return createMemo({ ...instances, config, workspace: join(root, name), ...more });
}

describe('createMemo', () => {
  let memo: Memo;
  let memoryFolder = '';
  const question = 'Which coat does Ada Brandt have?';

  beforeAll(async () => {
    memo = await memoIn('main');
    const report = await memo.encode(documents('coat'));
    memoryFolder = report.train.folder;
    expect(report).toMatchObject({ documents: 10, encoded: 10, failed: 0 });
    expect(report.train.promoted).toBe(true);
  });
  afterAll(() => memo.close());

  it('answers with confidence and the documents behind it', async () => {
    const result = await memo.ask(question);
    expect(result).toMatchObject({
      question,
      answer: 'green coat 2',
      abstained: false,
      supported: true,
      protocol: 'single-turn',
      subQuestions: [{ question, answer: 'green coat 2', abstained: false }],
    });
    expect(result.confidence).toBeGreaterThan(0.5);
    expect(result.sources[0]).toMatchObject({
      documentId: 'coat-2.txt',
      title: 'About Ada Brandt',
      passage: { text: 'The coat of Ada Brandt is green coat 2.' },
      reflection: { question: 'What is the coat of Ada Brandt?' },
      metadata: { shelf: 2 },
    });
    expect(result.usage.memory.calls).toBeGreaterThan(0);
  });

  it('withholds what fluent weights say about a stranger', async () => {
    const result = await memo.ask('Which coat does Zorblax Quint have?');
    expect(result).toMatchObject({ answer: null, abstained: true, sources: [], supported: false });
    expect(result.reason).toBeTruthy();
    expect(result.subQuestions[0]?.abstained).toBe(true);
  });

  it('gives the transcript, reports progress, and keeps to the protocol that is asked for', async () => {
    const { result, transcript } = await memo.askWithTranscript(question, {
      protocol: 'three_stage',
    });
    expect(result.protocol).toBe('three-stage');
    expect(transcript.asked.length).toBeGreaterThan(0);
    const unknown = memo.ask(question, { protocol: 'four-stage' });
    await expect(unknown).rejects.toMatchObject({ code: 'PLUGIN_NOT_FOUND' });
  });

  it('streams the same answer that it gives as a whole', async () => {
    const events: AskEvent[] = [];
    for await (const event of memo.askStream(question)) events.push(event);
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['stage', 'decision', 'clues', 'asked', 'answer']),
    );
    const last = events.at(-1);
    if (last?.type !== 'result') throw new Error('no result');
    const parts = events.flatMap((event) => (event.type === 'answer' ? [event.text] : []));
    expect(last.transcript.final).toMatchObject({ type: 'answer', text: parts.join('') });
    const { answer, sources } = await memo.ask(question);
    expect(last.result).toMatchObject({ answer, sources });
    await expect(memo.askStream(' ').next()).rejects.toMatchObject({ code: 'QUESTION_EMPTY' });
  });

  it('answers the same from the artifact alone, without its reflections', async () => {
    const alone = join(root, 'alone');
    await cp(memoryFolder, alone, { recursive: true });
    await rm(join(alone, 'reflections.jsonl.gz'));
    const elsewhere = await memoIn('empty');
    const there = await elsewhere.ask(question, { memories: [alone] });
    const here = await memo.ask(question);
    expect(there).toMatchObject({ answer: here.answer, confidence: here.confidence });
    expect(there).toMatchObject({ sources: [], supported: false });
    expect((await elsewhere.summary()).documents).toBe(0);
    await elsewhere.close();
  });

  it('lists and chooses memories, and answers from a new one at once', async () => {
    const before = await memo.summary();
    expect(before).toMatchObject({ documents: 10 });
    const old = before.memories[0]?.id ?? '';
    expect(before.memories).toMatchObject([{ selected: true, stale: false }]);
    await memo.encode([
      { id: 'new.txt', text: 'The coat of Sigrid Holm is purple velvet.', title: 'New' },
    ]);
    expect((await memo.ask('Which coat does Sigrid Holm have?')).answer).toBe('purple velvet');
    const chosen = await memo.use(old);
    expect(chosen).toMatchObject({ id: old, selected: true });
    expect((await memo.ask('Which coat does Sigrid Holm have?')).abstained).toBe(true);
    await expect(memo.use('m-none')).rejects.toMatchObject({ code: 'MEMORY_NOT_FOUND' });
  });

  it('marks the memory stale when a document of it is removed', async () => {
    const report = await memo.remove(['coat-2.txt', 'none.txt']);
    expect(report).toMatchObject({ removed: ['coat-2.txt'], unknown: ['none.txt'] });
    expect(report.memoryStale).toBe(true);
  });

  it('refuses what cannot be asked', async () => {
    await expect(memo.ask('  ')).rejects.toMatchObject({ code: 'QUESTION_EMPTY' });
    const none = memo.ask(question, { memories: ['m-none'] });
    await expect(none).rejects.toMatchObject({ code: 'MEMORY_NOT_FOUND' });
    const aborted = memo.ask(question, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ code: 'ABORTED' });
    const empty = await memoIn('nothing');
    await expect(empty.ask(question)).rejects.toMatchObject({ code: 'MEMORY_NONE' });
    await empty.close();
  });
});

describe('several memories', () => {
  it('asks the memory that knows, and merges them into one', async () => {
    const coats = await memoIn('coats');
    const boats = await memoIn('boats');
    const a = await coats.encode(documents('coat', 0, 5));
    const b = await boats.encode(documents('boat', 5, 10));
    await boats.close();

    const both = [a.train.folder, join(root, 'boats')];
    const coat = await coats.ask('Which coat does Jon Vester have?', { memories: both });
    const boat = await coats.ask('Which boat does Tove Berg have?', { memories: both });
    expect([coat.answer, boat.answer]).toEqual(['blue coat 1', 'grey boat 8']);
    expect(boat.sources[0]?.documentId).toBe('boat-8.txt');

    const out = join(root, 'merged');
    const merged = await coats.merge({ inputs: both, out, weights: [0.6, 0.4] });
    expect(merged.manifest).toMatchObject({
      parents: [a.train.memoryId, b.train.memoryId],
      recipe: { models: [{ parameters: { weight: 0.6 } }, { parameters: { weight: 0.4 } }] },
    });
    expect(merged.manifest.documents).toHaveLength(10);
    expect(merged.manifest.calibrations).toHaveLength(1);
    expect(merged.manifest.metrics['heldOutExactMatch']).toBe(1);
    const asked = await coats.ask('Which boat does Tove Berg have?', { memories: [out] });
    expect(asked).toMatchObject({ answer: 'grey boat 8', supported: true });
    await coats.close();
  });

  it('refuses to merge one memory, another base, or into a folder of other things', async () => {
    const memo = await memoIn('coats');
    const own = join(root, 'coats');
    const alone = memo.merge({ inputs: [own], out: join(root, 'x') });
    await expect(alone).rejects.toMatchObject({ code: 'MERGE_INPUTS' });
    const twice = memo.merge({ inputs: [own, own], out: join(root, 'x') });
    await expect(twice).rejects.toMatchObject({ code: 'MERGE_INPUTS' });
    const taken = memo.merge({ inputs: [own, join(root, 'boats')], out: root });
    await expect(taken).rejects.toMatchObject({ code: 'MERGE_OUT_NOT_EMPTY' });
    await memo.close();
  });
});

describe('components', () => {
  it('checks that trainer and memory fit before any work starts', async () => {
    const memo = await memoIn('misfit', { trainer: fakeTrainer({ family: 'other' }) });
    const work = memo.encode(documents('coat'));
    await expect(work).rejects.toMatchObject({ code: 'TRAINER_MEMORY_MISMATCH' });
    expect((await memo.summary()).documents).toBe(0);
    await memo.close();
  });

  it('uses what the container of the host binds', async () => {
    const container = new Container();
    container.bind(TOKENS.clock).toConstantValue({ now: () => Date.UTC(2020, 0, 1) });
    container.bind(TOKENS.executive).toConstantValue({
      ...fakeExecutive,
      synthesize: async () => ({
        decision: { type: 'abstention', reason: 'the host says no', missing: [] },
        usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
        model: 'host',
      }),
    });
    const memo = await createMemo({
      ...others,
      config,
      workspace: join(root, 'hosted'),
      container,
    });
    const { train } = await memo.encode(documents('coat'));
    expect((await memo.ask('Which coat does Ada Brandt have?')).reason).toBe('the host says no');
    const summary = (await memo.summary()).memories.find(({ id }) => id === train.memoryId);
    expect(summary?.createdAt).toBe('2020-01-01T00:00:00.000Z');
    await memo.close();
  });

  it('makes plugins once, when they are needed, and closes what it made', async () => {
    const events: string[] = [];
    const executive = plugin('executive', 'counted', () => {
      events.push('made');
      return { ...fakeExecutive, close: async () => void events.push('closed') };
    });
    const memo = await createMemo({
      ...others,
      config: { ...config, executive: { use: 'counted' } },
      plugins: [executive],
      workspace: join(root, 'counted'),
    });
    const progress: ProgressEvent[] = [];
    await memo.encode(documents('coat'), { onProgress: (event) => progress.push(event) });
    expect(events).toEqual([]);
    expect(progress.some((event) => event.type === 'stage')).toBe(true);
    await memo.ask('Which coat does Ada Brandt have?');
    await memo.ask('Which coat does Jon Vester have?');
    await memo.close();
    expect(events).toEqual(['made', 'closed']);
  });
});

describe('calibrate', () => {
  it('fits a sealed memory to another host beside the first, and leaves its id and weights', async () => {
    const memo = await memoIn('calibrated');
    const { train } = await memo.encode(documents('coat'));
    await memo.close();
    const elsewhere: typeof tableHost = {
      ...tableHost,
      open: async (artifact, call) => {
        const memory = await tableHost.open(artifact, call);
        return { ...memory, runtime: 'other/int4', ask: (...given) => memory.ask(...given) };
      },
    };
    const other = await memoIn('calibrated', { memory: elsewhere });
    const warnings: string[] = [];
    const onProgress = (event: ProgressEvent): void => {
      if (event.type === 'warning') warnings.push(event.code);
    };
    const before = await other.ask('Which coat does Ada Brandt have?', { onProgress });
    expect(before.confidence).toBeNull();
    expect(warnings).toEqual(['MEMORY_NOT_CALIBRATED']);
    const report = await other.calibrate();
    expect(report).toMatchObject({ memoryId: train.memoryId, replaced: false });
    expect(report.calibration?.key).toMatch(/:other\/int4$/);
    expect(report.metrics).toMatchObject({ heldOutExactMatch: expect.any(Number) });
    const after = await other.ask('Which coat does Ada Brandt have?');
    expect(after.confidence).toBeGreaterThan(0.5);
    expect(await other.calibrate(train.memoryId)).toMatchObject({ replaced: true });
    await other.close();
    // The first host still finds its own.
    const again = await memoIn('calibrated');
    expect((await again.ask('Which coat does Ada Brandt have?')).confidence).toBeGreaterThan(0.5);
    await again.close();
  });

  it('needs the reflections', async () => {
    const memo = await memoIn('bare');
    const { train } = await memo.encode(documents('coat'), { withoutText: true });
    await expect(memo.calibrate(train.memoryId)).rejects.toMatchObject({
      code: 'CALIBRATE_NO_QUESTIONS',
    });
    await memo.close();
  });
});
