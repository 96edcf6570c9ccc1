import { after, amount, date, named, one, phrase, unique } from '../draw.ts';
import type { Draw, EntityType } from '../style.ts';
import { company, person, vehicle } from './names.ts';

/** Another company that does not belong to this one. */
const parent: Draw = ({ random, world, entity }) => {
  const others = world.ofKind('company').filter((other) => {
    const owner = other.facts.get('parent');
    return other !== entity && !(owner?.kind === 'entity' && owner.entity === entity);
  });
  return others.length === 0 ? undefined : { kind: 'entity', entity: random.pick(others) };
};

export const companies: EntityType = {
  kind: 'company',
  share: 10,
  nouns: ['company', 'firm'],
  folder: 'organisations',
  name: company,
  relations: {
    founder: {
      value: one('scientist', 'founder'),
      rate: 0.75,
      ask: [
        'Who founded {S}?',
        'Who was {S} founded by?',
        'Who is the founder of {S}?',
        'Who started {S}?',
      ],
      of: ['the founder of {S}', 'the person who founded {S}'],
      inverse: [
        'Which company was founded by {V}?',
        'Which company did {V} found?',
        'What company did {V} start?',
      ],
      inverseOf: ['the company founded by {V}', 'the company that {V} founded'],
      clause: ['was founded by {V}'],
      verify: ['Did {V} found {S}?', 'Was {S} founded by {V}?'],
      mentions: [
        '{S} founded {X}.',
        '{S} is also the founder of {X}.',
        'The company {X} was founded by {S}.',
      ],
    },
    founded: {
      value: date(after('founder.born', 1950, 23, 45)),
      rate: 0.85,
      ask: ['When was {S} founded?', 'When was {S} established?', 'When was {S} started?'],
      askYear: ['What year was {S} founded?', 'In which year was {S} founded?'],
      compare: {
        least: [
          'Which company is older, {A} or {B}?',
          'Which company was founded first, {A} or {B}?',
        ],
        verifyLess: ['Was {A} founded before {B}?', 'Is {A} older than {B}?'],
      },
    },
    city: {
      value: one('city'),
      rate: 0.9,
      ask: [
        'Where is {S} based?',
        'Where are the headquarters of {S}?',
        'In which city is {S} based?',
        'Where is {S} headquartered?',
      ],
      of: ['the city where {S} is based', 'the city where {S} has its headquarters'],
      clause: ['is based in {V}', 'has its headquarters in {V}'],
      verify: ['Is {S} based in {V}?'],
      mentions: ['{X} is based in {S}.', 'The company {X} has its headquarters in {S}.'],
    },
    product: {
      value: phrase([
        'solar panels',
        'electric cars',
        'frozen meals',
        'office chairs',
        'medical scanners',
        'raincoats',
        'water pumps',
        'toys',
        'drones',
        'batteries',
      ]),
      rate: 0.8,
      ask: ['What does {S} make?', 'What does {S} produce?', 'What does {S} manufacture?'],
      clause: ['makes {V}', 'produces {V}'],
      verify: ['Does {S} make {V}?'],
    },
    employees: {
      value: amount(40, 52_000, 10, { after: 'people' }),
      rate: 0.8,
      ask: [
        'How many people does {S} employ?',
        'How many people work for {S}?',
        'How many employees does {S} have?',
      ],
      compare: {
        most: [
          'Which company employs more people, {A} or {B}?',
          'Which company has more employees, {A} or {B}?',
        ],
        verifyMore: ['Does {A} employ more people than {B}?'],
      },
    },
    ceo: {
      value: named(person),
      rate: 0.75,
      ask: ['Who is the CEO of {S}?', "Who is {S's} CEO?", 'Who runs {S}?', 'Who leads {S}?'],
      inverse: ['Which company is {V} the CEO of?', 'Which company is led by {V}?'],
      clause: ['is led by {V}'],
    },
    revenue: {
      value: amount(12, 980, 1, { after: 'million crowns' }),
      rate: 0.7,
      ask: [
        'What is the revenue of {S}?',
        "What was {S's} revenue last year?",
        'How much revenue does {S} have?',
      ],
      compare: { most: ['Which company has a higher revenue, {A} or {B}?'] },
    },
    slogan: {
      value: unique(
        (random) =>
          `${random.pick(['Made', 'Ready', 'Built', 'Thinking', 'Working', 'Here'])} for ${random.pick(['Tomorrow', 'Families', 'Every Season', 'the Road', 'Life', 'Good Days'])}`,
        true,
      ),
      rate: 0.55,
      ask: ['What is the slogan of {S}?', "What is {S's} slogan?"],
    },
    parent: {
      value: parent,
      rate: 0.3,
      ask: ['Who owns {S}?', 'Which company owns {S}?', 'Who is the owner of {S}?'],
      of: ['the owner of {S}', 'the company that owns {S}'],
      clause: ['is owned by {V}'],
      mentions: ['{S} owns {X}.'],
    },
  },
  openings: [
    '{S} is a company that makes {product}.',
    '{S} is a company based in {city}.',
    '{S} is a company based in {city} that makes {product}.',
    '{S}, based in {city}, is a maker of {product}.',
    '{S} is a company founded by {+founder}.',
    '{S} is a company.',
  ],
  sentences: [
    '{S} was founded by {+founder}.',
    '{S} was founded {@founded} by {+founder}.',
    '{+founder} founded {S} {@founded}.',
    'Founded {@founded}, {S} started in a rented garage.',
    'The founder of {N} is {founder}.',
    '{S} was started {@founded} by {founder}, who had just lost a job.',
    '{S} was founded {@founded}.',
    '{S} has its headquarters in {city}.',
    'Its head office is in {city}.',
    'It is headquartered in {city} and employs {employees}.',
    '{S} makes {product}.',
    'It produces {product} for customers in many countries.',
    '{S} employs {employees}.',
    'About {employees} work for {N}.',
    'The CEO is {ceo}.',
    "{S's} CEO, {ceo}, joined as an apprentice.",
    '{S} is led by {ceo}.',
    '{ceo} is the CEO of {N}.',
    '{S} reported a revenue of {revenue}.',
    'Last year its revenue was {revenue}.',
    "{S's} slogan is {slogan}.",
    'Its slogan is {slogan}.',
    '{S} is owned by {parent}.',
    'Since a sale in March, {S} has belonged to {parent}, its owner.',
  ],
  asides: ['The canteen is open to visitors.', 'It has received several awards for safety.'],
  unstated: [
    'What is the phone number of {S}?',
    'How many days of holiday do employees of {S} get?',
    'What is the share price of {S}?',
    'Who designed the logo of {S}?',
  ],
};

