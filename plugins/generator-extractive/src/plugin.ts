import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { z } from 'zod';
import { ExtractiveGenerator } from './generator.ts';

/** Change it with every rule that changes drafts: work done by an older version is done again. */
const VERSION = '0.4.0';

export const extractiveOptions = z.strictObject({
  wordings: z
    .enum(['plain', 'rich'])
    .default('plain')
    .describe(
      'plain: at most 4 wordings of a question, for a base trained from scratch. rich: up to 12 varied ones, for a pretrained base; reflections.paraphrases says how many of them are trained.',
    ),
});

export const extractive = definePlugin({
  kind: 'generator',
  id: 'extractive',
  version: VERSION,
  specVersion: SPEC_VERSION,
  description: 'English facts by rules over an NLP library: no model, no key, no network.',
  options: extractiveOptions,
  // Plain wordings are what a store from before this option holds.
  fingerprint: ({ wordings }) => (wordings === 'plain' ? {} : { wordings }),
  create: (options) => new ExtractiveGenerator(options),
});

export const plugins = [extractive];
