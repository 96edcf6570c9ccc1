import { lemmaAs, nounClass, pastOf, thirdPersonOf } from '@memo-js/english';
import { Cursor } from './cursor.ts';
import type { Goal, Trial } from './goal.ts';
import { nounPhrase } from './noun-phrase.ts';
import { inverted, isTime } from './phrasing.ts';
import { predicate } from './predicate.ts';
import type { Term, VerbPhrase } from './syntax.ts';
import { finite, question } from './template.ts';
import { BE, DO, isAuxiliary } from './words.ts';

/** "Did X found Y?": asked openly, and compared. */
export function parseVerification(text: string): Goal | undefined {
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

function verification(stated: string): Goal | undefined {
  // "Is X mayor of Y?" asks whether X is the mayor.
  const text = stated.replace(
    /^(?<be>[Ii]s|[Ww]as) (?<who>(?:"[^"]+"|\p{Lu}\S*)(?: (?:\p{Lu}\S*|de|von|van))*) (?<role>\p{Ll}[\p{Ll} -]*?) (?<of>of|at) /u,
    (whole, be: string, who: string, role: string, of: string) =>
      nounClass(role) === 'person' && !/^(?:the|an?) /u.test(role)
        ? `${be} ${who} the ${role} ${of} `
        : whole,
  );
  const cursor = new Cursor(text);
  const auxiliary = cursor.tokens[0];
  if (!isAuxiliary(auxiliary)) return undefined;
  for (const subject of nounPhrase(cursor, 1)) {
    const rest = predicate(cursor, auxiliary!.lower, subject.end);
    if (rest === undefined) continue;
    const trials = trialsOf(subject.value, rest);
    if (trials.length > 0) return { kind: 'verification', trials };
  }
  return undefined;
}

/** "set up": a particle belongs to its verb. */
function phrasal(verb: VerbPhrase): VerbPhrase {
  const [particle, ...rest] = verb.complements;
  return particle?.term === undefined &&
    /^(?:up|out|off|over|down|on)$/u.test(particle?.words ?? '') &&
    rest.length > 0
    ? { ...verb, verb: `${verb.verb} ${particle?.words ?? ''}`, complements: rest }
    : verb;
}

function trialsOf(subject: Term, stated: VerbPhrase): readonly Trial[] {
  const verb = phrasal(stated);
  const last = verb.complements.at(-1);
  const expected = last?.term;
  if (last === undefined || expected === undefined || last.preposition === 'of') return [];
  const before: VerbPhrase = { ...verb, complements: verb.complements.slice(0, -1) };
  const be = verb.auxiliary !== undefined && BE.has(verb.auxiliary);
  if (be && verb.verb === '' && last.preposition === undefined) {
    if (expected.kind === 'described') return [{ ask: expected, expected: subject }];
    return subject.kind === 'described' ? [{ ask: subject, expected }] : [];
  }
  if (be && last.preposition === 'by') {
    const active = lemmaAs(verb.verb, 'participle', true);
    if (active === undefined) return [];
    return [{ ask: [question('Who', pastOf(active), subject)], expected }];
  }
  if (isTime(expected)) return [{ ask: [question('When', inverted(subject, before))], expected }];
  if (last.preposition !== undefined) {
    const place = /^(?:in|at|on|near|to|from)$/u.test(last.preposition);
    const where = question('Where', inverted(subject, before));
    const what = question('What', inverted(subject, before), last.preposition);
    const said = finite(withSubject(verb));
    return [
      { ask: place ? [where, what] : [what, where], expected, place: place || !be },
      { ask: [question('Who', said), question('What', said)], expected: subject },
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
