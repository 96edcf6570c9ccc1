import {
  COMPANY_PRESS,
  GOODS_PRESS,
  HARBOUR_PRESS,
  INSTITUTION_PRESS,
  MISSION_PRESS,
  OCCASION_PRESS,
} from './press-patterns.ts';

/** Tables by nouns that mean the topic: one class of nouns holds both companies and colleges. */
const TABLES: readonly (readonly [nouns: RegExp, patterns: readonly string[]])[] = [
  [/^(?:company|firm|start-up|startup)$/u, COMPANY_PRESS],
  [/^(?:institute|institution|laboratory|university|museum|school|hospital)$/u, INSTITUTION_PRESS],
  [/^(?:harbour|port|dock|quay)$/u, HARBOUR_PRESS],
  [/^(?:mission|expedition)$/u, MISSION_PRESS],
  [/^(?:prize|award|festival|fair|event)$/u, OCCASION_PRESS],
  [/^(?:product|medicine|drug|app|program|robot|machine|device|software|vehicle)$/u, GOODS_PRESS],
];

/** The tables of patterns that speak of a topic with these nouns. */
export function pressTables(nouns: readonly string[]): readonly (readonly string[])[] {
  return TABLES.filter(([pattern]) => nouns.some((noun) => pattern.test(noun))).map(
    ([, patterns]) => patterns,
  );
}
