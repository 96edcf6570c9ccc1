import { describe, expect, it } from '@jest/globals';
import type { ProgressEvent } from '@memo-js/core';
import { progressView } from './progress.ts';
import { fakeIo } from './testing/fake-io.ts';
import type { FakeIo } from './testing/fake-io.ts';

const at = (done: number, total?: number, more: object = {}): ProgressEvent => ({
  type: 'progress',
  stage: 'train',
  done,
  unit: 'steps',
  ...(total === undefined ? {} : { total }),
  ...more,
});

function show(io: FakeIo, events: readonly (ProgressEvent | number)[]): string {
  const view = progressView(io);
  for (const event of events) {
    if (typeof event === 'number') io.advance(event);
    else view.onProgress(event);
  }
  view.close();
  return io.err();
}

describe('on a terminal', () => {
  it('redraws one line with share, units and the time left that the worker says', () => {
    const io = fakeIo({ tty: true, env: { NO_COLOR: '1' } });
    const text = show(io, [
      { type: 'stage', stage: 'train', status: 'started' },
      1000,
      at(25, 100, { etaMs: 90_000 }),
    ]);
    expect(text).toContain('█████░░░░░░░░░░░░░░░   25 %  25/100 steps  1 min 30 s left');
    expect(text).not.toContain('\n');
    expect(text.endsWith('\r\u001B[K')).toBe(true);
  });

  it('estimates the time left from the rate when nobody says it', () => {
    const io = fakeIo({ tty: true, env: { NO_COLOR: '1' } });
    const text = show(io, [
      { type: 'stage', stage: 'train', status: 'started' },
      5000,
      at(50, 100),
    ]);
    expect(text).toContain('5.0 s left');
  });

  it('leaves a line for every finished stage', () => {
    const io = fakeIo({ tty: true, env: { NO_COLOR: '1' } });
    const text = show(io, [
      { type: 'stage', stage: 'train', status: 'started' },
      2500,
      { type: 'stage', stage: 'train', status: 'finished', detail: '240 steps' },
      { type: 'stage', stage: 'seal', status: 'reused' },
    ]);
    expect(text).toContain('✓ train           2.5 s  240 steps\n');
    expect(text).toContain('✓ seal            nothing to do\n');
  });

  it('leaves none for a stage that was over at once', () => {
    const io = fakeIo({ tty: true, env: { NO_COLOR: '1' } });
    const text = show(io, [
      { type: 'stage', stage: 'grounding', status: 'started' },
      40,
      { type: 'stage', stage: 'grounding', status: 'finished' },
    ]);
    expect(text).not.toContain('✓');
  });

  it('never writes wider than the terminal', () => {
    const io = fakeIo({ tty: true, env: { NO_COLOR: '1' }, columns: 30 });
    const text = show(io, [1000, at(5, 10, { detail: 'x'.repeat(200) })]);
    for (const line of text.split(/\r|\n/)) {
      expect(line.replace('\u001B[K', '').length).toBeLessThan(30);
    }
  });

  it('does not redraw more often than people can read', () => {
    const io = fakeIo({ tty: true });
    const steps = Array.from({ length: 1000 }, (_, step) => at(step, 5000));
    expect(show(io, steps).split('\r').length).toBeLessThan(5);
  });
});

describe('elsewhere', () => {
  it('writes a plain line every few seconds', () => {
    const io = fakeIo();
    const events = Array.from({ length: 100 }, (_, step) => [500, at(step + 1, 100)]).flat();
    const lines = show(io, events).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.length).toBeLessThan(25);
    expect(lines[3]).toMatch(/^train\s+\d+ %\s+\d+\/100 steps\s+\S+ s left$/);
    expect(lines.join('')).not.toContain('\u001B');
  });

  it('counts where no total is known', () => {
    const io = fakeIo();
    expect(show(io, [4000, at(1200)])).toContain('1,200 steps');
  });

  it('shows the latest figures of a training beside its progress', () => {
    const io = fakeIo();
    const metric: ProgressEvent = {
      type: 'metric',
      stage: 'train',
      step: 3,
      values: { loss: 0.123456 },
    };
    expect(show(io, [4000, metric, at(3, 10)])).toContain('loss 0.123');
  });

  it('says a warning once, with its hint', () => {
    const warning: ProgressEvent = { type: 'warning', code: 'W', message: 'odd', hint: 'look' };
    expect(show(fakeIo(), [warning, warning])).toBe('! odd\n  look\n');
  });
});
