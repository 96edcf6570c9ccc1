import type { Theme } from './bank.ts';

/** Who designed, built, developed, invented, discovered and makes what, and of what it is made. */
export const making: Theme = {
  'subject design': `
    ~ who drew up the plans for {object}
    ~ who is responsible for the design of {object}
    ~ whose design {object} is
    @ the designer of {object}
    @ {object's} designer
    @ the architect of {object}
    @ the mind behind the design of {object}
    Who drew up the plans for {object}?
    Who did the design of {object}?
    Who came up with the design of {object}?
    Whose design is {object}?
    Whose drawing board did {object} come from?
    From whose drawing board does {object} come?
    Who was {object} designed by?
    To whom do we owe the design of {object}?
    {object} is whose design?
    {-object} designer
    {-object} designed by
    who designed {-object}
  `,
  'object design': `
    ~ {wh} was drawn up by {subject}
    {wh} did {subject} draw up the plans for?
    {wh} is {subject} the designer of?
    {wh} comes from the drawing board of {subject}?
    {wh} did {subject} come up with the design of?
    {wh} is a design by {subject}?
    {wh} owes its design to {subject}?
    # the {noun} designed by {subject}
    # the {noun} drawn up by {subject}
    Name the {noun} for which {subject} made the design.
  `,
  'subject build': `
    ~ who put up {object}
    ~ who constructed {object}
    @ the builder of {object}
    @ {object's} builder
    Who constructed {object}?
    Who put up {object}?
    Who put {object} together?
    Who did the building of {object}?
    Whose workmanship is {object}?
    Who carried out the construction of {object}?
    Who was {object} built by?
    {object} was constructed by whom?
    {-object} builder
    {-object} built by
    who built {-object}
  `,
  'object build': `
    ~ {wh} {subject} constructed
    {wh} did {subject} construct?
    {wh} was constructed by {subject}?
    {wh} is {subject} the builder of?
    {wh} did {subject} put together?
    {wh} came out of the workshop of {subject}?
    # the {noun} built by {subject}
    # the {noun} constructed by {subject}
  `,
  'place build': `
    ~ where {patient} was constructed
    ~ where {patient} was put together
    Where was {patient} constructed?
    Where was {patient} put together?
    Where did the building of {patient} take place?
    = the place of construction of {patient}
    {-patient} built where
  `,
  'time build': `
    ~ when {object} was constructed
    ~ when {object} was put up
    ~ when {object} went up
    When was {object} constructed?
    When was {object} put up?
    When did {object} go up?
    When did they build {object}?
    When was the construction of {object}?
    From when does the building of {object} date?
    = the construction date of {object}
    {-object} built when
    when was {-object} built
  `,
  'time build : year': `
    What year was {object} constructed?
    In what year was {object} put up?
    What year did {object} go up?
    Which year saw the building of {object}?
    = the construction year of {object}
    = {object's} year of construction
    {-object} construction year
  `,
  'subject develop': `
    ~ who came up with {object}
    @ the developer of {object}
    @ {object's} developer
    Who did the development work on {object}?
    Who is responsible for the development of {object}?
    Whose development is {object}?
    Who developed and worked out {object}?
    In whose laboratory or workshop was {object} developed?
    Who was {object} developed by?
    {-object} developer
    {-object} developed by
    who developed {-object}
  `,
  'object develop': `
    ~ {wh} {subject} did the development of
    {wh} is {subject} the developer of?
    {wh} was a development of {subject}?
    {wh} did {subject} do the development work on?
    {wh} owes its development to {subject}?
    # the {noun} developed by {subject}
  `,
  'subject invent': `
    ~ who came up with the invention of {object}
    ~ who dreamed up {object}
    @ the inventor of {object}
    @ {object's} inventor
    Who dreamed up {object}?
    Who thought up {object}?
    Who devised {object}?
    Whose invention is {object}?
    Whose bright idea was {object}?
    Who is credited with the invention of {object}?
    To whom do we owe the invention of {object}?
    {object} is whose invention?
    {object} was the invention of whom?
    {-object} inventor
    {-object} invented by
    who invented {-object}
  `,
  'object invent': `
    ~ {wh} {subject} thought up
    {wh} did {subject} think up?
    {wh} did {subject} devise?
    {wh} is {subject} the inventor of?
    {wh} was an invention of {subject}?
    {wh} is {subject} credited with inventing?
    {wh} sprang from the mind of {subject}?
    # the {noun} invented by {subject}
    # {subject's} invention
  `,
  'subject discover': `
    ~ who came across {object} first
    ~ who is credited with discovering {object}
    @ the discoverer of {object}
    @ the person who first came upon {object}
    Who came across {object} first?
    Who was the first to find {object}?
    Whose discovery is {object}?
    Who is credited with the discovery of {object}?
    To whom do we owe the discovery of {object}?
    {object} was whose discovery?
    {-object} discoverer
    {-object} discovered by
    who discovered {-object}
  `,
  'object discover': `
    ~ {wh} {subject} came across
    {wh} is {subject} the discoverer of?
    {wh} was a discovery of {subject}?
    {wh} did {subject} come across?
    {wh} is {subject} credited with discovering?
    {wh} did {subject} stumble upon?
    # the {noun} discovered by {subject}
    # {subject's} discovery
  `,
  'place discover': `
    ~ where {object} was come across
    Where did the discovery of {object} take place?
    Where was {object} first come across?
    On what spot was {object} discovered?
    = the place of discovery of {object}
  `,
  'time discover': `
    When was {object} first come across?
    When did the discovery of {object} take place?
    When did {object} first become known, by its discovery?
    = the date of discovery of {object}
    {-object} discovered when
  `,
  'subject produce present': `
    ~ who makes {object}
    ~ who manufactures {object}
    ~ whose product {object} is
    @ the maker of {object}
    @ the manufacturer of {object}
    @ the producer of {object}
    @ {object's} maker
    @ {object's} manufacturer
    Who makes {object}?
    Who manufactures {object}?
    Who turns out {object}?
    Whose product is {object}?
    Who is {object} made by?
    From whose factory does {object} come?
    Whose name stands on {object} as its maker?
    From which maker does {object} come?
    {object} is made by whom?
    {object} is whose product?
    {-object} maker
    {-object} manufacturer
    who makes {-object}
  `,
  'subject produce past': `
    ~ who made {object}
    @ the producer of {object}
    Who made {object}?
    Who manufactured {object}?
    Who was {object} made by?
    {object} was made by whom?
    who made {-object}
  `,
  'object produce present': `
    ~ {wh} {subject} makes
    ~ {wh} {subject} manufactures
    ~ {wh} is made by {subject}
    {wh} does {subject} make?
    {wh} does {subject} manufacture?
    {wh} does {subject} turn out?
    {wh} comes out of the works of {subject}?
    {wh} leaves the factory of {subject}?
    {wh} does {subject} put on the market as maker?
    {wh} is {subject} the maker of?
    {subject} is the maker of {wh}?
    {subject} makes {wh}?
    # the {noun} made by {subject}
    # the {noun} manufactured by {subject}
    What sort of goods does {subject} make?
  `,
  'object produce past': `
    {wh} did {subject} make?
    {wh} did {subject} manufacture?
    {wh} was made by {subject}?
    {wh} did {subject} turn out?
    {subject} made {wh}?
    ~ {wh} {subject} made
    ~ {wh} {subject} manufactured
    {wh} came out of the works of {subject}?
    {wh} was {subject} the maker of?
    # the {noun} that {subject} made
  `,
  'prep make of': `
    ~ what material {object} was made from
    ~ what {object} consisted of
    = the material of {object}
    Out of what was {object} made?
    From what material was {object} made?
    What was {object} made out of?
    What material was used for {object}?
    What did {object} consist of?
    {object} was made out of what?
    {-object} made of
  `,
  'of material': `
    ~ what {of} is made of
    ~ what {of} is built from
    What is {of} made of?
    What is {of} made out of?
    Out of what is {of} made?
    What is {of} built from?
    What stuff is {of} made of?
    What has {of} been made from?
    {of} is made of what?
    {-of} made of what
  `,
  'of emblem': `
    ~ what is shown on the logo of {of}
    = {of's} logo
    = the logo of {of}
    = {of's} symbol
    What does {of} have as its emblem?
    What does {of} use as its logo?
    What image stands for {of}?
    What can be seen on the badge of {of}?
    What do people see on the logo of {of}?
    By what symbol would I recognise {of}?
    {-of} logo
  `,
  'of main product': `
    ~ what {of} is mainly selling
    ~ what {of} makes above all
    = {of's} flagship product
    = {of's} most important product
    What is {of's} flagship?
    What does {of} make above all?
    What product does {of} live on?
    What product is {of} built around?
    With which product does {of} make most of its money?
    Which product stands at the centre of {of}?
    {-of} flagship product
  `,
  'of industry': `
    ~ what business {of} is in
    ~ what sector {of} works in
    What business is {of} in?
    What sector does {of} work in?
    In which sector is {of} active?
    What line of business does {of} belong to?
    In what field does {of} do business?
    What branch of trade does {of} belong to?
    {of} is active in which sector?
    {-of} sector
    {-of} line of business
  `,
  'owner industry': `
    {wh} is active in {value}?
    {wh} does business in {value}?
    # the {noun} active in {value}
    # the {noun} whose business is {value}
  `,
  'prep specialise in present': `
    What is the speciality of {subject}?
    What is {subject} a specialist in?
    What does {subject} concentrate on?
    In what has {subject} made itself a specialist?
    ~ what {subject} is a specialist in
    {subject} is a specialist in what?
  `,
};
