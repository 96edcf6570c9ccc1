import type { Theme } from './bank.ts';

/** What firms, clubs and shops do and have, beyond making and selling. */
export const trade: Theme = {
  'place have present': `
    ~ where {subject} runs {object}
    Where does {subject} run {object}?
    Where are {subject's} {object}?
    In which places does {subject} have {object}?
    {subject} has {object} where?
  `,
  'object sell present': `
    {wh} can I buy from {subject}?
    {wh} does {subject} have on offer?
    {wh} does {subject} offer for sale?
    {wh} is sold by {subject}?
    {wh} goes over the counter at {subject}?
    ~ {wh} one can buy from {subject}
  `,
  'count titles': `
    How many titles has {of} won?
    How many times has {of} been champion?
    How often has {of} taken the title?
    {of} can look back on how many titles?
    ~ how many titles {of} has won
  `,
  'count participants': `
    How many people take part in {of}?
    How many took part in {of}?
    How many entered {of}?
    How large is the field of {of}?
    {of} brings together how many participants?
    ~ how many people take part in {of}
  `,
  'count objects': `
    How many pieces does {of} hold?
    How many objects are kept at {of}?
    How large is the collection of {of}?
    {of} holds how many objects?
    ~ how many objects are kept at {of}
  `,
  'count bridges': `
    How many bridges are there in {of}?
    {of} is crossed by how many bridges?
    ~ how many bridges there are in {of}
  `,
  'count languages': `
    How many languages are there to choose from with {of}?
    {of} comes in how many languages?
    In how many languages is {of} available?
  `,
  'count tracks': `
    How many songs are on {of}?
    How many tracks are there on {of}?
    {of} holds how many songs?
    ~ how many songs are on {of}
  `,
  'count spectators': `
    How many people watch {of}?
    How large is the crowd at {of}?
    How many people are in the stands at {of}?
    {of} plays in front of how many people?
    ~ how many people watch {of}
  `,
  'count shops': `
    How many branches does {of} run?
    How many shops are there of {of}?
    {of} runs how many shops?
    ~ how many shops {of} runs
  `,
};
