import type { Theme } from './bank.ts';

/** Books, music, films, papers and what stands in them. */
export const works: Theme = {
  'subject write': `
    ~ who is the author of {object}
    ~ from whose pen {object} comes
    @ the author of {object}
    @ the writer of {object}
    @ {object's} author
    Who is the author of {object}?
    Who penned {object}?
    Who put {object} on paper?
    Whose pen did {object} come from?
    From whose pen is {object}?
    Whose work is {object}?
    Whose name is on the cover of {object}?
    Who is {object} by?
    By whom is {object}?
    Who was {object} written by?
    {object} is by which author?
    {object} is the work of which writer?
    {-object} author
    {-object} written by
    {-object} writer
    who wrote {-object}
  `,
  'object write': `
    ~ {wh} {subject} is the author of
    ~ {wh} came from the pen of {subject}
    {wh} is {subject} the author of?
    {wh} did {subject} pen?
    {wh} did {subject} put on paper?
    {wh} came from the pen of {subject}?
    {wh} has {subject} as its author?
    {wh} carries the name of {subject} on its cover?
    {subject} is the author of {wh}?
    # the {noun} written by {subject}
    # the {noun} from the pen of {subject}
    # the {noun} that {subject} penned
    {-subject} {noun}
    {-subject} author of
  `,
  'subject publish past': `
    ~ who brought out {object}
    ~ which house brought out {object}
    @ the publisher of {object}
    @ {object's} publisher
    Who brought out {object}?
    Who printed and sold {object} as publisher?
    Which house brought out {object}?
    Which house published {object}?
    Where did the author of {object} find a publisher?
    With which publisher did {object} come out?
    {object} came out with which publisher?
    {-object} publisher
    {-object} published by
    who published {-object}
  `,
  'subject publish present': `
    Who brings out {object}?
    By whom is {object} brought out?
    Which house brings out {object}?
    {object} comes out with which publisher?
  `,
  'object publish past': `
    ~ {wh} {subject} brought out
    {wh} did {subject} bring out {rest}?
    {wh} was brought out by {subject} {rest}?
    {wh} came out with {subject} {rest}?
    # the {noun} brought out by {subject} {rest}
    # the {noun} published by {subject} {rest}
    {wh} is {subject} the publisher of {rest}?
  `,
  'time publish past': `
    ~ when {object} came out
    ~ when {object} appeared
    ~ when {object} was brought out
    ~ when {object} was first in print
    = the publication date of {object}
    = {object's} publication date
    When did {object} come out?
    When did {object} appear?
    When did {object} appear in print?
    When was {object} brought out?
    When was {object} first printed?
    When could people first read {object}?
    When did {object} reach its readers?
    {-object} publication date
    {-object} came out when
    when was {-object} published
  `,
  'time publish past : year': `
    ~ what year {object} came out
    ~ in what year {object} appeared
    = the year of publication of {object}
    = {object's} year of publication
    What year did {object} come out?
    In what year did {object} appear in print?
    Which year is printed in {object} as its first?
    Which year saw the publication of {object}?
    {object} appeared in what year?
    {-object} publication year
  `,
  'time release': `
    ~ when {object} was launched
    ~ when {object} came on the market
    ~ when people could first get {object}
    = the release date of {object}
    = {object's} release date
    = the launch date of {object}
    When was {object} launched?
    When was {object} first shown or sold?
    When was {object} introduced?
    When was {object} brought onto the market?
    When did {object} become available?
    When did {object} make its debut?
    When did {object} have its launch?
    When could people first get {object}?
    Since when has {object} been available?
    {object} made its debut when?
    {-object} release date
    {-object} launch date
    when was {-object} released
  `,
  'time release : year': `
    ~ what year {object} was launched
    ~ in what year {object} made its debut
    = the release year of {object}
    = {object's} release year
    = {object's} launch year
    = the year of {object's} debut
    What year was {object} launched?
    In what year did {object} make its debut?
    In what year did {object} become available?
    Which year saw the release of {object}?
    Which year brought us {object}?
    {object} has been out since what year?
    {-object} release year
    {-object} launch year
  `,
  'place release': `
    ~ where {object} had its first showing
    Where was {object} launched?
    Where did {object} make its debut?
    Where was {object} first shown?
    Where was the premiere of {object}?
    Where did people first get to see {object}?
    {object} was first shown where?
  `,
  'subject release': `
    Who launched {object}?
    Who put {object} out?
    Who brought {object} onto the market?
    Who released {object} to the public?
    {object} was put out by whom?
    ~ who launched {object}
  `,
  'subject compose': `
    ~ who wrote the music of {object}
    ~ who set {object} to music
    @ the composer of {object}
    @ {object's} composer
    Who is the composer of {object}?
    Who wrote the music of {object}?
    Who wrote the notes of {object}?
    Whose composition is {object}?
    Whose music is {object}?
    Who was {object} composed by?
    {object} is by which composer?
    {object} is whose composition?
    {-object} composer
    {-object} composed by
  `,
  'object compose': `
    ~ {wh} {subject} wrote the music of
    {wh} is {subject} the composer of?
    {wh} has {subject} as its composer?
    {wh} is a composition by {subject}?
    {wh} did {subject} write the music of?
    {wh} comes from the composer {subject}?
    # the {noun} composed by {subject}
    # the {noun} with music by {subject}
    {-subject} composer of
  `,
  'subject conduct': `
    ~ who held the baton for {object}
    @ the conductor of {object}
    @ {object's} conductor
    Who held the baton for {object}?
    Who wielded the baton at {object}?
    Who stood at the conductor's desk for {object}?
    Under whose baton was {object}?
    {object} was under whose baton?
    {-object} conductor
  `,
  'subject record': `
    ~ who sang or played {object} on record
    Whose album or record is {object}?
    Who sang or played {object} on record?
    Who made the recording of {object}?
    Whose recording is {object}?
    {object} is a record by whom?
    {-object} artist
  `,
  'object record': `
    ~ {wh} {subject} made in the studio
    {wh} did {subject} make in the studio?
    {wh} did {subject} put on record?
    {wh} is a recording by {subject}?
    {wh} has {subject} as its artist?
    # the {noun} recorded by {subject}
    # {subject's} {noun}
  `,
  'place record': `
    Where did the recording of {object} take place?
    Where is the studio in which {object} was made?
    In which town was {object} recorded?
    ~ where the recording of {object} took place
    = the place of recording of {object}
  `,
  'place film': `
    ~ where {object} was shot
    Where was {object} shot?
    Where did the filming of {object} take place?
    Where did the cameras roll for {object}?
    In which place was {object} shot?
    = the filming location of {object}
    = {object's} filming location
    {-object} filming location
  `,
  'place set': `
    ~ where the story of {patient} plays
    ~ where the action of {patient} happens
    = the setting of {patient}
    = {patient's} setting
    Where does the story of {patient} play?
    Where does the action of {patient} take place?
    In what place is {patient} set?
    To which place does {patient} take its audience?
    Which place serves as the scene of {patient}?
    {patient} plays where?
    {-patient} setting
  `,
  'of main character': `
    ~ who {of} is about
    ~ who plays the main part in the story of {of}
    @ the hero of {of}
    @ {of's} protagonist
    @ the protagonist of {of}
    @ the central figure in {of}
    Who is {of} about?
    Whose story does {of} tell?
    Around whom does {of} revolve?
    Who is at the centre of {of}?
    Whom does the reader or viewer follow in {of}?
    {of} tells whose story?
    {-of} protagonist
    {-of} main figure
  `,
  'owner main character': `
    {wh} is about {value}?
    {wh} tells the story of {value}?
    {wh} revolves around {value}?
    {wh} has {value} as its hero?
    In {wh} is {value} the protagonist?
    # the {noun} about {value}
    # the {noun} that tells the story of {value}
  `,
  'of lead actor': `
    ~ who plays the lead in {of}
    ~ who stars in {of}
    @ the star of {of}
    @ {of's} star
    Who stars in {of}?
    Who plays the lead in {of}?
    Who has the leading part in {of}?
    Whose face is on the poster of {of}?
    {of} stars whom?
    {-of} star
    {-of} lead role
  `,
  'owner lead actor': `
    {wh} stars {value}?
    {wh} does {value} star in?
    In {wh} does {value} play the lead?
    {value} has the lead in {wh}?
    # the {noun} starring {value}
    # the {noun} with {value} in the lead
  `,
  'of genre': `
    ~ what genre {of} belongs to
    What genre does {of} belong to?
    To what genre does {of} belong?
    Under what genre would I find {of}?
    What style is {of} in?
    {of} belongs to what genre?
    {-of} style
  `,
  'of label': `
    ~ on which label {of} came out
    On which label did {of} come out?
    Which record company put out {of}?
    Which record company stands behind {of}?
    {of} came out on which label?
    {-of} record label
  `,
  'of memoir': `
    What did {of} call the memoir?
    Under what title did {of} publish a memoir?
    In which book does {of} look back on life?
    What is the title of {of's} memoir?
    {-of} memoir title
  `,
  'object show': `
    ~ {wh} can be seen in {subject}
    {wh} can be seen in {subject}?
    {wh} was to be seen in {subject}?
    {wh} does one see in {subject}?
    {subject} showed {wh}?
  `,
  'many translate languages': `
    How many languages can {patient} be read in?
    In how many languages does {patient} exist?
    How many translations of {patient} are there?
    {patient} exists in how many languages?
    ~ in how many languages {patient} exists
  `,
  'subject edit present': `
    Who is in charge of the newsroom at {object}?
    Who is the editor of {object}?
    Who is the editor-in-chief of {object}?
    @ {object's} editor
    @ the editor of {object}
    {-object} editor
  `,
  'subject translate': `
    Who did the translation of {object}?
    Whose translation of {object} is it?
    @ the translator of {object}
    Who put {object} into another language?
    {-object} translator
  `,
};
