import { nounClass } from '@memo-js/english';
import type { Cursor } from './cursor.ts';
import type { VerbPhrase } from './syntax.ts';
import { complements } from './verb-phrase.ts';
import { BE, DO, isAdverb, isBaseVerb, isContent, isParticiple, isPreposition } from './words.ts';

/** What stands behind the subject of an inverted question, when it fits its auxiliary. */
export function predicate(cursor: Cursor, auxiliary: string, from: number): VerbPhrase | undefined {
  let at = from;
  while (isAdverb(cursor.tokens[at])) at += 1;
  const token = cursor.tokens[at];
  if (BE.has(auxiliary)) {
    if (
      token !== undefined &&
      (token.kind === 'comma' || /^(?:and|or|who|which|that|whose)$/u.test(token.lower))
    )
      return undefined;
    const verbal = isContent(token) && !isPreposition(token);
    const start = verbal ? at + 1 : from;
    for (const rest of complements(cursor, start, true)) {
      if (rest.end !== cursor.tokens.length) continue;
      const adverb = verbal && at > from ? { adverb: cursor.text(from, at) } : {};
      return { auxiliary, ...adverb, verb: verbal ? token.lower : '', complements: rest.value };
    }
    return undefined;
  }
  const fits = auxiliary.startsWith('ha')
    ? isParticiple(token) || token?.lower === 'been'
    : isBaseVerb(token);
  // After "did" a word that is no known noun can only be the verb.
  const unknown = DO.has(auxiliary) && isContent(token) && nounClass(token.lower) === undefined;
  if (!fits && !unknown) return undefined;
  for (const rest of complements(cursor, at + 1, true)) {
    if (rest.end !== cursor.tokens.length) continue;
    return { auxiliary, verb: token!.lower, complements: rest.value };
  }
  return undefined;
}
