import type { KnowledgeFilter } from './filter.ts';
import { normalizedText } from './words.ts';

/**
 * Questions about things that do not exist: a trained question with its entity's name put
 * together from halves of two others. Whatever a memory answers to them is wrong, and fluent
 * weights often do answer. Works in any language, because it only moves words.
 */
export function impostorQuestions(
  questions: readonly string[],
  filter: KnowledgeFilter,
  count: number,
): string[] {
  const named = questions.flatMap((question) => {
    const name = namesAsWritten(question, filter)[0];
    return name === undefined ? [] : [{ question, name }];
  });
  const names = [...new Set(named.map(({ name }) => name))].sort();
  const made = new Set<string>();
  const stride = Math.max(1, Math.floor(named.length / Math.max(1, count)));
  for (let i = 0; i < named.length && made.size < count; i += stride) {
    const each = named[i];
    if (each === undefined) continue;
    const other = names[(i * 7 + 3) % names.length] ?? '';
    const name = crossed(each.name, other);
    if (name === null || filter.knowsEntity(name)) continue;
    made.add(each.question.replace(each.name, () => name));
  }
  return [...made];
}

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
