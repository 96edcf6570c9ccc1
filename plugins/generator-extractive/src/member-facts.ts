import { agentVerb, creationVerb, singular } from '@memo-js/english';
import type { EventQuery } from '@memo-js/english';
import { addAttribute } from './attribute-facts.ts';
import { creationFacts, makerFacts } from './creation-facts.ts';
import { memberFact } from './life-events.ts';
import { ownership } from './ownership.ts';
import { answerOf, isDefinite, isPersonRole } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';

type Say = (scene: Scene, owner: string, name: string) => void;

/** Adds an event with its reverse: who did it to what, and what was done by whom. */
const both =
  (verb: string, tense: 'past' | 'present', ownerActs: boolean): Say =>
  ({ sink, span }, owner, name) => {
    const [subject, object] = ownerActs ? [owner, name] : [name, owner];
    const base = { kind: 'event', verb, tense, preps: [] } as const;
    sink.add({ ...base, asked: 'subject', object }, subject, span, [owner, name]);
    sink.add({ ...base, asked: 'object', subject }, object, span, [owner, name]);
  };

const place =
  (query: (name: string) => Pick<EventQuery, 'verb' | 'tense' | 'subject' | 'object'>): Say =>
  ({ sink, span }, owner, name) => {
    sink.add({ kind: 'event', asked: 'place', preps: [], ...query(name) }, owner, span, [
      owner,
      name,
    ]);
  };

/** What it means to be one of something's Ns, by the noun. */
const MEMBERSHIPS: readonly (readonly [RegExp, Say])[] = [
  [/^(?:best-?sellers?|products?|models?|brands?|devices?|machines?)$/, makerFacts],
  [
    /^(?:winners?|laureates?|recipients?|prizewinners?|prize-winners?|holders?|medallists?)$/,
    both('win', 'past', false),
  ],
  [/^(?:subsidiaries|subsidiary)$/, both('own', 'present', true)],
  [
    /^(?:landmarks?|sights?|attractions?|monuments?|buildings?|museums?|parks?|hotels?)$/,
    place((object) => ({ verb: 'locate', tense: 'present', object })),
  ],
  [/^(?:sons?|daughters?)$/, place((object) => ({ verb: 'bear', tense: 'past', object }))],
];

/** "One of its products is X", "Past winners include X": what X is to the owner. False for other nouns. */
export function memberFacts(scene: Scene, noun: string, owner: string, item: NounPhrase): boolean {
  const name = item.name === undefined ? undefined : answerOf(item, scene.discourse);
  if (name === undefined || !isDefinite(owner) || name === owner) return false;
  const head = noun.toLowerCase().split(' ').at(-1) ?? '';
  const place = scene.discourse.referent(owner)?.kind === 'place';
  // A person's sons are children, a town's were born there.
  if (/^(?:sons?|daughters?)$/.test(head) && !place) return false;
  if (memberFact(scene, head, name, owner)) return true;
  const say = MEMBERSHIPS.find(([nouns]) => nouns.test(head))?.[1];
  if (say !== undefined) {
    if (isPersonRole(singular(head))) scene.discourse.markPerson(name);
    say(scene, owner, name);
    return true;
  }
  const made = creationVerb(singular(head));
  if (made !== undefined && scene.discourse.isPerson(owner)) {
    creationFacts(scene, made, owner, name);
    return true;
  }
  return false;
}

/** "Among its bestsellers is X." */
export function amongMembers(scene: Scene, listed: NounPhrase, item: NounPhrase): void {
  const owned = ownership(listed, scene.discourse);
  const name = answerOf(item, scene.discourse);
  if (owned === undefined || name === undefined || item.name === undefined) return;
  if (memberFacts(scene, owned.noun, owned.owner, item)) return;
  if (agentVerb(owned.noun) === undefined && /s$/.test(owned.noun))
    addAttribute(scene, owned.noun, owned.owner, name, true);
}
