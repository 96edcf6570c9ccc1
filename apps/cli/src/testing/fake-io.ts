import type { Io } from '../io.ts';

/** Surroundings that a test sees and steers. */
export interface FakeIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
  readonly exits: readonly number[];
  /** Presses Ctrl-C. */
  interrupt(): void;
  /** Lets time pass. */
  advance(ms: number): void;
}

export interface FakeIoOptions {
  readonly cwd?: string;
  readonly tty?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
}

export function fakeIo({
  cwd = '/',
  tty = false,
  env = {},
  columns = 100,
}: FakeIoOptions = {}): FakeIo {
  let out = '';
  let err = '';
  let time = 1_000_000;
  const exits: number[] = [];
  const handlers = new Set<() => void>();
  return {
    stdout: { write: (text) => void (out += text), isTTY: tty, columns },
    stderr: { write: (text) => void (err += text), isTTY: tty, columns },
    env,
    cwd,
    now: () => time,
    onInterrupt(handler) {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    exit: (code) => void exits.push(code),
    out: () => out,
    err: () => err,
    exits,
    interrupt: () => handlers.forEach((handler) => handler()),
    advance: (ms) => void (time += ms),
  };
}
