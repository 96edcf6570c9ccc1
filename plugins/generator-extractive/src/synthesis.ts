import type {
  ConsolidateInput,
  Evidence,
  Reflection,
  ReflectionDraft,
  RelateInput,
  SurfaceInput,
} from '@memo-js/core';
import { canonicalName, canonicalQuestion, canonicalQuestions, isKeyed } from '@memo-js/english';
import type { EventQuery } from '@memo-js/english';
import { clueOf, queryOf, topicOf, typeFrom } from './clues.ts';
import type { Clue } from './clues.ts';

/** Most drafts a document gets from consolidation and from surfacing. */
const MOST_CONSOLIDATED = 3;
const MOST_SURFACED = 4;
const MOST_RELATED = 6;
/** Other reflections read to prove that a clue fits one entity only. */
const PROOF_LIMIT = 400;

function evidenceOf(reflections: readonly Reflection[]): readonly Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const { evidence } of reflections)
    for (const span of evidence)
      seen.set(`${span.passageId}:${String(span.start)}-${String(span.end)}`, span);
  return [...seen.values()];
}

const entitiesOf = (reflections: readonly Reflection[]): readonly string[] => [
  ...new Set(reflections.flatMap(({ entities }) => entities)),
];

/** Joins facts of one document about one thing: "Who founded X, and when?" */
export function consolidateFacts({ reflections }: ConsolidateInput): readonly ReflectionDraft[] {
  const byEvent = new Map<
    string,
    { readonly query: EventQuery; readonly reflection: Reflection }[]
  >();
  for (const reflection of reflections) {
    const query = queryOf(reflection.question);
    if (
      query?.kind !== 'event' ||
      query.object === undefined ||
      query.preps.length > 0 ||
      reflection.refusal
    )
      continue;
    const key = `${query.verb}|${query.object}`;
    const group = byEvent.get(key) ?? [];
    group.push({ query, reflection });
    byEvent.set(key, group);
  }
  const drafts: ReflectionDraft[] = [];
  for (const group of byEvent.values()) {
    const who = group.find(({ query }) => query.asked === 'subject');
    const where = group.find(({ query }) => query.asked === 'place');
    const when = group.find(
      ({ query, reflection }) => query.asked === 'time' && /\d{4}/.test(reflection.answer),
    );
    const [first, second] =
      who !== undefined && when !== undefined
        ? [who, when]
        : where !== undefined && when !== undefined
          ? [where, when]
          : [];
    if (first === undefined || second === undefined) continue;
    const used = [first.reflection, second.reflection];
    drafts.push({
      question: `${first.reflection.question.replace(/\?$/u, '')}, and when?`,
      answer: `${first.reflection.answer}, ${second.reflection.answer}`,
      entities: entitiesOf(used),
      evidence: evidenceOf(used),
    });
    if (drafts.length === MOST_CONSOLIDATED) break;
  }
  return drafts;
}

/** Is there no other entity of which the index knows the same relation and value? */
function isUnique(clue: Clue, entity: string, { index }: Pick<SurfaceInput, 'index'>): boolean {
  const known = index.get(clue.value);
  if (known === undefined) return false;
  const own = canonicalName(entity);
  const reflections = index.reflections(clue.value, PROOF_LIMIT);
  if (reflections.length >= PROOF_LIMIT) return false;
  return !reflections.some((other) => {
    if (other.answer !== clue.value && !other.answer.includes(clue.value)) return false;
    const query = queryOf(other.question);
    const topic = query === undefined ? undefined : topicOf(query);
    if (query === undefined || topic === undefined || canonicalName(topic) === own) return false;
    return clueOf(other, topic)?.relation === clue.relation;
  });
}

/** "Which company was founded by A and is located in B?" */
function describe(type: string | undefined, clues: readonly Clue[]): string {
  const person = type === 'person';
  const head = person ? 'Who' : type === undefined ? 'What' : `Which ${type}`;
  const parts = clues.map(({ predicate }) => predicate.replace(/^that /u, ''));
  const own = parts.filter((part) => !part.startsWith('whose '));
  const whose = parts.filter((part) => part.startsWith('whose '));
  if (own.length === 0)
    return `${person ? 'Who is the person' : type === undefined ? 'What is the thing' : `Which is the ${type}`} ${whose.join(' and ')}?`;
  const first = own.join(' and ');
  return whose.length === 0
    ? `${head} ${first}?`
    : `${head} ${first} and is the one ${whose.join(' and ')}?`;
}

