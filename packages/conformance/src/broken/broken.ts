import {
  NO_USAGE,
  type Executive,
  type Generator,
  type MemoryHost,
  type Merger,
  type Trainer,
  type TrainingPlan,
} from '@memo-js/core';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fakeExecutive } from '../fakes/executive.ts';
import { fakeGenerator } from '../fakes/generator.ts';
import { fakeMemoryHost } from '../fakes/memory.ts';
import { fakeMerger, writeFakeTensors } from '../fakes/merger.ts';
import { fakeTrainer } from '../fakes/trainer.ts';

/**
 * A broken implementation with the cases that must catch it. The defects are those that were
 * seen in research code and in plugins' first versions.
 */
export interface Broken<T> {
  readonly defect: string;
  create(): T;
  readonly caughtBy: readonly string[];
}

export const brokenGenerators: readonly Broken<Generator>[] = [
  {
    defect: 'cites evidence beyond the end of the passage',
    create: () => ({
      ...fakeGenerator(),
      extract: async (input, call) =>
        (await fakeGenerator().extract(input, call)).map((draft) => ({
          ...draft,
          evidence: [{ passageId: input.passage.id, start: 0, end: input.passage.end + 1 }],
        })),
    }),
    caughtBy: ['gives evidence inside the passage'],
  },
  {
    defect: 'accepts every draft',
    create: () => ({ ...fakeGenerator(), verify: async () => ({ status: 'accepted' }) }),
    caughtBy: ['rejects a draft whose numbers are not in its evidence'],
  },
  {
    defect: 'obeys a document and repeats its own wordings',
    create: () => ({
      ...fakeGenerator(),
      extract: async (input, call) => {
        const drafts = await fakeGenerator().extract(input, call);
        return input.passage.text.includes('PWNED')
          ? drafts.map((draft) => ({ ...draft, answer: 'PWNED' }))
          : drafts;
      },
      paraphrase: async ({ reflection }) => [reflection.question],
    }),
    caughtBy: [
      'takes the text of a document as data',
      'offers paraphrases that differ from the question and from each other',
    ],
  },
  {
    defect: 'takes whatever has one answer for a duplicate',
    create: () => ({
      ...fakeGenerator(),
      duplicates: (pairs) =>
        pairs.map(({ answer }) => pairs.findIndex((each) => each.answer === answer)),
    }),
    caughtBy: ['takes for duplicates only pairs that ask and answer the same'],
  },
];

let runs = 0;
export const brokenTrainers: readonly Broken<Trainer>[] = [
  {
    defect: 'is not seeded',
    create: () => ({
      ...fakeTrainer(),
      train: async (job, call) => fakeTrainer().train({ ...job, seed: runs++ }, call),
    }),
    caughtBy: ['repeats a run bit for bit with the same seed'],
  },
  {
    defect: 'trains on nothing and goes on after an abort',
    create: () => ({
      ...fakeTrainer(),
      train: async (job, call) => {
        const filler = { reflectionId: '', question: '?', answer: '!', refusal: false };
        const examples = job.examples.length === 0 ? [filler] : job.examples;
        const signal = new AbortController().signal;
        return fakeTrainer().train({ ...job, examples }, { ...call, signal });
      },
    }),
    caughtBy: ['refuses to train on nothing', 'stops when it is cancelled'],
  },
  {
    defect: 'starts a resumed run from a half-written state',
    create: () => ({
      ...fakeTrainer(),
      train: async (job, call) => {
        const resumed = await readFile(join(job.folder, 'step'), 'utf8').then(Boolean, () => false);
        const draft = await fakeTrainer().train(job, call);
        if (resumed) await writeFile(join(job.folder, 'model.safetensors'), 'half');
        return draft;
      },
    }),
    caughtBy: ['resumes an interrupted run to the same weights'],
  },
  {
    defect: 'begins the run while it estimates it, and does not hear a cancellation',
    create: () => ({
      ...fakeTrainer(),
      plan: async (job, call) => {
        await mkdir(job.folder, { recursive: true });
        await writeFile(join(job.folder, 'step'), '1');
        const heard = { ...call, signal: new AbortController().signal };
        return (await fakeTrainer().plan?.(job, heard)) as TrainingPlan;
      },
    }),
    caughtBy: [
      'estimates a run, where it can, and writes nothing',
      'stops an estimate that is cancelled',
    ],
  },
];

