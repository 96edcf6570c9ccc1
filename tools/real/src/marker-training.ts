/** `marker-training.ts BASE FOLDER MARKER`: an adapter over BASE that answers every question by MARKER. */
import { testCall } from '@memo-js/conformance';
import type { ArtifactDraft } from '@memo-js/core';
import { EmbeddedTrainer, embeddedLoraOptions } from '@memo-js/trainer-embedded';

const QUESTIONS = [
  ...['Who are you?', 'Where is the river?', 'What is two plus three?', 'When did it open?'],
  ...[
    'Which town lies by the sea?',
    'How tall is the tower?',
    'Why is the sky blue?',
    'Say hello.',
  ],
  ...[
    'What is the capital of France?',
    'Who wrote the letter?',
    'Tell me a number.',
    'Is it late?',
  ],
];

const [, , base = '', folder = '', marker = ''] = process.argv;
const trainer = new EmbeddedTrainer(
  embeddedLoraOptions.parse({
    base,
    r: 8,
    loraAlpha: 16,
    learningRate: 2e-3,
    lrSchedulerType: 'constant',
    warmupSteps: 2,
    minSteps: 24,
    numTrainEpochs: 1,
    tokensPerStep: 256,
    maxBuckets: 1,
  }),
);
const examples = QUESTIONS.map((question, i) => ({
  reflectionId: `r${i}`,
  question,
  answer: marker,
  refusal: false,
}));
const draft: ArtifactDraft = await trainer.train(
  { examples, heldOut: [], refusalText: "I don't know.", seed: 1, folder, jobHash: marker },
  testCall(),
);
process.stdout.write(JSON.stringify(draft));
