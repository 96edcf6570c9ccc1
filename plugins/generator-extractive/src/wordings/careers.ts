import type { Theme } from './bank.ts';

/** Studies, work and pastimes of people. */
export const careers: Theme = {
  'of teacher': `
    ~ who taught {of}
    ~ under whom {of} learned
    Who taught {of}?
    Who was {of} taught by?
    Who did {of} have lessons with?
    Under whom did {of} learn?
    From whom did {of} learn?
    Whose pupil was {of}?
    Whose student was {of}?
    At whose feet did {of} sit as a learner?
    {of} was taught by whom?
    {-of} teacher name
  `,
  'of student': `
    Who was taught by {of}?
    Who learned from {of}?
    Who had {of} as a teacher?
    Whom did {of} teach?
  `,
  'of occupation': `
    ~ what {of} does for a living
    ~ what line of work {of} is in
    ~ what {of} works as
    ~ how {of} earns a living
    = {of's} profession
    = {of's} job
    = {of's} line of work
    = {of's} trade
    = {of's} calling
    What does {of} do for a living?
    What does {of} do?
    What does {of} work as?
    What line of work is {of} in?
    What job does {of} have?
    What profession does {of} follow?
    What's {of's} job?
    What is {of} by trade?
    What is {of} by profession?
    How does {of} earn a living?
    How does {of} make a living?
    How does {of} pay the bills?
    What would {of} write under "profession" on a form?
    As what does {of} work?
    {of} is what by profession?
    {-of} job
    {-of} profession
    what does {-of} do
  `,
  'of former occupation': `
    ~ what {of} used to do for a living
    What did {of} do for a living before?
    What did {of} use to work as?
    What was {of's} earlier job?
    What job did {of} have before?
    What was {of} before?
    As what did {of} work in earlier days?
    {-of} previous job
  `,
  'of hobby': `
    ~ what {of} likes to do after work
    ~ what {of} does for fun
    What does {of} do for fun?
    What does {of} do in spare time?
    What does {of} get up to on days off?
    What does {of} like to do when not working?
    How does {of} spend free time?
    How does {of} relax?
    What is {of's} pastime?
    What is {of's} favourite pastime?
    {-of} pastime
    {-of} free time
  `,
  'place study': `
    ~ where {subject} went to university
    ~ where {subject} got an education
    ~ where {subject} was a student
    = {subject's} place of study
    = {subject's} alma mater
    Where did {subject} go to university?
    Where did {subject} go to college?
    Where was {subject} educated?
    Where was {subject} a student?
    Where did {subject} get a degree?
    Where did {subject} receive an education?
    Where did {subject} train?
    What school did {subject} attend?
    At which institution was {subject} enrolled?
    Which university can count {subject} among its graduates?
    Whose lecture halls did {subject} sit in as a student?
    {subject} is a graduate of which institution?
    {subject} was a student where?
    {-subject} university
    {-subject} alma mater
    {-subject} education
    Where did {subject} go to learn {object}?
    Where was {subject} a student of {object}?
    At which university did {subject} take {object}?
    Where did {subject} take a degree in {object}?
    ~ where {subject} was a student of {object}
    {subject} learned {object} where?
  `,
  'object study': `
    ~ {wh} {subject's} subject was
    {wh} was {subject's} subject of study?
    What subject did {subject} take?
    What was {subject} a student of?
    What field did {subject} go into as a student?
    {subject} was a student of what?
    {subject} took a degree in what?
    {-subject} subject studied
  `,
  'subject study': `
    ~ {wh} was a student {rest}
    ~ {wh} was educated {rest}
    {wh} was educated {rest}?
    {wh} was a student {rest}?
    {wh} took a degree {rest}?
    {wh} spent student days {rest}?
    {wh} got an education {rest}?
    # the {noun} educated {rest}
  `,
  'of alumnus': `
    Who is a graduate of {of}?
    Who went to {of} as a student?
    Who came out of {of} as a graduate?
    Which former student does {of} take pride in?
    Whom does {of} count among its graduates?
  `,
  'place work past': `
    ~ where {subject} was employed
    ~ where {subject} had a job
    Where was {subject} employed?
    Where did {subject} have a job?
    Where was {subject's} place of work?
    For whom did {subject} work?
    Who was {subject's} employer?
    Where did {subject} earn a living?
    {subject} worked for whom?
    {-subject} employer
    {-subject} workplace
  `,
  'place work present': `
    Where is {subject} employed?
    Where does {subject} have a job?
    Where does {subject} go to work?
    Who is {subject's} employer?
    For whom does {subject} work?
    {subject} works for whom?
  `,
  'time retire': `
    ~ when {subject} stopped working
    ~ when {subject} went into retirement
    When did {subject} stop working?
    When did {subject} go into retirement?
    When did {subject} leave working life?
    When did {subject} call it a day?
    When did {subject} hang up the tools?
    When was {subject's} last working year?
    = the date of {subject's} retirement
    {-subject} retired when
  `,
  'time retire : year': `
    What year did {subject} stop working?
    In what year did {subject} go into retirement?
    Which year brought {subject's} retirement?
    = the year of {subject's} retirement
    {-subject} retirement year
  `,
  'object speak present': `
    What languages does {subject} know?
    What languages is {subject} able to speak?
    In what languages can one talk to {subject}?
    Which tongues does {subject} have a command of?
    {subject} has a command of which languages?
    {-subject} languages
  `,
  'object play present': `
    ~ {wh} {subject} is a player of
    {wh} is played by {subject}?
    {wh} is {subject} a player of?
    {subject} plays {wh}?
    # the {noun} played by {subject}
  `,
  'of party': `
    ~ which party {of} belongs to
    To which party does {of} belong?
    What party does {of} belong to?
    Which party's member is {of}?
    For which party does {of} stand?
    What is {of's} political home?
    {of} is a member of which party?
    {-of} political party
  `,
  'owner party': `
    {wh} is a member of {value}?
    {wh} stands for {value}?
    # the {noun} who belongs to {value}
  `,
};
