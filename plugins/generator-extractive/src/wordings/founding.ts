import type { Theme } from './bank.ts';

/** Beginnings and ends of organisations, places and occasions. */
export const founding: Theme = {
  'subject found': `
    ~ who set up {object}
    ~ who established {object}
    ~ who started {object}
    ~ who is credited with founding {object}
    ~ who brought {object} into being
    ~ who called {object} into life
    ~ whose initiative led to the founding of {object}
    @ the founder of {object}
    @ {object's} founder
    @ the person who founded {object}
    @ the founding figure of {object}
    Whose idea was it to found {object}?
    To whom does {object} owe its existence?
    To whom does {object} trace its origins?
    Who got {object} off the ground?
    Who gave {object} its start?
    Who laid the foundations of {object}?
    Who was behind the founding of {object}?
    Who can call themselves the founder of {object}?
    Who was {object} set up by?
    Who was {object} founded by?
    {object} goes back to which founder?
    {object} was established by whom?
    Name the person behind the foundation of {object}.
    {-object} founder
    {-object} founded by
    who started {-object}
  `,
  'object found': `
    ~ {wh} {subject} set up
    ~ {wh} {subject} established
    ~ {wh} {subject} started
    ~ {wh} was started by {subject}
    {wh} did {subject} set up?
    {wh} did {subject} establish?
    {wh} was brought into being by {subject}?
    {wh} was set up by {subject}?
    {wh} did {subject} get off the ground?
    {wh} does {subject} count as the founder of?
    {wh} is {subject} credited with founding?
    {wh} owes its existence to {subject}?
    {wh} goes back to {subject}?
    {wh} can {subject} claim to have founded?
    {subject} is the founder of {wh}?
    # the {noun} set up by {subject}
    # the {noun} founded by {subject}
    # the {noun} that {subject} brought into being
    Name the {noun} that has {subject} as its founder.
    {wh} came into being {rest}?
    {wh} was set up {rest}?
    {wh} was established {rest}?
    {wh} has existed since it was founded {rest}?
    # the {noun} founded {rest}
    # the {noun} set up {rest}
    {-subject} founder of {wh}
  `,
  'time found': `
    ~ when {object} came into being
    ~ when {object} was set up
    ~ when {object} was established
    ~ when {object} came into existence
    ~ since when {object} has existed
    ~ when the story of {object} began
    When did {object} come into being?
    When did {object} come into existence?
    When was {object} set up?
    When was {object} established?
    When was {object} first set up?
    When was {object} called into life?
    When did {object} get off the ground?
    Since when has {object} existed?
    Since when has there been {object}?
    When do the beginnings of {object} date from?
    How far back does {object} go?
    How long has {object} been around, since when exactly?
    From when does {object} date?
    = the founding date of {object}
    = {object's} founding date
    {-object} founded when
    {-object} founding date
  `,
  'time found : year': `
    ~ what year {object} came into being
    ~ in what year {object} was set up
    ~ what year {object} was established
    = the founding year of {object}
    = {object's} founding year
    = the year of {object's} foundation
    = the year {object} was set up
    In what year did {object} come into being?
    What year was {object} set up?
    What year was {object} established?
    Which year saw the birth of {object}?
    Which year saw the founding of {object}?
    What year marks the start of {object}?
    In which year was {object} called into life?
    What year does {object} date back to?
    {object} has been around since what year?
    {object} goes back to which year?
    {-object} founding year
    {-object} established year
    what year was {-object} founded
  `,
  'time found : date': `
    ~ on what day {object} was set up
    = the date of {object's} foundation
    On what day was {object} set up?
    On what date was {object} established?
    Which date saw the founding of {object}?
  `,
  'place found': `
    ~ where {object} was set up
    ~ where {object} got started
    ~ where {object} has its roots
    Where was {object} set up?
    Where was {object} established?
    Where did {object} come into being?
    Where does {object} have its roots?
    Where did the story of {object} begin?
    In which town was {object} set up?
    = the place where {object} was founded
    = the birthplace of {object} as an organisation
    {-object} founded where
  `,
  'time begin': `
    ~ when {subject} got going
    ~ when {subject} started
    ~ when {subject} kicked off
    ~ when {subject} got under way
    When did {subject} start?
    When did {subject} get going?
    When did {subject} get under way?
    When did {subject} kick off?
    When was the start of {subject}?
    When did {subject} first take place?
    When was {subject} held for the first time?
    = the start of {subject} in time
    {-subject} start date
    {-subject} began when
  `,
  'time begin : year': `
    ~ what year {subject} started
    In what year did {subject} start?
    What year did {subject} get under way?
    Which year saw the first edition of {subject}?
    = the starting year of {subject}
    = the year {subject} got going
    {subject} has been running since what year?
    {-subject} first year
  `,
  'time set out': `
    ~ when {subject} set off
    ~ when {subject} departed
    When did {subject} set off?
    When did {subject} leave?
    When did {subject} depart?
    When did {subject} get going on its way?
    When was the departure of {subject}?
    = the departure date of {subject}
  `,
  'time open': `
    ~ when {object} opened its doors
    ~ when {object} was inaugurated
    ~ when {object} first opened to the public
    ~ when {object} went into service
    When did {object} open?
    When did {object} open its doors?
    When did {object} first let people in?
    When was {object} inaugurated?
    When was the opening of {object}?
    When did the opening of {object} take place?
    When could people first use {object}?
    When was the ribbon cut at {object}?
    Since when has {object} been open?
    = the opening date of {object}
    = {object's} opening date
    {-object} opening date
    {-object} opened when
  `,
  'time open : year': `
    ~ what year {object} opened
    ~ in what year {object} was inaugurated
    In what year did {object} open its doors?
    What year did {object} open?
    Which year saw the opening of {object}?
    = the opening year of {object}
    = the year {object} opened its doors
    {object} has been open since what year?
    {-object} opening year
  `,
  'subject open': `
    ~ who inaugurated {object}
    ~ who cut the ribbon at {object}
    Who inaugurated {object}?
    Who declared {object} open?
    Who performed the opening of {object}?
    By whom was {object} inaugurated?
    {object} was inaugurated by whom?
    @ the person who opened {object}
    @ the one who opened the doors of {object}
  `,
  'time close': `
    ~ when {object} shut its doors
    ~ when {object} closed down
    When did {object} close?
    When did {object} shut down?
    When did {object} close its doors for good?
    When was {object} shut down?
    Until when was {object} open?
    = the closing date of {object}
    {-object} closed when
  `,
  'time complete': `
    ~ when {object} was finished
    ~ when work on {object} came to an end
    When was {object} finished?
    When was the work on {object} finished?
    When did the work on {object} come to an end?
    When was {object} ready?
    When did the builders finish {object}?
    = the completion date of {object}
    = {object's} completion date
    {-object} finished when
  `,
  'time complete : year': `
    ~ what year {object} was finished
    What year was {object} finished?
    In what year was the work on {object} done?
    Which year saw the completion of {object}?
    = the year of completion of {object}
  `,
  'time create': `
    ~ when {object} was made
    ~ when {object} was brought into being
    When was {object} made?
    When was {object} first created?
    When did the creation of {object} take place?
    = the creation date of {object}
    {-object} created when
  `,
  'time create : year': `
    ~ what year {object} was made
    What year was {object} brought into being?
    Which year saw the creation of {object}?
    = the year of creation of {object}
  `,
  'time discontinue': `
    ~ when {object} was phased out
    ~ when production of {object} ended
    When was {object} phased out?
    When was {object} withdrawn?
    When did they stop making {object}?
    When did {object} go out of production?
    Until when was {object} available?
    {-object} discontinued when
  `,
  'time destroy': `
    ~ when {object} was wrecked
    ~ when the destruction of {object} happened
    When was {object} wrecked?
    When was {object} demolished?
    When was the destruction of {object}?
    When did {object} get destroyed?
    When was {object} lost?
    = the date of the destruction of {object}
  `,
  'time set out : year': `
    What year did {subject} set off?
    In what year did {subject} leave?
    Which year saw the departure of {subject}?
    = the departure year of {subject}
    = the year of {subject's} departure
    {-subject} departure year
  `,
  'time end : year': `
    What year was {subject} over?
    In what year did {subject} come to an end?
    Which year saw the end of {subject}?
    = the final year of {subject}
  `,
};
