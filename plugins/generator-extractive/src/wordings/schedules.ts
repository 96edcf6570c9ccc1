import type { Theme } from './bank.ts';

/** Where and when something takes place. */
export const schedules: Theme = {
  'place hold': `
    = {object's} venue
    = the venue of {object}
    {-object} venue
    {-object} where held
  `,
  'place hold past': `
    ~ where {object} took place
    Where did {object} take place?
    Where did {object} happen?
    Which place was the scene of {object}?
    {object} took place where?
  `,
  'place hold present': `
    ~ where {object} takes place
    ~ where {object} goes on
    Where does {object} take place?
    Where is the venue for {object}?
    Where do people go for {object}?
    In which place does {object} take place?
    Which place plays host to {object}?
    Which place hosts {object}?
    Where would I go to be at {object}?
    {object} takes place where?
    Where does {subject} put on {object}?
    {subject} puts on {object} where?
    ~ where {subject} puts on {object}
    In which place does {subject} host {object}?
  `,
  'time hold': `
    {-object} when
  `,
  'time hold present': `
    ~ when {object} takes place
    ~ at what time {object} takes place
    When does {object} take place?
    When does {object} happen?
    When is {object} on?
    When can I go to {object}?
    For when should I plan a visit to {object}?
    {object} takes place when?
    When does {object} take place {rest}?
    On what day is {object} on {rest}?
    ~ when {object} takes place {rest}
    {object} is on when {rest}?
    When can people go to {object} {rest}?
  `,
  'time hold past': `
    When did {object} take place?
    When did {object} happen?
    When did {object} come about?
    When was {object}?
    ~ when {object} took place
    ~ when {object} happened
    {object} took place when?
  `,
  'time hold past : year': `
    What year did {object} take place?
    What year did {object} happen?
    In what year did {object} take place?
    Which year was the year of {object}?
    {-object} what year
    = the year of {object}
  `,
  'month hold present': `
    ~ what month {object} falls in
    What month does {object} fall in?
    In what month does {object} take place?
    Which month is the month of {object}?
    Which month should I keep free for {object}?
    {object} falls in which month?
    {-object} month
  `,
  'time hold present : often': `
    ~ how often {object} takes place
    How often is {object} on?
    How often does {object} take place?
    How often does {object} come round?
    At what interval does {object} take place?
    {object} takes place how often?
    {-object} how often
  `,
};
