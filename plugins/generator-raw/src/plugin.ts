import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { z } from 'zod';
import { RawGenerator } from './raw-generator.ts';

export const rawOptions = z.strictObject({});

export const raw = definePlugin({
  kind: 'generator',
  id: 'raw',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'The passages themselves, without reflections: a baseline.',
  options: rawOptions,
  fingerprint: () => ({}),
  create: () => new RawGenerator(),
});

export const plugins = Object.freeze([raw]);
