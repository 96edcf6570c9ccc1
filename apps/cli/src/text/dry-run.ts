import type {
  CapacityEstimate,
  PlanProblem,
  Range,
  TrainingPlace,
  TrainingPlan,
} from '@memo-js/core';
import type { DryRun } from '@memo-js/engine';
import { EXIT } from '../exit-code.ts';
import type { Outcome } from '../outcome.ts';
import { bytes, count, dollars, duration, figure, percent } from './format.ts';
import { estimateLines } from './estimate.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

/** What a stage would do, and what it would take; it fails where the stage would. */
export function dryRunOutcome(run: DryRun): Outcome {
  const { stage, items, reused, plan, estimate, notes } = run;
  const problems = plan?.problems ?? [];
  return {
    document: run,
    text: (style) => [
      `${style.bold(stage)} would do ${count(items - reused, 'item')} and keep ${reused.toLocaleString('en-US')}; ${estimate === undefined ? 'nothing was changed' : 'a sample was made and is kept'}`,
      ...(plan === undefined ? [] : table(planRows(plan))),
      ...(plan?.places === undefined ? [] : placeLines(plan.places, style)),
      ...(estimate === undefined ? [] : estimateLines(estimate, style)),
      ...[...notes, ...(plan?.notes ?? [])].map((note) => `  ${style.dim(note)}`),
      ...problems.flatMap((problem) => problemLines(problem, style)),
    ],
    exitCode: problems.some(({ blocking }) => blocking) ? EXIT.failed : EXIT.ok,
  };
}

function planRows(plan: TrainingPlan): [string, string][] {
  const { examples, tokensPerEpoch, stepsPerEpoch, capacity } = plan;
  const rows: [string, string | null][] = [
    ['parameters', `${figure(plan.parameters)}, ${figure(plan.trainableParameters)} trained`],
    [
      'epoch',
      listed(
        examples === undefined ? null : count(examples, 'example'),
        tokensPerEpoch === undefined ? null : count(tokensPerEpoch, 'token'),
        stepsPerEpoch === undefined ? null : `${figure(stepsPerEpoch)} steps`,
      ),
    ],
    ['steps', `about ${figure(plan.steps)}${within(plan.stepsRange, figure)}${most(plan)}`],
    [
      'time',
      plan.seconds === null
        ? null
        : `about ${seconds(plan.seconds)}${within(plan.secondsRange ?? undefined, seconds)}`,
    ],
    ['memory', room(plan.peakMemoryBytes, plan.freeMemoryBytes)],
    ['disk', room(plan.diskBytes, plan.freeDiskBytes, plan.artifactBytes)],
    ['cost', plan.cost ? `$${plan.cost.toFixed(2)}` : null],
    ['base', capacity === undefined ? null : capacityText(capacity)],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

/** The run on types of GPUs; those on which it does not fit last. */
function placeLines(places: readonly TrainingPlace[], style: Style): string[] {
  const rows = [...places].sort((a, b) => rank(a) - rank(b) || a.cost - b.cost);
  const head = ['GPU', 'memory each', 'time', 'cost', ''];
  const [title = '', ...lines] = table([head, ...rows.map(placeCells)]);
  return [style.dim(title), ...lines];
}

const rank = ({ fits, tight }: TrainingPlace): number => (fits ? 0 : tight ? 1 : 2);

function placeCells(place: TrainingPlace): string[] {
  const { name, gpus, sharded, memoryBytes, peakMemoryBytes, fits, tight } = place;
  const { low, high } = place.secondsRange;
  const memory = `${bytes(peakMemoryBytes)} of ${bytes(memoryBytes)}`;
  const what = `${gpus > 1 ? `${gpus} x ` : ''}${name}`;
  if (!fits && !tight) return [what, memory, '', '', 'does not fit'];
  return [
    what,
    memory,
    `${seconds(low)} to ${seconds(high)}`,
    `${dollars(place.costRange.low)} to ${dollars(place.costRange.high)}`,
    [sharded ? 'divided (fsdp2)' : '', tight ? 'tight' : '']
      .filter((each) => each !== '')
      .join(', '),
  ];
}

function capacityText({ base, facts, ...rest }: CapacityEstimate): string {
  const { exactMatch, heldOutExactMatch, verdict, extrapolated } = rest;
  const what = `${base}, ${count(facts, 'fact')}: `;
  if (exactMatch === null || heldOutExactMatch === null) {
    return what + UNMEASURED[verdict];
  }
  const rates = `about ${percent(exactMatch)} of trained and ${percent(heldOutExactMatch)} of held-out wordings right`;
  return `${what}${verdict.replace('-', ' ')}, ${rates}${extrapolated ? ' (beyond what was measured)' : ''}`;
}

const UNMEASURED: Readonly<Record<CapacityEstimate['verdict'], string>> = {
  enough: 'large enough (not measured itself)',
  tight: 'tight (not measured itself)',
  'too-small': 'too small (far beyond what was measured)',
  unknown: 'not measured, so unknown',
};

function problemLines({ message, blocking, remedies }: PlanProblem, style: Style): string[] {
  const mark = blocking ? style.red('✗') : style.yellow('!');
  return [
    `${mark} ${message}`,
    ...remedies.map((remedy) => {
      const flags = Object.entries(remedy).map(([path, value]) => `--set ${path}=${String(value)}`);
      return `    ${flags.join(' ')}`;
    }),
  ];
}

function room(
  need: number | null,
  free: number | null | undefined,
  stays?: number | null,
): string | null {
  if (need === null) return null;
  return listed(
    `about ${bytes(need)}`,
    stays ? `${bytes(stays)} stay` : null,
    free ? `${bytes(free)} free` : null,
  );
}

const listed = (...parts: readonly (string | null)[]): string | null => {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(', ');
};

const within = (range: Range | undefined, show: (value: number) => string): string =>
  range === undefined ? '' : `, ${show(range.low)} to ${show(range.high)}`;

const most = ({ maxSteps }: TrainingPlan): string =>
  maxSteps === undefined ? '' : `, never more than ${figure(maxSteps)}`;

const seconds = (value: number): string => duration(value * 1000);
