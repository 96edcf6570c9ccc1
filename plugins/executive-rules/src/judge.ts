import { compareQuantities } from '@memo-js/english';
import { earlier, fitting, listItems, mentions, quantity, sameName, yearOf } from './answers.ts';
import type { Goal, Measure, Trial } from './goal.ts';
import type { Plan } from './plan.ts';
import { failed, failureOf, joined, known, openOf } from './result.ts';
import type { Result, Value } from './result.ts';
import type { Solver } from './solver.ts';
import { insideOf } from './source-template.ts';
import type { Term } from './syntax.ts';
import { SELF, question } from './template.ts';
import type { Template } from './template.ts';

/** Answers a question from what the solver finds out. */
export function reach(plan: Plan, solver: Solver): Result {
  const { goal, verbatim, free } = plan;
  const noun = goal.kind === 'lookup' ? goal.noun : undefined;
  if (verbatim === undefined) return takenApart(plan, solver);
  if (free) {
    const found = solver.surest(verbatim, noun);
    return found.state === 'failed' ? takenApart(plan, solver) : found;
  }
  const found = takenApart(plan, solver);
  if (found.state !== 'failed') return found;
  // The memory may have learned the question in these very words.
  const said = solver.ask([[verbatim]], { noun });
  return said.state === 'failed' ? found : said;
}

/** Does nothing have to be found out first? */
const isPlain = ({ goal, verbatim }: Plan): boolean =>
  goal.kind === 'description' ? insideOf(goal.term).length === 0 : verbatim !== undefined;

/** Answers a question that no known wording answers: whole, then taken apart, by keys. */
export function reachByKeys(plan: Plan, solver: Solver): Result {
  const { goal, text } = plan;
  const noun = goal.kind === 'lookup' ? goal.noun : undefined;
  if (isPlain(plan)) {
    const found = solver.byKeys(text, (said) =>
      noun === undefined ? said : fitting(said, noun, false),
    );
    if (found.state !== 'failed') return found;
  }
  return takenApart(plan, solver);
}

function takenApart({ goal, whole, wholeAtLast }: Plan, solver: Solver): Result {
  const noun = goal.kind === 'lookup' ? goal.noun : undefined;
  if (whole !== undefined) {
    const found = solver.ask([[whole]], { noun });
    if (found.state !== 'failed') return found;
  }
  const found = byGoal(goal, solver);
  if (found.state !== 'failed' || wholeAtLast === undefined) return found;
  const said = solver.ask([[wholeAtLast]], { noun });
  return said.state === 'failed' ? found : said;
}

function byGoal(goal: Goal, solver: Solver): Result {
  switch (goal.kind) {
    case 'lookup':
      return solver.ask(goal.wordings, { placeType: goal.placeType, noun: goal.noun });
    case 'description': {
      const found = solver.resolve(goal.term);
      return found.state === 'open' ? { ...found, last: true } : found;
    }
    case 'count':
      return count(goal, solver);
    case 'comparison':
      return compare(goal, solver);
    case 'same':
      return same(goal, solver);
    case 'years':
      return years(goal, solver);
    case 'verification':
      return verify(goal.trials, solver);
  }
}

function count(goal: Extract<Goal, { kind: 'count' }>, solver: Solver): Result {
  const number = solver.ask(goal.wordings);
  if (number.state !== 'failed') return number;
  const list = solver.ask(goal.list);
  if (list.state !== 'known') return list.state === 'open' ? list : number;
  const [only] = list.values;
  if (list.values.length !== 1 || only === undefined) return number;
  const items = listItems(only.text);
  // One name may be the only one, or one of several: no list, no count.
  return items.length < 2 ? number : known({ ...only, text: String(items.length) });
}

/** The values of both sides, each with the name it belongs to. */
function sides(
  terms: readonly [Term, Term],
  ask: Measure['ask'],
  solver: Solver,
  readable: (text: string) => boolean,
): Result | readonly [named: readonly [Value, Value], said: readonly [Value, Value]] {
  const named = terms.map((term) => solver.resolve(term));
  const hidden = openOf(named, false) ?? failureOf(named);
  if (hidden !== undefined) return hidden;
  const names = named.map((result) => (result.state === 'known' ? result.values[0]! : undefined)!);
  const both = (wording: Template): readonly Result[] =>
    names.map((self) => solver.ask([wording], { self }));
  // The first question alone; when it does not serve, all others at once.
  const [first, ...others] = ask as readonly [Template, ...Template[]];
  let missing: Result | undefined;
  for (const batch of [[first], others]) {
    const asked = batch.map(both);
    const open = openOf(asked.flat(), true);
    if (open !== undefined) return open;
    for (const said of asked) {
      const [left, right] = said.map((result) =>
        result.state === 'known' ? result.values[0] : undefined,
      );
      if (
        left !== undefined &&
        right !== undefined &&
        readable(left.text) &&
        readable(right.text)
      ) {
        return [
          [names[0]!, names[1]!],
          [left, right],
        ];
      }
      missing ??= failureOf(said);
    }
  }
  return missing ?? failed('The answers for the two sides cannot be compared.');
}

