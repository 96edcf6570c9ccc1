export { ChatCaller } from './chat-caller.ts';
export type { ChatCallerOptions } from './chat-caller.ts';
export type { BatchFetch, BatchOptions } from './batch/batch-fetch.ts';
export { BATCH_CONCURRENCY, connect, connectBatch, connectionOptions } from './connection.ts';
export type { ConnectionOptions } from './connection.ts';
export { ChatExecutive } from './executive/chat-executive.ts';
export type { ChatExecutiveOptions } from './executive/chat-executive.ts';
export { chatExecutiveOptions, executivePlugin } from './executive/executive-plugin.ts';
export type { ChatExecutivePluginOptions, ExecutivePreset } from './executive/executive-plugin.ts';
export { chatExecutive } from './executive/given-executive.ts';
export type { GivenExecutiveOptions } from './executive/given-executive.ts';
export { givenModel } from './chat-model.ts';
export type { ChatModel, ModelSettings } from './chat-model.ts';
export { probeModel } from './probe.ts';
export { PRICES_DATED } from './prices.ts';
export { costOf, knownPrices } from './pricing.ts';
export type { TokenPrices } from './pricing.ts';
export { createChatModel } from './providers.ts';
export type { ChatModelOptions, Provider } from './providers.ts';
export type {
  Attempt,
  ChatMessage,
  ChatReply,
  ChatRequest,
  OutputSchema,
  Sampling,
  TextReader,
} from './request.ts';
