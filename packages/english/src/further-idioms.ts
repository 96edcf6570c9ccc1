import { FIRM_IDIOMS } from './idioms-of-firms.ts';
import { HAPPENING_IDIOMS } from './idioms-of-happenings.ts';
import { PEOPLE_IDIOMS } from './idioms-of-people.ts';
import { SITE_IDIOMS } from './idioms-of-sites.ts';
import { THING_IDIOMS } from './idioms-of-things.ts';
import type { Idiom } from './idiom-pattern.ts';

/** Further ways to ask for what other tables name. */
export const FURTHER_IDIOMS: readonly Idiom[] = [
  ...PEOPLE_IDIOMS,
  ...HAPPENING_IDIOMS,
  ...SITE_IDIOMS,
  ...THING_IDIOMS,
  ...FIRM_IDIOMS,
];
