import { workerData } from 'node:worker_threads';
import { kernelsOver } from './kernels.ts';
import type { KernelModule, SharedMemory } from './kernels.ts';
import type { ModelPlan } from './model-plan.ts';
import { ModelStages } from './model-stages.ts';
import { Pass } from './pass.ts';
import { Turns } from './turns.ts';

/** What the threads of a model share. */
export interface SharedModel {
  readonly memory: SharedMemory;
  readonly plan: ModelPlan;
  readonly pass: Int32Array;
  readonly turns: Int32Array;
  readonly module: KernelModule;
}

// A thread of `KernelModel`: works off passes until it is terminated.
const { memory, plan, pass, turns, module, thread } = workerData as SharedModel & {
  thread: number;
};
const stages = new ModelStages(kernelsOver(memory, module), plan, thread, new Pass(pass));
new Turns(turns).follow(stages);
