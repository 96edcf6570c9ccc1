import { canonicalQuestions, paraphrases, parseQuestion } from '@memo-js/english';
import type { EventQuery } from '@memo-js/english';

/** Wordings of one sub-question beyond which another would be another question. */
const MAX_WORDINGS = 14;

/** One way to ask a question. */
export interface Wording {
  readonly text: string;
  /** True when it asks for more than the question: "What is located in X?" for a theatre. */
  readonly wide: boolean;
}

/** The same question in another spelling. */
export function wordingKey(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b]/gu, "'")
    .replace(/[\u201c\u201d\u201e]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.?!]+$/u, '')
    .trim();
}

/**
 * The canonical wordings of each question, in which a memory knows it best, then as they are.
 * @param free the memory understands other wordings: neighbours of the canonical one, which ask for
 *   something a little different, would only tempt it to answer them
 */
export function wordingsOf(questions: readonly string[], free = false): readonly Wording[] {
  const byKey = new Map<string, Wording>();
  const add = (text: string, wide: boolean): void => {
    const key = wordingKey(text);
    if (key !== '' && !byKey.has(key)) byKey.set(key, { text, wide });
  };
  for (const question of questions) {
    const [first, ...others] = canonicalQuestions(question);
    if (first === undefined) continue;
    add(first, false);
    if (free) continue;
    const asked = eventOf(first);
    const same = new Set(paraphrases(first));
    for (const other of others) {
      const event = eventOf(other);
      if (asked === undefined || event === undefined) add(other, false);
      else if (same.has(other) || means(asked, event)) add(other, isWide(asked, event));
    }
  }
  for (const question of questions) add(question, false);
  return [...byKey.values()].slice(0, MAX_WORDINGS);
}

function eventOf(question: string): EventQuery | undefined {
  const query = parseQuestion(question);
  return query?.kind === 'event' ? query : undefined;
}

/** Verbs of which one may stand for the other when it is asked who did it, or what was made. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['create', 'develop', 'invent', 'design']),
  new Set(['found', 'create', 'establish']),
  new Set(['publish', 'release']),
  new Set(['produce', 'build', 'develop']),
  new Set(['produce', 'sell']),
  new Set(['acquire', 'own']),
  new Set(['study', 'train']),
  new Set(['succeed', 'replace']),
  new Set(['hold', 'take place']),
  new Set(['direct', 'lead', 'chair', 'manage', 'govern']),
  new Set(['coach', 'train', 'manage', 'lead']),
  new Set(['found', 'begin', 'open', 'release']),
  new Set(['come', 'bear']),
  new Set(['release', 'stage', 'perform', 'organise']),
  new Set(['lead', 'command']),
  new Set(['compose', 'write']),
  new Set(['pay', 'fund', 'sponsor']),
  new Set(['flow', 'locate']),
];

/**
 * A neighbouring verb gives the same answer for a date (what was built was completed), not for a
 * person or thing: who published a book is not who wrote it.
 */
function means(asked: EventQuery, other: EventQuery): boolean {
  if (asked.verb === other.verb || /^(?:time|year|place)$/u.test(asked.asked)) return true;
  return ALIKE.some((verbs) => verbs.has(asked.verb) && verbs.has(other.verb));
}

/** Verbs with many subjects in one place: without its noun the question has other answers. */
const MANY = /^(?:locate|situate|hold|lie|stand|exist)$/u;

function isWide(asked: EventQuery, other: EventQuery): boolean {
  const named = other.asked === 'subject' || other.asked === 'object';
  return named && asked.noun !== undefined && other.noun === undefined && MANY.test(other.verb);
}
