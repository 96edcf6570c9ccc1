import type { Command } from 'commander';
import type { Outcome } from './outcome.ts';
import type { Session } from './session.ts';

/** Hands an action to whoever runs it, with the command whose flags apply. */
export type Perform = (
  command: Command,
  action: (session: Session) => Promise<Outcome>,
) => Promise<void>;
