import { MONTH_PATTERN, isFunctionWord, nounClass } from '@memo-js/english';
import { NUMBER, SCALE, unit } from './number-pattern.ts';
import { PRODUCT_VALUES } from './product-values.ts';
import type { ProductValue } from './product-values.ts';

/** Kinds of value that a frame takes. */
export type ValueType =
  | 'person'
  | 'name'
  | 'title'
  | 'date'
  | 'year'
  | 'month'
  | 'count'
  | 'money'
  | 'length'
  | 'area'
  | 'weight'
  | 'speed'
  | 'duration'
  | 'code'
  | 'noun'
  | 'role'
  | 'places'
  | 'trade'
  | 'office'
  | 'colours'
  | 'list'
  | 'scene'
  | 'people'
  | 'names'
  | 'quote'
  | 'pair'
  | 'amount'
  | 'ticker'
  | 'weekday'
  | 'medal'
  | 'matter'
  | 'thing'
  | 'deed'
  | 'job'
  | ProductValue
  | 'phrase'
  | 'percent'
  | 'rhythm'
  | 'span'
  | 'day'
  | 'side'
  | 'goods'
  | 'sportName';

const MONTHS = MONTH_PATTERN;
const JOIN =
  '(?: (?:(?:of|on|under|upon|over|by)(?: the)? (?!\\d|the|(?:MONTHS)\\b)|(?:de|van|von|der|la|le|du|da|di|al|the) )?|-(?:on|under|upon|by|in|le|la|sur)-(?:the-)?)'.replace(
    'MONTHS',
    MONTHS,
  );
const CAPITAL = "\\p{Lu}(?:[\\p{L}\\p{N}&-]|\\.(?= \\p{Lu})|'(?!s\\b)\\p{L})*";
const NAME = `(?!(?:${MONTHS})\\b)${CAPITAL}(?:${JOIN}(?:${CAPITAL}|\\d{1,4}(?![\\d%]|[,.]\\d|\\p{L})))*(?:'s (?=\\p{Lu})${CAPITAL}(?:${JOIN}${CAPITAL})*)?`;
/** Titles of works hold more small words than names do: "On Heat and Habit". */
const TITLE = `(?:The |An? )?${CAPITAL}(?: (?:(?:of|on|and|or|in|at|for|to|from|with|under|by|without|the|a|an) ){0,3}${CAPITAL})*`;
const PERSON_WORD = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'-]*\\p{Ll}(?<!'s))";
const PERSON = `${PERSON_WORD}(?:(?: (?:de|van|von|der|den|la|le|du|da|di|al|bin|ibn))* ${PERSON_WORD}){1,3}`;
const LENGTHS =
  'metres?|meters?|nautical miles|kilometres?|kilometers?|centimetres?|centimeters?|millimetres?|miles?|feet|foot|inches|km|cm|mm|m|ft';
const MONEY_NOUN =
  '(?!(?:weeks|months|nights|seconds|dead|injured|wounded|houses|homes|ships|soldiers|runners|athletes|teams|countries|nations|nautical|people|persons|visitors|inhabitants|residents|employees|units|copies|exhibitors|metres|kilometres|kilograms|tonnes|tons|grams|years|days|hours|minutes|miles|feet|square|and|of|or|to|in|at|on|for|a|each|per|percent|pages|passengers|workers|staff|members|students|men|women|children|guests|volumes|books|other|more)\\b)\\p{L}+';

const COLOUR =
  '(?:(?:dark|light|sky|navy|royal) )?(?:red|blue|green|white|black|yellow|orange|purple|violet|brown|grey|gray|gold|silver|pink|claret|maroon|turquoise|crimson|scarlet)';

const STOP =
  '(?!(?:an?|the|its|his|her|their|which|who|that|it|he|she|one|to|in|at|for|of|on|with|by|from|as|up|out|over|more|less|most|only|not|very|all|some|many|several|such|what|when|where|both|also|then|now|and|or|is|was|are|were|has|have|had|be|been|this|these|those|but|while|since|after|before)\\b)';
const PLAIN = `${STOP}[\\p{Ll}][\\p{Ll}'-]*`;
/** Words that join nouns of one matter; a verb after "and" begins another statement. */
const LAST = '(?=[.,;:]|$)';
const MATTER = `(?:(?<![\\s\\S])\\p{Lu}[\\p{Ll}-]+|${PLAIN})(?: ${PLAIN}){0,3}(?: (?:of|for|on) ${PLAIN}(?: ${PLAIN})?)?(?:(?:, ${PLAIN})* and ${PLAIN}(?: ${PLAIN})?${LAST})?`;

