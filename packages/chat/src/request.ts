import type { Usage } from '@memo-js/core';
import type { z } from 'zod';
import type { FailureKind } from './failure.ts';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

/** How the next token is chosen; what is left out is left to the model. */
export interface Sampling {
  readonly temperature?: number;
  readonly topP?: number;
}

/** The form that an answer must have. */
export interface OutputSchema<T> {
  /** Letters, digits and underscores; some providers show it to the model. */
  readonly name: string;
  /** An object; optional fields are written as nullable ones, which every provider accepts. */
  readonly schema: z.ZodType<T>;
  /** What is wrong with a value of the right form, as the model is told it; null when nothing is. */
  readonly check?: (value: T) => string | null;
}

/** Reads the text of an answer while it arrives. */
export interface TextReader {
  take(piece: string): void;
  /** What was taken is no part of an answer: it broke off or has a wrong form, and is asked for again. */
  forget(): void;
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** Most tokens of the answer, thinking included where the provider counts it so. */
  readonly maxTokens: number;
  readonly sampling?: Sampling;
  /** Requests of one purpose take about as long; the slow among them are asked again. @default that of all requests without one */
  readonly purpose?: string;
  /** Milliseconds for everything, waits and repairs included. @default that of the caller */
  readonly deadlineMs?: number;
  /** Given the answer as it arrives; a model that cannot stream gives it as a whole. @default none */
  readonly reader?: TextReader;
}

/** One request that was sent, for traces. */
export interface Attempt {
  readonly outcome: 'ok' | 'cancelled' | 'empty' | 'invalid-output' | FailureKind;
  readonly ms: number;
  /** Sent because another one was slow. */
  readonly hedge: boolean;
}

export interface ChatReply<T> {
  readonly value: T;
  /** Of all attempts whose usage arrived. */
  readonly usage: Usage;
  readonly model: string;
  readonly attempts: readonly Attempt[];
  /** Sampling parameters that the model does not accept and that were left out. */
  readonly leftOut: readonly (keyof Sampling)[];
}
