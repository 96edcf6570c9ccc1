/**
 * `fake-worker.fixture.ts JOB_FILE [FAULT]`: speaks as `memo_trl` does, and "trains" twelve steps of
 * numbers that follow from the seed. A checkpoint after each step; SIGTERM stops it after a step.
 */
import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const STEPS = 12;
const [, , jobFile = '', fault = ''] = process.argv;
const folder = dirname(jobFile);
const session = randomUUID();
let seq = 0;
const say = (type: string, fields: object = {}): void => {
  const line = `${JSON.stringify({ type, session, seq: ++seq, ...fields })}\n`;
  appendFileSync(join(folder, 'events.jsonl'), line);
  process.stdout.write(line);
};
let stopped = false;
process.on('SIGTERM', () => (stopped = true));

const job = JSON.parse(readFileSync(jobFile, 'utf8')) as {
  seed: number;
  method: string;
  adapter: object | null;
};
const checkpoint = join(folder, 'checkpoints', 'state.json');
const state = existsSync(checkpoint)
  ? (JSON.parse(readFileSync(checkpoint, 'utf8')) as { step: number; value: string })
  : { step: 0, value: `seed ${job.seed}` };
mkdirSync(dirname(checkpoint), { recursive: true });
process.stdout.write('not an event\n{"type":"other"}\n');
if (fault === 'silent') process.exit(7);
if (fault === 'error') {
  say('error', { code: 'TRAINING_MEMORY', message: 'no memory', hint: 'Turn this.' });
  process.exit(1);
}
if (fault === 'unknown') {
  const code = 'SOMETHING';
  say('error', { code, message: 'it broke', hint: '' });
  process.stderr.write('Traceback...\n');
  process.exit(1);
}
const start = { device: 'cpu', processes: 1, bf16: false, stepsPerEpoch: 4 };
const sizes = { parameters: 100, trainableParameters: 10 };
say('start', { ...start, ...sizes, resumedFrom: state.step === 0 ? null : state.step });
while (state.step < STEPS) {
  state.step++;
  state.value = createHash('sha256').update(`${state.value} ${state.step}`).digest('hex');
  writeFileSync(checkpoint, JSON.stringify(state));
  say('step', {
    ...{ step: state.step, totalSteps: STEPS, epoch: state.step / 4, loss: 1 / state.step },
    ...{ learningRate: 0.001, gradNorm: 1, tokenAccuracy: 0.5, tokens: 10, tokensPerSecond: 5 },
    ...{ memoryBytes: 1000, etaMs: 10 },
  });
  say('checkpoint', { step: state.step, seconds: 0.001 });
  // A test that stops it, or takes its time, lays a file there.
  do await sleep(2);
  while (existsSync(join(folder, 'hold')) && !stopped);
  if (stopped) {
    say('stopped');
    process.exit(143);
  }
}
const artifact = join(folder, 'artifact');
mkdirSync(artifact, { recursive: true });
const full = job.method === 'full';
writeFileSync(
  join(artifact, full ? 'model.safetensors' : 'adapter_model.safetensors'),
  state.value,
);
writeFileSync(
  join(artifact, full ? 'config.json' : 'adapter_config.json'),
  JSON.stringify({ base_model_name_or_path: '/there/base', ...job.adapter }),
);
say('done', { metrics: { steps: STEPS, examples: 8 } });
