import type { Theme } from './bank.ts';

/** Further attributes of firms, places, works and events. */
export const features: Theme = {
  'of university': `
    Which university is in {of}?
    What university is there in {of}?
    Where would I study in {of}?
    At which university do people in {of} study?
    ~ what university there is in {of}
    = the name of the university in {of}
    university in {-of}
  `,
  'of field': `
    ~ what {of} is concerned with
    ~ what field {of} is in
    What is {of} concerned with?
    What is {of} all about?
    What subject does {of} deal with?
    In what field is {of}?
    What does {of} have to do with?
    {of} is concerned with what?
    {-of} subject
  `,
  'of research subject': `
    ~ what {of} does research on
    What does {of} do research on?
    What do the researchers at {of} look into?
    Into what does {of} carry out research?
    What do people study at {of}?
    {of} does research on what?
    {-of} research
  `,
  'of site operator': `
    Who runs the site of {of}?
    Who looks after the site of {of}?
    {of} has its site run by whom?
    ~ who runs the site of {of}
  `,
  'of main venue': `
    = {of's} principal venue
    In which hall or on which ground is {of} mainly held?
    Where does most of {of} go on?
    Where is the heart of {of}?
    ~ where most of {of} goes on
    {-of} principal venue
  `,
  'of main sponsor': `
    ~ who puts the most money into {of}
    @ the chief sponsor of {of}
    @ {of's} biggest sponsor
    Who puts the most money into {of}?
    Whose money mainly keeps {of} going?
    Who is the biggest sponsor behind {of}?
    Who sponsors {of} more than anyone else?
    {-of} biggest sponsor
  `,
  'of festival': `
    What festival does {of} celebrate?
    What festival is held in {of}?
    Which festival can I go to in {of}?
    ~ what festival {of} celebrates
    festival in {-of}
  `,
  'of presenter': `
    Who presents {of} on air?
    Who is the host of {of} on air?
    {of} is presented by whom?
    ~ who presents {of} on air
    Whose voice leads through {of}?
  `,
  'of frequency': `
    How often is there {of}?
    At what intervals does {of} happen?
    How regular is {of}?
    ~ how often there is {of}
  `,
  'of mascot': `
    What figure stands for {of} as a mascot?
    What does {of} have as its mascot?
    What creature or figure brings {of} luck?
    {-of} mascot name
    ~ what {of} has as its mascot
  `,
  'of currency': `
    What money do people use in {of}?
    What do people pay with in {of}?
    With what money does one pay in {of}?
    What coins and notes are used in {of}?
    ~ what people pay with in {of}
    {-of} money
  `,
  'of chief town': `
    Which town is the most important in {of}?
    From which town is {of} administered?
    What is the main town in {of}?
    ~ which town is the most important in {of}
  `,
  'of largest city': `
    Which city is the biggest in {of}?
    What is the biggest city in {of}?
    Where do most of the people of {of} live?
    ~ which city in {of} is the biggest
    biggest city in {-of}
  `,
  'of postal code': `
    What do I write before {of} on an envelope?
    Under what postcode is {of}?
    What postcode does {of} have?
    {-of} postcode
    {-of} zip code
  `,
  'of patron saint': `
    ~ which saint watches over {of}
    Which saint watches over {of}?
    Which saint is {of} under the protection of?
    Whose protection is {of} under?
    To which saint do the people of {of} pray?
    {of} honours which saint as its protector?
  `,
  'owner patron saint': `
    {wh} does {value} watch over?
    {wh} is under the protection of {value}?
    {wh} honours {value} as its protector?
    ~ {wh} {value} watches over
  `,
  'of wind speed': `
    How fast did the wind of {of} blow?
    How strong were the winds of {of}?
    What speed did the gusts of {of} reach?
    ~ how fast the wind of {of} blew
  `,
  'of rainfall': `
    How much rain did {of} bring?
    How much rain fell in {of}?
    ~ how much rain {of} brought
    {-of} amount of rain
  `,
  'of circulation': `
    How many copies of {of} are printed?
    How many readers buy {of}?
    In how many copies does {of} appear?
    ~ how many copies of {of} are printed
  `,
  'of first single': `
    Which song from {of} came out first?
    With which song did {of} start?
    ~ which song from {of} came out first
  `,
  'of sequel': `
    What came after {of}?
    How does the story of {of} go on, in which work?
    What follows {of}?
    {of} is continued in what?
    ~ what follows {of}
  `,
  'of chart position': `
    How high did {of} get in the charts?
    What place in the charts did {of} reach?
    Where in the charts did {of} end up?
    ~ how high {of} got in the charts
  `,
  'of channel': `
    On which channel is {of} shown?
    Who broadcasts {of}?
    Where on television can I watch {of}?
    Which station shows {of}?
    ~ on which channel {of} is shown
    {-of} tv channel
  `,
  'of screenwriter': `
    Who wrote the script of {of}?
    Who wrote the screenplay for {of}?
    Whose script is {of}?
    ~ who wrote the script of {of}
    @ the scriptwriter of {of}
  `,
  'of cinematographer': `
    Who was behind the camera of {of}?
    Who filmed {of} as cameraman?
    Whose camera work is {of}?
    ~ who was behind the camera of {of}
  `,
  'of dedicatee': `
    To whom is {of} dedicated?
    Who is {of} dedicated to?
    Whose name is in the dedication of {of}?
    ~ to whom {of} is dedicated
  `,
  'of funding': `
    How much money has {of} raised?
    How much did investors put into {of}?
    What sum has {of} collected from investors?
    ~ how much money {of} has raised
    {-of} money raised
  `,
  'of investor': `
    Who has put money into {of}?
    Whose money is in {of}?
    Who backs {of} with money?
    ~ who has put money into {of}
  `,
  'of lead investor': `
    Who put the most money into {of}?
    Whose money is the largest part of what {of} raised?
    ~ who put the most money into {of}
  `,
  'of fee': `
    What does a year at {of} cost?
    How much do students pay at {of}?
    What do they charge at {of} for studying?
    ~ what a year at {of} costs
    {-of} tuition
  `,
  'of membership fee': `
    What does it cost to be a member of {of}?
    How much do members of {of} pay?
    What do members pay to {of}?
    ~ what members of {of} pay
  `,
  'of ticker symbol': `
    Under what symbol is {of} traded?
    What letters stand for {of} on the stock market?
    {-of} ticker
  `,
  'of stock exchange': `
    Where are the shares of {of} traded?
    On which exchange can I buy shares of {of}?
    Where is {of} listed?
    ~ where the shares of {of} are traded
  `,
  'of customer': `
    Who buys from {of}?
    Whom does {of} count among its clients?
    For whom does {of} do business?
    ~ who buys from {of}
  `,
  'of subsidiary': `
    Which company belongs to {of} as a daughter?
    What daughter company does {of} have?
    ~ which daughter company {of} has
  `,
  'of brand': `
    Under what brand does {of} sell?
    What brand name does {of} use?
    ~ under what brand {of} sells
  `,
  'of rival': `
    Who is {of} up against?
    Who competes with {of}?
    Against whom does {of} most like to win?
    ~ who {of} is up against
    {-of} competitor
  `,
  'of star exhibit': `
    What should I not miss at {of}?
    What is the showpiece of {of}?
    What do people come to {of} to see above all?
    ~ what the showpiece of {of} is
  `,
  'of closing day': `
    On which day is {of} closed?
    When in the week is {of} shut?
    On what day should I not go to {of}?
    ~ on which day {of} is closed
  `,
  'of hub': `
    From which airport does {of} mainly fly?
    Where does {of} have its base in the air?
    ~ from which airport {of} mainly flies
  `,
  'of annual output': `
    How much does {of} produce in a year?
    How much comes out of {of} every year?
    What does {of} turn out in a year?
    ~ how much {of} produces in a year
  `,
  'of successor': `
    ~ who or what came after {of}
    Who or what came after {of}?
    By whom or what was {of} followed?
    {of} was followed by whom or what?
  `,
  'of head teacher': `
    Who is in charge of the teachers at {of}?
    Who is the principal of {of}?
    Who runs {of} as head teacher?
    ~ who the principal of {of} is
    @ the principal of {of}
  `,
  'of chief curator': `
    Who is in charge of the collection of {of}?
    Who heads the curators at {of}?
    ~ who heads the curators at {of}
  `,
  'of harbour master': `
    Who is in charge of the harbour of {of}?
    Who gives the orders in the harbour of {of}?
    ~ who is in charge of the harbour of {of}
  `,
  'of master brewer': `
    Who is in charge of the brewing at {of}?
    Whose recipes does {of} brew by?
    ~ who is in charge of the brewing at {of}
  `,
  'of general secretary': `
    Who holds the post of secretary general at {of}?
    Who runs the office of {of} as general secretary?
    ~ who holds the post of secretary general at {of}
  `,
  'of chief financial officer': `
    Who is in charge of the money at {of}?
    Who is the CFO of {of}?
    Who looks after the finances of {of}?
    @ the CFO of {of}
  `,
  'of chief technology officer': `
    Who is the CTO of {of}?
    Who is in charge of technology at {of}?
    @ the CTO of {of}
  `,
  'of climbing time': `
    How long does it take to climb {of}?
    How much time do I need to get up {of}?
    How long is the way up {of}?
    ~ how long it takes to climb {of}
  `,
  'of name': `
    What is {of} called?
    What name does {of} have?
    By what name does {of} go?
    ~ what {of} is called
  `,
  'of symbol': `
    What stands for {of}?
    By what sign does one know {of}?
    ~ what stands for {of}
    What is the sign of {of}?
  `,
  'of first employer': `
    Who gave {of} a first job?
    Where did {of} start to work?
    For whom did {of} first work?
    ~ who gave {of} a first job
  `,
  'of contractor': `
    Which firm carries out {of}?
    Who does the building work for {of}?
    Who got the contract for {of}?
    ~ who got the contract for {of}
  `,
  'of oldest building': `
    What building in {of} has stood the longest?
    Which building in {of} is older than all the others?
    ~ which building in {of} is the oldest
    oldest building in {-of}
  `,
  'of oldest hotel': `
    Which hotel in {of} has been there the longest?
    ~ which hotel in {of} is the oldest
    oldest hotel in {-of}
  `,
  'of dam': `
    Which dam holds back {of}?
    What dam stands across {of}?
    ~ which dam holds back {of}
  `,
};
