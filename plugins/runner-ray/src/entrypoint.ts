import { shellCommand } from '@memo-js/runner-kit';

/** Begins each line of standard output in the log: ASCII's record separator (as in RFC 7464). */
export const STDOUT_MARK = '\u001e';
/** Begins the line that names a command which is not there: ASCII's unit separator. */
export const NOT_STARTED = '\u001f';

/** The script's name in the working directory. */
export const SCRIPT_NAME = '.memo-run.sh';

/**
 * Runs the task's command. Ray writes standard output and standard error to one log, so the lines of
 * standard output are marked; standard error goes there as it comes. SIGTERM is for the command,
 * which Ray sends it to as well: the script lives on until the command ends, and ends as it did.
 */
export const SCRIPT = `# Written by MeMo: runs a command and marks the lines of its standard output.
command -v "$1" > /dev/null 2>&1 || { printf '\\037%s\\n' "$1"; exit 127; }
trap : TERM INT HUP
exec 3>&1
status=$(
  {
    { trap : TERM INT HUP; "$@" 3>&- 4>&-; echo "$?" >&4; } | {
      trap '' TERM INT HUP
      while IFS= read -r line || [ -n "$line" ]; do printf '\\036%s\\n' "$line"; done >&3
    }
  } 4>&1
)
exit "\${status:-1}"
`;

/** What Ray runs by \`sh -c\` in the working directory. */
export function entrypointOf(command: string, args: readonly string[]): string {
  return shellCommand(['sh', SCRIPT_NAME, command, ...args]);
}
