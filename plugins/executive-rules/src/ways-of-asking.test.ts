import { describe, expect, it } from '@jest/globals';
import { factsOf, tell } from './testing/conversation.ts';
import { WAYS_OF_CLUBS } from './testing/ways-of-asking-clubs.ts';
import { WAYS_OF_ORGANISATIONS } from './testing/ways-of-asking-organisations.ts';
import { WAYS_OF_EVENTS } from './testing/ways-of-asking-events.ts';
import { WAYS_OF_PEOPLE } from './testing/ways-of-asking-people.ts';
import { WAYS_OF_PLACES } from './testing/ways-of-asking-places.ts';
import { WAYS_OF_WORKS } from './testing/ways-of-asking-works.ts';

const ALL = [
  ...WAYS_OF_PEOPLE,
  ...WAYS_OF_ORGANISATIONS,
  ...WAYS_OF_CLUBS,
  ...WAYS_OF_PLACES,
  ...WAYS_OF_WORKS,
  ...WAYS_OF_EVENTS,
];

/** A memory that knows one fact gives it for every way of asking for it. */
describe('ways of asking', () => {
  it.each(ALL)('%s', async (plain, answer, ...ways) => {
    const facts = factsOf({ [plain]: answer });
    const missed: string[] = [];
    for (const way of [plain, ...ways]) {
      const { final } = await tell(way, facts);
      if (final.type !== 'answer' || final.short !== answer) missed.push(way);
    }
    expect(missed).toEqual([]);
  });
});
