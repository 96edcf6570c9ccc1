import { lemmaAs, nounClass, pastOf, singular, thirdPersonOf } from '@memo-js/english';
import { ownerOfSeat } from './syntax.ts';
import type { Described, Modifier, Term, VerbPhrase } from './syntax.ts';
import { SELF, based, complementParts, finite, inlined, question } from './template.ts';
import type { Part, Template } from './template.ts';
import { BE } from './words.ts';

/** A clue as questions. */
export interface CluePlan {
  readonly text: string;
  /** Questions that ask for the thing described, the best wording first. */
  readonly seek: readonly Template[];
  /** A question about a candidate, whose answer is compared. */
  readonly check?: Check;
  /** "country": an answer of another kind of place is followed up to the one of this kind. */
  readonly placeType?: string;
  /** The noun that says what kind of thing is described. */
  readonly noun?: string;
}

export interface Check {
  /** Wordings with {@link SELF} for the candidate. */
  readonly ask: readonly Template[];
  readonly expected: Term;
  /** True when the question asks for {@link SELF} itself: "Who is the mayor of X?" */
  readonly reversed: boolean;
}

const ANYTHING = /^(?:thing|something|things)$/u;
const EVERYBODY = /^(?:person|people|man|woman|men|women|one|someone|individual)$/u;
const SUPERLATIVE =
  /\b(?:\w{3,}est|first|second|third|last|only|main|most|least|best|oldest|eldest)\b/u;

export const isPerson = (head: string): boolean => nounClass(head) === 'person';

/** Somebody, or something: a film wins a prize, too. */
export const isWinner = (head: string): boolean => /\b(?:winners?|recipients?)$/iu.test(head);

/** "Which company", "Who". */
function whichOf(head: string): string {
  const last = head.split(' ').at(-1)!.toLowerCase();
  if (ANYTHING.test(last)) return 'What';
  return EVERYBODY.test(last) ? 'Who' : `Which ${head}`;
}

/** The clues of a description, each with its questions. */
export function cluesOf(described: Described): readonly CluePlan[] {
  const noun = described.head;
  return described.modifiers.flatMap((modifier) =>
    clue(described, modifier).map((plan) => ({ ...plan, noun })),
  );
}

const TIME =
  /^(?:(?:early|mid|late)[ -])?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b|(?:^|\D)\d{3,4}$/u;

/** A date, a month or a season: asked for by "When?" */
export function isTime(term: Term): boolean {
  return term.kind === 'named' && TIME.test(term.text.replace(/^the /u, ''));
}

function clue(described: Described, modifier: Modifier): readonly CluePlan[] {
  const { head } = described;
  const text = modifier.text;
  switch (modifier.kind) {
    case 'of':
      return [ofClue(head, modifier.term, modifier.possessive, text)];
    case 'prepositional':
      return [prepositionClue(head, modifier.preposition, modifier.term, text)];
    case 'participle':
    case 'subject':
      return modifier.verbs.flatMap((verb, index) =>
        subjectClue(whichOf(head), passiveToo(head, verb, modifier.verbs[index - 1]), text),
      );
    case 'object':
      return [objectClue(head, modifier.subject, modifier.verb, text)];
    case 'place':
      return [placeClue(head, modifier.preposition, modifier.subject, modifier.verb, text)];
    case 'whose':
      return modifier.verbs.flatMap((verb) => whoseClue(head, modifier.noun, verb, text));
  }
}

function ofClue(head: string, term: Term, possessive: boolean, text: string): CluePlan {
  const wh = isPerson(head) ? 'Who' : 'What';
  const verb = singular(head) === head ? 'is' : 'are';
  const whole = question(wh, verb, 'the', head, 'of', term);
  const one = singular(head.toLowerCase());
  const single = verb === 'are' ? [question(wh, 'is the', one, 'of', term)] : [];
  return {
    text: possessive ? `${text} ${head}` : `${head} ${text}`,
    seek: [
      ...(possessive ? [question(wh, verb, term, "'s", head)] : []),
      whole,
      ...(isWinner(head) ? [question('Who was the', head, 'of', term)] : []),
      ...single,
      ...placedSeek(head, term),
      ...ownSeek(head, term, possessive),
    ],
  };
}

