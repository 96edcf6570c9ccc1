import type { Theme } from './bank.ts';

/** Who owns, buys, funds and operates what. */
export const owning: Theme = {
  'subject own present': `
    ~ who {object} belongs to
    ~ in whose hands {object} is
    ~ whose property {object} is
    @ the owner of {object}
    @ {object's} owner
    Who does {object} belong to?
    To whom does {object} belong?
    Whose property is {object}?
    In whose hands is {object}?
    In whose possession is {object}?
    Who is {object} owned by?
    Who has the ownership of {object}?
    Who can call {object} their own?
    {object} is the property of whom?
    {object} belongs to whom?
    {-object} owner
    {-object} owned by
    who owns {-object}
  `,
  'object own present': `
    ~ {wh} belongs to {subject}
    ~ {wh} is in the hands of {subject}
    {wh} belongs to {subject}?
    {wh} is in the possession of {subject}?
    {wh} is the property of {subject}?
    {wh} does {subject} have in its ownership?
    {wh} can {subject} call its own?
    {subject} is the owner of {wh}?
    Of {wh} is {subject} the owner?
    # the {noun} belonging to {subject}
    # the {noun} in the hands of {subject}
  `,
  'subject acquire': `
    ~ who bought {object}
    ~ who took over {object}
    ~ who bought up {object}
    @ the buyer of {object}
    Who bought {object}?
    Who took over {object}?
    Who bought out {object}?
    Who snapped up {object}?
    Who swallowed up {object}?
    To whom was {object} sold?
    Into whose hands did {object} pass?
    Who was the buyer when {object} was sold?
    {object} was bought by whom?
    {object} was taken over by whom?
    {-object} acquired by
    who bought {-object}
  `,
  'object acquire': `
    ~ {wh} {subject} bought
    ~ {wh} {subject} took over
    {wh} did {subject} buy {rest}?
    {wh} did {subject} take over {rest}?
    {wh} did {subject} snap up {rest}?
    {wh} was bought by {subject} {rest}?
    {wh} was swallowed up by {subject} {rest}?
    {wh} passed into the hands of {subject} {rest}?
    # the {noun} taken over by {subject} {rest}
    # the {noun} that {subject} bought {rest}
  `,
  'subject sponsor present': `
    ~ who puts up the money for {object}
    ~ who backs {object} as a sponsor
    @ the sponsor of {object}
    @ {object's} sponsor
    Who is the sponsor behind {object}?
    Whose sponsorship keeps {object} going?
    Who acts as sponsor of {object}?
    Whose logo does {object} carry as its sponsor?
    {object} is sponsored by whom?
    {object} has whom as sponsor?
    {-object} sponsor
    {-object} sponsored by
  `,
  'object sponsor present': `
    ~ {wh} {subject} acts as a sponsor of
    {wh} has {subject} as sponsor?
    {wh} is {subject} the sponsor of?
    {wh} is sponsored by {subject}?
    {wh} gets sponsorship from {subject}?
    {subject} is a sponsor of {wh}?
    # the {noun} sponsored by {subject}
    # the {noun} that has {subject} as its sponsor
  `,
  'subject fund': `
    ~ who paid for {object}
    ~ who put up the money for {object}
    ~ where the money for {object} came from
    Who paid for {object}?
    Who put up the money for {object}?
    Who footed the bill for {object}?
    Who financed {object}?
    Who bankrolled {object}?
    Whose money paid for {object}?
    Whose money made {object} possible?
    {object} was paid for by whom?
    {object} was financed by whom?
  `,
  'subject operate present': `
    ~ who keeps {object} running
    @ the operator of {object}
    Who is the operator of {object}?
    Who keeps {object} running?
    Who is responsible for operating {object}?
    {object} is operated by whom?
    {-object} operator
  `,
  'object operate present': `
    {wh} is operated by {subject}?
    {wh} is {subject} the operator of?
    {wh} does {subject} keep running?
    # the {noun} operated by {subject}
  `,
  'subject operate past': `
    Who kept {object} running?
    Who was responsible for operating {object}?
    {object} was kept running by whom?
    ~ who kept {object} running
    In whose hands was the running of {object} as operator?
  `,
  'object operate past': `
    {wh} did {subject} keep running?
    {wh} was kept running by {subject}?
    {wh} was {subject} the operator of?
    ~ {wh} {subject} kept running
  `,
  'subject own past': `
    Who did {object} belong to?
    Whose property was {object}?
    In whose hands was {object}?
    In whose possession was {object}?
    {object} belonged to whom?
    ~ who {object} belonged to
    @ the former owner of {object}
  `,
  'object own past': `
    {wh} belonged to {subject}?
    {wh} was in the hands of {subject}?
    {wh} was the property of {subject}?
    {subject} was the owner of {wh}?
    ~ {wh} belonged to {subject}
    # the {noun} that belonged to {subject}
  `,
};
