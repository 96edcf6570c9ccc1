import type { ExitCode } from './exit-code.ts';
import type { Style } from './text/style.ts';

/** What a command has to say at its end. */
export interface Outcome {
  /** The one document of `--json`; `docs/schemas` describes it. */
  readonly document: object;
  /** The same for people, in lines. */
  readonly text: (style: Style, columns: number) => readonly string[];
  /** What to try next, one line each. */
  readonly next?: readonly string[];
  /** @default 0 */
  readonly exitCode?: ExitCode;
}
