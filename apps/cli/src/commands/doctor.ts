import type { Command } from 'commander';
import { EXIT } from '../exit-code.ts';
import type { Perform } from '../perform.ts';

export function addDoctor(program: Command, perform: Perform): void {
  program
    .command('doctor')
    .description('what would stop a run, and how to mend it')
    .option('--offline', 'send nothing: an executive of a provider is not asked')
    .action(({ offline = false }: { readonly offline?: boolean }, command: Command) =>
      perform(command, async ({ services, settings, signal }) => {
        const diagnosis = await services.diagnose(settings, { offline, signal });
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
