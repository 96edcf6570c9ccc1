import { after, named, one, phrase, unique, year } from '../draw.ts';
import type { EntityType } from '../style.ts';
import { person } from './names.ts';
import { personal, personalSentences } from './personal.ts';

export const authors: EntityType = {
  kind: 'author',
  share: 8,
  nouns: ['author', 'writer'],
  folder: 'people',
  name: person,
  described: ['the author {N}', 'the writer {N}'],
  relations: {
    ...personal(1930, 1985),
    home: {
      value: one('city'),
      rate: 0.75,
      ask: ['Where does {S} live?', 'In which city does {S} live?', 'What city does {S} live in?'],
      of: ['the city where {S} lives', 'the city in which {S} lives'],
      clause: ['lives in {V}'],
      verify: ['Does {S} live in {V}?'],
      mentions: ['{X} lives in {S}.', 'Its residents include {X}.'],
    },
    job: {
      value: phrase([
        'nurse',
        'lawyer',
        'taxi driver',
        'postman',
        'carpenter',
        'translator',
        'geography teacher',
      ]),
      rate: 0.75,
      ask: [
        'What was {S} before becoming a writer?',
        'What did {S} work as before becoming a writer?',
      ],
    },
    debut: {
      value: year(after('born', 1960, 22, 45)),
      rate: 0.75,
      ask: [
        'When did {S} publish a first book?',
        "When did {S's} first book appear?",
        "When was {S's} first book published?",
      ],
    },
    pseudonym: {
      value: named(person),
      rate: 0.55,
      ask: [
        "What is {S's} pen name?",
        'What is the pen name of {S}?',
        'Under what pen name does {S} write?',
      ],
      inverse: ['Who writes under the pen name {V}?', 'Whose pen name is {V}?'],
    },
    prize: {
      value: phrase([
        'the Lantern Prize',
        'the National Book Award',
        'the Silver Quill',
        'the Readers’ Prize',
        'the Harbour Prize',
      ]),
      rate: 0.75,
      ask: ['Which prize did {S} win?', 'What award did {S} win?', 'What prize did {S} receive?'],
      clause: ['won {V}', 'received {V}'],
      verify: ['Did {S} win {V}?'],
    },
    prizeYear: {
      value: ({ random, world, entity }) =>
        entity.facts.has('prize')
          ? year(after('debut', 1990, 2, 25))({ random, world, entity })
          : undefined,
      rate: 0.8,
      ask: ['When did {S} win a prize?', 'What year did {S} win a prize?'],
    },
    school: {
      value: one('university'),
      rate: 0.7,
      ask: [
        'Where did {S} study?',
        'Which university did {S} go to?',
        'Where did {S} go to university?',
      ],
      of: ['the university where {S} studied'],
      clause: ['studied at {V}'],
      mentions: ['The writer {X} studied at {S}.'],
    },
    influence: {
      value: named(person),
      rate: 0.55,
      ask: ['Who influenced {S}?', 'Who was {S} influenced by?'],
      inverse: ['Who was influenced by {V}?', 'Which writer was influenced by {V}?'],
    },
  },
  openings: [
    '{S} is a writer who lives in {home}.',
    '{S} is an author from {birthplace}.',
    '{S}, who was born in {birthplace} on {born}, is a writer.',
    '{S} is a writer.',
  ],
  sentences: [
    ...personalSentences,
    '{S} lives in {home}.',
    'Today {S} lives in a small flat in {home}.',
    '{S} moved to {home} ten years ago and still lives there.',
    'Before becoming a writer, {S} worked as {a job}.',
    '{S} was {a job} before {he} began to write.',
    '{S} worked as {a job} for some years and published {his} first book in {debut}.',
    "{S's} first book was published in {debut}.",
    '{S} published {his} first book in {debut}.',
    '{S} also writes under the pen name {pseudonym}.',
    "{S's} pen name is {pseudonym}.",
    'In {prizeYear} {S} won {prize}.',
    '{S} won {prize} in {prizeYear}.',
    '{S} was awarded {prize}.',
    '{S} received {prize} for a collection of stories.',
    '{S} studied history at {school}.',
    'Having studied at {school}, {S} travelled for two years.',
    '{S} is a graduate of {school}.',
    '{S} was influenced by {influence}, a neighbour who told long stories.',
    'The poet {influence} influenced {him} greatly.',
  ],
  asides: ['{S} writes every morning with a pencil.', '{S} rarely gives interviews.'],
  unstated: [
    "What is {S's} favourite colour?",
    'How much does {S} earn?',
    "What is the name of {S's} cat?",
  ],
};

