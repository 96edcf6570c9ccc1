import type { EventQuery, Query } from './query.ts';

const DOING = /^(?:do|carry out|conduct|pursue|undertake)$/u;
const INTO = /^(?:on|in|into)$/u;

/** "Which institute does research on Y?": Y is the research subject of which institute? */
export function researchOf(query: EventQuery): Query | undefined {
  const { verb, asked, object, preps, noun } = query;
  if (asked !== 'subject' || object === undefined) return undefined;
  const doing = DOING.test(verb) && /^(?:(?:its|the) )?research$/u.test(object);
  const topic = doing ? preps.find(({ prep }) => INTO.test(prep))?.phrase : undefined;
  const value = topic ?? (/^(?:research|investigate)$/u.test(verb) ? object : undefined);
  if (value === undefined) return undefined;
  return {
    kind: 'owner',
    attribute: 'research subject',
    value,
    ...(noun === undefined ? {} : { noun }),
  };
}
