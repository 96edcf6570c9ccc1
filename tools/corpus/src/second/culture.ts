import { after, amount, date, day, named, one, phrase, unique, year } from '../draw.ts';
import type { EntityType } from '../style.ts';
import { award, expedition, familyName, film, individual, orchestra } from './names.ts';

/** Film reviews. */
export const films: EntityType = {
  kind: 'film',
  share: 8,
  nouns: ['film', 'movie'],
  folder: 'reviews',
  name: film,
  titles: ['{N}', 'Review: {N}', 'Film review: {N}'],
  relations: {
    director: {
      value: one('individual'),
      rate: 1,
      ask: ['Who directed {S}?', 'Who is the director of {S}?'],
      inverse: ['Which film was directed by {V}?', 'Which film did {V} direct?'],
      of: ['the director of {S}', 'the person who directed {S}'],
      inverseOf: ['the film directed by {V}', 'the film that {V} directed'],
      clause: ['was directed by {V}'],
      verify: ['Did {V} direct {S}?', 'Was {S} directed by {V}?'],
      mentions: ['{S} directed the film {X}.', 'The film {X} was directed by {S}.'],
    },
    premiere: {
      value: day(after('director.born', 1940, 25, 60)),
      rate: 0.9,
      ask: ['When did {S} have its premiere?', 'When was {S} first shown?'],
      askYear: ['What year did {S} come out?', 'In which year was {S} first shown?'],
      compare: {
        least: ['Which film came out first, {A} or {B}?', 'Which film is older, {A} or {B}?'],
        verifyLess: ['Did {A} come out before {B}?'],
      },
    },
    lead: {
      value: named(individual),
      rate: 0.85,
      ask: ['Who plays the leading role in {S}?', 'Who stars in {S}?', 'Who is the star of {S}?'],
      inverse: ['Which film stars {V}?', 'In which film does {V} play the leading role?'],
    },
    runtime: {
      value: amount(74, 210, 1, { after: 'minutes', short: 'min' }),
      rate: 0.75,
      ask: [
        'How long is {S}?',
        'What is the running time of {S}?',
        'How many minutes does {S} last?',
      ],
      compare: {
        most: ['Which film is longer, {A} or {B}?', 'Which is longer, {A} or {B}?'],
        verifyMore: ['Is {A} longer than {B}?'],
      },
    },
    composer: {
      value: one('individual'),
      rate: 0.6,
      ask: ['Who composed the music for {S}?', 'Who wrote the score of {S}?'],
      of: ['the composer of the music for {S}'],
      mentions: ['{S} composed the music for {X}.'],
    },
    place: {
      value: one('town'),
      rate: 0.75,
      ask: ['Where was {S} filmed?', 'In which town was {S} shot?'],
      of: ['the town where {S} was filmed', 'the town where {S} was shot'],
      clause: ['was filmed in {V}'],
      verify: ['Was {S} filmed in {V}?'],
      mentions: ['The film {X} was shot in {S}.', '{X} was filmed in {S}.'],
    },
    studio: {
      value: unique((random) => `${familyName(random)} Pictures`),
      rate: 0.6,
      ask: ['Which studio produced {S}?', 'Who produced {S}?'],
      inverse: ['Which film was produced by {V}?'],
    },
    takings: {
      value: amount(1, 260, 0.1, { after: 'million florins' }),
      rate: 0.45,
      ask: ['How much did {S} earn?', 'How much did {S} take at the box office?'],
      compare: { most: ['Which film earned more, {A} or {B}?'] },
    },
    trophy: {
      value: unique(
        (random) =>
          `${random.pick(['Crystal', 'Ivory', 'Ruby', 'Onyx', 'Copper'])} ${random.pick(['Lion', 'Reel', 'Wing', 'Mask', 'Lens'])}`,
      ),
      rate: 0.4,
      ask: ['Which award did {S} win?', 'What award was {S} given?'],
      inverse: ['Which film won the {V}?'],
    },
    genre: {
      value: phrase(['thriller', 'comedy', 'drama', 'western', 'musical', 'documentary']),
      rate: 0.9,
      ask: ['What genre is {S}?', 'What kind of film is {S}?'],
    },
  },
  openings: [
    '{S} is {a genre} directed by {+director}.',
    '{S}, {a genre} by {director}, was first shown {@premiere}.',
    'With {S}, {director} has made a fine {genre}.',
    '{director} directed {S}.',
  ],
  sentences: [
    'It had its premiere {@premiere}.',
    '{S} was first shown {@premiere}.',
    'The leading role is played by {lead}.',
    '{lead} plays the leading role.',
    '{S} stars {lead}.',
    '{S} runs for {runtime}.',
    'The running time is {runtime}.',
    'The music was composed by {+composer}.',
    '{+composer} composed the music.',
    '{S} was filmed in {place}.',
    'Most scenes were shot in {place}.',
    'The film was produced by {studio}.',
    '{studio} produced it.',
    '{S} took {takings} at the box office.',
    'It earned {takings}.',
    '{S} won the {trophy}.',
    'At the end of the year it was given the {trophy}.',
  ],
  asides: [
    'The last scene is unforgettable.',
    'Not every joke works.',
    'Children will enjoy the talking parrot.',
  ],
  unstated: [
    'Who did the costumes for {S}?',
    'Who edited {S}?',
    'What was the budget for the advertising of {S}?',
  ],
};

