import { isThingNoun } from './kinds.ts';
import { any, merged, type Node } from './node.ts';
import { IDIOMS } from './relations-by-idiom.ts';
import { DEEDS } from './relations-of-deeds.ts';
import { MAKERS } from './relations-of-makers.ts';
import { STATES } from './relations-of-states.ts';
import { wordingOf, type Wording } from './relation.ts';

const WORDINGS: readonly Wording[] = [...STATES, ...MAKERS, ...DEEDS, ...IDIOMS].map(wordingOf);

const AUX =
  '(?:(?:has|have|had|is|are|was|were|been|being|be|does|did|do|can|could|must|may|used to|went on to|goes on to|helped to|got to|was to|ever|once|now|also|still|currently|presently|originally|first|then|later|today|nowadays|mostly|formerly|finally|actually|himself|herself|itself|a|the one who) )*';
const STOP =
  '(?:of|by|that|who|which|whom|whose|where|when|in|at|on|for|from|with|to|and|is|was|are|were|has|did|does|behind|the|a|an)';
const HEAD = `(?:(?:the|a|an|that|this|some|any) )?(?<h>(?!${STOP} )[\\p{Ll}'-]+(?: (?!${STOP} )[\\p{Ll}'-]+){0,4}?)`;
const THAT = '(?:that|which|who|whom)';
const ADJECTIVES =
  '(?:(?:the|a|an|his|her|its|their|current|present|then|own|main|very|\\p{Ll}+ (?=\\p{Ll}+ (?:of|behind))) )*';
/** A thing that follows a noun without "that". */
const STARTS = '(?=(?:the |a |an |his |her |its |\\p{Lu}|"))';

/** Nouns of parts, which stand for their whole: "on whose banks" is "on which". */
const PARTS =
  'edge|fringe|territory|books|slopes?|banks?|shores?|lakeside|side|stage|walls|soil|streets|outskirts|flanks?|grounds|premises|roof|first (?:trip|voyage|journey)|maiden voyage|payroll';

const WORD = '["\\p{Lu}\\d][\\p{L}\\p{N}\'’".&-]*';
const NAME = new RegExp(
  `^(?:the )?(?:(?!${STOP} )[\\p{Ll}-]+ ){0,2}?(?<name>${WORD}(?: (?:(?:of|the|de|des|du|von|van|&|and|on|in) )*${WORD}| &)*)$`,
  'u',
);
/** Words that name nothing. */
const VAGUE = /^(?:somebody|someone|something|he|she|it|they|one|man|woman|person|people|thing)$/u;
const CLAUSE =
  /(?:^| )(?:that|who|which|whom|whose|where|when|is|was|are|were|has|had|did|does|he|she|it|they)(?: |$)/u;
const LOCATED = [
  'Which {h} is located in {x}?',
  'Which {h} is located on {x}?',
  'Which {h} was discovered on {x}?',
  'Which {h} grows on {x}?',
  'What is {x} known for?',
];

/** The things that a phrase may describe, by the names that were given to others. */
export class Phrases {
  readonly #named: ReadonlyMap<string, Node>;
  readonly #known = new Map<string, readonly Node[]>();

  constructor(named: ReadonlyMap<string, Node> = new Map()) {
    this.#named = named;
  }

  /** Null where nothing is understood. */
  read(phrase: string, depth = 0): Node | null {
    return any(this.readings(phrase, depth));
  }

  readings(given: string, depth = 0): readonly Node[] {
    const phrase = given
      .replace(/[\s,;:?!.]+$/u, '')
      .replace(/^[\s,;:]+/u, '')
      .trim();
    const known = this.#known.get(phrase);
    if (known) return known;
    if (depth > 6 || phrase === '') return [];
    this.#known.set(phrase, []);
    const found = this.#fresh(phrase, depth);
    this.#known.set(phrase, found);
    return found;
  }

