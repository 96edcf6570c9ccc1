import type { Relation } from './relation.ts';

const FOUNDED = {
  askAgent: ['Who founded {x}?'],
  askThing: ['Which {h} did {x} found?', 'What did {x} found?', 'Which company did {x} found?'],
};
const MADE = {
  askAgent: ['Who wrote {x}?', 'Who composed {x}?', 'Who designed {x}?', 'Who invented {x}?'],
  askThing: [
    'Which {h} did {x} write?',
    'Which {h} did {x} compose?',
    'Which {h} did {x} design?',
    'What did {x} write?',
    'What did {x} compose?',
    'What did {x} design?',
    'What did {x} invent?',
  ],
};
const LED = {
  askAgent: ['Who leads {x}?', 'Who is the director of {x}?', 'Who is the chief executive of {x}?'],
  askThing: ['Which {h} does {x} lead?', 'What does {x} lead?', 'What is {x} the director of?'],
};

/** Turns of phrase that say what other words say plainly. */
export const IDIOMS: readonly Relation[] = [
  {
    verbs: ['leave behind', 'build up', 'found together', 'put on the map', 'bring into the world'],
    phrases: [
      '(?:puts?|sets?) the first stone of',
      '(?:has|had) the idea (?:of|for)',
      '(?:came|comes) up with the idea (?:of|for)',
    ],
    inverse: [
      "(?:is|was)? ?(?:the life's work|the baby|the child) of",
      '(?:owes?|owed) (?:its|their) (?:birth|beginnings?|origin|foundation) to',
      '(?:traces?|traced) (?:its|their) (?:origins?|roots|beginnings) to',
    ],
    agent: '(?:founding (?:father|mother)|originator|instigator|prime mover|begetter)',
    ...FOUNDED,
  },
  {
    verbs: [
      'bring forth',
      'turn out',
      'knock out',
      'work out',
      'think out',
      'hatch',
      'sketch out',
      'cook up',
    ],
    phrases: [
      '(?:is|was)? ?(?:the pen|the hand|the mind|the brain|the head) behind',
      '(?:lends?|lent) (?:his|her) (?:pen|hand|talent) to',
      '(?:puts?) (?:his|her) name to',
    ],
    inverse: [
      '(?:comes?|came|flows?|flowed|stems?|stemmed|springs?|sprang) from the (?:pen|hand|desk|mind|drawing board|head) of',
      '(?:is|was)? ?(?:the )?(?:work|creation|product|fruit|offspring) of(?: the mind of)?',
      '(?:is|was)? ?(?:due|attributed|credited|owed) to',
    ],
    agent: '(?:father|mother|parent|author|maker|creator|mastermind|originator)',
    thing: '(?:masterpiece|best-known work|work|creation|brainchild|handiwork|chief work)',
    ...MADE,
  },
  {
    phrases: [
      '(?:has|had|holds?|held|takes?|took) (?:the )?(?:charge|command|control|lead|top job|top post|highest office)(?: of| at| in)',
      '(?:calls?|called) the (?:tune|shots)(?: at| in)',
      '(?:sits?|sat|is|was|stands?|stood)? ?(?:at the (?:wheel|controls|top)|in the (?:driving|hot) seat) (?:of|at)',
      '(?:gives?|gave) the orders (?:at|in|to)',
      '(?:is|was)? ?(?:number one|the first man|the first woman|top dog) (?:at|of|in)',
      '(?:keeps?|kept) the (?:house|shop) (?:at|of)',
    ],
    inverse: [
      '(?:is|are|was)? ?(?:in|under) the (?:hands|care|charge|direction|leadership|guidance|command|thumb) of',
      '(?:listens?|answers?|reports?) to',
      '(?:has|have|had) (?:as|for) (?:its|their) (?:head|director|boss|chief)',
    ],
    agent:
      '(?:skipper|governor|guiding (?:hand|spirit)|driving force|supremo|top (?:man|woman)|number one|head)',
    ...LED,
  },
  {
    phrases: [
      "(?:wears?|wore) the (?:mayor's )?chain(?: of office)? (?:in|of)",
      '(?:sits?|sat) in the (?:town|city) hall (?:of|in)',
      '(?:is|was|been)? ?(?:elected |the elected )?(?:head|leader) of the (?:city|town|council|local council|administration) (?:of|in)',
      '(?:looks?|looked) after the (?:affairs|fortunes) of',
      '(?:heads?|headed|leads?|led|runs?|ran) the (?:city|town|council|administration|municipality) (?:of|in)',
    ],
    agent:
      '(?:city father|head of the (?:city|town|council|administration)|leader of the council|first (?:man|woman))',
    askAgent: ['Who is the mayor of {x}?'],
    askThing: ['Which city is {x} the mayor of?', 'Which town is {x} the mayor of?'],
  },
  {
    phrases: [
      '(?:took|takes|had|has) (?:his|her) (?:first|opening) (?:steps|look at the world)(?: in| at)?',
      '(?:was|is)? ?brought into the world(?: in| at)?',
      '(?:grew|grows) out of the cradle(?: in)?',
      '(?:has|had) (?:his|her) cradle(?: in)?',
      '(?:spent|spends) (?:his|her) first days(?: in)?',
    ],
    thing:
      '(?:place where the cradle stood|cradle|home town|birth town|town of birth|city of birth)',
    askThing: ['Where was {x} born?'],
  },
  {
    phrases: [
      '(?:has|had|shares?|shared) (?:a )?(?:bed|house|home|roof|ring)(?: with)?',
      '(?:wears?|wore) the (?:ring|wedding ring) of',
      '(?:took|takes) (?:as|for|to) (?:his|her) (?:husband|wife)',
      '(?:exchanged|exchanges) (?:vows|rings)(?: with)?',
      '(?:gave|gives) (?:his|her) hand(?: to)?',
      '(?:became|becomes) (?:the )?(?:husband|wife) of',
    ],
    thing:
      '(?:life companion|companion|soulmate|love|man at (?:her|his) side|woman at (?:his|her) side|missus|significant other|life partner)',
    askThing: ['Who is the spouse of {x}?', 'Who is {x} married to?'],
    askAgent: ['Who is the spouse of {x}?'],
  },
  {
    phrases: [
      '(?:has|have|had) (?:its|their) (?:roots|offices?|address|seat|home|main office|doors?)(?: in| at| on)?',
      '(?:is|are|was)? ?(?:resident|settled|rooted|anchored|established|set)(?: in| at| on)?',
      '(?:calls?|called) home',
    ],
    thing: '(?:home base|home ground|domicile|site|address|place|whereabouts|host city|home port)',
    askThing: ['Where is {x} located?', 'Where is {x} based?'],
  },
  {
    phrases: [
      '(?:is|was|are)? ?(?:best |chiefly |mainly |well |most )?known(?: for)?',
      '(?:is|was)? ?(?:famous|renowned|celebrated|noted)(?: for)?',
    ],
    thing: '(?:claim to fame|main product|best-known product|flagship|speciality|pride)',
    askThing: [
      'What is the main product of {x}?',
      'What is {x} known for?',
      'Which {h} does {x} produce?',
    ],
  },
  {
    phrases: ['(?:goes?|went|retires?|retired|stops?|stopped|withdrew)(?: from work)?'],
    thing: '(?:end of career|retirement year|year of retirement|farewell)',
    askThing: ['When did {x} retire?'],
  },
  {
    phrases: [
      '(?:brings?|brought) home',
      '(?:is|was)? ?(?:awarded|given|presented with|decorated with)',
      '(?:pockets?|pocketed|bagged|bags?|scooped?|scoops)',
      '(?:comes?|came) (?:out )?(?:first|top) (?:at|in)',
      '(?:beat|beats) everybody (?:at|in)',
    ],
    inverse: ['(?:was|is)? ?(?:conferred|bestowed) on', '(?:was|is)? ?won by'],
    agent: '(?:victor|prizewinner|prize-winner|title holder|first-place finisher|medal winner)',
    askAgent: ['Who won {x}?', 'Who received {x}?'],
    askThing: ['Which prize did {x} win?', 'What did {x} win?', 'What did {x} receive?'],
  },
  {
    phrases: [
      '(?:foots?|footed) the bill (?:of|for)',
      '(?:stands?|stood|is|was)? ?(?:behind|sponsor of) (?=the \\p{Lu})',
      '(?:keeps?|kept) _ afloat',
      '(?:opens?|opened) (?:its|his|her) (?:purse|wallet) for',
    ],
    agent: '(?:money behind|paymaster|benefactor|financier|name on the jerseys)',
    askAgent: ['Who sponsors {x}?', 'Who funded {x}?'],
    askThing: ['What does {x} sponsor?', 'Which festival does {x} sponsor?'],
  },
  {
    phrases: [
      '(?:has|had) (?:its|their) (?:first night|premiere|first performance|debut|world premiere)(?: at| in| on)?',
      '(?:was|is|were)? ?(?:unveiled|first shown|brought to the stage|put on the stage)(?: at| in| on)?',
      '(?:rang|rings|sounded|sounds) (?:out )?(?:for the first time|first)(?: at| in)?',
    ],
    thing: '(?:place of (?:the )?(?:first performance|premiere)|first stage)',
    askThing: ['Where was {x} first performed?', 'Where was {x} released?'],
  },
  {
    verbs: [
      'spell out',
      'put into words',
      'supply the words for',
      'provide the words for',
      'write the words for',
      'write the text of',
      'write the words of',
    ],
    agent: '(?:librettist|wordsmith|author of the words)',
    askAgent: ['Who wrote the libretto of {x}?'],
    askThing: ['What did {x} write?', 'Which opera did {x} write the libretto of?'],
  },
];
