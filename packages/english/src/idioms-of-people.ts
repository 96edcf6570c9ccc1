import { WH, WHEN, X, owned, rule } from './idiom-pattern.ts';
import type { Idiom } from './idiom-pattern.ts';

const BE = '(?:is|was)';
const HER = '(?:his|her|their|a|an|the)';
const TOWN = '(?:town|city|village|place|hamlet|island|country|region)';
const SCHOOL = '(?:university|college|school|academy|institute|institution|conservatory)';
const GET = '(?:get|receive|earn|obtain|take|gain|do|complete|finish|pursue|acquire|read for)';
const DEGREE =
  '(?:(?:university |first |academic )?degree|studies|education|training|diploma|schooling)';
const SUBJECT = '(?:subject|field|discipline|course)';

/** Two to four capitalised words that do not end as clubs and companies do. */
const PERSON =
  "(?<x>\\p{Lu}[\\p{L}'-]+(?: (?:de|van|von|der|\\p{Lu}[\\p{L}'-]*)){1,3}(?<! (?:United|Rovers|Athletic|City|Town|Wanderers|Works|Company|Group|Club|Sons|Brothers)))";

/** Further ways to ask about a life: origin, studies, work, home, teachers and fame. */
export const PEOPLE_IDIOMS: readonly Idiom[] = [
  // Origin.
  rule(`where ${BE} ${owned('birth ?place|place of birth')}`, 'Where was $<x>$<own> born'),
  rule(
    `(?:of ${WH} ${TOWN} ${BE} ${X} a native|${WH} ${TOWN} ${BE} (?<own>.+?) a native of)`,
    'Where was $<x>$<own> born',
  ),
  rule(
    `(?:what|${WH} ${TOWN}) ${BE} ${owned('native (?:town|city|village|place|island)')}`,
    'Where was $<x>$<own> born',
  ),
  rule(
    `(?:from )?(?:where|${WH} ${TOWN}) (?:does|did) ${X} (?:hail|stem|originate|come)(?: from)?(?<=(?:hail|stem)(?: from)?)`,
    'Where does $<x> come from',
  ),
  rule(
    `(?:what|${WH} ${TOWN}) ${BE} (?:the home ?town of ${PERSON}|${PERSON.replace('<x>', '<own>')}'s home ?town)`,
    'Where was $<x>$<own> born',
  ),
  // Studies.
  rule(`(?:what|which) ${BE} ${owned('alma mater')}`, 'Where did $<x>$<own> study'),
  rule(
    `(?:where|(?:at |from |in )?${WH} ${SCHOOL}) did ${X} ${GET} ${HER} ${DEGREE}(?: (?:in|of) (?<s>[\\p{Ll} ]+?))?(?: from| at| in)?`,
    'Where did $<x> study $<s>',
  ),
  rule(
    `(?:where|(?:at |from )?${WH} ${SCHOOL}) did ${X} ${GET} ${HER} (?<s>[\\p{Ll}]+) degree(?: from| at)?`,
    'Where did $<x> study $<s>',
  ),
  rule(
    `(?:where|at ${WH} ${SCHOOL}) did ${X} read (?<s>(?!(?:books?|papers?)\\b)\\p{Ll}+)`,
    'Where did $<x> study $<s>',
  ),
  rule(
    `(?:who|${WH} ${SCHOOL}) (?:awarded|gave|granted) ${X} (?:a|her|his) degree in (?<s>[\\p{Ll} ]+)`,
    'Where did $<x> study $<s>',
  ),
  rule(
    `(?:in )?${WH} ${SUBJECT} did ${X} (?:${GET} ${HER} degree|study|graduate|read|specialise in as a student)(?: in)?`,
    'Which subject did $<x> study',
  ),
  rule(`in what did ${X} (?:${GET} ${HER} degree|graduate)`, 'What did $<x> study'),
  rule(
    `(?:what|${WH} ${SUBJECT}) ${BE} (?:${X} a graduate|the degree of (?<y>.+?)|(?<own>.+?)(?:'s|(?<=s)') degree) in`,
    'Which subject did $<x>$<y>$<own> study',
  ),
  rule(
    `what ${BE} ${owned('(?:field|subject|course) of (?:study|studies)|subject at university|degree subject')}(?<!(?:[Ii]nstitute|[Aa]cademy|[Cc]entre|[Ll]aboratory))`,
    'Which subject did $<x>$<own> study',
  ),
  // Marriage.
  rule(`who became the (?:husband|wife|spouse) of ${X}`, 'Who is the spouse of $<x>'),
  // Work.
  rule(
    `how (?:does|did) ${X} (?:earn|make) (?:a|his|her|their) (?:living|livelihood|money)`,
    'What is the occupation of $<x>',
  ),
  rule(`as what (?:does|did|is) ${X} (?:work|employed)`, 'What is the occupation of $<x>'),
  rule(
    `(?:what|who|where) ${BE} ${owned('employer|workplace|place of (?:work|employment)')}`,
    'Where does $<x>$<own> work',
  ),
  rule(
    `(?:(?:who|${WH} \\p{Ll}+) employs (?<x>\\p{Lu}[\\p{L}'-]+(?: (?:de|van|von|\\p{Lu}[\\p{L}'-]+))+)|by (?:whom|${WH} \\p{Ll}+) is (?<y>.+?) employed|where is (?<z>.+?) employed|(?:at|in|with) ${WH} \\p{Ll}+ is (?<v>.+?) employed)`,
    'Where does $<x>$<y>$<z>$<v> work',
  ),
  // Home.
  rule(
    `(?:what|where|${WH} ${TOWN}) ${BE} ${owned('(?:place of )?residence|dwelling|domicile')}`,
    'Where does $<x>$<own> live',
  ),
  rule(
    `(?:where|in ${WH} ${TOWN}) (?:does|did|has) ${X} (?:make|made|have) (?:his|her|their) home`,
    'Where does $<x> live',
  ),
  rule(`where is (?<own>.+?)(?:'s|(?<=s)') home`, 'Where does $<own> live'),
  rule(
    `(?:where|in ${WH} ${TOWN}) did ${X} (?:spend|pass) (?:his|her|their) (?:childhood|youth|early years|boyhood|girlhood|first years)`,
    'Where did $<x> grow up',
  ),
  // Graves and ages.
  rule(`where (?:is|was) ${X} laid to rest`, 'Where was $<x> buried'),
  rule(`where (?:does|did) ${X} lie buried`, 'Where was $<x> buried'),
  rule(
    `where ${BE} ${owned('grave|tomb|resting place|burial place')}`,
    'Where was $<x>$<own> buried',
  ),
  rule(
    `what ${BE} the age of ${X} at (?:his|her|their) death|how old did (?<y>.+?) (?:live to be|become|get)`,
    'At what age did $<x>$<y> die',
  ),
  // Music and teachers.
  rule(
    `on ${WH} (?:musical )?instrument (?:does|did) ${X} (?:perform|play)`,
    'Which instrument does $<x> play',
  ),
  rule(
    `whose (?:pupil|student|apprentice|disciple|protégée?) (?:is|was) ${X}`,
    'Who is the teacher of $<x>',
  ),
  rule(
    `(?:with|under|from) who(?:m)? did ${X} (?:study|train|learn|take lessons)|who(?:m)? did (?<y>.+?) (?:study|train|learn|take lessons) (?:with|under|from)`,
    'Who is the teacher of $<x>$<y>',
  ),
  // Fame.
  rule(`why (?:is|was) ${X} (?:famous|known|well known|celebrated)`, 'What is $<x> known for'),
  rule(`what (?:is|was) ${owned('claim to fame')}`, 'What is $<x>$<own> known for'),
  rule(
    `what (?:brought|earned|won|gained) (?<x>\\p{Lu}.*?) (?:fame|renown|recognition)|what brought (?:fame|renown) to (?<y>.+)`,
    'What is $<x>$<y> known for',
  ),
  rule(`how (?:is|was) ${X} also known`, 'What is the nickname of $<x>'),
  rule(`of ${WH} nationality (?:is|was) ${X}`, 'What is the nationality of $<x>'),
  rule(
    `${WH} (?:nationality|citizenship|passport) (?:does|did) ${X} (?:have|hold|possess)`,
    'What is the nationality of $<x>',
  ),
  rule(
    `(?:of how many children (?:is|was) ${X} the (?:mother|father|parent)|how many sons and daughters (?:does|did) (?<y>.+?) have)`,
    'How many children does $<x>$<y> have',
  ),
  // Prizes.
  rule(
    `${WH} (?<noun>award|prize|medal|honour|trophy) (?:went|was (?:awarded|given|presented)) to ${X}`,
    'Which $<noun> did $<x> win',
  ),
  rule(
    `${WHEN} did (?<prize>.*(?:Prize|Award|Medal|Trophy|Cup|Laurel)s?) go to ${X}`,
    '$<when> did $<x> win $<prize>',
  ),
  // Free time.
  rule(
    `${WH} (?:hobby|pastime) (?:does|did) ${X} (?:pursue|have|enjoy|like)`,
    'What is the hobby of $<x>',
  ),
  rule(
    `how (?:does|did) ${X} (?:spend (?:his|her|their) (?:free|spare|leisure) time|relax|unwind)`,
    'What is the hobby of $<x>',
  ),
  // Those who come after.
  rule(
    `who (?:came after|followed|took over from|took the place of|stepped into the shoes of) (?<x>\\p{Lu}.*?)(?: (?:as|in) .+)?`,
    'Who succeeded $<x>',
  ),
  rule(
    `(?:of )?${WH} (?<noun>team|club|side) is ${X} a (?:player|member)(?: of| for| with)?`,
    'Which $<noun> does $<x> play for',
  ),
];
