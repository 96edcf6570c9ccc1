/**
 * Where `@huggingface/tokenizers` 0.2 differs from the tokenizers of Python: its `Digits` knows ASCII
 * digits only, theirs every numeral (`char::is_numeric`), which is what `\p{N}` says.
 */
export function mendTokenizer(json: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...json, pre_tokenizer: mendPreTokenizer(json['pre_tokenizer']) };
}

function mendPreTokenizer(value: unknown): unknown {
  const step = value as {
    readonly type?: string;
    readonly pretokenizers?: readonly unknown[];
    readonly individual_digits?: boolean;
  } | null;
  if (step?.type === 'Sequence') {
    return { ...step, pretokenizers: step.pretokenizers?.map(mendPreTokenizer) };
  }
  if (step?.type !== 'Digits') return value;
  const Regex = step.individual_digits ? '\\p{N}' : '\\p{N}+';
  return { type: 'Split', pattern: { Regex }, behavior: 'Isolated', invert: false };
}
