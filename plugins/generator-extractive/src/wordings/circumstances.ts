import type { Theme } from './bank.ts';

/** Where, when, for what and with whom something happened. */
export const circumstances: Theme = {
  'time receive': `
    ~ when {subject} was given {object}
    ~ when {subject} got {object}
    When was {subject} given {object}?
    When was {object} granted to {subject}?
    When did {subject} come into {object}?
    = the date on which {subject} was given {object}
  `,
  'time receive : year': `
    What year was {subject} given {object}?
    In what year did {subject} get {object}?
    Which year brought {subject} {object}?
    = the year in which {subject} was given {object}
    = the year in which {subject} got {object}
  `,
  'time elect': `
    When was {object} voted into office by {subject}?
    When did {subject} vote {object} into office?
    When did {subject} choose {object} at the polls?
    ~ when {subject} voted {object} into office
  `,
  'time join past': `
    When did {subject} become a member of {object}?
    When did {subject} become part of {object}?
    When did {object} take {subject} in?
    ~ when {subject} became a member of {object}
  `,
  'time become': `
    ~ when {subject} was made {object}
    Since when has {subject} been {object}?
    When was {subject} made {object}?
    When did {subject} turn into {object}?
    From when on was {subject} {object}?
    = the date from which {subject} was {object}
  `,
  'time strike': `
    ~ when {subject} hit {object}
    When did {subject} hit {object}?
    When was {object} hit by {subject}?
    When did {subject} come over {object}?
    When did {object} suffer from {subject}?
  `,
  'time strike : year': `
    What year did {subject} hit {object}?
    In what year was {object} hit by {subject}?
    Which year brought {subject} to {object}?
  `,
  'time approve': `
    ~ when {object} got the green light
    When did {object} get the green light?
    When was {object} given the go-ahead?
    When was permission given for {object}?
    When did {object} get permission?
    = the approval date of {object}
    = {object's} approval date
    {-object} approval date
  `,
  'time approve : year': `
    What year did {object} get the green light?
    In what year was {object} given the go-ahead?
    = the year of approval of {object}
    {-object} approval year
  `,
  'time acquire': `
    ~ when {subject} bought {object}
    ~ when {subject} took over {object}
    When did {subject} buy {object}?
    When did {subject} take over {object}?
    When did {object} pass into the hands of {subject}?
    When was {object} sold to {subject}?
    = the date of the takeover of {object} by {subject}
  `,
  'time acquire : year': `
    What year did {subject} buy {object}?
    In what year did {subject} take over {object}?
    Which year saw the takeover of {object} by {subject}?
    = the year of the takeover of {object} by {subject}
  `,
  'prep acquire for': `
    ~ how much {subject} paid for {object}
    ~ what price {subject} paid for {object}
    How much did {subject} pay for {object}?
    What did {subject} pay for {object}?
    What price did {subject} pay for {object}?
    For how much did {subject} buy {object}?
    For what sum did {object} go to {subject}?
    How much did the takeover of {object} cost {subject}?
    = the sum that {subject} paid for {object}
    {subject} paid how much for {object}?
  `,
  'prep found with': `
    ~ together with whom {subject} set up {object}
    Together with whom did {subject} set up {object}?
    With whose help did {subject} set up {object}?
    With whom or what did {subject} start {object}?
    {subject} set up {object} together with whom?
  `,
  'prep found for': `
    ~ for whom or what {object} was set up
    For whom or what was {object} set up?
    Who or what was {object} meant for when it was founded?
    {object} was set up for whom or what?
  `,
  'prep house in present': `
    ~ {wh} {object} has its home in
    In {wh} does {object} have its rooms?
    {wh} is home to {object}?
    {wh} does {object} occupy?
    {wh} would I enter to visit {object}?
    Under the roof of {wh} is {object}?
    {object} has its rooms in {wh}?
  `,
  'prep retire from': `
    ~ {wh} {subject} gave up
    {wh} did {subject} give up on retiring?
    {wh} did {subject} leave on retiring?
    From {wh} did {subject} withdraw?
    {subject} withdrew from {wh}?
  `,
  'prep study under': `
    ~ who {subject's} teacher was
    In whose class was {subject}?
    Whose guidance did {subject} have as a student?
    Who was the teacher of {subject}?
    {subject} was a student of whom?
  `,
  'prep belong to present': `
    ~ {wh} {subject} is part of
    {wh} is {subject} part of?
    {wh} includes {subject}?
    Of {wh} does {subject} form a part?
    {wh} can count {subject} as its own?
    {subject} is part of {wh}?
  `,
  'prep dedicate to': `
    ~ {wh} {object} honours
    In honour of {wh} was {object} dedicated?
    To {whom} was {object} dedicated?
    {wh} was honoured with the dedication of {object}?
    {object} honours {wh}?
  `,
  'prep translate into': `
    Into {wh} was {object} put by translators?
    In {wh} can {object} be read as a translation?
  `,
  'prep die of': `
    ~ what caused {subject's} death
    What caused {subject's} death?
    What was the cause of {subject's} death?
    What did {subject} fall victim to?
    = {subject's} cause of death
    {-subject} cause of death
  `,
  'place bury': `
    ~ where {object's} grave is
    Where is {object's} grave?
    Where is {object} laid to rest?
    Where was {object} laid to rest?
    Where does {object} rest?
    Where are the remains of {object}?
    = {object's} burial place
    {-object} grave
    {-object} burial place
  `,
  'place assemble': `
    Where did the assembly of {object} take place?
    In which factory was {object} assembled?
    Where do the parts of {object} come together?
  `,
  'place leave': `
    Where did {subject} set off from?
    From where did {subject} leave?
    From what place did {subject} depart?
    ~ from where {subject} left
  `,
  'place set out': `
    Where did {subject} start from?
    From where did {subject} set out?
    From which place did {subject} depart?
    Where did {subject} begin the journey?
    = the starting point of {subject}
    = {subject's} starting point
    ~ from where {subject} set out
  `,
  'place perform': `
    Where was {object} put on stage?
    Where was {object} brought to the stage?
    On which stage was {object} seen?
    Where did audiences get to see {object}?
    ~ where {object} was put on stage
  `,
  'place sign': `
    Where was {object} put to paper?
    Where did the signing of {object} take place?
    Where did the parties put their names to {object}?
    ~ where the signing of {object} took place
    = the place of the signing of {object}
  `,
  'time sign': `
    When did the signing of {object} take place?
    When did the parties put their names to {object}?
    ~ when the signing of {object} took place
    = the date of the signing of {object}
  `,
  'time end': `
    ~ when {subject} was over
    When was {subject} over?
    When did {subject} come to an end?
    When did {subject} finish?
    When was the end of {subject}?
    Until when did {subject} go on?
    = the end date of {subject}
    {-subject} end date
  `,
  'place teach past': `
    Where was {subject} a teacher?
    Where did {subject} give lessons?
    Where did {subject} stand in front of a class?
    At which school did {subject} give classes?
    ~ where {subject} was a teacher
    ~ where {subject} gave lessons
    {subject} was a teacher where?
  `,
  'time restore': `
    When was {object} done up again?
    When was the restoration of {object}?
    ~ when the restoration of {object} was
    = the date of the restoration of {object}
  `,
  'time rebuild': `
    When was {object} put up again?
    When was the rebuilding of {object}?
    ~ when {object} was put up again
  `,
  'place appear': `
    Where could {subject} be seen?
    Where did {subject} show up?
    ~ where {subject} could be seen
  `,
  'time marry': `
    When was {subject's} wedding to {object}?
    When did {subject} say yes to {object}?
  `,
  'time marry : year': `
    What year did {subject} tie the knot?
    In what year did {subject} get married?
    Which year was {subject's} wedding year?
    ~ what year {subject} tied the knot
    = the year of {subject's} wedding
  `,
};
