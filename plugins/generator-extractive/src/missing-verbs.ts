import { isVerbLemma, lemmaAs } from '@memo-js/english';
import type { Word } from './units.ts';

/** Participles that say how goods were made: "dried cod" is a kind of cod. */
const MADE =
  /^(?:dried|smoked|pickled|salted|cured|frozen|tinned|canned|baked|roasted|knitted|woven|carved|painted|printed|forged|blown|stained|wrought|processed|refined|preserved|candied|fried|minced|fermented|distilled|bottled|tanned|dyed|embroidered|sawn|boiled|steamed|crushed|polished|enamelled|glazed|quilted|sweetened|moulded|hammered)$/;

const SELLS =
  /^(?:make|produce|sell|supply|offer|provide|export|manufacture|build|include|market|deliver)$/;

const isBareWord = (word: Word | undefined): word is Word =>
  word !== undefined &&
  /^\p{Ll}{3,}$/u.test(word.text) &&
  !/^(?:ADP|DET|AUX|PRON|CCONJ|SCONJ|PUNCT)$/.test(word.tag);

/** Participles before a noun in a list of goods describe the noun. */
function settleGoods(words: readonly Word[]): void {
  words.forEach((word, index) => {
    const before = words[index - 1];
    const after = words[index + 1];
    if (!isBareWord(after) || before === undefined || index === 0) return;
    const open =
      /^(?:,|and|or|of|for|is|are|was|were|with|from|in)$/.test(before.lower) ||
      before.tag === 'VERB' ||
      before.tag === 'DET';
    if (MADE.test(word.lower) && open && word.tag !== 'NOUN') {
      word.tag = 'ADJ';
      if (after.tag !== 'ADJ') after.tag = 'NOUN';
    } else if (
      word.tag === 'VERB' &&
      word.lower.endsWith('ing') &&
      before.tag === 'VERB' &&
      SELLS.test(before.lemma) &&
      after.tag === 'NOUN' &&
      /s$/.test(after.lower)
    )
      word.tag = 'ADJ';
  });
}

const opensObject = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^(?:NUM|DET|PROPN|ADJ|NOUN)$/.test(word.tag) || /^(?:to|about|over|some)$/.test(word.lower));

/** "Its turnover amounts to ...", "The island exports wool": a clause without a verb has one taken for a noun. */
function findVerb(words: readonly Word[]): void {
  const finite = words.some(
    ({ tag, lower }, index) =>
      tag === 'AUX' ||
      (tag === 'VERB' &&
        words[index - 1]?.tag !== 'ADP' &&
        words[index - 1]?.text !== ',' &&
        index > 0 &&
        !lower.endsWith('ing')),
  );
  if (finite) return;
  const verb = words.find(
    (word, index) =>
      word.tag === 'NOUN' &&
      /^\p{Ll}/u.test(word.text) &&
      /s$/.test(word.lower) &&
      isVerbLemma(lemmaAs(word.lower, 'third') ?? '') &&
      words[index - 1]?.tag === 'NOUN' &&
      !/s$/.test(words[index - 1]?.lower ?? '') &&
      words.slice(0, index).some(({ tag }) => tag === 'DET' || tag === 'PROPN') &&
      opensObject(words[index + 1]),
  );
  if (verb !== undefined) verb.tag = 'VERB';
}

/** Tags of goods and of verbs that the neighbours alone do not settle. Changes the words. */
export function settleSentence(words: readonly Word[]): void {
  settleGoods(words);
  findVerb(words);
}
