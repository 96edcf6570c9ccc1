import type { PipelineContext } from './context.ts';
import type {
  DryRun,
  IngestItem,
  IngestReport,
  ReflectReport,
  RemoveReport,
  TrainReport,
} from '../memo.ts';

export declare function ingest(
  context: PipelineContext,
  items: Iterable<IngestItem> | AsyncIterable<IngestItem>,
  options?: { readonly pruneRoots?: readonly string[] },
): Promise<IngestReport>;
export declare function reflect(context: PipelineContext): Promise<ReflectReport>;
export declare function train(context: PipelineContext): Promise<TrainReport>;
export declare function dryRun(
  context: PipelineContext,
  stage: 'reflect' | 'train',
): Promise<DryRun>;
export declare function remove(
  context: Pick<PipelineContext, 'workspace' | 'report'>,
  documentIds: readonly string[],
): Promise<RemoveReport>;
