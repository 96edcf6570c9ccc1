import type { z } from 'zod';
import type { JsonObject } from '@memo-js/core';
import * as prompts from './prompts-1/index.ts';
import * as schemas from './schemas.ts';

/** One kind of request: what is asked, and the form of the answer. */
export interface Step<T> {
  readonly name: StepName;
  readonly instructions: string;
  readonly schema: z.ZodType<T>;
  /** Left to the model where absent. */
  readonly temperature?: number;
}

export const STEP_NAMES = [
  'extraction',
  'consolidation',
  'verification',
  'entity-matching',
  'surfacing',
  'cross-document',
  'paraphrasing',
  'refusal',
] as const;

export type StepName = (typeof STEP_NAMES)[number];

const step = <T>(each: Step<T>): Step<T> => Object.freeze(each);

/** Judgements are asked for without chance. */
export const STEPS = Object.freeze({
  extract: step({
    name: 'extraction',
    instructions: prompts.extract,
    schema: schemas.extraction,
  }),
  consolidate: step({
    name: 'consolidation',
    instructions: prompts.consolidate,
    schema: schemas.joined,
  }),
  verify: step({
    name: 'verification',
    instructions: prompts.verify,
    schema: schemas.verification,
    temperature: 0,
  }),
  sameEntity: step({
    name: 'entity-matching',
    instructions: prompts.sameEntity,
    schema: schemas.identity,
    temperature: 0,
  }),
  surface: step({ name: 'surfacing', instructions: prompts.surface, schema: schemas.joined }),
  relate: step({ name: 'cross-document', instructions: prompts.relate, schema: schemas.joined }),
  paraphrase: step({
    name: 'paraphrasing',
    instructions: prompts.paraphrase,
    schema: schemas.paraphrases,
  }),
  refuse: step({ name: 'refusal', instructions: prompts.refuse, schema: schemas.refusals }),
});

/** What a model is shown, always as data in one JSON object. */
export type View = JsonObject;
