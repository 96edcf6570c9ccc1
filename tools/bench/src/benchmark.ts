/** One row of a benchmark: what was measured, and its figures by column. */
export interface BenchmarkRow {
  readonly name: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** What a benchmark measured. */
export interface BenchmarkResult {
  readonly title: string;
  readonly rows: readonly BenchmarkRow[];
  /** How the figures are counted. */
  readonly notes: readonly string[];
}

/** A named benchmark of the command line. */
export interface Benchmark {
  readonly name: string;
  readonly description: string;
  run(): Promise<BenchmarkResult>;
}

/** Milliseconds that `work` takes. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
