import type { Theme } from './bank.ts';

/** Who did what, in the loose way in which people talk: topic first, asides, idioms. */
export const spoken: Theme = {
  'subject found': `
    {object}, who's the founder?
    {object} – who set that up?
    Who was it that got {object} going?
    Who do we have to thank for founding {object}?
    Somebody must have founded {object}. Who?
    Who's the brain that started {object}?
    Who made the first move and founded {object}?
    Who first had the plan to set up {object}?
    {object} was started by whom?
  `,
  'object found': `
    {subject} started {wh}?
    {subject} got {wh} going?
    {wh} did {subject} get going?
    {wh} did {subject} start up?
    {wh} is {subject} known as the founder of?
    {wh} has {subject} to thank for its foundation?
    {wh} came about because {subject} founded it?
    {subject} has founded something. {wh}?
    {wh} dates back to {year}?
    {wh} has been around since {year}?
    {wh} can look back to {year} as its founding year?
    {in} is where {wh} was set up?
    {wh} got going {rest}?
    {wh} had its beginnings {rest}?
  `,
  'subject lead present': `
    {object}, who's in charge there?
    {object} – who runs that?
    Who do I write to if I want to reach the head of {object}?
    Who sits at the top of {object}?
    Who's the number one at {object}?
    Who gives the orders at {object}?
    Who steers {object}?
    Who keeps {object} on course as its head?
    Who bears the responsibility for {object}?
  `,
  'object lead present': `
    {subject} runs {wh}?
    {subject} heads {wh}?
    {subject} is the boss of {wh}?
    {wh} does {subject} steer?
    {wh} does {subject} manage?
    {wh} is {subject} responsible for as head?
    At the head of {wh} is {subject}?
    Over {wh} does {subject} preside as leader?
    {subject} leads something. {wh}?
  `,
  'subject direct': `
    {object}, who directed that?
    Who directed {object} at the time?
    Who took the direction of {object}?
    Who worked as director on {object}?
    {object} was made under whose direction?
    Who's the one who directed {object}?
  `,
  'object direct': `
    {subject} directed {wh}?
    {wh} carries {subject's} name as director?
    {wh} did {subject} make as a director?
    Behind {wh} stands {subject} as director?
    For {wh} was {subject} the director?
  `,
  'of mayor': `
    {of}, who's the mayor there?
    If I go to the town hall of {of}, which mayor do I meet?
    Who's the mayor over in {of}?
    Who won the mayor's office in {of}?
    Who is the first citizen of {of}, its mayor?
    Under which mayor is {of}?
    Who has been put in charge of {of} as mayor?
  `,
  'owner mayor': `
    {value} is mayor of {wh}?
    {wh} town hall does {value} sit in?
    Where is {value} the mayor?
    Where does {value} hold the office of mayor?
    Over {wh} does {value} preside as mayor?
    Which town hall is run by {value}?
    {value} runs the town hall of which place?
    Of which place is {value} the mayor?
  `,
  'owner chief executive': `
    {value} is the chief executive of {wh}?
    Where is {value} the CEO?
    Where does {value} hold the top job?
    Which company has {value} at the top as CEO?
    Of which firm is {value} the CEO?
    For which company does {value} work as CEO?
    {wh} is run by {value} as CEO?
  `,
  'of chief executive': `
    {of}, who's the CEO there?
    Who answers for the results of {of} as CEO?
    Who got the top job at {of}?
    Who would I shake hands with as the CEO of {of}?
    Who's the chief executive over at {of}?
    Whose name stands under the letters of {of} as chief executive?
  `,
  'owner director': `
    {value} is the director of {wh}?
    Where is {value} the director?
    Where does {value} work as director?
    In {wh} does {value} have the director's office?
    {wh} is under {value} as director?
  `,
  'of director': `
    {of}, who's the director there?
    Who's got the director's office at {of}?
    Who works as director of {of}?
    Who would I ask for as the director of {of}?
    Who is director over at {of}?
  `,
  'of spouse': `
    {of}, who's the other half?
    Who's {of} married to, anyway?
    Whose husband or wife is {of}?
    Who wears the other ring of {of}?
    Who does {of} call husband or wife?
    Who became {of's} husband or wife?
    At the wedding of {of}, who was the other one?
    Who is at {of's} side as husband or wife?
    {of} got married to whom?
  `,
  'subject study': `
    {wh} has a degree from {at}?
    {wh} is a graduate of {at}?
    {wh} went to {at}?
    {wh} was enrolled at {at}?
    {wh} was once a student of {at}?
    {at} can count {wh} among its students?
  `,
  'object locate': `
    {wh} has {in} as its location?
    {wh} is in {in}?
    {wh} do I come upon {rest}?
    {wh} would be found by a visitor {rest}?
    {wh} is at home {rest}?
    {in} is home to {wh}?
    If I go to {in}, {wh} will I find there?
    {in} has {wh}?
    # the {noun} that is at home {rest}
    # the {noun} one finds {rest}
  `,
  'subject write': `
    {object}, who's that by?
    Who's {object} by?
    Who is the writer behind {object}?
    Who came up with the text of {object}?
    Who sat down and wrote {object}?
    Who do we owe {object} to as a text?
    Whose words do we read in {object}?
    {object} flowed from whose pen?
    Who's named as the author of {object}?
  `,
  'object write': `
    {subject} wrote {wh}?
    {wh} is by {subject}, the author?
    {wh} did {subject} sit down to write?
    {wh} has {subject} written?
    {subject's} pen gave us {wh}?
    {wh} gives {subject} as the author?
    {wh} can I read from {subject's} pen?
    {wh} would I find under the author {subject}?
  `,
  'object win': `
    {subject} won {wh} {rest}?
    {subject} was given {wh} {rest}?
    {wh} ended up with {subject} {rest}?
    {wh} did the jury give to {subject} {rest}?
    {wh} did {subject} carry off {rest}?
    For {wh} was {subject} chosen as winner {rest}?
    {wh} can {subject} look at on the shelf {rest}?
  `,
  'subject win': `
    {object} {rest}, who won?
    Who carried off {object} {rest}?
    Who came first for {object} {rest}?
    Whom did the jury choose for {object} {rest}?
    Whose name is on {object} {rest}?
    Who got their hands on {object} {rest}?
    {object} was won by whom {rest}?
  `,
  'object know present': `
    {wh} do people know because of {for}?
    If you hear {for}, {wh} do you think of?
    {for}: {wh} is known for that?
    {wh} is the one everyone connects with {for}?
    {for} made the name of {wh}?
  `,
  'subject produce present': `
    {object}, who makes that?
    Who's the maker of {object}?
    Who builds and sells {object}?
    From whom does {object} come, who makes it?
    Which maker's name do I find on {object}?
    Who has {object} in its range as maker?
    In whose works is {object} made?
  `,
  'object produce present': `
    {subject}, what do they make?
    {wh} do they make at {subject}?
    {wh} is being made at {subject}?
    {wh} rolls out of the gates of {subject}?
    {wh} can one buy that {subject} makes?
    {wh} keeps the workers of {subject} busy?
  `,
  'subject design': `
    {object}, whose design is that?
    Who was the architect or designer of {object}?
    Who sat at the drawing board for {object}?
    Who gave {object} its shape?
    Who thought out how {object} should look?
    Whose pencil drew {object}?
  `,
  'object design': `
    {subject} designed {wh}?
    {subject} drew the plans of {wh}?
    {wh} was given its shape by {subject}?
    {wh} did {subject} draw?
    {wh} came off {subject's} drawing board?
    {subject} is the designer of {wh}?
  `,
  'subject build': `
    {object}, who built that?
    Whose hands built {object}?
    Who did the work of building {object}?
    From whose workshop is {object}?
    {object} was put together by whom?
  `,
  'object build': `
    {subject} built {wh}?
    {wh} have {subject's} hands put up?
    {wh} is the work of {subject} as builder?
    {wh} was put together by {subject}?
    {wh} does {subject} have to its name as builder?
  `,
  'subject develop': `
    {object}, who developed that?
    Who worked {object} out?
    Who brought {object} to the point where it worked?
    Whose team developed {object}?
    {object} was worked out by whom?
  `,
  'object develop': `
    {subject} developed {wh}?
    {wh} was worked out by {subject}?
    {wh} did {subject} work on until it was ready?
    {wh} came out of the development work of {subject}?
    {wh} did {subject} bring to the point where it worked?
  `,
  'subject flow present': `
    {wh} do I meet in {through}?
    {wh} has {through} on its banks?
    In {through}, {wh} flows by?
    {wh} washes the banks at {through}?
    On the banks of {wh} is {through}?
    {wh} pours {rest}?
    {wh} ends up {rest}?
    {wh} finds its way {rest}?
    The waters of {wh} go {rest}?
    # the {noun} whose waters go {rest}
  `,
  'subject publish past': `
    {object}, who published that?
    Who put {object} into print?
    Which press put out {object}?
    Whose list is {object} on?
    {object} is on the list of which publisher?
    {object} was printed by whom?
  `,
  'object publish past': `
    {subject} published {wh} {rest}?
    {wh} came off the presses of {subject} {rest}?
    {wh} is on the list of {subject} {rest}?
    {wh} did {subject} put into print {rest}?
    {wh} has {subject} as its publisher {rest}?
  `,
  'subject own present': `
    {object}, whose is that?
    Whose is {object}?
    Who can sell {object} if they wish, being its owner?
    Who holds the deeds to {object}?
    Who has {object} in their possession?
    Who would I have to buy {object} from?
  `,
  'object own present': `
    {subject} owns {wh}?
    {wh} has {subject} as its owner?
    {wh} is {subject's} own?
    {wh} does {subject} hold the deeds to?
    {wh} would one have to buy from {subject}?
  `,
  'of teacher': `
    {of}, who was the teacher?
    Who gave {of} lessons?
    Who showed {of} how it is done?
    Who passed the craft on to {of}?
  `,
  'of alumnus': `
    Name someone who studied at {of}.
    Who once sat in the classrooms of {of}?
    Which well-known name came out of {of}?
    Who can say of themselves that they went to {of}?
    {of} has turned out whom?
    ~ who once sat in the classrooms of {of}
  `,
  'subject conduct': `
    {object}, who was conducting?
    Who led the musicians of {object}?
    Who stood in front of the orchestra for {object}?
    {object} was conducted by which maestro?
  `,
  'object conduct': `
    {wh} did {subject} hold the baton for?
    {wh} was under {subject's} baton?
    {wh} has {subject} as its conductor?
    For {wh} did {subject} stand on the podium?
    ~ {wh} {subject} held the baton for
    # the {noun} conducted by {subject}
  `,
  'subject coach present': `
    {object}, who's the coach?
    Who's the coach over at {object}?
    Who stands at the edge of the field for {object}?
    Who is in charge of the training of {object}?
  `,
  'subject sponsor present': `
    {object}, who sponsors that?
    Who gives money so that {object} can go ahead?
    Who pays to have their name on {object}?
    Without whose sponsorship would there be no {object}?
  `,
  'object study': `
    {wh} did {subject} take lessons or courses in?
    {wh} did {subject} learn at university?
    {wh} was {subject} taught as a student?
    {wh} is {subject's} degree in?
    {subject} learned {wh} as a student?
  `,
  'object play present': `
    {wh} can one see or hear {subject} play?
    {wh} has {subject} taken up?
    {wh} does {subject} practise?
    {wh} is {subject} good at playing?
    ~ {wh} {subject} has taken up
  `,
};
