import { isCapitalised, stripPossessive } from './names.ts';
import { nounClass } from './noun-classes.ts';
import type { Query } from './query.ts';
import { event, findParticiple, readBeClause, splitTail } from './question-clause.ts';
import { isVerbish } from './question-head.ts';
import type { Head } from './question-head.ts';
import { fromClause, nounAsked, readBody, subjectQuestion } from './question-parser.ts';
import { PREPOSITIONS } from './question-words.ts';
import { canonicalAttribute } from './attribute-classes.ts';
import { agentVerb } from './relations.ts';
import { lemmaAs } from './verb-forms.ts';

/** Reads "the N of X", "X's N", "the N at X"; undefined when the phrase is no attribute of something. */
export function readAttribute(
  words: readonly string[],
): { readonly attribute: string; readonly of: string } | undefined {
  const possessive = words.findIndex(
    (word) => (/(?:'s|s')$/.test(word) && !/^"/.test(word)) || /"'s$/.test(word),
  );
  const of = words.indexOf('of');
  if (
    possessive >= 0 &&
    possessive < words.length - 1 &&
    (of < 0 || of > possessive || !/^(?:the|an?)$/.test(words[0] ?? ''))
  ) {
    const owner = words.slice(0, possessive + 1);
    owner[possessive] = stripPossessive(owner[possessive] ?? '');
    const noun = words.slice(possessive + 1);
    if (noun.every((word) => /^[\p{Ll}'-]/u.test(word) || /^(?:CEO|CFO|CTO)$/.test(word))) {
      return { attribute: noun.join(' '), of: owner.join(' ') };
    }
  }
  const start = /^(?:the|an?)$/.test(words[0] ?? '') ? 1 : 0;
  for (const [index, word] of words.entries()) {
    if (index <= start || index >= words.length - 1) continue;
    if (word !== 'of' && word !== 'at' && word !== 'for' && word !== 'in' && word !== 'to')
      continue;
    const noun = words.slice(start, index);
    const lower = noun.map((part) => part.toLowerCase());
    const joined = lower.join(' ');
    const plain = noun.every((part) => /^[\p{Ll}-]/u.test(part));
    const office =
      noun.length <= 3 &&
      (agentVerb(joined) !== undefined ||
        nounClass(joined) === 'person' ||
        canonicalAttribute(joined) !== joined);
    if (!plain && !office) return undefined;
    // "date of birth of X": the second "of" separates the owner.
    const rest = words.slice(index + 1);
    if (
      word === 'of' &&
      /^(?:birth|death|construction|completion|publication|opening|founding|foundation|release|origin)$/.test(
        rest[0] ?? '',
      ) &&
      rest[1] === 'of'
    ) {
      return { attribute: `${joined} of ${rest[0] ?? ''}`, of: rest.slice(2).join(' ') };
    }
    return { attribute: joined, of: rest.join(' ') };
  }
  return undefined;
}

/** "the company founded by X", "the river that flows through X": a typed question in disguise. */
function readDescription(words: readonly string[]): Query | undefined {
  if (words[0] !== 'the') return undefined;
  const cut = words.findIndex(
    (word, index) =>
      index > 1 &&
      (/^(?:that|which|who)$/.test(word) ||
        (/^\p{Ll}/u.test(word) &&
          lemmaAs(word, 'participle', true) !== undefined &&
          nounClass(word) === undefined)),
  );
  if (cut < 0 || !words.slice(1, cut).every((word) => /^[\p{Ll}-]/u.test(word) && word !== 'of'))
    return undefined;
  const noun = words.slice(1, cut).join(' ');
  if (nounClass(noun) === undefined) return undefined;
  const gap = words.slice(cut + 1);
  const verb = gap.findIndex((word, index) => index > 0 && isVerbish(word));
  if (
    /^(?:that|which|who|whom)$/.test(words[cut] ?? '') &&
    verb > 0 &&
    /^(?:\p{Lu}|the$)/u.test(gap[0] ?? '')
  ) {
    const word = gap[verb] ?? '';
    const past = lemmaAs(word, 'past', true);
    const lemma = past ?? lemmaAs(word, 'third', true) ?? word;
    return readBody({ kind: 'which', noun }, [
      past === undefined ? 'does' : 'did',
      ...gap.slice(0, verb),
      lemma,
      ...gap.slice(verb + 1),
    ]);
  }
  const rest = /^(?:that|which|who)$/.test(words[cut] ?? '')
    ? words.slice(cut + 1)
    : ['was', ...words.slice(cut)];
  return readBody({ kind: 'which', noun }, rest);
}

function readCopula(head: Head, words: readonly string[]): Query | undefined {
  const rest = words.slice(1);
  if (rest.length === 0) return undefined;
  const person = head.kind === 'who';
  const climber = /^the first(?: person| man| woman| one| people)? to (?<deed>.+)$/u.exec(
    rest.join(' '),
  )?.groups?.['deed'];
  if (climber !== undefined) {
    const [base = '', ...tail] = climber.split(' ');
    return subjectQuestion({ kind: 'who' }, lemmaAs(base, 'base') ?? base, tail, 'past');
  }
  if (
    /^(?:the )?(?:full )?(?:name|title)$/.test(rest.slice(0, rest.indexOf('of')).join(' ')) &&
    rest.includes('of')
  ) {
    const inner = rest.slice(rest.indexOf('of') + 1);
    if (inner.length > 1 && (!isCapitalised(inner[1] ?? '') || /^\p{Ll}/u.test(inner.at(-1) ?? '')))
      return readBody({ kind: 'what' }, [words[0] ?? 'is', ...inner]);
  }
  const description = readDescription(rest);
  if (description !== undefined) return description;
  const attribute = readAttribute(rest);
  if (attribute !== undefined && findParticiple(rest, 0) < 0) {
    const number = /^(?:total )?number of (?<noun>.+)$/.exec(attribute.attribute);
    const noun = number?.groups?.['noun'];
    if (noun !== undefined) return { kind: 'count', noun, of: attribute.of };
    if (attribute.attribute === 'number' || attribute.attribute === 'total number') {
      const counted =
        /^(?<noun>[\p{Ll} -]+?) (?:of|in|at|for|on|working at|employed by|employed at|living in) (?<of>.+)$/u.exec(
          attribute.of,
        );
      if (counted?.groups !== undefined)
        return {
          kind: 'count',
          noun: counted.groups['noun'] ?? '',
          of: counted.groups['of'] ?? '',
        };
    }
    return { kind: 'attribute', ...attribute, person };
  }
  const clause = readBeClause(words, 0);
  if (clause !== undefined) return fromClause(head, clause);
  const last = rest.at(-1) ?? '';
  if (last === 'of' || last === 'in' || last === 'at') {
    // "What is Y the mayor of?"
    const role = roleAt(rest.slice(0, -1));
    const cut =
      role > 0 ? role : rest.findIndex((word, index) => index > 0 && /^(?:the|an?)$/.test(word));
    if (cut > 0)
      return {
        kind: 'owner',
        value: rest.slice(0, cut).join(' '),
        attribute: rest.slice(cut + 1, -1).join(' '),
        ...(head.noun === undefined ? {} : { noun: head.noun }),
      };
  }
  if (attribute !== undefined) return { kind: 'attribute', ...attribute, person };
  return { kind: 'identity', of: rest.join(' '), person };
}

/** Where "the mayor" begins in "City of Bridges the mayor": after a name that may hold "of". */
function roleAt(words: readonly string[]): number {
  return words.findLastIndex(
    (word, index) =>
      index > 0 &&
      /^(?:the|an?)$/.test(word) &&
      index < words.length - 1 &&
      words.slice(index + 1).every((other) => /^\p{Ll}/u.test(other)),
  );
}

export function readBe(head: Head, words: readonly string[]): Query | undefined {
  const rest = words.slice(1);
  switch (head.kind) {
    case 'who':
    case 'what': {
      if (head.prep === 'of' && rest.length > 0) {
        const cut = rest.findIndex(
          (word, index) => index > 0 && (/^(?:the|an?)$/.test(word) || /^\p{Ll}/u.test(word)),
        );
        if (cut > 0)
          return {
            kind: 'owner',
            value: rest.slice(0, cut).join(' '),
            attribute: rest
              .slice(cut)
              .join(' ')
              .replace(/^(?:the|an?) /, ''),
          };
      }
      const passive = findParticiple(words, 1);
      if (passive === 1) {
        const clause = readBeClause(words, 0);
        const gift = clause?.preps.find(({ prep }) => prep === '');
        if (
          clause !== undefined &&
          gift !== undefined &&
          /^(?:award|give|grant)$/.test(clause.verb)
        )
          return {
            kind: 'event',
            asked: 'subject',
            verb: 'win',
            tense: 'past',
            object: gift.phrase,
            preps: clause.preps.filter((entry) => entry !== gift),
          };
        if (clause !== undefined)
          return clause.subject === undefined &&
            clause.stranded === undefined &&
            head.prep === undefined
            ? event('object', clause, { person: head.kind === 'who' })
            : fromClause(head, clause);
      }
      if (head.prep !== undefined) {
        const clause = readBeClause(words, 0);
        return clause === undefined ? undefined : fromClause(head, clause);
      }
      return readCopula(head, words);
    }
    case 'where': {
      const clause = readBeClause(words, 0);
      if (clause !== undefined)
        return event(clause.stranded === 'from' ? 'place' : 'place', clause);
      if (rest.at(-1) === 'from')
        return event('place', {
          tense: 'present',
          verb: 'come',
          subject: rest.slice(0, -1).join(' '),
          preps: [{ prep: 'from', phrase: '' }],
        });
      const attribute = readAttribute(rest);
      if (
        attribute !== undefined &&
        /headquarters|office|base|seat|location|home/.test(attribute.attribute)
      )
        return { kind: 'attribute', ...attribute };
      return event('place', {
        tense: 'present',
        verb: 'locate',
        object: rest.join(' '),
        preps: [],
      });
    }
    case 'when': {
      const clause = readBeClause(words, 0);
      if (clause !== undefined) return event('time', clause);
      const attribute = readAttribute(rest);
      if (attribute !== undefined && /birthday|birth/.test(attribute.attribute))
        return { kind: 'attribute', ...attribute };
      return event('time', { tense: 'present', verb: 'hold', object: rest.join(' '), preps: [] });
    }
    case 'which': {
      const noun = head.noun ?? '';
      if ((rest.at(-1) === 'of' && findParticiple(words, 1) < 0) || head.prep === 'of') {
        const body = rest.at(-1) === 'of' ? rest.slice(0, -1) : rest;
        const role = roleAt(body);
        const cut =
          role > 0
            ? role
            : body.findIndex(
                (word, index) => index > 0 && (/^(?:the|an?)$/.test(word) || /^\p{Ll}/u.test(word)),
              );
        if (cut > 0)
          return {
            kind: 'owner',
            value: body.slice(0, cut).join(' '),
            attribute: body
              .slice(cut)
              .join(' ')
              .replace(/^(?:the|an?) /, ''),
            noun,
          };
      }
      const kind = /^(?:kind|type|sort) of (?<noun>.+)$/.exec(noun)?.groups?.['noun'];
      if (kind !== undefined && findParticiple(words, 1) < 0)
        return { kind: 'identity', of: rest.join(' '), person: false, noun: kind };
      const part = / of /.exec(noun);
      if (part !== null && rest.length === 2 && rest[0] === 'the')
        return {
          kind: 'attribute',
          attribute: `${rest[1] ?? ''} ${noun.slice(0, part.index)}`,
          of: noun.slice(part.index + 4),
        };
      const role = rest.findIndex((word, index) => index > 0 && word === 'the');
      if (
        head.prep === 'in' &&
        role > 0 &&
        rest.slice(role + 1).every((word) => /^\p{Ll}/u.test(word)) &&
        role < rest.length - 1
      )
        return {
          kind: 'owner',
          value: rest.slice(0, role).join(' '),
          attribute: rest.slice(role + 1).join(' '),
          noun,
        };
      const asked = nounAsked(noun, head.prep);
      const clause = readBeClause(words, 0);
      if (clause !== undefined) {
        if (clause.object === undefined && findParticiple(words, 1) === 1) {
          return event('object', clause, { noun });
        }
        return fromClause(head, clause);
      }
      if (asked === 'year' || asked === 'time')
        return event(asked, { tense: 'present', verb: 'hold', object: rest.join(' '), preps: [] });
      if (head.prep !== undefined || rest.at(-1) === 'in') {
        const object = (rest.at(-1) === 'in' ? rest.slice(0, -1) : rest).join(' ');
        if (asked === 'place')
          return event('place', { tense: 'present', verb: 'locate', object, preps: [] });
        return event(
          'prep',
          { tense: 'present', verb: 'locate', object, preps: [] },
          { noun, prep: head.prep ?? 'in' },
        );
      }
      const attribute = readAttribute(rest);
      if (attribute !== undefined && rest[0] !== undefined)
        return { kind: 'attribute', ...attribute, person: nounClass(noun) === 'person' };
      if (rest[0] === 'for' && rest.length > 1)
        return { kind: 'attribute', attribute: noun, of: rest.slice(1).join(' ') };
      if (PREPOSITIONS.has(rest[0] ?? '')) {
        const { preps } = splitTail(rest);
        return event('object', { tense: 'present', verb: 'locate', preps }, { noun });
      }
      return { kind: 'attribute', attribute: noun, of: rest.join(' ') };
    }
    case 'whose':
      if (/^(?:called|named|titled|entitled)$/.test(rest[0] ?? ''))
        return { kind: 'owner', value: rest.slice(1).join(' '), attribute: head.noun ?? '' };
      return { kind: 'owner', value: rest.join(' '), attribute: head.noun ?? '' };
    case 'how-measure': {
      const attribute = head.noun ?? '';
      const inner = readAttribute(rest);
      if (
        inner !== undefined &&
        /^(?:turnover|revenue|population|budget|cost|salary|attendance|circulation|elevation|price|speed)$/.test(
          inner.attribute,
        )
      )
        return { kind: 'attribute', ...inner };
      return { kind: 'attribute', attribute, of: rest.join(' ') };
    }
    case 'how-many': {
      const clause = findParticiple(words, 1) >= 0 ? readBeClause(words, 0) : undefined;
      if (clause !== undefined)
        return / of /.test(head.noun ?? '')
          ? fromClause(head, clause)
          : event('count', clause, {
              noun: head.noun ?? '',
              ...((head.prep ?? clause.stranded) === undefined
                ? {}
                : { prep: head.prep ?? clause.stranded ?? '' }),
            });
      const there = rest[0] === 'there' ? rest.slice(1) : rest;
      const { object, preps } = splitTail(there);
      return { kind: 'count', noun: head.noun ?? '', of: preps[0]?.phrase ?? object };
    }
    case 'how-much':
      if (rest.at(-1) === 'worth')
        return { kind: 'attribute', attribute: 'worth', of: rest.slice(0, -1).join(' ') };
      return { kind: 'attribute', attribute: 'cost', of: rest.join(' ') };
    case 'how':
    case 'why': {
      const clause = readBeClause(words, 0);
      return clause === undefined ? undefined : event(head.kind, clause);
    }
  }
}
