import {
  analyze,
  isFunctionWord,
  isVerbLemma,
  lemmaAs,
  nounClass,
  singular,
} from '@memo-js/english';
import { hasFiniteVerb, isPersonWord, joinRates } from './tagging-context.ts';
import type { Word } from './units.ts';

const DETERMINERS = new Set(
  'the a an this that these those his her its their our my your each every another some any no both all'.split(
    ' ',
  ),
);
const MEASURES =
  /^(?:turnover|revenue|construction|admission|population|membership|capacity|attendance|circulation|building|work|production)$/;
const PRONOUNS = new Set(
  'he she it they him them i we you who whom himself herself itself themselves someone everyone nobody'.split(
    ' ',
  ),
);
const ADVERBS = new Set(
  'not never also then later now still already soon often always originally currently today eventually initially previously formerly recently once twice again mainly primarily chiefly mostly largely together there here shortly briefly only just even officially finally subsequently nearly almost about approximately roughly around too very quickly'.split(
    ' ',
  ),
);

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Settles tags that the statistical tagger gets wrong on invented names and short clauses. */
export function tagWords(text: string, isKnownName: (word: string) => boolean): Word[] {
  const words: Word[] = joinRates(
    analyze(text).map((token) => ({ ...token, tag: token.pos })),
    text,
  );
  words.forEach((word, index) => {
    const { text: form, lower } = word;
    const before = words[index - 1];
    const after = words[index + 1];
    const first =
      index === 0 || (before?.tag === 'PUNCT' && /^[“"(:]$/u.test(before.text) && index === 1);
    if (lower === 'managing' && /^(?:director|editor|partner)s?$/.test(after?.lower ?? ''))
      word.tag = 'ADJ';
    else if (/^[\p{P}\p{S}]+$/u.test(form) && !/^[$€£%&]/u.test(form)) word.tag = 'PUNCT';
    else if (/^\d/.test(form)) word.tag = 'NUM';
    else if (lower === "'s" || lower === '’s' || form === "'" || form === '’') word.tag = 'PART';
    else if (/^(?:CEO|CFO|CTO|COO|MP)s?$/.test(form)) word.tag = 'NOUN';
    else if (isCapital(form) && !first) word.tag = form === 'I' ? 'PRON' : 'PROPN';
    else if (isCapital(form) && first) {
      if (DETERMINERS.has(lower)) word.tag = 'DET';
      else if (
        /^(?:first|originally|initially)$/.test(lower) &&
        after !== undefined &&
        lemmaAs(after.lower, 'participle') !== undefined
      )
        word.tag = 'ADV';
      else if (PRONOUNS.has(lower)) word.tag = 'PRON';
      else if (lower === 'having') word.tag = 'AUX';
      else if (/^(?:today|nowadays|yesterday)$/.test(lower)) word.tag = 'ADV';
      else if (isFunctionWord(lower) || ADVERBS.has(lower))
        word.tag =
          lower === 'and' || lower === 'but' ? 'CCONJ' : word.pos === 'PROPN' ? 'ADP' : word.pos;
      else if (MEASURES.test(lower) && (after === undefined || !isCapital(after.text)))
        word.tag = 'NOUN';
      else if (
        after !== undefined &&
        isCapital(after.text) &&
        !isKnownName(form) &&
        isPersonWord(lower)
      )
        word.tag = 'NOUN';
      else if (isKnownName(form)) word.tag = 'PROPN';
      else if (
        after !== undefined &&
        isCapital(after.text) &&
        !(lemmaAs(lower, 'participle') !== undefined && lower.endsWith('ed')) &&
        !/^(?:in|on|at|after|before|during|since|from|by|with|for|under|until|when|while|although|because|as|if|near)$/.test(
          lower,
        ) &&
        !lower.endsWith('ly')
      )
        word.tag = 'PROPN';
      else if (lemmaAs(lower, 'participle') !== undefined && lower.endsWith('ed'))
        word.tag = 'VERB';
      else if (
        word.pos === 'PROPN' &&
        singular(lower) !== lower &&
        after !== undefined &&
        !isCapital(after.text)
      )
        word.tag = 'NOUN';
      else if (
        word.pos === 'VERB' &&
        after !== undefined &&
        (after.pos === 'VERB' || after.pos === 'AUX')
      )
        word.tag = 'PROPN';
    } else if (DETERMINERS.has(lower)) {
      word.tag =
        lower === 'that' && word.pos !== 'DET'
          ? 'SCONJ'
          : lower === 'her' &&
              (after === undefined ||
                /^(?:ADP|ADV|CCONJ|PUNCT|AUX|SCONJ|PRON|DET)$/.test(after.pos)) &&
              !/^["“]/u.test(after?.text ?? '')
            ? 'PRON'
            : 'DET';
    } else if (
      /^(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?$/.test(lower) &&
      before?.tag === 'DET' &&
      after !== undefined &&
      /^\p{Ll}/u.test(after.text) &&
      after.lower !== 'and'
    )
      word.tag = after.lower === 'of' ? 'NOUN' : after.pos === 'ADP' ? word.tag : 'ADJ';
    else if (before?.lower === 'whose' && /^(?:VERB|AUX)$/.test(word.pos) && lower.endsWith('s'))
      word.tag = 'NOUN';
    else if (PRONOUNS.has(lower)) word.tag = 'PRON';
    else if (ADVERBS.has(lower) && word.pos !== 'ADP') word.tag = 'ADV';
    else if (
      /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should)$/.test(
        lower,
      )
    )
      word.tag = 'AUX';
    else if (lower === 'home') word.tag = 'NOUN';
    else if (
      /^(?:first|last|once)$/.test(lower) &&
      (before?.tag === 'AUX' || /^(?:it|he|she|they|that|which|who)$/.test(before?.lower ?? '')) &&
      after !== undefined &&
      (lemmaAs(after.lower, 'participle') ?? lemmaAs(after.lower, 'past')) !== undefined
    )
      word.tag = 'ADV';
    else settleVerb(words, index);
  });
  return words;
}

/** Passives that a bare noun may follow: "was elected mayor". */
const TWO_OBJECTS =
  /^(?:call|name|elect|appoint|award|grant|pay|offer|ask|locate|base|situate|consider|declare|dub|nickname|title|label|christen|rename|deem|judge|ordain|vote|educate|use|entitle|crown|designate|hire|employ|pronounce)$/;

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** Verb or noun? The neighbours decide where the word's form allows both. */
function settleVerb(words: readonly Word[], index: number): void {
  const word = words[index];
  if (word === undefined || !/^\p{Ll}/u.test(word.text)) return;
  const left = words[index - 1];
  const right = words[index + 1];
  if (
    left?.tag === 'DET' &&
    left.lower !== 'that' &&
    /[a-z]ed$/.test(word.lower) &&
    right !== undefined &&
    /^\p{L}/u.test(right.text) &&
    right.pos !== 'ADP'
  ) {
    word.tag = 'ADJ';
    return;
  }
  if (
    left?.tag === 'ADP' &&
    left.lower === 'of' &&
    word.lower.endsWith('ing') &&
    (right === undefined || right.tag === 'PUNCT' || /^[.,;]$/.test(right.text))
  ) {
    word.tag = 'NOUN';
    return;
  }
  // "The dish is smoked eel": the participle describes the noun.
  if (
    left?.tag === 'AUX' &&
    /^(?:is|are|was|were)$/.test(left.lower) &&
    /ed$/.test(word.lower) &&
    right?.pos === 'NOUN' &&
    nounClass(right.lower) !== 'time' &&
    !TWO_OBJECTS.test(lemmaAs(word.lower, 'participle', true) ?? '')
  ) {
    word.tag = 'ADJ';
    return;
  }
  const auxiliary = words[index - 1];
  if (
    auxiliary?.tag === 'AUX' &&
    /^(?:is|are|was|were|be|been|has|have|had)$/.test(auxiliary.lower) &&
    word.pos === 'VERB' &&
    lemmaAs(word.lower, 'participle', true) === undefined &&
    lemmaAs(word.lower, 'gerund', true) === undefined
  ) {
    word.tag = 'NOUN';
    return;
  }
  const before = words[index - 1];
  const after = words[index + 1];
  if (
    /^(?:cost|cut|set|hit|put|read)$/.test(word.lower) &&
    before?.tag !== 'DET' &&
    before?.tag !== 'ADJ' &&
    (after?.tag === 'NUM' ||
      after?.pos === 'NUM' ||
      after?.pos === 'DET' ||
      after?.pos === 'SYM' ||
      after?.lower === 'up')
  ) {
    word.tag = 'VERB';
    return;
  }
  const past = lemmaAs(word.lower, 'past') ?? lemmaAs(word.lower, 'participle');
  const third = lemmaAs(word.lower, 'third');
  const afterOpens =
    after === undefined ||
    after.tag === 'PUNCT' ||
    /^(?:DET|ADP|NUM|ADV|PRON|PROPN|AUX|SCONJ|CCONJ|PART)$/.test(after.pos) ||
    isCapital(after.text) ||
    after.lower === 'to';
  if (past !== undefined && !third) {
    const noun = nounClass(word.lower) !== undefined;
    if (
      before?.tag === 'DET' &&
      before.lower !== 'that' &&
      word.lower.endsWith('ed') &&
      after !== undefined &&
      /^\p{L}/u.test(after.text) &&
      after.pos !== 'ADP'
    )
      word.tag = 'ADJ';
    else if (
      before?.pos === 'DET' &&
      /^(?:its|his|her|their)$/.test(before.lower) &&
      word.lower.endsWith('ed') &&
      after?.pos === 'NOUN'
    )
      word.tag = 'ADJ';
    else if (before?.tag === 'AUX' || before?.tag === 'ADV') word.tag = 'VERB';
    else if (
      before !== undefined &&
      (before.tag === 'DET' || before.tag === 'ADJ') &&
      after !== undefined &&
      (after.pos === 'NOUN' || after.pos === 'ADJ' || isCapital(after.text))
    )
      word.tag = 'ADJ';
    else if (
      before !== undefined &&
      before.tag === 'ADP' &&
      after?.pos === 'NOUN' &&
      word.lower.endsWith('ed')
    )
      word.tag = 'ADJ';
    else if (!noun || word.pos === 'VERB') {
      if (
        /ed$/.test(word.lower) ||
        word.pos === 'VERB' ||
        (before !== undefined && NOMINAL.has(before.tag) && afterOpens)
      )
        word.tag = 'VERB';
    }
    return;
  }
  if (third !== undefined && word.pos !== 'AUX') {
    const subject =
      before !== undefined &&
      (before.tag === 'PROPN' ||
        before.tag === 'PRON' ||
        before.tag === 'ADV' ||
        before.text === ',' ||
        before.text === ')' ||
        before.text === '"' ||
        before.text === '”' ||
        before.lower === 'and' ||
        before.lower === 'which' ||
        before.lower === 'that' ||
        before.lower === 'who' ||
        before.tag === 'NOUN' ||
        before.tag === 'NUM');
    const nounish = nounClass(word.lower) !== undefined;
    if (
      subject &&
      (afterOpens || (before.tag === 'PROPN' && /ing$/.test(after.lower))) &&
      (before.tag !== 'DET' || /^(?:which|that|who)$/.test(before.lower))
    ) {
      const inPhrase =
        before.tag === 'NOUN' &&
        /^(?:its|his|her|their)$/.test(words[index - 2]?.lower ?? '') &&
        words.some((other, at) => at < index - 2 && (other.tag === 'VERB' || other.tag === 'AUX'));
      if (word.pos === 'VERB') word.tag = inPhrase ? 'NOUN' : 'VERB';
      else if (
        before.tag === 'PROPN' &&
        after !== undefined &&
        (isCapital(after.text) || /ing$/.test(after.lower) || after.pos === 'DET') &&
        !words.some((other, at) => at > index && other.pos === 'AUX')
      )
        word.tag = 'VERB';
      else if (
        before.lower === 'and' &&
        (nounish
          ? after !== undefined && (isCapital(after.text) || after.pos === 'DET')
          : /^(?:ADP|DET|NUM|ADV)$/.test(after?.pos ?? '')) &&
        words.some((other, at) => at < index && other.tag === 'VERB')
      )
        word.tag = 'VERB';
      else if (before.text === ',' && (after?.pos === 'NUM' || after?.pos === 'DET'))
        word.tag = 'VERB';
      // "The line, which opened in 1871, links Stell with Orm"
      else if (
        before.text === ',' &&
        after !== undefined &&
        isCapital(after.text) &&
        words.some(
          (other, at) =>
            at < index - 1 && /^(?:VERB|AUX)$/.test(other.tag) && words[at - 1]?.tag !== 'NOUN',
        ) &&
        words.findIndex(({ text }) => text === ',') < index - 1
      )
        word.tag = 'VERB';
      else if (
        before.tag === 'PROPN' ||
        before.tag === 'PRON' ||
        /^(?:which|who|that)$/.test(before.lower)
      )
        word.tag = nounish && after?.lower !== 'in' && after?.pos !== 'DET' ? word.pos : 'VERB';
      else if (
        before.tag === 'NOUN' &&
        words[index - 2]?.tag === 'DET' &&
        /^(?:the|a|an|its|his|her|their|it|him|them)$/.test(after?.lower ?? '') &&
        !hasFiniteVerb(words, index)
      )
        word.tag = 'VERB';
      else if (
        !nounish &&
        after !== undefined &&
        (after.pos === 'DET' || after.pos === 'ADP' || after.pos === 'NUM') &&
        !hasFiniteVerb(words, index)
      )
        word.tag = 'VERB';
    } else if (subject && word.pos === 'VERB') word.tag = 'VERB';
    else if (before?.tag === 'DET' || before?.tag === 'ADJ' || before?.tag === 'NUM')
      word.tag = 'NOUN';
    return;
  }
  if (
    word.pos === 'VERB' &&
    !isVerbLemma(word.lower) &&
    !word.lower.endsWith('ing') &&
    !word.lower.endsWith('ed') &&
    (before?.tag === 'DET' || (before?.tag === 'ADJ' && words[index - 2]?.tag === 'DET'))
  )
    word.tag = 'NOUN';
  if (
    word.pos === 'VERB' &&
    isVerbLemma(word.lower) &&
    before?.tag === 'ADJ' &&
    words[index - 2]?.tag === 'DET' &&
    after?.pos === 'ADP'
  )
    word.tag = 'NOUN';
  if (word.pos === 'VERB' && before?.tag === 'DET' && !word.lower.endsWith('ed'))
    word.tag = after !== undefined && after.pos === 'NOUN' ? 'ADJ' : 'NOUN';
  if (
    word.pos === 'NOUN' &&
    isVerbLemma(word.lower) &&
    before !== undefined &&
    /^(?:NOUN|NUM)$/.test(before.tag) &&
    /(?:s|people)$/.test(before.lower) &&
    after !== undefined &&
    /^(?:ADP|ADV|DET|PRON)$/.test(after.pos) &&
    !words.some(
      (other, at) =>
        at !== index &&
        !isCapital(other.text) &&
        (other.tag === 'VERB' || other.tag === 'AUX' || (at > index && other.pos === 'AUX')),
    )
  )
    word.tag = 'VERB';
  if (
    word.lower.endsWith('ing') &&
    lemmaAs(word.lower, 'gerund') !== undefined &&
    (before?.text === ',' ||
      (/^(?:before|after|by|without|while)$/.test(before?.lower ?? '') &&
        after !== undefined &&
        /^(?:ADP|DET|PROPN|NUM|PRON|ADV)$/.test(after.pos) &&
        after.lower !== 'of'))
  )
    word.tag = 'VERB';
}
