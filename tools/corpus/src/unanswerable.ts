import { phrase } from './question.ts';
import type { Asking, Question } from './question.ts';
import { freshNaming } from './world.ts';

function refused(question: string): Question {
  return { question, answer: '', aliases: [], group: 'unanswerable', documents: [] };
}

/** A question about something that no document names. */
export function unknownEntity({ world, random }: Asking): Question | undefined {
  const type = random.pick(world.style.types);
  const asks = Object.values(type.relations).flatMap(({ ask }) => ask ?? []);
  if (asks.length === 0) return undefined;
  const naming = freshNaming(type, random, world);
  return refused(phrase(random.pick(asks), { S: naming.written ?? naming.name }));
}

/** A question about a known entity for what no document says of it. */
export function unstatedAttribute({ world, ledger, random }: Asking): Question | undefined {
  const entity = random.pick(world.entities);
  const type = world.typeOf(entity);
  const silent = Object.entries(type.relations).flatMap(([key, { ask }]) =>
    ledger.get(entity, key) === undefined ? (ask ?? []) : [],
  );
  const forms = random.chance(0.5) ? silent : [...(type.unstated ?? [])];
  if (forms.length === 0) return undefined;
  return refused(phrase(random.pick(forms), { S: entity.written }));
}

/** A nested question whose first hop leads nowhere. */
export function brokenChain({ world, random }: Asking): Question | undefined {
  const outer = random.pick(world.style.types);
  const asks = Object.values(outer.relations)
    .flatMap(({ ask }) => ask ?? [])
    .filter((form) => !form.includes("'s}"));
  const inner = world.style.types.flatMap((type) =>
    Object.values(type.relations).flatMap((relation) => {
      const sample = world.ofKind(outer.kind)[0];
      const value = world
        .ofKind(type.kind)
        .flatMap((entity) => [...entity.facts])
        .find(([key, fact]) => type.relations[key] === relation && fact.kind === 'entity');
      const leads = value?.[1].kind === 'entity' && value[1].entity.kind === sample?.kind;
      return leads && relation.of !== undefined ? [{ type, forms: relation.of }] : [];
    }),
  );
  if (asks.length === 0 || inner.length === 0) return undefined;
  const { type, forms } = random.pick(inner);
  const naming = freshNaming(type, random, world);
  const words = phrase(random.pick(forms), { S: naming.written ?? naming.name });
  const lower = words.charAt(0).toLowerCase() + words.slice(1);
  return refused(phrase(random.pick(asks), { S: lower }));
}
