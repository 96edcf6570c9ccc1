import { plainQuestion } from '@memo-js/english';
import { parseComparison } from './comparison-parser.ts';
import type { Goal } from './goal.ts';
import { parseInterval } from './interval-parser.ts';
import { Cursor } from './cursor.ts';
import { modifiers } from './modifier.ts';
import { nounEnds, nounPhrase } from './noun-phrase.ts';
import { verbPhrase, verbPhrases } from './verb-phrase.ts';
import { predicate } from './predicate.ts';
import { cluesOf, inverted, isPerson, wideType } from './phrasing.ts';
import {
  insideOf,
  openIn,
  openInModifiers,
  openInSubject,
  openInVerb,
  sourceTemplate,
} from './source-template.ts';
import { ownerOfSeat } from './syntax.ts';
import type { Described, Modifier, Term, VerbPhrase } from './syntax.ts';
import { question } from './template.ts';
import type { Template } from './template.ts';
import { cleanQuestion } from './tokens.ts';
import { parseVerification } from './verification-parser.ts';
import { BE, isAuxiliary, isContent, isDeterminer, isPreposition } from './words.ts';

const WH = /^(?:who|whom|whose|what|which|where|when|how|why)$/u;

const POLITE =
  /^(?:(?:please|hello|hi|hey|so|well|and|ok|okay)[,!]? +)*(?:(?:can|could|would|will) you (?:please )?(?:tell|say|give)(?: me)? +|do you know +|tell me +|i (?:want|would like|need) to know +|i wonder +|please +)*/iu;
