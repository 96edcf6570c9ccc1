/** What the word of a scheduler means to us; `gone` is what it no longer knows. */
export const STATES = ['pending', 'running', 'succeeded', 'failed', 'stopped'] as const;
export type State = (typeof STATES)[number];

export type JobState =
  | { readonly state: State | 'gone'; readonly word: string }
  | { readonly state: 'exited'; readonly word: string; readonly code: number };

/** Words of Slurm (squeue, sacct: short and long) and of Kubernetes' pods and jobs, in lower case. */
const WORDS: Readonly<Record<State, readonly string[]>> = {
  pending: [
    'pending',
    'pd',
    'configuring',
    'cf',
    'requeued',
    'rq',
    'requeue_hold',
    'rh',
    'suspended',
    's',
    'special_exit',
    'se',
    'resizing',
    'rs',
    'signaling',
    'si',
    'queued',
    'q',
    'waiting',
    'unknown',
  ],
  running: ['running', 'r', 'completing', 'cg', 'stage_out', 'so', 'stopped_by_signal', 'active'],
  succeeded: ['completed', 'cd', 'complete', 'succeeded', 'successcriteriamet', 'done'],
  failed: [
    'failed',
    'f',
    'node_fail',
    'nf',
    'out_of_memory',
    'oom',
    'timeout',
    'to',
    'boot_fail',
    'bf',
    'deadline',
    'dl',
    'preempted',
    'pr',
    'launch_failed',
    'reconfig_fail',
    'failuretarget',
    'error',
  ],
  stopped: ['cancelled', 'ca', 'stopped', 'st', 'revoked', 'rv'],
};

/**
 * Reads what a status command printed: the last word counts, without what a scheduler puts after it
 * (`CANCELLED by 1000`, `CANCELLED+`).
 * @returns null for a word that nobody knows
 */
export function readState(
  printed: string,
  extra: Readonly<Partial<Record<State, readonly string[]>>>,
): JobState | null {
  const line = printed.trim().split('\n').at(-1)?.trim() ?? '';
  if (line === '') return { state: 'gone', word: '' };
  const own = STATES.find((state) => extra[state]?.some((each) => same(each, line)));
  if (own !== undefined) return { state: own, word: line };
  if (/^\d{1,3}$/.test(line)) return { state: 'exited', word: line, code: Number(line) };
  const word =
    line
      .replace(/\s+by\s+.*$/i, '')
      .split(/\s+/)
      .at(-1)
      ?.replace(/\+$/, '') ?? '';
  const state = STATES.find(
    (each) =>
      WORDS[each].includes(word.toLowerCase()) || extra[each]?.some((one) => same(one, word)),
  );
  return state === undefined ? null : { state, word };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
