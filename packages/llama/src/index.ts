export { baseChecksum, baseFamily, openBase, weightsChecksum, writeBase } from './base.ts';
export type { Base } from './base.ts';
export { openAnyBase } from './any-base.ts';
export type { AnyBase } from './any-base.ts';
export type { ModelFigures } from './model-figures.ts';
export {
  loadCheckpoint,
  openModelFolder,
  readTokenizerFiles,
  writeCheckpoint,
} from './checkpoint.ts';
export type { CheckpointContent, LoadedCheckpoint, ModelFolder } from './checkpoint.ts';
export {
  decoderConfigSchema,
  hasBias,
  headDim,
  parseDecoderConfig,
  serializeConfig,
} from './config.ts';
export type { DecoderConfig, Projection } from './config.ts';
export { FAMILIES, FAMILY_NAMES, familyOf, isFamily } from './families.ts';
export type { BiasRule, Family, FamilyName } from './families.ts';
export { parseHubId } from './hub-cache.ts';
export type { HubId } from './hub-cache.ts';
export { fetchModel } from './hub.ts';
export type { FetchOptions } from './hub.ts';
export { ChatTemplate } from './chat-template.ts';
export type { ChatMessage } from './chat-template.ts';
export type { RopeScaling } from './rope-scaling.ts';
export { encodeCompletion, encodePrompt, promptPrefix } from './prompt.ts';
export { AnswerText } from './answer-text.ts';
export { checkFormat, verifyChecksums } from './check-artifact.ts';
export { failure, outcomeOf } from './memory-outcome.ts';
export { memoryPrompt } from './memory-prompt.ts';
export { checkStop } from './stop.ts';
export { TOKENIZER_FILES, Tokenizer } from './tokenizer.ts';
export type { TokenizerFiles } from './tokenizer.ts';
export { assertSupervised, prepareExamples } from './prepare-examples.ts';
export type { LeftOut, PreparationOptions, PreparedExamples } from './prepare-examples.ts';
export { parameterCount, weightShapes } from './weights.ts';
export type { Weights } from './weights.ts';
export { AdamW } from './optimizer.ts';
export type { AdamWOptions, OptimizerState } from './optimizer-state.ts';
export { SCHEDULES, learningRateAt } from './optimizer-schedule.ts';
export type { ScheduleName, ScheduleOptions } from './optimizer-schedule.ts';
export { exactMatches, sequenceLength, trainingBatch } from './training-batch.ts';
export type { TokenizedExample, TrainingBatch } from './training-batch.ts';
export {
  batchesInOrder,
  batchesPerPass,
  chooseBuckets,
  shuffledBatches,
  stepsPerPass,
} from './training-buckets.ts';
export type { Bucket, PlannedBatch } from './training-buckets.ts';
export { evaluationGraph, trainingGraph } from './training-graph.ts';
export type { TrainingGraphOptions, TrainingShape } from './training-graph.ts';
export { TrainingSession } from './training-session.ts';
export type { DropoutDraw, StepResult, TrainingSessionOptions } from './training-session.ts';
export { Decoder } from './decoder.ts';
export type { ContinueOptions, DecoderOptions } from './decoder.ts';
export type { DecodeRunner, DecodeSessionOptions } from './decode-session.ts';
export { SharedBase } from './shared-base.ts';
export { PRECISIONS } from './projection.ts';
export type { Precision } from './projection.ts';
export type { DecodeOptions, DecodeRequest, DecodeResult } from './decode-batch.ts';
export { inverseFrequencies, rotaryTables } from './rotary.ts';
export type { RotaryTables } from './rotary.ts';
export { PROJECTIONS, initialAdapter, isAdapted, loraScale, loraShapes } from './lora.ts';
export type { Adapter, LoraConfig } from './lora.ts';
export { mergeAdapter } from './adapter-merge.ts';
export { readAdapter, writeAdapter } from './adapter-folder.ts';
export { adapterName } from './adapter-name.ts';
export { adapterRank } from './adapter-rank.ts';
export { baseForServers } from './base-for-servers.ts';
export type { AdapterContent, LoadedAdapter } from './adapter-folder.ts';
export { isScratchBase } from './scratch.ts';
export { trainingMemory } from './training-memory.ts';
export type { MemoryNeed, TrainingMemoryOptions } from './training-memory.ts';
export { knowledgeBits } from './knowledge-bits.ts';
export { BASE_LADDER, capacityOf, largerBase } from './capacity.ts';
export type { CapacityAnswer, CapacityQuestion } from './capacity.ts';
export { CAPACITY_CURVE, INVENTED } from './capacity-curve.ts';
export type { CapacityPoint } from './capacity-curve.ts';
