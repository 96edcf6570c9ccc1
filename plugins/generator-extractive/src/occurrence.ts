import type { Scene } from './scene.ts';
import type { Clause } from './clause-state.ts';
import { isDefinite } from './phrases.ts';
import type { DateUnit, NounPhrase } from './units.ts';

/** One clause about an event, with its roles resolved. */
export interface Occurrence {
  readonly scene: Scene;
  readonly clause: Clause;
  /** Lemma of the verb, and the canonical one of its synonyms. */
  readonly lemma: string;
  readonly canonical: string;
  /** Self-contained wording of who acts and of what is acted on. */
  readonly subject: string | undefined;
  readonly object: string | undefined;
  readonly subjectPhrase: NounPhrase | undefined;
  readonly objectPhrase: NounPhrase | undefined;
  readonly time: DateUnit | undefined;
  /** Names among subject and object. */
  readonly entities: readonly string[];
}

/** Is the subject one that a question can be about? */
export const subjectNamed = (subject: string | undefined): subject is string =>
  subject !== undefined && isDefinite(subject);
