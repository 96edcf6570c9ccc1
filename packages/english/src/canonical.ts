import { isKeyed } from './keyed-question.ts';
import { without } from './normalise-names.ts';
import { neighbours, otherArticles } from './neighbours.ts';
import { normaliseQuery } from './normalise.ts';
import type { Query } from './query.ts';
import { parseQuestion } from './question-parser.ts';
import { attributeSynonyms } from './attribute-classes.ts';
import { isLeadingOffice, keepsTense } from './relations.ts';
import { renderQuery } from './render.ts';

/** Near relations, tried when a memory does not know the exact one. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  create: ['design', 'found', 'invent'],
  build: ['complete', 'produce'],
  complete: ['build', 'open'],
  release: ['publish', 'approve'],
  approve: ['release'],
  sell: ['produce'],
  acquire: ['own'],
  own: ['acquire'],
  publish: ['release', 'found'],
  develop: ['invent', 'design', 'create'],
  invent: ['develop', 'create', 'design'],
  produce: ['supply', 'sell', 'build', 'develop'],
  begin: ['found', 'open', 'hold', 'organise'],
  open: ['found', 'complete'],
  found: ['create', 'begin', 'open'],
  study: ['train'],
  train: ['study'],
  lead: ['direct'],
  direct: ['lead'],
  supply: ['produce'],
  succeed: ['replace'],
  replace: ['succeed'],
  discover: ['find', 'identify'],
  teach: ['work'],
  hold: ['begin', 'found', 'strike'],
};

/** Verbs of which the object may be left out: where physics was studied is where was studied. */
const WHOLE_WITHOUT_OBJECT = /^(?:study|train|work|teach|graduate|play|perform|live|move)$/;

