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

export interface BenchmarkOptions {
  /** As few repeats as show that it works; the figures mean nothing. */
  readonly quick: boolean;
}

/** A named benchmark of the command line. */
export interface Benchmark {
  readonly name: string;
  readonly description: string;
  run(options: BenchmarkOptions): Promise<BenchmarkResult>;
}

/** What a work takes: milliseconds, and those of all threads together. */
export interface Taken {
  readonly milliseconds: number;
  readonly coreMilliseconds: number;
}

/** Times of `work`. */
export async function taken(work: () => Promise<unknown>): Promise<Taken> {
  const before = process.cpuUsage();
  const wall = await milliseconds(work);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: wall, coreMilliseconds: (user + system) / 1000 };
}

/** Milliseconds that `work` takes. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
