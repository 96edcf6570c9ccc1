import {
  MemoError,
  type Memory,
  type MemoryArtifact,
  type MemoryHost,
  type ProgressEvent,
} from '@memo-js/core';
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { abortedCall, assertAborts, testCall } from './call.ts';
import type { ConformanceSuite } from './suite.ts';

export interface MemoryHostSubject {
  create(): Promise<MemoryHost>;
  /** An artifact that the host serves. It is not written to. */
  artifact(): Promise<MemoryArtifact>;
  /** Questions of different lengths, at least three. */
  readonly questions: readonly string[];
}

/**
 * Of at least two whole characters, and its end stands nowhere before: not in the white space that
 * answers are trimmed of either.
 */
const hasPlainEnd = (text: string): boolean =>
  text.length > 1 &&
  !text.includes('\uFFFD') &&
  /^[\u0020-\uD7FF]/.test(text) &&
  ` ${text}`.indexOf(text.slice(1)) === 2;

/** The behaviours of a `MemoryHost` and of the memories that it opens. */
export function memoryHostSuite(subject: MemoryHostSubject): ConformanceSuite {
  const requests = subject.questions.map((question) => ({ question, maxTokens: 16 }));
  const withMemory = async (body: (memory: Memory) => Promise<void>): Promise<void> => {
    const host = await subject.create();
    const memory = await host.open(await subject.artifact(), testCall());
    try {
      await body(memory);
    } finally {
      await memory.close();
      await host.close();
    }
  };
  const answersOf = async (
    memory: Memory,
    asked: readonly { question: string }[],
  ): Promise<string[]> =>
    (
      await memory.ask(
        asked.map((each) => ({ ...each, maxTokens: 16 })),
        testCall(),
      )
    ).map((outcome) =>
      outcome.type === 'error'
        ? `error ${outcome.error.code}`
        : `${outcome.type} ${outcome.text ?? ''}`,
    );

  return {
    name: 'MemoryHost',
    cases: [
      {
        name: 'accepts what it serves and refuses an unknown family with a hint',
        async run() {
          const host = await subject.create();
          const { traits } = (await subject.artifact()).manifest;
          assert.ok(host.accepts(traits).ok, 'the traits of its own artifact are refused');
          const verdict = host.accepts({ ...traits, family: 'no-such-family' });
          assert.ok(
            !verdict.ok && verdict.reason !== '' && verdict.hint !== '',
            'no reason or hint',
          );
          await host.close();
        },
      },
      {
        name: 'gives one outcome a request, in order',
        run: () =>
          withMemory(async (memory) => {
            const outcomes = await memory.ask(requests, testCall());
            assert.equal(outcomes.length, requests.length, 'a request has no outcome, or two');
            const forwards = await answersOf(memory, requests);
            const backwards = await answersOf(memory, [...requests].reverse());
            assert.deepEqual(backwards.reverse(), forwards, 'outcomes are not in request order');
            assert.deepEqual(await memory.ask([], testCall()), [], 'no request, yet an outcome');
          }),
      },
      {
        name: 'answers the same alone and in a batch',
        run: () =>
          withMemory(async (memory) => {
            const together = await answersOf(memory, requests);
            for (const [number, request] of requests.entries()) {
              const [alone] = await answersOf(memory, [request]);
              assert.equal(alone, together[number], `'${request.question}' depends on its batch`);
            }
          }),
      },
      {
        name: 'delivers finite signals and counts tokens',
        run: () =>
          withMemory(async (memory) => {
            for (const outcome of await memory.ask(requests, testCall())) {
              assert.ok(outcome.type !== 'error', 'a plain question failed');
              assert.equal(outcome.memoryId, memory.id, 'an outcome names another memory');
              assert.ok(outcome.usage.promptTokens > 0, 'prompt tokens were not counted');
              for (const value of Object.values(outcome.signals ?? {})) {
                assert.ok(Number.isFinite(value), `a signal is ${String(value)}`);
              }
            }
          }),
      },
      {
        name: 'ends an answer before a stop sequence',
        run: () =>
          withMemory(async (memory) => {
            const texts = (await memory.ask(requests, testCall())).map((outcome) =>
              outcome.type === 'answer' ? outcome.text : '',
            );
            const number = texts.findIndex(hasPlainEnd);
            const [text, request] = [texts[number], requests[number]];
            assert.ok(text && request, 'no answer has two characters');
            const stop = text.slice(1);
            const events: ProgressEvent[] = [];
            const [cut] = await memory.ask([{ ...request, stop: [stop] }], testCall({ events }));
            assert.ok(cut?.type === 'answer', 'an answer that was stopped is no answer');
            assert.equal(cut.text, text.slice(0, text.indexOf(stop)).trim(), 'cut elsewhere');
            assert.equal(
              cut.finishReason,
              'stop',
              'the stop sequence is not the reason of the end',
            );
            const said = events.map((each) => (each.type === 'delta' ? each.text : '')).join('');
            assert.ok(cut.text.startsWith(said.trim()), 'a part of a stop sequence was streamed');
          }),
      },
      {
        name: 'fails one request alone',
        run: () =>
          withMemory(async (memory) => {
            const [first] = requests;
            assert.ok(first, 'the subject has no questions');
            const long = { question: 'why '.repeat(100_000) };
            const [good, bad] = await memory.ask([first, long], testCall());
            assert.ok(good && good.type !== 'error', 'a good request failed beside a bad one');
            assert.ok(bad?.type === 'error', 'a prompt beyond the context is not an error');
          }),
      },
      {
        name: 'refuses damaged weights',
        async run() {
          const artifact = await subject.artifact();
          const folder = await mkdtemp(join(tmpdir(), 'memo-conformance-'));
          await cp(artifact.folder, folder, { recursive: true });
          const weights = (await readdir(folder)).find((name) => name.endsWith('.safetensors'));
          assert.ok(weights, 'the artifact has no weights file');
          await truncate(join(folder, weights), 100);
          const host = await subject.create();
          await assert.rejects(
            () => host.open({ ...artifact, folder }, testCall()),
            (error: unknown) => error instanceof MemoError && !error.retryable,
            'truncated weights were opened',
          );
          await host.close();
          await rm(folder, { recursive: true, force: true });
        },
      },
      {
        name: 'stops when it is cancelled',
        run: () =>
          withMemory(async (memory) =>
            assertAborts(() => memory.ask(requests, abortedCall()), 'ask'),
          ),
      },
      {
        name: 'cannot be asked after it was closed',
        async run() {
          const host = await subject.create();
          const memory = await host.open(await subject.artifact(), testCall());
          await memory.close();
          await assert.rejects(() => memory.ask(requests, testCall()), 'a closed memory answered');
          await host.close();
        },
      },
    ],
  };
}
