import { IDIOMS } from './relations-by-idiom.ts';
import { DEEDS } from './relations-of-deeds.ts';
import { MAKERS } from './relations-of-makers.ts';
import { STATES } from './relations-of-states.ts';
import { wordingOf, type Relation } from './relation.ts';

/** A statement: who, how, what. */
export interface Clause {
  readonly subject: string;
  readonly object: string;
  readonly relation: Relation;
}

const WORDINGS = [...STATES, ...MAKERS, ...DEEDS, ...IDIOMS].map(wordingOf);
const ADVERBS =
  '(?:(?:has|have|had|is|are|was|were|been|being|be|used to|went on to|goes on to|helped to|once|now|also|still|currently|originally|first|then|later|today|somewhere|together|the first to) )*';

const compiled = WORDINGS.map(({ relation, active, passive }) => ({
  relation,
  active: active === null ? null : new RegExp(`^(?<s>.+?) ${ADVERBS}${active} (?<o>.+)$`, 'u'),
  passive: passive === null ? null : new RegExp(`^(?<o>.+?) ${ADVERBS}${passive} (?<s>.+)$`, 'u'),
}));

/** What a sentence may say, the likeliest first. */
export function clausesOf(sentence: string): readonly Clause[] {
  const main = sentence
    // "Having trained under X, he ...", "A lawyer by training, she ...": the pronoun is who the first part describes.
    .replace(/^Having (?<deed>[^,]+), (?:he|she|it) /u, 'the person who $<deed> ')
    .replace(/^(?:both )?(?<appositive>[^,]+), (?<pronoun>he|she|it) /iu, 'Somebody ')
    .replace(/ (?:once|twice|three times) an? (?:day|week|month|year)$/u, '')
    .replace(/ (?:that nobody had .+|over the generations|together)$/u, '');
  return compiled.flatMap(({ relation, active, passive }) =>
    [active, passive].flatMap((pattern) => {
      const groups = pattern?.exec(main)?.groups;
      return groups === undefined || groups === null
        ? []
        : [{ subject: groups['s']!, object: groups['o']!, relation }];
    }),
  );
}
