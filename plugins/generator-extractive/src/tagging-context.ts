import { nounClass } from '@memo-js/english';
import type { Word } from './units.ts';

/** "Chemist Zdenek Vaelby": a profession before a name, not a title that belongs to it. */
export function isPersonWord(lower: string): boolean {
  return (
    nounClass(lower) === 'person' &&
    !/^(?:king|queen|prince|princess|captain|general|president|professor|doctor|admiral|colonel|emperor|empress|duke|duchess|brother|sister|father|mother|bishop)$/.test(
      lower,
    )
  );
}

/** Is another word of the same clause its finite verb? */
export function hasFiniteVerb(words: readonly Word[], except: number): boolean {
  // "rises on A and flows into B", "rises to N and was first climbed": what follows is another predicate.
  const next = words.findIndex((word, index) => {
    const from = words[index + 1]?.pos === 'ADV' ? index + 2 : index + 1;
    return index > except && word.lower === 'and' && /^(?:AUX|VERB)$/.test(words[from]?.pos ?? '');
  });
  return words.some((word, index) => {
    if (index === except || /^\p{Lu}/u.test(word.text)) return false;
    if (index > except && words[index - 1]?.lower === 'and') return false;
    if (next >= 0 && index > next) return false;
    return word.tag === 'VERB' || word.pos === 'AUX' || (word.pos === 'VERB' && index > except);
  });
}

/** "km/h" is one word. */
export function joinRates(words: readonly Word[], text: string): Word[] {
  const joined: Word[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [word, slash, per] = [words[index], words[index + 1], words[index + 2]];
    if (word === undefined) continue;
    const rate =
      /^(?:km|m|mi|miles|l|kg|g|t)$/.test(word.lower) &&
      slash?.text === '/' &&
      slash.start === word.end &&
      per?.start === slash.end;
    if (!rate) {
      joined.push(word);
      continue;
    }
    const form = text.slice(word.start, per.end);
    joined.push({ ...word, text: form, lower: form.toLowerCase(), end: per.end, tag: 'NOUN' });
    index += 2;
  }
  return joined;
}