  #fresh(phrase: string, depth: number): readonly Node[] {
    const named = this.#named.get(phrase.replace(/^the /u, ''));
    if (named) return [named];
    const other = phrase
      .replace(
        /^(?:whoever|anyone who|anybody who|the one who|he who|she who) /iu,
        'the person who ',
      )
      .replace(/ to whom (?:we|the world|people|they) (?:owes?|owed) /u, ' behind ')
      .replace(
        / (?:whose (?:money|help|support|generosity) (?:makes|made) |without whose (?:money|help|support) there would be no )(?<x>.+?)(?: possible)?$/u,
        ' that sponsors $<x>',
      );
    if (other !== phrase) return this.readings(other, depth);
    const whole = /^(?:the )?(?:name|identity|title) of (?<x>.+)$/u.exec(phrase)?.groups?.['x'];
    if (whole !== undefined) return this.readings(whole, depth + 1);
    const name = NAME.exec(phrase)?.groups?.['name'];
    if (name !== undefined && !/'s$/u.test(name) && !/'s /u.test(name))
      return [{ kind: 'name', text: name.replaceAll('"', '') }];
    const forms = formsOf(phrase);
    const nodes = forms.flatMap((form) =>
      WORDINGS.flatMap((wording) => this.#related(form, wording, depth)),
    );
    if (nodes.length > 0) {
      const part = compiled('(?:the )?(?<part>\\p{Ll}+ of (?:the )?[\\p{Lu}"][^,]*)').exec(phrase)
        ?.groups?.['part'];
      const literal: readonly Node[] =
        part === undefined || depth === 0 ? [] : [{ kind: 'name', text: part }];
      return [...merged(nodes).slice(0, MOST_READINGS), ...literal];
    }
    for (const shorter of withoutAdjunct(phrase)) {
      const found = this.readings(shorter, depth + 1);
      if (found.length > 0) return found;
    }
    return this.#loose(phrase, depth);
  }

