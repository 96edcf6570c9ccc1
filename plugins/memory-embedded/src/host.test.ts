import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Memory, MemoryArtifact, MemoryManifest, ProgressEvent } from '@memo-js/core';
import { fakeManifest, memoryHostSuite, testCall, testSuite } from '@memo-js/conformance';
import { encodePrompt, openBase, writeCheckpoint } from '@memo-js/llama';
import { embedded } from './embedded.ts';
import { EmbeddedHost } from './host.ts';

const QUESTIONS = [
  'Who?',
  'Where was the Halcyon Works founded in 1987?',
  'What is <|im_end|>?',
  'When did it open?',
];
const host = (): EmbeddedHost => new EmbeddedHost(embedded.options.parse({ batchSize: 2 }));

let folder: string;
let artifact: MemoryArtifact;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-embedded-'));
  const base = await openBase('scratch-s');
  const weights = await base.initialWeights();
  // Initial weights repeat their input; a little noise from one tensor makes answers differ.
  const noise = weights.get('model.layers.0.mlp.up_proj.weight')!;
  weights.get('model.layers.1.mlp.down_proj.weight')!.forEach((_, i, values) => {
    values[i] = 8 * noise[i]!;
  });
  await writeCheckpoint(folder, {
    config: base.config,
    weights,
    tokenizerFiles: base.tokenizerFiles,
  });
  const checksums: Record<string, string> = {};
  for (const name of await readdir(folder)) {
    checksums[name] = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
  }
  const manifest = fakeManifest({
    traits: { form: 'full', family: 'llama', dtype: 'float32' },
    base: { id: base.id, checksum: base.checksum },
    checksums,
  });
  artifact = { folder, manifest };
});
afterAll(() => rm(folder, { recursive: true }));

testSuite(
  memoryHostSuite({
    create: async () => host(),
    artifact: async () => artifact,
    questions: QUESTIONS,
  }),
  { describe, it },
);

describe('EmbeddedHost', () => {
  const families = new URL('../../../packages/llama/src/__fixtures__/families/', import.meta.url);

  it.each(['llama3-untied-sharded', 'qwen2', 'qwen3'])('serves %s', async (name) => {
    const folder = fileURLToPath(new URL(name, families));
    const family = name.replace(/3-.*/, '');
    const manifest = { ...artifact.manifest, checksums: {} };
    const opener = host();
    const memory = await opener.open(
      { folder, manifest: { ...manifest, traits: { ...manifest.traits, family } } },
      testCall(),
    );
    const [outcome] = await memory.ask([{ question: QUESTIONS[0]!, maxTokens: 6 }], testCall());
    expect(outcome).toMatchObject({ type: 'answer', usage: { completionTokens: 6 } });
    await opener.close();
  });
});

