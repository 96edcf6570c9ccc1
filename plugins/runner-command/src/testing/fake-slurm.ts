import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * `sbatch`, `squeue` and `scancel` as shell scripts over a folder of jobs, with the options, the
 * output and the exit statuses of Slurm 23 that a runner meets. A job waits while `hold` exists, and
 * a command fails as one does without its controller while `down` exists.
 * @returns the folder to put before the others of PATH
 */
export async function fakeSlurm(root: string): Promise<string> {
  const bin = join(root, 'bin');
  await mkdir(bin, { recursive: true });
  await mkdir(join(root, 'jobs'));
  const down = `[ -e '${root}/down' ] && { echo "slurm_load_jobs error: Unable to contact slurm controller (connect failure)" >&2; exit 1; }`;
  const scripts = {
    sbatch: `#!/bin/sh
${down}
for each in "$@"; do
  case "$each" in
    --job-name=*) name="\${each#--job-name=}" ;;
    --gres=gpu:*) gpus="\${each#--gres=gpu:}" ;;
    --parsable) ;;
    -*) echo "sbatch: unrecognized option '$each'" >&2; exit 1 ;;
    *) script="$each" ;;
  esac
done
id=$(( $(ls '${root}/jobs' | wc -l) + 101 ))
job='${root}/jobs'/$id
mkdir "$job"
echo "$name" > "$job/name"
echo "$gpus" > "$job/gpus"
setsid sh -c '
  trap : TERM
  while [ -e "$1/../../hold" ]; do sleep 0.02; done
  [ -e "$1/cancelled" ] || { touch "$1/started"; sh "$2" > "$1/slurm.out" 2>&1; }
  touch "$1/ended"
' job "$job" "$script" < /dev/null > /dev/null 2>&1 &
echo $! > "$job/pid"
[ -e '${root}/killed-after' ] && { rm '${root}/killed-after'; exit 9; }
echo "$id;cluster"
`,
    squeue: `#!/bin/sh
${down}
while [ $# -gt 0 ]; do
  case "$1" in
    -j) id="$2"; shift ;;
    -n) name="$2"; shift ;;
    -o) format="$2"; shift ;;
  esac
  shift
done
[ -z "$id" ] || [ -d '${root}/jobs'/"\${id%;*}" ] || { echo "slurm_load_jobs error: Invalid job id specified" >&2; exit 1; }
for job in '${root}/jobs'/*; do
  [ -d "$job" ] && [ ! -e "$job/ended" ] || continue
  [ -z "$id" ] || [ "$(basename "$job")" = "\${id%;*}" ] || continue
  [ -z "$name" ] || [ "$(cat "$job/name")" = "$name" ] || continue
  case "$format" in
    %T) [ -e "$job/started" ] && echo RUNNING || echo PENDING ;;
    %A) basename "$job" ;;
  esac
done
`,
    scancel: `#!/bin/sh
${down}
job='${root}/jobs'/"\${1%;*}"
touch "$job/cancelled"
[ -e "$job/ended" ] || kill -s TERM -- "-$(cat "$job/pid")"
[ -e "$job/started" ] || touch "$job/ended"
`,
  };
  for (const [name, text] of Object.entries(scripts)) {
    await writeFile(join(bin, name), text);
    await chmod(join(bin, name), 0o755);
  }
  return bin;
}

/** The commands of the guide. */
export const SLURM = {
  submit: 'sbatch --parsable --job-name={name} --gres=gpu:{gpus} {script}',
  status: 'squeue -h -j {job} -o %T',
  stop: 'scancel {job}',
  find: 'squeue -h -n {name} -o %A',
};