/** Less specific and neighbouring queries, closest first. */
function alternatives(query: Query): readonly Query[] {
  if (query.kind === 'owner') {
    const { noun, ...rest } = query;
    const shorter: Query[] = noun === undefined ? [] : [rest];
    // Who is its president leads it.
    if (isLeadingOffice(query.attribute)) {
      const lead: Query = {
        kind: 'event',
        asked: 'object',
        verb: 'lead',
        tense: 'present',
        subject: query.value,
        preps: [],
      };
      if (noun !== undefined) shorter.push({ ...lead, noun });
      shorter.push(lead);
    }
    return shorter;
  }
  if (query.kind === 'count') {
    const noun = query.noun === 'members' ? 'musicians' : 'members';
    return /^(?:members|musicians|singers)$/.test(query.noun) ? [{ ...query, noun }] : [];
  }
  if (query.kind === 'attribute') {
    const words = query.attribute.split(' ');
    const shorter: Query[] =
      words.length > 1 &&
      !/(?:est|^most|^best|^first|^last|^second|^meeting|^former|^previous|^next|^chief|^main)$/.test(
        words[0] ?? '',
      ) &&
      attributeSynonyms(query.attribute).length === 1
        ? [{ ...query, attribute: words.slice(1).join(' ') }]
        : [];
    if (isLeadingOffice(query.attribute))
      shorter.push({
        kind: 'event',
        asked: 'subject',
        verb: 'lead',
        tense: 'present',
        object: query.of,
        preps: [],
      });
    if (query.attribute === 'local speciality')
      shorter.push({
        kind: 'event',
        asked: 'prep',
        prep: 'for',
        verb: 'know',
        tense: 'present',
        object: query.of,
        preps: [],
      });
    if (/^(?:length|duration)$/.test(query.attribute) && /^(?:the )?\p{Lu}/u.test(query.of))
      shorter.push({ ...query, attribute: 'running time' });
    if (query.attribute === 'length') shorter.push({ ...query, attribute: 'duration' });
    if (query.attribute === 'mouth')
      shorter.push({
        kind: 'event',
        asked: 'prep',
        prep: 'into',
        verb: 'flow',
        tense: 'present',
        subject: query.of,
        preps: [],
      });
    if (query.attribute === 'former name') shorter.push({ ...query, attribute: 'nickname' });
    if (query.attribute === 'running time') shorter.push({ ...query, attribute: 'duration' });
    if (query.attribute === 'height') shorter.push({ ...query, attribute: 'elevation' });
    if (query.attribute === 'director')
      shorter.push({
        kind: 'event',
        asked: 'subject',
        verb: 'direct',
        tense: 'past',
        object: query.of,
        preps: [],
      });
    return shorter;
  }
  if (query.kind === 'identity' && query.noun !== undefined)
    return [{ kind: 'identity', of: query.of, person: false }];
  if (query.kind !== 'event') return [];
  const found: Query[] = [];
  // "When did the council approve X": who did it is not named.
  if (
    query.object !== undefined &&
    /\p{Lu}/u.test(query.object) &&
    /^the \p{Ll}+$/u.test(query.subject ?? '') &&
    /^(?:time|year|place)$/.test(query.asked)
  )
    found.push(without(query, 'subject'));
  // What lies on a river need not lie on the island asked for.
  const standing = query.verb === 'locate' && query.asked === 'prep' && query.noun === 'river';
  const typed = query.noun !== undefined && query.asked !== 'count' && !standing;
  const plain = typed ? without(query, 'noun') : query;
  if (typed) found.push(plain);
  if (query.preps.length > 0 && /\p{Lu}/u.test(`${query.subject ?? ''}${query.object ?? ''}`))
    found.push({ ...query, preps: [] }, { ...plain, preps: [] });
  if (query.asked === 'year') found.push({ ...plain, asked: 'time' });
  if (
    query.asked === 'prep' &&
    (query.prep === 'in' || query.prep === 'at' || query.prep === 'for') &&
    query.noun !== 'age' &&
    query.noun !== 'price' &&
    query.noun !== 'speed'
  ) {
    found.push({ ...without(plain, 'prep'), asked: 'place' });
  }
  if (
    query.subject !== undefined &&
    query.object !== undefined &&
    query.asked !== 'subject' &&
    WHOLE_WITHOUT_OBJECT.test(query.verb)
  )
    found.push(without(plain, 'object'));
  if (keepsTense(query.verb) && query.verb !== 'locate') {
    const tense = query.tense === 'past' ? 'present' : 'past';
    found.push({ ...query, tense });
    if (typed) found.push({ ...plain, tense });
  }
  if (query.verb === 'direct' && (query.asked === 'subject' || query.asked === 'object'))
    found.push({ ...query, verb: 'lead', tense: 'present' });
  if (query.verb === 'direct' && query.asked === 'object' && query.subject !== undefined)
    found.push({ kind: 'owner', attribute: 'director', value: query.subject });
  if (query.asked === 'place' && query.verb === 'hold' && query.preps.length === 0)
    found.push({ ...query, verb: 'set', tense: 'past' });
  if (query.asked === 'subject' && query.verb === 'pay' && query.preps[0]?.prep === 'for')
    found.push({ ...query, verb: 'fund', object: query.preps[0].phrase, preps: [] });
  if (query.asked === 'subject' && query.verb === 'host' && query.object !== undefined)
    found.push({ ...query, asked: 'place', verb: 'hold', tense: 'present' });
  if (query.asked === 'place' && query.verb === 'hold' && query.object !== undefined)
    found.push({ ...query, verb: 'locate', tense: 'present' });
  if (query.asked === 'place' && query.verb === 'build') found.push({ ...query, verb: 'release' });
  if (
    query.asked === 'prep' &&
    query.verb === 'locate' &&
    query.prep === 'on' &&
    query.noun === 'river' &&
    query.object !== undefined
  ) {
    found.push({
      kind: 'event',
      asked: 'subject',
      verb: 'flow',
      tense: 'present',
      noun: 'river',
      preps: [{ prep: 'through', phrase: query.object }],
    });
  }
  const along = query.preps.find(({ prep }) => prep === 'through')?.phrase;
  if (query.asked === 'subject' && query.verb === 'flow' && along !== undefined)
    found.push({
      kind: 'event',
      asked: 'prep',
      verb: 'locate',
      tense: 'present',
      noun: 'river',
      object: along,
      prep: 'on',
      preps: [],
    });
  if (query.verb === 'know' && query.prep === 'for' && query.object !== undefined)
    found.push({ kind: 'attribute', attribute: 'local speciality', of: query.object });
  if (query.asked === 'subject' && query.verb === 'direct' && query.object !== undefined)
    found.push({ kind: 'attribute', attribute: 'director', of: query.object });
  // Who comes from a place was most often born there.
  if (query.asked === 'place' && query.verb === 'bear' && query.object !== undefined) {
    const { object, ...rest } = query;
    found.push({ ...rest, verb: 'come', tense: 'past', subject: object });
  }
  if (query.asked === 'place' && query.verb === 'come' && query.subject !== undefined) {
    const { subject, ...rest } = query;
    found.push(
      { ...rest, verb: 'locate', tense: 'present', object: subject },
      { ...rest, verb: 'bear', tense: 'past', object: subject },
    );
  }
  const named =
    plain.preps.length === 0 || /\p{Lu}/u.test(`${query.subject ?? ''}${query.object ?? ''}`);
  for (const verb of named ? (NEAR[query.verb] ?? []) : []) {
    const { subject, ...rest } = plain;
    found.push(
      query.verb === 'begin' && subject !== undefined && plain.object === undefined
        ? { ...rest, object: subject, verb }
        : { ...plain, verb },
    );
  }
  return found;
}

