export type {
  AnswerSource,
  Answered,
  AskEvent,
  AskOptions,
  AskResult,
  DocumentFailure,
  EmptyStep,
  DryRun,
  EncodeOptions,
  EncodeReport,
  Estimated,
  IngestItem,
  IngestOptions,
  IngestReport,
  Memo,
  MemorySummary,
  MergeOptions,
  PaidUsage,
  ReflectEstimate,
  ReflectOptions,
  ReflectReport,
  RemoveReport,
  RunOptions,
  TrainOptions,
  TrainReport,
  WorkspaceSummary,
} from './memo.ts';
export type {
  ComponentConfig,
  PluginConfig,
  ResolvedComponent,
  ResolvedConfig,
  UserConfig,
} from './config/types.ts';
export type { CalibrateReport } from './pipeline/61-recalibrate.ts';
export { locateMemory, selectedMemory } from './ask/locate-memory.ts';
export type { MemoryPlaces } from './ask/locate-memory.ts';
export { EXPORT_FORMATS } from './exchange/index.ts';
export type {
  ExportFormat,
  ExportOptions,
  ExportedLines,
  ImportReport,
  ReflectionLine,
  TrlLine,
  TrlMessage,
} from './exchange/index.ts';
export { multiTurn, singleTurn, threeStage } from './protocols/index.ts';
export { makeCall } from './call/calls.ts';
export type { CallParts } from './call/calls.ts';
export { Ledger } from './call/ledger.ts';
export type { Budget, LedgerRow, LedgerTotal } from './call/ledger.ts';
export { createMemo } from './create-memo.ts';
export { openPluginRegistry } from './registry/open-registry.ts';
export type { CreateMemoOptions } from './create-memo.ts';
export { CONFIG_FILES, defineConfig, loadConfig } from './config/load.ts';
export type { LoadConfigOptions, LoadedConfig } from './config/load.ts';
export { resolveConfig } from './config/resolve.ts';
export type { ResolveOptions } from './config/resolve.ts';
export { PluginRegistry } from './registry/plugin-registry.ts';
export type { PluginRegistryOptions, RegisteredPlugin } from './registry/plugin-registry.ts';
export { createPluginHost } from './registry/plugin-host.ts';
export { TOKENS } from './registry/tokens.ts';
export type { ProtocolFactory, WorkspaceOpener } from './registry/tokens.ts';
export { checkTrainerFitsMemory } from './registry/check-fit.ts';
export { readArtifact } from './artifact/open.ts';
export { readDocuments } from './ingest/index.ts';
export { inspectReflections } from './inspection/inspect-reflections.ts';
export type {
  InspectedReflections,
  JudgedReflection,
  QuotedEvidence,
  ReflectedDocument,
  ReflectionVerdict,
  RejectedDraft,
  UnplacedReflections,
} from './inspection/inspect-reflections.ts';
export { openWorkspace } from './store/workspace.ts';
export type { ArtifactStore } from './store/artifact-folders.ts';
export type { OpenWorkspaceOptions, Workspace } from './store/workspace.ts';
export type { DocumentSummary, PaidRow, Store, StoreCounts, StoredMemory } from './store/store.ts';