const IMPERATIVE =
  /^(?:name|give|state|identify|find|list)(?: me)? (?=(?:the|a|an|all|every|both)\b|\p{Lu}|")(?:all )?/iu;

/** What a question comes down to; undefined when the grammar does not cover it. */
export function parseQuestion(raw: string): Goal | undefined {
  // Idioms are read as the plain question that they stand for: "take a boat to X" is where boats leave.
  const asked = prepare(raw);
  const text = plainQuestion(asked).replace(/\?$/u, '');
  return (
    parseInterval(text) ??
    parseComparison(text) ??
    // "Which owns more, A or B?" is no idiom.
    parseComparison(asked.replace(/\?$/u, '')) ??
    parseVerification(text) ??
    parseWh(text) ??
    parseTrailing(text)
  );
}

/** The question without politeness; "Name the X" becomes "What is the X". */
export function prepare(raw: string): string {
  const polite = cleanQuestion(raw)
    .replace(POLITE, '')
    .replace(/^(who|what|where|when|how)'s (?=\S)/iu, '$1 is ')
    .replace(
      /^(what|who) (is|are|was|were) the (?:name|title)s? of (?=the |a |an |\S.*'s )/iu,
      '$1 $2 ',
    );
  const asked = polite
    .replace(
      /\b(composer|writer|author) of the (?:music|score|soundtrack|film music) (?:for|of|to)(?= )/u,
      'composer of',
    )
    .replace(
      /(?<=\S )(that |which |who |and )(?:has|had) ((?:\p{Lu}\S* )+)as (?:its|their|her|his) (\p{Ll}[\p{Ll} -]*?)(?=$|[?,]| and )/u,
      (_, link: string, who: string, role: string) =>
        `${link === 'and ' ? 'and ' : ''}whose ${role} is ${who}`,
    )
    .replace(
      /^(who (?:is|was)) (?:the )?(mayor|warden|manager|director|captain|head|leader|president|chair|keeper) (?:in|at|on) (?=\p{L})/iu,
      '$1 the $2 of ',
    )
    // "How many seats does the hall have where X stands": the clause belongs to the hall.
    .replace(
      /^(how (?:many|much) .+? (?:does|do|did) the [\p{Ll} ]+?) (have|has|had|employ|hold|own) ((?:where|that|which|in which|at which|for which) .+)$/iu,
      '$1 $3 $2',
    )
    // "the X Works chief executive" is the chief executive of X Works.
    .replace(
      /\bthe ((?:\p{Lu}[\p{L}\d&-]*|of|and)(?: (?:\p{Lu}[\p{L}\d&-]*|of|and))*) (chief executive(?: officer)?|managing director|mayor|founder|director|manager|president|chair(?:man|woman|person)?|boss|head|captain|conductor|editor|owner)(?= |$|')/gu,
      'the $2 of $1',
    )
    .replace(/ {2,}/gu, ' ')
    .replace(IMPERATIVE, 'What is ')
    .replace(/^What is the (?:name|title)s? of (?=the )/u, 'What is ');
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

function* heads(cursor: Cursor): Generator<Head> {
  const first = cursor.tokens[0];
  const fronted = isPreposition(first) && WH.test(cursor.tokens[1]?.lower ?? '');
  const at = fronted ? 1 : 0;
  const word = cursor.tokens[at]?.lower ?? '';
  if (!WH.test(word)) return;
  const plain: Head = { word, noun: undefined, modifiers: [], end: at + 1, fronted };
  const next = cursor.tokens[at + 1];
  if (word === 'how' && next !== undefined && !isAuxiliary(next)) {
    const many = /^(?:many|much)$/u.test(next.lower);
    if (many && isContent(cursor.tokens[at + 2])) {
      for (const end of nounEnds(cursor, at + 2)) {
        yield { ...plain, noun: cursor.text(at + 2, end), end };
      }
    }
    // "How high above sea level is": everything up to the auxiliary.
    const verb = cursor.tokens.findIndex((token, index) => index > at + 1 && isAuxiliary(token));
    yield { ...plain, end: verb > 0 && verb < at + 7 ? verb : at + 2 };
    return;
  }
  if (/^(?:which|what|whose)$/u.test(word) && isContent(next)) {
    const start = next.lower === 'other' ? at + 2 : at + 1;
    const kind =
      /^(?:kind|type|sort)$/u.test(next.lower) && cursor.tokens[start + 1]?.lower === 'of';
    for (const end of nounEnds(cursor, kind ? start + 2 : start)) {
      const noun = cursor.text(start, end);
      for (const more of modifiers(cursor, end)) {
        yield { ...plain, noun, modifiers: more.value, end: more.end };
      }
    }
  }
  if (/^(?:who|what|which)$/u.test(word)) {
    for (const more of modifiers(cursor, at + 1)) {
      // "What, founded by X, ..." is no question; "Which of ..." is a comparison.
      if (more.value.length > 0) continue;
      yield { ...plain, end: more.end };
    }
    return;
  }
  yield plain;
}

function parseWh(text: string): Goal | undefined {
  const cursor = new Cursor(text);
  for (const head of heads(cursor)) {
    const goal = afterHead(cursor, head, text);
    if (goal !== undefined) return goal;
    if (cursor.exhausted) return undefined;
  }
  return undefined;
}

function afterHead(cursor: Cursor, head: Head, text: string): Goal | undefined {
  const token = cursor.tokens[head.end];
  if (token === undefined) return undefined;
  if (isAuxiliary(token)) {
    const goal = invertedQuestion(cursor, head, text);
    if (goal !== undefined) return goal;
  }
  if (head.fronted || /^(?:where|when|why)$/u.test(head.word)) return undefined;
  if (head.word === 'how' && head.noun === undefined) return undefined;
  for (const verbs of verbPhrases(cursor, head.end, true)) {
    if (verbs.end !== cursor.tokens.length) continue;
    const counted = head.word === 'how' || head.word === 'whose';
    if (counted || (head.modifiers.length === 0 && verbs.value.length === 1)) {
      const open = [...openInModifiers(head.modifiers), ...verbs.value.flatMap(openInVerb)];
      return lookup(head, [...officeOf(head, verbs.value), sourceTemplate(text, open)]);
    }
    const subject: Modifier = {
      kind: 'subject',
      verbs: verbs.value,
      text: cursor.text(head.end, verbs.end),
    };
    return describe(cursor, head, [...head.modifiers, subject]);
  }
  return undefined;
}

/** "Who governs X as mayor" asks for the mayor of X. */
function officeOf(head: Head, verbs: readonly VerbPhrase[]): readonly Template[] {
  const [object, office] = verbs[0]?.complements ?? [];
  const fits =
    head.word === 'who' && object?.preposition === undefined && office?.preposition === 'as';
  if (!fits || object?.term === undefined || office.term?.kind !== 'named') return [];
  return [question('Who is the', office.term.text, 'of', object.term)];
}

/** "Where was X born", "Which bridge did X design", "Who is X". */
function invertedQuestion(cursor: Cursor, head: Head, text: string): Goal | undefined {
  const auxiliary = cursor.tokens[head.end]!.lower;
  const at = head.end + 1;
  const start = cursor.tokens[at];
  if (start?.kind !== 'name' && start?.kind !== 'number' && !isDeterminer(start)) return undefined;
  for (const subject of nounPhrase(cursor, at)) {
    if (subject.end === cursor.tokens.length) {
      if (!BE.has(auxiliary) || !mayEnd(head, subject.value)) continue;
      return copular(cursor, head, subject.value, text);
    }
    const rest = predicate(cursor, auxiliary, subject.end);
    if (rest === undefined) continue;
    if (
      /^(?:called|named|titled|known)$/u.test(rest.verb) &&
      rest.complements.length === 0 &&
      head.word === 'what'
    ) {
      return copular(cursor, head, subject.value, text);
    }
    if (head.modifiers.length > 0) {
      const object: Modifier = {
        kind: 'object',
        subject: subject.value,
        verb: rest,
        text: cursor.text(head.end, cursor.tokens.length),
      };
      return describe(cursor, head, [...head.modifiers, object]);
    }
    const sized = measured(head, subject.value);
    if (sized !== undefined) {
      return lookup(head, [sourceTemplate(text, insideOf(sized)), ...cluesOf(sized)[0]!.seek]);
    }
    const located = head.fronted || /^(?:where|when)$/u.test(head.word) || head.noun !== undefined;
    const subjects = located ? openInSubject : openIn;
    const wordings = [sourceTemplate(text, [...subjects(subject.value), ...openInVerb(rest)])];
    const owner = located && head.word !== 'when' ? ownerOfSeat(subject.value) : undefined;
    if (owner !== undefined) wordings.unshift(question('Where is', owner, 'based'));
    if (head.word === 'how' && head.noun !== undefined) {
      return { kind: 'count', wordings, list: listQuestions(head.noun, subject.value, rest) };
    }
    return lookup(head, wordings);
  }
  return undefined;
}

const AMOUNT =
  /(?:^|\s)(?:turnover|revenue|sales|profit|budget|income|salary|cost|price|fee|population|height|length|capacity|speed|elevation|attendance|area|depth|width|weight|distance|temperature|output|production|wingspan|size|volume|reward|prize money|rent)$/iu;

/** "How high was the turnover of X": the turnover is what is asked for. */
function measured(head: Head, subject: Term): Described | undefined {
  if (head.word !== 'how' || head.noun !== undefined || subject.kind === 'named') return undefined;
  const [only] = subject.modifiers;
  const attribute = subject.modifiers.length === 1 && only?.kind === 'of';
  return attribute && AMOUNT.test(subject.head) ? subject : undefined;
}

/** "In which year was the city destroyed by a flood": there the participle is the verb. */
function mayEnd(head: Head, subject: Term): boolean {
  const timed = head.word === 'when' || head.fronted;
  if (!timed || subject.kind === 'named') return true;
  return subject.modifiers.at(-1)?.kind !== 'participle';
}

/** "Who is the mayor of X": the description is what is asked for. */
function copular(cursor: Cursor, head: Head, term: Term, text: string): Goal | undefined {
  if (head.modifiers.length > 0) {
    if (term.kind !== 'described') return undefined;
    return describe(cursor, { ...head, noun: term.head }, [...term.modifiers, ...head.modifiers]);
  }
  const named = /^(?:who|what|which)$/u.test(head.word) && !head.fronted;
  const sized = measured(head, term);
  if (sized !== undefined) {
    return lookup(head, [sourceTemplate(text, insideOf(sized)), ...cluesOf(sized)[0]!.seek]);
  }
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
    noun: term.head,
  };
}

function lookup(head: Head, wordings: readonly Template[]): Goal {
  const placeType = head.noun === undefined ? undefined : wideType(head.noun);
  return {
    kind: 'lookup',
    wordings,
    ...(placeType === undefined ? {} : { placeType }),
    ...(head.noun === undefined || head.word === 'how' ? {} : { noun: head.noun }),
  };
}

function describe(cursor: Cursor, head: Head, modifiers: readonly Modifier[]): Goal {
  const end = cursor.tokens.at(-1)!.end;
  const noun = head.noun ?? (head.word === 'who' ? 'person' : 'thing');
  const term: Described = {
    kind: 'described',
    head: noun,
    text: cursor.text(0, cursor.tokens.length),
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

/** "X was born in which city?" */
function parseTrailing(text: string): Goal | undefined {
  const cursor = new Cursor(text);
  const at = cursor.tokens.findLastIndex(({ lower, kind }) => kind === 'word' && WH.test(lower));
  if (at < 2) return undefined;
  const preposition = isPreposition(cursor.tokens[at - 1]) ? at - 1 : at;
  const asked = cursor.text(preposition, cursor.tokens.length);
  for (const subject of nounPhrase(cursor, 0)) {
    const has = cursor.tokens[subject.end]?.lower;
    if (subject.end + 1 === preposition && (has === 'has' || has === 'had')) {
      const auxiliary = has === 'has' ? 'does' : 'did';
      return { kind: 'lookup', wordings: [question(asked, auxiliary, subject.value, 'have')] };
    }
    for (const verb of verbPhrase(cursor, subject.end)) {
      if (verb.end !== preposition) continue;
      return { kind: 'lookup', wordings: [question(asked, inverted(subject.value, verb.value))] };
    }
  }
  return undefined;
}
