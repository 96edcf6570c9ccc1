import type { RunnerTask } from '@memo-js/core';
import { shellCommand, shellQuote } from '@memo-js/runner-kit';

/** Files of an attempt's folder. */
export const FILES = Object.freeze({
  script: 'run.sh',
  program: 'program',
  stdout: 'stdout.log',
  stderr: 'stderr.log',
  /** `status`, or `not-found COMMAND`; written when the command has ended. */
  exit: 'exit',
});

/**
 * The script that the scheduler runs, on whatever machine: the command in a copy of its program, its
 * output in files of the shared folder, its status in another one. SIGTERM is passed on to the
 * command, as Slurm and Kubernetes send it to the script alone.
 * @param there the attempt's folder as that machine sees it
 */
export function scriptOf(task: RunnerTask, there: string): string {
  const file = (name: string): string => shellQuote(`${there}/${name}`);
  const env = Object.entries(task.env ?? {}).map(
    ([name, value]) => `export ${name}=${shellQuote(value)}`,
  );
  return `#!/bin/sh
# Written by MeMo: task ${task.id.replace(/[^\x20-\x7e]/g, '?')}
finish() {
  printf '%s\\n' "$1" > ${file(`${FILES.exit}.tmp`)} && mv ${file(`${FILES.exit}.tmp`)} ${file(FILES.exit)}
}
cd ${file(FILES.program)} || exit 1
${env.join('\n')}
command -v ${shellQuote(task.command)} > /dev/null 2>&1 || { finish ${shellQuote(`not-found ${task.command}`)}; exit 127; }
child= stopped=
trap 'stopped=1; [ -z "$child" ] || kill -TERM "$child" 2> /dev/null' TERM INT HUP
${shellCommand([task.command, ...task.args])} >> ${file(FILES.stdout)} 2>> ${file(FILES.stderr)} &
child=$!
# A signal that came while it was started.
[ -z "$stopped" ] || kill -TERM "$child" 2> /dev/null
# A signal ends a wait, not the command. 127: an earlier wait had its status already.
status=
while :; do
  stopped=
  wait "$child"; said=$?
  [ "$said" = 127 ] && [ -n "$status" ] || status=$said
  [ -n "$stopped" ] || break
done
finish "$status"
exit "$status"
`;
}
