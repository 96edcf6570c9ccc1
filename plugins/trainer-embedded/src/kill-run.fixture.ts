/** `kill-run.fixture.ts FOLDER full|lora`: trains in FOLDER and writes `step loss` lines, for a test that kills it. */
import { fileURLToPath } from 'node:url';
import { initialAdapter, loadCheckpoint } from '@memo-js/llama';
import { embeddedFullOptions, embeddedLoraOptions, resolveOptions } from './options.ts';
import { runTraining } from './training-run.ts';

const TINY = fileURLToPath(
  new URL('../../../packages/llama/src/__fixtures__/families/llama-tied', import.meta.url),
);
const examples = Array.from({ length: 24 }, (_, i) => ({
  prompt: [1, 5 + (i % 5), 10 + (i % 6), 2],
  completion: [20 + ((i * 7) % 20), 3],
}));

/** Forty steps; the losses by step that this process computed. */
export async function killableRun(
  folder: string,
  way: string,
  report: (step: number, loss: number) => void,
): Promise<void> {
  const given = {
    base: TINY,
    minSteps: 40,
    numTrainEpochs: 1,
    tokensPerStep: 40,
    threads: 1,
    lrSchedulerType: 'cosine',
    checkpointSeconds: 0.001,
    earlyStopping: { target: 1, patience: 1000 },
  };
  const { config, weights } = await loadCheckpoint(TINY);
  const options = resolveOptions(
    way === 'lora'
      ? embeddedLoraOptions.parse({ ...given, r: 4, loraDropout: 0.2 })
      : embeddedFullOptions.parse(given),
    config.hidden_size,
  );
  const { lora } = options;
  const adapter = lora && {
    lora,
    loraDropout: lora.loraDropout,
    weights: initialAdapter(config, lora, 1),
  };
  await runTraining(
    { seed: 1, folder, jobHash: way },
    { examples, heldOut: [] },
    { config, weights, padId: 0, ...(adapter ? { adapter } : {}) },
    options,
    {
      stopped: () => false,
      report: ({ step, loss }) => report(step, loss),
      now: () => performance.now(),
    },
  );
}

const [, script, folder = '', way = ''] = process.argv;
if (script === import.meta.filename) {
  await killableRun(folder, way, (step, loss) => process.stdout.write(`${step} ${loss}\n`));
}
