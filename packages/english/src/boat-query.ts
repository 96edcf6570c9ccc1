import { without } from './normalise-names.ts';
import type { EventQuery } from './query.ts';

/** Where boats to somewhere leave from, however it is put; undefined for any other query. */
export function boatQuery(query: EventQuery): EventQuery | undefined {
  const { verb, asked, subject = '', preps } = query;
  const words = /^(?:the )?(?:boats?|ferry|ferries|ships?)(?: (?:for|to) (?<goal>.+))?$/u.exec(
    subject,
  );
  const goal =
    words?.groups?.['goal'] ?? preps.find(({ prep }) => prep === 'for' || prep === 'to')?.phrase;
  if (words === null || goal === undefined) return undefined;
  if (!/^(?:leave|depart|set out|sail|start|go|run)$/.test(verb)) return undefined;
  if (asked !== 'place' && query.prep !== 'from') return undefined;
  if (asked === 'place' && subject === `boats to ${goal}` && verb === 'leave') return undefined;
  return {
    ...without(query, 'prep', 'noun'),
    asked: 'place',
    verb: 'leave',
    subject: `boats to ${goal}`,
    preps: [],
  };
}
