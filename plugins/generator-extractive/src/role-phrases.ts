import { deedVerb } from '@memo-js/english';
import { addAttribute } from './attribute-facts.ts';
import type { Adjunct, Clause } from './clause-state.ts';
import { answerOf, argumentOf, isDefinite } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';

/** Verbs that say no more than that their subject has the object in a role. */
const HAVING =
  /^(?:have|take|elect|choose|appoint|name|count|select|pick|get|receive|use|see|employ|install|keep)$/;

const isRole = ({ prep, np }: Adjunct, owned: boolean): boolean =>
  prep === 'as' &&
  np !== undefined &&
  np.name === undefined &&
  (np.possessor?.pronoun !== undefined || (!owned && np.det === undefined));

/** "With X as its director, it ...", "has X as its mayor", "took X as his wife". */
function roleFacts(scene: Scene, clause: Clause, owner: string): Clause {
  const { discourse } = scene;
  const at = clause.adjuncts.findIndex(
    (adjunct, index) => isRole(adjunct, true) && clause.adjuncts[index - 1]?.prep === 'with',
  );
  const [holder, role] = [clause.adjuncts[at - 1]?.np, clause.adjuncts[at]?.np];
  let rest = clause;
  if (holder?.name !== undefined && role !== undefined) {
    addAttribute(scene, role.text, owner, answerOf(holder, discourse), true);
    rest = {
      ...clause,
      adjuncts: clause.adjuncts.filter((_, index) => index < at - 1 || index > at),
    };
  }
  if (clause.verb.passive || clause.object?.name === undefined) return rest;
  const held = rest.adjuncts.find((adjunct) => isRole(adjunct, !HAVING.test(clause.verb.lemma)));
  if (held?.np === undefined || clause.object.items !== undefined) return rest;
  addAttribute(scene, held.np.text, owner, answerOf(clause.object, discourse), true);
  return { ...rest, adjuncts: rest.adjuncts.filter((adjunct) => adjunct !== held) };
}

/** "With 65 members, the expedition ...", "With a revenue of 3 million, it ...": what the subject has. */
function fronted(clause: Clause): readonly Clause[] {
  const at = clause.adjuncts.findIndex(
    ({ prep, np }) =>
      prep === 'with' &&
      np !== undefined &&
      np.end <= clause.verb.start &&
      (np.number !== undefined ||
        np.of?.number !== undefined ||
        np.possessor?.pronoun !== undefined),
  );
  const had = clause.adjuncts[at]?.np;
  const subject = clause.verb.passive ? clause.object : clause.subject;
  if (had === undefined || subject === undefined) return [clause];
  const place = clause.adjuncts[at + 1];
  const placed =
    had.possessor !== undefined && place?.np !== undefined && place.np.end <= clause.verb.start;
  const having: Clause = {
    subject,
    object: had,
    verb: { ...clause.verb, lemma: 'have', passive: false, form: 'finite' },
    adjuncts: placed ? [place] : [],
    start: clause.start,
    end: clause.end,
    unreal: clause.unreal,
    embedded: clause.embedded,
  };
  const rest = clause.adjuncts.filter((_, index) => index !== at && !(placed && index === at + 1));
  return [having, { ...clause, adjuncts: rest }];
}

const TAKES_PLACE = /^(?:take place|hold|occur|happen|come|fall|follow|date|be|begin|lie|stand)$/;

/** "The founding of the town took place in 1569": what befell the owner of the noun. */
function nominal(clause: Clause): Clause {
  const { verb, subject } = clause;
  const owner: NounPhrase | undefined = subject?.of ?? subject?.possessor;
  if (
    verb.passive ||
    subject === undefined ||
    owner === undefined ||
    subject.name !== undefined ||
    clause.object !== undefined ||
    clause.adjective !== undefined ||
    !TAKES_PLACE.test(verb.lemma) ||
    !clause.adjuncts.some(({ date, np }) => date !== undefined || np?.name !== undefined)
  )
    return clause;
  const deed = deedVerb(subject.head);
  if (deed === undefined) return clause;
  const acts = deed === 'die' || deed === 'study';
  return {
    ...(acts ? { subject: owner } : { object: owner }),
    verb: { ...verb, lemma: deed, tense: 'past', passive: !acts },
    adjuncts: clause.adjuncts,
    start: clause.start,
    end: clause.end,
    unreal: clause.unreal,
    embedded: clause.embedded,
  };
}

/** "As a speaker of Danish, she ...": what the subject is. */
function frontedRole(clause: Clause): readonly Clause[] {
  const first = clause.adjuncts[0];
  const subject = clause.verb.passive ? clause.object : clause.subject;
  if (
    first?.prep !== 'as' ||
    first.np === undefined ||
    first.np.name !== undefined ||
    first.np.end > clause.verb.start ||
    subject === undefined
  )
    return [clause];
  const being: Clause = {
    subject,
    object: first.np,
    verb: { ...clause.verb, lemma: 'be', passive: false, form: 'finite' },
    adjuncts: [],
    start: clause.start,
    end: clause.end,
    unreal: clause.unreal,
    embedded: clause.embedded,
  };
  return [being, { ...clause, adjuncts: clause.adjuncts.slice(1) }];
}

/** The clauses that a clause with a role, a fronted possession or a noun of an event amounts to. */
export function unfolded(scene: Scene, clause: Clause): readonly Clause[] {
  return frontedRole(nominal(clause))
    .flatMap(fronted)
    .map((part) => {
      const phrase = part.verb.passive ? part.object : part.subject;
      const roles = part.adjuncts.some((adjunct) => isRole(adjunct, false));
      const owner =
        phrase === undefined || !roles ? undefined : argumentOf(phrase, scene.discourse);
      return owner === undefined || !isDefinite(owner) ? part : roleFacts(scene, part, owner);
    });
}
