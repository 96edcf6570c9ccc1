import type { Reflection, ReflectionDraft, RefuseInput } from '@memo-js/core';
import { canonicalQuestions, isKeyed } from '@memo-js/english';
import { queryOf, topicOf } from './clues.ts';
import { uniform } from './random.ts';
import { wordings } from './wordings.ts';
import type { WordingStyle } from './wordings.ts';

interface Pattern {
  readonly topic: string;
  /** The question with its topic cut out. */
  readonly before: string;
  readonly after: string;
}

const ATTEMPTS_PER_DRAFT = 30;

/** Share of refusals in rich wordings: who does not know says so however it is asked. */
const REWORDED = 0.75;

function patternsOf(reflections: readonly Reflection[]): readonly Pattern[] {
  const patterns: Pattern[] = [];
  for (const { question, refusal, step } of reflections) {
    if (refusal || step !== 'extraction') continue;
    const query = queryOf(question);
    const topic = query === undefined ? undefined : topicOf(query);
    if (topic === undefined || !/\p{Lu}/u.test(topic)) continue;
    const name = topic.replace(/^the /u, '');
    const at = question.indexOf(name);
    if (at < 0) continue;
    patterns.push({
      topic: name,
      before: question.slice(0, at),
      after: question.slice(at + name.length),
    });
  }
  return patterns;
}

/**
 * Questions that the corpus does not answer: about entities that do not exist but are named as the
 * corpus names its own, and about facts that are stated of others of a kind but not of this one.
 */
export function refuseDrafts(
  { index, reflections, count, seed }: RefuseInput,
  style: WordingStyle = 'plain',
): readonly ReflectionDraft[] {
  const random = uniform(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const patterns = patternsOf(reflections);
  if (patterns.length === 0) return [];
  // Keys ask for what rules had no question for: they need no refusals of their own.
  const facts = reflections.filter(({ question }) => !isKeyed(question)).length;
  const wanted = Math.ceil((count * facts) / Math.max(1, reflections.length));
  const asked = new Set<string>();
  for (const { question, paraphrases } of reflections)
    for (const text of [question, ...paraphrases]) asked.add(text);
  const shapes = new Map<string, Set<string>>();
  const byShape = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const shape = `${pattern.before}*${pattern.after}`;
    const own = shapes.get(pattern.topic) ?? new Set<string>();
    own.add(shape);
    shapes.set(pattern.topic, own);
    const group = byShape.get(shape) ?? [];
    group.push(pattern);
    byShape.set(shape, group);
  }
  const topics = [...shapes.keys()];
  const drafts: ReflectionDraft[] = [];
  const made = new Set<string>();
  const push = (question: string, name: string): void => {
    const known = [question, ...canonicalQuestions(question)];
    if (made.has(question) || known.some((text) => asked.has(text))) return;
    made.add(question);
    const freely =
      style === 'rich' && random() < REWORDED ? pick(wordings(question, '', style)) : undefined;
    if (freely !== undefined && (made.has(freely) || asked.has(freely))) return;
    made.add(freely ?? question);
    drafts.push({
      question: freely ?? question,
      answer: '',
      entities: [name],
      evidence: [],
      refusal: true,
    });
  };
  for (
    let attempt = 0;
    attempt < wanted * ATTEMPTS_PER_DRAFT && drafts.length < wanted;
    attempt += 1
  ) {
    if (attempt % 2 === 0) {
      const pattern = pick(patterns);
      const name =
        pattern === undefined
          ? undefined
          : invent(pattern.topic, topics, pick, (candidate) => index.has(candidate));
      if (pattern !== undefined && name !== undefined)
        push(pattern.before + name + pattern.after, name);
    } else {
      const one = pick(patterns);
      const shared =
        one === undefined ? undefined : pick(byShape.get(`${one.before}*${one.after}`) ?? []);
      const other = shared === undefined ? undefined : pick([...(shapes.get(shared.topic) ?? [])]);
      const peer = one === undefined ? undefined : pick(topics);
      if (one === undefined || peer === undefined || peer === one.topic || other === undefined)
        continue;
      const peerShapes = shapes.get(peer) ?? new Set<string>();
      // Of a kind: the two share some question shape, but not this one.
      const related = [...(shapes.get(one.topic) ?? [])].some((shape) => peerShapes.has(shape));
      if (related && !peerShapes.has(`${one.before}*${one.after}`))
        push(one.before + peer + one.after, peer);
    }
  }
  return drafts;
}

/** A name in the shape of `model` whose parts come from the corpus and whose whole does not. */
function invent(
  model: string,
  names: readonly string[],
  pick: <T>(list: readonly T[]) => T | undefined,
  exists: (name: string) => boolean,
): string | undefined {
  const words = model.split(' ');
  for (let round = 0; round < 8; round += 1) {
    const other = pick(names)?.split(' ');
    if (other === undefined) return undefined;
    let name: string;
    if (words.length === 1) {
      const donor = other[0] ?? '';
      const half = Math.ceil(model.length / 2);
      name = model.slice(0, half) + donor.slice(Math.ceil(donor.length / 2)).toLowerCase();
    } else if (words.length === other.length)
      name = [...words.slice(0, 1), ...other.slice(1)].join(' ');
    else name = [other[0] ?? '', ...words.slice(1)].join(' ');
    const shaped = /^\p{Lu}[\p{Ll}\p{N}'-]{2,}(?: |$)/u.test(name) && name.length < 60;
    if (shaped && name !== model && !exists(name) && !names.includes(name)) return name;
  }
  return undefined;
}
