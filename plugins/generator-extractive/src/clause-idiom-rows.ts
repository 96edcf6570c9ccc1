/** A part of the stated clause, by the role it plays there. */
export type Part = 'subject' | 'object' | 'second' | 'phrase' | 'phrase of' | 'object of';

/** A fixed phrase around a verb, and the plain clause or attribute that it stands for. */
export interface ClauseIdiom {
  /** Lemmas of the verb. */
  readonly verb: string;
  readonly passive?: boolean;
  /** Words of the direct object; `null` when there must be none. */
  readonly object?: RegExp | null;
  /** A prepositional phrase that must be there: its prepositions and its words. */
  readonly prep?: string;
  readonly phrase?: RegExp;
  /** Words that the sentence says between the subject and the end of the clause. */
  readonly said?: RegExp;
  /** The verb that is meant; "make" in brackets stands for what makes a thing of its kind. */
  readonly means: string;
  /** Said in the passive. */
  readonly undergone?: boolean;
  readonly who?: Part;
  readonly whom?: Part;
  readonly name?: Part;
  /** The noun whose measure the object is: "takes in 3 million" has a revenue of it. */
  readonly measure?: string;
  /** The clause says "the NOUN of subject is ...". */
  readonly attribute?: string;
  /** Preposition under which the phrase is kept. */
  readonly at?: string;
  /** Only of amounts, of money, or of names. */
  readonly kind?: 'number' | 'money' | 'name' | 'length';
}

const MAKING = '[make]';
const NAMES = /\bname\b/;
const EARLY = /\b(?:first|originally|initially|at first|earlier)\b/;
const ORIGIN = /^(?:existence|foundation|origins?|beginnings?|creation|establishment)$/;

/** Lives. */
const LIFE: readonly ClauseIdiom[] = [
  { verb: 'come', prep: 'into', phrase: /^world$/, means: 'bear', undergone: true, whom: 'subject' },
  { verb: 'see', object: /^(?:first )?light(?: of day)?$/, means: 'bear', undergone: true, whom: 'subject' },
  { verb: 'meet|find', object: /^(?:end|death)$/, means: 'die', who: 'subject' },
  { verb: 'lose', object: /^life$/, means: 'die', who: 'subject' },
  { verb: 'be', object: /^native$/, means: 'bear', undergone: true, whom: 'subject', name: 'object of', at: 'in' },
  { verb: 'hail', prep: 'from', means: 'bear', undergone: true, whom: 'subject', name: 'phrase', at: 'in', kind: 'name' },
  { verb: 'raise|bring up|rear|father', object: /^(?:children|sons|daughters)$/, kind: 'number', means: 'have', who: 'subject', whom: 'object' },
  { verb: 'be', object: /^(?:parent|father|mother)$/, means: 'have', who: 'subject', whom: 'object of', kind: 'number' },
  { verb: 'be', object: /^speaker$/, means: 'speak', who: 'subject', whom: 'object of' },
  { verb: 'learn|know', object: /./, kind: 'name', said: /\bto speak\b/, means: 'speak', who: 'subject', whom: 'object' },
  { verb: 'earn|make', object: /^(?:first )?(?:wages?|money|living|pay)$/, prep: 'as', means: 'be', attribute: 'first occupation', who: 'subject', name: 'phrase' },
  { verb: 'begin|start|open', object: /^(?:(?:working|professional) life|career|life)$/, prep: 'as', means: 'be', attribute: 'first occupation', who: 'subject', name: 'phrase' },
  { verb: 'start|start out|begin|set out', object: null, prep: 'as', means: 'be', attribute: 'first occupation', who: 'subject', name: 'phrase' },
  { verb: 'work|serve|train|employ', said: EARLY, prep: 'as', means: 'be', attribute: 'first occupation', who: 'subject', name: 'phrase' },
  { verb: 'receive|get|have|complete', object: /^(?:education|training|schooling|studies)$/, prep: 'at', means: 'study', who: 'subject', name: 'phrase', at: 'at' },
];

