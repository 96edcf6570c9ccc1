import { addAttribute } from './attribute-facts.ts';
import { creationFacts } from './creation-facts.ts';
import { measureText } from './measure-facts.ts';
import type { Occurrence } from './occurrence.ts';
import { answerOf, argumentOf, isDefinite, phraseAfter, unwrap } from './phrases.ts';
import { predicateFacts } from './predicate-facts.ts';
import { addTime, recurring } from './times.ts';
import type { NounPhrase } from './units.ts';

/** "is remembered as a chef", "made a name as a biologist", "took over as director". */
export function roleRule(event: Occurrence): boolean {
  const { scene, clause, lemma } = event;
  const { verb } = clause;
  const as = phraseAfter(clause, /^as$/);
  if (as === undefined || as.name !== undefined) return false;
  const who = verb.passive ? clause.object : clause.subject;
  const known =
    verb.passive &&
    /^(?:remember|know|celebrate|regard|recognise|recognize|employ|admire)$/.test(lemma);
  const made =
    !verb.passive &&
    ((lemma === 'make' &&
      /^(?:name|career|living|fortune|mark|reputation)$/.test(clause.object?.head ?? '')) ||
      /^(?:take over|start out|train|qualify|serve|step in|begin)$/.test(lemma));
  if (who === undefined || !(known || made)) return false;
  const takes = /^(?:take over|step in|serve)$/.test(lemma);
  predicateFacts(
    scene,
    who,
    takes && as.det === undefined ? as : { ...as, det: as.det ?? 'a' },
    clause.adjuncts.filter(({ prep }) => prep !== 'as'),
  );
  return lemma === 'make';
}

/** An event in a text with a topic. */
interface Topical extends Occurrence {
  readonly title: string;
  /** The topic is no person. */
  readonly thing: boolean;
  /** What the verb is said of: the subject, or the object of a passive. */
  readonly patient: NounPhrase | undefined;
}

const isBare = (phrase: NounPhrase | undefined): phrase is NounPhrase =>
  phrase !== undefined &&
  phrase.possessor === undefined &&
  phrase.of === undefined &&
  phrase.name === undefined;

/** "Most scenes were shot in X", "Filming took place in X" */
function filmed({ scene, clause, title, thing, patient }: Topical): boolean {
  const where = phraseAfter(clause, /^(?:in|at|on|near)$/);
  if (!thing || where === undefined || !isBare(patient)) return false;
  const shooting = /^(?:filming|shooting|footage)$/.test(patient.head) && !clause.verb.passive;
  const shots = /^(?:scenes?|filming|footage|exteriors?|interiors?)$/.test(patient.head);
  if (!shooting && !(shots && clause.verb.passive)) return false;
  scene.sink.add(
    { kind: 'event', asked: 'place', verb: 'film', tense: 'past', object: title, preps: [] },
    answerOf(unwrap(where), scene.discourse),
    scene.span,
    [title],
  );
  return true;
}

/** "Work was finished in 1990", "Construction began in 1988" */
function built({ scene, clause, lemma, title, thing, time, patient }: Topical): boolean {
  if (!thing || time === undefined || !isBare(patient)) return false;
  if (!/^(?:(?:building |construction )?works?|construction)$/.test(patient.text.toLowerCase()))
    return false;
  const done = clause.verb.passive && /^(?:finish|complete|conclude)$/.test(lemma);
  const ended = !clause.verb.passive && /^(?:end|finish|conclude)$/.test(lemma);
  const begun = /^(?:begin|start|commence)$/.test(lemma);
  if (done || ended)
    addTime(scene, { verb: 'complete', tense: 'past', object: title, preps: [] }, time, [title]);
  if (begun) addAttribute(scene, 'start of construction', title, time.text, false);
  return done || ended || begun;
}

/** "A knighthood followed in 1982", "She was given a knighthood in 1982" */
function knighted({ scene, clause, lemma, title, thing, time, patient }: Topical): boolean {
  const honour = [patient, clause.object, clause.second].some(
    (phrase) => phrase?.name === undefined && /^(?:knighthood|damehood)$/.test(phrase?.head ?? ''),
  );
  if (thing || !honour || time === undefined) return false;
  if (!/^(?:follow|come|receive|accept|give|award|grant|earn|bring)$/.test(lemma)) return false;
  addTime(scene, { verb: 'knight', tense: 'past', object: title, preps: [] }, time, [title]);
  return true;
}

