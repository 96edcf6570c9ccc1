import type { Theme } from './bank.ts';

/** Names, mottoes and what a place or a firm is known for. */
export const renown: Theme = {
  'of nickname': `
    ~ what people call {of}
    ~ by what other name {of} is known
    = {of's} nickname
    = the pet name of {of}
    = {of's} other name
    What do people call {of}?
    What do locals call {of}?
    What do fans and friends call {of}?
    What is {of} also known as?
    What else is {of} called?
    What name has {of} been given by the people?
    What is {of} affectionately called?
    By what nickname does {of} go?
    By what other name is {of} known?
    How is {of} popularly called?
    {of} is also known as what?
    {of} goes by what nickname?
    {-of} also known as
    {-of} aka
    {-of} other name
  `,
  'owner nickname': `
    {wh} is called {value}?
    {wh} is known as {value}?
    {wh} goes by the nickname {value}?
    {wh} do people call {value}?
    {wh} is meant when people say {value}?
    {value} is another name for {wh}?
    # the {noun} nicknamed {value}
    # the {noun} also known as {value}
  `,
  'of former name': `
    ~ what {of} used to be called
    ~ under what name {of} was known before
    = the old name of {of}
    = {of's} earlier name
    = {of's} old name
    = the previous name of {of}
    What did {of} use to be called?
    What was {of} called before?
    What was {of} called in the past?
    What was {of} known as in earlier days?
    What name did {of} have before?
    Under what name was {of} known before?
    {of} used to be called what?
    {-of} old name
    {-of} previously called
    {-of} formerly
  `,
  'owner former name': `
    {wh} used to be called {value}?
    {wh} was called {value} before?
    {wh} went by the name of {value} in the past?
    {wh} had the name {value} in earlier days?
    {wh} is called something else than {value} nowadays?
    # the {noun} that used to be called {value}
    # the {noun} once known as {value}
  `,
  'of motto': `
    ~ what motto {of} has
    = {of's} slogan
    = the slogan of {of}
    What is {of's} slogan?
    What motto does {of} live by?
    With what words does {of} advertise?
    What words stand for {of}?
    Under what slogan does {of} run?
    {-of} slogan
  `,
  'owner motto': `
    {wh} has the motto {value}?
    {wh} lives by the motto {value}?
    {wh} uses the slogan {value}?
    Whose motto is {value}, which {noun}?
    # the {noun} with the motto {value}
    # the {noun} whose slogan is {value}
  `,
  'prep know for present': `
    ~ what {object} is famous for
    ~ what made {object} known
    ~ what people associate with {object}
    What is {object} famous for?
    What is {object} renowned for?
    What is {object} noted for?
    What made {object} known?
    What made {object} famous?
    What brought {object} its fame?
    What do people associate with {object}?
    What do people think of when they hear of {object}?
    What does {object} owe its fame to?
    What do people know {object} for?
    Why is {object} known?
    For what is {object} famous?
    {object} is famous for what?
    {object} is best known for what?
    {-object} famous for
    {-object} known for
    = {object's} claim to fame
  `,
  'object know present': `
    ~ {wh} is famous {rest}
    {wh} is famous {rest}?
    {wh} is renowned {rest}?
    {wh} is noted {rest}?
    {wh} has made a name {rest}?
    {wh} made a name for itself with {for}?
    {wh} do people associate with {for}?
    {wh} comes to mind at the mention of {for}?
    {wh} owes its fame to {for}?
    # the {noun} famous {rest}
    # the {noun} renowned {rest}
  `,
  'of local speciality': `
    ~ what dish {of} is proud of
    What does one eat in {of}?
    What should I eat in {of}?
    What dish is typical of {of}?
    What do the cooks of {of} pride themselves on?
    What is on the table in {of} as a speciality?
    {-of} typical dish
    {-of} local food
  `,
  'prep name after': `
    ~ where {object} got its name from
    ~ who or what gave {object} its name
    = the namesake of {object}
    = {object's} namesake
    Where does {object} get its name from?
    Where did {object} get its name?
    Where does the name {object} come from?
    Who or what gave {object} its name?
    Whose name does {object} bear?
    To whom or what does {object} owe its name?
    In whose honour does {object} have its name?
    {object} takes its name from what?
    {object} got its name from whom or what?
    {-object} named after
    {-object} origin of the name
  `,
  'of landmark': `
    What sight is {of} known by?
    What should I not miss seeing in {of}?
    By what sight would I recognise {of}?
    What is the main sight of {of}?
    {-of} main sight
  `,
};
