import { MemoError } from '@memo-js/core';
import { shellQuote } from '@memo-js/runner-kit';

/** What stands in commands for values; anything else in braces is left alone, as in a jsonpath. */
export const PLACEHOLDERS = Object.freeze({
  name: 'unique name of the attempt: lower case letters, digits and hyphens, at most 26 characters',
  job: 'what `submit` printed',
  script: 'the script to run, as the place sees it',
  folder: 'the folder of the attempt, as the place sees it',
  stdout: 'the file of standard output, as the place sees it',
  stderr: 'the file of standard error, as the place sees it',
  gpus: 'accelerators that the task needs; 0 is none',
});

export type Placeholder = keyof typeof PLACEHOLDERS;
export type Values = Readonly<Partial<Record<Placeholder, string>>>;

const PATTERN = new RegExp(`\\{(${Object.keys(PLACEHOLDERS).join('|')})\\}`, 'g');

export const placeholdersOf = (template: string): Placeholder[] =>
  [...template.matchAll(PATTERN)].map(([, name]) => name as Placeholder);

/**
 * A command line for a shell: values are quoted, the rest is the user's.
 * @throws MemoError `RUNNER_REFUSED` for a placeholder that this command has no value for
 */
export function fill(template: string, values: Values, command: string): string {
  return template.replace(PATTERN, (_whole, name: Placeholder) => {
    const value = values[name];
    if (value !== undefined) return shellQuote(value);
    throw new MemoError({
      code: 'RUNNER_REFUSED',
      message: `The command \`${command}\` of the runner has {${name}}, which is not known there.`,
      hint: `It may use ${Object.keys(values)
        .map((each) => `{${each}}`)
        .join(', ')}.`,
    });
  });
}
