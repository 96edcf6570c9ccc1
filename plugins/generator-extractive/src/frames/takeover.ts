import type { FrameTopic } from './topic.ts';
import { cleanValue, valuePattern } from './values.ts';

const NAME = valuePattern('name');
const DEAL = 'takeover|deal|purchase|acquisition|merger|sale|transaction|buyout';

/** Sentences that tell who was bought; the name is bought. */
const BOUGHT = [
  `(?:has |had )?(?:\\p{Ll}+ )?(?:paid|pays|agreed to pay|spent|put up) .{4,30} (?:for|to (?:buy|acquire|take over)) (?:the )?(?<name>${NAME})`,
  `(?:takes over|took over|taken over|acquires|acquired|buys|bought|purchases|purchased|swallows|swallowed|to (?:buy|acquire|purchase|take over)) (?:the (?:company|firm) )?(?<name>${NAME})`,
  `(?:takeover|purchase|acquisition|sale) of (?:the )?(?<name>${NAME})`,
  `(?<name>${NAME}) (?:became part of|passed to|was (?:bought|acquired|taken over|purchased|sold)|has been (?:bought|acquired|taken over|sold)|now belongs to)`,
].map((source) => new RegExp(`(?<![\\p{L}-])${source}`, 'u'));

/** The company that a report of a takeover tells was bought: its deal is what the text is about. */
export function takeoverTopic(title: string | undefined, text: string): FrameTopic | undefined {
  if (!new RegExp(`\\b(?:[Tt]he|[Tt]his|[Aa]) (?:${DEAL})\\b`, 'u').test(text)) return undefined;
  // A profile tells of takeovers too: there its own name alone is the heading.
  const first = /^.*?[.?!](?=\s|$)/su.exec(text)?.[0] ?? text;
  for (const pattern of BOUGHT) {
    const stated = pattern.exec(first)?.groups?.['name'];
    const name = stated === undefined ? undefined : cleanValue('name', stated);
    if (name === undefined) continue;
    const heading = title ?? '';
    const reports =
      heading === '' ||
      new RegExp(`\\b(?:${DEAL})\\b`, 'iu').test(heading) ||
      BOUGHT.some((each) => each.test(heading)) ||
      !text.includes(`${heading} is `);
    if (!reports) return undefined;
    return { name, person: false, nouns: DEAL.split('|'), kinds: new Set(), takeover: true };
  }
  return undefined;
}
