import { ask } from './ask.ts';
import { compose } from './document.ts';
import { placeDocuments } from './files.ts';
import type { CorpusFile } from './files.ts';
import { createLedger } from './ledger.ts';
import type { Question } from './question.ts';
import { createRandom } from './random.ts';
import { statedFacts } from './stated.ts';
import type { StatedFact } from './stated.ts';
import type { Style } from './style.ts';
import { buildWorld } from './world.ts';

export interface Corpus {
  readonly files: readonly CorpusFile[];
  /** Document id -> its text. */
  readonly documents: ReadonlyMap<string, string>;
  readonly questions: readonly Question[];
  readonly facts: readonly StatedFact[];
}

export interface CorpusOptions {
  readonly style: Style;
  readonly documents: number;
  readonly questions: number;
  readonly seed: number;
}

/** An invented corpus with its questions: the same options give the same bytes. */
export function generateCorpus(options: CorpusOptions): Corpus {
  const random = createRandom(options.seed);
  const world = buildWorld(options.style, options.documents, random);
  const composed = world.entities.map((entity) => compose(entity, world, random));
  const { files, ids } = placeDocuments(composed, world, random);
  const stated = composed.flatMap(({ statements }, index) =>
    statements.map((statement) => ({ ...statement, documentId: ids[index] ?? '' })),
  );
  const ledger = createLedger(world, stated);
  return {
    files,
    documents: new Map(
      composed.map(({ title, text }, index) => [ids[index] ?? '', `${title}\n${text}`]),
    ),
    questions: ask({ world, ledger, random }, options.questions),
    facts: statedFacts(options.style, ledger),
  };
}
