import { creationVerb, pastOf, singular } from '@memo-js/english';
import { asked, dated, row } from './record-attributes.ts';
import type { Emit, FrameAttribute } from './statements.ts';

/** Templates that hold `#`, the noun that stood with the value. */
const askedOf =
  (...templates: readonly string[]): Emit =>
  (topic, value, role) =>
    role === undefined
      ? []
      : asked(...templates.map((template) => template.replaceAll('#', singular(role))))(
          topic,
          value,
        );

/** The verb that makes such a work. */
const makes = (noun: string): string =>
  /paper|article|column|memoirs/u.test(noun)
    ? 'write'
    : /canvas|picture/u.test(noun)
      ? 'paint'
      : /expedition|voyage/u.test(noun)
        ? 'lead'
        : (creationVerb(noun) ?? (/building|bridge|house|tower/u.test(noun) ? 'design' : 'make'));

/** What somebody made, by the kind of work: an opera is composed, a novel written. */
const made: Emit = (topic, value, role) => {
  const noun =
    singular(role ?? '')
      .split(' ')
      .at(-1) ?? '';
  const verb = makes(noun);
  return asked(
    `Which ${noun} did @ ${verb}?`,
    `What ${noun} did @ ${verb}?`,
    `Who ${pastOf(verb)} *?`,
  )(topic, value);
};

const madeCount: Emit = (topic, value, role) => {
  const nouns = role ?? '';
  const noun = singular(nouns);
  const verb = makes(noun);
  return asked(`How many ${nouns} did @ ${verb}?`, `How many ${nouns} does @ have?`)(topic, value);
};

const firstMadeIn: Emit = (topic, value, role) =>
  role === undefined ? [] : dated(`was the first ${role} of @ published?`)(topic, value);
const firstShown: Emit = (topic, value, role) =>
  role === undefined ? [] : asked(`Where was the first ${role} of @ held?`)(topic, value);
const firstShownIn: Emit = (topic, value, role) =>
  role === undefined ? [] : dated(`was the first ${role} of @ held?`)(topic, value);

const houseFounded: Emit = (topic, value, role) =>
  role === undefined ? [] : dated(`was the ${role} of @ founded?`)(topic, value);

/** "one son" is asked for as "how many sons". */
const manyOf = (noun: string): string =>
  noun === 'child' ? 'children' : /(?:s|children)$/u.test(noun) ? noun : `${noun}s`;

/** How many there are beside the topic: the third of five has four siblings. */
const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ');
const besides: Emit = (topic, value) => {
  const at = NUMBERS.indexOf(value);
  const others = at > 0 ? NUMBERS[at - 1] : undefined;
  return others === undefined ? [] : asked('How many siblings does @ have?')(topic, others);
};

