import type { Goal } from './goal.ts';
import { Cursor } from './cursor.ts';
import { nounPhrase } from './noun-phrase.ts';
import { verbPhrase } from './verb-phrase.ts';
import { inverted } from './phrasing.ts';
import type { Term } from './syntax.ts';
import { question } from './template.ts';
import type { Template } from './template.ts';

/** The participle or verb with which an event's date is asked. */
const EVENTS: Readonly<Record<string, readonly [auxiliary: string, verb: string]>> = {
  birth: ['was', 'born'],
  death: ['did', 'die'],
  founding: ['was', 'founded'],
  foundation: ['was', 'founded'],
  establishment: ['was', 'founded'],
  opening: ['did', 'open'],
  inauguration: ['did', 'open'],
  closure: ['did', 'close'],
  closing: ['did', 'close'],
  completion: ['was', 'completed'],
  construction: ['was', 'built'],
  publication: ['was', 'published'],
  release: ['was', 'released'],
  launch: ['was', 'launched'],
  discovery: ['was', 'discovered'],
  invention: ['was', 'invented'],
};

/** "How many years passed between A's birth and the founding of B?", "How old was A when B opened?" */
export function parseInterval(text: string): Goal | undefined {
  const between =
    /^how (?:many years|much time|long)\b.*? between (?<first>.+?) and (?<second>.+)$/iu.exec(
      text,
    )?.groups;
  if (between !== undefined) return years(between['first'], between['second']);
  const after =
    /^how many years (?<order>after|before) (?<first>.+?),? (?<auxiliary>was|were|did) (?<second>.+)$/iu.exec(
      text,
    )?.groups;
  if (after !== undefined) {
    const second = invertedEvent(after['auxiliary']!, after['second']!);
    const first = event(after['first']!);
    if (first === undefined || second === undefined) return undefined;
    return { kind: 'years', from: first, to: second };
  }
  const age = /^how old was (?<who>.+?) when (?<what>.+)$/iu.exec(text)?.groups;
  if (age === undefined) return undefined;
  const who = age['who']!;
  const what = age['what']!.replace(/^(?:he|she|it) /iu, `${who} `);
  const born = event(`the birth of ${who}`);
  const then = event(what);
  return born === undefined || then === undefined
    ? undefined
    : { kind: 'years', from: born, to: then };
}

function years(first: string | undefined, second: string | undefined): Goal | undefined {
  const from = event(first ?? '');
  const to = event(second ?? '');
  return from === undefined || to === undefined ? undefined : { kind: 'years', from, to };
}

/** The question for the date of an event: "the opening of X", "X's birth", "when X opened". */
function event(text: string): readonly Template[] | undefined {
  const noun =
    /^(?:the )?(?<event>\p{L}+) of (?<what>.+)$/u.exec(text)?.groups ??
    /^(?<what>.+)'s? (?<event>\p{L}+)$/u.exec(text)?.groups;
  const known = EVENTS[noun?.['event'] ?? ''];
  if (known !== undefined) {
    const term = whole(noun!['what']!);
    return term === undefined ? undefined : [question('When', known[0], term, known[1])];
  }
  const cursor = new Cursor(text.replace(/^when /iu, ''));
  for (const subject of nounPhrase(cursor, 0)) {
    for (const verb of verbPhrase(cursor, subject.end, true)) {
      if (verb.end !== cursor.tokens.length) continue;
      return [question('When', inverted(subject.value, verb.value))];
    }
  }
  return undefined;
}

/** "was X founded", as it stands behind "How many years after A". */
function invertedEvent(auxiliary: string, text: string): readonly Template[] | undefined {
  const cursor = new Cursor(text);
  for (const subject of nounPhrase(cursor, 0)) {
    const rest = cursor.text(subject.end, cursor.tokens.length);
    if (rest !== '') return [question('When', auxiliary.toLowerCase(), subject.value, rest)];
  }
  return undefined;
}

function whole(text: string): Term | undefined {
  const cursor = new Cursor(text);
  for (const term of nounPhrase(cursor, 0))
    if (term.end === cursor.tokens.length) return term.value;
  return undefined;
}
