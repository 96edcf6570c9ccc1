import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { z } from 'zod';
import { RulesExecutive } from './executive.ts';

/** The executive `rules`: no model, no network, no options. */
export const rules = definePlugin({
  kind: 'executive',
  id: 'rules',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'A grammar of nested English questions; no model.',
  options: z.strictObject({}),
  fingerprint: () => ({}),
  create: () => new RulesExecutive(),
});
