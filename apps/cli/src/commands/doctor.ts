import type { Command } from 'commander';
import { EXIT } from '../exit-code.ts';
import type { Perform } from '../perform.ts';

export function addDoctor(program: Command, perform: Perform): void {
  program
    .command('doctor')
    .description('what would stop a run, and how to mend it')
    .action((_flags: object, command: Command) =>
      perform(command, async ({ services, settings }) => {
        const diagnosis = await services.diagnose(settings);
        return {
          document: diagnosis,
          text: (style) => {
            const marks = { ok: style.green('✓'), warn: style.yellow('!'), fail: style.red('✗') };
            return diagnosis.checks.flatMap((check) => [
              `${marks[check.status]} ${style.bold(check.title)}  ${check.detail}`,
              ...(check.hint === null ? [] : [`    ${check.hint}`]),
            ]);
          },
          exitCode: diagnosis.ok ? EXIT.ok : EXIT.failed,
        };
      }),
    );
}
