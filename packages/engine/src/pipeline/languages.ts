/** Scripts with the tag of text whose language is not known more closely (BCP 47). */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
  [/\p{Script=Arabic}/u, 'und-Arab'],
  [/\p{Script=Devanagari}/u, 'und-Deva'],
];
const ENGLISH = /\b(?:the|of|what|who|which|where|when|is|was|did|does|how)\b/i;
/** A language of fewer texts is an exception. */
const SHARE = 0.02;
const SAMPLE = 2_000;

/** Languages of questions, the most frequent first: enough to tell a reader what to ask in. */
export function languagesOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const sample = texts.slice(0, SAMPLE);
  for (const text of sample) {
    const script = SCRIPTS.find(([pattern]) => pattern.test(text))?.[1];
    const language = script ?? (ENGLISH.test(text) ? 'en' : 'und-Latn');
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= sample.length * SHARE)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([language]) => language);
}
