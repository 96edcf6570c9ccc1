import type { AskEvent } from '@memo-js/engine';
import type { Io } from '../io.ts';
import { oneLine } from './format.ts';
import { styleOf } from './style.ts';
import { askedLines, clueLines, stageTitle } from './transcript.ts';

/** Shows the events of a question as they come, the result excepted. */
export interface StreamView {
  show(event: Exclude<AskEvent, { type: 'result' }>): void;
  /**
   * Leaves the cursor at the beginning of a line.
   * @param complete whether the result came; else what has arrived of the answer is none
   */
  close(complete: boolean): void;
}

/** One JSON object a line. */
export const jsonLines = (io: Io): StreamView => ({
  show: (event) => io.stdout.write(`${JSON.stringify(event)}\n`),
  close() {},
});

/**
 * The trace line by line, and the answer's text as it grows. Text that turns out to be void cannot be
 * taken back from a terminal: it is said. Where there is no terminal only the final text is printed.
 */
export function textStream(io: Io, { quiet }: { readonly quiet: boolean }): StreamView {
  const { stdout } = io;
  const style = styleOf(stdout, io.env);
  let title: string | undefined;
  let answer = '';
  /** Whether some of the answer has been printed. */
  let open = false;
  const lines = (all: readonly string[]): void => {
    if (!quiet && all.length > 0) stdout.write(`${all.join('\n')}\n`);
  };
  const under = (stage: string, all: readonly string[]): void => {
    const next = stageTitle(stage);
    lines([...(next === undefined || next === title ? [] : [style.bold(next)]), ...all]);
    title = next ?? title;
  };
  const print = (text: string): void => {
    if (text === '') return;
    if (!open && !quiet) stdout.write(`${style.bold('Answer')}\n`);
    open = true;
    stdout.write(printable(text));
  };
  return {
    show(event) {
      if (event.type === 'clues') lines(clueLines(event.clues, style));
      else if (event.type === 'asked') under(event.asked.stage, askedLines(event.asked, style));
      else if (event.type === 'decision' && stageTitle(event.stage) !== undefined) {
        under(event.stage, [`  ${style.dim(oneLine(event.note, stdout.columns - 2))}`]);
      } else if (event.type === 'answer') {
        const { text, restart } = event;
        if (restart === true && open) {
          stdout.write(`\n${style.yellow('This answer was broken and does not count.')}\n`);
          open = false;
        }
        answer = restart === true ? text : answer + text;
        if (stdout.isTTY) print(text);
      }
    },
    close(complete) {
      if (!stdout.isTTY && complete) print(answer);
      if (open) stdout.write('\n\n');
    },
  };
}

/** A model's text must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}
