import type { Sentence } from '../sentences.ts';
import { cleanValue, valuePattern } from './values.ts';

const NAMES = new RegExp(`(?<before>\\b\\p{Ll}+ (?:the )?)?(?<name>${valuePattern('name')})`, 'gu');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The name of the first sentence that the text repeats most: what an untitled text is about. */
export function firstName(sentence: Sentence | undefined, text: string): string | undefined {
  if (sentence === undefined || sentence.heading) return undefined;
  let best: string | undefined;
  let most = 0;
  for (const { groups } of sentence.text.matchAll(NAMES)) {
    const name = cleanValue('name', groups?.['name'] ?? '');
    if (name === undefined) continue;
    const uses = text.match(new RegExp(escaped(name), 'gu'))?.length ?? 0;
    const surname =
      text.match(new RegExp(escaped(name.split(' ').at(-1) ?? name), 'gu'))?.length ?? 0;
    const aside = /^(?:of|in|by|at|from|to|with|under|near|for|on|as) /u.test(
      groups?.['before'] ?? '',
    );
    const score = uses + surname - (aside ? 1.5 : 0);
    if (score > most) [best, most] = [name, score];
  }
  return best;
}
