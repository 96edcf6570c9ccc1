import type { Command } from 'commander';
import type { Perform } from '../perform.ts';
import { table } from '../text/table.ts';

export function addPlugin(program: Command, perform: Perform): void {
  program
    .command('plugin')
    .description('plugins')
    .command('list')
    .description('what is installed and what the config selects')
    .action((_flags: object, command: Command) =>
      perform(command, async ({ services, settings }) => {
        const plugins = await services.listPlugins(settings);
        return {
          document: { plugins },
          text: (style) =>
            table(
              plugins.map((plugin) => [
                plugin.selected ? style.green('●') : ' ',
                plugin.kind,
                style.bold(plugin.id),
                `${plugin.package}@${plugin.version}`,
                style.dim(plugin.description),
              ]),
              { indent: 0 },
            ),
          next: ['select one in the config, or with --set KIND.use=ID'],
        };
      }),
    );
}