/** The canonical wording of a query that need not be canonical yet. */
export function canonicalQuestion(query: Query): string {
  return settled(normaliseQuery(query)).text;
}

/** Renders and reads back until the wording no longer changes: the wording of a wording is itself. */
function settled(first: Query): { readonly query: Query; readonly text: string } {
  let query = first;
  let text = renderQuery(query);
  for (let round = 0; round < 4; round += 1) {
    const again = parseQuestion(text);
    if (again === undefined) break;
    query = normaliseQuery(again);
    const next = renderQuery(query);
    if (next === text) break;
    text = next;
  }
  return { query, text };
}

/** A misread question shows in its wording: an auxiliary or an article before a bare preposition. */
const BROKEN =
  /\b(?:was|were|is|are|did|does) of\b|\bthe (?:of|in|on|at|for|out|from|to|by|the|an?) |\blocated located\b|\b(?:the|an?)\?$/u;

/** Canonical questions that ask the same as a canonical question. */
export function paraphrases(question: string): readonly string[] {
  return neighbours(question)
    .flatMap((plain) => parseQuestion(plain) ?? [])
    .map((other) => settled(normaliseQuery(other)).text);
}

/** Alternatives of {@link canonicalQuestions} beyond which a question is another question. */
const MOST = 10;

/**
 * Wordings of an atomic English question in which a memory trained on extractive reflections
 * knows it best: the canonical wording first, then less specific and neighbouring ones. Empty when
 * the question is not understood.
 *
 * The extractive generator trains every fact on its canonical question, and the rule executive
 * asks the canonical wording of what a user asked: both sides meet here.
 */
export function canonicalQuestions(question: string): readonly string[] {
  if (isKeyed(question)) return [question];
  const parsed = parseQuestion(question);
  if (parsed === undefined) return [];
  const { query, text: best } = settled(normaliseQuery(parsed));
  if (BROKEN.test(best)) return [];
  const others = alternatives(query).map((other) => settled(normaliseQuery(other)).text);
  const found = new Set(
    [best, ...paraphrases(best), ...others].filter((text) => !BROKEN.test(text)),
  );
  return [...[...found].slice(0, MOST), ...otherArticles(best)];
}
