export { ingest } from './10-ingest.ts';
export { reflect } from './30-reflect.ts';
export { train } from './50-train.ts';
export { dryRun, isPaid } from './dry-run.ts';
export { remove } from './remove.ts';
export type { PipelineContext, StageContext } from './context.ts';
