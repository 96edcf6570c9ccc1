import type { Command } from 'commander';
import type { Perform } from '../perform.ts';

export function addUse(program: Command, perform: Perform): void {
  program
    .command('use')
    .description('choose the memory that answers')
    .argument('<memory>', 'id of a memory of the workspace')
    .action((id: string, _flags: object, command: Command) =>
      perform(command, ({ withMemo }) =>
        withMemo(async (memo) => {
          const memory = await memo.use(id);
          return {
            document: memory,
            text: (style) => [
              `${style.bold(`memory ${memory.id}`)} answers from now on`,
              ...(memory.stale ? [style.yellow('It is stale: documents of it were removed.')] : []),
            ],
          };
        }),
      ),
    );
}