/** Attributes of lives: kin, training, firsts, careers, sport, likings and ends. */
export const LIFE_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  // Kin.
  father: row('person', asked('Who is the father of @?')),
  mother: row('person', asked('Who is the mother of @?')),
  kin: { ...row('person', () => []), facts: askedOf('Who is the # of @?'), many: true },
  kinName: { type: 'name', facts: askedOf('Who is the # of @?'), many: true },
  kinCount: {
    type: 'count',
    facts: (topic, value, role) =>
      asked(`How many ${manyOf(role ?? 'children')} does @ have?`)(topic, value),
    many: true,
  },
  ofSo: { type: 'count', facts: besides },
  fatherTrade: {
    type: 'trade',
    facts: row('trade', asked('What is the family trade of @?')).facts,
  },
  spouseTrade: row('trade', asked('What is the occupation of the spouse of @?')),
  age: {
    type: 'count',
    facts: (topic, value) => (/^\d{2}$/u.test(value) ? asked('How old is @?')(topic, value) : []),
  },
  birthName: row('person', asked('What is the birth name of @?')),
  maidenName: row('name', asked('What is the birth name of @?')),
  penName: row('person', asked('What is the pen name of @?')),
  stageName: row('name', asked('What is the stage name of @?')),
  // Places of a life.
  grewUp: row('name', asked('Where did @ grow up?')),
  lives: row('name', asked('Where does @ live?')),
  movedIn: row('date', dated('did @ move?')),
  // Training.
  studied: row('noun', asked('What did @ study?')),
  studiedLanguage: row('name', asked('What did @ study?')),
  graduated: row('date', dated('did @ graduate?')),
  doctored: row('date', dated('did @ receive a doctorate?')),
  thesis: row('noun', asked('What is the thesis subject of @?')),
  teacher: row('person', asked('Who is the teacher of @?')),
  student: row('person', asked('Who is the student of @?')),
  firstJob: row('noun', asked('What is the former occupation of @?')),
  beganAt: row('count', asked('At which age did @ begin?')),
  // Works.
  made: { type: 'title', facts: made, many: true },
  madeCount: { type: 'count', facts: madeCount, many: true },
  firstWork: { type: 'title', facts: askedOf('What is the first # of @?'), many: true },
  superWork: { type: 'title', facts: askedOf('What is the # of @?'), many: true },
  studioIn: row('name', asked('Where is the studio of @ located?')),
  firstWorkNoun: { type: 'noun', facts: askedOf('What is the first # of @?'), many: true },
  firstWorkIn: { type: 'date', facts: firstMadeIn, many: true },
  firstShow: { type: 'name', facts: firstShown, many: true },
  firstShowIn: { type: 'date', facts: firstShownIn, many: true },
  bestWork: row('title', asked('What is the best-known work of @?')),
  found: row('noun', asked('What did @ discover?')),
  inventedThing: row('noun', asked('What did @ invent?')),
  foundName: row('name', asked('What did @ discover?')),
  patents: row('count', asked('How many patents does @ have?')),
  // Careers.
  worksAt: row('name', asked('Where does @ work?', 'Where did @ work?')),
  workedAt: row('name', asked('Where did @ work?')),
  takesOffice: row('date', dated('was @ appointed?')),
  resigned: row('date', dated('did @ resign?')),
  retired: row('date', dated('did @ retire?')),
  retiredTo: row('name', asked('Where did @ retire?')),
  predecessor: row('person', asked('Who is the predecessor of @?')),
  successor: row('person', asked('Who succeeded @?', 'Who did * succeed?')),
  conducts: row('name', asked('Which orchestra does @ conduct?', 'Who conducts *?')),
  ship: row('name', asked('Which ship did @ command?', 'Who commanded *?')),
  servedOn: row('name', asked('Which ship did @ serve on?')),
  rank: row('trade', asked('Which rank did @ hold?', 'What is the rank of @?')),
  memberOf: row('name', asked('Which society is @ the member of?', 'What is @ the member of?')),
  namedFor: row('name', asked('What is the namesake of @?')),
  refused: row('name', asked('Which prize did @ refuse?')),
  house: { type: 'name', facts: askedOf('What is the # of @?'), many: true },
  houseFrom: { type: 'date', facts: houseFounded, many: true },
  houseIn: { type: 'name', facts: askedOf('Where is the # of @ located?'), many: true },
  // Sport.
  turnedPro: row('date', dated('did @ turn professional?')),
  firstTeam: row('name', asked('What is the first team of @?', 'What is the first club of @?')),
  debutAt: row('name', asked('Where did @ debut?')),
  debut: row('date', dated('did @ debut?')),
  clubNow: row('name', asked('Which club does @ play for?', 'Which club did @ join?')),
  playedFor: row('name', asked('Which club did @ play for?')),
  formerClub: row('name', asked('What is the former club of @?')),
  fee: row('money', asked('What is the transfer fee of @?')),
  shirt: row('count', asked('What is the shirt number of @?')),
  position: row('noun', asked('Which position did @ play?')),
  country: row('name', asked('Which country did @ play for?')),
  capsWon: row('count', asked('How many caps does @ have?')),
  scored: {
    type: 'count',
    facts: (topic, value, role = 'goals') =>
      asked(
        `How many ${role} did @ ${/goal|point|tries|run/u.test(role) ? 'score' : /wicket/u.test(role) ? 'take' : 'win'}?`,
        `How many ${role} does @ have?`,
      )(topic, value),
    many: true,
  },
  contract: row('year', asked('What is the contract end of @?')),
  clubCoached: row('name', asked('Which club does @ coach?', 'Who coaches *?')),
  coachedBy: row('person', asked('Who coaches @?')),
  medal: row('medal', asked('Which medal did @ win?')),
  record: row('duration', asked('What is the record of @?')),
  bodyHeight: row('length', asked('How tall is @?')),
  bodyWeight: row('weight', asked('How heavy is @?')),
  // Likings and holdings.
  agent: row('person', asked('What is the agent of @?')),
  idol: row('person', asked('What is the idol of @?')),
  favourite: { type: 'noun', facts: askedOf('What is the favourite # of @?'), many: true },
  favouriteName: { type: 'title', facts: askedOf('What is the favourite # of @?'), many: true },
  hobby: row('noun', asked('What is the hobby of @?')),
  collects: row('noun', asked('What does @ collect?')),
  wealth: row('money', asked('What is the net worth of @?')),
  tongues: row('places', asked('Which languages does @ speak?')),
  pet: { type: 'name', facts: askedOf('What is the # of @?'), many: true },
  // Ends.
  diedOf: row('noun', asked('What did @ die of?')),
  diedAt: row('count', asked('At which age did @ die?')),
  grave: row('name', asked('Where was @ buried?')),
};
