import { isFunctionWord, patternCues } from '@memo-js/english';
import { caseless } from './caseless.ts';
import { nameShape } from './name-shapes.ts';
import { valuePattern } from './values.ts';
import type { ValueType } from './values.ts';

/** A pattern ready to run, with the names of its slots. */
export interface FramePattern {
  readonly expression: RegExp;
  /** A sentence without any of these words does not fit. */
  readonly cues: readonly string[] | null;
  readonly slots: readonly string[];
  /** It mentions the topic itself: nobody else can be meant. */
  readonly anchored: boolean;
  /** Its words can be of the topic only. */
  readonly certain: boolean;
}

/** Words between a cue and its value: none of a name, a number or another clause. */
const gap = (most: number): string =>
  `(?:[ ,]+(?![;:.@§"])(?-i:[\\p{Ll}'-]+)){0,${String(most)}}?[ ,]+`;

const NOUN_LEAD = '(?:(?:§|the|its|an?|this|that) )?(?:(?-i:[\\p{Ll}-]+) ){0,2}?';

const INEXACT =
  '(?:(?:about|around|some|nearly|almost|over|more than|roughly|approximately|just|just over|just under|a little over|a little under|well over|close to|up to|an estimated|an|only|no fewer than|at least|fully|slightly (?:over|more than)) )?';
const NAMED_TYPES: ReadonlySet<ValueType> = new Set<ValueType>(['name', 'person', 'places']);

/** What may stand before a value without being part of it. */
const leadOf = (type: ValueType): string =>
  NAMED_TYPES.has(type)
    ? '(?:the )?'
    : /^(?:count|money|length|area|weight|speed|duration|power|degrees)$/.test(type)
      ? INEXACT
      : '';

/**
 * Compiles the small language of the tables. `@` is the topic, `§` its possessive, `{founder}` a
 * slot of that attribute, `{lake:LAKE}` a slot for names of that shape, ` ~ ` up to four small words, ` ~~ ` up to nine, `N(staff|team)` a noun
`!` at the head says
 * that the wording can only be of the topic. `N(staff|team)` is a noun with its article and adjectives. All else is a regular expression that ignores case.
 */
export function compileFrame(source: string, typeOf: (slot: string) => ValueType): FramePattern {
  const slots: string[] = [];
  const body = source
    .replace(/^!/u, '')
    .replace(/ ~~ /gu, gap(9))
    .replace(/ ~ /gu, gap(4))
    .replace(
      /N\((?<nouns>[^)]*)\)/gu,
      (_, nouns: string) => `${NOUN_LEAD}(?:${nouns})(?: (?:of|at|for|in) @)?`,
    )
    .replace(
      /(?<!\\p)\{(?<slot>[a-zA-Z]+)(?::(?<shape>[A-Z]+))?\}/gu,
      (_, slot: string, shape?: string) => {
        slots.push(slot);
        const type = typeOf(slot);
        if (shape !== undefined) return `(?:the )?(?<${slot}>(?-i:${nameShape(shape)}))`;
        return `${leadOf(type)}(?<${slot}>(?-i:${valuePattern(type)}))`;
      },
    );
  let expression: RegExp | undefined;
  return {
    /** Made when a sentence first has a cue: most tables hold hundreds that no text needs. */
    get expression() {
      expression ??= new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:${caseless(body)})(?![\\p{L}\\p{N}])`,
        'gu',
      );
      return expression;
    },
    cues: patternCues(body),
    slots,
    certain: source.startsWith('!'),
    anchored: /[@§]/u.test(source.replace(/N\([^)]*\)|\(\?:[^)]*[@§][^)]*\)\?/gu, '')),
  };
}

const SUBJECT =
  /@|§|(?<!\b(?:of|in|at|by|with|from|for|to|near|under|on|into|like|than|as|was|were|is|are|called|named)(?: the)? )(?:(?<name>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]*)+|(?<=(?<![\p{L}])\p{Ll}[\p{Ll}'-]* |, )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}'-]+)(?!,? (?:the|its|an?|§|who) |[\p{L}'-]| \p{Lu})|\b(?<other>[Hh]e|[Ss]he|[Tt]hey)\b)/gu;

const OBJECT_END = /^(?: (?:from|in|at|for|on|with|to|by|until|since|after|before)\b|,? and $|$)/u;

/** Does the clause up to here speak of somebody else than the topic? */
export function speaksOfOther(before: string): boolean {
  const clause = before
    .slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(': ')) + 1)
    // "@, which is the work of Ada Moss, has": the main clause goes on.
    .replace(
      /(?<=[@§]), (?:which|who|whose|where|an?|the|built|made|founded|set|published) [^,@§]*,(?=\s*$| \p{Ll})/gu,
      '',
    );
  const found = [
    ...clause
      .replace(/^\s*\p{Lu}\p{Ll}+(?= )/u, (word) =>
        isFunctionWord(word) || /^\s*(?:Under|Since|Near|Like)$/u.test(word)
          ? word.toLowerCase()
          : word,
      )
      .matchAll(SUBJECT),
  ];
  // "@ joined Osk Rovers from": a name between the topic and a preposition is an object.
  const at = found.at(-1);
  if (
    at !== undefined &&
    found.length > 1 &&
    /^[@§]$/u.test(found.at(-2)?.[0] ?? '') &&
    OBJECT_END.test(clause.slice(at.index + at[0].length))
  )
    return false;
  const last = at?.groups;
  return last?.['name'] !== undefined || last?.['other'] !== undefined;
}
