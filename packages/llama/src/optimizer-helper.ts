import { workerData } from 'node:worker_threads';
import { kernelsOf, slot, workOff, type SharedWork } from './optimizer-work.ts';

// A thread of `OptimizerTeam`: sleeps between the rounds, until it is terminated.
const work = workerData as SharedWork;
const kernels = kernelsOf(work);
let round = 0;
for (;;) {
  workOff(work, kernels);
  Atomics.wait(work.control, slot.round, round);
  round = Atomics.load(work.control, slot.round);
}
