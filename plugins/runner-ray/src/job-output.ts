import { NOT_STARTED, STDOUT_MARK } from './entrypoint.ts';

const ERROR_TAIL_CHARS = 8 * 1024;
/** Lines of Ray's own in the log of every job. */
const OF_RAY = /^Running entrypoint for job | -- Runtime env is setting up\.$/;

/**
 * Takes the lines of a job out of its log, which holds standard output and standard error. The log
 * may be read from its start several times: what was taken stays taken.
 */
export class JobOutput {
  readonly #onLine: (line: string) => void;
  #taken = 0;
  #seen = 0;
  #partial = '';
  #errors = '';
  #notStarted: string | null = null;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  /** The last lines of standard error. */
  get errorTail(): string {
    return this.#errors;
  }

  /** The command that the cluster does not have; null when it started. */
  get notStarted(): string | null {
    return this.#notStarted;
  }

  /** What comes next is the log from its start. */
  begin(): void {
    this.#seen = 0;
  }

  add(text: string): void {
    const known = Math.max(0, Math.min(text.length, this.#taken - this.#seen));
    this.#seen += text.length;
    this.#taken = Math.max(this.#taken, this.#seen);
    const lines = (this.#partial + text.slice(known)).split('\n');
    this.#partial = lines.pop() ?? '';
    for (const line of lines) this.#line(line, '\n');
  }

  /** The log grows no more: a last line without an end counts. */
  finish(): void {
    if (this.#partial !== '') this.#line(this.#partial, '');
    this.#partial = '';
  }

  #line(line: string, end: string): void {
    if (OF_RAY.test(line)) return;
    if (line.startsWith(NOT_STARTED)) {
      this.#notStarted = line.slice(NOT_STARTED.length);
      return;
    }
    // An unfinished line of standard error, such as a progress bar, may come before.
    const at = line.indexOf(STDOUT_MARK);
    if (at >= 0) this.#onLine(line.slice(at + STDOUT_MARK.length));
    const error = at < 0 ? line + end : at > 0 ? `${line.slice(0, at)}\n` : '';
    this.#errors = (this.#errors + error).slice(-ERROR_TAIL_CHARS);
  }
}
