import type { Theme } from './bank.ts';

/** Questions from a value back to what has it. */
export const reverse: Theme = {
  'owner length': `
    {wh} is {value} long?
    {wh} has a length of {value}?
    {wh} measures {value} from end to end?
    {wh} runs to {value}?
    ~ {wh} is {value} long
    ~ {wh} has a length of {value}
    # the {noun} with a length of {value}
    # the {noun} that is {value} long
    {noun} {value} long
  `,
  'owner home port': `
    {wh} is at home in {value}?
    {wh} is registered in {value}?
    {wh} sails from {value}?
    {wh} has {value} for a home port?
    ~ {wh} is at home in {value}
    # the {noun} at home in {value}
  `,
  'owner home ground': `
    {wh} plays home matches at {value}?
    {wh} is at home at {value}?
    Whose home ground is {value}?
    ~ {wh} plays home matches at {value}
    # the {noun} that plays at {value}
  `,
  'owner colours': `
    {wh} plays in {value}?
    {wh} wears {value}?
    {wh} has {value} for its colours?
    In {value} plays {wh}?
    ~ {wh} plays in {value}
    # the {noun} in {value}
    # the {noun} that wears {value}
  `,
  'owner purpose': `
    {wh} is there for {value}?
    {wh} is meant for {value}?
    {wh} is given for {value}?
    ~ {wh} is there for {value}
    # the {noun} given for {value}
  `,
  'owner field': `
    {wh} has to do with {value}?
    {wh} is concerned with {value}?
    ~ {wh} is concerned with {value}
    # the {noun} concerned with {value}
  `,
  'owner research subject': `
    {wh} does research on {value}?
    {wh} studies {value}?
    {wh} carries out research into {value}?
    ~ {wh} does research on {value}
    # the {noun} that does research on {value}
  `,
  'owner main product': `
    {wh} makes {value} above all?
    {wh} has {value} for a flagship?
    {wh} makes most of its money with {value}?
    ~ {wh} has {value} as its flagship product
    # the {noun} behind {value}, its main product
  `,
  'owner main sponsor': `
    {wh} gets most of its sponsorship from {value}?
    {wh} has {value} as its biggest sponsor?
    {wh} is {value} the biggest sponsor of?
    {value} puts the most money into {wh}?
    ~ {wh} has {value} as its chief sponsor
    # the {noun} that {value} sponsors most of all
  `,
  'owner family trade': `
    {wh} comes from a family with the trade of {value}?
    Whose family lived by the trade of {value}?
    ~ {wh} had a father with the trade of {value}
  `,
  'owner president': `
    {wh} does {value} preside over?
    {wh} has {value} for a president?
    {value} holds the presidency of {wh}?
    {wh} is under the presidency of {value}?
    ~ {wh} {value} presides over
  `,
  'owner rector': `
    {wh} has {value} for a rector?
    {value} holds the office of rector at {wh}?
    At {wh} is {value} the rector?
    ~ {wh} {value} is rector at
    # the {noun} where {value} is rector
  `,
  'owner governor': `
    {wh} has {value} for a governor?
    {value} holds the governorship of {wh}?
    {wh} is governed by {value}?
    In {wh} is {value} the governor?
    ~ {wh} {value} governs
  `,
  'owner artistic director': `
    {wh} is under the artistic direction of {value}?
    {value} has the artistic direction of {wh}?
    ~ {wh} {value} has the artistic direction of
    # the {noun} under the artistic direction of {value}
  `,
  'owner first winner': `
    {wh} was first won by {value}?
    {wh} did {value} win as the first of all?
    {wh} went first to {value}?
    ~ {wh} was first won by {value}
    # the {noun} first won by {value}
  `,
  'owner first captain': `
    {wh} was first captained by {value}?
    {wh} did {value} captain first?
    {wh} had {value} as its first captain?
    ~ {wh} {value} captained first
    # the {noun} first captained by {value}
  `,
  'owner largest tributary': `
    {wh} gets the most water from {value}?
    {wh} has {value} as its biggest tributary?
    ~ {wh} gets the most water from {value}
    # the {noun} with {value} as its biggest tributary
  `,
  'owner highest point': `
    {wh} has {value} as its tallest mountain?
    {wh} is at its highest at {value}?
    On top of {wh} would I be at {value}?
    ~ {wh} reaches its top at {value}
    # the {noun} with {value} as its tallest peak
  `,
  'owner twin town': `
    {wh} is twinned with {value}?
    {wh} has a partnership with {value}?
    With {wh} is {value} twinned?
    ~ {wh} is twinned with {value}
    # the {noun} twinned with {value}
  `,
  'owner part': `
    {wh} does {value} belong to?
    {value} belongs to {wh}?
  `,
  'owner building': `
    {wh} is housed in {value}?
    {wh} has its rooms in {value}?
    ~ {wh} is housed in {value}
    # the {noun} housed in {value}
  `,
  'owner head coach': `
    {wh} has {value} on the coach's bench?
    {wh} is trained by {value} as head coach?
    {value} is in charge of training at {wh}?
    ~ {wh} has {value} as its head coach
  `,
};
