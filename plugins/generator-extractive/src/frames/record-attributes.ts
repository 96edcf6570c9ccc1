import { parseQuestion } from '@memo-js/english';
import { doneBy } from './statements.ts';
import type { FrameAttribute, Stated } from './statements.ts';
import type { ValueType } from './values.ts';

/** Questions with `@` for the topic and, asked the other way round, `*` for the value. */
export const asked =
  (...templates: readonly string[]) =>
  (topic: string, value: string): readonly Stated[] =>
    templates.flatMap((template) => {
      const query = parseQuestion(template.replace('@', topic).replace('*', value));
      if (query === undefined) return [];
      return [{ query, answer: template.includes('*') ? topic : value }];
    });

/** When something happened, as stated, and the year. */
export const dated =
  (template: string) =>
  (topic: string, value: string): readonly Stated[] => {
    const year = /\b\d{4}\b/u.exec(value)?.[0];
    return [
      ...asked(`When ${template}`)(topic, value),
      ...(year === undefined ? [] : asked(`In which year ${template}`)(topic, year)),
    ];
  };

export const row = (
  type: ValueType,
  facts: (topic: string, value: string) => readonly Stated[],
): FrameAttribute => ({ type, facts });

/** What the maker of a work did, by what the work is. */
const MAKING: Readonly<Record<string, string>> = {
  painting: 'paint',
  picture: 'paint',
  canvas: 'paint',
  portrait: 'paint',
  landscape: 'paint',
  sculpture: 'sculpt',
  statue: 'sculpt',
  film: 'direct',
  movie: 'direct',
  documentary: 'direct',
  opera: 'compose',
  symphony: 'compose',
  ballet: 'compose',
  concerto: 'compose',
  book: 'write',
  novel: 'write',
  play: 'write',
  poem: 'write',
  memoir: 'write',
};

/** "The painting is by X": who painted it. */
function madeBy(topic: string, value: string, noun: string | undefined): readonly Stated[] {
  const verb = MAKING[noun ?? ''];
  return verb === undefined ? [] : doneBy(verb, noun)(topic, value, undefined);
}

/** Attributes of lives, places, works and events as registers and guides give them. */
export const RECORD_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  // Lives.
  origin: { ...row('name', asked('Where was @ born?')), instead: 'birthplace' },
  wedding: row('date', dated('did @ marry?')),
  familyTrade: row(
    'trade',
    asked('What is the family trade of @?', 'What is * the family trade of?'),
  ),
  office: row('office', asked('What is the office of @?', 'Which politician is * the office of?')),
  appointed: row('date', dated('was @ appointed?')),
  party: row('name', asked('What is the party of @?', 'Which politician is the * the party of?')),
  clubOf: row('name', asked('Which club did @ play for?', 'Who played for *?')),
  districtWide: { ...row('name', asked('Which region is @ located in?')), instead: 'district' },
  caps: row('count', asked('How many caps does @ have?', 'Which athlete is * the caps of?')),
  painted: row('title', asked('Which painting did @ paint?', 'Who painted *?')),
  composed: row('title', asked('Which opera did @ compose?', 'Who composed *?')),
  filmed: row('title', asked('Which film did @ direct?', 'Who directed *?')),
  novel: row('title', asked('Which book did @ write?', 'Who wrote *?')),
  // Districts, lakes and mountains.
  district: row('name', asked('Which region is @ located in?')),
  chiefTown: row('name', asked('What is the capital of @?')),
  created: row('date', dated('was @ created?')),
  summit: row(
    'name',
    asked('What is the highest point of @?', 'Which region is * the highest point of?'),
  ),
  height: row('length', asked('How tall is @?')),
  depth: row('length', asked('How deep is @?')),
  rock: row('noun', asked('What is the rock of @?', 'Which mountain is * the rock of?')),
  fish: row('list', asked('What is @ known for?')),
  climber: row('person', asked('Who climbed @?')),
  climbed: row('date', dated('was @ climbed?')),
  shoreTown: row('name', asked('Which town is located on @?', 'Which lake is * located on?')),
  climbers: row('people', asked('Who climbed @?')),
  fames: row('goods', asked('What is @ known for?')),
  bridges: row('count', asked('How many bridges does @ have?')),
  // Works.
  lead: row('person', asked('Who is the lead actor of @?', 'Which film is * the lead actor of?')),
  hero: row(
    'person',
    asked('Who is the main character of @?', 'Which novel is * the main character of?'),
  ),
  setting: row('name', asked('What is the setting of @?')),
  minutes: row('duration', asked('What is the running time of @?', 'How long is @?')),
  pages: row('count', asked('How many pages does @ have?', 'How long is @?')),
  acts: row('count', asked('How many acts does @ have?')),
  premiered: row('date', dated('was @ premiered?')),
  stagedIn: row('name', asked('Where was @ premiered?')),
  publisher: row('name', asked('Who published @?', 'Which novel did * publish?')),
  completed: row('date', dated('was @ completed?')),
  shownIn: row('name', asked('Where is @ located?')),
  depicts: row('scene', asked('What does @ depict?')),
  soldFor: row('money', asked('How much did @ cost?')),
  published: row('date', dated('was @ published?')),
  filmedBy: row('person', asked('Who directed @?', 'Which film did * direct?')),
  writtenBy: row('person', asked('Who wrote @?', 'Which book did * write?')),
  composedBy: row('person', asked('Who composed @?', 'Which opera did * compose?')),
  paintedBy: row('person', asked('Who painted @?', 'Which painting did * paint?')),
  madeBy: { type: 'person', facts: madeBy },
  // Clubs, schools, museums, events.
  coach: row('person', asked('Who coaches @?', 'Which club is coached by *?')),
  ground: row('name', asked('What is the home ground of @?')),
  colours: row('colours', asked('What are the colours of @?', 'Which club is * the colours of?')),
  sport: row('noun', asked('Which sport does @ play?')),
  fans: row('name', asked('What is the nickname of @?', 'Which club is * the nickname of?')),
  sportName: row('sportName', asked('Which sport does @ play?')),
  foundedBy: { type: 'people', facts: doneBy('found', 'company') },
  workedFor: row('name', asked('Where did @ work?', 'Which company did @ work for?')),
  loserName: row('name', asked('Who lost @?')),
  rolePlayed: row('name', asked('Which role did @ play?', 'Who plays *?')),
  castActor: {
    type: 'person',
    facts: (topic, value, role) =>
      role === undefined
        ? []
        : [
            ...asked(`Who plays ${role}?`)(topic, value),
            ...asked(`Who plays ${role} in @?`)(topic, value),
          ],
    many: true,
  },
  roomFor: row('count', asked('What is the capacity of @?')),
  students: row('count', asked('How many students does @ have?')),
  ticket: row('money', asked('What is the ticket price of @?')),
  opened: row('date', dated('was @ opened?')),
  sideWon: row('side', asked('Who won @?')),
  victor: row('person', asked('Who won @?', 'Which battle did * win?')),
  loser: row('person', asked('Who lost @?', 'Which battle did * lose?')),
  fought: row('date', dated('was @ fought?')),
  battlefield: row('name', asked('Where was @ fought?')),
  war: row('name', asked('Which war was @ part of?')),
  signed: row('date', dated('was @ signed?')),
  signedIn: row('name', asked('Where was @ signed?')),
  endedWar: row('name', asked('Which war did @ end?', 'Which treaty ended *?')),
  drafter: row('person', asked('Who drafted @?', 'What did * draft?')),
};
