import { nounClass, withoutParts } from '@memo-js/english';
import type { EventQuery, Query } from '@memo-js/english';
import type { Scene } from './scene.ts';
import type { Adjunct, Clause } from './clause-state.ts';
import { isDefinite } from './phrases.ts';
import type { DateUnit } from './units.ts';

const TIME_PREP = new Set(['', 'in', 'on', 'at', 'during', 'around', 'about']);

/** The same question without who did it. */
export function withoutSubject(query: EventQuery): EventQuery {
  return withoutParts(query, 'subject');
}

const isDate = (adjunct: Adjunct): adjunct is Adjunct & { readonly date: DateUnit } =>
  adjunct.date !== undefined;

/** The date at which the clause puts its event. */
export function timeOf(clause: Clause): DateUnit | undefined {
  return clause.adjuncts.find((adjunct) => isDate(adjunct) && TIME_PREP.has(adjunct.prep))?.date;
}

/** A recurring time: "every May", "each September". */
export function recurring(clause: Clause): string | undefined {
  const phrase = [clause.object, clause.second, ...clause.adjuncts.map(({ np }) => np)].find(
    (np) =>
      np !== undefined &&
      (np.det === 'every' || np.det === 'each') &&
      (nounClass(np.head) === 'time' ||
        np.name !== undefined ||
        /^(?:spring|summer|autumn|winter)$/.test(np.head)),
  );
  return phrase === undefined ? undefined : `${phrase.det ?? ''} ${phrase.name ?? phrase.text}`;
}

/** Adds time questions: the date as stated, and the year alone. */
export function addTime(
  scene: Scene,
  base: Omit<EventQuery, 'asked' | 'kind'>,
  date: DateUnit,
  entities: readonly string[],
): void {
  const bothNamed =
    base.subject !== undefined &&
    base.object !== undefined &&
    isDefinite(base.object) &&
    base.verb !== 'marry' &&
    base.verb !== 'become';
  const when: EventQuery = { kind: 'event', asked: 'time', ...base };
  const year: EventQuery = { kind: 'event', asked: 'year', ...base };
  const { sink, span } = scene;
  const loose = (query: EventQuery): Query[] => (bothNamed ? [withoutSubject(query)] : []);
  if (date.year === undefined) sink.add(when, date.text, span, entities, loose(when));
  else if (date.full) {
    sink.add(when, date.text, span, entities, loose(when));
    sink.add(year, date.year, span, entities, loose(year));
  } else sink.add(when, date.year, span, entities, [year, ...loose(when), ...loose(year)]);
}

/** "every May": when it happens, and in which month. */
export function recurs(
  scene: Scene,
  base: Omit<EventQuery, 'asked' | 'kind'>,
  every: string,
  entities: readonly string[],
): void {
  const { sink, span } = scene;
  sink.add({ kind: 'event', asked: 'time', ...base }, every, span, entities);
  const month = /^(?:every|each) (?<month>\p{Lu}\p{Ll}+)$/u.exec(every)?.groups?.['month'];
  if (month !== undefined)
    sink.add({ kind: 'event', asked: 'time', noun: 'month', ...base }, month, span, entities);
}
