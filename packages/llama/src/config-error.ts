import { MemoError } from '@memo-js/core';

/** A field asks for something that the graphs do not compute. */
export function unsupportedConfig(
  field: string,
  value: unknown,
  served: readonly unknown[],
): MemoError {
  const choices = served.map((choice) => JSON.stringify(choice)).join(', ');
  return new MemoError({
    code: 'MODEL_UNSUPPORTED',
    message: `config.json asks for ${field} ${shortly(value)}, which is not computed here.`,
    hint: choices
      ? `Choose a base whose ${field} is one of: ${choices}.`
      : `Choose a base whose config.json has no ${field}.`,
  });
}

/** A field is missing, or its value can not be meant. */
export const brokenConfig = (what: string, cause?: unknown): MemoError =>
  new MemoError({
    code: 'CHECKPOINT_INVALID',
    message: `config.json: ${what}.`,
    hint: 'The model is damaged or incomplete: restore the folder from its source.',
    ...(cause === undefined ? {} : { cause }),
  });

/** Values of a forged file may be long, or nested too deeply to be printed. */
function shortly(value: unknown): string {
  let text: string;
  try {
    text = JSON.stringify(value) ?? String(value);
  } catch {
    return 'a value';
  }
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}
