import type { NameSpan } from './name-spans.ts';
import type { Word } from './words.ts';

/** A name in a question, and what the question asks about it. */
export interface AskedName {
  readonly name: string;
  /** The question's stems with the name cut out: `where was * born`. */
  readonly template: string;
}

/** A template with more wordings than this asks many things (`what of *`): it stands for itself. */
const MAX_WORDINGS = 24;

/** The templates of a question, one a name; other names become `+`. */
export function templatesOf(words: readonly Word[], spans: readonly NameSpan[]): AskedName[] {
  return spans.map((asked) => {
    const parts = words.flatMap((word, i) => {
      const span = spans.find(({ from, to }) => i >= from && i < to);
      if (span === undefined) return [word.stem];
      return i === span.from ? [span === asked ? '*' : '+'] : [];
    });
    return { name: asked.name, template: parts.join(' ') };
  });
}

/**
 * Which templates are stated of which names. Two templates are wordings of one relation when
 * some reflection asks the same of the same name in both; then what is stated in one is stated
 * in the other, of every name. `facts` holds the templates of one reflection each.
 */
export function statedTemplates(facts: readonly (readonly AskedName[])[]): {
  readonly templates: ReadonlySet<string>;
  readonly stated: readonly AskedName[];
} {
  const wordings = new Map<string, Set<string>>();
  for (const fact of facts) {
    for (const { name, template } of fact) {
      const own = wordings.get(template) ?? new Set([template]);
      wordings.set(template, own);
      for (const other of fact) {
        if (other.name === name && own.size <= MAX_WORDINGS) own.add(other.template);
      }
    }
  }
  const stated: AskedName[] = [];
  for (const fact of facts) {
    const seen = new Set<string>();
    for (const { name, template } of fact) {
      const own = wordings.get(template) ?? new Set();
      for (const each of own.size > MAX_WORDINGS ? [template] : own) {
        const key = `${name}#${each}`;
        if (seen.has(key)) continue;
        seen.add(key);
        stated.push({ name, template: each });
      }
    }
  }
  return { templates: new Set(wordings.keys()), stated };
}
