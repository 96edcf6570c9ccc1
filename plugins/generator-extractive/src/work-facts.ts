import type { Clause } from './clause-state.ts';
import { creationFacts } from './creation-facts.ts';
import { answerOf, isDefinite } from './phrases.ts';
import { placeFacts } from './place-facts.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';

/** What people of a trade do to make their works. */
const MAKING: readonly (readonly [RegExp, string])[] = [
  [/architect|engineer|designer/, 'design'],
  [/painter|artist/, 'paint'],
  [/composer|musician|songwriter/, 'compose'],
  [/writer|novelist|poet|author|playwright|historian|journalist/, 'write'],
  [/sculptor|potter/, 'create'],
  [/director|filmmaker/, 'direct'],
];

/** "an architect whose works include A". */
export function workFacts(scene: Scene, noun: string, owner: string, clause: Clause): boolean {
  const { discourse } = scene;
  const names = (clause.object?.items ?? [clause.object])
    .filter((item) => item?.name !== undefined)
    .map((item) => answerOf(item as NounPhrase, discourse) ?? '');
  if (names.length === 0 || !isDefinite(owner)) return false;
  const type = [...(discourse.referent(owner)?.types ?? [])].join(' ');
  const verb = MAKING.find(([kind]) => kind.test(type))?.[1];
  if (
    verb === undefined ||
    !/(?:^| )(?:works?|buildings|projects|designs|books|novels|films|operas)$/.test(noun)
  )
    return false;
  for (const name of names) creationFacts(scene, verb, owner, name);
  const where = clause.adjuncts.find(({ prep, np }) => prep === 'in' && np?.name !== undefined);
  const last = names.at(-1);
  if (where !== undefined && last !== undefined && verb === 'design')
    placeFacts(scene, last, where);
  return true;
}
