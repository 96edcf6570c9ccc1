import { join } from 'node:path';
import type { ChatMessage } from '@memo-js/llama';
import { pythonEnvironment } from './python.ts';
import { runProcess } from './run-process.ts';

const SCRIPT = join(import.meta.dirname, '../python/texts.py');

type Chats = readonly (readonly ChatMessage[])[];

/** See `python/texts.py`. */
export type TextRequest =
  | { readonly tokenize: { readonly folder: string; readonly texts: readonly string[] } }
  | { readonly chats: { readonly folder: string; readonly chats: Chats } }
  | {
      readonly published: {
        readonly names: readonly string[];
        readonly chats: Chats;
        readonly tokens: Readonly<Record<string, string>>;
      };
    };

export interface TokenizeAnswer {
  readonly ids: readonly (readonly number[])[];
  readonly decoded: readonly string[];
}

/** Each chat with the generation prompt, then without. */
export interface ChatsAnswer {
  readonly rendered: readonly string[];
  readonly ids: readonly (readonly number[])[];
}

/** Each chat as above; null where the template refuses it. */
export interface PublishedAnswer {
  readonly templates: Readonly<Record<string, string>>;
  readonly rendered: Readonly<Record<string, readonly (string | null)[]>>;
}

/** What transformers makes of texts, without a model: an answer to each request. */
export async function textReference(
  requests: readonly TextRequest[],
): Promise<readonly (TokenizeAnswer | ChatsAnswer | PublishedAnswer)[]> {
  const out = await runProcess(await pythonEnvironment(), [SCRIPT], {
    input: JSON.stringify(requests),
    env: { HF_HUB_OFFLINE: '1', TRANSFORMERS_VERBOSITY: 'error' },
  });
  return JSON.parse(out) as (TokenizeAnswer | ChatsAnswer | PublishedAnswer)[];
}
