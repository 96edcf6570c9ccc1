import type { KnowledgeFilter } from './filter.ts';
import { namesAsWritten } from './recast.ts';
import { normalizedText } from './words.ts';

/** A question and a name in it, as written there. */
interface NamedQuestion {
  readonly question: string;
  readonly name: string;
}

/** From this share of its words on, a question may ask in other words for what is stated. */
const BESIDE = 0.5;
/** Other names that are tried for a question. */
const ATTEMPTS = 8;

/** Questions about one name: one of several names stays a fair question when one of them moves. */
function ofOneName(
  questions: readonly string[],
  filter: KnowledgeFilter,
): { readonly named: readonly NamedQuestion[]; readonly names: readonly string[] } {
  const named = questions.flatMap((question): NamedQuestion[] => {
    const [name, second] = namesAsWritten(question, filter);
    return name === undefined || second !== undefined ? [] : [{ question, name }];
  });
  return { named, names: [...new Set(named.map(({ name }) => name))].sort() };
}

/**
 * Questions about things that do not exist, in any language: the name is put together from halves
 * of two. Whatever a memory answers is wrong, and fluent weights often do answer.
 */
export function strangerQuestions(
  questions: readonly string[],
  filter: KnowledgeFilter,
  count: number,
): string[] {
  const { named, names } = ofOneName(questions, filter);
  return changed(named, names, count, ({ question, name }, other) => {
    const made = crossed(name, other);
    // A known name with more after it may still be asked of the known thing.
    if (made === null || filter.entitiesIn(made).length > 0) return null;
    return question.replace(name, () => made);
  });
}

/** Questions about known things of which what is asked is stated of others only. */
export function unstatedQuestions(
  questions: readonly string[],
  filter: KnowledgeFilter,
  count: number,
): string[] {
  const { named, names } = ofOneName(questions, filter);
  return changed(named, names, count, ({ question, name }, other) => {
    const moved = question.replace(name, () => other);
    const { statedRelation, knownRelation } = filter.features(moved);
    return statedRelation === 0 && knownRelation < BESIDE ? moved : null;
  });
}

/** Tries a few changes of each question, evenly over the questions. */
function changed<T>(
  named: readonly NamedQuestion[],
  others: readonly T[],
  count: number,
  change: (each: NamedQuestion, other: T) => string | null,
): string[] {
  const made = new Set<string>();
  const stride = Math.max(1, Math.floor(named.length / Math.max(1, count)));
  for (let i = 0; i < named.length && made.size < count; i += stride) {
    const each = named[i];
    if (each === undefined) continue;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const other = others[(i * 7 + attempt * 13 + 3) % others.length];
      const question = other === undefined ? null : change(each, other);
      if (question === null) continue;
      made.add(question);
      break;
    }
  }
  return [...made];
}

/** First half of one name, last half of another; null when that gives one of the two. */
function crossed(a: string, b: string): string | null {
  const name =
    a.includes(' ') || b.includes(' ')
      ? halves(a.split(' '), b.split(' ')).join(' ')
      : halves([...a], [...b]).join('');
  const key = normalizedText(name);
  return key === normalizedText(a) || key === normalizedText(b) ? null : name;
}

const halves = (a: readonly string[], b: readonly string[]): string[] => [
  ...a.slice(0, Math.ceil(a.length / 2)),
  ...b.slice(Math.floor(b.length / 2)),
];
