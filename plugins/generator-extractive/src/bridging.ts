import { nounClass } from '@memo-js/english';
import type { Clause } from './clause-state.ts';
import type { Discourse } from './discourse.ts';
import type { NounPhrase } from './units.ts';

/** Parts, features and offices of a thing: with "the" and no owner they are those of the topic. */
const RELATIONAL =
  /^(?:price|cost|fee|fare|body|battery|frame|case|design|engine|motor|screen|walls?|roof|dome|ceiling|floors?|windows|facade|foundations|tower|gates?|point|summit|speciality|specialty|dish|delicacy|day|town|mayor|warden|keeper|manager|chairman|chairwoman|president|editor|owner|founder|architect|designer|builder|office|headquarters|workforce|staff|mascot|emblem|logo|motto|slogan|symbol|badge|crest|flag|anthem|budget|contract|contractor|issue|circulation|sales|profits?|revenue|capital|language|population|currency|ticket|role|part|cast|star|plot|setting|soundtrack|music|score|lyrics|screenplay|script|libretto|author|composer|conductor|producer|publisher|colours?|habitat|diet|length|height|depth|area|width|weight|crew|captain|hull|deck|library|curator|principal|rector|dean|campus|jury|trophy|ground|coach|trainer|nickname|premiere|warranty|guarantee|route|leader|organiser|sponsor|patron|distance|speed|voltage|range|programme|program|climb|ascent|hike|crossing|eruption|tributary|venue|exports?|animal|flower|bird|stadium|pitch|single|genre|slopes?|peak|campaign|ferry|graduates?|alumni|residents?|descendants?|inscription|chancellor|provost|bishop|abbot|conductor|choir|goalkeeper|striker|manufacturer|maker|factory|seat|headteacher|principal|festival director|edition)$/;

const MEANT_ELSEWHERE = /^(?:same|other|next|following|previous|latter|former|new|local)$/;

/** A noun of no thing of its own may be measured for the topic: "The running time is 90 minutes". */
function isFeature(head: string): boolean {
  const kind = nounClass(head);
  return kind === undefined || kind === 'time';
}

/** Could the words, without an owner, be a part or a feature of the topic? */
export function isBridging(phrase: NounPhrase, discourse: Discourse, measured = false): boolean {
  const { title } = discourse;
  if (
    title === undefined ||
    discourse.isPerson(title) ||
    phrase.name !== undefined ||
    phrase.pronoun !== undefined ||
    phrase.possessor !== undefined ||
    phrase.of !== undefined ||
    phrase.items !== undefined ||
    phrase.number !== undefined
  )
    return false;
  const bare = phrase.det === undefined && phrase.modifiers.length > 0;
  const bareOnly = /^(?:day|sales|circulation|profits?|revenue)$/.test(phrase.head);
  const text = phrase.text.toLowerCase();
  const relational = RELATIONAL.test(phrase.head) || (measured && isFeature(phrase.head));
  if (!relational || !(phrase.det === 'the' || (bare && bareOnly))) return false;
  // "the day", "the town", "the point" alone mean what was said before.
  if (/^(?:day|point|part|role|case)$/.test(text)) return false;
  if (phrase.head === 'day' && !/^(?:market|feast|opening|founding|rest|closing) day$/.test(text))
    return false;
  if (phrase.head === 'town' && !/^(?:twin|sister|county) town$/.test(text)) return false;
  if (MEANT_ELSEWHERE.test(phrase.modifiers[0] ?? '') && !/^local /.test(text)) return false;
  return !(phrase.modifiers.length === 0 && discourse.described(phrase.head) !== undefined);
}

/** A part or a feature of the topic as its own: "the motto above the door" is the topic's motto. */
export function bridgedPhrase(phrase: NounPhrase, discourse: Discourse): NounPhrase {
  return owned(phrase, discourse, false);
}

/** "The walls are built of brick" in a text about X: the walls of X. */
function owned(phrase: NounPhrase, discourse: Discourse, measured: boolean): NounPhrase {
  const { title } = discourse;
  if (title === undefined || !isBridging(phrase, discourse, measured)) return phrase;
  const topic: NounPhrase = {
    kind: 'np',
    start: phrase.start,
    end: phrase.start,
    text: title,
    head: title,
    name: title,
    modifiers: [],
  };
  return {
    ...phrase,
    text: phrase.text.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()),
    possessor: topic,
  };
}

/** Does the clause say how much its subject is? */
function measures({ verb, object, adjuncts }: Clause): boolean {
  if (verb.passive || !/^(?:be|come|amount|total|stand|run|reach|number)$/.test(verb.lemma))
    return false;
  const amount = object ?? adjuncts.find(({ prep }) => prep === 'to' || prep === 'at')?.np;
  return amount?.number !== undefined && amount.name === undefined && amount.det === undefined;
}

/** The clause with the topic as the owner of the parts that its subject names. */
export function bridged(clause: Clause, discourse: Discourse): Clause {
  const { verb, subject, object } = clause;
  if (verb.passive)
    return object === undefined ? clause : { ...clause, object: owned(object, discourse, false) };
  return subject === undefined
    ? clause
    : { ...clause, subject: owned(subject, discourse, measures(clause)) };
}
