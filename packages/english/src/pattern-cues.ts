/** A shorter word is in most sentences. */
const LEAST = 3;

/** End of the group, class or escape that begins at `from`. */
function endOf(source: string, from: number): number {
  if (source[from] === '\\') {
    const braced = /^\\(?:[pPu]\{[^}]*\}|k<[^>]*>)/u.exec(source.slice(from));
    return from + (braced?.[0].length ?? 2);
  }
  const isClass = source[from] === '[';
  for (let at = from + 1; at < source.length;) {
    const char = source[at];
    if (char === (isClass ? ']' : ')')) return at + 1;
    at = char === '\\' || (!isClass && (char === '[' || char === '(')) ? endOf(source, at) : at + 1;
  }
  return source.length;
}

/** The alternatives of a pattern, outside of its groups. */
function alternatives(source: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length;) {
    const char = source[at] ?? '';
    if (char === '|') {
      parts.push(source.slice(start, at));
      start = at + 1;
    }
    at = /[\\[(]/u.test(char) ? endOf(source, at) : at + 1;
  }
  return [...parts, source.slice(start)];
}

const isOptional = (source: string, at: number): boolean => /^(?:[?*]|\{0)/u.test(source.slice(at));

/** Each list holds words of which any match contains one. */
function candidates(source: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let word = '';
  const flush = (): void => {
    if (word.length >= LEAST) found.push([word.toLowerCase()]);
    word = '';
  };
  for (let at = 0; at < source.length;) {
    const char = source[at] ?? '';
    if (/\p{L}/u.test(char)) {
      if (isOptional(source, at + 1)) flush();
      else word += char;
      at += 1;
      continue;
    }
    flush();
    const end = /[\\[(]/u.test(char) ? endOf(source, at) : at + 1;
    const group = /^\((?!\?(?:[=!]|<[=!]))(?:\?(?:<\w+>|[a-z-]*:))?(?<inner>.*)\)$/su.exec(
      source.slice(at, end),
    )?.groups?.['inner'];
    const inner = char !== '(' || isOptional(source, end) ? null : patternCues(group ?? '');
    if (inner !== null) found.push(inner);
    at = end;
  }
  flush();
  return found;
}

/**
 * Words of which every match of a regular expression contains at least one, in lower case: a text
 * without any of them need not be searched. Null where the pattern has none.
 */
export function patternCues(source: string): readonly string[] | null {
  const parts = alternatives(source);
  if (parts.length > 1) {
    const all = parts.map(patternCues);
    return all.some((cues) => cues === null) ? null : all.flatMap((cues) => cues ?? []);
  }
  const shortest = (words: readonly string[]): number => Math.min(...words.map((w) => w.length));
  const [best] = [...candidates(source)].sort(
    (a, b) => shortest(b) - shortest(a) || a.length - b.length,
  );
  return best ?? null;
}

/** Whether a text in lower case may match a pattern of these cues. */
export const hasCue = (lower: string, cues: readonly string[] | null): boolean =>
  cues === null || cues.some((cue) => lower.includes(cue));
