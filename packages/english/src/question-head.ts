import { nounClass } from './noun-classes.ts';
import { BE, DO, FILLER, HAVE, MODAL, PREPOSITIONS } from './question-words.ts';
import { measureOf } from './attribute-classes.ts';
import { lemmaAs } from './verb-forms.ts';

/** The question word and what hangs on it. */
export interface Head {
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
    .replace(
      /\b(?:was|were|is|are) (?<thing>.+?) first (?:held|organi[sz]ed|staged|celebrated|run)\b/u,
      'did $<thing> begin',
    )
    .replace(/^(?<wh>when did .+) last (?=\p{Ll})/iu, '$<wh> ')
    .replace(/^(?<wh>who .+) first$/iu, '$<wh>')
    .replace(/\bdid (?<thing>.+?) first take place\b/u, 'did $<thing> begin')
    .replace(
      /^how high above (?:the )?sea(?: level)? (?:is|does) (?<thing>.+?)(?: lie| stand)?$/iu,
      'What is the elevation of $<thing>',
    )
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

export const isVerbish = (word: string): boolean =>
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

export function readHead(
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
