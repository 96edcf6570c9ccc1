import type { Theme } from './bank.ts';

/** Prizes, sports, gatherings and disasters. */
export const occasions: Theme = {
  'subject win': `
    ~ who was the winner of {object} {rest}
    ~ who was awarded {object} {rest}
    ~ who took {object} {rest}
    ~ who went home with {object} {rest}
    @ the winner of {object} {rest}
    Who was the winner of {object} {rest}?
    Who was awarded {object} {rest}?
    Who got {object} {rest}?
    Who received {object} {rest}?
    Who took home {object} {rest}?
    Who walked away with {object} {rest}?
    Who was honoured with {object} {rest}?
    Who came out on top for {object} {rest}?
    To whom was {object} awarded {rest}?
    To whom did {object} go {rest}?
    Who did {object} go to {rest}?
    {object} went to whom {rest}?
    {object} was awarded to whom {rest}?
    {-object} winner {rest}
  `,
  'object win': `
    ~ {wh} {subject} took home {rest}
    ~ {wh} {subject} was awarded {rest}
    ~ {wh} was awarded to {subject} {rest}
    {wh} was {subject} awarded {rest}?
    {wh} did {subject} take home {rest}?
    {wh} did {subject} receive {rest}?
    {wh} did {subject} get {rest}?
    {wh} was {subject} honoured with {rest}?
    {wh} was given to {subject} {rest}?
    {wh} went to {subject} {rest}?
    {wh} did {subject} walk away with {rest}?
    With {wh} was {subject} honoured {rest}?
    {subject} was honoured with {wh} {rest}?
    {subject} is the winner of {wh} {rest}?
    # the {noun} awarded to {subject} {rest}
    # the {noun} that went to {subject} {rest}
    {-subject} {noun} won {rest}
  `,
  'time win': `
    ~ when {subject} was awarded {object}
    ~ when {subject} took home {object}
    When was {subject} awarded {object}?
    When did {subject} receive {object}?
    When did {subject} get {object}?
    When did {subject} take home {object}?
    When was {subject} honoured with {object}?
    When did {object} go to {subject}?
    When was {object} given to {subject}?
    {-subject} {-object} when
  `,
  'time win : year': `
    What year did {subject} take home {object}?
    What year did {object} go to {subject}?
    In what year was {subject} awarded {object}?
    In what year did {subject} receive {object}?
    Which year was {subject's} year at {object}?
    In which year was {subject} the winner of {object}?
    = the year of {subject's} win of {object}
    {-subject} {-object} year
  `,
  'many win times': `
    ~ how often {subject} won {object}
    How often did {subject} win {object}?
    How often was {subject} the winner of {object}?
    How many wins of {object} does {subject} have?
    {subject} won {object} how often?
  `,
  'subject award': `
    ~ who hands out {object}
    ~ who gives out {object}
    Who hands out {object}?
    Who gives out {object}?
    Who presents {object}?
    Who bestows {object}?
    From whom does one receive {object}?
    {object} is given out by whom?
    {object} is handed out by whom?
    By whom is {object} handed out?
  `,
  'object award': `
    {wh} does {subject} hand out?
    {wh} does {subject} give out?
    {wh} is handed out by {subject}?
    {wh} can one receive from {subject}?
    With {wh} does {subject} honour people?
    ~ {wh} {subject} hands out
    # the {noun} handed out by {subject}
  `,
  'time award': `
    When was {object} handed out?
    When was {object} given out?
    When was {object} presented?
    When did the presentation of {object} take place?
    ~ when {object} was handed out
  `,
  'of first winner': `
    Who was the first to win {of}?
    Who won {of} first?
    Who was the first to be awarded {of}?
    To whom did {of} go first?
    Who opens the list of winners of {of}?
    {-of} first winner
    ~ who was the first to win {of}
  `,
  'of purpose': `
    ~ what {of} is for
    ~ what {of} is meant for
    What is {of} for?
    What is {of} meant for?
    What is {of} there for?
    What does {of} serve?
    What does {of} reward or aim at?
    {of} is there for what?
  `,
  'subject coach present': `
    ~ who trains {object}
    ~ who is on the coach's bench of {object}
    @ the coach of {object}
    @ {object's} coach
    @ the trainer of {object}
    Who trains {object}?
    Who is the coach of {object}?
    Who gives instructions to {object} as coach?
    Who prepares {object} for matches and races?
    Under which coach does {object} train?
    {object} is trained by whom?
    {-object} coach
    {-object} trainer
  `,
  'object coach present': `
    ~ {wh} has {subject} as coach
    {wh} has {subject} as coach?
    {wh} is {subject} the coach of?
    {wh} trains under {subject}?
    Whose coach is {subject}?
    {subject} is the coach of {whom}?
  `,
  'subject organise': `
    ~ who put on {object}
    @ the organiser of {object}
    Who put on {object}?
    Who staged {object}?
    Who was behind the organisation of {object}?
    Who took care of organising {object}?
    Who was responsible for putting on {object}?
    {object} was put on by whom?
    {-object} organiser
  `,
  'object organise': `
    {wh} did {subject} put on?
    {wh} did {subject} stage?
    {wh} is {subject} the organiser of?
    {wh} was put on by {subject}?
    # the {noun} put on by {subject}
    ~ {wh} {subject} put on
  `,
  'subject attend': `
    Who was at {object}?
    Who was present at {object}?
    Who went to {object}?
    ~ who went to {object}
  `,
  'subject climb': `
    ~ who reached the top of {object} {rest}
    Who reached the top of {object} {rest}?
    Who stood on the summit of {object} {rest}?
    Who made it to the top of {object} {rest}?
    Who conquered {object} {rest}?
    {object} was conquered by whom {rest}?
  `,
  'object climb': `
    {wh} did {subject} reach the top of?
    {wh} did {subject} conquer?
    On top of {wh} did {subject} stand?
    {wh} was conquered by {subject}?
    ~ {wh} {subject} reached the top of
    # the {noun} climbed by {subject}
  `,
  'time climb': `
    When was the top of {object} reached?
    When was {object} conquered?
    When did somebody stand on the summit of {object}?
    When was the ascent of {object}?
    = the date of the ascent of {object}
    ~ when {object} was conquered
  `,
  'subject cause': `
    ~ {wh} led to {object}
    ~ {wh} was to blame for {object}
    What led to {object}?
    What was behind {object}?
    What was to blame for {object}?
    What brought about {object}?
    What set off {object}?
    How did {object} come about?
    = the cause of {object}
    = {object's} cause
    {-object} cause
  `,
  'object strike': `
    {wh} was hit by {subject}?
    {wh} did {subject} hit?
    {wh} suffered from {subject}?
    {wh} felt the force of {subject}?
    Where did {subject} do its damage?
    ~ {wh} was hit by {subject}
  `,
  'subject strike': `
    {wh} hit {object}?
    {wh} swept over {object}?
    By {wh} was {object} hit?
    ~ {wh} hit {object}
  `,
  'many destroy houses': `
    How many houses were lost to {subject}?
    How many houses did {subject} wreck?
    How many homes fell victim to {subject}?
    {subject} wrecked how many houses?
    ~ how many houses were lost to {subject}
  `,
  'subject discontinue': `
    Who stopped {object}?
    Who put an end to {object}?
  `,
};
