/** The decisions that a chat executive asks a model for, by words of their prompts. */
const TASKS = Object.freeze({
  ground: 'take the question apart',
  identify: 'find out which thing',
  seek: 'collect what is still missing',
  synthesize: 'give the final answer',
});

export type Task = keyof typeof TASKS;

/** The task of a request, by its instructions. */
export function taskOf(instructions: string): Task {
  const found = (Object.keys(TASKS) as Task[]).find((task) => instructions.includes(TASKS[task]));
  if (found === undefined) throw new Error(`There is no task in: ${instructions}`);
  return found;
}

/** A final answer with nothing in it yet. */
export const EMPTY_SYNTHESIS = Object.freeze({
  steps: [],
  short: '',
  text: '',
  outside: [],
  conflicts: [],
  contradictions: [],
  reason: '',
  missing: [],
});