export const expeditions: EntityType = {
  kind: 'expedition',
  share: 4,
  nouns: ['expedition'],
  folder: 'reports',
  name: expedition,
  titles: ['{N}', 'Report on the {N}'],
  relations: {
    leader: {
      value: one('individual', 'leader'),
      rate: 0.95,
      ask: ['Who led {S}?', 'Who was the leader of {S}?'],
      inverse: ['Which expedition was led by {V}?', 'Which expedition did {V} lead?'],
      of: ['the leader of {S}', 'the person who led {S}'],
      inverseOf: ['the expedition led by {V}'],
      clause: ['was led by {V}'],
      verify: ['Did {V} lead {S}?'],
      mentions: ['{S} led {X}.', '{X} was led by {S}.'],
    },
    departed: {
      value: date(after('leader.born', 1920, 25, 50)),
      rate: 0.9,
      ask: ['When did {S} set out?', 'When did {S} leave?'],
      askYear: ['In what year did {S} set out?'],
      compare: {
        least: ['Which set out first, {A} or {B}?'],
        verifyLess: ['Did {A} set out before {B}?'],
      },
    },
    from: {
      value: one('town'),
      rate: 0.75,
      ask: ['From which town did {S} set out?', 'Where did {S} start?'],
      of: ['the town from which {S} set out'],
      clause: ['set out from {V}'],
      mentions: ['{X} set out from {S}.'],
    },
    members: {
      value: amount(5, 90, 1, { after: 'members' }),
      rate: 0.8,
      ask: ['How many members did {S} have?', 'How many people took part in {S}?'],
      compare: { most: ['Which expedition had more members, {A} or {B}?'] },
    },
    ship: {
      value: unique(
        (random) =>
          `${random.pick(['Perseverance', 'Stormcock', 'Snow Goose', 'Endeavourer', 'Ice Maiden', 'Far Horizon', 'Albatross', 'Polar Rose'])}`,
      ),
      rate: 0.6,
      ask: ['On which ship did {S} travel?', 'What was the name of the ship of {S}?'],
    },
    sponsor: {
      value: one('enterprise'),
      rate: 0.6,
      ask: ['Which company paid for {S}?', 'Who sponsored {S}?'],
      of: ['the company that sponsored {S}', 'the sponsor of {S}'],
      clause: ['was sponsored by {V}'],
    },
    length: {
      value: amount(20, 700, 1, { after: 'days' }),
      rate: 0.6,
      ask: ['How long did {S} last?', 'How many days did {S} last?'],
    },
  },
  openings: [
    '{S} was led by {+leader}.',
    '{S} set out from {from} {@departed}.',
    '{S}, led by {leader}, set out {@departed}.',
    '{S} explored the southern ice.',
  ],
  sentences: [
    'It was led by {+leader}.',
    'The leader was {+leader}.',
    '{S} set out {@departed}.',
    'It had {members}.',
    'The party consisted of {members}.',
    'They travelled on the ship "{ship}".',
    'Their ship was the {ship}.',
    'The costs were paid by {sponsor}.',
    '{S} was sponsored by {sponsor}.',
    'It lasted {length}.',
    'After {length} the party returned.',
    'The starting point was {from}.',
  ],
  unstated: ['How many dogs did {S} take?', 'Who was the doctor of {S}?'],
};

