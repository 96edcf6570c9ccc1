import { CRAFT_ATTRIBUTES } from './craft-attributes.ts';
import { EVENT_ATTRIBUTES } from './event-attributes.ts';
import { ORGANISATION_ATTRIBUTES } from './organisation-attributes.ts';
import { PERSON_ATTRIBUTES } from './person-attributes.ts';
import { PLACE_ATTRIBUTES } from './place-attributes.ts';
import { PRODUCT_ATTRIBUTES } from './product-attributes.ts';
import { WORK_ATTRIBUTES } from './work-attributes.ts';
import type { FrameAttribute } from './statements.ts';

/** Attributes by the name of their slot in a pattern; a slot means the same in every table. */
export const ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  ...PERSON_ATTRIBUTES,
  ...ORGANISATION_ATTRIBUTES,
  ...PLACE_ATTRIBUTES,
  ...PRODUCT_ATTRIBUTES,
  ...EVENT_ATTRIBUTES,
  ...CRAFT_ATTRIBUTES,
  ...WORK_ATTRIBUTES,
};
