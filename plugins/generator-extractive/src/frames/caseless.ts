/** End (exclusive) of the group or class that opens at `from`. */
function endOf(source: string, from: number): number {
  const isClass = source[from] === '[';
  for (let at = from + 1; at < source.length; at += 1) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === (isClass ? ']' : ')')) return at + 1;
    else if (!isClass && (char === '(' || char === '[')) at = endOf(source, at) - 1;
  }
  return source.length;
}

const anyCase = (source: string): string => source.replace(/\\p\{L[lu]\}/gu, '\\p{L}');

const EXACT = '(?-i:';
/** What opens a group, escapes with their braces, and repetitions: none of them are words. */
const MARK = /\(\?(?:<\w+>|<?[=!]|:)|\\(?:[pP]\{[^}]*\}|k<\w+>|.)|\{[\d,]*\}/uy;

/**
 * The source of an expression whose words match with a capital or without, but for what stands in
 * `(?-i:...)`. Written out, because V8 (13.6) forgets the modifier `(?i:` in front of alternatives
 * as soon as a process has compiled about a megabyte of expressions, and then finds nothing.
 */
export function caseless(source: string): string {
  let result = '';
  let inWord = false;
  for (let at = 0; at < source.length;) {
    if (source.startsWith(EXACT, at)) {
      const end = endOf(source, at);
      result += `(?:${source.slice(at + EXACT.length, end).replaceAll(EXACT, '(?:')}`;
      at = end;
      inWord = false;
      continue;
    }
    const char = source[at] ?? '';
    MARK.lastIndex = at;
    const mark = char === '[' ? source.slice(at, endOf(source, at)) : MARK.exec(source)?.[0];
    if (mark !== undefined) {
      result += anyCase(mark);
      at += mark.length;
      inWord = false;
      continue;
    }
    const letter = /\p{L}/u.test(char);
    result += letter && !inWord ? `[${char.toLowerCase()}${char.toUpperCase()}]` : char;
    inWord = letter;
    at += 1;
  }
  return result;
}
