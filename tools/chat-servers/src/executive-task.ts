/** The decisions that a chat executive asks a model for, by words of its instructions. */
const TASKS = Object.freeze({
  ground: 'take the question apart',
  identify: 'find out which thing',
  seek: 'collect what is still missing',
  synthesize: 'give the final answer',
});

export type ExecutiveTask = keyof typeof TASKS;

/** What a chat executive wants decided; null where the instructions are not those of one. */
export const executiveTask = (instructions: string): ExecutiveTask | null =>
  (Object.keys(TASKS) as ExecutiveTask[]).find((task) => instructions.includes(TASKS[task])) ??
  null;

/** The final decision with nothing in it yet. */
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
