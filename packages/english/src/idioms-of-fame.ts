import { BE, X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

/** What somebody is known for, when a country was free, how old somebody became. */
export const FAME_IDIOMS: readonly Idiom[] = [
  rule(
    `(?<w>what|who) ${BE} ${X} (?:above all |chiefly |best |mainly |most |mostly |widely |particularly |especially |primarily |principally |well |internationally |locally )?(?:known|famous|remembered|noted|renowned|celebrated|notable) for`,
    '$<w> is $<x> known for',
  ),
  rule(
    `(?<w>when|in (?:which|what) year) did ${X} (?:gain|win|achieve|obtain|get|declare|secure)(?: its)? independence`,
    '$<w> did $<x> become independent',
  ),
  rule(`how old was ${X} when (?:he|she|they) died`, 'At what age did $<x> die'),
];
