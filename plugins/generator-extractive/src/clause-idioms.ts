import { creationVerb } from '@memo-js/english';
import { addAttribute } from './attribute-facts.ts';
import type { ClauseIdiom, Part } from './clause-idiom.ts';
import type { Adjunct, Clause } from './clause-state.ts';
import { LIFE_IDIOMS } from './life-idioms.ts';
import { MAKER_IDIOMS } from './maker-idioms.ts';
import { MEASURE_IDIOMS } from './measure-idioms.ts';
import { NAMING_IDIOMS } from './naming-idioms.ts';
import { answerOf, argumentOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';

/** The first row of a verb that fits is taken. */
const ROWS = new Map<string, ClauseIdiom[]>();
for (const row of [...LIFE_IDIOMS, ...MAKER_IDIOMS, ...NAMING_IDIOMS, ...MEASURE_IDIOMS])
  for (const verb of row.verb.split('|')) ROWS.set(verb, [...(ROWS.get(verb) ?? []), row]);

const LINEAR = /^(?:metres|meters|kilometres|kilometers|feet|miles|km|m)\b/;

/** The words of a phrase that a row may ask for: all of them, the head, or the type before a name. */
const says = (phrase: NounPhrase | undefined, pattern: RegExp): boolean =>
  phrase !== undefined &&
  [phrase.text, phrase.head, phrase.type ?? '', phrase.unit ?? ''].some((text) =>
    pattern.test(text.toLowerCase()),
  );

function ofKind(phrase: NounPhrase | undefined, kind: ClauseIdiom['kind']): boolean {
  if (kind === undefined) return true;
  if (phrase === undefined) return false;
  const amount = phrase.number !== undefined && phrase.name === undefined;
  switch (kind) {
    case 'name':
      return (
        phrase.name !== undefined ||
        phrase.pronoun !== undefined ||
        phrase.possessor !== undefined ||
        phrase.items?.some(({ name }) => name !== undefined) === true
      );
    case 'number':
      return amount;
    case 'money':
      return (
        amount &&
        (phrase.money === true ||
          /(?:million|billion|crowns|euros|dollars|pounds|marks|francs)/.test(phrase.unit ?? ''))
      );
    case 'length':
      return amount && LINEAR.test(phrase.unit ?? '');
  }
}

function partOf(
  clause: Clause,
  used: Adjunct | undefined,
  part: Part | undefined,
): NounPhrase | undefined {
  switch (part) {
    case undefined:
      return undefined;
    case 'subject':
      return clause.subject;
    case 'object':
      return clause.object;
    case 'subject of':
      return clause.subject?.possessor ?? clause.subject?.of;
    case 'second':
      return clause.second;
    case 'phrase':
      return used?.np;
    case 'phrase of':
      return used?.np?.of ?? used?.np?.possessor;
    case 'object of':
      return clause.object?.of ?? clause.object?.possessor;
  }
}

/** The adjunct that a row asks for: `undefined` when it is missing, `null` when none is asked for. */
function adjunctOf(row: ClauseIdiom, clause: Clause): Adjunct | null | undefined {
  if (row.prep === undefined) return null;
  const preps = row.prep.split('|');
  return clause.adjuncts.find(
    ({ prep, np, date }) =>
      preps.includes(prep) &&
      (row.phrase === undefined ? np !== undefined || date !== undefined : says(np, row.phrase)),
  );
}

function fits(row: ClauseIdiom, scene: Scene, clause: Clause): Adjunct | null | undefined {
  if (clause.verb.passive !== (row.passive ?? false)) return undefined;
  if (!clause.verb.passive && row.object === null && clause.object !== undefined) return undefined;
  if (row.subject !== undefined && !says(clause.subject, row.subject)) return undefined;
  if (row.object !== undefined && row.object !== null && !says(clause.object, row.object))
    return undefined;
  if (
    row.named === true &&
    clause.subject?.name === undefined &&
    clause.subject?.pronoun === undefined
  )
    return undefined;
  const said = scene.text?.slice(
    (clause.subject ?? clause.object)?.end ?? clause.start,
    clause.end + 30,
  );
  if (row.said !== undefined && !row.said.test(said ?? '')) return undefined;
  const used = adjunctOf(row, clause);
  if (used === undefined) return undefined;
  const agent = clause.verb.passive ? 'object' : 'subject';
  const value = [row.name, row.whom, row.who].find((part) => part !== undefined && part !== agent);
  const phrase = partOf(clause, used ?? undefined, value);
  if (value !== undefined && phrase === undefined) return undefined;
  return ofKind(phrase, row.kind) ? used : undefined;
}

/** What makes a thing of its kind: a company is founded, a novel written. */
function making(scene: Scene, thing: NounPhrase | undefined): string {
  const name = thing === undefined ? undefined : argumentOf(thing, scene.discourse);
  const referent = name === undefined ? undefined : scene.discourse.referent(name);
  if (referent?.kind === 'work') return creationVerb(referent.type ?? '') ?? 'write';
  return referent?.kind === 'product' || referent?.kind === 'structure' ? 'create' : 'found';
}

const measured = (noun: string, amount: NounPhrase): NounPhrase => ({
  kind: 'np',
  start: amount.start,
  end: amount.end,
  text: noun,
  head: noun,
  det: 'a',
  modifiers: [],
  of: amount,
});

function plainClause(
  row: ClauseIdiom,
  scene: Scene,
  clause: Clause,
  used: Adjunct | undefined,
): Clause {
  const [who, whom, name] = [row.who, row.whom, row.name].map((part) => partOf(clause, used, part));
  const kept = clause.adjuncts
    .filter((adjunct) => adjunct !== used || adjunct.date !== undefined)
    .map((adjunct) =>
      adjunct.date !== undefined && (adjunct === used || adjunct.prep === 'since')
        ? { ...adjunct, prep: 'in' }
        : adjunct,
    );
  const added: Adjunct[] = [
    ...(name !== undefined && row.at !== undefined ? [{ prep: row.at, np: name }] : []),
    ...(row.undergone === true && who !== undefined ? [{ prep: 'by', np: who }] : []),
  ];
  const object =
    whom !== undefined && row.measure !== undefined ? measured(row.measure, whom) : whom;
  return {
    verb: {
      ...clause.verb,
      lemma: row.means === '[make]' ? making(scene, whom) : row.means,
      passive: row.undergone ?? false,
      form: 'finite',
    },
    adjuncts: [...added, ...kept],
    start: clause.start,
    end: clause.end,
    unreal: clause.unreal,
    embedded: clause.embedded,
    ...(row.undergone !== true && who !== undefined ? { subject: who } : {}),
    ...(object === undefined ? {} : { object }),
    ...(name !== undefined && row.at === undefined ? { second: name } : {}),
  };
}

/**
 * The plain clause that a fixed phrase stands for: "came into the world" is "was born". The clause
 * itself when it is no such phrase; none when all that it says has been noted.
 */
export function withoutIdiom(scene: Scene, clause: Clause): readonly Clause[] {
  for (const row of ROWS.get(clause.verb.lemma) ?? []) {
    const used = fits(row, scene, clause);
    if (used === undefined) continue;
    if (row.attribute === undefined) {
      const plain = plainClause(row, scene, clause, used ?? undefined);
      // "was a poet fluent in Danish" is two things: a poet, and fluent.
      const both = clause.verb.lemma === 'be' && clause.object !== undefined && !row.object;
      if (!both) return [plain];
      const rest = clause.adjuncts.filter((adjunct) => adjunct !== used);
      return [plain, { ...clause, adjuncts: rest }];
    }
    const owner = partOf(clause, used ?? undefined, row.who);
    const value = partOf(clause, used ?? undefined, row.name);
    const named = owner === undefined ? undefined : argumentOf(owner, scene.discourse);
    const isName = value?.name !== undefined;
    if (named === undefined || value === undefined || isName !== (row.kind === 'name')) continue;
    addAttribute(scene, row.attribute, named, answerOf(value, scene.discourse), isName);
    return [];
  }
  return [clause];
}