/** Who made, led, owns and pays. */
const MAKERS: readonly ClauseIdiom[] = [
  { verb: 'owe', object: ORIGIN, prep: 'to', means: MAKING, who: 'phrase', whom: 'subject' },
  { verb: 'owe', object: /^name$/, prep: 'to', means: 'name', undergone: true, whom: 'subject', name: 'phrase', at: 'after' },
  { verb: 'owe', object: /./, prep: 'to', means: 'design', who: 'phrase', whom: 'object', kind: 'name' },
  { verb: 'be', object: /^(?:brainchild|creation|idea|handiwork|work|foundation)$/, means: MAKING, who: 'object of', whom: 'subject', kind: 'name' },
  { verb: 'come', prep: 'from', phrase: /^(?:pen|desk|hand)$/, means: 'write', who: 'phrase of', whom: 'subject' },
  { verb: 'come|emerge', prep: 'from', phrase: /^(?:yards?|shipyard|slipway|workshops?|works|factory|docks?)$/, means: 'build', who: 'phrase of', whom: 'subject' },
  { verb: 'come', prep: 'from', phrase: /^(?:drawing board|studio)$/, means: 'design', who: 'phrase of', whom: 'subject' },
  { verb: 'appear|come out|publish|issue|be', prep: 'under|with|from', phrase: /^(?:imprint|presses?)$/, means: 'publish', who: 'phrase of', whom: 'subject' },
  { verb: 'be', prep: 'under', phrase: /^(?:direction|leadership|management|command|guidance|control|charge)$/, means: 'lead', who: 'phrase of', whom: 'subject' },
  { verb: 'be', prep: 'in', phrase: /^(?:charge|care|hands)$/, means: 'lead', who: 'phrase of', whom: 'subject' },
  { verb: 'be', prep: 'in|under', phrase: /^(?:possession|ownership|property)$/, means: 'own', who: 'phrase of', whom: 'subject' },
  { verb: 'be', object: /^property$/, means: 'own', who: 'object of', whom: 'subject', kind: 'name' },
  { verb: 'be', prep: 'in', phrase: /^gift$/, means: 'award', who: 'phrase of', whom: 'subject' },
  { verb: 'receive|get|obtain|draw', object: /^(?:money|funds?|funding|support|financial support|finance)$/, prep: 'from', kind: 'name', means: 'fund', who: 'phrase', whom: 'subject' },
  { verb: 'have', object: /^(?:headquarters|head office|main office|seat|base|home|offices?)$/, prep: 'in|at', means: 'locate', undergone: true, whom: 'subject', name: 'phrase', at: 'in' },
  { verb: 'keep|maintain', object: /^(?:headquarters|head office|main office|seat|base|offices?)$/, prep: 'in|at', means: 'locate', undergone: true, whom: 'subject', name: 'phrase', at: 'in' },
  { verb: 'run|manage|direct|lead|operate|steer', passive: true, prep: 'from', means: 'locate', undergone: true, whom: 'object', name: 'phrase', at: 'in', kind: 'name' },
  { verb: 'govern|administer|rule', passive: true, prep: 'from', kind: 'name', means: 'be', attribute: 'chief town', who: 'object', name: 'phrase' },
];

