import { NUMBER, unit } from './number-pattern.ts';

/** Kinds of value that only products and works have. */
export type ProductValue =
  | 'power'
  | 'volume'
  | 'charge'
  | 'storage'
  | 'percent'
  | 'size'
  | 'screen'
  | 'loudness'
  | 'version'
  | 'span'
  | 'consumption'
  | 'degrees'
  | 'seconds'
  | 'lasting'
  | 'yard'
  | 'site'
  | 'series'
  | 'things'
  | 'number';

const LENGTH = '(?:centimet(?:re|er)s?|millimet(?:re|er)s?|met(?:re|er)s?|inches|feet|cm|mm|m)';
const BY = ' ?(?:by|x|×) ?';
const SIDE = `${NUMBER}(?: ${LENGTH})?`;
const STOP =
  'the|its|his|her|their|which|who|that|it|he|she|to|in|at|for|of|on|by|with|from|as|is|are|was|were|has|had|have|but|while|when|where|since|until|through|during|into|under|after|before|because|if|than|or|and|so|then|not|also|usually|mainly|mostly|only|over|about|around|both|can|may|a|an';
const WORD = `(?!(?:${STOP})\\b)[\\p{Ll}][\\p{Ll}'-]*`;
const THING = `${WORD}(?: ${WORD}){0,3}`;

/** Patterns of those values; the pattern of a name is given. */
export const PRODUCT_VALUES = (name: string): Readonly<Record<ProductValue, string>> => ({
  power: unit('(?:brake )?horsepower|bhp|hp|PS|kilowatts?|kW|megawatts?|MW|watts?|W'),
  volume: unit(
    '(?:milli|centi|hecto)?lit(?:re|er)s?|ml|l|cubic (?:met(?:re|er)s|centimet(?:re|er)s|feet|inches)|gallons?|cc|barrels|pints?',
  ),
  charge: unit(
    'mAh|Wh|kWh|kilowatt[ -]hours?|watt[ -]hours?|milliamp(?:ere)?[ -]hours?|ampere[ -]hours?',
  ),
  storage: unit('gigabytes?|megabytes?|terabytes?|kilobytes?|GB|MB|TB|KB'),
  percent: `${NUMBER}(?: ?%| per ?cent)`,
  size: `${SIDE}${BY}${SIDE}(?:${BY}${SIDE})?(?<=${LENGTH})`,
  screen: unit('inch(?:es)?|centimet(?:re|er)s?|cm'),
  loudness: unit('decibels?|dB'),
  version: '\\d+(?:\\.\\d+)*[a-z]?(?![\\p{L}\\d,])',
  span: `(?:${NUMBER}(?: to | or |-|–|—))?${NUMBER}`,
  consumption: `${NUMBER} (?:lit(?:re|er)s|kilowatt[ -]hours|kWh)(?: of \\p{Ll}+)? (?:per|for|on|to|over|every) (?:every |each )?(?:100|a hundred|hundred) (?:kilomet(?:re|er)s|km)`,
  degrees: `(?:minus )?${NUMBER}(?: degrees(?: (?:Celsius|Fahrenheit))?| ?°C)`,
  seconds: unit('seconds?|s'),
  lasting: unit('seconds?|minutes?|hours?|days?|weeks?|months?|years?'),
  yard: `${name}(?: (?:shipyards?|boatyards?|yards?|dockyards?|works|factory|plant|boat works|slipway))?`,
  site: `${name}(?: (?:launch (?:site|pad|base|cent(?:re|er))|spaceport|cosmodrome|space cent(?:re|er)|test range|base))?`,
  series: `${THING}(?:, ${THING})*(?:,? (?:and|or) ${THING})?`,
  things: `(?:${name}|${THING})(?:, (?:${name}|${THING}))*(?:,? (?:and|or) (?:${name}|${THING}))?`,
  number: '[\\p{Lu}\\d][\\p{Lu}\\d,./-]*\\d',
});
