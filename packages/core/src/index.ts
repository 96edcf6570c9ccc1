export { MemoError, isAbort } from './error.ts';
export type { MemoErrorInit, SerializedError } from './error.ts';
export type { JsonObject, JsonValue } from './json.ts';
export { silentLogger } from './logger.ts';
export type { Logger } from './logger.ts';
export type { ProgressEvent, TraceEvent } from './progress.ts';
export { NO_USAGE, addUsage } from './usage.ts';
export type { Usage } from './usage.ts';
export type { Call, Estimate, Journal, Meter, Reservation } from './call.ts';
export type { Document, DocumentInput, Passage } from './document.ts';
export type { Entity, EntityGroup, EntityIndex } from './entity.ts';
export type {
  Evidence,
  Reflection,
  ReflectionDraft,
  ReflectionStep,
  Verdict,
} from './reflection.ts';
export type {
  ConsolidateInput,
  ExtractInput,
  Generator,
  PaidModel,
  ParaphraseInput,
  RefuseInput,
  RelateInput,
  SurfaceInput,
  VerifyInput,
} from './generator.ts';
export type {
  AbstentionPoint,
  ArtifactDraft,
  ArtifactTraits,
  BaseReference,
  Calibration,
  DocumentReference,
  MemoryArtifact,
  MemoryCard,
  MemoryManifest,
  ReliabilityRow,
} from './artifact.ts';
export type { Trainer, TrainingExample, TrainingJob } from './trainer.ts';
export type {
  CapacityEstimate,
  PlanProblem,
  Range,
  TrainingPlace,
  TrainingPlan,
} from './training-plan.ts';
export type { Acceptance, Memory, MemoryHost, MemoryRequest } from './memory.ts';
export type {
  FinishReason,
  MemoryAbstention,
  MemoryAnswer,
  MemoryFailure,
  MemoryOutcome,
  Signals,
} from './memory-outcome.ts';
export type { AskedQuestion, Clue, ClueId, Stage, TurnId } from './asked-question.ts';
export type {
  Candidate,
  EntityDecision,
  Executive,
  ExecutiveInput,
  FinalAnswer,
  Grounding,
  HistoryTurn,
  SeekDecision,
  Span,
  SubQuestion,
  Turn,
} from './executive.ts';
export type { Finding, Preparing, Probing, Setup } from './finding.ts';
export type { AskMemory, Protocol, ProtocolInput, Transcript } from './protocol.ts';
export type { MergeJob, MergeParameter, MergeRecipe, Merger } from './merger.ts';
export type { RunExit, Runner, RunnerHandle, RunnerTask } from './runner.ts';
export { PLUGIN_KINDS, SPEC_VERSION, definePlugin } from './plugin.ts';
export type { Clock, ComponentByKind, Plugin, PluginHost, PluginKind } from './plugin.ts';
