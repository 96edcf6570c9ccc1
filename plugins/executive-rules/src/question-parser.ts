import { lemmaAs, pastOf, thirdPersonOf } from '@memo-js/english';
import { parseComparison } from './comparison-parser.ts';
import type { Goal, Trial } from './goal.ts';
import { parseInterval } from './interval-parser.ts';
import { PhraseParser } from './phrase-parser.ts';
import { cluesOf, inverted, isPerson, wideType } from './phrasing.ts';
import { insideOf, openIn, openInSubject, openInVerb, sourceTemplate } from './source-template.ts';
import type { Described, Modifier, Term, VerbPhrase } from './syntax.ts';
import { finite, question } from './template.ts';
import type { Template } from './template.ts';
import { cleanQuestion } from './tokens.ts';
import {
  BE,
  DO,
  isAdverb,
  isAuxiliary,
  isBaseVerb,
  isContent,
  isDeterminer,
  isParticiple,
  isPreposition,
} from './words.ts';

const WH = /^(?:who|whom|whose|what|which|where|when|how|why)$/u;

const POLITE =
  /^(?:(?:please|hello|hi|hey|so|well|and|ok|okay)[,!]? +)*(?:(?:can|could|would|will) you (?:please )?(?:tell|say|give)(?: me)? +|do you know +|tell me +|i (?:want|would like|need) to know +|i wonder +|please +)*/iu;