export const orchestras: EntityType = {
  kind: 'orchestra',
  share: 5,
  nouns: ['ensemble'],
  folder: 'music',
  name: orchestra,
  relations: {
    conductor: {
      value: one('individual', 'conductor'),
      rate: 0.9,
      ask: ['Who conducts {S}?', 'Who is the conductor of {S}?'],
      inverse: ['Which ensemble does {V} conduct?', 'Which ensemble is conducted by {V}?'],
      of: ['the conductor of {S}'],
      inverseOf: ['the ensemble conducted by {V}'],
      clause: ['is conducted by {V}'],
      mentions: ['{S} conducts {X}.', 'For some years {S} has conducted {X}.'],
    },
    formed: {
      value: year([1840, 2005]),
      rate: 0.85,
      ask: ['When was {S} formed?', 'When was {S} founded?', 'In which year was {S} formed?'],
      compare: {
        least: ['Which was formed first, {A} or {B}?'],
        verifyLess: ['Was {A} formed before {B}?'],
      },
    },
    players: {
      value: amount(12, 140, 1, { after: 'musicians' }),
      rate: 0.75,
      ask: ['How many musicians play in {S}?', 'How many musicians does {S} have?'],
      compare: { most: ['Which has more musicians, {A} or {B}?'] },
    },
    hall: {
      value: one('building'),
      rate: 0.7,
      ask: ['Where does {S} perform?', 'Where does {S} give its concerts?'],
      of: ['the building where {S} performs', 'the building in which {S} gives its concerts'],
      clause: ['performs at {V}'],
      mentions: ['{X} performs here.'],
    },
    founder: {
      value: named(individual),
      rate: 0.6,
      ask: ['Who formed {S}?', 'Who founded {S}?'],
      inverse: ['Which ensemble was formed by {V}?'],
    },
    album: {
      value: unique(
        (random) =>
          `${random.pick(['Songs', 'Dances', 'Hymns', 'Nocturnes', 'Marches'])} for ${random.pick(['a Small Town', 'the Evening', 'Winter', 'the Harvest', 'a Departing Ship', 'Two Rivers'])}`,
        true,
      ),
      rate: 0.5,
      ask: ['What is the best-known recording of {S}?'],
      inverse: ['Who recorded "{V}"?'],
    },
  },
  openings: [
    '{S} is conducted by {+conductor}.',
    '{S} was formed in {formed}.',
    '{S}, formed in {formed}, has {players}.',
    '{S} gives about thirty concerts a year.',
  ],
  sentences: [
    'It was formed in {formed} by {founder}.',
    '{founder} formed it.',
    'It was formed in {formed}.',
    'The conductor is {+conductor}.',
    'Since last season it has been conducted by {+conductor}.',
    'It has {players}.',
    'There are {players} in {N}.',
    '{S} performs at {hall}.',
    'Its concerts are given at {hall}.',
    'Its best-known recording is {album}.',
    '{S} became known for the recording {album}.',
  ],
  unstated: ['How much does {S} pay its musicians?', 'Who plays first violin in {S}?'],
};

export const awards: EntityType = {
  kind: 'award',
  share: 5,
  nouns: ['award', 'prize'],
  folder: 'reports',
  name: award,
  relations: {
    since: {
      value: year([1890, 2010]),
      rate: 0.9,
      ask: [
        'When was {S} first awarded?',
        'In what year was {S} first given?',
        'When was {S} created?',
      ],
      compare: {
        least: ['Which was first awarded earlier, {A} or {B}?'],
        verifyLess: ['Is {A} older than {B}?'],
      },
    },
    giver: {
      value: unique(
        (random) =>
          `${random.pick(['Royal', 'National', 'Western', 'Free'])} ${random.pick(['Academy', 'Society', 'Institute', 'Guild'])} of ${random.pick(['Sciences', 'Letters', 'Engineers', 'Arts', 'Gardeners', 'Travellers'])}`,
      ),
      rate: 0.75,
      ask: ['Who awards {S}?', 'Which body gives {S}?'],
      inverse: ['Which award is given by the {V}?'],
    },
    money: {
      value: amount(500, 200_000, 500, { after: 'florins' }),
      rate: 0.8,
      ask: ['How much money does the winner of {S} receive?', 'How much is {S} worth?'],
      compare: { most: ['Which is worth more, {A} or {B}?'] },
    },
    first: {
      value: named(individual),
      rate: 0.7,
      ask: ['Who was the first winner of {S}?', 'Who won {S} first?'],
      inverse: ['Which award did {V} win as its first winner?'],
    },
    place: {
      value: one('town'),
      rate: 0.7,
      ask: ['Where is {S} presented?', 'In which town is {S} presented?'],
      of: ['the town where {S} is presented'],
      clause: ['is presented in {V}'],
      mentions: ['{X} is presented in {S} every year.'],
    },
    jury: {
      value: amount(3, 21, 1, { after: 'judges' }),
      rate: 0.5,
      ask: ['How many judges decide on {S}?', 'How many judges are on the jury of {S}?'],
    },
  },
  openings: [
    '{S} has been awarded since {since} by the {giver}.',
    '{S} is presented every year in {place}.',
    '{S} is awarded by the {giver}.',
    '{S} is one of the most respected honours in the country.',
  ],
  sentences: [
    'It was first awarded in {since}.',
    'The first winner was {first}.',
    '{first} was its first winner.',
    'The winner receives {money}.',
    '{S} is worth {money}.',
    'It is presented in {place}.',
    'The ceremony takes place in {place}, where it is presented each year.',
    'The jury consists of {jury}.',
    'The choice is made by {jury}.',
    '{S} is given by the {giver}.',
  ],
  unstated: ['Who designed {S}?', 'Who will win {S} next year?'],
};
