import { addAttribute } from './attribute-facts.ts';
import type { Clause } from './clause-state.ts';
import { answerOf, argumentOf, isDefinite } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';

const WORK = /^(?:job|work|post|employment|occupation|position|trade|wages|profession)$/;
const FIRST = /\b(?:first|earliest|initial)\b/;

/** Who is meant by "his first job", or by "the first work" in a text about a person. */
function ownerOf(scene: Scene, phrase: NounPhrase): string | undefined {
  const { discourse } = scene;
  const owner = phrase.possessor ?? phrase.of;
  if (owner !== undefined) return argumentOf(owner, discourse);
  return discourse.title !== undefined && discourse.isPerson(discourse.title)
    ? discourse.title
    : undefined;
}

/** "Her first job was as a clerk", "The first work that Ek found was as a clerk". */
function firstWork(scene: Scene, clause: Clause): boolean {
  const { subject, verb } = clause;
  if (verb.lemma !== 'be' || subject === undefined || subject.name !== undefined) return false;
  const words = [...subject.modifiers, subject.text].join(' ').toLowerCase();
  if (!WORK.test(subject.head) || !FIRST.test(words)) return false;
  const as = clause.adjuncts.find(({ prep, np }) => /^(?:as|of)$/.test(prep) && np !== undefined);
  const job = as?.np ?? clause.object;
  const owner = ownerOf(scene, subject);
  if (job === undefined || job.name !== undefined || owner === undefined) return false;
  addAttribute(scene, 'first occupation', owner, answerOf(job, scene.discourse), false);
  return true;
}

/** "The prize was first given to X", "The medal went first to X": who won it first. */
function firstWinner(scene: Scene, clause: Clause): boolean {
  const { verb, adjuncts } = clause;
  const prize = verb.passive ? clause.object : clause.subject;
  const given = verb.passive
    ? /^(?:give|award|present|grant|bestow|confer|hand)$/.test(verb.lemma)
    : verb.lemma === 'go';
  const to = adjuncts.find(
    ({ prep, np }) => /^(?:to|on|upon)$/.test(prep) && np?.name !== undefined,
  )?.np;
  if (!given || prize === undefined || to === undefined) return false;
  if (!FIRST.test(scene.text?.slice(prize.end, to.start) ?? '')) return false;
  const owner = argumentOf(prize, scene.discourse);
  if (owner === undefined || !isDefinite(owner)) return false;
  addAttribute(scene, 'first winner', owner, answerOf(to, scene.discourse), true);
  return true;
}

/** "The company's buildings stand close to the centre of X": the owner is in X. */
function seated(clause: Clause): Clause {
  const { subject, verb } = clause;
  const owner = subject?.possessor ?? subject?.of;
  if (
    verb.passive ||
    subject === undefined ||
    owner === undefined ||
    subject.name !== undefined ||
    !/^(?:stand|lie|be|sit)$/.test(verb.lemma) ||
    clause.object !== undefined ||
    !/^(?:buildings?|campus|premises|halls?|headquarters|offices?|works|workshops?|grounds|rooms|quarters)$/.test(
      subject.head,
    )
  )
    return clause;
  const near = clause.adjuncts.find(
    ({ prep, np }) =>
      /^(?:to|in|at|near|on)$/.test(prep) && (np?.of?.name ?? np?.name) !== undefined,
  );
  if (near?.np === undefined) return clause;
  return {
    object: owner,
    verb: { ...verb, lemma: 'locate', passive: true },
    adjuncts: [{ prep: 'in', np: near.np.name === undefined ? (near.np.of ?? near.np) : near.np }],
    start: clause.start,
    end: clause.end,
    unreal: clause.unreal,
    embedded: clause.embedded,
  };
}

/** "Ida Berg holds the office of mayor" in a text about a town. */
function office(scene: Scene, clause: Clause): boolean {
  const { subject, object, verb } = clause;
  const role = object?.of;
  const { title } = scene.discourse;
  if (
    !/^(?:hold|occupy|fill)$/.test(verb.lemma) ||
    verb.passive ||
    !/^(?:office|post|position)$/.test(object?.head ?? '') ||
    role === undefined ||
    role.name !== undefined ||
    subject?.name === undefined ||
    title === undefined ||
    scene.discourse.isPerson(title)
  )
    return false;
  const name = answerOf(subject, scene.discourse);
  if (name === title) return false;
  addAttribute(scene, role.text, title, name, true);
  return true;
}

/** First jobs, first winners and seats: the clause that is left, if any. */
export function withoutFirsts(scene: Scene, clause: Clause): Clause | undefined {
  if (firstWork(scene, clause) || office(scene, clause)) return undefined;
  firstWinner(scene, clause);
  return seated(clause);
}
