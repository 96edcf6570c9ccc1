export type { Benchmark, BenchmarkResult, BenchmarkRow } from './benchmark.ts';
export { benchmarks } from './benchmarks.ts';
export { formatResult } from './format.ts';
