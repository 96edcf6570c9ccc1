import type { Theme } from './bank.ts';

/** Prices and sums of money. */
export const sums: Theme = {
  'of cost': `
    ~ how much {of} costs
    ~ what {of} costs
    ~ how much one has to pay for {of}
    ~ what {of} sells for
    = the price of {of}
    = {of's} price
    = {of's} price tag
    How much is {of}?
    How much would I pay for {of}?
    How much would {of} set me back?
    How much money is needed for {of}?
    How much does {of} go for?
    How much do they charge for {of}?
    What does {of} cost?
    What do I have to pay for {of}?
    What is the price tag on {of}?
    What price does {of} have?
    What did {of} cost?
    What sum was paid for {of}?
    For how much is {of} on sale?
    {of} costs how much?
    {of} sells for how much?
    {-of} price
    {-of} how much
    price of {-of}
    how much is {-of}
  `,
  'of ticket price': `
    ~ how much a ticket for {of} costs
    ~ what it costs to get into {of}
    How much is a ticket for {of}?
    How much does it cost to get into {of}?
    What does a ticket for {of} cost?
    What do they charge at the door of {of}?
    What do I pay to get into {of}?
    How much is the entrance to {of}?
    What is the admission to {of}?
    {-of} ticket price
    {-of} entry fee
    {-of} admission
  `,
  'of acquisition price': `
    ~ how much was paid for {of} in the takeover
    How much was paid to take over {of}?
    How much did the buyer of {of} pay?
    For what sum was {of} taken over?
    What did the takeover of {of} cost?
    What was the price tag of the takeover of {of}?
    {-of} takeover price
  `,
  'of revenue': `
    ~ how much {of} turns over
    ~ how much money {of} takes in
    = {of's} turnover
    = the turnover of {of}
    = {of's} annual sales
    How much does {of} turn over?
    How much money does {of} take in?
    How much business does {of} do in a year?
    How much does {of} take in a year?
    What does {of} turn over in a year?
    What sales does {of} report?
    What turnover does {of} have?
    How much comes into the till at {of}?
    {of} has a turnover of how much?
    {-of} turnover
    {-of} annual sales
    {-of} yearly revenue
  `,
  'of budget': `
    ~ how much money {of} has to spend
    ~ how much money {of} can draw on
    How much money does {of} have to spend?
    How much can {of} spend?
    What sum does {of} have at its disposal?
    With how much money does {of} have to get by?
    How large is the budget of {of}?
    {of} has a budget of how much?
    {-of} yearly budget
  `,
  'of profit': `
    How much does {of} earn after costs?
    How much is left over for {of} at the end of the year?
    How much profit does {of} make?
    What surplus does {of} make?
    ~ how much profit {of} makes
    {-of} net profit
  `,
  'of damage': `
    ~ how much damage {of} did
    ~ what damage {of} caused
    How much damage did {of} do?
    How much damage did {of} cause?
    What did {of} cost in damage?
    What was the bill for the damage of {of}?
    How high was the damage caused by {of}?
    To how much did the damage of {of} amount?
    {of} did how much damage?
    {-of} cost of damage
  `,
  'of reward': `
    ~ how much the winner of {of} gets
    How much does the winner of {of} get?
    How much money goes with {of}?
    What does the winner of {of} take home?
    What is {of} worth to the winner?
    How much prize money does {of} carry?
    {-of} prize money
  `,
};
