import { join } from 'node:path';
import { openModelFolder } from '@memo-js/llama';
import { finetune, runProcess, smolLm2 } from '@memo-js/real';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';
import { STEP, stepTokens, type StepTimes } from './finetune-steps.ts';

const ROUNDS = 2;
const STEPS = 7;
/** The first steps compile and warm up. */
const WARM_UP = 2;
const RANK = 16;

const SCRIPT = join(import.meta.dirname, 'finetune-steps.ts');

const ours = async (folder: string, r: number): Promise<StepTimes> => {
  const args = ['--conditions=@memo-js/source', SCRIPT, folder, String(r), String(STEPS)];
  return JSON.parse(await runProcess(process.execPath, args)) as StepTimes;
};

const peer = async (folder: string, batch: number[][], r: number): Promise<StepTimes> => {
  const { supervised } = STEP;
  const time = { batch, supervised, steps: STEPS, r: r > 0 ? r : null };
  return (await finetune(folder, [{ time }]))[0] as StepTimes;
};

const quickest = (
  runs: readonly StepTimes[],
  of: 'milliseconds' | 'coreMilliseconds' = 'milliseconds',
): number => Math.min(...runs.flatMap((run) => run[of].slice(WARM_UP)));
const least = (runs: readonly StepTimes[]): number =>
  Math.min(...runs.map(({ peakBytes }) => peakBytes));

/** Runs both in turn, each in processes of its own, so that both see the same machine. */
async function compare(name: string, folder: string, r: number): Promise<BenchmarkRow> {
  const model = await openModelFolder(folder);
  const batch = stepTokens(model.config.vocab_size);
  await model.close();
  const runs: { ours: StepTimes[]; peer: StepTimes[] } = { ours: [], peer: [] };
  for (let round = 0; round < ROUNDS; round++) {
    runs.ours.push(await ours(folder, r));
    runs.peer.push(await peer(folder, batch, r));
  }
  const [us, them] = [quickest(runs.ours), quickest(runs.peer)];
  const core = quickest(runs.ours, 'coreMilliseconds');
  const theirCore = quickest(runs.peer, 'coreMilliseconds');
  const [memory, theirMemory] = [least(runs.ours), least(runs.peer)];
  return {
    name,
    values: {
      'step ms': Math.round(us),
      'peer ms': Math.round(them),
      'times as fast': Number((them / us).toFixed(2)),
      'core ms': Math.round(core),
      'peer core ms': Math.round(theirCore),
      'core ratio': Number((theirCore / core).toFixed(2)),
      'peak MB': Math.round(memory / 1e6),
      'peer MB': Math.round(theirMemory / 1e6),
      'of its memory': Number((memory / theirMemory).toFixed(2)),
    },
  };
}

/** Training steps of a real checkpoint beside PyTorch, transformers and PEFT. */
export const finetuneBenchmark: Benchmark = {
  name: 'finetune',
  description: 'steps of SmolLM2-135M beside PyTorch and PEFT, which it installs (7 GB)',
  run: async () => {
    const folder = await smolLm2();
    return {
      title: 'Fine-tuning SmolLM2-135M',
      rows: [
        await compare(`LoRA, r ${RANK}`, folder, RANK),
        await compare('all weights', folder, 0),
      ],
      notes: [
        `A step: ${STEP.batch} sequences of ${STEP.sequence} tokens without padding, ${STEP.supervised} of each supervised; loss, gradients, clipping and AdamW.`,
        `The peer: PyTorch eager with transformers (and PEFT), fp32, the same ids. The quickest of ${ROUNDS} x ${STEPS - WARM_UP} steps of each, in turn.`,
        'Core time is that of all threads together. On a busy machine compare it, and pin both to one core (taskset -c 0): threads that wait for each other count as well.',
        'Peak resident memory of the whole process, imports included.',
      ],
    };
  },
};
