import { describe, expect, it } from '@jest/globals';
import { canonicalAttribute, canonicalVerb, keepsTense } from '@memo-js/english';
import type { Asked, EventQuery, Prep, Query } from '@memo-js/english';
import { uniform } from '../random.ts';
import { askingOf } from './asking.ts';
import { bank } from './bank.ts';
import { allRich } from './rich.ts';

/** Verbs that canonical queries have in the present only. */
const ALWAYS_PRESENT = /^(?:locate|name)$/;

/** Names that are hard to put into a sentence. */
const NAMES = [
  'Velar Systems',
  'the Ilven Regatta',
  'the library of Tarnholt Polytechnic',
  'Ida Holt and Klara Holt',
  'pianos',
  'The Glass Tide',
  'the Plants of the Outer Shore',
] as const;

const ANSWERS: Readonly<Record<string, string>> = {
  year: '1987',
  date: '4 May 1975',
  month: 'August',
  often: 'every two years',
  number: '640',
  span: 'ten days',
  measure: '12 kilometres',
  amount: '12 million crowns',
  role: 'engineer',
  other: 'Jon Ek',
};

interface Key {
  readonly key: string;
  readonly kind: string;
  readonly what: string;
  readonly tense?: 'past' | 'present';
  readonly shape: string;
}

function readKey(key: string): Key {
  const [base = '', shape = 'other'] = key.split(' : ');
  const [kind = '', ...words] = base.split(' ');
  const last = words.at(-1);
  const tense = last === 'past' || last === 'present' ? last : undefined;
  const what = (tense === undefined ? words : words.slice(0, -1)).join(' ');
  return {
    key,
    kind,
    what,
    shape: what === 'role' ? what : shape,
    ...(tense === undefined ? {} : { tense }),
  };
}

/** Phrases of an event; none, or one of these. */
const PREPS: readonly (readonly Prep[])[] = [
  [],
  [{ prep: 'in', phrase: 'Oslo' }],
  [{ prep: 'on', phrase: '9 July 1948' }],
  [{ prep: 'in', phrase: '1948' }],
  [{ prep: 'through', phrase: 'Oslo' }],
  [{ prep: 'at', phrase: 'the Academy of Oslo' }],
  [{ prep: 'for', phrase: 'smoked eel' }],
];

/** Events that have a place without acting on anything: their name is the subject. */
const ROLES: readonly (readonly ('subject' | 'object')[])[] = [
  ['subject'],
  ['object'],
  ['subject', 'object'],
  [],
];

/** Queries that a key may be looked up for, about `name`. */
function queriesOf(
  { kind, what, tense }: Key,
  name: string,
  phrases: readonly (readonly Prep[])[] = PREPS,
): readonly Query[] {
  const any = what === '*' || what.endsWith(' *');
  switch (kind) {
    case 'of': {
      const attribute = !any
        ? what
        : /person/.test(what)
          ? 'patron'
          : /measure/.test(what)
            ? 'thickness'
            : 'flavour';
      return [{ kind: 'attribute', attribute, of: name }];
    }
    case 'count':
      return [{ kind: 'count', noun: any ? 'windows' : what, of: name }];
    case 'owner':
      return [undefined, 'city'].map((noun) => ({
        kind: 'owner',
        attribute: any ? 'patron' : what,
        value: name,
        ...(noun === undefined ? {} : { noun }),
      }));
    case 'identity':
      return [
        {
          kind: 'identity',
          of: name,
          person: what === 'person',
          ...(what === 'kind' ? { noun: 'company' } : {}),
        },
      ];
    default:
      return eventsOf(
        kind,
        any ? (kind === 'prep' ? 'hang from' : 'paint') : what,
        tense,
        name,
        phrases,
      );
  }
}

function eventsOf(
  kind: string,
  what: string,
  tense: 'past' | 'present' | undefined,
  name: string,
  phrases: readonly (readonly Prep[])[],
): readonly EventQuery[] {
  const asked = (kind === 'month' ? 'time' : kind === 'many' ? 'count' : kind) as Asked;
  const words = what.split(' ');
  const prep = kind === 'prep' ? words.pop() : undefined;
  const counted = kind === 'many' && words.length > 1 ? words.pop() : undefined;
  const nouns =
    kind === 'month' ? ['month'] : counted === undefined ? [undefined, 'city'] : [counted];
  return nouns.flatMap((each) =>
    (tense === undefined ? (['past', 'present'] as const) : [tense]).flatMap((time) =>
      ROLES.flatMap((roles) =>
        phrases.map((preps): EventQuery => ({
          kind: 'event',
          asked,
          verb: words.join(' '),
          tense: time,
          preps,
          ...(each === undefined ? {} : { noun: each }),
          ...(prep === undefined ? {} : { prep }),
          ...(roles.includes('subject') ? { subject: name } : {}),
          ...(roles.includes('object')
            ? { object: roles.length > 1 ? 'the Crane Cup' : name }
            : {}),
        })),
      ),
    ),
  );
}

