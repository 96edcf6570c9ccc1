import { IDIOMS, QUESTION_LAST } from './idioms.ts';
import { hasCue, patternCues } from './pattern-cues.ts';
import { plainPhrases } from './question-phrases.ts';

/** The idioms with the words that tell which of them may fit. */
const CUED = [QUESTION_LAST, ...IDIOMS].map(
  (idiom) => [...idiom, patternCues(idiom[0].source)] as const,
);

/** "Which X was built by A and stands in B": two questions, each read when it stands alone. */
const COMPOUND =
  /^(?:which|who|what) .* and (?:also )?(?:was|is|are|were|has|had|does|did|\p{Ll}{3,}(?:ed|s)|became|wrote|won|made|came|took|left) /u;

/** The plain question for a wording whose grammar hides it; any other wording is returned as it is. */
export function plainQuestion(question: string): string {
  const stated = question
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s?.!]+$/u, '');
  const text = plainPhrases(stated);
  const lower = `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  const idioms = COMPOUND.test(lower) ? CUED.slice(0, 1) : CUED;
  const words = lower.toLowerCase();
  for (const [pattern, plain, cues] of idioms) {
    if (!hasCue(words, cues)) continue;
    const groups = pattern.exec(pattern === QUESTION_LAST[0] ? text : lower)?.groups;
    if (groups === undefined) continue;
    const filled = plain.replace(/\$<(\w+)>/gu, (_, name: string) => groups[name] ?? '');
    return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}?`;
  }
  return text === stated ? question : `${text}?`;
}
