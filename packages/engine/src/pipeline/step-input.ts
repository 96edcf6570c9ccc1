import type { DocumentSummary, Store } from '../store/store.ts';
import type { PipelineContext } from './context.ts';
import type { Corpus } from './corpus.ts';
import type { StageProgress } from './progress.ts';

/** What every step of reflecting is given. */
export interface StepInput {
  readonly run: number;
  readonly corpus: Corpus;
  readonly progress: StageProgress;
  /** Of these documents alone, as a sample: nothing of others is retired. @default all */
  readonly only?: ReadonlySet<string>;
}

/** All documents, or those of a sample, by id. */
export async function chosenDocuments(
  store: Store,
  only: ReadonlySet<string> | undefined,
): Promise<readonly DocumentSummary[]> {
  if (only === undefined) return store.documents();
  const found = await Promise.all([...only].sort().map((id) => store.document(id)));
  return found.filter((each) => each !== undefined);
}

/** Drops the items of a step that this run did not plan; a sample drops nothing. */
export async function retireOthers(
  { workspace }: PipelineContext,
  { run, only }: Pick<StepInput, 'run' | 'only'>,
  step: string,
): Promise<void> {
  if (only === undefined) await workspace.store.retire(run, step);
}
