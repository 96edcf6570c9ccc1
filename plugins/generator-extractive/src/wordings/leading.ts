import type { Theme } from './bank.ts';

/** Who leads, owns and funds what, and who went before and came after. */
export const leading: Theme = {
  'subject lead present': `
    ~ who is in charge of {object}
    ~ who is at the head of {object}
    ~ who runs {object}
    ~ who heads {object}
    ~ who has the top job at {object}
    @ the head of {object}
    @ {object's} boss
    @ the leader of {object}
    Who's in charge of {object}?
    Who is at the helm of {object}?
    Who heads up {object}?
    Who calls the shots at {object}?
    Who has the final say at {object}?
    Who holds the reins at {object}?
    Under whose leadership is {object}?
    Whose job is it to lead {object}?
    To whom does everyone at {object} answer?
    In whose hands is the running of {object}?
    Who manages {object}?
    {object} is headed by whom?
    {object} is run by whom?
    {-object} boss
    {-object} head
    who runs {-object}
    who is in charge of {-object}
  `,
  'subject lead past': `
    ~ who was in charge of {object}
    ~ who headed {object}
    ~ who ran {object}
    Who was in charge of {object}?
    Who was at the head of {object}?
    Who was at the helm of {object}?
    Who ran {object}?
    Under whose leadership was {object}?
    {object} was headed by whom?
    {object} was run by whom?
    @ the former head of {object}
  `,
  'object lead present': `
    ~ {wh} {subject} is in charge of
    ~ {wh} {subject} runs
    ~ {wh} {subject} heads
    ~ {wh} is headed by {subject}
    {wh} is {subject} in charge of?
    {wh} does {subject} run?
    {wh} does {subject} head?
    {wh} is {subject} the boss of?
    {wh} is {subject} at the head of?
    {wh} is run by {subject}?
    {wh} is under the leadership of {subject}?
    {wh} has {subject} at the helm?
    {wh} has {subject} in charge?
    {subject} is in charge of {wh}?
    {subject} is the head of {wh}?
    # the {noun} run by {subject}
    # the {noun} headed by {subject}
    # the {noun} that has {subject} in charge
  `,
  'object lead past': `
    {wh} was {subject} in charge of?
    {wh} did {subject} run?
    {wh} did {subject} head?
    {wh} was under the leadership of {subject}?
    {subject} was at the head of {wh}?
    # the {noun} once run by {subject}
  `,
  'subject direct': `
    @ the person directing {object}
    Under whose direction was {object}?
    Whose direction was {object} under?
    Who had the direction of {object}?
    Who sat in the director's chair for {object}?
    {object} had whom as director?
    {-object} directed by
    who directed {-object}
  `,
  'object direct': `
    ~ {wh} {subject} was the director of
    {wh} was {subject} the director of?
    {wh} had {subject} as director?
    {wh} was under the direction of {subject}?
    {wh} did {subject} take the direction of?
    {subject} was the director of {wh}?
    # the {noun} directed by {subject}
    # the {noun} that had {subject} as director
  `,
  'of director': `
    ~ who directs {of}
    Who directs {of}?
    Who is the person directing {of}?
    Under whose direction is {of}?
    Who holds the post of director at {of}?
    Who serves as director of {of}?
    Whose job is it to direct {of}?
    {of} is directed by whom?
    {-of} current director
  `,
  'owner director': `
    {wh} does {value} direct?
    {wh} is directed by {value}?
    {wh} has {value} for a director?
    {value} holds the post of director at {wh}?
    ~ {wh} {value} directs
    # the {noun} with {value} as director
  `,
  'of mayor': `
    ~ who the mayor of {of} is
    ~ who runs the town hall of {of}
    ~ who holds the office of mayor in {of}
    @ {of's} mayor
    @ the person in the mayor's office of {of}
    Who runs the town hall of {of}?
    Who sits in the mayor's chair in {of}?
    Who holds the office of mayor in {of}?
    Who wears the mayor's chain in {of}?
    Who was elected mayor of {of}?
    Whose name is on the mayor's door in {of}?
    Which mayor does {of} have?
    {of} has whom as its mayor?
    mayor {-of}
    {-of} mayor now
    who is mayor of {-of}
  `,
  'owner mayor': `
    {wh} is run by {value} as mayor?
    {wh} has {value} as its mayor?
    {wh} elected {value} as its mayor?
    {value} holds the office of mayor in {wh}?
    In {wh} is {value} the mayor?
    ~ {wh} has {value} as mayor
    # the {noun} that has {value} as mayor
    # the {noun} governed by {value} as mayor
    {-value} mayor of {wh}
  `,
  'of chief executive': `
    ~ who the CEO of {of} is
    ~ who holds the post of chief executive at {of}
    @ the CEO of {of}
    @ {of's} CEO
    @ the managing director of {of}
    @ the chief executive officer of {of}
    @ {of's} top executive
    Who is the CEO at {of}?
    Who has the job of chief executive at {of}?
    Who serves as chief executive of {of}?
    Who occupies the CEO's chair at {of}?
    Which chief executive does {of} have?
    {-of} CEO
    {-of} ceo name
    ceo of {-of}
  `,
  'owner chief executive': `
    {wh} is {value} the CEO of?
    {wh} has {value} as its CEO?
    {wh} is {value} the managing director of?
    {value} is the CEO of {wh}?
    {value} holds the post of chief executive at {wh}?
    ~ {wh} has {value} as CEO
    # the {noun} with {value} as CEO
    # the {noun} whose CEO is {value}
    {-value} CEO of {wh}
  `,
  'of president': `
    ~ who holds the presidency of {of}
    Who holds the presidency of {of}?
    Who presides over {of}?
    Who serves as president of {of}?
    Who has the office of president at {of}?
    {-of} president name
    president of {-of}
  `,
  'of chair': `
    ~ who chairs {of}
    Who chairs {of}?
    Who takes the chair of {of}?
    Who presides over the meetings of {of}?
    {of} is chaired by whom?
    @ the chairperson of {of}
    chair of {-of}
  `,
  'owner chair': `
    {wh} does {value} chair?
    {wh} is chaired by {value}?
    {value} takes the chair of {wh}?
  `,
  'of governor': `
    ~ who governs {of} as governor
    Who holds the governorship of {of}?
    Who serves as governor of {of}?
    Who has been made governor of {of}?
    governor of {-of}
  `,
  'of rector': `
    Who holds the office of rector at {of}?
    Who serves as rector of {of}?
    Which rector does {of} have?
    rector of {-of}
  `,
  'of artistic director': `
    ~ who is responsible for the artistic direction of {of}
    Who has the artistic direction of {of}?
    Who is responsible for the artistic side of {of}?
    Who decides on the artistic line of {of}?
    artistic director of {-of}
  `,
  'of predecessor': `
    ~ who came before {of}
    ~ who held the post before {of}
    Who came before {of}?
    Who went before {of}?
    Who was there before {of}?
    Who preceded {of}?
    Who did {of} take over from?
    Who did {of} follow in office?
    In whose footsteps did {of} follow?
    Whose place did {of} take?
  `,
  'subject succeed': `
    ~ who came after {object}
    ~ who took over from {object}
    @ the successor of {object}
    @ {object's} successor
    Who came after {object}?
    Who took over from {object}?
    Who followed {object}?
    Who stepped into the shoes of {object}?
    Who took the place of {object}?
    To whom did {object} hand over?
    {object} was followed by whom?
    {-object} successor
  `,
  'time appoint': `
    ~ when {object} got the job
    ~ when {object} took up the post
    When did {object} get the job?
    When did {object} take up the post?
    When did {object} take office?
    When was {object} given the post?
    When was {object} named to the post?
    When did the appointment of {object} take place?
    Since when has {object} been in the job?
    = the date of {object's} appointment
    {-object} appointed when
  `,
  'time appoint : year': `
    What year did {object} get the job?
    In what year did {object} take up the post?
    {object} has been in the post since what year?
    Which year brought the appointment of {object}?
    = the year of {object's} appointment
  `,
  'subject command': `
    ~ who was in command of {object}
    ~ who captained {object}
    @ the commander of {object}
    @ the captain of {object}
    Who was in command of {object}?
    Who had the command of {object}?
    Who captained {object}?
    Who was the captain of {object}?
    Who gave the orders on {object}?
    Who was {object} under the command of?
    Under whose command was {object}?
    {object} was captained by whom?
    {-object} captain
  `,
  'object command': `
    {wh} was {subject} in command of?
    {wh} was {subject} the captain of?
    {wh} did {subject} captain?
    {wh} was under the command of {subject}?
    {wh} had {subject} as captain?
    # the {noun} commanded by {subject}
  `,
  'of first captain': `
    Who was the first to captain {of}?
    Who captained {of} at the start?
    Who was in command of {of} first?
    first captain of {-of}
  `,
};
