import type { Relation } from './relation.ts';

/** An attribute: its nouns, the ways to say it, and the questions that ask for it. */
const attribute = (
  thing: string,
  askThing: readonly string[],
  more: Pick<Relation, 'phrases' | 'verbs' | 'askAgent'> = {},
): Relation => ({ thing, askThing, ...more });

const KIN =
  'father|mother|son|daughter|granddaughter|grandson|grandmother|grandfather|brother|sister|aunt|uncle|nephew|niece';

/** How people and things are. */
export const STATES: readonly Relation[] = [
  {
    phrases: [
      '(?:at home|based|located|situated|seated|headquartered|housed|domiciled)(?: in| at| on)?',
      '(?:has|have|had|keeps?) (?:its|their|his|her) (?:home|seat|headquarters|base|head office|main office)(?: in| at| on)?',
      '(?:lies?|lay|stands?|stood|sits?|resides?)(?: in| at| on)?',
      '(?:is|are|was) (?:in|at|on)',
      '(?:is|are)? ?(?:to be found|found|situated)(?: in| at| on)?',
      '(?:can|may) be (?:found|visited|seen)(?: in| at| on)?',
      '(?:operates?|does business|trades?)(?: from| in| out of)?',
    ],
    thing: 'home|seat|headquarters|location|base|home town|home city|whereabouts',
    askThing: [
      'Where is {x} located?',
      'Where is {x} based?',
      'In which city is {x} based?',
      'What is the headquarter of {x}?',
    ],
    askAgent: ['Which {h} is located in {x}?'],
  },
  {
    phrases: [
      '(?:is|are|was)? ?(?:on show|on display|exhibited|displayed|moored|shown|to be seen|berthed)(?: at| in| in front of| by| on)?',
    ],
    agent: 'exhibit',
    askThing: [
      'Which museum displays {x}?',
      'Who displays {x}?',
      'Where is {x} displayed?',
      'What was {x} moored in?',
      'Where is {x} located?',
    ],
    askAgent: ['What does {x} display?', 'Which ship does {x} display?'],
  },
  {
    verbs: ['live in', 'reside in', 'settle in', 'settle down in'],
    phrases: [
      '(?:makes?|made|has|had|found) (?:his|her|their) home(?: in| at)?',
      '(?:calls?|called)(?: home)?',
      '(?:has|had) (?:his|her) (?:roof|address|front door)(?: in| at)?',
      '(?:lives?|lived|resides?|settled)(?: in| at)?',
    ],
    thing: 'home|residence|place of residence',
    askThing: ['Where does {x} live?', 'Where did {x} live?', 'Where has {x} lived?'],
  },
  {
    phrases: [
      '(?:is|was|were)? ?(?:born)(?: in| at)?',
      '(?:comes?|came) into the world(?: in| at)?',
      '(?:first )?(?:sees?|saw) the light of day(?: in| at)?',
      '(?:hails?|hailed) from',
      '(?:is|was)? ?a (?:native|son|daughter|child) of',
      '(?:has|had) (?:his|her) (?:roots|cradle)(?: in| at)?',
      '(?:sees?|saw) the world for the first time(?: in| at)?',
      '(?:drew|took) (?:his|her) first breath(?: in| at)?',
      '(?:opened) (?:his|her) eyes(?: in)?',
      '(?:begin|began|start|started)(?: (?:his|her))? life(?: in| at)?',
      '(?:has|had)? ?(?:his|her) life (?:begin|began|start)(?: in)?',
    ],
    thing: 'birthplace|place of birth|native town|native city|home town',
    askThing: ['Where was {x} born?'],
    askAgent: ['Who was born in {x}?'],
  },
  attribute('death date|date of death|year of death', [
    'When did {x} die?',
    'In which year did {x} die?',
  ]),
  attribute('age at the beginning', ['Which age did {x} begin at?']),
  attribute('range|reach|visibility', [
    'What is the range of {x}?',
    'How far can {x} be seen?',
    'What is the visibility of {x}?',
  ]),
  attribute('birth date|birthday|date of birth|year of birth', [
    'When was {x} born?',
    'In which year was {x} born?',
  ]),
  {
    phrases: [
      '(?:is|was)? ?married to',
      '(?:is|was)? ?(?:married|wed)',
      '(?:ties?|tied) the knot(?: with)?',
      '(?:shares?|shared|spends?|spent) (?:his|her) life(?: with)?',
      '(?:walked|walks) down the aisle(?: with)?',
      '(?:says?|said) yes to',
      '(?:leads?|led) to the altar',
      '(?:is|was)? ?(?:wife|husband) to',
      '(?:is|was)? ?(?:wedded|hitched) to',
      '(?:is|was)? ?the (?:husband|wife|spouse) of',
    ],
    thing:
      'spouse|husband|wife|better half|other half|partner|partner in life|consort|bride|groom|lawful husband|lawful wife|man she married|woman he married',
    askThing: [
      'Who is the spouse of {x}?',
      'Who is {x} married to?',
      'Who is the husband of {x}?',
      'Who is the wife of {x}?',
    ],
    askAgent: ['Who is the spouse of {x}?'],
  },
  {
    thing: KIN,
    askThing: ['Who is the {h} of {x}?'],
    askAgent: [
      'Who is {x} the father of?',
      'What is {x} the father of?',
      'Who is the child of {x}?',
      'Who is the daughter of {x}?',
      'Who is the son of {x}?',
    ],
  },
  {
    verbs: ['study', 'read', 'take a degree in'],
    thing: 'subject',
    askThing: ['What did {x} study?'],
    askAgent: ['Who studied {x}?'],
  },
  {
    phrases: [
      '(?:trained|studied|trains|learned|learnt|apprenticed) under',
      '(?:picked|picks|picking) up (?:his|her|their) (?:\\p{Ll}+ )?(?:training|trade|craft) from',
      '(?:was|is)? ?taught by',
      '(?:is|was)? ?a (?:pupil|student) of',
    ],
    thing: 'teacher|tutor|mentor',
    askThing: ['Who is the teacher of {x}?', 'Who taught {x}?', 'Who did {x} study under?'],
    askAgent: [
      'Who studied under {x}?',
      'Who is the person whose teacher is {x}?',
      'Who is {x} the teacher of?',
      'Who did {x} teach?',
    ],
  },
  {
    phrases: [
      '(?:studied|studies|trained|educated|learned|went|goes)(?: at| in)?',
      '(?:graduated) from',
      '(?:takes?|took) (?:his|her) degree(?: at| from)?',
    ],
    thing: 'university|alma mater|school',
    askThing: ['Where did {x} study?'],
    askAgent: ['Who studied at {x}?', 'Which {h} studied at {x}?'],
  },
  {
    phrases: [
      '(?:used to (?:be|work as|earn (?:his|her) (?:bread|living) as)|was once|was formerly|had been|started out as|began as|worked as|earned a living as)',
    ],
    thing:
      'occupation|trade|profession|job|calling|line of work|living|career|vocation|walk of life|business in life|craft',
    askThing: ['What is the occupation of {x}?', 'What was {x}?', 'What is the profession of {x}?'],
    askAgent: ['Who worked as {x}?', 'Which {h} worked as {x}?', 'Who is {x}?'],
  },
  {
    phrases: [
      '(?:works?|worked|working|employed)(?: at| for| in)?',
      '(?:earns?|earned|earning) (?:a|his|her|their) (?:living|keep|bread)(?: at| in)?',
    ],
    thing: 'employer|workplace|place of work',
    askThing: ['Where does {x} work?', 'Where did {x} work?'],
    askAgent: ['Who works in {x}?'],
  },
  {
    phrases: [
      '(?:is|was|were)? ?(?:named|called|christened) (?:after|for)',
      '(?:bears?|bore|borne) the name of',
      '(?:takes?|took|owes?|owed|gets?|got) (?:its|their|her) name (?:from|to)',
    ],
    thing: 'namesake|eponym',
    askThing: [
      'Who is {x} named after?',
      'What is {x} named after?',
      'Where does {x} get its name?',
      'What is the namesake of {x}?',
      'Who left his name to {x}?',
    ],
    askAgent: ['What is named after {x}?', 'Which {h} is named after {x}?'],
  },
  {
    phrases: [
      '(?:has|had|have) (?:its|their) (?:source|spring|origin)(?: on| in| at)?',
      '(?:rises?|rose|springs?|sprang|has its source|begins|starts)(?: on| in| at| from)?',
    ],
    thing: 'source|spring',
    askThing: ['Where does {x} rise?', 'Where does the River {x} rise?'],
    askAgent: ['Which river rises on {x}?'],
  },
  {
    phrases: ['(?:has|have) (?:the )?(?<placed>.+?) on (?:its|their) (?:banks?|shores?)'],
    agent: 'river of|river through|river(?= at)',
    askAgent: ['Which river is {x} located on?', 'Which river flows through {x}?'],
  },
  attribute(
    'emblem|symbol|logo|badge|coat of arms|heraldic animal|mascot|trademark|device|crest|sign',
    ['What is the emblem of {x}?', 'What is the symbol of {x}?', 'What did the logo of {x} show?'],
  ),
  attribute(
    'hobby|pastime|leisure pursuit|spare-time occupation|favourite pastime|spare-time pursuit|leisure activity|recreation',
    ['What is the hobby of {x}?'],
  ),
  attribute('motto|device|watchword', ['What is the motto of {x}?']),
  attribute('colours|team colours', ['What are the colours of {x}?']),
  attribute(
    'language|programming language',
    ['Which language is {x} written in?', 'What language is {x} written in?'],
    {
      phrases: ['(?:is|was)? ?(?:written|programmed|coded|composed)(?: in)?'],
    },
  ),
  attribute(
    'population|number of inhabitants|number of people|inhabitants|head count|headcount',
    ['What is the population of {x}?', 'How many inhabitants does {x} have?'],
    {
      phrases: ['call _ home', 'live (?:in|on|at)'],
    },
  ),
  attribute(
    'capacity|seating capacity|number of seats|seats|audience size|size of audience',
    [
      'What is the capacity of {x}?',
      'How many people can {x} seat?',
      'How many seats does {x} have?',
    ],
    {
      phrases: [
        '(?:has|have|offers?) (?:room|space|seats) for',
        '(?:seats?|holds?|hold|accommodates?)',
        '(?:can )?hold',
      ],
    },
  ),
  attribute('height|size in metres|tallness|elevation of the top', [
    'How high is {x}?',
    'How tall is {x}?',
    'What is the elevation of {x}?',
    'What is the height of {x}?',
  ]),
  attribute(
    'altitude|elevation|height above sea level',
    ['What is the elevation of {x}?', 'How high is {x}?', 'How high above sea level is {x}?'],
    {
      phrases: ['(?:lies?|lay|stands?|is)(?: at| above)?'],
    },
  ),
  attribute('length|span', ['How long is {x}?', 'What is the length of {x}?']),
  attribute('depth', ['How deep is {x}?', 'What is the depth of {x}?']),
  attribute('width|breadth', ['How wide is {x}?']),
  attribute('weight', ['How heavy is {x}?', 'How much does {x} weigh?']),
  attribute('running time|duration|playing time|playing length', [
    'What is the running time of {x}?',
    'How long does {x} last?',
    'How long is {x}?',
    'How long does a performance of {x} last?',
  ]),
  attribute('price|cost|purchase price|price tag|retail price|asking price', [
    'How much does {x} cost?',
    'What is the price of {x}?',
  ]),
  attribute(
    'prize money|reward|endowment|purse|sum of money|money|cheque|amount of money|jackpot',
    ['What is the reward of {x}?', 'How much money does the winner of {x} receive?'],
  ),
  attribute(
    'number of patents|patents',
    ['How many patents does {x} have?', 'How many patents does {x} hold?'],
    {
      phrases: ['(?:are )?in the name of'],
    },
  ),
  attribute('number of employees|staff|workforce|payroll', [
    'How many employees does {x} have?',
    'How many people does {x} employ?',
  ]),
  attribute('founding date|founding year|foundation date|foundation', [
    'When was {x} founded?',
    'When did {x} begin?',
    'When was {x} created?',
  ]),
  attribute('first performance date', [
    'When was the first performance of {x} held?',
    'When was the first concert of {x} held?',
    'When was {x} opened?',
  ]),
  attribute('opening date|opening', ['When was {x} opened?', 'When was {x} built?']),
  attribute('retirement date|retirement', ['When did {x} retire?']),
  attribute('election date|election', ['When was {x} elected?']),
  attribute('first date', [
    'When was {x} first held?',
    'When was {x} held?',
    'When was {x} first performed?',
    'When did {x} begin?',
  ]),
  attribute('ascent date|first ascent', ['When was {x} climbed?', 'When was {x} first climbed?']),
  attribute('release date|launch', [
    'When was {x} released?',
    'When was {x} launched?',
    'When was {x} published?',
  ]),
  attribute('debut|first book|first novel|maiden work', [
    'What is the debut of {x}?',
    'Which novel is the debut of {x}?',
    'What was the first novel of {x}?',
    'Which novel did {x} write?',
    'What did {x} write?',
  ]),
  attribute('capital', [
    'Which city is the capital of {x}?',
    'What is the capital of {x}?',
    'What is capital of republic?',
  ]),
  attribute(
    'most valuable object|showpiece|greatest treasure|most prized possession|pride',
    ['What is the most valuable object of {x}?'],
    {
      phrases: ['(?:prizes?|treasures?|values?) (?:most|above all)'],
    },
  ),
  attribute('patron saint|patron|protector|heavenly protector', [
    'What is the patron saint of {x}?',
    'Who is the patron saint of {x}?',
  ]),
  attribute('appointment date', [
    'When did {x} become artistic director?',
    'When was {x} appointed?',
    'When did {x} become director?',
  ]),
  attribute('number of beds', ['How many beds does {x} have?']),
  attribute('month', ['In which month is {x} held?']),
  attribute('party|political party|political home', ['What is the party of {x}?']),
  attribute('libretto', ['What is the libretto of {x}?']),
  {
    agent: '(?:opera|work) with (?:a|the) libretto|(?:opera|work) whose libretto is',
    askAgent: [
      'Which opera did {x} write the libretto of?',
      'What did {x} write the libretto of?',
      'What did {x} write?',
    ],
  },
];
