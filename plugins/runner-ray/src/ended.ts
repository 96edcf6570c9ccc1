import { MemoError } from '@memo-js/core';
import type { RunExit } from '@memo-js/core';
import { exitOfStatus } from '@memo-js/runner-kit';
import type { JobOutput } from './job-output.ts';
import type { RayJob } from './jobs-api.ts';

/** `JobErrorType` of Ray: those by which the command never ran. */
const NEVER_RAN: readonly string[] = [
  'RUNTIME_ENV_SETUP_FAILURE',
  'JOB_SUPERVISOR_ACTOR_START_TIMEOUT',
  'JOB_SUPERVISOR_ACTOR_START_FAILURE',
  'JOB_SUPERVISOR_ACTOR_UNSCHEDULABLE',
  'JOB_ENTRYPOINT_COMMAND_START_ERROR',
];
const LONGEST_MESSAGE = 2_000;

/** How a job ended. @throws MemoError `RUNNER_START` when its command never ran */
export function exitOf(taskId: string, job: RayJob, output: JobOutput): RunExit {
  const message = job.message ?? '';
  if (job.status === 'SUCCEEDED') return { code: 0, signal: null, stderrTail: output.errorTail };
  if (job.status === 'STOPPED') {
    return { code: null, signal: 'SIGTERM', stderrTail: output.errorTail };
  }
  if (output.notStarted !== null) {
    throw notStarted(
      taskId,
      `the cluster has no command ${output.notStarted}`,
      'Install it on the nodes, or by `runtimeEnv` of the runner.',
    );
  }
  if (NEVER_RAN.includes(job.error_type ?? '')) {
    throw notStarted(
      taskId,
      message.slice(-LONGEST_MESSAGE),
      'Correct `runtimeEnv` or what the task asks for, by what Ray says; then run the same command again.',
    );
  }
  const status = job.driver_exit_code ?? null;
  return {
    ...(status === null ? { code: null, signal: null } : exitOfStatus(status)),
    stderrTail: output.errorTail === '' || status === null ? message : output.errorTail,
  };
}

const notStarted = (taskId: string, why: string, hint: string): MemoError =>
  new MemoError({
    code: 'RUNNER_START',
    message: `The task ${taskId} could not be started: ${why}`,
    hint,
  });
