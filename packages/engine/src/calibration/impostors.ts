import type { KnowledgeFilter } from './filter.ts';
import { normalizedText } from './words.ts';

/** A question and a name in it, as written there. */
interface NamedQuestion {
  readonly question: string;
  readonly name: string;
}

/**
 * Questions that have no answer, made of trained ones in any language by moving names: about
 * things that do not exist (a name put together from halves of two), and about known things of
 * which what is asked is stated of others only. Whatever a memory answers to them is wrong, and
 * fluent weights often do answer.
 */
export function impostorQuestions(
  questions: readonly string[],
  filter: KnowledgeFilter,
  count: number,
): string[] {
  const named = questions.flatMap((question): NamedQuestion[] => {
    const name = namesAsWritten(question, filter)[0];
    return name === undefined ? [] : [{ question, name }];
  });
  const names = [...new Set(named.map(({ name }) => name))].sort();
  const half = Math.ceil(count / 2);
  const strangers = replaced(named, names, half, ({ name }, other) => {
    const made = crossed(name, other);
    return made === null || filter.knowsEntity(made) ? null : made;
  });
  const unstated = replaced(named, names, half, ({ question, name }, other) => {
    const moved = question.replace(name, () => other);
    return filter.features(moved).statedRelation === 0 ? other : null;
  });
  return [...new Set([...strangers, ...unstated])];
}

/** Tries a few other names for each question, evenly over the questions. */
function replaced(
  named: readonly NamedQuestion[],
  names: readonly string[],
  count: number,
  choose: (each: NamedQuestion, other: string) => string | null,
): string[] {
  const made = new Set<string>();
  const stride = Math.max(1, Math.floor(named.length / Math.max(1, count)));
  for (let i = 0; i < named.length && made.size < count; i += stride) {
    const each = named[i];
    if (each === undefined) continue;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const other = names[(i * 7 + attempt * 13 + 3) % names.length] ?? '';
      const name = choose(each, other);
      if (name === null) continue;
      made.add(each.question.replace(each.name, () => name));
      break;
    }
  }
  return [...made];
}

const ATTEMPTS = 5;

/** First half of one name, last half of another; null when that gives one of the two. */
function crossed(a: string, b: string): string | null {
  const first = a.split(' ');
  const last = b.split(' ');
  const name = [
    ...first.slice(0, Math.ceil(first.length / 2)),
    ...last.slice(Math.floor(last.length / 2)),
  ].join(' ');
  if (first.length < 2 && last.length < 2) return null;
  const key = normalizedText(name);
  return key === normalizedText(a) || key === normalizedText(b) ? null : name;
}

/** The trained names of a question in the spelling of the question. */
function namesAsWritten(question: string, filter: KnowledgeFilter): string[] {
  return filter.entitiesIn(question).flatMap((name) => {
    const pattern = name
      .split(' ')
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^\\p{L}\\p{N}]+');
    const match = new RegExp(pattern, 'iu').exec(question);
    return match === null ? [] : [match[0]];
  });
}
