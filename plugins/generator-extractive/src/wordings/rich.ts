import type { Query } from '@memo-js/english';
import { seedOf, shuffled, uniform } from '../random.ts';
import { shapeOf } from './answer-shape.ts';
import { askingOf } from './asking.ts';
import type { Asking } from './asking.ts';
import { bank } from './bank.ts';
import {
  CLAUSE_FRAMES,
  DIRECT_FRAMES,
  NAMED_FRAMES,
  PERSON_FRAMES,
  THING_FRAMES,
} from './frames.ts';
import { varied } from './nouns.ts';
import { fill, sentence } from './template.ts';
import type { Template } from './template.ts';

/**
 * Most rich wordings of a question. Few a fact keep training short; each fact draws its own, so
 * that the facts of a kind cover the bank together.
 */
export const MOST_RICH = 12;

/** Of each so many wordings, one comes from the templates that fit any query of the kind. */
const GENERAL_EVERY = 4;

/** Most general wordings of a question: frames around one clause teach little more than a few of them. */
const MOST_GENERAL = 6;

/** Share of clauses that are asked as they stand where they can be. */
const PLAINLY = 0.6;

/** Share of what is typed for a search that has no capitals. */
const UNCAPITALISED = 0.5;

/** Can the template say all that the query says, and nothing that it does not? */
function fits({ slots, text }: Template, asking: Asking): boolean {
  if (asking.many && /\b(?:it|its)\b/u.test(text)) return false;
  return (
    slots.every((slot) => asking.slots.has(slot)) &&
    asking.needs.every((group) => group.some((slot) => slots.includes(slot)))
  );
}

/** Frames of the templates that are no questions of their own. */
const FRAMES: Readonly<Record<Exclude<Template['form'], 'whole'>, readonly string[]>> = {
  clause: CLAUSE_FRAMES,
  thing: THING_FRAMES,
  person: PERSON_FRAMES,
  named: NAMED_FRAMES,
};

/** `count` frames for a template, drawn with `random`. */
function framesOf(
  { form, text }: Template,
  asking: Asking,
  count: number,
  random: () => number,
): readonly string[] {
  if (form === 'whole') return ['{it}'];
  const usable = FRAMES[form].filter((frame) => asking.be === 'is' || !/'s \{it\}/u.test(frame));
  const frames = shuffled(usable, random).slice(0, count);
  const standsAlone = form === 'clause' && asking.direct && !/ it (?:\{be\}|is|was) /u.test(text);
  if (!standsAlone || random() > PLAINLY) return frames;
  const [first = ''] = DIRECT_FRAMES;
  return [
    random() < PLAINLY ? first : (shuffled(DIRECT_FRAMES, random)[0] ?? first),
    ...frames.slice(1),
  ];
}

function render(
  template: Template,
  asking: Asking,
  count: number,
  random: () => number,
): readonly string[] {
  const it = fill(template.text, varied(asking.slots, random));
  const slots = new Map([
    ['be', asking.be],
    ['it', it],
  ]);
  return framesOf(template, asking, count, random).map((frame) => {
    const text = sentence(fill(frame, slots));
    const typed = !/[.?]$/u.test(text) && random() < UNCAPITALISED;
    return typed ? text.toLowerCase() : text;
  });
}

/** Every wording that the bank has for a query, drawn with `random`: those of its own, and general ones. */
export function allRich(
  query: Query,
  answer: string,
  random: () => number,
): { readonly themed: readonly string[]; readonly general: readonly string[] } {
  const asking = askingOf(query, shapeOf(answer));
  const of = (keys: readonly string[], frames: number): readonly string[] =>
    keys
      .flatMap((key) => bank.get(key) ?? [])
      .filter((template) => fits(template, asking))
      .flatMap((template) => render(template, asking, frames, random));
  return { themed: of(asking.themes, 1), general: of(asking.general, 3) };
}

/**
 * Up to {@link MOST_RICH} natural wordings of a canonical question: an even mixture, drawn by the
 * question itself, of `plain` ones, of templates of its relation and of general templates.
 */
export function richWordings(
  question: string,
  query: Query,
  answer: string,
  plain: readonly string[],
): readonly string[] {
  const random = uniform(seedOf(question));
  const { themed, general } = allRich(query, answer, random);
  const own = [...shuffled([...plain, ...themed], random)];
  const others = shuffled(general, random).slice(0, MOST_GENERAL);
  const chosen = new Set<string>();
  while (chosen.size < MOST_RICH && own.length + others.length > 0) {
    const turn = chosen.size % GENERAL_EVERY === GENERAL_EVERY - 1 ? others : own;
    const next = turn.pop() ?? own.pop() ?? others.pop();
    if (next !== undefined && next !== question) chosen.add(next);
  }
  return [...chosen];
}
