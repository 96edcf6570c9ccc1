export { analyze } from './analysis.ts';
export type { Token } from './analysis.ts';
export { canonicalQuestion, canonicalQuestions, paraphrases } from './canonical.ts';
export { MONTH_PATTERN, canonicalDate, compareDates, parseDate } from './dates.ts';
export type { CalendarDate } from './dates.ts';
export {
  canonicalName,
  isCapitalised,
  isName,
  needsArticle,
  stripPossessive,
  stripQuotes,
} from './names.ts';
export { without as withoutParts } from './normalise-names.ts';
export { isPersonNoun, normaliseQuery } from './normalise.ts';
export { canonicalType, isFunctionWord, nounClass, singular } from './noun-classes.ts';
export type { NounClass } from './noun-classes.ts';
export { compareQuantities, parseNumber, parseQuantity } from './quantities.ts';
export type { Quantity } from './quantities.ts';
export type {
  Asked,
  AttributeQuery,
  CountQuery,
  EventQuery,
  IdentityQuery,
  OwnerQuery,
  Prep,
  Query,
} from './query.ts';
export { plainQuestion } from './plain-question.ts';
export { KEYED_TYPES, isKeyed, keyedQuestion, shortNameQuestion } from './keyed-question.ts';
export type { KeyedQuery, KeyedType } from './keyed-question.ts';
export { isImplied, keyWord, keyWords } from './key-words.ts';
export type { FoundKeyWord } from './key-words.ts';
export { questionWords } from './question-head.ts';
export { parseQuestion } from './question-parser.ts';
export { PREPOSITIONS, phrasalVerb } from './question-words.ts';
export {
  adjectiveOf,
  attributeSynonyms,
  canonicalAttribute,
  measureOf,
} from './attribute-classes.ts';
export {
  agentNoun,
  agentVerb,
  canonicalCountNoun,
  canonicalVerb,
  creationVerb,
  deedVerb,
  eventNoun,
  happensOnce,
  hasPersonObject,
  hasThingSubject,
  isAwardNoun,
  isLeadingOffice,
  keepsTense,
  verbSynonyms,
  widerAttribute,
} from './relations.ts';
export { hasCue, patternCues } from './pattern-cues.ts';
export { renderQuery } from './render.ts';
export {
  isVerbLemma,
  lemmaAs,
  participleOf,
  pastOf,
  thirdPersonOf,
  verbLemma,
} from './verb-forms.ts';
export type { VerbForm } from './verb-forms.ts';
