import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { z } from 'zod';
import { ExtractiveGenerator } from './generator.ts';

/** Change it with every rule that changes drafts: work done by an older version is done again. */
const VERSION = '0.2.0';

/** The rules have nothing to set; an unknown key is an error. */
export const extractiveOptions = z.strictObject({});

export const extractive = definePlugin({
  kind: 'generator',
  id: 'extractive',
  version: VERSION,
  specVersion: SPEC_VERSION,
  description: 'English facts by rules over an NLP library: no model, no key, no network.',
  options: extractiveOptions,
  fingerprint: () => ({}),
  create: () => new ExtractiveGenerator(),
});

export const plugins = [extractive];
