import type { Clue, HistoryTurn } from '@memo-js/core';
import { nounClass, singular } from '@memo-js/english';
import { withAntecedents } from './antecedent.ts';
import type { Goal } from './goal.ts';
import { cluesOf, isPerson, isWinner } from './phrasing.ts';
import { parseQuestion, prepare } from './question-parser.ts';
import { insideOf } from './source-template.ts';
import type { Described, Term } from './syntax.ts';
import { openTerms } from './template.ts';
import type { Template } from './template.ts';
import { tokenize } from './tokens.ts';

/** Questions of more characters are no questions that a grammar should look at. */
const MAX_CHARACTERS = 1_000;

/** How a question is worked on. */
export interface Plan {
  readonly goal: Goal;
  /** The question itself. */
  readonly text: string;
  readonly clues: readonly Clue[];
  /** Names in the question. */
  readonly named: readonly string[];
  /** Asked before the question is taken apart. */
  readonly whole?: string;
  /** Asked when taking it apart led nowhere. */
  readonly wholeAtLast?: string;
  /** The user's own words, where a memory of single facts may know the answer to them. */
  readonly verbatim?: string;
  /** True when the memory understands them: they are asked before anything else, not at last. */
  readonly free: boolean;
}

/**
 * The plan of a question, or why there is none.
 * @param free the memory understands wordings that it was not trained on
 */
export function planOf(
  asked: string,
  history: readonly HistoryTurn[] = [],
  free = false,
): Plan | { readonly impossible: string } {
  if (asked.length > MAX_CHARACTERS) {
    return {
      impossible: `The question has ${asked.length} characters; the rules read at most ${MAX_CHARACTERS}.`,
    };
  }
  if (/<\|[^|]*\|>|\[\/?INST\]|<\/?s>|<<\/?SYS>>/u.test(asked)) {
    return { impossible: 'The question contains control markers of a chat template.' };
  }
  // "When did climbers first make it to the top of X?": a name says what is meant.
  const named = free && namesIn(prepare(asked)).length > 0;
  const question = withAntecedents(asked, history) ?? (named ? asked : undefined);
  if (question === undefined) {
    return { impossible: 'The question does not say whom or what a pronoun in it means.' };
  }
  const text = prepare(question);
  if (!/[A-Za-z]{2}/u.test(text)) {
    return { impossible: 'The question is not in English, which is all that the rules read.' };
  }
  const goal = parseQuestion(question) ?? plain(text, named);
  if (goal === undefined) {
    return { impossible: 'The question could not be taken apart into simple questions.' };
  }
  return {
    goal,
    text: `${text}?`,
    clues: cluesIn(goal),
    named: namesIn(text),
    ...wholeOf(goal, text),
    ...(isSingle(goal, text) ? { verbatim: `${text}?` } : {}),
    free,
  };
}

/**
 * True for a question about a named thing: a memory of single facts may know its answer. Parts and
 * groups have no name of their own to find out first: "the summit of X", "the rowers of X".
 */
function isSingle(goal: Goal, text: string): boolean {
  const part = ({ head, modifiers }: Described): boolean =>
    !isWinner(head) &&
    (nounClass(lastWord(head)) === undefined || singular(head) !== head) &&
    modifiers.every(
      (each) => (each.kind === 'of' || each.kind === 'prepositional') && each.term.kind === 'named',
    );
  if (isNested(text.replace(ASKING, ' _ '))) return false;
  switch (goal.kind) {
    case 'lookup':
    case 'count':
      return goal.wordings.flatMap(openTerms).every(part);
    case 'description':
      return insideOf(goal.term).every(part);
    default:
      return false;
  }
}

/** "winner" of "first winner". */
const lastWord = (head: string): string => head.split(' ').at(-1) ?? head;

const NAMELESS =
  /^(?:who|(?:which|what) (?:\p{Ll}+ ){1,2}?) ?(?:first )?(?:discovered|invented|developed|devised|described|identified|found|proposed|patented|pioneered|created|designed|proved) an? /iu;

