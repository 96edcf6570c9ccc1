import type { Theme } from './bank.ts';

/** What was done to whom, beyond beginnings, works and prizes. */
export const happenings: Theme = {
  'object bear': `
    ~ {wh} came into the world {rest}
    ~ {wh} has {on} as date of birth
    ~ {wh} is a native of {in}
    {wh} came into the world {rest}?
    {wh} saw the light of day {rest}?
    {wh} has {on} as date of birth?
    {wh} has {in} as birthplace?
    {wh} is a native of {in}?
    {wh} comes from {in} by birth?
    {wh} hails from {in} by birth?
    {in} is the birthplace of {wh}?
    # the {noun} who was born {rest}
    # the {noun} who came into the world {rest}
    # the {noun} born {rest}
    {noun} born {rest}
  `,
  'subject receive': `
    ~ {wh} was given {object} {rest}
    ~ {wh} got {object} {rest}
    {wh} was given {object} {rest}?
    {wh} got {object} {rest}?
    {wh} was granted {object} {rest}?
    To {whom} was {object} granted {rest}?
  `,
  'object receive': `
    ~ {wh} {subject} was given {rest}
    ~ {wh} {subject} got {rest}
    {wh} was {subject} given {rest}?
    {wh} was granted to {subject} {rest}?
    {wh} came to {subject} {rest}?
  `,
  'subject elect': `
    ~ who voted for {object}
    ~ who put {object} into office
    Who put {object} into office?
    Whose votes brought {object} into office?
    To whom does {object} owe the election?
    {object} was voted into office by whom?
  `,
  'object elect': `
    ~ {wh} was voted into office by {subject}
    {wh} was voted into office by {subject}?
    {wh} did {subject} vote into office?
    {wh} did {subject} choose at the election?
    On {whom} did the choice of {subject} fall?
    {wh} owes the election to {subject}?
  `,
  'subject create': `
    ~ who brought {object} to life
    @ the creator of {object}
    @ {object's} creator
    Who brought {object} to life?
    Whose creation is {object}?
    To whom do we owe the creation of {object}?
    {object} is whose creation?
    {-object} creator
    {-object} created by
  `,
  'object create': `
    ~ {wh} was brought to life by {subject}
    {wh} is {subject} the creator of?
    {wh} is a creation of {subject}?
    {wh} did {subject} bring to life?
    {wh} was brought to life {rest}?
    {wh} was called into being {rest}?
    # the {noun} created by {subject}
    # the {noun} brought to life {rest}
  `,
  'object open': `
    ~ {wh} {subject} inaugurated
    {wh} did {subject} inaugurate?
    {wh} was inaugurated by {subject}?
    {wh} did {subject} declare open?
    {wh} opened its doors thanks to {subject}?
    # the {noun} opened by {subject}
    # the {noun} inaugurated by {subject}
  `,
  'object hold present': `
    ~ {wh} takes place {rest}
    {wh} takes place {rest}?
    {wh} goes on {rest}?
    {wh} can I go to {rest}?
    {wh} has {in} as its venue?
    {wh} can people visit {rest}?
    # the {noun} that takes place {rest}
    # the {noun} held {rest}
  `,
  'object sell past': `
    {wh} did {subject} have on offer?
    {wh} was sold by {subject}?
    {wh} went over the counter at {subject}?
    ~ {wh} {subject} had on offer
  `,
  'object join past': `
    ~ {wh} {subject} became a member of {rest}
    {wh} did {subject} become a member of {rest}?
    {wh} did {subject} enter {rest}?
    {wh} took {subject} in {rest}?
    {wh} did {subject} become part of {rest}?
    {subject} became part of {wh} {rest}?
  `,
  'object teach past': `
    {wh} did {subject} give lessons in or to?
    {wh} had {subject} as a teacher?
    ~ {wh} {subject} gave lessons in or to
  `,
  'subject damage': `
    {wh} did damage to {object}?
    By {wh} was {object} harmed?
    {wh} left its mark on {object}?
    ~ {wh} did damage to {object}
  `,
  'object damage': `
    {wh} did {subject} do damage to?
    {wh} was harmed by {subject}?
    {wh} suffered damage from {subject}?
    ~ {wh} {subject} did damage to
  `,
  'subject destroy': `
    {wh} brought about the end of {object}?
    By {wh} was {object} wrecked?
    {wh} wrecked {object}?
    ~ {wh} wrecked {object}
  `,
  'object destroy': `
    {wh} did {subject} wreck?
    {wh} fell victim to {subject}?
    {wh} was lost to {subject}?
    ~ {wh} fell victim to {subject}
  `,
  'object cause': `
    {wh} was the result of {subject}?
    {wh} did {subject} lead to?
    {wh} came of {subject}?
    ~ {wh} {subject} led to
  `,
  'object fund': `
    {wh} did {subject} pay for?
    {wh} was paid for by {subject}?
    {wh} did {subject} put up the money for?
    ~ {wh} {subject} paid for
    # the {noun} paid for by {subject}
  `,
  'subject restore': `
    Who did up {object} again?
    Who brought {object} back to its old state?
    Who carried out the restoration of {object}?
    ~ who carried out the restoration of {object}
    @ the restorer of {object}
  `,
  'subject rebuild': `
    Who put {object} up again?
    Who carried out the rebuilding of {object}?
    ~ who carried out the rebuilding of {object}
  `,
  'object depict present': `
    {wh} is shown in {subject}?
    {wh} can be seen in a picture like {subject}?
    {wh} is the subject of {subject}?
    ~ {wh} is shown in {subject}
  `,
  'object occupy': `
    {wh} did {subject} have for a home?
    {wh} did {subject} take up?
    ~ {wh} {subject} had for a home
  `,
  'object link present': `
    {wh} is joined up by {subject}?
    {wh} does {subject} join together?
    {wh} does {subject} connect?
    ~ {wh} {subject} joins together
  `,
  'object connect present': `
    {wh} are brought together by {subject}?
    Between {wh} does {subject} run?
    ~ {wh} {subject} brings together
  `,
  'subject attend': `
    Who or how many came to {object}?
    Whom could one meet at {object}?
  `,
  'subject speak present': `
    Who has a command of {object}?
    Who can talk in {object}?
    ~ who has a command of {object}
  `,
};
