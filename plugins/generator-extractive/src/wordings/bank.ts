import { readTemplates } from './template.ts';
import type { Template } from './template.ts';
import { general } from './general.ts';
import { founding } from './founding.ts';
import { leading } from './leading.ts';
import { lives } from './lives.ts';
import { making } from './making.ts';
import { measures } from './measures.ts';
import { places } from './places.ts';
import { works } from './works.ts';
import { occasions } from './occasions.ts';
import { owning } from './owning.ts';
import { careers } from './careers.ts';
import { counts } from './counts.ts';
import { sums } from './sums.ts';
import { renown } from './renown.ts';
import { schedules } from './schedules.ts';
import { circumstances } from './circumstances.ts';
import { happenings } from './happenings.ts';
import { reverse } from './reverse.ts';
import { features } from './features.ts';
import { technology } from './technology.ts';
import { spoken } from './spoken.ts';
import { spokenFacts } from './spoken-facts.ts';
import { trade } from './trade.ts';

/** Lines of templates by key; see {@link bank}. */
export type Theme = Readonly<Record<string, string>>;

const THEMES: readonly Theme[] = [
  general,
  founding,
  leading,
  lives,
  making,
  measures,
  places,
  works,
  occasions,
  owning,
  careers,
  counts,
  sums,
  renown,
  schedules,
  circumstances,
  happenings,
  reverse,
  features,
  technology,
  spoken,
  spokenFacts,
  trade,
];

/**
 * All templates by the query that they ask. A key is what an event query asks for and its verb
 * (`subject found`, `prep name after`), or `of`, `count`, `owner` or `identity` and the attribute,
 * noun or kind; `*` stands for any. A tense after a verb (`subject lead present`) and the shape of
 * the answer after a colon (`time found : year`) narrow it.
 */
export const bank: ReadonlyMap<string, readonly Template[]> = merged();

function merged(): Map<string, readonly Template[]> {
  const all = new Map<string, readonly Template[]>();
  for (const theme of THEMES) {
    for (const [key, lines] of Object.entries(theme))
      all.set(key, [...(all.get(key) ?? []), ...readTemplates(lines)]);
  }
  return all;
}
