/**
 * Scoring of SQuAD (Rajpurkar et al., 2016 and 2018): the published evaluation script, step for
 * step. Python's `\b` and `\w` know all of Unicode and JavaScript's do not, hence the lookarounds.
 */
const ARTICLES = /(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu;
/** Python's `string.punctuation`: ASCII only. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** Lower case, then without punctuation, then without articles, then single spaces. */
export function normalizeAnswer(text: string): string {
  return text
    .toLowerCase()
    .replace(PUNCTUATION, '')
    .replace(ARTICLES, ' ')
    .split(/\s+/u)
    .filter((token) => token !== '')
    .join(' ');
}

const tokens = (text: string): string[] => {
  const normalized = normalizeAnswer(text);
  return normalized === '' ? [] : normalized.split(' ');
};

/** 1 when the texts are equal once normalised, else 0. */
export function exactMatch(predicted: string, gold: readonly string[]): 0 | 1 {
  const normalized = normalizeAnswer(predicted);
  return gold.some((answer) => normalizeAnswer(answer) === normalized) ? 1 : 0;
}

function f1Against(predicted: readonly string[], gold: readonly string[]): number {
  if (predicted.length === 0 || gold.length === 0) return predicted.length === gold.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const token of gold) left.set(token, (left.get(token) ?? 0) + 1);
  let same = 0;
  for (const token of predicted) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    left.set(token, count - 1);
    same += 1;
  }
  if (same === 0) return 0;
  const precision = same / predicted.length;
  const recall = same / gold.length;
  return (2 * precision * recall) / (precision + recall);
}

/** Harmonic mean of the precision and recall of tokens, against the nearest of the gold answers. */
export function f1(predicted: string, gold: readonly string[]): number {
  const said = tokens(predicted);
  return gold.reduce((best, answer) => Math.max(best, f1Against(said, tokens(answer))), 0);
}

/** True when the normalised text holds one of the normalised answers as whole words. */
export function holdsAnswer(text: string, gold: readonly string[]): boolean {
  const haystack = ` ${normalizeAnswer(text)} `;
  return gold.some((answer) => {
    const needle = normalizeAnswer(answer);
    return needle !== '' && haystack.includes(` ${needle} `);
  });
}
