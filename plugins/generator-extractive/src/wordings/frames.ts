/** Questions made of a clause in the word order of a statement: "when X was founded". */
export const CLAUSE_FRAMES: readonly string[] = [
  'Do you know {it}?',
  'Do you happen to know {it}?',
  'Can you tell me {it}?',
  'Could you tell me {it}, please?',
  'Would you mind telling me {it}?',
  'Any idea {it}?',
  'Have you any idea {it}?',
  'Tell me {it}.',
  'Please tell me {it}.',
  'Remind me {it}.',
  'Could you remind me {it}?',
  "I'd like to know {it}.",
  "I'm trying to find out {it}.",
  "I'm wondering {it}.",
  'I was wondering {it}.',
  "I can't remember {it}.",
  'I forget {it}.',
  'I need to know {it}.',
  'Let me know {it}, please.',
  'Would you know {it}?',
  'May I ask {it}?',
  'Do we know {it}?',
  'What I want to know is {it}.',
  'Help me out here: I need to know {it}.',
  'Can anyone say {it}?',
  'Is there a record of {it}?',
  'Please look up {it}.',
  'Someone asked me {it}; what should I say?',
];

/** Questions made of a clause that is a question as it stands: "who founded X". */
export const DIRECT_FRAMES: readonly string[] = [
  '{it}?',
  'So {it}?',
  'Quick question: {it}?',
  '{it}, do you know?',
  '{it}, exactly?',
  'Just curious, {it}?',
];

/** Questions made of a noun phrase for a thing: "the founding year of X". */
export const THING_FRAMES: readonly string[] = [
  'What {be} {it}?',
  "What's {it}?",
  '{it}?',
  '{it}, please.',
  'Tell me {it}.',
  'Give me {it}.',
  'Can you tell me {it}?',
  'Could you give me {it}?',
  'Do you know {it}?',
  'Do you happen to know {it}?',
  'I need {it}.',
  "I'm looking for {it}.",
  "I'd like to know {it}.",
  'Please state {it}.',
  'Remind me of {it}.',
  'Find {it} for me.',
  '{it}: what {be} that?',
];

/** Questions made of a noun phrase for a person or an organisation: "the founder of X". */
export const PERSON_FRAMES: readonly string[] = [
  'Who {be} {it}?',
  "Who's {it}?",
  '{it}?',
  'Name {it}.',
  'Can you name {it}?',
  'Tell me who {it} {be}.',
  'Do you know who {it} {be}?',
  'Can you tell me who {it} {be}?',
  "I'm looking for the name of {it}.",
  "What's the name of {it}?",
  'Give me the name of {it}.',
  "I'd like to know who {it} {be}.",
  'Who would {it} be?',
  '{it}, who {be} that?',
  'Remind me who {it} {be}.',
];

/** Questions made of a noun phrase for something that has a name: "the firm run by X". */
export const NAMED_FRAMES: readonly string[] = [
  "What's the name of {it}?",
  'What is {it} called?',
  'Which one is {it}?',
  '{it}?',
  '{it} is called what?',
  '{it} goes by what name?',
  'Name {it}.',
  'Can you name {it}?',
  'Tell me the name of {it}.',
  'Do you know the name of {it}?',
  "I'm looking for the name of {it}.",
  'Give me the name of {it}.',
  "I'd like to know the name of {it}.",
  'By what name is {it} known?',
];
