import type { Estimate, Meter, Reservation, Usage } from '@memo-js/core';

/** What calls for one purpose used. */
export type Measure = {
  readonly calls: number;
  /** Their prompts as they were bounded beforehand: what a prompt that is not sent may be judged by. */
  readonly boundTokens: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** US dollars; null where a price is not known. */
  readonly cost: number | null;
  readonly milliseconds: number;
};

/** By purpose of the calls. */
export type Measures = Readonly<Record<string, Measure>>;

export const NO_MEASURE: Measure = Object.freeze({
  calls: 0,
  boundTokens: 0,
  promptTokens: 0,
  completionTokens: 0,
  cost: 0,
  milliseconds: 0,
});

export const addMeasure = (a: Measure, b: Measure): Measure => ({
  calls: a.calls + b.calls,
  boundTokens: a.boundTokens + b.boundTokens,
  promptTokens: a.promptTokens + b.promptTokens,
  completionTokens: a.completionTokens + b.completionTokens,
  cost: a.cost === null || b.cost === null ? null : a.cost + b.cost,
  milliseconds: a.milliseconds + b.milliseconds,
});

export const timesMeasure = (measure: Measure, times: number): Measure => ({
  calls: measure.calls * times,
  boundTokens: measure.boundTokens * times,
  promptTokens: measure.promptTokens * times,
  completionTokens: measure.completionTokens * times,
  cost: measure.cost === null ? null : measure.cost * times,
  milliseconds: measure.milliseconds * times,
});

/** Adds up by purpose. */
export function addMeasures(...parts: readonly Measures[]): Measures {
  const sum: Record<string, Measure> = {};
  for (const part of parts) {
    for (const [purpose, measure] of Object.entries(part)) {
      sum[purpose] = addMeasure(sum[purpose] ?? NO_MEASURE, measure);
    }
  }
  return sum;
}

export const scaleMeasures = (measures: Measures, times: number): Measures =>
  Object.fromEntries(
    Object.entries(measures).map(([purpose, measure]) => [purpose, timesMeasure(measure, times)]),
  );

export const totalMeasure = (measures: Measures): Measure =>
  Object.values(measures).reduce(addMeasure, NO_MEASURE);

/** Measures the calls that go through a meter. */
export class MeasuredCalls implements Meter {
  readonly #meter: Meter;
  readonly #now: () => number;
  #measures: Measures = {};

  constructor(meter: Meter, now: () => number) {
    this.#meter = meter;
    this.#now = now;
  }

  get measures(): Measures {
    return this.#measures;
  }

  async reserve(estimate: Estimate): Promise<Reservation> {
    const reservation = await this.#meter.reserve(estimate);
    const started = this.#now();
    return {
      settle: (usage) => {
        this.#add(estimate, usage, this.#now() - started);
        reservation.settle(usage);
      },
      release: (options) => reservation.release(options),
    };
  }

  #add(estimate: Estimate, usage: Usage, milliseconds: number): void {
    const { calls, promptTokens, completionTokens, cost = null } = usage;
    const boundTokens = estimate.promptTokens;
    const measure = { calls, boundTokens, promptTokens, completionTokens, cost, milliseconds };
    this.#measures = addMeasures(this.#measures, { [estimate.purpose ?? '']: measure });
  }
}
