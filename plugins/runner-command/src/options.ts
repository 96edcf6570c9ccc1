import { isAbsolute } from 'node:path';
import { pathMapSchema } from '@memo-js/runner-kit';
import { z } from 'zod';
import { STATES } from './states.ts';
import { placeholdersOf } from './template.ts';
import type { Placeholder } from './template.ts';

const words = z.array(z.string().min(1));

/** A shell command that has one of the placeholders: without it, it cannot mean the task. */
const command = (...needed: Placeholder[]): z.ZodType<string, string> =>
  z
    .string()
    .min(1)
    .refine((text) => placeholdersOf(text).some((each) => needed.includes(each)), {
      error: `it needs ${needed.map((each) => `{${each}}`).join(' or ')}`,
    });

/** Options of the plugin `command`; none changes a result. */
export const commandOptions = z.strictObject({
  /** Submits {script}, and prints the id of the job as its last line. */
  submit: command('script', 'folder'),
  /** Prints the state of {job}: a word, or the exit status of a job that ended; nothing when it is gone. */
  status: command('job', 'name'),
  /** Ends {job}. */
  stop: command('job', 'name'),
  /** Prints the id of the job called {name}, or nothing: asked when we were killed while submitting. */
  find: command('name'),
  /** Takes the id out of what `submit` printed, by its first group. @default the last line */
  idPattern: z
    .string()
    .refine((text) => isPattern(text), 'it is no regular expression with a group')
    .optional(),
  /** Words that `status` prints beyond those that are known, by what they mean. */
  states: z.partialRecord(z.enum(STATES), words).default({}),
  /** Folder for scripts and logs that both sides reach, in our paths. */
  folder: z.string().refine((path) => isAbsolute(path), 'it is an absolute path'),
  /** Our folders by their names at the place where tasks run; without it paths are the same there. */
  pathMap: pathMapSchema.default({}),
  /** Milliseconds between looks at a task that is waited for. @default 2_000 */
  pollMs: z.number().int().positive().default(2_000),
  /** How long commands may fail while a task is waited for, in milliseconds. @default 600_000 */
  unreachableMs: z.number().int().nonnegative().default(600_000),
  /** How long files of an ended job may take to be seen here, in milliseconds. @default 60_000 */
  settleMs: z.number().int().nonnegative().default(60_000),
  /** How long a stopped job may take to end, in milliseconds. @default 60_000 */
  stopGraceMs: z.number().int().nonnegative().default(60_000),
});

export type CommandOptions = z.output<typeof commandOptions>;

function isPattern(text: string): boolean {
  try {
    return (new RegExp(`${text}|`).exec('')?.length ?? 0) > 1;
  } catch {
    return false;
  }
}