const KEYS = [...bank.keys()].map(readKey);
const answerOf = ({ shape }: Key): string => ANSWERS[shape] ?? '';

describe('the bank of wordings', () => {
  it.each(KEYS.map((key) => [key.key, key] as const))('%s is looked up', (_, key) => {
    const { kind, what } = key;
    if (!what.includes('*')) {
      if (kind === 'of' || kind === 'owner') expect(canonicalAttribute(what)).toBe(what);
      if (!/^(?:of|owner|count|identity)$/.test(kind)) {
        const verb = kind === 'prep' || kind === 'many' ? (what.split(' ')[0] ?? '') : what;
        if (verb !== 'make') expect(canonicalVerb(verb)).toBe(verb);
        const timeless = keepsTense(verb) && key.tense === undefined && !ALWAYS_PRESENT.test(verb);
        const texts = timeless ? (bank.get(key.key) ?? []).map(({ text }) => text) : [];
        expect(texts.filter((text) => /\b(?:is|was|does|did|has)\b/u.test(text))).toEqual([]);
      }
    }
    const found = queriesOf(key, NAMES[0]).some((query) => {
      const { themes, general } = askingOf(query, key.shape as 'year');
      return [...themes, ...general].includes(key.key);
    });
    expect(found).toBe(true);
  });

  it('uses every template', () => {
    const unused = KEYS.flatMap((key) => {
      const askings = [NAMES[0], 'the Ilven Regatta'].flatMap((name) =>
        queriesOf(key, name).map((query) => askingOf(query, key.shape as 'year')),
      );
      return (bank.get(key.key) ?? [])
        .filter(
          ({ slots }) =>
            !askings.some(
              (asking) =>
                slots.every((slot) => asking.slots.has(slot)) &&
                asking.needs.every((group) => group.some((slot) => slots.includes(slot))),
            ),
        )
        .map(({ text }) => `${key.key}: ${text}`);
    });
    expect(unused).toEqual([]);
  });

  it('has no wording that asks two different things', () => {
    const owners = new Map<string, Set<string>>();
    for (const { key, kind, what } of KEYS) {
      if (what.includes('*')) continue;
      // What somebody is and what something is are one query.
      const asks =
        what === 'role' ? 'identity thing' : `${kind === 'year' ? 'time' : kind} ${what}`;
      for (const { text } of bank.get(key) ?? []) {
        const plain = text
          .replace(/\{rest\}/gu, '')
          .replace(/\{-?(?:of|subject|object|patient|value)\}/gu, 'X')
          .replace(/\{(?:of|subject|object|patient)'s\}/gu, "X's")
          .replace(/[^\p{L}\p{N}{}' ]/gu, '')
          .replace(/\s+/gu, ' ')
          .trim()
          .toLowerCase();
        owners.set(plain, (owners.get(plain) ?? new Set()).add(asks));
      }
    }
    const shared = [...owners].filter(([, asks]) => asks.size > 1);
    expect(shared.map(([text, asks]) => `${text}: ${[...asks].join(', ')}`)).toEqual([]);
  });

  it.each(NAMES.map((name) => [name] as const))('reads well with %s', (name) => {
    const flaws: string[] = [];
    for (const key of KEYS) {
      for (const query of queriesOf(key, name, PREPS.slice(0, 2))) {
        const { themed, general } = allRich(query, answerOf(key), uniform(1));
        for (const text of [...themed, ...general])
          if (flawOf(text) !== undefined) flaws.push(`${key.key}: ${text}`);
      }
    }
    expect([...new Set(flaws)]).toEqual([]);
  });
});

/** What shows that a template was filled badly. */
function flawOf(text: string): string | undefined {
  return [
    /[{}]/,
    /undefined/,
    / {2}/,
    /^ | $/,
    /\b(?:the the|The the|is is|was was|of of|by by|a the)\b/,
    / [?.,:;]/,
    /[?.]{2}/,
    /\b(?:is|was|has|does) (?:pianos|Ida Holt and)\b/i,
    /^(?!.*\?|What I want)(?:Who|What|When|Where|Which|How|Whose)\b/,
    /^\p{Ll}.*[.?]$/u,
    /\?.*\?/,
    /'s's|s's\b/,
  ].find((flaw) => flaw.test(text))?.source;
}