const IMPERATIVE =
  /^(?:name|give|state|identify|find|list)(?: me)? (?=(?:the|a|an|all|every|both)\b|\p{Lu}|")(?:all )?/iu;

/** What a question comes down to; undefined when the grammar does not cover it. */
export function parseQuestion(raw: string): Goal | undefined {
  const text = prepare(raw);
  return (
    parseInterval(text) ??
    parseComparison(text) ??
    parseYesNo(text) ??
    parseWh(text) ??
    parseTrailing(text)
  );
}

/** The question without politeness; "Name the X" becomes "What is the X". */
export function prepare(raw: string): string {
  const polite = cleanQuestion(raw)
    .replace(POLITE, '')
    .replace(/^(who|what|where|when|how)'s (?=\S)/iu, '$1 is ')
    .replace(/^(what|who) (is|are|was|were) the names? of (?=the |a |an |\S.*'s )/iu, '$1 $2 ');
  const asked = polite
    .replace(IMPERATIVE, 'What is ')
    .replace(/^What is the names? of (?=the )/u, 'What is ');
  return asked === '' ? asked : asked[0]!.toUpperCase() + asked.slice(1);
}

/** The question word with its noun, and where the rest begins. */
interface Head {
  readonly word: string;
  /** "which company": the noun. */
  readonly noun: string | undefined;
  readonly modifiers: readonly Modifier[];
  readonly end: number;
  readonly fronted: boolean;
}

function* heads(parser: PhraseParser): Generator<Head> {
  const first = parser.tokens[0];
  const fronted = isPreposition(first) && WH.test(parser.tokens[1]?.lower ?? '');
  const at = fronted ? 1 : 0;
  const word = parser.tokens[at]?.lower ?? '';
  if (!WH.test(word)) return;
  const plain: Head = { word, noun: undefined, modifiers: [], end: at + 1, fronted };
  const next = parser.tokens[at + 1];
  if (word === 'how' && next !== undefined && !isAuxiliary(next)) {
    const many = /^(?:many|much)$/u.test(next.lower);
    if (many && isContent(parser.tokens[at + 2])) {
      for (const end of parser.nounEnds(at + 2)) {
        yield { ...plain, noun: parser.text(at + 2, end), end };
      }
    }
    yield { ...plain, end: at + 2 };
    return;
  }
  if (/^(?:which|what|whose)$/u.test(word) && isContent(next)) {
    const start = next.lower === 'other' ? at + 2 : at + 1;
    for (const end of parser.nounEnds(start)) {
      const noun = parser.text(start, end);
      for (const more of parser.modifiers(end)) {
        yield { ...plain, noun, modifiers: more.value, end: more.end };
      }
    }
  }
  if (/^(?:who|what|which)$/u.test(word)) {
    for (const more of parser.modifiers(at + 1)) {
      // "What, founded by X, ..." is no question; "Which of ..." is a comparison.
      if (more.value.length > 0) continue;
      yield { ...plain, end: more.end };
    }
    return;
  }
  yield plain;
}

function parseWh(text: string): Goal | undefined {
  const parser = new PhraseParser(text);
  for (const head of heads(parser)) {
    const goal = afterHead(parser, head, text);
    if (goal !== undefined) return goal;
    if (parser.exhausted) return undefined;
  }
  return undefined;
}

function afterHead(parser: PhraseParser, head: Head, text: string): Goal | undefined {
  const token = parser.tokens[head.end];
  if (token === undefined) return undefined;
  if (isAuxiliary(token)) {
    const goal = invertedQuestion(parser, head, text);
    if (goal !== undefined) return goal;
  }
  if (head.fronted || /^(?:where|when|why)$/u.test(head.word)) return undefined;
  if (head.word === 'how' && head.noun === undefined) return undefined;
  for (const verbs of parser.verbPhrases(head.end, true)) {
    if (verbs.end !== parser.tokens.length) continue;
    if (head.modifiers.length === 0 && verbs.value.length === 1) {
      const open = [...verbs.value.flatMap(openInVerb)];
      return lookup(head, [sourceTemplate(text, open)]);
    }
    if (head.word === 'how' || head.word === 'whose') continue;
    const subject: Modifier = {
      kind: 'subject',
      verbs: verbs.value,
      text: parser.text(head.end, verbs.end),
    };
    return describe(parser, head, [...head.modifiers, subject]);
  }
  return undefined;
}

/** "Where was X born", "Which bridge did X design", "Who is X". */
function invertedQuestion(parser: PhraseParser, head: Head, text: string): Goal | undefined {
  const auxiliary = parser.tokens[head.end]!.lower;
  const at = head.end + 1;
  const start = parser.tokens[at];
  if (start?.kind !== 'name' && start?.kind !== 'number' && !isDeterminer(start)) return undefined;
  for (const subject of parser.nounPhrase(at)) {
    if (subject.end === parser.tokens.length) {
      if (!BE.has(auxiliary)) continue;
      return copular(parser, head, subject.value, text);
    }
    const rest = predicate(parser, auxiliary, subject.end);
    if (rest === undefined) continue;
    if (
      /^(?:called|named|titled|known)$/u.test(rest.verb) &&
      rest.complements.length === 0 &&
      head.word === 'what'
    ) {
      return copular(parser, head, subject.value, text);
    }
    if (head.modifiers.length > 0) {
      const object: Modifier = {
        kind: 'object',
        subject: subject.value,
        verb: rest,
        text: parser.text(head.end, parser.tokens.length),
      };
      return describe(parser, head, [...head.modifiers, object]);
    }
    const located = head.fronted || /^(?:where|when)$/u.test(head.word) || head.noun !== undefined;
    const subjects = located ? openInSubject : openIn;
    const wordings = [sourceTemplate(text, [...subjects(subject.value), ...openInVerb(rest)])];
    if (head.word === 'how' && head.noun !== undefined) {
      return { kind: 'count', wordings, list: listQuestions(head.noun, subject.value, rest) };
    }
    return lookup(head, wordings);
  }
  return undefined;
}

/** What stands behind the subject of an inverted question, when it fits its auxiliary. */
export function predicate(
  parser: PhraseParser,
  auxiliary: string,
  from: number,
): VerbPhrase | undefined {
  let at = from;
  while (isAdverb(parser.tokens[at])) at += 1;
  const token = parser.tokens[at];
  if (BE.has(auxiliary)) {
    if (
      token !== undefined &&
      (token.kind === 'comma' || /^(?:and|or|who|which|that|whose)$/u.test(token.lower))
    )
      return undefined;
    const verbal = isContent(token) && !isPreposition(token);
    const start = verbal ? at + 1 : from;
    for (const rest of parser.complements(start, true)) {
      if (rest.end !== parser.tokens.length) continue;
      const adverb = verbal && at > from ? { adverb: parser.text(from, at) } : {};
      return { auxiliary, ...adverb, verb: verbal ? token.lower : '', complements: rest.value };
    }
    return undefined;
  }
  const fits = auxiliary.startsWith('ha')
    ? isParticiple(token) || token?.lower === 'been'
    : isBaseVerb(token);
  // After "did" an unknown word can only be the verb, if it stands where one must.
  const unknown = DO.has(auxiliary) && isContent(token) && at + 1 === parser.tokens.length;
  if (!fits && !unknown) return undefined;
  for (const rest of parser.complements(at + 1, true)) {
    if (rest.end !== parser.tokens.length) continue;
    return { auxiliary, verb: token!.lower, complements: rest.value };
  }
  return undefined;
}

/** "Who is the mayor of X": the description is what is asked for. */
function copular(parser: PhraseParser, head: Head, term: Term, text: string): Goal | undefined {
  if (head.modifiers.length > 0) {
    if (term.kind !== 'described') return undefined;
    return describe(parser, { ...head, noun: term.head }, [...term.modifiers, ...head.modifiers]);
  }
  const named = /^(?:who|what|which)$/u.test(head.word) && !head.fronted;
  if (!named || term.kind === 'named') {
    const subjects = /^(?:where|when)$/u.test(head.word) ? openInSubject : openIn;
    return lookup(head, [sourceTemplate(text, subjects(term))]);
  }
  const clues = cluesOf(term);
  const only = clues[0];
  if (clues.length !== 1 || only === undefined) return { kind: 'description', term };
  const literal = sourceTemplate(text, insideOf(term));
  const attribute = term.modifiers[0]?.kind === 'of';
  return {
    kind: 'lookup',
    wordings: attribute ? [literal, ...only.seek] : [...only.seek, literal],
  };
}

function lookup(head: Head, wordings: readonly Template[]): Goal {
  const placeType = head.noun === undefined ? undefined : wideType(head.noun);
  return { kind: 'lookup', wordings, ...(placeType === undefined ? {} : { placeType }) };
}

function describe(parser: PhraseParser, head: Head, modifiers: readonly Modifier[]): Goal {
  const end = parser.tokens.at(-1)!.end;
  const noun = head.noun ?? (head.word === 'who' ? 'person' : 'thing');
  const term: Described = {
    kind: 'described',
    head: noun,
    text: parser.text(0, parser.tokens.length),
    modifiers,
    start: 0,
    end,
  };
  return { kind: 'description', term };
}

/** Open questions whose answers can be counted. */
function listQuestions(noun: string, subject: Term, verb: VerbPhrase): readonly Template[] {
  if (verb.verb === 'have') {
    const wh =
      isPerson(noun) || /^(?:children|kids|sons|daughters|siblings|brothers|sisters)$/u.test(noun)
        ? 'Who'
        : 'What';
    return [question(wh, 'are the', noun, 'of', subject)];
  }
  return [question('Which', noun, inverted(subject, verb))];
}

/** "Did X found Y?": asked openly, and compared. */
function parseYesNo(text: string): Goal | undefined {
  return (
    verification(text) ??
    verification(quoteLastName(text, 2)) ??
    verification(quoteLastName(text, 1))
  );
}

/** "Is the mayor of Velm Ben Hale?": two names in a row, told apart by quoting the second. */
function quoteLastName(text: string, words: number): string {
  const all = text.split(' ');
  const last = all.slice(-words);
  if (all.length < words + 3 || !last.every((word) => /^\p{Lu}/u.test(word))) return '';
  return `${all.slice(0, -words).join(' ')} "${last.join(' ')}"`;
}

function verification(text: string): Goal | undefined {
  const parser = new PhraseParser(text);
  const auxiliary = parser.tokens[0];
  if (!isAuxiliary(auxiliary)) return undefined;
  for (const subject of parser.nounPhrase(1)) {
    const rest = predicate(parser, auxiliary!.lower, subject.end);
    if (rest === undefined) continue;
    const trials = trialsOf(subject.value, rest);
    if (trials.length > 0) return { kind: 'verification', trials };
  }
  return undefined;
}

function trialsOf(subject: Term, verb: VerbPhrase): readonly Trial[] {
  const last = verb.complements.at(-1);
  const expected = last?.term;
  if (last === undefined || expected === undefined || last.preposition === 'of') return [];
  const before: VerbPhrase = { ...verb, complements: verb.complements.slice(0, -1) };
  const be = verb.auxiliary !== undefined && BE.has(verb.auxiliary);
  if (be && verb.verb === '' && last.preposition === undefined) {
    if (expected.kind === 'described') return [{ ask: expected, expected: subject }];
    return subject.kind === 'described' ? [{ ask: subject, expected }] : [];
  }
  const time = expected.kind === 'named' && /\d{3,4}$/u.test(expected.text);
  if (be && last.preposition === 'by') {
    const active = lemmaAs(verb.verb, 'participle', true);
    if (active === undefined) return [];
    return [{ ask: [question('Who', pastOf(active), subject)], expected }];
  }
  if (time) return [{ ask: [question('When', inverted(subject, before))], expected }];
  if (last.preposition !== undefined) {
    const place = /^(?:in|at|on|near|to|from)$/u.test(last.preposition);
    const where = question('Where', inverted(subject, before));
    const what = question('What', inverted(subject, before), last.preposition);
    const actor = question('What', finite(withSubject(verb)));
    return [
      { ask: place ? [where, what] : [what, where], expected, place: place || !be },
      { ask: [actor], expected: subject },
    ];
  }
  if (verb.complements.length !== 1 || be) return [];
  // The thing acted on mostly has one actor, an actor may act on many things: ask for the actor.
  const actor = question('Who', finite(withSubject(verb)));
  return [
    { ask: [actor], expected: subject },
    { ask: [question('What', inverted(subject, before))], expected },
  ];
}

/** "did ... found X" gives "founded X". */
function withSubject(verb: VerbPhrase): VerbPhrase {
  if (!DO.has(verb.auxiliary ?? '')) return verb;
  const form = verb.auxiliary === 'did' ? pastOf(verb.verb) : thirdPersonOf(verb.verb);
  return { ...verb, auxiliary: undefined, verb: form };
}

/** "X was born in which city?" */
function parseTrailing(text: string): Goal | undefined {
  const parser = new PhraseParser(text);
  const at = parser.tokens.findIndex(({ lower, kind }) => kind === 'word' && WH.test(lower));
  if (at < 2) return undefined;
  const preposition = isPreposition(parser.tokens[at - 1]) ? at - 1 : at;
  const asked = parser.text(preposition, parser.tokens.length);
  for (const subject of parser.nounPhrase(0)) {
    for (const verb of parser.verbPhrase(subject.end)) {
      if (verb.end !== preposition) continue;
      return { kind: 'lookup', wordings: [question(asked, inverted(subject.value, verb.value))] };
    }
  }
  return undefined;
}