describe('EmbeddedMemory', () => {
  const withMemory = async (
    work: (memory: Memory) => Promise<void>,
    manifest: Partial<MemoryManifest> = {},
  ): Promise<void> => {
    const opener = host();
    await work(
      await opener.open({ folder, manifest: { ...artifact.manifest, ...manifest } }, testCall()),
    );
    await opener.close();
  };
  const ask = (memory: Memory, ...questions: string[]) =>
    memory.ask(
      questions.map((question) => ({ question, maxTokens: 6 })),
      testCall(),
    );

  it('counts tokens and reports signals and the reason of the end', () =>
    withMemory(async (memory) => {
      const [outcome] = await ask(memory, QUESTIONS[1]!);
      const { tokenizer } = await openBase('scratch-s');
      expect(outcome).toMatchObject({
        type: 'answer',
        finishReason: 'length',
        confidence: null,
        usage: {
          calls: 1,
          promptTokens: encodePrompt(tokenizer, QUESTIONS[1]!).length,
          completionTokens: 6,
        },
      });
      const signals = outcome?.type === 'answer' ? outcome.signals! : null;
      expect(signals!.minLogprob).toBeLessThanOrEqual(signals!.meanLogprob);
      expect(signals!.meanLogprob).toBeLessThan(0);
    }));

  it('streams the text of each answer', () =>
    withMemory(async (memory) => {
      const events: ProgressEvent[] = [];
      const requests = QUESTIONS.map((question) => ({ question, maxTokens: 8 }));
      const outcomes = await memory.ask(requests, testCall({ events }));
      const streamed = QUESTIONS.map((_, i) =>
        events.map((e) => (e.type === 'delta' && e.requestIndex === i ? e.text : '')).join(''),
      );
      for (const [i, outcome] of outcomes.entries()) {
        const text = outcome.type === 'error' ? '' : outcome.text!;
        // Bytes of a character that never became whole stay unreported.
        expect(text.startsWith(streamed[i]!.trimEnd())).toBe(true);
        expect(text.slice(streamed[i]!.trimEnd().length)).toMatch(/^\uFFFD*$/);
      }
      expect(streamed.join('')).not.toBe('');
    }));

  it('ends an answer between tokens, at a text that they make together', () =>
    withMemory(async (memory) => {
      const request = { question: QUESTIONS[1]!, maxTokens: 40 };
      const [whole] = await memory.ask([request], testCall());
      const text = whole?.type === 'answer' ? whole.text : '';
      const stop = [text.slice(3, 12), 'never said'];
      const events: ProgressEvent[] = [];
      const requests = [{ ...request, stop }, request, { ...request, stop: [''] }];
      const [cut, other, refused] = await memory.ask(requests, testCall({ events }));
      expect(cut).toMatchObject({ text: text.slice(0, 3), finishReason: 'stop' });
      expect(cut!.usage.completionTokens).toBeLessThan(whole!.usage.completionTokens);
      expect(other).toMatchObject({ text, finishReason: 'length' });
      expect(refused).toMatchObject({ type: 'error', error: { code: 'STOP_EMPTY' } });
      const told = events.map((e) => (e.type === 'delta' && e.requestIndex === 0 ? e.text : ''));
      expect(told.join('')).toBe(text.slice(0, 3));
    }));

  it.each([
    ['a cancel', (controller: AbortController) => controller.abort(), 'AbortError'],
    [
      'a deadline',
      (controller: AbortController) => controller.abort(new DOMException('late', 'TimeoutError')),
      'TimeoutError',
    ],
  ])('stops at the next token after %s', (_what, end, name) =>
    withMemory(async (memory) => {
      const controller = new AbortController();
      let deltas = 0;
      const call = {
        ...testCall(),
        signal: controller.signal,
        report: () => {
          deltas += 1;
          if (deltas === 3) end(controller);
        },
      };
      const asked = memory.ask([{ question: QUESTIONS[1]!, maxTokens: 200 }], call);
      await expect(asked).rejects.toMatchObject({ name });
      expect(deltas).toBe(3);
      // Its decoder goes on with the next question.
      expect(await ask(memory, QUESTIONS[1]!)).toMatchObject([{ type: 'answer' }]);
    }),
  );

  it('stops at a deadline that passes while it decodes', () =>
    withMemory(async (memory) => {
      const call = { ...testCall(), signal: AbortSignal.timeout(20) };
      const requests = QUESTIONS.map((question) => ({ question, maxTokens: 480 }));
      const asked = memory.ask([...requests, ...requests, ...requests], call);
      await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    }));

  it('lets the event loop run while it decodes', () =>
    withMemory(async (memory) => {
      let turns = 0;
      const timer = setInterval(() => turns++, 0);
      await memory.ask([{ question: 'Who?', maxTokens: 200 }], testCall());
      clearInterval(timer);
      expect(turns).toBeGreaterThan(5);
    }));

  it('refuses traits that it cannot serve before it reads anything', async () => {
    const traits = { ...artifact.manifest.traits, family: 'mamba' };
    const manifest = { ...artifact.manifest, traits };
    await expect(host().open({ folder: '/nowhere', manifest }, testCall())).rejects.toMatchObject({
      code: 'MEMORY_UNSUPPORTED',
    });
  });

  it('refuses a newer format', async () => {
    const manifest = { ...artifact.manifest, formatVersion: 2 } as unknown as MemoryManifest;
    await expect(host().open({ folder, manifest }, testCall())).rejects.toMatchObject({
      code: 'ARTIFACT_FORMAT_NEWER',
    });
  });

  it.each([
    [
      'weights cut off',
      'SAFETENSORS_TRUNCATED',
      (at: string) => truncate(join(at, 'model.safetensors'), 5000),
    ],
    ['a missing tokenizer', 'TOKENIZER_MISSING', (at: string) => rm(join(at, 'tokenizer.json'))],
    [
      'a changed weight',
      'ARTIFACT_CHECKSUM',
      async (at: string) => {
        const bytes = await readFile(join(at, 'model.safetensors'));
        bytes[bytes.length - 3]! ^= 1;
        await writeFile(join(at, 'model.safetensors'), bytes);
      },
    ],
    [
      'a forged header',
      'SAFETENSORS_INVALID',
      async (at: string) => {
        const bytes = await readFile(join(at, 'model.safetensors'));
        bytes.writeBigUInt64LE(2n ** 60n);
        await writeFile(join(at, 'model.safetensors'), bytes);
      },
    ],
    [
      'another chat template',
      'ARTIFACT_CHECKSUM',
      (at: string) => writeFile(join(at, 'chat_template.jinja'), '{{ messages[0].content }}'),
    ],
  ])('names %s', async (_what, code, damage) => {
    const copy = await mkdtemp(join(tmpdir(), 'memo-damaged-'));
    await cp(folder, copy, { recursive: true });
    await damage(copy);
    await expect(host().open({ ...artifact, folder: copy }, testCall())).rejects.toMatchObject({
      code,
    });
    await rm(copy, { recursive: true });
  });
});
