/** Schedules of the learning rate after warm-up, under the names of `transformers`. */
export const SCHEDULES = Object.freeze(['constant', 'linear', 'cosine'] as const);
export type ScheduleName = (typeof SCHEDULES)[number];

export interface ScheduleOptions {
  readonly learningRate: number;
  /** Share of all steps over which the rate rises from 0. */
  readonly warmupRatio: number;
  readonly lrSchedulerType: ScheduleName;
}

/** Learning rate of a step (the first is 0) of `total`. */
export function learningRateAt(step: number, total: number, options: ScheduleOptions): number {
  const warmup = Math.ceil(total * options.warmupRatio);
  if (step < warmup) return (options.learningRate * (step + 1)) / warmup;
  const progress = Math.min(1, (step - warmup) / Math.max(1, total - warmup));
  switch (options.lrSchedulerType) {
    case 'constant':
      return options.learningRate;
    case 'linear':
      return options.learningRate * (1 - progress);
    case 'cosine':
      return options.learningRate * 0.5 * (1 + Math.cos(Math.PI * progress));
  }
}