/**
 * The whole question, when its only descriptions are parts of a named thing: "the libretto of X",
 * "the workshop of X". They may be known only together with what is asked of them.
 */
function wholeOf(goal: Goal, text: string): Pick<Plan, 'whole' | 'wholeAtLast'> {
  // "Who discovered a glass that repairs itself?": what is described has no name to find out.
  if (NAMELESS.test(text) && !/ and (?:is|was|has|\p{Ll}+ed) /u.test(text))
    return { whole: `${text}?` };
  if (goal.kind !== 'lookup' && goal.kind !== 'count') return {};
  const terms = goal.wordings.flatMap(openTerms);
  const parts = terms.every(
    ({ head, modifiers }) =>
      (!isPerson(head) || isWinner(head)) &&
      modifiers.every(
        (each) =>
          (each.kind === 'of' || each.kind === 'prepositional') && each.term.kind === 'named',
      ),
  );
  if (terms.length === 0 || !parts) return {};
  // A winner has a name, which comes first; an answer to the whole may be about the prize.
  return terms.some(({ head }) => isWinner(head))
    ? { wholeAtLast: `${text}?` }
    : { whole: `${text}?` };
}

/** A question word that asks, not one that begins a relative clause: "was whose idea", "know who". */
const ASKING =
  / (?:(?:is|are|was|were|has|had|by) (?:who|whom|whose|which)|(?:off|with|from|to|under|up|out|down) (?:whose|which)|know (?:who|which|where)) /gu;

/**
 * A question that the grammar does not cover goes to the memory as it is, unless it is nested:
 * then a memory of single facts cannot know it.
 * @param named it names what it is about, and the memory understands requests in any form
 */
function plain(text: string, named: boolean): Goal | undefined {
  const english =
    named ||
    /^(?:(?:in|at|on|by|from|for|to|of|with|under|since|through|near) )?(?:who|whom|whose|what|which|where|when|how|why)\b/iu.test(
      text,
    );
  if (!english) return undefined;
  if (/[.?!] +\p{Lu}\p{Ll}* /u.test(text)) return undefined;
  const nested = isNested(named ? text.replace(ASKING, ' _ ') : text);
  return nested ? undefined : { kind: 'lookup', wordings: [[`${text}?`]] };
}

/** A question within a question, or a possessive of a possessive. */
function isNested(text: string): boolean {
  return /(?<=\p{Ll} )(?:who|whose|which|that|where|whom) |(?:'s \p{L}+){2}|'s \p{L}+'s|(?: of the \p{Ll}+){2}/u.test(
    text.replace(/^\p{L}+ (?=(?:which|whose|whom) )/u, ''),
  );
}

/** Every atomic condition, inner ones first. */
function cluesIn(goal: Goal): readonly Clue[] {
  const texts: string[] = [];
  const visitTerm = (term: Term): void => {
    if (term.kind === 'named') return;
    for (const clue of cluesOf(term)) {
      clue.seek.forEach(visitTemplate);
      if (!texts.includes(clue.text)) texts.push(clue.text);
    }
  };
  const visitTemplate = (template: Template): void => openTerms(template).forEach(visitTerm);
  switch (goal.kind) {
    case 'lookup':
    case 'count':
      goal.wordings.forEach(visitTemplate);
      break;
    case 'description':
      visitTerm(goal.term);
      break;
    case 'comparison':
    case 'same':
      goal.sides.forEach(visitTerm);
      break;
    case 'years':
      [...goal.from, ...goal.to].forEach(visitTemplate);
      break;
    case 'verification':
      for (const { ask, expected } of goal.trials) {
        visitTerm(expected);
        if ('kind' in ask) visitTerm(ask);
        else ask.forEach(visitTemplate);
      }
      break;
  }
  return texts.map((text, index) => ({ id: `c${index + 1}`, text }));
}

function namesIn(text: string): readonly string[] {
  const names = tokenize(text).filter(({ kind }) => kind === 'name');
  return [...new Set(names.map((name) => name.text.replace(/^"(.*)"$/u, '$1')))];
}
