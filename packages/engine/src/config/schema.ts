import { MemoError } from '@memo-js/core';
import { z } from 'zod';
import { CONFLICT_POLICIES } from '../pipeline/conflicts.ts';
import { OPTIONAL_STEPS } from '../pipeline/steps.ts';
import { didYouMean } from './nearest.ts';
import type { UserConfig } from './types.ts';

/** The plugin checks its own options later, so that each fault has its own error code. */
const runner = z.looseObject({ use: z.string().min(1) });
const component = z.looseObject({
  use: z.string().min(1),
  /** Where worker processes of this component alone run. */
  runner: runner.optional(),
});

const share = z.number().min(0).max(1);
const count = z.number().int().min(0);

const schema = z.strictObject({
  plugins: z.array(z.string().min(1)).optional(),
  generator: component.optional(),
  trainer: component.optional(),
  memory: component.extend({ targetPrecision: share.optional() }).optional(),
  executive: component.optional(),
  merger: component.optional(),
  protocol: component.optional(),
  runner: runner.optional(),
  reflections: z
    .strictObject({
      paraphrases: count.optional(),
      heldOut: share.optional(),
      refusals: count.optional(),
      conflicts: z.enum(CONFLICT_POLICIES).optional(),
      skip: z.array(z.enum(OPTIONAL_STEPS)).optional(),
      passageWords: count.min(20).optional(),
      overlapWords: count.optional(),
    })
    .optional(),
});

export const TOP_KEYS: readonly string[] = Object.keys(schema.shape);
const REFLECTION_KEYS = Object.keys(schema.shape.reflections.unwrap().shape);

/**
 * Checks the shape of what a user wrote.
 * @throws MemoError `CONFIG_UNKNOWN_KEY`, `CONFIG_INVALID`
 */
export function parseUserConfig(value: unknown, where: string): UserConfig {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data as UserConfig;
  for (const issue of parsed.error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const valid = issue.path.length === 0 ? TOP_KEYS : REFLECTION_KEYS;
    const key = issue.keys[0] ?? '';
    const path = [...issue.path, key].join('.');
    throw new MemoError({
      code: 'CONFIG_UNKNOWN_KEY',
      message: `${where}: unknown key "${path}".${didYouMean(key, valid)}`,
      hint: `Valid keys${issue.path.length === 0 ? '' : ` of ${issue.path.join('.')}`}: ${valid.join(', ')}.`,
    });
  }
  throw new MemoError({
    code: 'CONFIG_INVALID',
    message: `${where}: ${describeIssues(parsed.error)}`,
    hint: 'Every section but `plugins` and `reflections` is { use: "plugin id", ...its options }.',
  });
}

/** One line for all issues of a zod error, each with its path. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .map((issue) => {
      const path = issue.path.join('.');
      return path === '' ? issue.message : `${path}: ${issue.message}`;
    })
    .join('; ');
}
