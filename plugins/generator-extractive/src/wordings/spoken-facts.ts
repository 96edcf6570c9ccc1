import type { Theme } from './bank.ts';

/** When, where, how many and what, in the loose way in which people talk. */
export const spokenFacts: Theme = {
  'time found': `
    {object}, when did that start up?
    {object} – how long has that existed, since when?
    When did it all begin for {object}?
    When was the founding of {object}?
    How old is {object}, when was it founded?
    When did somebody found {object}?
  `,
  'time found : year': `
    {object}, what year was that founded?
    What year is on the founding charter of {object}?
    What year did it all begin for {object}?
    Since what year has there been {object}?
  `,
  'place bear': `
    {object}, where was the birth?
    Where does {object} come from originally, by birth?
    Where did {object's} cradle stand?
    Where did {object's} mother give birth?
    What does the birth certificate of {object} give as the place?
    Which town gave the world {object}?
    Where did {object} take a first breath?
    Which place can be proud to be where {object} was born?
    Somewhere {object} was born. Where?
  `,
  'time bear': `
    {object}, born when?
    When did {object} take a first breath?
    When did {object's} mother give birth?
    When was {object} brought into the world?
  `,
  'time bear : year': `
    {object}, born in what year?
    What year is {object} from?
    What year did {object's} life begin?
    Which year is {object's} year of birth?
    In which year did {object's} mother give birth?
    Someone asks for {object's} birth year: what is it?
    {object} came into the world in what year?
  `,
  'time bear : date': `
    What date should I put down as {object's} birthday?
    {object}, born on what day?
    What is {object's} exact date of birth?
    On what day did {object} come into the world?
  `,
  'place study': `
    {subject}, what university was that?
    Where did {subject} sit the exams for a degree?
    Where did {subject} spend student days?
    Who gave {subject} a degree?
    Where did {subject} learn the trade as a student?
    What place of learning did {subject} go to?
    Where did {subject} go for higher education?
    Which school turned {subject} out?
  `,
  'place locate': `
    {object}, where's that?
    {object} – where do I find that?
    Where's {object}?
    Where on earth is {object}?
    Where do I have to travel to get to {object}?
    Where would a visitor have to go for {object}?
    What's the place where {object} is?
    Which town or area is {object} in?
    Which spot on the map is {object} at?
    In what part of the world is {object}?
    Where has {object} got its place?
    How do I find {object}, what place is it in?
  `,
  'prep locate on': `
    {object} is on the banks of {wh}?
    If I stand in {object}, {wh} am I beside?
    Along which {noun} was {object} built?
    At which {noun} does {object} lie?
    {wh} can I see from {object}?
  `,
  'prep locate in': `
    {object} is in {wh}?
    {wh} would I travel to for {object}?
    Of which {noun} is {object} a part?
    In which part of the country is {object}, which {noun}?
    {wh} can count {object} among its places?
  `,
  'of occupation': `
    {of}, what's the job?
    What does {of} get paid for?
    What kind of work does {of} do?
    What does {of} do all day at work?
    What has {of} made a career of?
    In what job does {of} make money?
    What's written on {of's} business card?
    What field does {of} work in?
    What did {of} become?
    What does it say under "occupation" for {of}?
  `,
  'of population': `
    {of}, how many people are there?
    How many folk live in {of}?
    How big is the population of {of}?
    How large is {of} by number of people?
    What does the census say about {of}?
    If you counted everyone in {of}, how many would there be?
    How many locals does {of} have?
    How many mouths are there to feed in {of}?
  `,
  'of cost': `
    {of}, what does that cost?
    How much will {of} cost me?
    How much is it for {of}?
    What's the damage to my wallet if I get {of}?
    How much money do I hand over for {of}?
    How deep do I have to reach into my pocket for {of}?
    What would one pay for {of}?
    What do they want for {of}?
    If I want {of}, how much money do I need?
    For how much can I have {of}?
  `,
  'of length': `
    {of}, what's the length?
    How long would you say {of} is?
    How long does {of} get?
    From beginning to end, how long is {of}?
  `,
  'of length : measure': `
    If I measured {of}, what length would I get?
    How much distance does {of} cover from start to finish?
    How far is it from one end of {of} to the other?
  `,
  'of height': `
    {of}, how high is that?
    What's the height of {of}?
    How far up does {of} go?
    How high up is the top of {of}?
    If I measured {of} from foot to top, what would I get?
    {of} stands how tall?
  `,
  'of weight': `
    {of}, how heavy is that?
    If I put {of} on the scales, what do they show?
    What's the weight of {of}?
    How many kilos does {of} come to?
    How much would I have to lift with {of}?
  `,
  'of elevation': `
    {of}, how high up is that?
    If I stand at {of}, how far above the sea am I?
    How far up from sea level is {of}?
    What height is given on the map for {of}?
  `,
  'of revenue': `
    {of}, what's the turnover?
    How much money goes through {of} in a year?
    How much does {of} sell in a year, in money?
    How big is the business of {of} in money?
    How much did {of} take in?
    What figure does {of} report for its sales?
  `,
  'of size': `
    {of}, how big is that?
    What size is {of}?
  `,
  'of size : measure': `
    How much ground does {of} cover?
    How large an area is {of}?
    Over how much does {of} extend?
  `,
  'of capacity': `
    {of}, how much fits in there?
    How many people or things can {of} take?
    How many does {of} have room for?
    How large is the capacity of {of}?
  `,
  'count employees': `
    {of}, how many people work there?
    How many people earn a living at {of}?
    How big a team does {of} have?
    How many hands work at {of}?
    How many colleagues would I have at {of}?
    How many people draw wages from {of}?
    {of} gives work to how many?
    How many folk does {of} have on its books?
  `,
  'count visitors': `
    {of}, how many people go there?
    How many people turn up at {of}?
    How many people find their way to {of}?
    How many come through the gates of {of}?
  `,
  'count students': `
    {of}, how many study there?
    How many students are there at {of}?
    How many learners does {of} teach?
    How many young people go to {of}?
    ~ how many are enrolled at {of}
  `,
  'count pages': `
    {of}, how thick is it in pages?
    How many pages does it take to get through {of}?
    How many pages are between the covers of {of}?
    ~ how many pages are between the covers of {of}
    {of} is how many pages long?
  `,
  'time win': `
    {subject} and {object}, when was that?
    When was it {subject's} turn to win {object}?
    When did {subject} carry off {object}?
    When did {subject} walk away with {object}?
    When was {subject} chosen for {object}?
  `,
  'prep know for present': `
    {object}, what's that known for?
    If you hear {object}, what do you think of first?
    What has {object} made a name for itself with?
    What is it about {object} that everyone knows?
    What would people say {object} is famous for?
    What does everyone connect with {object}?
  `,
  'time release': `
    {object}, when did that come onto the market?
    When did {object} hit the market?
    When did {object} hit the shelves or screens?
    When was {object} first to be had?
    When did the public get to know {object}?
    When was the launch of {object}?
  `,
  'time release : year': `
    {object}, what year did that come out?
    What year did {object} hit the market?
    Which year was the launch of {object}?
    What year did the public get to know {object}?
    {object} came onto the market in what year?
  `,
  'time open': `
    {object}, when did that open?
    When did people first walk into {object}?
    When was the big opening of {object}?
    When were the doors of {object} opened?
    When was {object} put into use?
  `,
  'time publish past': `
    {object}, when did that come out?
    When was {object} printed?
    When did {object} go to press?
    When was {object} put before readers?
  `,
  'place live present': `
    {subject}, living where?
    Where does {subject} hang a hat?
    Where has {subject} got a house or flat?
    Where would I find {subject} at home?
    Where does {subject} spend the evenings at home?
    In what place has {subject} put down roots?
  `,
  'of hobby': `
    {of}, any hobbies?
    What does {of} love doing outside work?
    What keeps {of} busy after hours?
    What does {of} do to switch off?
    When work is done, what does {of} like to do?
  `,
  'of nickname': `
    {of}, what's the nickname?
    What's the popular name for {of}?
    How do locals refer to {of}?
    Under what other name do people talk about {of}?
    What name have people made up for {of}?
  `,
  'place set': `
    {patient}, where does it play?
    Where are the events of {patient} supposed to happen?
    Where do the characters of {patient} live?
    Which town is the backdrop of {patient}?
  `,
  'place build': `
    {patient}, built where?
    In which workshop or yard was {patient} built?
    From which workshop does {patient} come?
    Where did {patient} take shape?
    Where was {patient} made?
  `,
  'place come': `
    {subject}, from where?
    Where was {subject} before, where from?
    From which place does {subject} come?
    Which place is {subject} from?
    Where does {subject} have family roots?
    What is {subject's} home region?
  `,
  'time begin': `
    {subject}, when did that begin?
    When did {subject} start off?
    When did it all start with {subject}?
    When did things get moving for {subject}?
  `,
  'time die': `
    {subject}, when was the death?
    When did {subject} leave this world?
    When did people mourn {subject}?
  `,
  'many sell units past': `
    {subject}, how many were sold?
    How many of {subject} were sold?
    How many people bought {subject}?
    How many of {subject} found a buyer?
    ~ how many of {subject} found a buyer
  `,
  'of budget': `
    {of}, how much money is there to spend?
    How well off is {of}, what is the budget?
    How much does {of} get to spend in a year?
    What sum keeps {of} going?
    ~ what sum keeps {of} going
  `,
  'identity thing': `
    {of}, what's that?
    What sort of a thing is {of} supposed to be?
    Could somebody explain {of} to me?
    What do people mean when they say {of}?
    What, in short, is {of}?
    Someone mentioned {of}. What is that?
  `,
  'identity role': `
    {of}, who or what is that?
    Someone mentioned {of}. What does one know {of} as?
    How would you introduce {of}?
    What would you say {of} is?
  `,
  'of family trade': `
    What did {of's} family live on?
    What work did {of's} father do?
    ~ what {of's} father worked as
    With what work did {of's} parents earn money?
    {of} comes from a family of what?
  `,
  'time receive': `
    {object} for {subject}, when was that?
    When was {subject} handed {object}?
    When did {object} come to {subject}?
  `,
  'month hold present': `
    {object}, what month is that?
    What month would I book a hotel for to see {object}?
    What time of the year is {object}, which month?
  `,
  'of running time': `
    {of}, how long is that?
    How long am I busy with {of}?
    How many hours or minutes is {of}?
  `,
  'of duration': `
    {of}, how long did that last?
    How long was it until {of} was over?
    From start to finish, how long was {of}?
  `,
};
