/** What the exit status of `memo` says. An abstention is a success. */
export const EXIT = Object.freeze({
  ok: 0,
  failed: 1,
  usage: 2,
  /** Some documents failed, the others are done; or a budget came to its end, what it paid for is kept. */
  partly: 3,
  interrupted: 130,
});

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