/** "X's company", of a person: the one that X founded or leads. */
function ownSeek(head: string, term: Term, possessive: boolean): readonly Template[] {
  const own = possessive && /^(?:company|firm|business)$/iu.test(head);
  return own
    ? [question('Which company did', term, 'found'), question('Which company does', term, 'lead')]
    : [];
}

/** "the theatre of X" is in X; "the home city of X" is where X is. */
function placedSeek(head: string, term: Term): readonly Template[] {
  if (/^home (?:city|town|village)$/u.test(head)) return [question('Where is', term, 'based')];
  const placed = /^(?:structure|organisation|event)$/u.test(nounClass(head) ?? '');
  return placed ? [question('Which', head, 'is in', term)] : [];
}

function prepositionClue(head: string, preposition: string, term: Term, text: string): CluePlan {
  const which = question(whichOf(head), 'is', preposition, term);
  const what = question(isPerson(head) ? 'Who' : 'What', 'is the', head, preposition, term);
  const placed = /^(?:in|at|on|near)$/u.test(preposition);
  const crossing = /^(?:over|across)$/u.test(preposition);
  return {
    text: `${head} ${text}`,
    seek: [
      ...(crossing ? [question(whichOf(head), 'crosses', term)] : []),
      ...(SUPERLATIVE.test(head) ? [what] : [which, what]),
    ],
    ...(placed
      ? { check: { ask: [question('Where is', SELF)], expected: term, reversed: false } }
      : {}),
  };
}

/** "was written by X and published in Y": of a thing, the second verb is passive as the first. */
function passiveToo(head: string, verb: VerbPhrase, before: VerbPhrase | undefined): VerbPhrase {
  const auxiliary = before?.auxiliary;
  if (auxiliary === undefined || !BE.has(auxiliary) || verb.auxiliary !== undefined) return verb;
  const object = verb.complements[0];
  const transitive = object?.term !== undefined && object.preposition === undefined;
  if (transitive || isPerson(head) || whichOf(head) === 'Who') return verb;
  return lemmaAs(verb.verb, 'participle', true) === undefined ? verb : { ...verb, auxiliary };
}

/** "who designed X": one clue, and where several things are said of the verb, one for each. */
export function subjectClue(which: string, verb: VerbPhrase, text: string): readonly CluePlan[] {
  const check = checkOf(verb);
  const who = which.startsWith('Which ') && isPerson(which.slice(6));
  const seek = [question(which, finite(verb)), ...(who ? [question('Who', finite(verb))] : [])];
  return [{ text, seek, ...(check === undefined ? {} : { check }) }];
}

function objectClue(head: string, subject: Term, verb: VerbPhrase, text: string): CluePlan {
  const words =
    isPerson(head) && whichOf(head) !== 'Who' ? [whichOf(head), 'Who'] : [whichOf(head)];
  const placeType = wideType(head);
  return {
    text,
    seek: words.map((wh) => question(wh, inverted(inlined(subject), verb))),
    ...(placeType === undefined ? {} : { placeType }),
  };
}

function placeClue(
  head: string,
  preposition: string | undefined,
  subject: Term,
  verb: VerbPhrase,
  text: string,
): CluePlan {
  const time = nounClass(head) === 'time' || /^(?:when)/u.test(text);
  const prepositions = preposition === undefined ? standing(head) : [preposition];
  const typed = prepositions.map((word) =>
    question(word, 'which', head, inverted(inlined(subject), verb)),
  );
  const open = question(time ? 'When' : 'Where', inverted(inlined(subject), verb));
  const local = preposition === undefined || /^(?:in|at|on)$/u.test(preposition);
  const placeType = wideType(head);
  const owner = ownerOfSeat(subject);
  if (owner !== undefined && local) {
    return { text, seek: [question('Where is', owner, 'based'), ...typed, open] };
  }
  return {
    text,
    seek: local ? [...typed, open] : typed,
    ...(placeType === undefined ? {} : { placeType }),
  };
}

