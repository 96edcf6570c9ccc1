import { X, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';
import { CAMPAIGN_IDIOMS } from './idioms-of-campaigns.ts';
import { DISASTER_IDIOMS } from './idioms-of-disasters.ts';
import { OCCASION_IDIOMS } from './idioms-of-occasions.ts';

/** Races, fires and floods. */
export const EVENT_IDIOMS: readonly Idiom[] = [
  ...DISASTER_IDIOMS,
  ...OCCASION_IDIOMS,
  ...CAMPAIGN_IDIOMS,
  rule(
    `what (?:does|do|did|will) the winners? of ${X} (?:get|receive|earn|win|take home)`,
    'What is the reward of $<x>',
  ),
  rule(`how much (?:did|do|does) ${X} worth`, 'What is the reward of $<x>'),
  rule(`what is the (?:prize|reward) for winning ${X}`, 'What is the reward of $<x>'),
  rule(
    `how many (?:people|runners|riders|teams|athletes|competitors|skiers) (?:take part|took part|participate|participated|compete|competed) in (?<x>(?!.*\\bin \\d).+)`,
    'How many participants does $<x> have',
  ),
  rule(
    `how many (?:people|persons|lives|victims|deaths) (?:were killed (?:in|by)|lost their lives in|lost their life in|perished in|were lost in|did(?= .+ (?:claim|cost|cause|kill)$)) (?<x>.+?)(?: (?:claim|cost|cause|kill))?`,
    'How many people died in $<x>',
  ),
  rule(
    `(?:what (?:led to|started|brought about|was the cause of|is the cause of) ${X})`,
    'What caused $<x>',
  ),
  rule(
    `how many (?:visitors|people|guests|tourists) (?:come|go|came|went) to (?<x>(?!.*\\bin \\d).+?)(?: (?:a|each|every|per) year)?`,
    'How many visitors does $<x> have',
  ),
];