/** Questions that describe the document's entities by one, two or three facts and are answered by the name. */
export function surfaceEntities(input: SurfaceInput): readonly ReflectionDraft[] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { question, refusal } of input.reflections) {
    if (refusal) continue;
    const query = queryOf(question);
    const topic = query === undefined ? undefined : topicOf(query);
    const name = topic?.replace(/^the /u, '');
    if (name === undefined || !input.index.has(name)) continue;
    const entry = counts.get(name) ?? { name, count: 0 };
    entry.count += 1;
    counts.set(name, entry);
  }
  const main = [...counts.values()].sort(
    (a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'),
  )[0];
  if (main === undefined) return [];
  const entity = input.index.get(main.name)?.name ?? main.name;
  const type = typeFrom(input.reflections, entity);
  const clues: Clue[] = [];
  for (const reflection of input.reflections) {
    const clue = clueOf(reflection, entity);
    if (
      clue !== undefined &&
      !clue.value.includes(entity) &&
      !clues.some(({ relation }) => relation === clue.relation)
    )
      clues.push(clue);
  }
  const unique = clues.filter((clue) => isUnique(clue, entity, input));
  const drafts: ReflectionDraft[] = [];
  const push = (used: readonly Clue[]): void => {
    const wording = describe(type, used);
    const question = used.length === 1 ? (canonicalQuestions(wording)[0] ?? wording) : wording;
    if (
      drafts.length >= MOST_SURFACED ||
      question.toLowerCase().includes(entity.toLowerCase()) ||
      drafts.some((draft) => draft.question === question)
    )
      return;
    const reflections = used.map(({ reflection }) => reflection);
    drafts.push({
      question,
      answer: entity,
      ...(question === wording ? {} : { paraphrases: [wording] }),
      entities: [...new Set([entity, ...used.map(({ value }) => value)])],
      evidence: evidenceOf(reflections),
    });
  };
  for (const clue of unique.slice(0, 2)) push([clue]);
  const [first] = unique;
  if (first !== undefined) {
    const others = clues.filter((clue) => clue !== first && !clue.predicate.startsWith('whose '));
    if (others[0] !== undefined) push([first, others[0]]);
    if (others[0] !== undefined && others[1] !== undefined) push([first, others[0], others[1]]);
  }
  return drafts;
}

/** Cross-document synthesis about one entity: what several documents say of it, or share with it. */
export function relateFacts({ group }: RelateInput): readonly ReflectionDraft[] {
  const drafts: ReflectionDraft[] = [];
  const { entity } = group;
  const facts = group.reflections.filter(
    ({ refusal, step, question }) => !refusal && step === 'extraction' && !isKeyed(question),
  );
  mergeAnswers(facts, drafts);
  shareValue(facts, entity.name, drafts);
  converge(facts, entity.name, drafts);
  return drafts.slice(0, MOST_RELATED);
}

/** One question that several documents answer differently: its answer is the list of all. */
function mergeAnswers(facts: readonly Reflection[], drafts: ReflectionDraft[]): void {
  const byQuestion = new Map<string, Reflection[]>();
  for (const fact of facts) {
    const group = byQuestion.get(fact.question) ?? [];
    group.push(fact);
    byQuestion.set(fact.question, group);
  }
  for (const [question, group] of byQuestion) {
    const answers = [...new Set(group.map(({ answer }) => answer))];
    const documents = new Set(group.flatMap(({ documentIds }) => documentIds));
    if (
      answers.length < 2 ||
      answers.length > 6 ||
      documents.size < 2 ||
      /^(?:When|In which year|Where|How) /u.test(question)
    )
      continue;
    if (
      answers.some((answer) => answers.some((other) => other !== answer && other.includes(answer)))
    )
      continue;
    drafts.push({
      question,
      answer: `${answers.slice(0, -1).join(', ')} and ${answers.at(-1) ?? ''}`,
      entities: entitiesOf(group),
      evidence: evidenceOf(group),
    });
  }
}

/** "Which companies are located in X?": several entities share a value that is this entity. */
function shareValue(facts: readonly Reflection[], name: string, drafts: ReflectionDraft[]): void {
  const byRelation = new Map<
    string,
    { readonly topic: string; readonly query: EventQuery; readonly fact: Reflection }[]
  >();
  for (const fact of facts) {
    const query = queryOf(fact.question);
    if (fact.answer !== name || query?.kind !== 'event' || query.asked !== 'place') continue;
    const topic = topicOf(query);
    if (topic === undefined) continue;
    const group = byRelation.get(query.verb) ?? [];
    group.push({ topic, query, fact });
    byRelation.set(query.verb, group);
  }
  for (const group of byRelation.values()) {
    const topics = [...new Set(group.map(({ topic }) => topic.replace(/^the /u, '')))];
    const first = group[0];
    if (first === undefined || topics.length < 2 || topics.length > 6) continue;
    const { verb, tense } = first.query;
    const active = first.query.subject !== undefined && first.query.object === undefined;
    const preps = [{ prep: 'in', phrase: name }];
    const question = canonicalQuestion({
      kind: 'event',
      asked: active ? 'subject' : 'object',
      verb,
      tense,
      preps,
    });
    const used = group.map(({ fact }) => fact);
    drafts.push({
      question,
      answer: `${topics.slice(0, -1).join(', ')} and ${topics.at(-1) ?? ''}`,
      entities: [name, ...topics],
      evidence: evidenceOf(used),
    });
  }
}

/** Clues of different documents that meet in one entity. */
function converge(facts: readonly Reflection[], name: string, drafts: ReflectionDraft[]): void {
  const clues: Clue[] = [];
  for (const fact of facts) {
    const clue = clueOf(fact, name);
    if (clue === undefined || clue.predicate.startsWith('whose ') || clue.value.includes(name))
      continue;
    if (!clues.some(({ relation }) => relation === clue.relation)) clues.push(clue);
  }
  const first = clues.find(({ value }) => /\p{Lu}/u.test(value));
  const second = clues.find(
    (clue) =>
      clue !== first &&
      !clue.reflection.documentIds.some(
        (id) => first?.reflection.documentIds.includes(id) === true,
      ),
  );
  if (first === undefined || second === undefined) return;
  const used = [first.reflection, second.reflection];
  drafts.push({
    question: describe(typeFrom(facts, name), [first, second]),
    answer: name,
    entities: [name, ...entitiesOf(used)],
    evidence: evidenceOf(used),
  });
}