/** Names, dates and places. */
const NAMING: readonly ClauseIdiom[] = [
  { verb: 'bear|carry|have|use|take', object: NAMES, kind: 'name', means: 'name', undergone: true, whom: 'subject', name: 'object' },
  { verb: 'go|trade|operate|sail|work', prep: 'by|under', phrase: NAMES, kind: 'name', means: 'name', undergone: true, whom: 'subject', name: 'phrase' },
  { verb: 'trade|operate|appear|begin|start', prep: 'as', kind: 'name', means: 'name', undergone: true, whom: 'subject', name: 'phrase' },
  { verb: 'register|record|list|mark|enter|show|mention|incorporate|christen', passive: true, prep: 'as|under', kind: 'name', means: 'name', undergone: true, whom: 'object', name: 'phrase' },
  { verb: 'receive|get|welcome', object: /^first (?:settlers|houses|inhabitants|people|residents|colonists|families)$/, means: 'found', undergone: true, whom: 'subject' },
  { verb: 'inhabit|populate|people', passive: true, prep: 'by', kind: 'number', means: 'have', who: 'object', whom: 'phrase' },
  { verb: 'settle|inhabit|colonise|colonize|people', passive: true, means: 'found', undergone: true, whom: 'object' },
  { verb: 'date|go back|date back', object: null, prep: 'from|to|back to|since', means: 'found', undergone: true, whom: 'subject' },
  { verb: 'take', prep: 'to', phrase: /^(?:water|sea)$/, means: 'release', undergone: true, whom: 'subject' },
  { verb: 'leave', object: /^(?:slipway|stocks|yard|shipyard|slip)$/, means: 'release', undergone: true, whom: 'subject' },
  { verb: 'spring|rise|issue|emerge|start', prep: 'at|in|on|near', said: /\b(?:ground|earth|springs)\b/, means: 'rise', who: 'subject', name: 'phrase', at: 'in' },
  { verb: 'spring|emerge', prep: 'from|at|in|on', kind: 'name', means: 'rise', who: 'subject', name: 'phrase', at: 'in' },
  { verb: 'have', object: /^(?:source|origin|headwaters|spring)$/, prep: 'at|in|on|near', means: 'rise', who: 'subject', name: 'phrase', at: 'in' },
  { verb: 'have', object: /^(?:mouth)$/, prep: 'at|in|on', means: 'flow', who: 'subject', name: 'phrase', at: 'into' },
  { verb: 'exist|appear|be available', prep: 'in', phrase: /\b(?:versions?|editions?|translations?)$/, means: 'translate', undergone: true, whom: 'subject', name: 'phrase', at: 'into' },
  { verb: 'fill', object: /^(?:streets|town|city|squares?|quays?)$/, means: 'hold', undergone: true, whom: 'subject', name: 'object of', at: 'in' },
];

/** Measures and counts. */
const MEASURES: readonly ClauseIdiom[] = [
  { verb: 'take in|take|turn over|bring in|earn|make|gross|generate', kind: 'money', object: /./, means: 'have', measure: 'revenue', who: 'subject', whom: 'object' },
  { verb: 'take|bring|rake', prep: 'in', kind: 'money', means: 'have', measure: 'revenue', who: 'subject', whom: 'phrase' },
  { verb: 'give|provide|offer', object: /^(?:work|jobs|employment)$/, prep: 'to|for', kind: 'number', means: 'employ', who: 'subject', whom: 'phrase' },
  { verb: 'count|have|carry|keep', object: /./, kind: 'number', prep: 'on|in', phrase: /^(?:payroll|books|staff)$/, means: 'employ', who: 'subject', whom: 'object' },
  { verb: 'credit', passive: true, prep: 'with', kind: 'number', means: 'have', who: 'object', whom: 'phrase' },
  { verb: 'extend|run|stretch|flow', object: null, prep: 'to|for|over', kind: 'length', means: 'have', measure: 'length', who: 'subject', whom: 'phrase' },
  { verb: 'cover|run|flow|extend|stretch|wind', object: /./, kind: 'length', means: 'have', measure: 'length', who: 'subject', whom: 'object' },
  { verb: 'pass|run|flow', prep: 'beneath|under|below', kind: 'number', means: 'have', who: 'subject', whom: 'phrase' },
  { verb: 'span|cross|bridge', passive: true, prep: 'by', kind: 'number', means: 'have', who: 'object', whom: 'phrase' },
  { verb: 'attend|visit', passive: true, prep: 'by', kind: 'number', means: 'attract', who: 'object', whom: 'phrase' },
  { verb: 'bring', object: /^(?:visitors|people|guests|tourists|spectators)$/, kind: 'number', means: 'attract', who: 'subject', whom: 'object' },
  { verb: 'reach|achieve|have', object: /^sales?$/, means: 'sell', who: 'subject', whom: 'object of', kind: 'number' },
  { verb: 'consist|comprise|be made up', prep: 'of', kind: 'number', means: 'have', who: 'subject', whom: 'phrase' },
  { verb: 'leave', object: /./, kind: 'number', said: /\bdead\b/, means: 'kill', who: 'subject', whom: 'object' },
];

/** The first row that fits is taken. */
export const CLAUSE_IDIOMS: readonly ClauseIdiom[] = [...LIFE, ...MAKERS, ...NAMING, ...MEASURES];
