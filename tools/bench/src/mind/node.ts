/** A thing as a question describes it: a name, or what an open question about another thing finds. */
export type Node =
  | { readonly kind: 'name'; readonly text: string }
  | {
      readonly kind: 'ask';
      /** Plain questions with {x} for the thing that is known. */
      readonly questions: readonly string[];
      readonly about: Node;
      /** Fills {y}: "What did {y} pay for {x}?" */
      readonly also?: Node;
      /** Not this one: "and a woman founded it together". */
      readonly except?: Node;
      /** Noun of what is sought: "firm". */
      readonly noun: string | null;
    }
  /** Readings, the likeliest first. */
  | { readonly kind: 'any'; readonly of: readonly Node[] };

export function any(given: readonly Node[]): Node | null {
  const of = merged(given);
  return of.length === 0 ? null : of.length === 1 ? of[0]! : { kind: 'any', of };
}

/** Readings without repetitions; those that ask about one thing are asked together. */
export function merged(nodes: readonly Node[]): readonly Node[] {
  const byAbout = new Map<string, Node>();
  for (const node of nodes) {
    if (node.kind !== 'ask') {
      byAbout.set(JSON.stringify(node), node);
      continue;
    }
    const key = JSON.stringify([node.about, node.also, node.except, node.noun]);
    const same = byAbout.get(key);
    const questions =
      same?.kind === 'ask' ? [...new Set([...same.questions, ...node.questions])] : node.questions;
    byAbout.set(key, { ...node, questions });
  }
  return [...byAbout.values()];
}
