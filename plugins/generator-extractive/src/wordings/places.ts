import type { Theme } from './bank.ts';

/** Where things are, rivers and mountains, and what a place has and is known for. */
export const places: Theme = {
  'place locate': `
    ~ where {object} can be found
    ~ where {object} is situated
    ~ where {object} has its home
    ~ in what place {object} stands
    ~ in which town {object} is
    = the location of {object}
    = {object's} location
    = the whereabouts of {object}
    Where can I find {object}?
    Where would I find {object}?
    Where is {object}?
    Where is {object} situated?
    Where is {object} to be found?
    Where does one find {object}?
    Where on the map is {object}?
    Whereabouts is {object}?
    In which town is {object}?
    In what city can {object} be found?
    In which place does {object} have its home?
    What place is {object} in?
    What place is home to {object}?
    Which place would I travel to for {object}?
    If I wanted to visit {object}, where would I go?
    To see {object}, where do I have to go?
    {object} is where?
    {object} can be found in which place?
    {-object} location
    {-object} where
    where is {-object}
    where to find {-object}
  `,
  'object locate': `
    ~ {wh} can be found {rest}
    ~ {wh} is situated {rest}
    ~ {wh} lies or stands {rest}
    {wh} can be found {rest}?
    {wh} is situated {rest}?
    {wh} is to be found {rest}?
    {wh} can I find {rest}?
    {wh} would I come across {rest}?
    {wh} has its place {rest}?
    {wh} is there {rest}?
    # the {noun} situated {rest}
    # the {noun} found {rest}
    # the {noun} that lies {rest}
  `,
  'prep locate on': `
    ~ on which {noun} {object} lies
    ~ on the banks or edge of which {noun} {object} lies
    On which {noun} does {object} lie?
    On which {noun} is {object}?
    Which {noun} does {object} lie on?
    Which {noun} does {object} stand on?
    Beside which {noun} was {object} built?
    {object} lies on which {noun}?
    {object} stands on which {noun}?
    # the {noun} on which {object} lies
    # the {noun} that {object} lies on
    {-object} on which {noun}
    On {wh} does {object} lie?
    On {wh} does {object} stand?
    {wh} has {object} on it?
    {object} stands on {wh}?
    ~ on {wh} {object} stands
    ~ on {wh} {object} lies
  `,
  'prep locate in': `
    In which {noun} does {object} lie?
    In which {noun} can {object} be found?
    Which {noun} is {object} in?
    Which {noun} does {object} belong to?
    To which {noun} does {object} belong?
    Inside which {noun} is {object}?
    {object} lies in which {noun}?
    {object} is part of which {noun}?
    # the {noun} in which {object} lies
  `,
  'subject flow present': `
    ~ {wh} runs {rest}
    ~ {wh} passes {rest}
    {wh} runs {rest}?
    {wh} passes {rest}?
    {wh} makes its way {rest}?
    {wh} takes its course {rest}?
    {wh} runs its course {rest}?
    # the {noun} that runs {rest}
    # the {noun} flowing {rest}
  `,
  'prep flow through present': `
    ~ {wh} {subject} passes through
    {wh} does {subject} run through?
    {wh} does {subject} pass through?
    {wh} lies on the course of {subject}?
    On its way, {wh} does {subject} cross?
    {subject} runs through {wh}?
    Through {wh} does {subject} run?
    Through {wh} does {subject} make its way?
  `,
  'prep flow into present': `
    ~ {wh} {subject} empties into
    ~ where {subject} ends up
    Where does {subject} end?
    Where does {subject} end up?
    Where does the water of {subject} go in the end?
    Into {wh} does {subject} flow?
    {wh} does {subject} empty into?
    {wh} does {subject} drain into?
    {wh} takes up the water of {subject}?
    {subject} empties into {wh}?
    {subject} ends in {wh}?
  `,
  'of mouth': `
    ~ where {of} meets the sea or lake
    At what place does {of} end?
    Where is the mouth of {of}?
    Where does {of} have its mouth?
    Where does {of} let out its water?
    Where is the end of {of}?
    {-of} river mouth
  `,
  'place rise present': `
    ~ where {subject} starts
    ~ where {subject} has its source
    ~ where {subject} springs from
    = the source of {subject}
    = {subject's} source
    Where does {subject} start?
    Where does {subject} begin its course?
    Where does {subject} have its source?
    Where does {subject} spring from?
    Where is the source of {subject}?
    Where does the water of {subject} come from?
    From where does {subject} set off?
    {subject} has its source where?
    {-subject} source
  `,
  'subject rise present': `
    {wh} has its source {rest}?
    {wh} springs up {rest}?
    {wh} starts its course {rest}?
    ~ {wh} has its source {rest}
    # the {noun} that has its source {rest}
  `,
  'subject cross present': `
    ~ {wh} leads over {object}
    ~ {wh} spans {object}
    {wh} spans {object}?
    {wh} leads over {object}?
    {wh} goes across {object}?
    {wh} carries people over {object}?
    How does one get over {object}?
    By {wh} is {object} spanned?
    What takes me to the other side of {object}?
  `,
  'object cross present': `
    ~ {wh} {subject} spans
    ~ {wh} {subject} leads over
    {wh} does {subject} span?
    {wh} does {subject} lead over?
    {wh} does {subject} go across?
    Over {wh} does {subject} lead?
    {wh} flows or lies under {subject}?
    {subject} spans {wh}?
    {subject} leads over {wh}?
  `,
  'of capital': `
    ~ which city is the capital of {of}
    = {of's} capital city
    Which city is the capital of {of}?
    Which city does {of} have as its capital?
    From which city is {of} governed?
    Which city is the seat of government of {of}?
    Where does the government of {of} sit?
    {of} has which city as its capital?
    {-of} capital city
  `,
  'owner capital': `
    {wh} has {value} as its capital?
    {wh} is governed from {value}?
    The government of {wh} sits in {value}?
    {value} is the seat of government of {wh}?
    # the {noun} governed from {value}
  `,
  'of highest point': `
    What is the tallest mountain in {of}?
    Which peak is the tallest in {of}?
    What is the top of {of}?
    Where is {of} at its highest?
    How would one get highest up in {of}, on what peak?
    {-of} highest mountain
  `,
  'of tributary': `
    What stream feeds {of}?
    What flows into {of}?
    Which stream joins {of}?
    {of} takes in which stream?
    ~ what stream joins {of}
  `,
  'owner tributary': `
    {wh} takes in {value}?
    {value} joins {wh}?
    {wh} does {value} join?
  `,
  'of largest tributary': `
    What is the biggest stream that joins {of}?
    Which tributary brings {of} the most water?
    Of the streams joining {of}, which is the largest?
    {of} takes in which stream as its largest tributary?
  `,
  'of football club': `
    Which football team plays in {of}?
    Which team do football fans in {of} support?
    What is the football team of {of} called?
    Who plays football for {of}?
    {-of} football team
  `,
  'of home ground': `
    ~ where {of} plays home matches
    Where does {of} play home matches?
    Where does {of} play at home?
    In which stadium is {of} at home?
    Where do fans of {of} go to see home matches?
    {of} is at home in which ground?
    {-of} stadium
    {-of} home stadium
  `,
  'of home port': `
    ~ in which port {of} is at home
    In which port is {of} at home?
    To which port does {of} belong?
    From which port does {of} sail?
    Which port is {of} registered in?
    {of} is at home in which port?
    {-of} port
  `,
  'of colours': `
    ~ what colours {of} plays in
    What colours does {of} wear?
    What colours does {of} play in?
    In what colours does {of} play?
    Which colours stand for {of}?
    What are {of's} colours?
    {-of} team colours
    {-of} colours
  `,
  'of twin town': `
    ~ which town {of} is twinned with
    Which town is {of} twinned with?
    With which town is {of} twinned?
    Which town has a partnership with {of}?
    {of} is twinned with which town?
    {-of} partner town
    {-of} sister city
  `,
  'object export present': `
    What goods does {subject} sell abroad?
    What does {subject} sell to other countries?
    What does {subject} ship abroad?
    What leaves {subject} as an export?
    {subject} sells what abroad?
    ~ what {subject} sells abroad
  `,
};
