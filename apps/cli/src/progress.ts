import type { ProgressEvent } from '@memo-js/core';
import type { Io } from './io.ts';
import { count, cut, duration, figure } from './text/format.ts';
import { styleOf } from './text/style.ts';

/** Shows progress events until closed. */
export interface ProgressView {
  readonly onProgress: (event: ProgressEvent) => void;
  /** A line beside the progress, such as a warning. */
  note(line: string): void;
  close(): void;
}

const REDRAW_MS = 80;
/** Without a terminal: a line every so often. */
const LINE_MS = 3000;
const BAR = 20;
const NAME = 14;
/** A stage that ended sooner left nobody waiting: no line for it. */
const WORTH_A_LINE_MS = 500;

interface StageState {
  readonly startedAt: number;
  done: number;
  total: number | undefined;
  unit: string;
  etaMs: number | undefined;
  /** When `etaMs` was said. */
  etaAt: number;
  detail: string | undefined;
  metrics: string | undefined;
}

type Progress = Extract<ProgressEvent, { type: 'progress' }>;

/** Time left: what the worker says, else from the rate so far. */
function timeLeft(state: StageState, now: number): number | undefined {
  if (state.etaMs !== undefined) return Math.max(0, state.etaMs - (now - state.etaAt));
  if (state.total === undefined || state.done === 0) return undefined;
  return ((now - state.startedAt) / state.done) * Math.max(0, state.total - state.done);
}

function describe(stage: string, state: StageState, now: number, bar: boolean): string {
  const parts = [stage.padEnd(NAME)];
  const total = state.total;
  if (total !== undefined && total > 0) {
    const share = Math.min(1, state.done / total);
    if (bar) {
      const filled = Math.round(share * BAR);
      parts.push(`${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`);
    }
    parts.push(`${String(Math.floor(share * 100)).padStart(3)} %`);
    parts.push(`${state.done.toLocaleString('en-US')}/${count(total, state.unit, state.unit)}`);
  } else if (state.done > 0) {
    parts.push(count(state.done, state.unit, state.unit));
  }
  const left = timeLeft(state, now);
  if (left !== undefined && total !== undefined && state.done < total) {
    parts.push(`${duration(left)} left`);
  }
  const aside = state.detail ?? state.metrics;
  if (aside !== undefined) parts.push(aside);
  return parts.join('  ');
}

/** A view that shows nothing. */
export const silentView: ProgressView = Object.freeze({
  onProgress() {},
  note() {},
  close() {},
});

/** On a terminal one line that redraws itself, elsewhere a plain line every few seconds. */
export function progressView(io: Io): ProgressView {
  const { stderr } = io;
  const style = styleOf(stderr, io.env);
  const live = stderr.isTTY;
  const stages = new Map<string, StageState>();
  const warned = new Set<string>();
  let current: string | undefined;
  let drawn = false;
  // Without a terminal the first line comes with the first wait that is worth one.
  let lastAt = live ? -Infinity : io.now();

  const clear = (): void => {
    if (drawn) stderr.write('\r\u001B[K');
    drawn = false;
  };
  const line = (text: string): void => {
    clear();
    stderr.write(`${text}\n`);
  };
  const draw = (force: boolean): void => {
    const state = current === undefined ? undefined : stages.get(current);
    if (current === undefined || state === undefined) return;
    const now = io.now();
    if (!force && now - lastAt < (live ? REDRAW_MS : LINE_MS)) return;
    lastAt = now;
    const text = describe(current, state, now, live);
    if (!live) {
      stderr.write(`${text}\n`);
      return;
    }
    stderr.write(`\r\u001B[K${cut(`  ${text}`, stderr.columns - 1)}`);
    drawn = true;
  };
  // Long steps between two events still show their time running.
  const timer = live ? setInterval(() => draw(false), 1000) : undefined;
  timer?.unref();

  const stateOf = (stage: string): StageState => {
    const known = stages.get(stage);
    if (known !== undefined) return known;
    const now = io.now();
    const state: StageState = {
      startedAt: now,
      done: 0,
      total: undefined,
      unit: '',
      etaMs: undefined,
      etaAt: now,
      detail: undefined,
      metrics: undefined,
    };
    stages.set(stage, state);
    return state;
  };
  const onStage = (event: Extract<ProgressEvent, { type: 'stage' }>): void => {
    if (event.status === 'started') {
      stages.delete(event.stage);
      stateOf(event.stage).detail = event.detail;
      current = event.stage;
      if (live) draw(true);
      return;
    }
    const state = stages.get(event.stage);
    const tookMs = state === undefined ? 0 : io.now() - state.startedAt;
    stages.delete(event.stage);
    if (current === event.stage) current = undefined;
    if (event.status === 'finished' && tookMs < WORTH_A_LINE_MS) return;
    const facts = [
      event.status === 'reused' ? 'nothing to do' : undefined,
      event.status === 'finished' ? duration(tookMs) : undefined,
      event.detail,
    ].filter((fact) => fact !== undefined);
    line(
      `${style.green('✓')} ${event.stage.padEnd(NAME)}  ${style.dim(facts.join('  '))}`.trimEnd(),
    );
  };
  const onAdvance = (event: Progress): void => {
    const state = stateOf(event.stage);
    state.done = event.done;
    state.total = event.total;
    state.unit = event.unit;
    state.etaMs = event.etaMs;
    state.etaAt = io.now();
    state.detail = event.detail;
    current = event.stage;
    draw(live && event.done === event.total);
  };

  return {
    onProgress(event) {
      if (event.type === 'stage') onStage(event);
      else if (event.type === 'progress') onAdvance(event);
      else if (event.type === 'metric') {
        stateOf(event.stage).metrics = Object.entries(event.values)
          .slice(0, 3)
          .map(([name, value]) => `${name} ${figure(value)}`)
          .join('  ');
      } else if (event.type === 'warning') {
        const text = `${event.code} ${event.message}`;
        if (warned.has(text)) return;
        warned.add(text);
        line(`${style.yellow('!')} ${event.message}`);
        if (event.hint !== undefined) line(`  ${style.dim(event.hint)}`);
      }
    },
    note: line,
    close() {
      clearInterval(timer);
      clear();
    },
  };
}
