import type { Command } from 'commander';
import type { Perform } from '../perform.ts';

export function addSetup(program: Command, perform: Perform): void {
  program
    .command('setup')
    .description('what some plugins need beside Node')
    .command('python')
    .description('the Python environment of the trainers trl-lora and trl-full (about 5 GB)')
    .option('--python <program>', 'interpreter to make it with, 3.10 or later (python3)')
    .action(({ python }: { readonly python?: string }, command: Command) =>
      perform(command, async ({ services, settings, signal, run }) => {
        const setup = await services.setupPython(settings, python === undefined ? {} : { python }, {
          signal,
          report: (event) => run.onProgress?.(event),
        });
        return {
          document: setup,
          text: (style) => [
            `${style.green('✓')} ${style.bold('Python')}  ${setup.python}${setup.made ? '' : ' (was there)'}`,
          ],
          next: ['`memo doctor` looks at it'],
        };
      }),
    );
}
