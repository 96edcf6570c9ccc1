export type {
  ChatAnswerMessage,
  ChatChoice,
  ChatChunk,
  ChatCompletion,
  ChatDelta,
  ChatLogprobs,
  Completion,
  CompletionChoice,
  CompletionChunk,
  CompletionLogprobs,
  Embeddings,
  FinishReason,
  ModelCard,
  PromptLogprobs,
  ResponsesAnswer,
  ResponsesEvent,
  StopReason,
  TokenLogprob,
  Tokens,
  ToolCall,
  Usage,
} from './answers.ts';
export { VllmClient } from './client.ts';
export { VllmError } from './errors.ts';
export type { VllmErrorCode, VllmErrorFields } from './errors.ts';
export { readMetrics } from './metrics.ts';
export type { Histogram, VllmMetrics } from './metrics.ts';
export type { CallOptions, VllmClientOptions } from './options.ts';
export { parsePrometheus } from './prometheus.ts';
export type { MetricSample } from './prometheus.ts';
export type { ReadyOptions } from './ready.ts';
export type { ChatBatchRequest, ChatMessage, ChatRequest } from './requests/chat.ts';
export type { CompletionRequest } from './requests/completion.ts';
export type {
  DetokenizeRequest,
  EmbeddingsRequest,
  LoadLoraRequest,
  ResetPrefixCacheRequest,
  SleepRequest,
  TokenizeRequest,
  UnloadLoraRequest,
  WakeUpRequest,
} from './requests/other.ts';
export type { ResponsesRequest } from './requests/responses.ts';
export { DEFAULT_RETRY, backoffMs } from './retry.ts';
export type { RetryPolicy } from './retry.ts';
export { undiciTransport } from './transport.ts';
export type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './transport.ts';