const PATTERN: Readonly<Record<ValueType, string>> = {
  person: PERSON,
  name: NAME,
  title: `"[^"]{2,80}"|${TITLE}`,
  date: `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTHS}),? \\d{3,4}|(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?, \\d{3,4}|(?:${MONTHS}),? \\d{4}|(?:1[0-9]|20)\\d\\d)(?![\\d,]\\d)`,
  year: '(?:1[0-9]|20)\\d\\d(?![\\d,]\\d)',
  month:
    'January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter',
  count: NUMBER,
  money: `[€$£] ?\\d[\\d,]*(?:\\.\\d+)?${SCALE}|${NUMBER} ${MONEY_NOUN}`,
  length: unit(LENGTHS),
  area: unit(
    '(?:square (?:kilometres|kilometers|metres|meters|miles|feet)|hectares|acres|km²|sq km|sq miles)',
  ),
  weight: unit('kilograms?|kilogrammes?|grams?|grammes?|tonnes?|tons?|pounds?|kg|g|lb|milligrams?'),
  speed: unit(
    '(?:kilomet(?:re|er)s|miles|met(?:re|er)s) (?:per|an) (?:hour|second)|km/h|mph|knots',
  ),
  code: '(?=[A-Z0-9 -]*\\d)[A-Z0-9]{2,8}(?:[ -][A-Z0-9]{2,5})?(?![\\p{L}\\d])',
  duration: unit('hours?|minutes?|seconds?|days?|weeks?|months?|years?'),
  noun: `(?!(?:an?|the|its|his|her|their|which|who|that|it|he|she|one|to|in|at|for|of|on|with|by|from|as|up|out|over|more|less|most|only|well|not|very|all|some|many|several|about|such|what|when|where|both|also|then|now)\\b)[\\p{Ll}][\\p{Ll}-]*(?: (?!(?:${'and (?:carries|has|is|was|employs|sells|belongs|earns|honours|receives|trains|weighs|costs|comes|also|became|still|now|its|the)|better|best|badly|well|based|headquartered|located|designed|founded|employs|rather|so|too|only|all|its|his|her|their|an?|the|many|few|several|each|every|from|with|which|that|who|while|but|in|at|on|by|for|under|since|when|as|is|was|has|had|where|although|because|before|after|whose|to|through|into|until|near|sold|made|built|used'})\\b)[\\p{Ll}-]+){0,4}`,
  role: 'chief executive officer|chief executive|managing director|general manager|director|president|head|mayor|governor|principal|rector|chair|chairman|chairwoman|dean|provost|chancellor|headmaster|headmistress|head teacher|abbot|manager|prime minister|warden',
  trade:
    '(?!(?:the|his|her|own|new|old)\\b)[\\p{Ll}-]{3,24}(?: (?:maker|worker|builder|driver|owner|keeper|officer|teacher|dealer|clerk|engineer|merchant|farmer|inspector|manager|surgeon|player|painter|writer|trader|cutter|miner|servant|captain|minister|doctor|pilot)(?![\\p{L}]))?',
  medal: 'gold|silver|bronze',
  office: `(?:(?:deputy|first|prime) )*(?:minister|secretary|president|chancellor|governor|speaker|ambassador|treasurer)(?: (?:of|for)(?: the)? [\\p{Ll}]+(?: and [\\p{Ll}]+)?)?`,
  colours: `${COLOUR}(?:, ${COLOUR})*(?: and ${COLOUR})?`,
  list: "[\\p{Ll}'-]+(?: [\\p{Ll}'-]+)?(?:, [\\p{Ll}'-]+(?: [\\p{Ll}'-]+)?)* and [\\p{Ll}'-]+",
  scene: '(?:an? |the )?(?!an?\\b)[\\p{Ll}][\\p{Ll}-]*(?: [\\p{Ll}-]+){0,5}',
  ...PRODUCT_VALUES(NAME),
  matter: MATTER,
  thing: `(?:(?:an?|the) )(?:[\\p{L}'-]+ )?${PLAIN}(?: ${PLAIN}){0,3}(?: (?:of|in|on|from) (?:(?:an?|the) )?(?:${NAME}|${PLAIN}(?: ${PLAIN})?))?`,
  deed: `${PLAIN}(?: (?:(?:in|on|at|with|for|of|to|from|an?|the|his|her|by|up) )*${PLAIN}){0,5}(?: and ${PLAIN}${LAST})?`,
  job: `(?:${PLAIN} ){0,2}${PLAIN}`,
  places: `${NAME}(?:(?:, | and |, and )${NAME})*`,
  people: `${PERSON}(?:(?:, | and |, and )${PERSON})*|${PERSON_WORD} and ${PERSON}`,
  names: `${NAME}(?:(?:, | and |, and )(?:the )?${NAME})*`,
  quote: '"[^"]{2,100}"|(?<=: )\\p{Lu}[^.;"]{2,80}(?=[.;]|$)',
  pair: '(?!(?:the|an?|its|their|his|her|all|in|at|on|with|to|for|both)\\b)[\\p{Ll}][\\p{Ll}-]+(?:, [\\p{Ll}][\\p{Ll}-]+)*(?:,? and [\\p{Ll}][\\p{Ll}-]+)?',
  amount: `${NUMBER} (?:tonnes|tons|hectolitres|litres|barrels|bottles|containers|cubic metres|kilograms|kilos|loaves|pairs|units|metres|kilometres|megawatts|megawatt hours|gigawatt hours|casks|bales|pieces|gallons|pints|copies)(?: of (?!cargo|goods|freight)(?!the )[\\p{Ll}-]+)?`,
  ticker: '\\p{Lu}[\\p{Lu}\\p{N}]{1,5}(?:\\.\\p{Lu}{1,2})?',
  weekday: '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?',
  phrase: '(?:an? |the )?[\\p{L}\\d][^.,;:()"@§]{2,70}(?=[.,;]|$)',
  percent: `${NUMBER} ?(?:%|per ?cent)`,
  rhythm:
    'every (?:other |second |third |fourth |fifth |two |three |four |five |ten )?(?:years?|months?|weeks?|summer|autumn|spring|winter|day)|annually|biennially|triennially|yearly|monthly|weekly|twice a year|once a year',
  span: `${NUMBER}[ -](?:hours?|minutes?|days?|weeks?|months?|years?|nights?)(?:,? (?:and )?${NUMBER} (?:minutes?|seconds?|days?|months?))?`,
  goods: `(?:${PLAIN}(?: ${PLAIN}){0,2}?)(?:, ${PLAIN}(?: ${PLAIN}){0,2}?)*,? and ${PLAIN}(?: ${PLAIN}){0,2}(?=[.,;]|$| (?:and|but|while|which|in|to|at|by|with|from|or)\\b)`,
  sportName:
    "(?:(?:ice|field|table|water|beach|wheelchair|Gaelic|roller|five-a-side|women's|men's) )?(?:football|soccer|rugby|basketball|volleyball|handball|hockey|cricket|tennis|badminton|polo|baseball|softball|netball|lacrosse|curling|bandy|floorball|futsal|korfball|hurling|squash|rowing|athletics|swimming|cycling|boxing|wrestling|judo|fencing|gymnastics|skiing|skating|sailing|chess|golf)",
  side: `(?:${NAME}|(?!(?:he|she|it|they|who|which|war|battle|day)\\b)[\\p{Ll}][\\p{Ll}-]{3,})`,
  day: `\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})|(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?(?!\\d)`,
};

