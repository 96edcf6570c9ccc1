import type { Theme } from './bank.ts';

/** Wordings that fit any query of a kind, whatever its verb, attribute or noun. */
export const general: Theme = {
  'subject *': `
    Somebody {verbed} {object} {rest}. {who}?
    It is said that {object} {be} {done} by somebody {rest}. By whom?
    ~ {wh} {event}
    ~ {wh} it {be} that {event}
    {wh} {be} it that {event}?
    {object} {be} {done} by {whom} {rest}?
    By {whom} {be} {object} {done} {rest}?
    {wh} exactly {event}?
    Fill in the name: {object} {be} {done} by ____ {rest}.
  `,
  'object *': `
    {subject} {verbed} a certain {noun} {rest}. Which one?
    I know that {subject} {verbed} something {rest}, but {wh}?
    ~ {wh} {event}
    ~ {wh} it {be} that {event}
    {wh} {be} it that {event}?
    {subject} {verbed} {wh} {rest}?
    {wh} {be} {done} by {subject} {rest}?
    # the {noun} that {event}
  `,
  'place *': `
    I know that {event}, but where?
    {event}: where was that?
    ~ where {event}
    ~ in what place {event}
    ~ whereabouts {event}
    Where {be} it that {event}?
    Where exactly {ask}?
    Whereabouts {ask}?
    {event} where?
    = the place where {event}
    Fill in the place: {event} in ____.
  `,
  'time *': `
    I know that {event}, but when?
    ~ when {event}
    ~ when exactly {event}
    ~ when it {be} that {event}
    When {be} it that {event}?
    When exactly {ask}?
    {event} when?
  `,
  'time * : year': `
    I know that {event}, but in what year?
    {event}: which year was that?
    ~ what year {event}
    ~ in what year {event}
    ~ which year it was that {event}
    What year was it when {event}?
    {event} in what year?
    {event} in which year?
    = the year in which {event}
    = the year when {event}
    Fill in the year: {event} in ____.
  `,
  'time * : date': `
    I know that {event}, but on what date?
    ~ on what date {event}
    ~ on which day {event}
    On which day {ask}?
    What was the date when {event}?
    {event} on what date?
    = the date on which {event}
    = the exact date when {event}
    = the day on which {event}
    Fill in the date: {event} on ____.
  `,
  'time * : often': `
    ~ how often {event}
    How frequently {ask}?
    {event} how often?
  `,
  'month *': `
    ~ in what month {event}
    ~ which month it is that {event}
    What month {ask}?
    At what time of the year {ask}?
    {event} in what month?
    = the month in which {event}
  `,
  'many *': `
    ~ how many {noun} {event}
    ~ how {much} {event}
    = the number of {noun} that {event}
    {subject} {verbed} how many {noun} {rest}?
    ~ just how many {noun} {event}
    = the exact number of {noun} that {event}
    How many {noun} altogether {ask}?
  `,
  'prep *': `
    ~ {wh} {event}
    ~ {wh} it {be} that {event}
    {event} {wh}?
    {wh} {be} it that {event}?
    {wh} exactly {ask}?
  `,
  'why *': `
    ~ why {event}
    ~ for what reason {event}
    = the reason why {event}
    For what reason {ask}?
  `,
  'how *': `
    ~ how {event}
    ~ in what way {event}
    In what way {ask}?
  `,
  'of person *': `
    I'm reading about {of}. Who is the {attribute}?
    @ the {attribute} of {of}
    @ {of's} {attribute}
    ~ who {of} has as {attribute}
    Who does {of} have as {attribute}?
    {-of} {attribute}
    {-of} {attribute} name
    {-of}: {attribute}?
    {of}: who is the {attribute}?
    As far as {of} is concerned, who is the {attribute}?
    In the case of {of}, who is the {attribute}?
    Fill in the name: the {attribute} of {of} is ____.
  `,
  'of thing *': `
    I'm reading about {of}. What {be} the {attribute}?
    Speaking of {of}, what {be} the {attribute}?
    = the {attribute} of {of}
    = {of's} {attribute}
    ~ what the {attribute} of {of} {be}
    ~ what {of's} {attribute} {be}
    {-of} {attribute}
    {attribute} of {-of}
    {-of}: {attribute}?
    {of}: what {be} the {attribute}?
    {of's} {attribute}, what {be} that?
    As for {of}, what {be} the {attribute}?
    In the case of {of}, what {be} the {attribute}?
    Fill in the blank: the {attribute} of {of} {be} ____.
    What do you know about the {attribute} of {of}?
  `,
  'of measure *': `
    I'm reading about {of}. How {adjective} is it?
    = the {attribute} of {of}
    = {of's} {attribute}
    ~ how {adjective} {of} is
    ~ just how {adjective} {of} is
    ~ what the {attribute} of {of} is
    Just how {adjective} is {of}?
    Exactly how {adjective} is {of}?
    How {adjective} is {of}, more or less?
    {of} is how {adjective}?
    What {attribute} does {of} have?
    {-of} {attribute}
    how {adjective} is {-of}
    As for {of}, how {adjective} is that?
    Fill in the blank: {of} is ____ {adjective}.
  `,
  'count *': `
    I know that {of} has {noun}, but how many?
    {of} has some {noun}. How many?
    ~ how many {noun} {of} has
    ~ just how many {noun} {of} has
    = the number of {noun} of {of}
    = the number of {noun} that {of} has
    How many {noun} has {of} got?
    {of} has how many {noun}?
    What number of {noun} does {of} have?
    {-of} number of {noun}
    {-of}: how many {noun}?
    how many {noun} does {-of} have
    When it comes to {noun}, how many does {of} have?
    With {of}, how many {noun} are we talking about?
    Fill in the number: {of} has ____ {noun}.
  `,
  'owner *': `
    {value} is the {attribute} of {wh}?
    ~ {wh} {value} is the {attribute} of
    # the {noun} whose {attribute} is {value}
    {wh} has {value} as {attribute}?
    For {wh} is {value} the {attribute}?
    Fill in the name: {value} is the {attribute} of ____.
  `,
  'identity thing': `
    ~ what {of} is
    ~ what exactly {of} is
    ~ what sort of thing {of} is
    ~ what {of} might be
    What exactly is {of}?
    What's {of}?
    What sort of thing is {of}?
    What type of thing is {of}?
    What would you call {of}, in a few words?
    How would you describe {of} in a word or two?
    In a nutshell, what is {of}?
    {of} is what, exactly?
    {-of}: what is that?
    what is {-of}
    Define {of}.
    Explain what {of} is.
    I've never heard of {of}. What is that?
    What is meant by {of}?
    What are we talking about when we say {of}?
    = the sort of thing that {of} is
  `,
  'identity role': `
    ~ what {of} is
    ~ what exactly {of} is
    ~ what role {of} has
    What exactly is {of}?
    What's {of}?
    What role does {of} have?
    In a word, what is {of}?
    In a nutshell, what is {of}?
    {of} is what, exactly?
    {-of}: what is that?
    As what is {of} known?
    How would you describe {of} in a word or two?
    What would you call {of}, in a few words?
  `,
  'identity person': `
    ~ who {of} is
    ~ who exactly {of} is
    Who's {of}?
    Who exactly is {of}?
    Who might {of} be?
    {of} is who, exactly?
    {-of}: who is that?
    who is {-of}
    I've never heard of {of}. Who is that?
    In a nutshell, who is {of}?
    Explain who {of} is.
    How would you introduce {of} in a few words?
  `,
  'identity kind': `
    ~ what kind of {noun} {of} is
    ~ what sort of {noun} {of} is
    What sort of {noun} is {of}?
    What type of {noun} is {of}?
    Which kind of {noun} is {of}?
    {of} is what kind of {noun}?
    {-of}: what kind of {noun}?
    {-of} kind of {noun}
    How would you classify {of} among {noun}s?
    = the kind of {noun} that {of} is
    = the type of {noun} that {of} is
  `,
};
