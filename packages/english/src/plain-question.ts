import { IDIOMS, QUESTION_LAST } from './idioms.ts';
import { plainPhrases } from './question-phrases.ts';

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
  const idioms = COMPOUND.test(lower) ? [] : IDIOMS;
  for (const [pattern, plain] of [QUESTION_LAST, ...idioms]) {
    const groups = pattern.exec(pattern === QUESTION_LAST[0] ? text : lower)?.groups;
    if (groups === undefined) continue;
    const filled = plain.replace(/\$<(\w+)>/gu, (_, name: string) => groups[name] ?? '');
    return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}?`;
  }
  return text === stated ? question : `${text}?`;
}