/** Source of a regular expression that finds a value of the type. */
export const valuePattern = (type: ValueType): string => PATTERN[type];

/** Words that open sentences alone, but also names: "Old Harrow", "Three Rivers". */
const LONE =
  /^(?:Old|New|Production|Responsibility|Readers|People|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|First|Last|Great|Little)$/u;

const OPENING =
  /^(?:It|He|She|They|The|An?|In|At|On|Since|Under|With|Today|According|Among|Its|His|Her|Their|After|Before|When|While|From|By|For|To|Of|As|Each|Every|Some|Several|Many|Most|This|That|These|Those|There|Here|Once|Only|No|Not|Until|During|Known|Founded|Born|Designed|Launched|Set|Built|Based|Located|Visitors|Winners|Students|Both|All|Another|Part|Having|Educated|What|Who|Where|Which|About|Around|Over|Nearly|Almost|More|Up|But|And|Or|If|So|Then|Now|Like|Despite|Between|One)$/u;

/** Titles before a full name. */
const TITLES = /^(?:Professor|Prof\.?|Doctor|Dr\.?|Mrs?\.?|Ms\.?) (?=\p{Lu}\S* \p{Lu})/u;

/** The value as an answer; undefined where its words cannot be one. */
export function cleanValue(type: ValueType, stated: string): string | undefined {
  const text = stated.trim().replace(/^"|"$/gu, '').replace(/[,;]$/u, '');
  if (text === '') return undefined;
  if (type === 'quote') return text.replace(/[.,!]$/u, (mark) => (mark === '!' ? mark : ''));
  if (type === 'person' || type === 'people') {
    const words = text.replace(TITLES, '').split(' ');
    const tail = nounClass((words.at(-1) ?? '').toLowerCase());
    if (
      OPENING.test(words[0] ?? '') ||
      (tail !== undefined && tail !== 'person' && tail !== 'creature')
    )
      return undefined;
    return words.join(' ');
  }
  if (type === 'name' || type === 'title' || type === 'places' || type === 'names') {
    const plain = text.replace(/^The (?=\p{Lu})/u, '');
    const [first = ''] = plain.split(' ');
    if (LONE.test(plain)) return undefined;
    return OPENING.test(first) && (!plain.includes(' ') || type !== 'title') ? undefined : plain;
  }
  if (type === 'matter') return text.charAt(0).toLowerCase() + text.slice(1);
  if (type === 'noun') {
    const plain = text.replace(/ (?:and|or|of)$/u, '');
    return isFunctionWord(plain) || plain.length < 3 ? undefined : plain;
  }
  return text;
}
