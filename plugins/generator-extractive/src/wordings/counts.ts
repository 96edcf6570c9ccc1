import type { Theme } from './bank.ts';

/** How many people and things there are. */
export const counts: Theme = {
  'of population': `
    ~ how many people live in {of}
    ~ how many inhabitants {of} has
    ~ how many souls live in {of}
    = the number of people living in {of}
    = {of's} number of inhabitants
    How many inhabitants does {of} have?
    How many residents does {of} have?
    How many people are living in {of}?
    How many people call {of} home?
    How many people make their home in {of}?
    How many souls does {of} count?
    How populous is {of}?
    How big is {of} in terms of people?
    By how many people is {of} inhabited?
    What number of people live in {of}?
    {of} is home to how many people?
    {of} has how many inhabitants?
    {-of} number of people
    {-of} inhabitants
    how many people live in {-of}
  `,
  'count employees': `
    ~ how many people {of} employs
    ~ how many people work at {of}
    ~ how large the workforce of {of} is
    ~ how many jobs there are at {of}
    = the size of {of's} workforce
    = the headcount of {of}
    = {of's} staff size
    How many people work at {of}?
    How many people are on the payroll of {of}?
    How many people does {of} give work to?
    How many workers does {of} have?
    How many jobs does {of} provide?
    How big is the workforce of {of}?
    How large is the staff of {of}?
    How many members of staff does {of} have?
    How many are employed at {of}?
    To how many people does {of} pay wages?
    {of} employs how many people?
    {of} has a workforce of how many?
    {-of} staff numbers
    {-of} headcount
    {-of} workforce size
  `,
  'count members': `
    ~ how many people belong to {of}
    = the membership of {of}
    = the size of {of's} membership
    How many people belong to {of}?
    How many have joined {of}?
    How large is the membership of {of}?
    How many people are members of {of}?
    {of} counts how many members?
    {-of} membership
  `,
  'count students': `
    ~ how many people study at {of}
    How many people study at {of}?
    How many are enrolled at {of}?
    How many young people attend {of}?
    How large is the student body of {of}?
    {of} has how many people enrolled?
    {-of} enrolment
  `,
  'count visitors': `
    ~ how many people visit {of}
    ~ how many people come to {of}
    How many people visit {of}?
    How many people come to see {of}?
    How many come to {of}?
    How many people pass through the doors of {of}?
    How many guests does {of} attract?
    What crowd does {of} draw?
    How well is {of} attended?
    {of} draws how many people?
    {of} attracts how many people?
    {-of} visitor numbers
    {-of} attendance
  `,
  'count passengers': `
    ~ how many people travel with {of}
    How many people travel with {of}?
    How many people does {of} carry?
    How many travellers does {of} take on board?
    How many people use {of} to get around?
    {of} carries how many people?
  `,
  'count pages': `
    ~ how many pages long {of} is
    ~ how thick {of} is in pages
    How many pages long is {of}?
    How many pages are there in {of}?
    How many pages would I have to read in {of}?
    {of} runs to how many pages?
    {-of} page count
  `,
  'count vehicles': `
    How many vehicles are there on {of}?
    How many vehicles go over or through {of}?
    How much traffic does {of} carry?
    {of} carries how many vehicles?
  `,
  'count cars': `
    How many cars are there on {of}?
    How many cars go over or through {of}?
    {of} carries how many cars?
  `,
  'count countries': `
    How many countries take part in {of}?
    How many nations are represented at {of}?
    From how many countries do people come to {of}?
    {of} brings together how many countries?
  `,
  'count users': `
    How many people use {of}?
    How many people are using {of}?
    How many users can {of} count on?
    {of} is used by how many people?
    ~ how many people use {of}
  `,
  'count rooms': `
    How many rooms are there in {of}?
    How many rooms can one find in {of}?
    {of} counts how many rooms?
  `,
  'many sell units past': `
    ~ how many pieces {subject} sold
    How many units of {subject} were sold?
    How many pieces of {subject} went over the counter?
    How many buyers did {subject} find?
    How well did {subject} sell, in units?
    How many times was {subject} sold?
    {subject} found how many buyers?
    {-subject} units sold
    {-subject} sales figures in units
  `,
  'many sell copies past': `
    How many copies of {subject} were sold?
    How many copies of {subject} went over the counter?
    How well did {subject} sell, in copies?
    {-subject} copies sold
    ~ how many copies of {subject} were sold
  `,
  'many die people': `
    ~ how many people lost their lives {rest}
    ~ how many people were killed {rest}
    = the death toll {rest}
    How many people lost their lives {rest}?
    How many people were killed {rest}?
    How many lives were lost {rest}?
    How many victims were there {rest}?
    How many deaths were there {rest}?
    How many did not survive {in}?
    What was the death toll of {in}?
    How many lives did {in} claim?
    How many lives did {in} cost?
    How many people did {in} kill?
    How deadly was {in}?
    {in} death toll
    {in} number of deaths
  `,
};
