export type {
  AnswerSource,
  AskOptions,
  AskResult,
  DocumentFailure,
  DryRun,
  EncodeReport,
  IngestItem,
  IngestReport,
  Memo,
  MemorySummary,
  MergeOptions,
  ReflectReport,
  RemoveReport,
  RunOptions,
  TrainReport,
  WorkspaceSummary,
} from './memo.ts';
export type {
  ComponentConfig,
  ResolvedComponent,
  ResolvedConfig,
  UserConfig,
} from './config/types.ts';
export { multiTurn, singleTurn, threeStage } from './protocols/index.ts';
