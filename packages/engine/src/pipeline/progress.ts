import type { StageContext } from './context.ts';

/** How often a stage reports, in milliseconds. */
const EVERY_MS = 100;

/** Counts the units of one stage and reports them with the time left. */
export class StageProgress {
  readonly #context: Pick<StageContext, 'clock' | 'report'>;
  readonly #stage: string;
  readonly #unit: string;
  readonly #startedAt: number;
  #total: number | undefined;
  #done = 0;
  #worked = 0;
  #reportedAt = 0;

  constructor(
    context: Pick<StageContext, 'clock' | 'report'>,
    stage: string,
    unit: string,
    total?: number,
  ) {
    this.#context = context;
    this.#stage = stage;
    this.#unit = unit;
    this.#total = total;
    this.#startedAt = context.clock.now();
    context.report({ type: 'stage', stage, status: 'started' });
  }

  /** Units that were done now, by this run. */
  get worked(): number {
    return this.#worked;
  }

  /** More units have become known. */
  expect(units: number): void {
    this.#total = (this.#total ?? 0) + units;
  }

  /** Units that were finished before: they count, but say nothing about speed. */
  skip(units: number): void {
    this.#done += units;
    this.#report();
  }

  add(units = 1, detail?: string): void {
    this.#done += units;
    this.#worked += units;
    this.#report(detail);
  }

  finish(options: { readonly reused?: boolean; readonly detail?: string } = {}): void {
    this.#reportedAt = 0;
    if (this.#done > 0) this.#report();
    const status = options.reused === true ? 'reused' : 'finished';
    this.#context.report({
      type: 'stage',
      stage: this.#stage,
      status,
      ...(options.detail === undefined ? {} : { detail: options.detail }),
    });
  }

  #report(detail?: string): void {
    const now = this.#context.clock.now();
    if (now - this.#reportedAt < EVERY_MS) return;
    this.#reportedAt = now;
    const left = this.#total === undefined ? undefined : Math.max(0, this.#total - this.#done);
    const eta =
      left === undefined || this.#worked === 0
        ? undefined
        : Math.round(((now - this.#startedAt) / this.#worked) * left);
    this.#context.report({
      type: 'progress',
      stage: this.#stage,
      done: this.#done,
      unit: this.#unit,
      ...(this.#total === undefined ? {} : { total: Math.max(this.#total, this.#done) }),
      ...(eta === undefined ? {} : { etaMs: eta }),
      ...(detail === undefined ? {} : { detail }),
    });
  }
}
