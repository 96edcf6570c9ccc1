import type { Generator, JsonValue } from '@memo-js/core';
import { hashOf } from '../store/hash.ts';
import type { PipelineContext } from './context.ts';

/** The optional steps of the method, and the generator's method for each. */
const METHODS = {
  consolidation: 'consolidate',
  verification: 'verify',
  'entity-matching': 'sameEntity',
  surfacing: 'surface',
  'cross-document': 'relate',
  paraphrasing: 'paraphrase',
  refusal: 'refuse',
} as const satisfies Readonly<Record<string, keyof Generator>>;

export type OptionalStep = keyof typeof METHODS;

/** Names of the optional steps, in order. */
export const OPTIONAL_STEPS = Object.keys(METHODS) as readonly OptionalStep[];

/** True when a step is not run: the generator cannot, or the config leaves it out. */
export function lacks(
  { generator, config }: Pick<PipelineContext, 'generator' | 'config'>,
  step: OptionalStep,
): boolean {
  return generator[METHODS[step]] === undefined || config.reflections.skip.includes(step);
}

/** Plugin and version, as reflections name their maker. */
export function generatorName({ config }: Pick<PipelineContext, 'config'>): string {
  const { use, version } = config.components.generator;
  return `${use}@${version}`;
}

/** Changes when the engine itself would make other results from the same inputs. */
const PIPELINE_VERSION = 1;

/** Key of a work item: the hash of the step, the generator and all inputs that change the result. */
export function itemKey(
  context: Pick<PipelineContext, 'generator' | 'config'>,
  step: string,
  ...inputs: readonly (JsonValue | undefined)[]
): string {
  const { package: from, use, version, fingerprint } = context.config.components.generator;
  return hashOf(
    PIPELINE_VERSION,
    step,
    [from, use, version, fingerprint as JsonValue],
    lacks(context, 'verification'),
    ...inputs,
  );
}
