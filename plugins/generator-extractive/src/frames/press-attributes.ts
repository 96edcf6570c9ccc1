import { asked, dated, row } from './record-attributes.ts';
import type { FrameAttribute } from './statements.ts';

/** What press notes and profiles state of companies, harbours, institutions, missions and goods. */
export const PRESS_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  // Companies.
  industry: row(
    'matter',
    asked(
      'What is the industry of @?',
      'Which company is * the industry of?',
      'What is @ known for?',
      'What does @ specialise in?',
    ),
  ),
  funding: row('money', asked('What is the funding of @?')),
  assortment: row('names', asked('What does @ produce?')),
  // Harbours.
  berths: row('count', asked('How many berths does @ have?')),
  harbourOf: row('name', asked('Where is @ located?', 'Which harbour is located in *?')),
  harbourRunner: row('name', asked('Who operates @?', 'Which harbour does * operate?')),
  // Institutions.
  premises: row(
    'thing',
    asked('Which building is @ housed in?', 'Which organisation is * the building of?'),
  ),
  topic: row(
    'matter',
    asked(
      'What is the research subject of @?',
      'What does @ specialise in?',
      'Which organisation is * the research subject of?',
    ),
  ),
  // Missions.
  missionLeader: row('person', asked('Who leads @?', 'Which mission does * lead?')),
  destination: row(
    'name',
    asked('What is the destination of @?', 'Which mission is * the destination of?'),
  ),
  departed: row('date', dated('did @ set out?')),
  departedFrom: row('name', asked('Where did @ set out?', 'Which mission set out from *?')),
  missionBy: row('name', asked('Who organised @?', 'Which mission did * organise?')),
  lasted: row('duration', asked('How long did @ last?')),
  crewSize: row('count', asked('How many crew members does @ have?')),
  expense: row('money', asked('How much did @ cost?')),
  // Goods.
  use: row('deed', asked('What is the purpose of @?', 'Which product is * the purpose of?')),
  approval: row('date', dated('was @ approved?')),
  available: row('date', dated('was @ released?')),
  recalls: row('thing', asked('What is @ named after?')),
  buyers: row('count', asked('How many units did @ sell?')),
  developedBy: row('name', (topic, value) => [
    ...asked('Who developed @?', 'Who produces @?', 'Which company produces @?')(topic, value),
    ...asked('Which product did * develop?')(topic, value),
  ]),
  // Prizes and festivals.
  honours: row('matter', asked('What is the purpose of @?', 'Which prize is * the purpose of?')),
  sponsor: row('name', asked('Who sponsors @?', 'Which festival does * sponsor?')),
  // Takeovers: the topic is what was bought.
  paid: row('money', asked('How much did @ cost?', 'What is the acquisition price of @?')),
  months: row('count', asked('How many months did the takeover of @ take?')),
  adviser: row('person', asked('Who advised on the takeover of @?')),
  jobsLost: row('count', asked('What is the job loss of @?')),
  announced: row('date', dated('was the takeover of @ announced?')),
  taker: row('name', asked('Who acquired @?', 'Which company did * acquire?')),
  // Lives.
  employer: row('name', asked('What is the first employer of @?')),
  lives: row('name', asked('Where does @ live?')),
  hobby: row('deed', asked('What is the hobby of @?')),
  calling: row('job', asked('What is the occupation of @?')),
};
