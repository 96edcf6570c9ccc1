import { BE, WH, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const EARLIER = '(?:formerly|previously|originally|once|earlier|first|initially)';
const LATER_EARLIER =
  '(?: (?:at first|at the start|in the past|before|in earlier times|originally|first|initially|once|formerly))';
const CALLED = '(?:called|named|known as|known)';
const JOB = '(?:occupation|job|profession|trade|employment|work)';
const PLACE = '(?:town|city|village|place|island|settlement|parish|municipality)';
const LITERARY = '(?:book|novel|play|poem|memoir|story|travel book|work|historical novel)';

/** What things were called, when they began, what people did first. */
export const HISTORY_IDIOMS: readonly Idiom[] = [
  // Former names.
  rule(`what ${BE} ${X} ${EARLIER} ${CALLED}(?: as)?`, 'What is the former name of $<x>'),
  rule(`what ${BE} ${X} ${CALLED}(?: as)?${LATER_EARLIER}`, 'What is the former name of $<x>'),
  rule(
    `what (?:did ${X} use|used (?<y>.+?)) to be ${CALLED}(?: as)?`,
    'What is the former name of $<x>$<y>',
  ),
  rule(
    `(?:by|under) ${WH} name ${BE} ${X} (?:${EARLIER} (?:known|registered|founded|recorded)|(?:known|registered|founded|recorded)${LATER_EARLIER})`,
    'What is the former name of $<x>',
  ),
  rule(
    `(?:(?:by|under) )?${WH} (?:${EARLIER} )?name did ${X} (?:${EARLIER} )?(?:trade|operate|go by|bear|have|carry|go|use|work|run|sail)(?: under)?(?:${LATER_EARLIER})?`,
    'What is the former name of $<x>',
  ),
  rule(
    `what ${BE} (?:the )?(?:original|former|earlier|old|older|previous|first) name of ${X}`,
    'What is the former name of $<x>',
  ),
  // Beginnings.
  rule(
    `since (?<when>when|${WH} year) (?:has|have) ${X} been (?:inhabited|settled|populated)`,
    '$<when> was $<x> founded',
  ),
  rule(
    `(?<when>when|(?:in )?${WH} year) ${BE} ${X} (?:first )?(?:settled|inhabited|colonised|colonized|populated)`,
    '$<when> was $<x> founded',
  ),
  rule(
    `(?:from )?(?<when>when|${WH} year) (?:does|did) ${X} date(?: back)?(?: from| to)?`,
    '$<when> was $<x> founded',
  ),
  // First work.
  rule(
    `(?:as what|what) did ${X} (?:first work|start out|begin|work)(?: as)?(?: at first| first| to begin with| originally| initially)?(?<=first|first work|as|with|out|originally|initially)`,
    'What is the first occupation of $<x>',
  ),
  rule(
    `what ${BE} (?:the )?(?:first|earliest|original|initial) ${JOB} of ${X}`,
    'What is the first occupation of $<x>',
  ),
  rule(
    `(?:as what|how|in ${WH} ${JOB}) did ${X} (?:begin|start|open) (?:his|her|their) (?:working life|career|professional life)(?: as)?`,
    'What is the first occupation of $<x>',
  ),
  rule(
    `what ${BE} ${X} by (?:profession|trade|occupation|training|calling)`,
    'What is the occupation of $<x>',
  ),
  // What a text says of somebody.
  rule(
    `(?:what|who|which) (?:does|do|did) (?:the )?(?:\\p{Ll}+ )?\\p{Ll}+ (?:give|state|list|mention|name|record|note|cite|describe) as (?:the )?(?<role>[\\p{Ll} -]+?) of ${X}`,
    'What is the $<role> of $<x>',
  ),
  // Offices.
  rule(
    `who (?:holds|held|occupies|has) the (?:office|post|position|job|role) of (?:the )?(?<role>[\\p{Ll} -]+?) (?:in|of|at|for) ${X}`,
    'Who is the $<role> of $<x>',
  ),
  rule(
    `(?:in|of|at|for)? ?${WH} (?<noun>[\\p{Ll} -]+?) (?:does|did|is) ${X} (?:serve|act|work|serving|hold office) as (?:the |its )?(?<role>[\\p{Ll} -]+?)(?: of| in| at| for)?`,
    'Which $<noun> is $<x> the $<role> of',
  ),
  // Works of somebody.
  rule(
    `what ${BE} the (?:title|name) of the ${LITERARY} (?:by|of|from|that was written by|written by) ${X}`,
    'Which book did $<x> write',
  ),
  rule(`${WH} ${LITERARY} ${BE} (?:by|from the pen of) ${X}`, 'Which book did $<x> write'),
  rule(
    `(?:in )?${WH} languages? (?:${BE}|can|may) (?:translations of )?${X} (?:be )?(?:read|available|published|found|had|bought)(?: in)?`,
    'What was $<x> translated into',
  ),
  rule(
    `(?:in )?${WH} languages? (?:${BE}) ${X} (?:fluent|proficient|able to (?:speak|converse))(?: in)?`,
    'What does $<x> speak',
  ),
  rule(
    `(?:what|which) languages? (?:does|did|do|can|could) (?<x>\\p{Lu}.*?) (?:speak|know|master|understand)`,
    'What does $<x> speak',
  ),
  // Seats and homes.
  rule(
    `${WH} ${PLACE} (?:is (?:the )?home (?:to|of)|houses|is the seat of|is the site of) ${X}`,
    'Where is $<x> located',
  ),
  rule(
    `from (?:where|${WH} ${PLACE}) (?:is|was) ${X} (?:governed|administered|ruled)`,
    'What is the chief town of $<x>',
  ),
];
