import type { Theme } from './bank.ts';

/** Sizes, weights, prices and numbers. */
export const measures: Theme = {
  'of length': `
    ~ what length {of} has
    = {of's} total length
    = the full length of {of}
    What is {of's} length?
    What length does {of} come to?
    How much length does {of} have?
    {of} has what length?
    {-of} total length
  `,
  'of length : span': `
    ~ how long {of} lasts
    ~ how much time {of} takes
    How long does {of} last?
    How long does {of} go on?
    How much time does {of} take?
    {of} lasts how long?
  `,
  'of length : measure': `
    ~ how far {of} runs from end to end
    How far does {of} run from end to end?
    What does {of} measure from one end to the other?
    {of} measures how much in length?
  `,
  'of height': `
    ~ what height {of} reaches
    = {of's} total height
    What height does {of} reach?
    How high is {of}?
    How high does {of} reach?
    How much does {of} measure from bottom to top?
    What does {of} measure in height?
    {of} reaches what height?
    {of} measures how much in height?
    how high is {-of}
  `,
  'of width': `
    What does {of} measure from side to side?
    How broad is {of}?
    What is the breadth of {of}?
    {of} measures how much across?
    how broad is {-of}
  `,
  'of depth': `
    ~ how far down {of} goes
    How far down does {of} go?
    How far is it to the bottom of {of}?
    What depth does {of} reach?
    {of} goes how far down?
    {of} reaches what depth?
  `,
  'of weight': `
    ~ how much {of} weighs
    ~ what {of} weighs
    ~ what {of} brings to the scales
    How much does {of} weigh?
    What does {of} weigh?
    What does {of} bring to the scales?
    How many kilos or grams does {of} weigh?
    What would the scales show for {of}?
    What would {of} weigh on a pair of scales?
    {of} weighs how much?
    {of} weighs in at how much?
    how much does {-of} weigh
    {-of} weigh
  `,
  'of age': `
    ~ what age {of} has reached
    What age has {of} reached?
    How many years old is {of}?
    How many years has {of} been around?
    {of} has reached what age?
    how old is {-of}
  `,
  'of elevation': `
    ~ how high above the sea {of} lies
    ~ at what altitude {of} lies
    = {of's} altitude
    = the altitude of {of}
    = the height above sea level of {of}
    How high above sea level is {of}?
    How high up does {of} lie?
    How far above sea level does {of} lie?
    At what altitude is {of}?
    At what height above the sea is {of} found?
    How many metres above the sea is {of}?
    How high would I be standing at {of}?
    {of} lies how high above the sea?
    {-of} altitude
    {-of} height above sea level
  `,
  'of size': `
    ~ how big {of} is
    ~ how large {of} is
    How big is {of}?
    How large is {of}?
    What are the dimensions of {of}?
    {of} is how big?
    {of} is how large?
    how big is {-of}
    {-of} dimensions
  `,
  'of size : measure': `
    ~ how much space {of} takes up
    How much space does {of} take up?
    How extensive is {of}?
  `,
  'of capacity': `
    ~ how many {of} can hold
    ~ how much {of} can take
    How many does {of} hold?
    How many can {of} hold?
    How many fit into {of}?
    How much room is there in {of}?
    For how many does {of} have room?
    How many seats are there at {of}?
    {of} has room for how many?
    {of} can hold how many?
    {-of} how many seats
    how many fit into {-of}
  `,
  'of speed': `
    ~ how fast {of} goes
    ~ how fast {of} can go
    How fast does {of} go?
    How fast can {of} go?
    How fast is {of}?
    What is the most that {of} can do?
    At what speed does {of} travel?
    What speed does {of} reach?
    {of} reaches what speed?
    how fast is {-of}
    {-of} top speed
  `,
  'of range': `
    How far can {of} go?
    How far does {of} get on one charge or tank?
    What distance can {of} cover?
    {of} can go how far?
    ~ how far {of} can go
  `,
  'of duration': `
    ~ how long {of} lasted
    ~ how long {of} took
    ~ how long {of} went on
    = the length of time that {of} lasted
    How long did {of} go on?
    How long did {of} take?
    How long was {of} going on?
    How much time did {of} take?
    For how long did {of} go on?
    What length of time did {of} last?
    Over what period did {of} stretch?
    {of} went on for how long?
    {-of} how long
    how long did {-of} last
  `,
  'of running time': `
    ~ how long {of} runs
    ~ how many minutes {of} runs
    How long does {of} run?
    How many minutes does {of} last?
    How long does {of} take from beginning to end?
    How much time should I set aside for {of}?
    How long will I sit through {of}?
    {of} runs for how long?
    {-of} runtime
    {-of} how many minutes
  `,
  'of battery life': `
    ~ how long the battery of {of} lasts
    How long does the battery of {of} last?
    How long does {of} run on one charge?
    How long does {of} keep going before it needs charging?
    After how long does {of} have to be charged again?
    {of} runs how long on one charge?
    {-of} battery lasts how long
  `,
  'of warranty': `
    ~ how long the guarantee on {of} runs
    How long is {of} under guarantee?
    How long is {of} covered by a guarantee?
    For how long does the maker guarantee {of}?
    What guarantee comes with {of}?
    {-of} guarantee
  `,
};
