/** One of the two output streams. */
export interface OutputStream {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width of the terminal; 80 where there is none. */
  readonly columns: number;
}

/** The CLI's surroundings. Tests replace all of it. */
export interface Io {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `handler` on every Ctrl-C (or SIGTERM) until the returned function is called. */
  onInterrupt(handler: () => void): () => void;
  /** Ends the process at once: for the second Ctrl-C. */
  exit(code: number): void;
}

/** Repeats within this time are one key press, sent to a process and to its parent. */
const SAME_PRESS_MS = 250;

const stream = (of: NodeJS.WriteStream): OutputStream => ({
  write: (text) => void of.write(text),
  isTTY: of.isTTY === true,
  get columns() {
    return of.columns ?? 80;
  },
});

/** The real surroundings. */
export function processIo(): Io {
  return {
    stdout: stream(process.stdout),
    stderr: stream(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    now: () => Date.now(),
    onInterrupt(handler) {
      let last = -Infinity;
      const heard = (): void => {
        const now = performance.now();
        if (now - last < SAME_PRESS_MS) return;
        last = now;
        handler();
      };
      process.on('SIGINT', heard);
      process.on('SIGTERM', heard);
      return () => {
        process.off('SIGINT', heard);
        process.off('SIGTERM', heard);
      };
    },
    exit: (code) => process.exit(code),
  };
}