export const musicians: EntityType = {
  kind: 'musician',
  share: 8,
  nouns: ['musician', 'artist'],
  folder: 'people',
  name: person,
  described: ['the musician {N}', 'the {trade} {N}'],
  relations: {
    ...personal(1940, 1998),
    trade: {
      value: phrase([
        'singer',
        'pianist',
        'guitarist',
        'drummer',
        'violinist',
        'trumpet player',
        'harpist',
      ]),
      rate: 1,
      ask: ["What is {S's} profession?", 'What does {S} do for a living?'],
    },
    teacher: {
      value: named(person),
      rate: 0.7,
      ask: ["Who was {S's} teacher?", 'Who taught {S}?', 'Who was the teacher of {S}?'],
      inverse: ['Who was taught by {V}?'],
      clause: ['was taught by {V}'],
    },
    band: {
      value: unique(
        (random) =>
          `the ${random.pick('Paper Tin Lazy Royal Lucky Stray Purple Dusty Flying Wooden'.split(' '))} ${random.pick('Foxes Kings Sailors Boxes Engines Pilots Tigers Kites'.split(' '))}`,
      ),
      rate: 0.75,
      ask: [
        'Which band did {S} join?',
        'What band does {S} play in?',
        'Which band is {S} a member of?',
      ],
      inverse: ['Who plays in {V}?', 'Who is a member of {V}?'],
      clause: ['plays in {V}'],
    },
    genre: {
      value: phrase(['jazz', 'folk', 'soul', 'classical music', 'rock', 'country music', 'blues']),
      rate: 0.75,
      ask: [
        'What kind of music does {S} play?',
        'What genre does {S} play?',
        'What type of music does {S} play?',
      ],
    },
    home: {
      value: one('city'),
      rate: 0.8,
      ask: ['Where does {S} live?', 'In which city does {S} live?'],
      of: ['the city where {S} lives'],
      clause: ['lives in {V}'],
      mentions: ['{X} lives in {S}.', '{S} is home to {X}.'],
    },
    debut: {
      value: year(after('born', 1970, 15, 27)),
      rate: 0.7,
      ask: [
        'When did {S} give a first concert?',
        "When was {S's} first concert?",
        "What year was {S's} first concert?",
      ],
      compare: { least: ['Who gave a first concert earlier, {A} or {B}?'] },
    },
    manager: {
      value: named(person),
      rate: 0.6,
      ask: ["Who is {S's} manager?", 'Who manages {S}?', 'Who is the manager of {S}?'],
      inverse: ['Who is managed by {V}?'],
      clause: ['is managed by {V}'],
    },
  },
  openings: [
    '{S} is {a trade} who lives in {home}.',
    '{S} is {a trade} from {birthplace}.',
    '{S} is {a trade} and a member of {band}.',
    '{S} is {a trade}.',
  ],
  sentences: [
    ...personalSentences,
    "{S's} first teacher was {teacher}.",
    '{S} was taught by {teacher}.',
    'Taught by {teacher}, {S} learned to read music at five.',
    '{S} plays in {band}.',
    '{S} joined {band} as a teenager.',
    '{S} is a member of {band}, a group of five.',
    '{S} plays {genre}.',
    '{S} is best known for playing {genre}.',
    '{S} lives in {home}.',
    'For many years {S} has lived in {home}.',
    '{S} gave {his} first concert in {debut}.',
    "{S's} first concert took place in {debut}.",
    'In {debut}, {S} gave {his} first concert in front of thirty people.',
    "{S's} manager is {manager}.",
    '{S} is managed by {manager}.',
  ],
  asides: ['{S} practises for four hours a day.', 'Tickets for the concerts sell out quickly.'],
  unstated: [
    "What is {S's} favourite film?",
    'How much does {S} earn?',
    "What is {S's} shoe size?",
  ],
};