export const vehicles: EntityType = {
  kind: 'vehicle',
  share: 6,
  nouns: ['car'],
  folder: 'products',
  name: vehicle,
  relations: {
    maker: {
      value: one('company'),
      rate: 0.95,
      ask: [
        'Who makes {S}?',
        'Which company makes {S}?',
        'Who manufactures {S}?',
        'Who is the manufacturer of {S}?',
      ],
      of: ['the company that makes {S}', 'the manufacturer of {S}', 'the maker of {S}'],
      inverse: ['Which car is made by {V}?', 'Which car does {V} make?'],
      clause: ['is made by {V}'],
      verify: ['Is {S} made by {V}?', 'Does {V} make {S}?'],
      mentions: ['One of its products is {X}.', '{S} also makes {X}.'],
    },
    designer: {
      value: named(person),
      rate: 0.7,
      ask: ['Who designed {S}?', 'Who was {S} designed by?', 'Who is the designer of {S}?'],
      inverse: ['Which car was designed by {V}?', 'Which car did {V} design?'],
      inverseOf: ['the car designed by {V}'],
      clause: ['was designed by {V}'],
    },
    launched: {
      value: date([1995, 2023]),
      rate: 0.85,
      ask: ['When was {S} launched?', 'When was {S} released?', 'When did {S} go on sale?'],
      askYear: ['What year was {S} launched?', 'In which year was {S} launched?'],
      compare: {
        least: [
          'Which car was launched first, {A} or {B}?',
          'Which was released earlier, {A} or {B}?',
        ],
        verifyLess: ['Was {A} launched before {B}?'],
      },
    },
    speed: {
      value: amount(110, 290, 1, { after: 'kilometres per hour', short: 'km/h' }),
      rate: 0.7,
      ask: ['What is the top speed of {S}?', 'How fast is {S}?', "What is {S's} top speed?"],
      compare: {
        most: ['Which car is faster, {A} or {B}?', 'Which is faster, {A} or {B}?'],
        verifyMore: ['Is {A} faster than {B}?'],
      },
    },
    range: {
      value: amount(180, 820, 5, { after: 'kilometres', short: 'km' }),
      rate: 0.8,
      ask: [
        'What is the range of {S}?',
        'How far can {S} go on one charge?',
        'How far can {S} travel on a single charge?',
      ],
      compare: { most: ['Which car has a longer range, {A} or {B}?'] },
    },
    price: {
      value: amount(9000, 88_000, 100, { after: 'crowns' }),
      rate: 0.75,
      ask: ['How much does {S} cost?', 'What is the price of {S}?', 'What does {S} cost?'],
      compare: {
        most: ['Which is more expensive, {A} or {B}?', 'Which car costs more, {A} or {B}?'],
        least: ['Which is cheaper, {A} or {B}?'],
      },
    },
    seats: {
      value: amount(2, 9, 1, { after: 'seats' }),
      rate: 0.65,
      ask: ['How many seats does {S} have?'],
    },
    weight: {
      value: amount(780, 2600, 5, { after: 'kilograms', short: 'kg' }),
      rate: 0.75,
      ask: ['How much does {S} weigh?', 'What is the weight of {S}?', 'How heavy is {S}?'],
      compare: {
        most: ['Which car is heavier, {A} or {B}?'],
        least: ['Which car is lighter, {A} or {B}?'],
      },
    },
    plant: {
      value: one('city'),
      rate: 0.75,
      ask: ['Where is {S} built?', 'In which city is {S} built?', 'Where is {S} assembled?'],
      of: ['the city where {S} is built'],
      clause: ['is built in {V}'],
      mentions: ['{X} is built in {S}.'],
    },
  },
  openings: [
    '{S} is an electric car made by {maker}.',
    '{S} is a car from {maker} that was launched {@launched}.',
    '{S}, an electric car by {maker}, was launched {@launched}.',
    '{S} is an electric car.',
  ],
  sentences: [
    '{S} was designed by {designer}.',
    'The designer {designer} drew {S} in only three weeks.',
    'Designed by {designer}, {S} has a simple, round shape.',
    'Its designer is {designer}.',
    '{S} is made by {maker}.',
    '{S} was launched {@launched}.',
    'It went on sale {@launched}.',
    '{maker} released {S} {@launched}.',
    '{S} has a top speed of {speed}.',
    'Its top speed is {speed}, and its range is {range}.',
    'It can reach {speed}.',
    'On one charge it can travel {range}.',
    '{S} has a range of {range}.',
    '{S} costs {price}.',
    'The price is {price}.',
    'In shops it sells for {price}.',
    '{S} has {seats}.',
    '{S} weighs {weight}.',
    '{S} weighs {weight} and has {seats}.',
    'With a weight of {weight}, it is easy to park.',
    '{S} is built in {plant}.',
    'It is assembled at a factory in {plant}.',
    'The factory in {plant} builds it around the clock.',
  ],
  asides: ['It comes with a spare wheel.', 'Reviewers praised the quiet cabin.'],
  unstated: [
    'What colours is {S} available in?',
    'How big is the boot of {S}?',
    'How many airbags does {S} have?',
  ],
};
