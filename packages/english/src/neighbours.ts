/** Verbs and nouns of works, of which the title may be told with or without its article. */
const OF_WORKS =
  /\b(?:wrote|publishe[sd]|directed|composed|painted|sculpted|recorded|released|premiered|pages|running time|main character|lead actor|genre|copies|set|cost|completed|acts)\b/u;

const OF_FIRMS =
  /^(?:Where is|When was|Who (?:founded|leads|produces|owns|acquired)|How many employees|What is the revenue of|What does) (?:.* )?\p{Lu}\S* \p{Lu}.*?(?: (?:located|founded|opened|produce|have))?\?$/u;

const OF_RIVERS =
  /\b(?:flow|rise|mouth|source|tributary|How long is|bridges does|join|length of)\b/u;

/** A person's name: two to four capitalised words. */
const PERSON = "(?<x>\\p{Lu}[\\p{L}'-]+(?: (?:de|van|von|der|\\p{Lu}[\\p{L}'.-]*)){1,3})";
const X = '(?<x>.+)';

/** Canonical questions, and other canonical questions that ask the same. */
const NEIGHBOURS: readonly (readonly [pattern: string, ...plain: readonly string[]])[] = [
  [
    `Who (?:leads|directed|manages) ${X}`,
    'Who is the director of $<x>?',
    'Who is the chief executive of $<x>?',
    'Who is the president of $<x>?',
    'Who is the governor of $<x>?',
    'Who is the mayor of $<x>?',
    'Who chairs $<x>?',
  ],
  [`Who chair(?:s|ed) ${X}`, 'Who is the chair of $<x>?'],
  [`Who is the chair of ${X}`, 'Who chairs $<x>?'],
  [
    `Which (?<noun>.+) is ${X} the (?:director|chief executive|president|governor|mayor|head teacher|manager) of`,
    'Which $<noun> does $<x> lead?',
    'Which $<noun> did $<x> direct?',
    'What does $<x> lead?',
  ],
  [`Where is ${PERSON} located`, 'Where does $<x> live?', 'Where does $<x> work?'],
  [`Where is ${X} located`, 'Where was $<x> founded?'],
  [`What is the death toll of ${X}`, 'How many people died in $<x>?'],
  [`Where does ${X} play`, 'What is the home ground of $<x>?'],
  [`What is the home ground of ${X}`, 'Where does $<x> play?'],
  [`What does ${X} play`, 'Which instrument does $<x> play?', 'Which sport does $<x> play?'],
  [`Which instrument d(?:oes|id) ${X} play`, 'What is the instrument of $<x>?'],
  [`Who train(?:s|ed) ${X}`, 'Who is the teacher of $<x>?', 'Who coaches $<x>?'],
  [`Who coach(?:es|ed) ${X}`, 'Who trains $<x>?', 'Who manages $<x>?'],
  [`Which team d(?:oes|id) ${X} play for`, 'Which club does $<x> play for?'],
  [`Which club d(?:oes|id) ${X} play for`, 'Which team does $<x> play for?'],
  [`(?<when>When|In which year) was ${X} sold`, '$<when> was $<x> acquired?'],
  [`Which (?<noun>athlete|.+) came from ${X}`, 'Which $<noun> was born in $<x>?'],
  [`Who came from ${X}`, 'Who was born in $<x>?'],
  [`Which (?<noun>.+) was born in ${X}`, 'Which $<noun> came from $<x>?'],
  [`Which (?<noun>.+) did ${X} create`, 'Which $<noun> did $<x> found?'],
  [`Who (?:released|began) ${X}`, 'Who founded $<x>?'],
  [`What is the rock of ${X}`, 'What is $<x> made of?', 'Which material is $<x> made of?'],
  [`What is the local speciality of ${X}`, 'What does $<x> specialise in?'],
  [`What is the research subject of ${X}`, 'What does $<x> specialise in?'],
  [`What is the field of ${X}`, 'What is the research subject of $<x>?'],
  [`(?<wh>.+) was ${X} released`, '$<wh> was $<x> staged?', '$<wh> was $<x> performed?'],
  [`Which damage did ${X} cause`, 'What is the damage of $<x>?'],
  [`What is the (?:vessel|ship) of ${X}`, 'Which ship carried $<x>?'],
  [
    `(?<wh>When|Where|In which year) was ${X} (?:fought|signed)`,
    '$<wh> was $<x> held?',
    '$<wh> did $<x> begin?',
  ],
  [
    `(?<wh>When|Where|In which year) was (?<x>.*(?:Battle|Siege|War) .+) held`,
    '$<wh> was $<x> fought?',
  ],
  [
    `(?<wh>When|Where|In which year) was (?<x>.*(?:Treaty|Peace|Accord|Pact|Agreement) .+) held`,
    '$<wh> was $<x> signed?',
  ],
  [
    `What is the (?:district|region|province|county|state) of ${X}`,
    'Which region is $<x> located in?',
  ],
  [
    `What is the (?:seat|chief town) of ${X}`,
    'What is the capital of $<x>?',
    'Where is $<x> located?',
  ],
  [`How many spectators does ${X} have`, 'What is the capacity of $<x>?'],
  [`Who buil(?:ds|t) ${X}`, 'Who produces $<x>?'],
  [`Who composed ${X}`, 'Who wrote $<x>?'],
  [`Who is the artist of ${X}`, 'Who painted $<x>?'],
  [`What does ${X} consist of`, 'What is $<x> made of?', 'Which material was $<x> made of?'],
  [`What is the range of (?<x>the River .+|.+ River)`, 'How long is $<x>?'],
  [`How many (?:deaths|fatalities|victims|dead) does ${X} have`, 'How many people died in $<x>?'],
  [
    `Where is (?<x>.*(?:Festival|Fair|Feast|Carnival|Rally|Regatta|Marathon|Show|Week)) located`,
    'Where is $<x> held?',
  ],
  [`When is ${X} held`, 'In which month is $<x> held?'],
  [`How tall is ${X}`, 'What is the elevation of $<x>?'],
  [`What is the elevation of ${X}`, 'How tall is $<x>?'],
  [`What (?:is|was) ${X} made of`, 'Which material was $<x> made of?'],
  [`What did ${X} write`, 'Which book did $<x> write?'],
  [`How many pieces did ${X} sell`, 'How many units did $<x> sell?'],
  [`Who stage[sd] ${X}`, 'Who organised $<x>?'],
  [`Who led ${X}`, 'Who commanded $<x>?'],
  [`Who command(?:s|ed) ${X}`, 'Who led $<x>?', 'Who is the captain of $<x>?'],
  [`Who (?:pays|paid) for ${X}`, 'Who sponsors $<x>?', 'Who funded $<x>?'],
  [`Who fund(?:s|ed) ${X}`, 'Who sponsors $<x>?', 'Who paid for $<x>?'],
  [`Who sponsor(?:s|ed) ${X}`, 'Who funded $<x>?'],
  [`When was ${X} established`, 'When was $<x> founded?'],
  [`Which (?<noun>.+) does ${X} flow (?:on|across|in)`, 'Which $<noun> is $<x> located on?'],
  [`How large is the library of ${X}`, 'What is the size of the library of $<x>?'],
];

