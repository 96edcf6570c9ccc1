import { adaptersBenchmark } from './adapters.ts';
import type { Benchmark } from './benchmark.ts';
import { capacityBenchmark } from './capacity.ts';
import { faultsBenchmark } from './chat/faults.ts';
import { hedgingBenchmark } from './chat/hedging.ts';
import { overheadBenchmark } from './chat/overhead.ts';
import { decodeBenchmark } from './decode.ts';
import { executiveBenchmark } from './executive.ts';
import { faithfulnessBenchmark } from './faithfulness.ts';
import { finetuneBenchmark } from './finetune.ts';
import { musiqueBenchmark } from './musique.ts';
import { precisionBenchmark } from './precision.ts';
import { questionCostBenchmark } from './question-cost.ts';
import { reflectCostBenchmark } from './reflect-cost.ts';
import { reflectEstimateBenchmark } from './reflect-estimate.ts';
import { reflectFaultsBenchmark } from './reflect-faults.ts';
import { reflectCoverageBenchmark } from './reflect-coverage.ts';
import { reflectScaleBenchmark } from './reflect-scale.ts';
import { reflectThroughputBenchmark } from './reflect-throughput.ts';
import { serveBenchmark } from './serve.ts';
import { stepsBenchmark } from './steps.ts';
import { trainBenchmark } from './train.ts';
import { trlOverheadBenchmark } from './trl-overhead.ts';
import { vllmClientBenchmark } from './vllm-client/benchmark.ts';
import { vllmRoutingBenchmark } from './vllm-routing.ts';

/** Every benchmark, in the order in which `npm run bench` runs them. */
export const benchmarks: readonly Benchmark[] = [
  trainBenchmark,
  decodeBenchmark,
  stepsBenchmark,
  finetuneBenchmark,
  serveBenchmark,
  precisionBenchmark,
  capacityBenchmark,
  adaptersBenchmark,
  musiqueBenchmark,
  reflectEstimateBenchmark,
  reflectCostBenchmark,
  reflectFaultsBenchmark,
  reflectThroughputBenchmark,
  reflectScaleBenchmark,
  executiveBenchmark,
  questionCostBenchmark,
  faithfulnessBenchmark,
  faultsBenchmark,
  hedgingBenchmark,
  overheadBenchmark,
  reflectCoverageBenchmark,
  vllmClientBenchmark,
  vllmRoutingBenchmark,
  trlOverheadBenchmark,
];
