import type { Entity } from './entity.ts';
import type { Fact } from './ledger.ts';
import { answerOf } from './one-hop.ts';
import { given, isFunctionalBackwards, phrase, union } from './question.ts';
import type { Asking, Question } from './question.ts';
import { magnitude, sameValue } from './value.ts';

interface Described {
  readonly entity: Entity;
  readonly words: string;
  readonly facts: readonly Fact[];
}

/** "the city where X is based": one step from an entity, forwards or backwards. */
function step(from: Described, asking: Asking): Described | undefined {
  const { ledger, random, world } = asking;
  const forwards = ledger.of(from.entity).flatMap((fact) => {
    const { value, relation } = fact;
    if (value.kind !== 'entity' || relation.of === undefined) return [];
    const forms = relation.of;
    return [{ entity: value.entity, forms, fact, names: { S: from.words } }];
  });
  const backwards = world.entities.flatMap((entity) =>
    ledger.of(entity).flatMap((fact) => {
      const { value, relation } = fact;
      const forms = relation.inverseOf;
      if (forms === undefined || value.kind !== 'entity' || value.entity !== from.entity) return [];
      if (!isFunctionalBackwards(fact, ledger)) return [];
      return [{ entity, forms, fact, names: { V: from.words } }];
    }),
  );
  const known = new Set(from.facts);
  const open = [...forwards, ...backwards].filter(({ fact }) => !known.has(fact));
  if (open.length === 0) return undefined;
  const { entity, forms, fact, names } = random.pick(open);
  const plain = forms.filter((form) => from.facts.length === 0 || !form.includes("'s}"));
  if (plain.length === 0) return undefined;
  const words = phrase(random.pick(plain), names);
  return {
    entity,
    words: words.charAt(0).toLowerCase() + words.slice(1),
    facts: [...from.facts, fact],
  };
}

/** "Who is the mayor of the city where the company founded by X is based?" */
export function nested(asking: Asking): Question | undefined {
  const { ledger, random, world } = asking;
  const start = random.pick(world.entities);
  let at: Described | undefined = { entity: start, words: start.written, facts: [] };
  const steps = random.chance(0.3) ? 2 : 1;
  for (let taken = 0; taken < steps; taken++) {
    at = step(at, asking);
    if (at === undefined || at.entity === start) return undefined;
  }
  const through = at.facts;
  const visited = new Set(
    through.flatMap(({ subject, value }) =>
      value.kind === 'entity' ? [subject, value.entity] : [subject],
    ),
  );
  const asked = ledger.of(at.entity).flatMap((fact) => {
    const forms = (fact.relation.ask ?? []).filter((form) => !form.includes("'s}"));
    // "Which country is the capital of X in?" answers itself.
    const back = fact.value.kind === 'entity' && visited.has(fact.value.entity);
    if (forms.length === 0 || fact.value.kind === 'list' || through.includes(fact) || back)
      return [];
    return [{ fact, form: random.pick(forms) }];
  });
  if (asked.length === 0) return undefined;
  const { fact, form } = random.pick(asked);
  const documents = union([...through, fact]);
  return {
    question: phrase(form, { S: at.words }),
    ...answerOf(fact),
    group: 'multi-hop',
    documents,
  };
}

/** "Which company was founded by X and is based in Y?" */
export function conjunction(asking: Asking): Question | undefined {
  const { ledger, random, world } = asking;
  const entity = random.pick(world.entities);
  const clued = ledger.of(entity).filter(({ relation }) => relation.clause !== undefined);
  const [first, second] = random.shuffle(clued);
  if (first === undefined || second === undefined) return undefined;
  const both = ledger
    .subjects(entity.kind, first.key, first.value)
    .filter((other) => ledger.subjects(entity.kind, second.key, second.value).includes(other));
  if (both.length !== 1) return undefined;
  const words = (fact: Fact): string =>
    phrase(random.pick(fact.relation.clause ?? []), { V: given(fact) }).replace(/^./, (letter) =>
      letter.toLowerCase(),
    );
  const form =
    entity.gender === 'thing' ? random.pick(world.style.conjunctions) : 'Who {first} and {second}?';
  const question = form
    .replace('{noun}', random.pick(world.typeOf(entity).nouns.slice(0, 2)))
    .replace('{first}', words(first))
    .replace('{second}', words(second));
  return {
    question,
    answer: entity.name,
    aliases: [...new Set([entity.written, ...entity.aliases])].filter(
      (form) => form !== entity.name,
    ),
    group: 'multi-hop',
    documents: union([first, second]),
  };
}

/** "Which is older, A or B?" and "Was A founded before B?" */
export function comparison(asking: Asking): Question | undefined {
  const { ledger, random } = asking;
  const comparable = ledger.facts.filter(({ relation }) => relation.compare !== undefined);
  if (comparable.length === 0) return undefined;
  const a = random.pick(comparable);
  const rivals = comparable.filter(
    (fact) =>
      fact.key === a.key && fact.subject.kind === a.subject.kind && fact.subject !== a.subject,
  );
  if (rivals.length === 0) return undefined;
  const b = random.pick(rivals);
  const left = magnitude(a.value);
  const right = magnitude(b.value);
  if (left === undefined || right === undefined || left === right) return undefined;
  const { least, most, verifyLess, verifyMore } = a.relation.compare ?? {};
  const names = { A: a.subject.written, B: b.subject.written };
  const lesser = left < right ? a : b;
  const greater = left < right ? b : a;
  const which = (form: string, fact: Fact): Question => ({
    question: phrase(form, names),
    answer: fact.subject.name,
    aliases: [...new Set([fact.subject.written, ...fact.subject.aliases])].filter(
      (text) => text !== fact.subject.name,
    ),
    group: 'multi-hop',
    documents: union([a, b]),
  });
  const whether = (form: string, holds: boolean): Question => ({
    question: phrase(form, names),
    answer: holds ? 'yes' : 'no',
    aliases: [],
    group: 'multi-hop',
    documents: union([a, b]),
  });
  const ways = [
    ...(least ?? []).map((form) => () => which(form, lesser)),
    ...(most ?? []).map((form) => () => which(form, greater)),
    ...(verifyLess ?? []).map((form) => () => whether(form, left < right)),
    ...(verifyMore ?? []).map((form) => () => whether(form, left > right)),
  ];
  return ways.length === 0 ? undefined : random.pick(ways)();
}

/** "Was X founded by Y?" */
export function verification(asking: Asking): Question | undefined {
  const { ledger, random } = asking;
  const checkable = ledger.facts.filter(({ relation }) => relation.verify !== undefined);
  if (checkable.length === 0) return undefined;
  const fact = random.pick(checkable);
  const holds = random.chance(0.5);
  let shown = given(fact);
  if (!holds) {
    const wrong = checkable.filter(
      (other) =>
        other.key === fact.key &&
        other.subject.kind === fact.subject.kind &&
        !sameValue(other.value, fact.value),
    );
    if (wrong.length === 0) return undefined;
    shown = given(random.pick(wrong));
  }
  return {
    question: phrase(random.pick(fact.relation.verify ?? []), {
      S: fact.subject.written,
      V: shown,
    }),
    answer: holds ? 'yes' : 'no',
    aliases: [],
    group: 'multi-hop',
    documents: fact.documents,
  };
}
