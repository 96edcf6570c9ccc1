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

const HAPPENING = new RegExp(
  `^(?:[^,]{4,30}, )?[Tt]he (?<name>${valuePattern('name')}(?: \\p{Ll}+){0,2} (?:fire|leak|explosion|derailment|collapse|flood|crash|collision|disaster|accident|strike|earthquake|landslide|riot|wreck))(?= |,)`,
  'u',
);
const LAUNCH = new RegExp(
  `^${valuePattern('name')} (?:launched|released|introduced|unveiled) (?:the )?(?<name>${valuePattern('name')})(?= |,)`,
  'u',
);

/** The topic in full where a first sentence gives more of it: "the Osk gas leak", not "Osk". */
export function fullTopic(topic: string, sentence: string): string {
  const stated = (HAPPENING.exec(sentence) ?? LAUNCH.exec(sentence))?.groups?.['name'];
  if (stated !== undefined) return stated;
  const plain = topic.replace(/^The /u, '');
  for (const { groups } of sentence.matchAll(NAMES)) {
    const name = cleanValue('name', groups?.['name'] ?? '');
    if (name !== undefined && name.length > plain.length && ` ${name} `.includes(` ${plain} `))
      return name;
  }
  return topic;
}