const ROWS = NEIGHBOURS.map(
  ([pattern, ...plain]) => [new RegExp(`^${pattern}\\?$`, 'u'), plain] as const,
);

/** Other plain questions that ask the same as a canonical one; they need not be canonical. */
export function neighbours(question: string): readonly string[] {
  return ROWS.flatMap(([pattern, plain]) => {
    const groups = pattern.exec(question)?.groups;
    if (groups === undefined) return [];
    return plain.map((text) =>
      text.replace(/\$<(\w+)>/gu, (_, name: string) => groups[name] ?? ''),
    );
  });
}

/** "the Wythe" and "the River Wythe": a river may be told with its noun or without. */
function riverForms(question: string): readonly string[] {
  const shorter = question.replace(/(?:[Tt]he )?River (?=\p{Lu})/u, '');
  if (shorter !== question) return [shorter];
  if (!OF_RIVERS.test(question)) return [];
  const longer = question.replace(
    /(?<= )(?:the )?(?<name>\p{Lu}[\p{L}-]+)(?=\?| (?:flow|rise|join|start|end|empty|have)\b)/u,
    'the River $<name>',
  );
  return longer === question ? [] : [longer];
}

/** The question with the article of its name left out, and of a work also with one put in. */
export function otherArticles(question: string): readonly string[] {
  const river = riverForms(question);
  const bare = question.replace(/(?<= )[Tt]he (?=\p{Lu})/u, '');
  if (bare !== question) return [bare, ...river];
  if (river.length > 0) return river;
  // "The Long Table": firms and houses may have an article too.
  if (!OF_WORKS.test(question) && !OF_FIRMS.test(question)) return [];
  const named = question.replace(/(?<= )(?=\p{Lu})(?!A |An )/u, 'The ');
  return named === question ? [] : [named];
}