/** "His marriage to X lasted a lifetime": whatever is said of it. */
function married({ scene, lemma, patient }: Topical): boolean {
  if (patient?.head !== 'marriage' || patient.possessor === undefined) return false;
  const spouse = /marriage to (?<name>\p{Lu}.*)$/u.exec(patient.text)?.groups?.['name'];
  const owner = argumentOf(patient.possessor, scene.discourse);
  if (spouse !== undefined && owner !== undefined)
    addAttribute(scene, 'spouse', owner, scene.discourse.expand(spouse), true);
  return lemma === 'last';
}

/** "Local people tell a legend about a bell"; "She told her story in the autobiography X" */
function told({ scene, clause, lemma, title, thing, subject }: Topical): boolean {
  const story = clause.object;
  const { discourse, sink, span } = scene;
  if (story === undefined || clause.verb.passive) return false;
  if (!/^(?:tell|recount|share|know)$/.test(lemma)) return false;
  if (!/^(?:legend|story|tale|myth)$/.test(story.head)) return false;
  const about = phraseAfter(clause, /^(?:about|of)$/) ?? story.of;
  if (thing && about !== undefined && story.possessor === undefined) {
    const said = answerOf(about, discourse);
    sink.add(
      {
        kind: 'event',
        asked: 'object',
        verb: 'tell',
        tense: 'past',
        preps: [{ prep: 'about', phrase: title }],
        noun: story.head,
      },
      said,
      span,
      [title],
    );
    addAttribute(scene, story.head, title, said, false);
    return true;
  }
  const book = phraseAfter(clause, /^in$/);
  if (book?.name === undefined || subject === undefined || !isDefinite(subject)) return false;
  creationFacts(scene, 'write', subject, answerOf(book, discourse) ?? '');
  addAttribute(scene, book.type ?? 'autobiography', subject, answerOf(book, discourse), true);
  return true;
}

/** "A royal charter of 1582 gave X the right to hold a market" */
function chartered({ scene, clause, lemma }: Topical): boolean {
  const year = /\bcharter of (?<year>\d{4})$/u.exec(clause.subject?.text ?? '')?.groups?.['year'];
  if (year === undefined || clause.object === undefined) return false;
  if (!/^(?:give|grant|allow|confer|make|raise|confirm)$/.test(lemma)) return false;
  const who = argumentOf(clause.object, scene.discourse);
  if (who !== undefined && isDefinite(who))
    addTime(
      scene,
      { verb: 'receive', tense: 'past', subject: who, object: 'a charter', preps: [] },
      { kind: 'date', start: 0, end: 0, text: year, year, full: false },
      [who],
    );
  return true;
}

/** "X won the contract for Y", "The contract was given to X" */
function contracted({ scene, clause, lemma, title, thing, patient }: Topical): boolean {
  const { discourse } = scene;
  const { verb } = clause;
  const won =
    !verb.passive &&
    clause.object?.head === 'contract' &&
    /^(?:win|secure|land|gain|get|receive|obtain|sign)$/.test(lemma);
  const given =
    patient?.head === 'contract' &&
    /^(?:give|award|go|grant|assign|let|sign)$/.test(lemma) &&
    (verb.passive || lemma === 'go');
  if (!won && !given) return false;
  const winner = won ? clause.subject : phraseAfter(clause, /^(?:to|with)$/);
  const goal = phraseAfter(clause, /^for$/) ?? (won ? clause.object?.of : undefined);
  const project =
    goal?.name === undefined ? (thing ? title : undefined) : argumentOf(goal, discourse);
  const name = winner === undefined ? undefined : answerOf(unwrap(winner), discourse);
  if (project === undefined || name === undefined || !isDefinite(name) || project === name)
    return false;
  addAttribute(scene, 'contractor', project, name, true);
  return true;
}

/** "X plays the leading role", "The leading role is played by X" */
function starred({ scene, clause, lemma, title, thing, subject, patient }: Topical): boolean {
  const role = clause.verb.passive ? patient : clause.object;
  if (!thing || !/^(?:play|take|have)$/.test(lemma) || !/^(?:role|part)$/.test(role?.head ?? ''))
    return false;
  if (!/\b(?:lead|main|title|leading|starring)\b/.test(role?.text ?? '')) return false;
  if (subject === undefined || !isDefinite(subject)) return false;
  addAttribute(scene, 'star', title, subject, true);
  return true;
}

/** "Part of the profit goes to X" */
function donated({ scene, clause, lemma, title, thing }: Topical): boolean {
  if (lemma !== 'go' || !/^(?:profits?|proceeds)$/.test(clause.subject?.of?.head ?? ''))
    return false;
  const to = phraseAfter(clause, /^to$/);
  const cause = to === undefined ? undefined : answerOf(unwrap(to), scene.discourse);
  if (cause !== undefined && isDefinite(cause) && thing) {
    const supports = { kind: 'event', verb: 'support', tense: 'present', preps: [] } as const;
    const { sink, span } = scene;
    sink.add({ ...supports, asked: 'subject', object: cause }, title, span, [title, cause]);
    sink.add({ ...supports, asked: 'object', subject: title }, cause, span, [title, cause]);
  }
  return true;
}