function compare(goal: Extract<Goal, { kind: 'comparison' }>, solver: Solver): Result {
  const { by } = goal;
  const dated = by.of === 'date';
  const readable = (text: string) => (dated ? yearOf(text) : quantity(text)) !== undefined;
  // A date may be given outright: "Was A founded before 1950?"
  const [left, right] = goal.sides;
  const fixed = goal.yesNo && dated && right.kind === 'named' && /\d{3,4}$/u.test(right.text);
  const said = fixed
    ? againstDate(left, right, by, solver)
    : sides(goal.sides, by.ask, solver, readable);
  if ('state' in said) return said;
  const [names, values] = said;
  const order = dated
    ? earlier(values[0].text, values[1].text)
    : compareQuantities(quantity(values[0].text)!, quantity(values[1].text)!);
  const support = [names[0], values[0], names[1], values[1]];
  if (order === undefined || order === 0) {
    if (goal.yesNo && order === 0) return known(joined('no', support));
    return failed(`The two cannot be told apart: ${values[0].text} and ${values[1].text}.`);
  }
  const first = by.wins === 'least' ? order < 0 : order > 0;
  if (goal.yesNo) return known(joined(first ? 'yes' : 'no', support));
  return known(joined(withoutArticle(names[first ? 0 : 1].text), support));
}

function againstDate(
  left: Term,
  date: Term,
  by: Measure,
  solver: Solver,
): ReturnType<typeof sides> {
  const name = solver.resolve(left);
  if (name.state !== 'known') return name;
  const said = solver.ask(by.ask, { self: name.values[0]! });
  if (said.state !== 'known') return said;
  const limit: Value = { text: date.text, citations: [], trail: [] };
  const value = said.values[0]!;
  if (yearOf(value.text) === undefined) return failed(`No date: ${value.text}`);
  return [
    [name.values[0]!, limit],
    [value, limit],
  ];
}

function withoutArticle(name: string): string {
  return name.replace(/^"(.*)"$/u, '$1');
}

function same(goal: Extract<Goal, { kind: 'same' }>, solver: Solver): Result {
  const asked = (text: string) => fitting(text, goal.noun, false);
  const said = sides(goal.sides, goal.ask, solver, (text) => asked(text) !== undefined);
  if ('state' in said) return said;
  const [names, [left, right]] = said;
  const texts = [asked(left.text)!, asked(right.text)!] as const;
  const equal = sameName(...texts) || mentions(...texts);
  return known(joined(equal ? 'yes' : 'no', [names[0], left, names[1], right]));
}

function years(goal: Extract<Goal, { kind: 'years' }>, solver: Solver): Result {
  const ends = [solver.ask(goal.from), solver.ask(goal.to)];
  const rest = openOf(ends, true) ?? failureOf(ends);
  if (rest !== undefined) return rest;
  const values = ends.map((result) => (result.state === 'known' ? result.values[0]! : undefined)!);
  const [from, to] = values.map(({ text }) => yearOf(text));
  if (from === undefined || to === undefined) {
    return failed(`No years: ${values.map(({ text }) => text).join(' and ')}`);
  }
  return known(joined(String(Math.abs(to - from)), values));
}

/** Yes when a place that was given lies in the one expected: Arken, in Norland. */
function lying(
  places: readonly Value[],
  expected: readonly Value[],
  solver: Solver,
): Result | undefined {
  const around = places.map((self) =>
    solver.ask([question('In which country is', SELF), question('Where is', SELF)], { self }),
  );
  for (const [index, result] of around.entries()) {
    if (result.state !== 'known') continue;
    for (const value of result.values) {
      const same = expected.find(({ text }) => mentions(value.text, text));
      if (same !== undefined) return known(joined('yes', [places[index]!, value, same]));
    }
  }
  return openOf(around, true);
}

/**
 * Yes when one open answer agrees. No only when the first trial, the one whose answer excludes
 * others, was answered otherwise: an abstention is never a no.
 */
function verify(trials: readonly Trial[], solver: Solver): Result {
  const verdicts = trials.map((trial): Result => {
    const expected = solver.resolve(trial.expected);
    if (expected.state !== 'known') return expected;
    const said = Array.isArray(trial.ask)
      ? solver.ask(trial.ask)
      : solver.resolve(trial.ask as Term);
    if (said.state !== 'known') return said;
    const agree = said.values.some((value) =>
      expected.values.some(({ text }) => mentions(value.text, text)),
    );
    if (!agree && trial.place === true) {
      const within = lying(said.values, expected.values, solver);
      if (within !== undefined) return within;
    }
    return known(joined(agree ? 'yes' : 'no', [...expected.values, ...said.values]));
  });
  const yes = verdicts.find(
    (result) => result.state === 'known' && result.values[0]?.text === 'yes',
  );
  if (yes !== undefined) return yes;
  return openOf(verdicts, true) ?? verdicts[0] ?? failed('Nothing was asked.');
}
