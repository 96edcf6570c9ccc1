import type { Call } from './call.ts';

/** What a component found when it looked whether it can work. */
export interface Finding {
  /** What was looked at, such as `key` or `model`; unique among the findings of a component. */
  readonly id: string;
  /** The same for people. */
  readonly title: string;
  /** `warn`: it works, and could work better. */
  readonly status: 'ok' | 'warn' | 'fail';
  readonly detail: string;
  /** How to mend it; absent when nothing needs mending. */
  readonly hint?: string;
}

/** A component that can look whether it can work, before the first work. */
export interface Probing {
  /**
   * Looks at what it is connected to, with which settings. It may send something, and pay for a few
   * tokens. What is wrong is a finding; it throws on an abort only.
   */
  probe?(call: Call): Promise<readonly Finding[]>;
}

/** What a component needs beside Node, once it is there. */
export interface Setup {
  readonly folder: string;
  /** Interpreter of the environment. */
  readonly python: string;
  /** False where it was there before. */
  readonly made: boolean;
}

/** A component that can make what it needs beside Node. */
export interface Preparing {
  /**
   * Makes it where it is not there; what was interrupted goes on.
   * @param options.python interpreter to make an environment with; the component's choice where absent
   */
  setup?(options: { readonly python?: string }, call: Call): Promise<Setup>;
}
