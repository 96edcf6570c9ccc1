import type { NameSpan } from './name-spans.ts';
import type { Word } from './words.ts';

/** A name in a question, and what the question asks about it. */
export interface AskedName {
  readonly name: string;
  /** The question's stems with the name cut out: `where was * born`. */
  readonly template: string;
}

/**
 * A template with more wordings than this asks many things (`what of *`): it stands for itself.
 * The question of a reflection asks one thing, in however many wordings.
 */
const MAX_WORDINGS = 24;

/** Templates of the wordings of one reflection. */
export interface TemplatesOfFact {
  /** Of its question. */
  readonly question: readonly AskedName[];
  readonly paraphrases: readonly AskedName[];
}

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
 * in the other, of every name.
 */
export function statedTemplates(facts: readonly TemplatesOfFact[]): {
  readonly templates: ReadonlySet<string>;
  readonly stated: readonly AskedName[];
  /** Questions with so many wordings that no reflection has them all. */
  readonly wide: ReadonlySet<string>;
} {
  const wordings = new Map<string, Set<string>>();
  const questions = new Set(facts.flatMap(({ question }) => question.map((each) => each.template)));
  for (const { question, paraphrases } of facts) {
    const fact = [...question, ...paraphrases];
    for (const { name, template } of fact) {
      const own = wordings.get(template) ?? new Set([template]);
      wordings.set(template, own);
      for (const other of fact) {
        if (other.name !== name) continue;
        if (own.size <= MAX_WORDINGS || questions.has(template)) own.add(other.template);
      }
    }
  }
  const stated: AskedName[] = [];
  for (const { question, paraphrases } of facts) {
    const seen = new Set<string>();
    for (const [at, { name, template }] of [...question, ...paraphrases].entries()) {
      const own = wordings.get(template) ?? new Set();
      const many = own.size > MAX_WORDINGS && at >= question.length;
      for (const each of many ? [template] : own) {
        const key = `${name}#${each}`;
        if (seen.has(key)) continue;
        seen.add(key);
        stated.push({ name, template: each });
      }
    }
  }
  const wide = [...questions].filter((each) => (wordings.get(each)?.size ?? 0) > MAX_WORDINGS);
  return { templates: new Set(wordings.keys()), stated, wide: new Set(wide) };
}
