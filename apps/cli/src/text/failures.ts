import type { DocumentFailure } from '@memo-js/engine';
import type { Style } from './style.ts';

/** More than this, and the list hides what came before it. */
const SHOWN = 20;

/** Each failed document by name, stage and reason. */
export function failureLines(failures: readonly DocumentFailure[], style: Style): string[] {
  const lines = failures
    .slice(0, SHOWN)
    .flatMap(({ documentId, stage, error }) => [
      `  ${style.red('✗')} ${documentId} ${style.dim(`(${stage})`)}: ${error.message}`,
      ...(error.hint === undefined ? [] : [`      ${style.dim(error.hint)}`]),
    ]);
  const rest = failures.length - SHOWN;
  return rest > 0 ? [...lines, style.dim(`  and ${rest} more; --json lists all`)] : lines;
}
