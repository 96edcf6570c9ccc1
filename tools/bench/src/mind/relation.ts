import { participleOf, pastOf, thirdPersonOf } from '@memo-js/english';

/**
 * How people say that one thing stands to another, and the plain questions that ask for either side.
 * In "A penned B", A is the agent and B the thing. In questions, {x} is the side that is known and
 * {h} the noun of the side that is sought.
 */
export interface Relation {
  /** Verbs in their base form, agent left, thing right; `_` stands for a thing within: "get _ off the ground". */
  readonly verbs?: readonly string[];
  /** Patterns with the agent left and the thing right. */
  readonly phrases?: readonly string[];
  /** Patterns with the thing left and the agent right: "owes its existence to". */
  readonly inverse?: readonly string[];
  /** Nouns for the agent: "the writer of B". */
  readonly agent?: string;
  /** Nouns for the thing: "the home of A". */
  readonly thing?: string;
  readonly askAgent?: readonly string[];
  readonly askThing?: readonly string[];
}

/** A relation with its verbs in all forms. */
export interface Wording {
  readonly relation: Relation;
  /** Agent left, thing right; null where there is none. */
  readonly active: string | null;
  /** Thing left, agent right. */
  readonly passive: string | null;
  /** Participles without "by", for "by whom was B ...". */
  readonly participle: string | null;
  /** Before and behind the thing. */
  readonly around: readonly (readonly [string, string])[];
}

export function wordingOf(relation: Relation): Wording {
  const { verbs = [], phrases = [], inverse = [] } = relation;
  const whole = verbs.filter((verb) => !verb.includes('_'));
  const participles = whole.map((verb) => conjugated(verb, participleOf));
  return {
    relation,
    active: either([...whole.map(anyForm), ...phrases]),
    passive: either([...participles.map((participle) => `${participle} by`), ...inverse]),
    participle: either(participles),
    around: [...verbs.filter((verb) => verb.includes('_')), ...whole.flatMap(separated)].map(
      (verb) => anyForm(verb).split(' _') as [string, string],
    ),
  };
}

const PARTICLES = /^(?<verb>\p{L}+) (?<particle>up|out|down|off|over|together|on)$/u;

/** "set up" is also "set it up". */
function separated(verb: string): readonly string[] {
  const groups = PARTICLES.exec(verb)?.groups;
  return groups ? [`${groups['verb']} _ ${groups['particle']}`] : [];
}

const either = (patterns: readonly string[]): string | null =>
  patterns.length === 0 ? null : `(?:${patterns.join('|')})`;

const conjugated = (phrase: string, form: (verb: string) => string): string => {
  const [verb = '', ...rest] = phrase.split(' ');
  return [form(verb), ...rest].join(' ');
};

export function anyForm(phrase: string): string {
  const [verb = '', ...rest] = phrase.split(' ');
  const ing = `${verb.replace(/e$/u, '')}ing`;
  const other = OTHER_PASTS[verb] ?? [];
  const forms = new Set([
    verb,
    thirdPersonOf(verb),
    pastOf(verb),
    participleOf(verb),
    ing,
    ...other,
  ]);
  return [`(?:${[...forms].join('|')})`, ...rest].join(' ');
}

/** Pasts beside those that a memory is trained with. */
const OTHER_PASTS: Readonly<Record<string, readonly string[]>> = {
  bid: ['bade', 'bidden'],
  dream: ['dreamt'],
  learn: ['learnt'],
  spell: ['spelt'],
};