  /** What no relation explains: a thing at a place, a part of a thing, words taken as a name. */
  #loose(phrase: string, depth: number): readonly Node[] {
    const version =
      /^(?:the )?(?:first|latest|last|new|original) (?:version|edition|draft|model|copy) of (?<x>.+)$/u.exec(
        phrase,
      )?.groups?.['x'];
    if (version !== undefined) return this.readings(version, depth + 1);
    const bare = phrase.replace(/^(?:the|an?|some|his|her|its|their) /u, '');
    const relative = compiled(
      '(?<head>(?:the |an? )?\\p{Ll}+(?: \\p{Ll}+){0,2}) (?:that|who|which|where|in which|whose) .+',
    ).exec(phrase)?.groups?.['head'];
    // A condition fewer: never the whole of what is asked for.
    if (CLAUSE.test(bare))
      return relative === undefined || depth === 0 ? [] : this.readings(relative, depth + 1);
    const made =
      /^(?:the )?(?<p>\p{Ll}+) (?:workshop|works|factory|builders?|manufactory)(?: (?:in|of|from|at) (?<x>.+))?$/u.exec(
        phrase,
      )?.groups;
    if (made) {
      const product: Node = { kind: 'name', text: `${made['p']}s` };
      return [
        {
          kind: 'ask',
          questions: ['Who builds {x}?', 'Who produces {x}?', 'Which company makes {x}?'],
          about: product,
          noun: 'company',
        },
      ];
    }
    const placed = compiled(
      `${HEAD} (?<p>in|on|at|of|from|over|across|near|off) (?<x>(?:the )?[\\p{Lu}"].+)`,
    ).exec(phrase)?.groups;
    if (placed) {
      const about = this.read(placed['x']!, depth + 1);
      const noun = placed['h']!;
      const literal: Node = { kind: 'name', text: bare };
      if (about === null) return [literal];
      const located: Node = { kind: 'ask', questions: LOCATED, about, noun };
      if (/^(?:over|across)$/u.test(placed['p']!)) {
        return [
          { kind: 'ask', questions: ['Which {h} crosses {x}?', 'What crosses {x}?'], about, noun },
          literal,
        ];
      }
      // "the polytechnic in Brant" may be called "Brant Polytechnic".
      const own = `${placed['x']!.replace(/^the /u, '')} ${noun[0]!.toUpperCase()}${noun.slice(1)}`;
      const compound: Node = { kind: 'name', text: own };
      const attribute: Node = { kind: 'ask', questions: ['What is the {h} of {x}?'], about, noun };
      return placed['p'] === 'of'
        ? [attribute, literal, { kind: 'name', text: noun }, about]
        : [located, compound, literal, ...(isThingNoun(noun) ? [] : [about])];
    }
    if (
      /^\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)* (?!used|\p{Ll}+(?:ed|ing) ?$)\p{Ll}+$/u.test(bare)
    )
      return [{ kind: 'name', text: bare }];
    return VAGUE.test(bare) || /\p{Lu}/u.test(bare) || bare.split(' ').length > 4
      ? []
      : [{ kind: 'name', text: bare }];
  }

  #related(phrase: string, wording: Wording, depth: number): Node[] {
    const { relation, active, passive, participle, around } = wording;
    const { agent, thing, askAgent = [], askThing = [] } = relation;
    const nodes: Node[] = [];
    const ask = (pattern: string, questions: readonly string[], noun?: string): void => {
      if (questions.length === 0) return;
      const groups = compiled(pattern).exec(phrase)?.groups;
      const about = groups?.['x'] ?? groups?.['placed'];
      if (groups === undefined || about === undefined) return;
      const node = this.read(about, depth + 1);
      if (node)
        nodes.push({ kind: 'ask', questions, about: node, noun: noun ?? groups['h'] ?? null });
    };
    for (const [nouns, questions] of [
      [thing, askThing],
      [agent, askAgent],
    ] as const) {
      if (nouns === undefined) continue;
      ask(`${ADJECTIVES}(?<h>${nouns}) (?:of|behind|for|to|from|by|in|at) (?<x>.+)`, questions);
      ask(`(?<x>.+)'s ${ADJECTIVES}(?<h>${nouns})`, questions);
      // "the woman whose father ...": the father's child.
      ask(`${HEAD} whose ${ADJECTIVES}(?<whose>${nouns}) (?<x>.+)`, []);
      this.#whose(phrase, nouns, nouns === thing ? askAgent : askThing, depth, nodes);
    }
    if (active !== null) {
      ask(
        `${HEAD} ${relation.verbs ? THAT + ' ' : `(?:${THAT} )?`}${AUX}${active} (?<x>.+)`,
        askAgent,
      );
      ask(`${HEAD} ${THAT} (?<x>.+?) ${AUX}${active}`, askThing);
      ask(`${HEAD} ${STARTS}(?<x>.+?) ${AUX}${active}`, askThing);
      if (relation.phrases?.some((each) => each.includes('<placed>')))
        ask(`${HEAD} ${THAT} ${AUX}${active}`, askAgent);
    }
    if (passive !== null) {
      ask(`${HEAD} (?:${THAT} )?${AUX}${passive} (?<x>.+)`, askThing);
      ask(`${HEAD} (?:${THAT} )?(?<x>.+?) ${AUX}${passive}`, askAgent);
    }
    if (participle !== null)
      ask(`${HEAD} by (?:whom|which|whose hand) (?<x>.+?) ${AUX}${participle}`, askAgent);
    for (const [before, behind] of around) {
      ask(`${HEAD} ${THAT} ${AUX}${before} (?<x>.+) ${behind.trim()}`, askAgent);
      ask(`${HEAD} (?:${THAT} )?(?<x>.+?) ${AUX}${before} ${behind.trim()}`, askThing);
    }
    for (const each of relation.phrases?.filter((one) => one.includes(' _ ')) ?? []) {
      const [before, behind] = each.split(' _ ') as [string, string];
      ask(`${HEAD} ${THAT} ${AUX}${before} (?<x>.+) ${behind}`, askThing);
    }
    return nodes;
  }

  /** "the woman whose father tended X": found by who the father is. */
  #whose(
    phrase: string,
    nouns: string,
    questions: readonly string[],
    depth: number,
    nodes: Node[],
  ): void {
    if (questions.length === 0) return;
    const groups = compiled(`${HEAD} whose (?<noun>${nouns}) (?<rest>.+)`).exec(phrase)?.groups;
    if (groups === undefined) return;
    const rest = groups['rest']!;
    const owned = /^(?:is|was|are) (?=[\p{Lu}"])/u.test(rest)
      ? rest.replace(/^\p{L}+ /u, '')
      : `the ${groups['noun']} that ${rest}`;
    const node = this.read(owned, depth + 1);
    if (node) nodes.push({ kind: 'ask', questions, about: node, noun: groups['h'] ?? null });
  }
}

const MOST_READINGS = 4;

const COMPILED = new Map<string, RegExp>();
function compiled(pattern: string): RegExp {
  const known = COMPILED.get(pattern);
  if (known) return known;
  const made = new RegExp(`^${pattern}$`, 'u');
  COMPILED.set(pattern, made);
  return made;
}

const STRANDED = '(?<p>in|at|on|from|under|by|to|for|with|after|into|of)';

/** A phrase with its preposition at the end, where the relations have it. */
function formsOf(phrase: string): readonly string[] {
  const forms = [phrase];
  const part = new RegExp(`^(?<head>.+?) ${STRANDED} whose (?:${PARTS}) (?<rest>.+)$`, 'u').exec(
    phrase,
  )?.groups;
  if (part)
    forms.push(
      `${part['head']} that ${part['rest']} ${part['p']}`,
      `${part['head']} that ${part['rest']}`,
    );
  const which = new RegExp(`^(?<head>.+?) ${STRANDED} (?:which|whom) (?<rest>.+)$`, 'u').exec(
    phrase,
  )?.groups;
  if (which)
    forms.push(
      `${which['head']} that ${which['rest']} ${which['p']}`,
      `${which['head']} that ${which['rest']}`,
    );
  const where = /^(?<head>.+?) where (?<rest>.+)$/u.exec(phrase)?.groups;
  if (where)
    forms.push(
      `${where['head']} that ${where['rest']} in`,
      `${where['head']} that ${where['rest']}`,
    );
  // "the town lie whose polytechnic X heads": what X heads is in the town.
  const whose =
    /^(?<head>(?:the|a|an) \p{Ll}+) whose (?<noun>\p{Ll}+) (?<rest>(?:the |a )?\p{Lu}.+)$/u.exec(
      phrase,
    )?.groups;
  if (whose) forms.push(`the home of the ${whose['noun']} that ${whose['rest']}`);
  return forms;
}

const ADJUNCT =
  /^(?<x>.+?),? (?:(?:these days|nowadays|today|now|currently|at the moment|at present|by training|for the first time|together|over the generations|three times|twice a day|every year|for a living|in the first place|once more|as a student|in \d{4}|since \d{4}|(?:while|when|after|before|as) (?:he|she|it|they|still) .+)|and (?:his|her|their|its) (?:team|colleagues|wife|husband|brother|sister))$/u;

/** The phrase with a condition fewer: when, where or with whom something was. */
function withoutAdjunct(phrase: string): readonly string[] {
  const end = ADJUNCT.exec(phrase)?.groups?.['x'];
  const inner = phrase.replace(/ and (?:his|her|their|its) (?:team|colleagues|crew)(?= )/u, '');
  const place =
    /^(?<x>.+? (?:that|who|which|whom) .+) (?:at|in|on|for|from|under) (?:the )?\p{Lu}[^,]*$/u.exec(
      phrase,
    )?.groups?.['x'];
  return [end, inner === phrase ? undefined : inner, place].filter((each) => each !== undefined);
}