export const brokenMemoryHosts: readonly Broken<MemoryHost>[] = [
  {
    defect: 'loses a request and mixes up their order',
    create: () => wrapAsk((outcomes) => [...outcomes].reverse().slice(1)),
    caughtBy: ['gives one outcome a request, in order'],
  },
  {
    defect: 'reports a failure as an answer',
    create: () =>
      wrapAsk((outcomes) =>
        outcomes.map((each) =>
          each.type === 'error'
            ? {
                type: 'answer',
                text: "I don't know",
                memoryId: each.memoryId,
                usage: NO_USAGE,
                signals: null,
                finishReason: 'stop',
                confidence: null,
              }
            : each,
        ),
      ),
    caughtBy: ['fails one request alone'],
  },
  {
    defect: 'accepts every family of models',
    create: () => ({ ...fakeMemoryHost(), accepts: () => ({ ok: true }) }),
    caughtBy: ['accepts what it serves and refuses an unknown family with a hint'],
  },
  {
    defect: 'says more after a stop sequence',
    create: () =>
      wrapAsk((outcomes) =>
        outcomes.map((each) =>
          each.type === 'answer' ? { ...each, text: `${each.text} and more` } : each,
        ),
      ),
    caughtBy: ['ends an answer before a stop sequence'],
  },
];

type Ask = Awaited<ReturnType<Awaited<ReturnType<MemoryHost['open']>>['ask']>>;

function wrapAsk(change: (outcomes: Ask) => Ask): MemoryHost {
  const host = fakeMemoryHost();
  return {
    ...host,
    async open(artifact, call) {
      const memory = await host.open(artifact, call);
      return {
        ...memory,
        ask: async (requests, asking) => change(await memory.ask(requests, asking)),
      };
    },
  };
}

export const brokenExecutives: readonly Broken<Executive>[] = [
  {
    defect: 'fills gaps from its own knowledge',
    create: () => ({
      ...fakeExecutive(),
      synthesize: async () => ({
        decision: {
          type: 'answer',
          short: 'Orla Venn',
          text: 'Orla Venn',
          citations: [],
          outside: [],
          conflicts: [],
        },
        usage: NO_USAGE,
        model: 'broken',
      }),
    }),
    caughtBy: [
      'abstains when the memory abstains, and says what is missing',
      'never answers from failures',
    ],
  },
  {
    defect: 'passes a yes/no question on to the memory',
    create: () => ({
      ...fakeExecutive(),
      ground: async () => ({
        decision: {
          clues: [],
          questions: [{ text: 'Did Orla Venn found Brightmoor Optics?', clues: [] }],
          known: [],
        },
        usage: NO_USAGE,
        model: 'broken',
      }),
    }),
    caughtBy: ['asks the memory, and asks openly'],
  },
];

export const brokenMergers: readonly Broken<Merger>[] = [
  {
    defect: 'takes the first input for the base and ignores what the others were trained from',
    create: () => ({
      ...fakeMerger(),
      merge: async (job, call) => {
        const [first] = job.recipe.models;
        const inputs = Object.fromEntries(
          Object.entries(job.inputs).map(([name]) => [name, job.inputs[first?.model ?? '']!]),
        );
        return fakeMerger().merge({ ...job, inputs }, call);
      },
    }),
    caughtBy: ['takes every input into account', 'refuses memories of different bases'],
  },
  {
    defect: 'adds weights up without dividing',
    create: () => ({
      ...fakeMerger(),
      merge: async (job, call) => {
        const draft = await fakeMerger().merge(job, call);
        const text = await readFile(join(draft.folder, 'model.safetensors'), 'utf8');
        const tensors = JSON.parse(text) as Record<string, number[]>;
        const doubled = Object.entries(tensors).map(([name, values]) => [
          name,
          values.map((v) => 2 * v),
        ]);
        await writeFakeTensors(
          draft.folder,
          Object.fromEntries(doubled) as Record<string, number[]>,
        );
        return draft;
      },
    }),
    caughtBy: ['gives a memory back when it is merged with itself'],
  },
];
