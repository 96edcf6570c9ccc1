import type { ReflectionDraft, Verdict, VerifyInput } from '@memo-js/core';
import { isFunctionWord, singular } from '@memo-js/english';

const PRONOUN =
  /\b(?:he|she|him|they|them|his|hers|their|theirs|its|himself|herself|themselves|we|our|us|my|me|your)\b/u;
const IT = /\b(?:it|her)\b/u;
const RELATIVE_TIME =
  /\b(?:yesterday|today|tomorrow|recently|nowadays|currently|(?:last|next|this) (?:year|month|week|century|decade|summer|winter|spring|autumn)|(?:years?|months?|weeks?|days?|decades?) ago|at present|to date)\b/iu;
const META =
  /\b(?:the|this|that) (?:document|passage|text|article|author says|paragraph|excerpt|sentence)\b|\b(?:according to|mentioned in|described in) (?:the|this)\b/iu;
const VAGUE =
  /\b(?:the|this|that|these|those) (?:company|firm|city|town|village|bridge|building|museum|river|book|novel|film|man|woman|person|place|group|organi[sz]ation|latter|former(?! \p{Ll})|same|other|one)\b(?! (?:of|in|at|called|named|that|which|who|where|founded|by|on|is|was)\b)(?! \p{Lu})/u;
const MOST_WORDS = 150;
/** Text before a passage in which a resolved name may stand, in UTF-16 units. */
const WINDOW = 20_000;

const rejected = (reason: string): Verdict => ({ status: 'rejected', reason });

/** Words that must be found in the sources: names and numbers. */
function claims(text: string, isQuestion: boolean): readonly string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’&-]*/gu) ?? [];
  return words
    .map((word) => word.replace(/[.,'’]+$/u, '').replace(/['’]s$/u, ''))
    .filter(
      (word, index) =>
        (/\p{N}/u.test(word) || /^\p{Lu}/u.test(word)) &&
        !(isQuestion && index === 0) &&
        !isFunctionWord(word),
    );
}

const fold = (text: string): string =>
  text.toLowerCase().replace(/[’‘]/gu, "'").replace(/[‐‑]/gu, '-');

function sources({ evidence, documents }: VerifyInput): string {
  const parts = documents.map(({ title }) => title ?? '');
  for (const passage of evidence) {
    parts.push(passage.text);
    const document = documents.find(({ id }) => id === passage.documentId);
    if (document !== undefined)
      parts.push(
        document.text.slice(0, 2000),
        document.text.slice(Math.max(0, passage.start - WINDOW), passage.start),
      );
  }
  return fold(parts.join('\n'));
}

/** Do a question and its answer need nothing around them to be understood? */
export function standsAlone(question: string, answer: string): boolean {
  return (
    dependence({ question, answer, paraphrases: [], entities: [], evidence: [] }) === undefined
  );
}

/** What makes a question or an answer depend on its surroundings; undefined when it stands alone. */
function dependence(draft: ReflectionDraft): string | undefined {
  for (const [part, text] of [
    ['question', draft.question],
    ['answer', draft.answer],
  ] as const) {
    if (text.trim() === '') return `The ${part} is empty.`;
    const plain = text.replace(/"[^"]*"/gu, '');
    const pronoun = PRONOUN.exec(plain) ?? IT.exec(plain);
    if (pronoun !== null) return `The ${part} holds the pronoun "${pronoun[0]}".`;
    const time = RELATIVE_TIME.exec(plain);
    if (time !== null) return `The ${part} holds the relative time "${time[0]}".`;
    const meta = META.exec(plain);
    if (meta !== null) return `The ${part} speaks of its source: "${meta[0]}".`;
    const vague = VAGUE.exec(plain);
    if (vague !== null) return `The ${part} holds the unresolved reference "${vague[0]}".`;
  }
  if (!/\?\s*$/u.test(draft.question)) return 'The question does not end with a question mark.';
  if (draft.answer.split(/\s+/u).length > MOST_WORDS)
    return `The answer has more than ${String(MOST_WORDS)} words.`;
  return undefined;
}

/**
 * Checks one draft of any step: it must stand alone, and every name and number in it must occur in
 * the evidence, in a title, or shortly before the evidence (a resolved antecedent).
 */
export function verifyDraft(input: VerifyInput): Verdict {
  const { draft } = input;
  if (draft.refusal === true)
    return draft.evidence.length === 0
      ? { status: 'accepted' }
      : rejected('A refusal rests on no evidence.');
  const reason = dependence(draft);
  if (reason !== undefined) return rejected(reason);
  if (draft.evidence.length === 0) return rejected('There is no evidence.');
  const spans: string[] = [];
  for (const { passageId, start, end } of draft.evidence) {
    const passage = input.evidence.find(({ id }) => id === passageId);
    if (passage === undefined)
      return rejected(`The passage ${passageId} of the evidence is unknown.`);
    if (start < passage.start || end > passage.end || start >= end)
      return rejected('The evidence lies outside its passage.');
    spans.push(passage.text.slice(start - passage.start, end - passage.start));
  }
  const known = sources(input);
  for (const word of [...claims(draft.question, true), ...claims(draft.answer, false)]) {
    if (!known.includes(fold(word))) return rejected(`"${word}" does not occur in the evidence.`);
  }
  const near = fold(spans.join('\n'));
  for (const number of draft.answer.match(/\p{N}[\p{N}.,]*/gu) ?? []) {
    const digits = number.replace(/[.,]+$/u, '');
    const named = new RegExp(`\\p{Lu}\\S* (?:\\S+ )?${digits.replaceAll('.', '\\.')}`, 'u').exec(
      draft.answer,
    )?.[0];
    // "Model 7" is a name, and may stand before the evidence.
    if (named !== undefined && known.includes(fold(named))) continue;
    if (!near.includes(fold(number.replace(/[.,]+$/u, ''))))
      return rejected(`The number ${number} does not occur in the evidence.`);
  }
  const content = draft.answer
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 && !isFunctionWord(word));
  const missing = content.filter(
    (word) => !known.includes(fold(singular(word.toLowerCase())).slice(0, 6)),
  );
  if (content.length > 0 && missing.length > content.length / 2)
    return rejected(
      `The answer's words "${missing.slice(0, 3).join(' ')}" do not occur in the evidence.`,
    );
  if (
    spans.every(
      (span) =>
        /\b(?:not|never|no longer|neither)\b|n['’]t\b/u.test(span) &&
        !/,|\band\b|\bbut\b/u.test(span),
    )
  )
    return rejected('The evidence denies it.');
  return { status: 'accepted' };
}
