import { isCapitalised, stripPossessive } from './names.ts';
import { nounClass } from './noun-classes.ts';
import type { Asked, EventQuery, Prep, Query } from './query.ts';
import {
  BE,
  DO,
  FILLER,
  HAVE,
  MODAL,
  PREDICATIVE,
  PREPOSITIONS,
  phrasalVerb,
} from './question-words.ts';
import { agentVerb, canonicalAttribute, measureOf } from './relations.ts';
import { lemmaAs } from './verb-forms.ts';

/** The question word and what hangs on it. */
interface Head {
  readonly kind:
    | 'who'
    | 'what'
    | 'where'
    | 'when'
    | 'which'
    | 'why'
    | 'how'
    | 'how-many'
    | 'how-much'
    | 'how-measure'
    | 'whose';
  readonly noun?: string;
  readonly prep?: string;
}

const POLITE =
  /^(?:(?:please|kindly),? )?(?:(?:can|could|would) you (?:please )?(?:tell me|say|name|give me)|do you (?:happen to )?know|tell me|i (?:want|would like|'d like) to know|may i ask)[,:]? (?=\p{L})/iu;

/** Splits a question into words; a quoted title stays one word. */
export function questionWords(question: string): string[] {
  let text = question
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/"{2,}/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s?.!]+$/u, '')
    .replace(/ (?:a|per|each|every) year$| (?:annually|last year|altogether|in total)$/u, '')
    .replace(POLITE, '')
    .replace(/^(who|what|where|when|how)'(?:s|re) /iu, '$1 is ')
    .replace(/\b(?:was|were|is|are) (?<thing>.+?) first (?:held|organi[sz]ed|staged|celebrated|run)\b/u, 'did $<thing> begin')
        .replace(/^(?<wh>who .+) first$/iu, '$<wh>')
    .replace(/\bdid (?<thing>.+?) first take place\b/u, 'did $<thing> begin')
    .replace(/^how high above (?:the )?sea(?: level)? (?:is|does) (?<thing>.+?)(?: lie| stand)?$/iu, 'What is the elevation of $<thing>')
    .replace(/^(?<wh>what (?:is|was) the .+ of .+) (?:called|named)$/iu, '$<wh>')
    .replace(/^(name|give|identify|state) (?=the |\p{Lu})/iu, 'What is ');
  text = text.replace(/, (?=\p{L}+ (?:city|town|company|country|year))/giu, ' ');
  const words = text.match(/"[^"]+"(?:'s)?|[^\s]+/gu) ?? [];
  return words.flatMap((word, index) => {
    const bare = word.replace(/,$/, '');
    const drop =
      index > 0 &&
      FILLER.has(bare) &&
      !(bare === 'first' && /^(?:the|'s|\w+'s)$/.test(words[index - 1] ?? ''));
    return drop || bare === '' ? [] : [bare];
  });
}

const isVerbish = (word: string): boolean =>
  /^\p{Ll}/u.test(word) &&
  (lemmaAs(word, 'past') !== undefined ||
    lemmaAs(word, 'third') !== undefined ||
    (word.endsWith('ed') && lemmaAs(word, 'past', true) !== undefined));

const isAux = (word: string): boolean =>
  BE.has(word) || DO.has(word) || HAVE.has(word) || MODAL.has(word);

/** Reads the noun phrase of "which ..." up to the verb. */
function whichNoun(
  words: readonly string[],
  from: number,
): { readonly noun: string; readonly next: number } {
  let next = from;
  while (next < words.length) {
    const word = words[next] ?? '';
    if (isAux(word)) break;
    if (next > from) {
      const after = words[next + 1];
      const third = lemmaAs(word, 'third') !== undefined && nounClass(word) === undefined;
      if (third || (isVerbish(word) && lemmaAs(word, 'third') === undefined)) break;
      // A plural noun also has a verb's shape: "flows through", "makes the ..."
      if (
        lemmaAs(word, 'third') !== undefined &&
        after !== undefined &&
        !isAux(after) &&
        !isVerbish(after)
      )
        break;
      // "Which companies make ...": a plural subject takes the base form.
      if (
        /s$|people/.test(words[next - 1] ?? '') &&
        lemmaAs(word, 'base') !== undefined &&
        after !== undefined
      )
        break;
    }
    next += 1;
  }
  return { noun: words.slice(from, next).join(' '), next };
}

function readHead(
  words: readonly string[],
): { readonly head: Head; readonly next: number } | undefined {
  const first = (words[0] ?? '').toLowerCase();
  const second = (words[1] ?? '').toLowerCase();
  if (PREPOSITIONS.has(first) || first === 'of') {
    if (second === 'whom' || second === 'who')
      return { head: { kind: 'who', prep: first }, next: 2 };
    if (second === 'which' || second === 'what' || second === 'whose') {
      const { noun, next } = whichNoun(words, 2);
      return {
        head: {
          kind: noun === '' ? 'what' : 'which',
          prep: first,
          ...(noun === '' ? {} : { noun }),
        },
        next,
      };
    }
    if (second === 'how' && words[2]?.toLowerCase() === 'many') {
      const { noun, next } = whichNoun(words, 3);
      return { head: { kind: 'how-many', noun, prep: first }, next };
    }
    return undefined;
  }
  switch (first) {
    case 'who':
    case 'whom':
      return { head: { kind: 'who' }, next: 1 };
    case 'where':
      return { head: { kind: 'where' }, next: 1 };
    case 'when':
      return { head: { kind: 'when' }, next: 1 };
    case 'why':
      return { head: { kind: 'why' }, next: 1 };
    case 'whose': {
      const { noun, next } = whichNoun(words, 1);
      return { head: { kind: 'whose', noun }, next };
    }
    case 'what':
    case 'which': {
      if (second === '') return undefined;
      if (isAux(second) || (first === 'what' && isVerbish(second)))
        return { head: { kind: 'what' }, next: 1 };
      if (second === 'of') return undefined;
      const { noun, next } = whichNoun(words, 1);
      return { head: { kind: 'which', noun: noun.replace(/^of the /, '') }, next };
    }
    case 'how': {
      if (second === 'many') {
        const { noun, next } = whichNoun(words, 2);
        return { head: { kind: 'how-many', noun }, next };
      }
      if (second === 'much') {
        const { noun, next } = whichNoun(words, 2);
        return { head: { kind: 'how-much', ...(noun === '' ? {} : { noun }) }, next };
      }
      const measure = measureOf(second);
      if (measure !== undefined) return { head: { kind: 'how-measure', noun: measure }, next: 2 };
      return { head: { kind: 'how' }, next: 1 };
    }
    default:
      return undefined;
  }
}

/** Joins the name part "for" of "Institute for Marine Research"; "of" never splits. */
function joinsName(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? '';
  const after = words[index + 1] ?? '';
  if (!isCapitalised(before) || !isCapitalised(after)) return false;
  const word = words[index];
  const opening = words.slice(0, index).findLastIndex((other) => /^(?:A|An|The)$/.test(other));
  if (opening >= 0 && index - opening < 5 && words.slice(opening, index).every((other) => isCapitalised(other) || other === 'of')) return true;
  if (word === 'for')
    return /^(?:Institute|Foundation|Society|Centre|Center|School|Academy|Prize|Award|Museum|Council|Association|Fund|Office|Union|Trust|Medal|Agency|Ministry|Laboratory|College|House)$/.test(
      before,
    );
  return word === 'upon' || word === 'over' || word === 'under';
}

/** Splits what follows a verb into its object and prepositional phrases. */
export function splitTail(words: readonly string[]): {
  readonly object: string;
  readonly preps: readonly Prep[];
  readonly stranded?: string;
} {
  const cuts: number[] = [];
  words.forEach((word, index) => {
    const stranded = word === 'of' && index === words.length - 1;
    if ((PREPOSITIONS.has(word) || stranded) && !joinsName(words, index)) cuts.push(index);
  });
  const object = words.slice(0, cuts[0] ?? words.length).join(' ');
  const preps: Prep[] = [];
  let stranded: string | undefined;
  cuts.forEach((cut, position) => {
    const phrase = words.slice(cut + 1, cuts[position + 1] ?? words.length).join(' ');
    const prep = words[cut] ?? '';
    if (phrase === '') stranded = prep;
    else preps.push({ prep, phrase });
  });
  return { object, preps, ...(stranded === undefined ? {} : { stranded }) };
}

interface Clause {
  readonly tense: 'past' | 'present';
  readonly subject?: string;
  readonly object?: string;
  readonly verb: string;
  readonly preps: readonly Prep[];
  readonly stranded?: string;
}

/** Verb at `index`, with its particle there or at the end of the words. */
function verbAt(
  words: readonly string[],
  index: number,
  lemma: string,
): { readonly verb: string; readonly rest: string[] } {
  const rest = words.slice(index + 1);
  const direct = phrasalVerb(lemma, rest[0]);
  if (direct !== undefined) return { verb: direct, rest: rest.slice(1) };
  const last = phrasalVerb(lemma, rest.at(-1));
  if (last !== undefined && rest.length > 1) return { verb: last, rest: rest.slice(0, -1) };
  return { verb: lemma, rest };
}

/** Position of the base verb after "did SUBJECT". */
function findBaseVerb(words: readonly string[], from: number): number {
  let fallback = -1;
  for (let index = from + 1; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const before = words[index - 1] ?? '';
    if (
      !/^\p{Ll}/u.test(word) ||
      PREPOSITIONS.has(word) ||
      word === 'of' ||
      word === 'and' ||
      word === 'the'
    )
      continue;
    if (
      before === 'the' ||
      before === 'a' ||
      before === 'an' ||
      before === 'of' ||
      before === 'and' ||
      before.endsWith("'s")
    )
      continue;
    if (lemmaAs(word, 'base') !== undefined) {
      // "the harbour bridge cost": a noun that may be a verb is skipped when a clearer verb follows.
      const next = words[index + 1];
      const nounish = nounClass(word) !== undefined;
      if (
        nounish &&
        next !== undefined &&
        lemmaAs(next, 'base') !== undefined &&
        !PREPOSITIONS.has(next)
      )
        continue;
      return index;
    }
    if (
      fallback < 0 &&
      nounClass(word) === undefined &&
      (isCapitalised(before) || index === words.length - 1)
    )
      fallback = index;
  }
  return fallback;
}

/** "did X found (Y) (in Z)". */
function readDoClause(words: readonly string[], from: number): Clause | undefined {
  const verbIndex = findBaseVerb(words, from + 1);
  if (verbIndex < 0) return undefined;
  const word = words[verbIndex] ?? '';
  const { verb, rest } = verbAt(words, verbIndex, lemmaAs(word, 'base') ?? word);
  const { object, preps, stranded } = splitTail(rest);
  return {
    tense: words[from] === 'did' ? 'past' : 'present',
    subject: words.slice(from + 1, verbIndex).join(' '),
    verb,
    ...(object === '' ? {} : { object }),
    preps,
    ...(stranded === undefined ? {} : { stranded }),
  };
}

/** Position of the participle (or a predicative adjective) after "be SUBJECT". */
function findParticiple(words: readonly string[], from: number): number {
  for (let index = from; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!/^\p{Ll}/u.test(word)) continue;
    const before = words[index - 1] ?? '';
    if (
      index > from &&
      (before === 'the' || before === 'a' || before === 'an' || before.endsWith("'s"))
    )
      continue;
    if (PREDICATIVE.has(word)) return index;
    if (lemmaAs(word, 'participle', true) !== undefined && word !== 'named') return index;
    if (word === 'named' || word === 'called') return index;
    if (
      word.endsWith('ing') &&
      index > from &&
      lemmaAs(word, 'gerund') !== undefined &&
      nounClass(word) === undefined &&
      (isCapitalised(before) || nounClass(before) !== undefined)
    )
      return index;
  }
  return -1;
}

/** "was X founded (by Y) (in Z)". Gerunds are read as the active verb. */
function readBeClause(words: readonly string[], from: number): Clause | undefined {
  const at = findParticiple(words, from + 1);
  if (at < 0) return undefined;
  const word = words[at] ?? '';
  const tense = words[from] === 'was' || words[from] === 'were' ? 'past' : 'present';
  const np = words.slice(from + 1, at).join(' ');
  const gerund = word.endsWith('ing') && lemmaAs(word, 'participle', true) === undefined;
  const lemma = gerund ? lemmaAs(word, 'gerund', true) : lemmaAs(word, 'participle', true);
  if (PREDICATIVE.has(word) && word !== 'born') {
    const { preps, stranded } = splitTail(words.slice(at + 1));
    return {
      tense,
      verb: `be ${word}`,
      subject: np,
      preps,
      ...(stranded === undefined ? {} : { stranded }),
    };
  }
  if (lemma === undefined) return undefined;
  const { verb, rest } = verbAt(words, at, lemma);
  const { object, preps, stranded } = splitTail(rest);
  if (gerund) {
    return {
      tense,
      verb,
      subject: np,
      ...(object === '' ? {} : { object }),
      preps,
      ...(stranded === undefined ? {} : { stranded }),
    };
  }
  const by = preps.find(({ prep, phrase }) => prep === 'by' && !/^\d/.test(phrase));
  const others = preps.filter((entry) => entry !== by);
  return {
    tense,
    verb,
    ...(np === '' ? {} : { object: np }),
    ...(by === undefined ? {} : { subject: by.phrase }),
    preps: object === '' ? others : [{ prep: '', phrase: object }, ...others],
    ...(stranded === undefined ? {} : { stranded }),
  };
}

function event(asked: Asked, clause: Clause, more: Partial<EventQuery> = {}): EventQuery {
  return {
    kind: 'event',
    asked,
    verb: clause.verb,
    tense: clause.tense,
    ...(clause.subject === undefined ? {} : { subject: clause.subject }),
    ...(clause.object === undefined ? {} : { object: clause.object }),
    preps: clause.preps,
    ...more,
  };
}

const YEAR_NOUN = /^(?:calendar )?year$/;
const TIME_NOUN = /^(?:date|day|month|month and year|exact date|decade|century|season)$/;
const PLACE_NOUN =
  /^(?:\S+ )?(?:city|town|village|place|location|settlement|municipality|port city)$/;

/** What a "which NOUN" question with a preposition (or of a place or time noun) asks for. */
function nounAsked(noun: string, prep: string | undefined): Asked | undefined {
  if (YEAR_NOUN.test(noun)) return 'year';
  if (TIME_NOUN.test(noun)) return 'time';
  if (PLACE_NOUN.test(noun) && (prep === undefined || prep === 'in' || prep === 'at'))
    return 'place';
  return undefined;
}

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
  if (/^(?:that|which|who|whom)$/.test(words[cut] ?? '') && verb > 0 && /^(?:\p{Lu}|the$)/u.test(gap[0] ?? '')) {
    const word = gap[verb] ?? '';
    const past = lemmaAs(word, 'past', true);
    const lemma = past ?? lemmaAs(word, 'third', true) ?? word;
    return readBody({ kind: 'which', noun }, [past === undefined ? 'does' : 'did', ...gap.slice(0, verb), lemma, ...gap.slice(verb + 1)]);
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
    const climber = /^the first(?: person| man| woman| one| people)? to (?<deed>.+)$/u.exec(rest.join(' '))?.groups?.['deed'];
  if (climber !== undefined) {
    const [base = '', ...tail] = climber.split(' ');
    return subjectQuestion({ kind: 'who' }, lemmaAs(base, 'base') ?? base, tail, 'past');
  }
  if (/^(?:the )?(?:full )?(?:name|title)$/.test(rest.slice(0, rest.indexOf('of')).join(' ')) &&
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
    const cut = rest.findIndex((word, index) => index > 0 && /^(?:the|an?)$/.test(word));
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

/** Turns a clause and a question word into a query. */
function fromClause(head: Head, clause: Clause): Query {
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
    if (asked !== undefined && (prep !== undefined || asked !== 'place' || clause.object !== undefined)
    ) {
      if (asked !== 'place' || prep !== undefined) return event(asked, clause);
    }
  }
    const counted = head.kind === 'how-many' ? / of /.exec(head.noun ?? '') : null;
  if (counted !== null && /\p{Lu}/u.test(head.noun ?? '')) {
    const whole = (head.noun ?? '').slice(counted.index + 4);
    const unit = (head.noun ?? '').slice(0, counted.index);
    return clause.object === undefined && clause.subject === undefined ? { kind: 'event', asked: 'count', verb: clause.verb, tense: 'past', subject: whole, noun: unit, preps: clause.preps } : { kind: 'count', noun: unit, of: whole };
  }
  if (head.kind === 'how-many' || head.kind === 'how-much') return event('count', clause, { ...noun, ...(prep === undefined ? {} : { prep }) });
  if (prep !== undefined) return event('prep', clause, { ...noun, ...person, prep });
  return event('object', clause, { ...noun, ...person });
}

function readBody(head: Head, words: readonly string[]): Query | undefined {
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

function subjectQuestion(
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

function readBe(head: Head, words: readonly string[]): Query | undefined {
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
        if (clause !== undefined && gift !== undefined && /^(?:award|give|grant)$/.test(clause.verb)) return { kind: 'event', asked: 'subject', verb: 'win', tense: 'past', object: gift.phrase, preps: clause.preps.filter((entry) => entry !== gift) };
        if (clause !== undefined) return clause.subject === undefined &&
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
        const cut = body.findIndex(
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
      if (part !== null && rest.length === 2 && rest[0] === 'the') return { kind: 'attribute', attribute: `${rest[1] ?? ''} ${noun.slice(0, part.index)}`, of: noun.slice(part.index + 4) };
      const role = rest.findIndex((word, index) => index > 0 && word === 'the');
      if (head.prep === 'in' && role > 0 && rest.slice(role + 1).every((word) => /^\p{Ll}/u.test(word)) && role < rest.length - 1) return { kind: 'owner', value: rest.slice(0, role).join(' '), attribute: rest.slice(role + 1).join(' '), noun };
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
      if (PREPOSITIONS.has(rest[0] ?? '')) {
        const { preps } = splitTail(rest);
        return event('object', { tense: 'present', verb: 'locate', preps }, { noun });
      }
      return { kind: 'attribute', attribute: noun, of: rest.join(' ') };
    }
    case 'whose':
      if (/^(?:called|named|titled|entitled)$/.test(rest[0] ?? '')) return { kind: 'owner', value: rest.slice(1).join(' '), attribute: head.noun ?? '' };
      return { kind: 'owner', value: rest.join(' '), attribute: head.noun ?? '' };
    case 'how-measure': {
      const attribute = head.noun ?? '';
      const inner = readAttribute(rest);
      if (inner !== undefined && /^(?:turnover|revenue|population|budget|cost|salary|attendance|circulation|elevation|price|speed)$/.test(inner.attribute)) return { kind: 'attribute', ...inner };
      return { kind: 'attribute', attribute, of: rest.join(' ') };
    }
    case 'how-many': {
      const clause = findParticiple(words, 1) >= 0 ? readBeClause(words, 0) : undefined;
      if (clause !== undefined) return / of /.test(head.noun ?? '') ? fromClause(head, clause) : event('count', clause, { noun: head.noun ?? '', ...(head.prep ?? clause.stranded) === undefined ? {} : { prep: head.prep ?? clause.stranded ?? '' } });
      const there = rest[0] === 'there' ? rest.slice(1) : rest;
      const { object, preps } = splitTail(there);
      return { kind: 'count', noun: head.noun ?? '', of: preps[0]?.phrase ?? object };
    }
    case 'how-much':
      if (rest.at(-1) === 'worth') return { kind: 'attribute', attribute: 'worth', of: rest.slice(0, -1).join(' ') };
      return { kind: 'attribute', attribute: 'cost', of: rest.join(' ') };
    case 'how':
    case 'why': {
      const clause = readBeClause(words, 0);
      return clause === undefined ? undefined : event(head.kind, clause);
    }
  }
}

/** Parses one atomic English question; undefined when its grammar is not understood. */
export function parseQuestion(question: string): Query | undefined {
  const words = questionWords(question);
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
