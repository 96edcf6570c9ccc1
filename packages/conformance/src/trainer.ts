import {
  MemoError,
  isAbort,
  type ProgressEvent,
  type Trainer,
  type TrainingExample,
  type TrainingJob,
} from '@memo-js/core';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { abortedCall, assertAborts, testCall } from './call.ts';
import type { ConformanceSuite } from './suite.ts';
import { assertPlan } from './trainer-plan.ts';

export interface TrainerSubject {
  /** A trainer with options that finish eight short examples in seconds. */
  create(): Promise<Trainer>;
}

const PLACES = ['Kelby', 'Tarnholm', 'Ostra', 'Minfell', 'Dunmere', 'Arvik', 'Solby', 'Harrow'];
const EXAMPLES: readonly TrainingExample[] = PLACES.map((answer, number) => ({
  reflectionId: `r${number}`,
  question: `Where is plant ${number}?`,
  answer,
  refusal: false,
}));

const jobIn = (folder: string): TrainingJob => ({
  examples: EXAMPLES,
  heldOut: [],
  refusalText: "I don't know.",
  seed: 11,
  folder,
  jobHash: 'conformance',
});

/** SHA-256 of every weights file of a folder, in the order of names. */
export async function weightsDigest(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.safetensors')).sort();
  assert.ok(names.length > 0, `no .safetensors file in ${folder}`);
  const hash = createHash('sha256');
  for (const name of names) hash.update(await readFile(join(folder, name)));
  return hash.digest('hex');
}

async function withFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'memo-conformance-'));
  try {
    await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function train(subject: TrainerSubject, folder: string): Promise<string> {
  const trainer = await subject.create();
  const draft = await trainer.train(jobIn(folder), testCall());
  return weightsDigest(draft.folder);
}

/** The behaviours of a `Trainer`. */
export function trainerSuite(subject: TrainerSubject): ConformanceSuite {
  return {
    name: 'Trainer',
    cases: [
      {
        name: 'leaves a Hugging Face folder of the traits that it announced',
        run: () =>
          withFolder(async (folder) => {
            const trainer = await subject.create();
            const events: ProgressEvent[] = [];
            const draft = await trainer.train(jobIn(folder), testCall({ events }));
            assert.deepEqual(draft.traits, trainer.produces(), 'traits differ from produces()');
            const config = draft.traits.form === 'full' ? 'config.json' : 'adapter_config.json';
            assert.ok((await readdir(draft.folder)).includes(config), `${config} is missing`);
            assert.ok(draft.base.checksum !== '', 'the base has no checksum');
            assert.ok(events.length > 0, 'a training run reported no progress');
          }),
      },
      {
        name: 'repeats a run bit for bit with the same seed',
        run: () =>
          withFolder(async (one) =>
            withFolder(async (two) => {
              assert.equal(await train(subject, one), await train(subject, two));
            }),
          ),
      },
      {
        name: 'resumes an interrupted run to the same weights',
        run: () =>
          withFolder(async (whole) =>
            withFolder(async (cut) => {
              const expected = await train(subject, whole);
              const controller = new AbortController();
              const trainer = await subject.create();
              const call = {
                ...testCall({ signal: controller.signal }),
                report: (event: ProgressEvent) => {
                  if (event.type === 'progress' || event.type === 'metric') controller.abort();
                },
              };
              await trainer.train(jobIn(cut), call).catch((thrown: unknown) => {
                assert.ok(isAbort(thrown), `the interrupted run failed with ${String(thrown)}`);
              });
              assert.equal(await train(subject, cut), expected, 'the resumed weights differ');
            }),
          ),
      },
      {
        name: 'refuses to train on nothing',
        run: () =>
          withFolder(async (folder) => {
            const trainer = await subject.create();
            await assert.rejects(
              () => trainer.train({ ...jobIn(folder), examples: [] }, testCall()),
              (error: unknown) =>
                error instanceof MemoError && error.code === 'TRAINING_NOTHING_TO_LEARN',
            );
          }),
      },
      {
        name: 'estimates a run, where it can, and writes nothing',
        run: () =>
          withFolder(async (folder) => {
            const trainer = await subject.create();
            if (trainer.plan === undefined) return;
            const plan = await trainer.plan(jobIn(join(folder, 'job')), testCall());
            assertPlan(plan, EXAMPLES.length);
            assert.equal((await readdir(folder)).join(), '', 'the estimate left files');
          }),
      },
      {
        name: 'stops an estimate that is cancelled',
        run: () =>
          withFolder(async (folder) => {
            const trainer = await subject.create();
            const plan = trainer.plan?.bind(trainer);
            if (plan) await assertAborts(() => plan(jobIn(folder), abortedCall()), 'plan');
          }),
      },
      {
        name: 'stops when it is cancelled',
        run: () =>
          withFolder(async (folder) => {
            const trainer = await subject.create();
            await assertAborts(() => trainer.train(jobIn(folder), abortedCall()), 'train');
          }),
      },
    ],
  };
}
