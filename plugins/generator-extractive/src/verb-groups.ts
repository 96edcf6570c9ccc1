import type { VerbGroup, Word } from './units.ts';
import { isVerbLemma, lemmaAs, nounClass, phrasalVerb } from '@memo-js/english';

const UNREAL = new Set(['may', 'might', 'would', 'could', 'should', 'must', 'shall']);

const INTENT = new Set([
  'plan',
  'hope',
  'want',
  'intend',
  'refuse',
  'fail',
  'attempt',
  'try',
  'expect',
  'wish',
  'threaten',
  'promise',
  'propose',
  'decline',
]);

/** Verbs whose passive keeps an object: "was elected mayor", "was named captain". */
const TWO_OBJECTS =
  /^(?:elect|appoint|name|call|make|crown|declare|award|give|grant|offer|pay|teach|tell|show|send|sell|vote|ordain|pronounce|title|nickname|promise|allow|deny|refuse|charge|consider|rename|dub|sentence|become)$/;

/** Reads a verb group at `index`: auxiliaries, adverbs, "not", the verb and its particle. */
export function readVerb(
  words: readonly Word[],
  index: number,
): { readonly unit: VerbGroup; readonly next: number } | undefined {
  let next = index;
  let negated = words[index - 1]?.lower === 'never' || words[index - 1]?.lower === 'not';
  let unreal = false;
  const aux: string[] = [];
  let main: Word | undefined;
  while (next < words.length) {
    const word = words[next];
    if (word === undefined) break;
    if (
      word.lower === 'not' ||
      word.lower === "n't" ||
      word.lower === 'n’t' ||
      word.lower === 'never' ||
      word.lower === 'neither'
    )
      negated = true;
    else if (word.tag === 'AUX') {
      // "has" and "was" may themselves be the verb: decided when nothing follows.
      aux.push(word.lower);
      if (UNREAL.has(word.lower)) unreal = true;
    } else if (
      word.tag === 'ADV' ||
      (word.lower === 'long' && words[next + 1]?.lower === 'been') ||
      (word.lower.endsWith('ly') && word.tag !== 'VERB' && words[next + 1]?.tag === 'VERB')
    ) {
      if (aux.length === 0 && next === index) return undefined;
      const later = words[next + 1];
      if (
        later === undefined ||
        (later.tag !== 'VERB' &&
          later.tag !== 'AUX' &&
          later.tag !== 'ADV' &&
          later.lower !== 'not')
      )
        break;
    } else if (word.tag === 'VERB' || (aux.length > 0 && isParticipleHere(words, next, aux))) {
      main = word;
      next += 1;
      break;
    } else if (
      aux.length > 0 &&
      /^(?:do|did|does|will|can|would|could|may|might|must|should|shall)$/.test(aux.at(-1) ?? '') &&
      /^\p{Ll}/u.test(word.text) &&
      isVerbLemma(word.lower)
    ) {
      main = word;
      next += 1;
      break;
    } else break;
    next += 1;
  }
  // "is pickled walnuts": a participle before a bare noun at the end describes the noun.
  if (
    main !== undefined &&
    /^(?:is|are|was|were)$/.test(aux.at(-1) ?? '') &&
    /(?:ed|en)$/.test(main.lower) &&
    words[next - 2]?.tag === 'AUX' &&
    words[next]?.tag === 'NOUN' &&
    (words[next + 1] === undefined || words[next + 1]?.tag === 'PUNCT') &&
    !TWO_OBJECTS.test(lemmaAs(main.lower, 'participle', true) ?? '')
  ) {
    main.tag = 'ADJ';
    main = undefined;
    next -= 1;
  }
  if (main === undefined && aux.length === 0) return undefined;
  const start = words[index]?.start ?? 0;
  const be = aux.findLast((word) => /^(?:is|are|was|were|been|be|being)$/.test(word));
  const have = aux.find((word) => /^(?:has|have|had|having)$/.test(word));
  const finite = aux[0];
  const pastAux = finite !== undefined && /^(?:was|were|had|did)$/.test(finite);
  if (main === undefined) {
    const last = aux.at(-1) ?? '';
    const end = words[next - 1]?.end ?? start;
    const lemma = /^(?:has|have|had)$/.test(last)
      ? 'have'
      : /^(?:do|did|does)$/.test(last)
        ? 'do'
        : /^(?:can|will|would|may|could|might)$/.test(last)
          ? 'can'
          : 'be';
    return {
      unit: {
        kind: 'verb',
        start,
        end,
        lemma,
        tense: pastAux || (have !== undefined && last === 'been') ? 'past' : 'present',
        passive: false,
        negated,
        unreal,
        form: 'finite',
      },
      next,
    };
  }
  const form = main.lower;
  let lemma: string | undefined;
  let passive = false;
  let kind: VerbGroup['form'] = 'finite';
  let tense: 'past' | 'present' = 'present';
  if (be !== undefined) {
    const participle = lemmaAs(form, 'participle', true);
    if (participle !== undefined && !form.endsWith('ing')) {
      lemma = participle;
      passive = true;
    } else lemma = lemmaAs(form, 'gerund', true);
    tense = pastAux || have !== undefined ? 'past' : 'present';
  } else if (have !== undefined) {
    lemma = lemmaAs(form, 'participle', true);
    tense = 'past';
    // "Having studied in A, she ..." is said of her.
    if (have === 'having') kind = 'gerund';
  } else if (aux.length > 0) {
    lemma = lemmaAs(form, 'base') ?? form;
    tense = pastAux ? 'past' : 'present';
  } else if (
    form.endsWith('ing') &&
    lemmaAs(form, 'gerund', true) !== undefined &&
    lemmaAs(form, 'base') === undefined
  ) {
    lemma = lemmaAs(form, 'gerund', true);
    kind = 'gerund';
  } else {
    const past = lemmaAs(form, 'past', true);
    const participle = lemmaAs(form, 'participle', true);
    const third = lemmaAs(form, 'third', true);
    if (past !== undefined) {
      lemma = past;
      tense = 'past';
    } else if (participle !== undefined && participle !== form) {
      lemma = participle;
      kind = 'participle';
      passive = true;
      tense = 'past';
    } else lemma = third ?? lemmaAs(form, 'base') ?? form;
  }
  if (lemma === undefined) return undefined;
  const particle = phrasalVerb(lemma, words[next]?.lower);
  if (particle !== undefined) {
    lemma = particle;
    next += 1;
  }
  if (INTENT.has(lemma) && words[next]?.lower === 'to') unreal = true;
  if (finite === 'will') unreal = false;
  return {
    unit: {
      kind: 'verb',
      start,
      end: words[next - 1]?.end ?? start,
      lemma,
      tense,
      passive,
      negated,
      unreal,
      form: kind,
      ...(finite === 'has' || finite === 'have' ? { perfect: true } : {}),
      surface: main.text,
    },
    next,
  };
}

/** After "was", is this word a participle rather than a noun or an adjective? */
function isParticipleHere(words: readonly Word[], index: number, aux: readonly string[]): boolean {
  const word = words[index];
  if (word === undefined || !/^\p{Ll}/u.test(word.text)) return false;
  if (lemmaAs(word.lower, 'participle', true) === undefined) return false;
  // "is smoked eel": settled as an adjective by the noun after it.
  if (word.tag === 'ADJ' && word.pos === 'VERB' && words[index + 1]?.pos === 'NOUN') return false;
  if (
    /^(?:is|are|was|were|been|be|has|have|had|having)$/.test(aux.at(-1) ?? '') &&
    nounClass(word.lower) === undefined
  )
    return true;
  return word.pos === 'VERB';
}

export function adverbThenVerb(
  words: readonly Word[],
  index: number,
): { readonly unit: VerbGroup; readonly next: number } | undefined {
  const after = words[index + 1];
  return after !== undefined && after.tag === 'VERB' ? readVerb(words, index + 1) : undefined;
}
