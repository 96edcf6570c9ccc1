import { plainQuestion } from './plain-question.ts';
import type { Asked, Query } from './query.ts';
import { readBe } from './question-be.ts';
import { event, findParticiple, readDoClause, splitTail, verbAt } from './question-clause.ts';
import type { Clause } from './question-clause.ts';
import { questionWords, readHead } from './question-head.ts';
import type { Head } from './question-head.ts';
import { BE, DO, HAVE, MODAL } from './question-words.ts';
import { lemmaAs } from './verb-forms.ts';

const YEAR_NOUN = /^(?:calendar )?year$/;

const TIME_NOUN = /^(?:date|day|month|month and year|exact date|decade|century|season)$/;

const PLACE_NOUN =
  /^(?:\S+ )?(?:city|town|village|place|location|settlement|municipality|port city)$/;

/** What a "which NOUN" question with a preposition (or of a place or time noun) asks for. */
export function nounAsked(noun: string, prep: string | undefined): Asked | undefined {
  if (YEAR_NOUN.test(noun)) return 'year';
  if (TIME_NOUN.test(noun)) return 'time';
  if (PLACE_NOUN.test(noun) && (prep === undefined || prep === 'in' || prep === 'at'))
    return 'place';
  return undefined;
}

/** Turns a clause and a question word into a query. */
export function fromClause(head: Head, clause: Clause): Query {
  const noun = head.noun === undefined ? {} : { noun: head.noun };
  const person = head.kind === 'who' ? { person: true } : {};
  if (head.kind === 'where') return event('place', clause);
  if (head.kind === 'when') return event('time', clause);
  if (head.kind === 'why') return event('why', clause);
  if (head.kind === 'how') return event('how', clause);
  const prep = head.prep ?? clause.stranded;
  if (prep === 'by' && clause.subject === undefined)
    return event('subject', clause, { ...noun, ...person });
  if (head.kind === 'which') {
    const asked = nounAsked(head.noun ?? '', prep);
    if (asked === 'time' && head.noun === 'month') return event('time', clause, { noun: 'month' });
    if (
      asked !== undefined &&
      (prep !== undefined || asked !== 'place' || clause.object !== undefined)
    ) {
      if (asked !== 'place' || prep !== undefined) return event(asked, clause);
    }
  }
  const counted = head.kind === 'how-many' ? / of /.exec(head.noun ?? '') : null;
  if (counted !== null && /\p{Lu}/u.test(head.noun ?? '')) {
    const whole = (head.noun ?? '').slice(counted.index + 4);
    const unit = (head.noun ?? '').slice(0, counted.index);
    return clause.object === undefined && clause.subject === undefined
      ? {
          kind: 'event',
          asked: 'count',
          verb: clause.verb,
          tense: 'past',
          subject: whole,
          noun: unit,
          preps: clause.preps,
        }
      : { kind: 'count', noun: unit, of: whole };
  }
  if (head.kind === 'how-many' || head.kind === 'how-much')
    return event('count', clause, { ...noun, ...(prep === undefined ? {} : { prep }) });
  if (prep !== undefined) return event('prep', clause, { ...noun, ...person, prep });
  return event('object', clause, { ...noun, ...person });
}

export function readBody(head: Head, words: readonly string[]): Query | undefined {
  const first = words[0];
  if (first === undefined) return undefined;
  if (DO.has(first)) {
    const clause = readDoClause(words, 0);
    return clause === undefined ? undefined : fromClause(head, clause);
  }
  if (MODAL.has(first) && words.includes('be')) {
    const at = words.indexOf('be');
    return readBody(head, ['is', ...words.slice(1, at), ...words.slice(at + 1)]);
  }
  if (MODAL.has(first)) {
    const clause = readDoClause(words, 0);
    return clause === undefined ? undefined : fromClause(head, { ...clause, tense: 'present' });
  }
  if (BE.has(first)) return readBe(head, words);
  if (HAVE.has(first)) {
    const been = words.indexOf('been');
    if (been > 0) return readBody(head, ['was', ...words.slice(1, been), ...words.slice(been + 1)]);
    const at = findParticiple(words, 1);
    if (at === 1)
      return subjectQuestion(
        head,
        lemmaAs(words[1] ?? '', 'participle', true) ?? '',
        words.slice(2),
        'past',
      );
    if (at > 1 && words.slice(1, at).every((word) => word !== 'the' || at > 2)) {
      const lemma = lemmaAs(words[at] ?? '', 'participle', true) ?? '';
      const { object, preps, stranded } = splitTail(words.slice(at + 1));
      return fromClause(head, {
        tense: 'past',
        subject: words.slice(1, at).join(' '),
        verb: lemma,
        ...(object === '' ? {} : { object }),
        preps,
        ...(stranded === undefined ? {} : { stranded }),
      });
    }
    return subjectQuestion(head, 'have', words.slice(1), first === 'had' ? 'past' : 'present');
  }
  const past = lemmaAs(first, 'past', true);
  if (past !== undefined) return subjectQuestion(head, past, words.slice(1), 'past');
  const third = lemmaAs(first, 'third', true) ?? lemmaAs(first, 'base');
  return third === undefined ? undefined : subjectQuestion(head, third, words.slice(1), 'present');
}

export function subjectQuestion(
  head: Head,
  lemma: string,
  tail: readonly string[],
  tense: 'past' | 'present',
): Query | undefined {
  const { verb, rest } = verbAt(['', ...tail], 0, lemma);
  const { object, preps, stranded } = splitTail(rest);
  if (head.kind === 'where' || head.kind === 'when' || head.kind === 'why' || head.kind === 'how')
    return undefined;
  const more = {
    ...(head.noun === undefined ? {} : { noun: head.noun }),
    ...(head.kind === 'who' ? { person: true } : {}),
  };
  const clause: Clause = {
    tense,
    verb,
    ...(object === '' ? {} : { object }),
    preps,
    ...(stranded === undefined ? {} : { stranded }),
  };
  return event(head.kind === 'how-many' ? 'count' : 'subject', clause, more);
}

/** Characters beyond which a text is no atomic question. */
const LONGEST = 1000;

/** Parses one atomic English question; undefined when its grammar is not understood. */
export function parseQuestion(question: string): Query | undefined {
  if (question.length > LONGEST) return undefined;
  const words = questionWords(plainQuestion(question));
  if (words.length < 2 || words.length > 80) return undefined;
  const read = readHead(words);
  if (read === undefined) return undefined;
  const { head, next } = read;
  const rest = words
    .slice(next)
    .map((word, index) => (index === 0 ? (word.toLowerCase() === word ? word : word) : word));
  if (rest.length === 0) return undefined;
  return readBody(head, rest);
}