/** The prepositions with which things are at a place of this kind. */
function standing(head: string): readonly string[] {
  const last = head.split(' ').at(-1)!.toLowerCase();
  if (/^(?:mountain|hill|river|street|road|square|coast|lake|island|islands)$/u.test(last))
    return ['on', 'in'];
  return /^(?:university|school|college|academy|institute)$/u.test(last) ? ['at'] : ['in'];
}

/** Kinds of places that hold others: asked for one, "Where?" may give a city instead. */
export function wideType(noun: string): string | undefined {
  const last = noun.split(' ').at(-1)!.toLowerCase();
  return /^(?:country|nation|state|province|region|county|continent|district|kingdom)$/u.test(last)
    ? last
    : undefined;
}

function whoseClue(
  head: string,
  noun: string,
  verb: VerbPhrase,
  text: string,
): readonly CluePlan[] {
  const [first] = verb.complements;
  const copula = verb.verb === '' && verb.auxiliary !== undefined && BE.has(verb.auxiliary);
  const owner: Term =
    copula && first?.term !== undefined && first.preposition === undefined
      ? first.term
      : {
          kind: 'described',
          head: noun,
          text: `${noun} ${text}`,
          modifiers: [{ kind: 'subject', verbs: [verb], text }],
          start: first?.term?.start ?? 0,
          end: first?.term?.end ?? 0,
        };
  const ask = question(isPerson(noun) ? 'Who' : 'What', 'is the', noun, 'of', SELF);
  return [
    {
      text,
      seek: [question(whichOf(head), 'is', owner, 'the', noun, 'of')],
      check: { ask: [ask], expected: owner, reversed: false },
    },
  ];
}

/** "did X design", "was X born in Y": a verb phrase behind a question word. */
export function inverted(subject: Part | readonly Part[], asked: VerbPhrase): readonly Part[] {
  const verb = based(asked);
  const subjects = Array.isArray(subject) ? (subject as readonly Part[]) : [subject as Part];
  const rest = complementParts(verb.complements);
  if (verb.auxiliary !== undefined) {
    const parts: Part[] = [verb.auxiliary, ...subjects, verb.adverb ?? '', verb.verb, ...rest];
    return parts.filter((part) => part !== '');
  }
  const [auxiliary, base] = supported(verb.verb);
  return [auxiliary, ...subjects, base, ...rest];
}

/** "designed" gives "did design". */
export function supported(verb: string): readonly [string, string] {
  const third = lemmaAs(verb, 'third', lemmaAs(verb, 'past', true) === undefined);
  if (third !== undefined) return ['does', third];
  const past = lemmaAs(verb, 'past', true);
  if (past !== undefined && (past !== verb || pastOf(past) === verb)) return ['did', past];
  return ['do', verb];
}

/**
 * An open question about the subject of a verb phrase whose answer shows whether it is true of
 * that subject: "is based in Y" is checked by "Where is it based?"
 */
export function checkOf(verb: VerbPhrase): Check | undefined {
  const last = verb.complements.at(-1);
  if (last?.term === undefined) return undefined;
  const before = { ...verb, complements: verb.complements.slice(0, -1) };
  const expected = last.term;
  const ask = (...asked: Template[]): Check => ({ ask: asked, expected, reversed: false });
  const copula = verb.verb === '' && verb.auxiliary !== undefined && BE.has(verb.auxiliary);
  if (last.preposition === undefined) {
    if (copula) {
      // "is the mayor of X": ask for the mayor, and compare with the subject.
      if (expected.kind !== 'described') return undefined;
      return { ask: [], expected, reversed: true };
    }
    return ask(question('What', inverted(SELF, before)), question('Who', inverted(SELF, before)));
  }
  if (last.preposition === 'by' && verb.auxiliary !== undefined && BE.has(verb.auxiliary)) {
    const lemma = lemmaAs(verb.verb, 'participle', true);
    if (lemma === undefined) return undefined;
    const present = /^(?:is|are)$/u.test(verb.auxiliary);
    return ask(question('Who', present ? thirdPersonOf(lemma) : pastOf(lemma), SELF));
  }
  if (isTime(expected)) return ask(question('When', inverted(SELF, before)));
  if (/^(?:in|at|on|near)$/u.test(last.preposition)) {
    return ask(question('Where', inverted(SELF, before)));
  }
  return ask(question('What', inverted(SELF, before), last.preposition));
}
