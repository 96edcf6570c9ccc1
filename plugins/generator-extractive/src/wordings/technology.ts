import type { Theme } from './bank.ts';

/** Attributes of machines, ships, software, medicines and food. */
export const technology: Theme = {
  'of active substance': `
    What is the active ingredient in {of}?
    What in {of} does the work?
    Which substance makes {of} effective?
    ~ which substance makes {of} effective
    {-of} active ingredient
  `,
  'of side effect': `
    What can happen to people who take {of}?
    What unwanted effects does {of} have?
    What should users of {of} be prepared for?
    ~ what unwanted effects {of} has
    {-of} side effects
  `,
  'of dose': `
    How much {of} should one take?
    What dosage is recommended for {of}?
    How much {of} is taken at a time?
    ~ how much {of} one should take
    {-of} dosage
  `,
  'of licence': `
    Under what licence is {of} released?
    Under what terms can I use {of}?
    {of} comes under which licence?
    ~ under what licence {of} is released
    {-of} licensing
  `,
  'of version': `
    What is the newest version of {of}?
    Which version of {of} is current?
    What number does the current release of {of} have?
    ~ which version of {of} is current
    {-of} latest version
  `,
  'of programming language': `
    In what language is {of} programmed?
    What is {of} coded in?
    In which language did the programmers write {of}?
    ~ in what language {of} is programmed
  `,
  'of operating system': `
    On what system does {of} run?
    On what platforms can I use {of}?
    What kind of computer system does {of} need?
    ~ on what system {of} runs
    {-of} platforms
  `,
  'of launch vehicle': `
    Which rocket carried {of}?
    On top of which rocket did {of} fly?
    What brought {of} into space?
    ~ which rocket carried {of}
    {-of} rocket
  `,
  'of launch site': `
    From where did {of} lift off?
    From which pad did {of} take off?
    ~ from where {of} lifted off
  `,
  'of target': `
    Where is {of} headed?
    What is {of} making for?
    What is the destination of {of}?
    ~ where {of} is headed
  `,
  'of draught': `
    How deep in the water does {of} lie?
    How much water does {of} need under it?
    ~ how deep in the water {of} lies
  `,
  'of tonnage': `
    How big is {of} in tons?
    How many tons does {of} measure?
    ~ how many tons {of} measures
  `,
  'of flag': `
    Under which flag does {of} sail?
    In which country is {of} registered?
    ~ under which flag {of} sails
  `,
  'of sister ship': `
    Which ship was built to the same plans as {of}?
    What other ship is like {of}?
    ~ which ship was built to the same plans as {of}
  `,
  'of wingspan': `
    How far is it from wing tip to wing tip on {of}?
    How wide are the wings of {of}?
    ~ how wide the wings of {of} are
  `,
  'of production total': `
    How many of {of} were made in all?
    How many examples of {of} left the factory?
    ~ how many examples of {of} were made
    {-of} total built
  `,
  'of power': `
    How powerful is {of}?
    How much power does {of} have?
    How strong is the engine of {of}?
    What output does {of} have?
    How many horsepower or watts does {of} have?
    ~ how powerful {of} is
    {-of} horsepower
  `,
  'of consumption': `
    How much does {of} use up?
    How thirsty is {of}?
    How much fuel or energy does {of} need?
    ~ how much fuel or energy {of} needs
    {-of} fuel economy
  `,
  'of acceleration': `
    How quickly does {of} get up to speed?
    How long does {of} take to get up to speed?
    ~ how quickly {of} gets up to speed
  `,
  'of charging time': `
    How long does {of} take to charge?
    How long must {of} stay plugged in?
    After how long is the battery of {of} full?
    ~ how long {of} takes to charge
  `,
  'of noise level': `
    How loud is {of}?
    How much noise does {of} make?
    ~ how loud {of} is
  `,
  'of screen size': `
    How large is the screen of {of}?
    What size of display does {of} have?
    ~ how large the screen of {of} is
    {-of} display size
  `,
  'of memory': `
    How much storage does {of} have?
    How much can {of} store?
    How much data fits on {of}?
    ~ how much storage {of} has
    {-of} storage
  `,
  'of payload': `
    How much can {of} carry?
    How heavy a load can {of} take?
    What load does {of} bear?
    ~ how much {of} can carry
  `,
  'of engine': `
    What drives {of}?
    What is under the bonnet of {of}?
    What motor does {of} have?
    ~ what motor {of} has
    {-of} motor
  `,
  'of alcohol content': `
    How strong is {of} in alcohol?
    How much alcohol is in {of}?
    What percentage of alcohol does {of} have?
    ~ how much alcohol is in {of}
    {-of} abv
  `,
  'of maturing time': `
    How long does {of} ripen?
    How long must {of} mature?
    How old is {of} when it goes on sale?
    ~ how long {of} ripens
  `,
  'of ingredient': `
    What goes into {of}?
    What is in {of}?
    From what is {of} prepared?
    What do I need to make {of}?
    ~ what goes into {of}
    {-of} ingredients
  `,
  'of recommended age': `
    From what age on is {of} suitable?
    How old should one be for {of}?
    ~ from what age on {of} is suitable
  `,
  'of code name': `
    Under what name was {of} developed?
    What was {of} called inside the company?
    ~ under what name {of} was developed
    {-of} codename
  `,
  'of development cost': `
    How much did it cost to develop {of}?
    How much was spent on developing {of}?
    ~ how much it cost to develop {of}
  `,
};