/** "The party consisted of 16 members" */
function consisted({ scene, clause, lemma, title, thing, patient }: Topical): boolean {
  if (!thing || lemma !== 'consist' || patient === undefined) return false;
  if (!/^(?:party|group|team|crew|band|expedition|fleet)$/.test(patient.head)) return false;
  const members = phraseAfter(clause, /^of$/);
  if (members?.number === undefined) return false;
  if (members.unit !== undefined)
    scene.sink.add({ kind: 'count', noun: members.unit, of: title }, members.number, scene.span, [
      title,
    ]);
  return true;
}

/** "After 35 days the party returned" */
function returned({ scene, clause, lemma, title, thing, patient }: Topical): boolean {
  if (!thing || patient?.name !== undefined || !/^(?:return|come back|get back)$/.test(lemma))
    return false;
  if (!/^(?:party|team|crew|expedition|group|ship|explorers)$/.test(patient?.head ?? ''))
    return false;
  const span = phraseAfter(clause, /^after$/);
  if (span?.number === undefined || span.name !== undefined) return false;
  addAttribute(scene, 'duration', title, measureText(span), false);
  return true;
}

/** "The meeting was chaired by X" */
function chaired({ scene, clause, lemma, title, thing, subject, patient }: Topical): boolean {
  const meeting = clause.verb.passive ? patient : clause.object;
  if (!thing || !/^(?:chair|preside|lead)$/.test(lemma)) return false;
  if (!isBare(meeting) || !/^(?:meeting|session|hearing|debate|sitting)$/.test(meeting.head))
    return false;
  if (subject === undefined || !isDefinite(subject)) return false;
  addAttribute(scene, 'meeting chair', title, subject, true);
  return true;
}

/** "A market is held every Tuesday" in a text about a place */
function held({ scene, clause, lemma, title, thing, patient }: Topical): boolean {
  if (!thing || !/^(?:hold|take place|host|have)$/.test(lemma)) return false;
  const fair = lemma === 'host' || lemma === 'have' ? clause.object : patient;
  if (!isBare(fair) || !/^(?:market|fair|carnival|auction)$/.test(fair.head)) return false;
  const every = recurring(clause);
  if (every === undefined) return false;
  const day = every.replace(/^(?:every|each) (?=\p{Lu}\p{Ll}+day$)/u, '');
  const noun = fair.text.toLowerCase();
  scene.sink.add(
    {
      kind: 'event',
      asked: 'time',
      verb: 'hold',
      tense: 'present',
      object: `the ${noun}`,
      preps: [{ prep: 'in', phrase: title }],
    },
    day,
    scene.span,
    [title],
  );
  if (noun === 'market') addAttribute(scene, 'market day', title, day, false);
  return true;
}

const RULES: readonly ((event: Topical) => boolean)[] = [
  filmed,
  built,
  knighted,
  married,
  told,
  chartered,
  contracted,
  starred,
  donated,
  consisted,
  returned,
  chaired,
  held,
];

/** What befalls the topic through its parts: scenes shot, work finished, a premiere. */
export function topicRule(event: Occurrence): boolean {
  const { scene, clause } = event;
  const { title } = scene.discourse;
  if (title === undefined) return false;
  const topical: Topical = {
    ...event,
    title,
    thing: !scene.discourse.isPerson(title),
    patient: clause.verb.passive ? clause.object : clause.subject,
  };
  return RULES.some((rule) => rule(topical));
}

/** What comes with a thing, how long a film runs. */
export function thingRule({ scene, clause, lemma, subject }: Occurrence): boolean {
  if (subject === undefined || !isDefinite(subject)) return false;
  if (lemma === 'come') {
    const gift = phraseAfter(clause, /^with$/);
    if (gift?.of?.number !== undefined && gift.name === undefined) {
      const noun = gift.head === 'guarantee' ? 'warranty' : gift.text;
      addAttribute(scene, noun, subject, measureText(gift.of), false);
      return true;
    }
  }
  if (lemma === 'run' && scene.discourse.referent(subject)?.kind === 'work') {
    const minutes = phraseAfter(clause, /^(?:for|to)$/) ?? clause.object;
    if (/^(?:minutes|hours)$/.test(minutes?.unit ?? '') && minutes !== undefined) {
      addAttribute(scene, 'running time', subject, measureText(minutes), false);
      return true;
    }
  }
  return false;
}
