import type { Fact, Ledger } from './ledger.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

export type QuestionGroup = 'one-hop' | 'multi-hop' | 'unanswerable';

export interface Question {
  readonly question: string;
  readonly answer: string;
  readonly aliases: readonly string[];
  readonly group: QuestionGroup;
  /** Empty for the unanswerable. */
  readonly documents: readonly string[];
}

export interface Asking {
  readonly world: World;
  readonly ledger: Ledger;
  readonly random: Random;
}

/** Fills {S}, {S's} and {V} in a question. */
export function phrase(template: string, names: Readonly<Record<string, string>>): string {
  const text = template.replace(/\{([A-Z])('s)?\}/g, (_, token: string, genitive?: string) => {
    const name = names[token] ?? '';
    if (genitive === undefined) return name;
    return name.endsWith('s') ? `${name}'` : `${name}'s`;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a question writes a value it gives. */
export function given(fact: Fact): string {
  if (fact.value.kind === 'list') return fact.value.items[0] ?? '';
  // A question sets its own quotation marks around a title.
  if (fact.value.kind === 'text') return fact.value.text;
  return fact.value.kind === 'entity' ? fact.value.entity.written : fact.surface;
}

export function isFunctionalBackwards(fact: Fact, ledger: Ledger): boolean {
  return ledger.subjects(fact.subject.kind, fact.key, fact.value).length === 1;
}

export function union(facts: readonly Fact[]): string[] {
  return [...new Set(facts.flatMap((fact) => [...fact.documents]))];
}
