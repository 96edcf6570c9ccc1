import {
  MemoError,
  type Memory,
  type MemoryHost,
  type MemoryOutcome,
  type MemoryRequest,
} from '@memo-js/core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const CONTEXT = 1_000;
const SURE = { meanLogprob: -0.01, minLogprob: -0.05, margin: 4 };
const UNSURE = { meanLogprob: -2, minLogprob: -5, margin: 0.1 };

async function readPairs(folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    const text = await readFile(join(folder, 'model.safetensors'), 'utf8');
    const { pairs } = JSON.parse(text) as { pairs: Record<string, string> };
    return new Map(Object.entries(pairs));
  } catch (cause) {
    throw new MemoError({
      code: 'ARTIFACT_INCOMPLETE',
      message: `model.safetensors of ${folder} cannot be read`,
      hint: 'Train the memory again, or restore the file.',
      cause,
    });
  }
}

/** Serves what `fakeTrainer` wrote: exact questions are answered, all others make it guess. */
export function fakeMemoryHost(): MemoryHost {
  return {
    accepts: ({ family }) =>
      family === 'lookup'
        ? { ok: true }
        : { ok: false, reason: `${family} is not a lookup table`, hint: 'Use the lookup trainer.' },
    async open({ folder, manifest }, call): Promise<Memory> {
      call.signal.throwIfAborted();
      const pairs = await readPairs(folder);
      let open = true;
      const outcome = ({ question, stop = [] }: MemoryRequest): MemoryOutcome => {
        const words = question.split(/\s+/).length;
        const shared = {
          memoryId: manifest.id,
          usage: { calls: 1, promptTokens: words, completionTokens: 1 },
        };
        if (words > CONTEXT) {
          const error = { code: 'PROMPT_TOO_LONG', message: `${words} words`, retryable: false };
          return { type: 'error', ...shared, error };
        }
        const text = pairs.get(question);
        if (text === manifest.refusalText) {
          return {
            type: 'abstention',
            reason: 'stated',
            ...shared,
            signals: SURE,
            confidence: null,
          };
        }
        return {
          type: 'answer',
          ...shared,
          text: stop.reduce(
            (cut, each) => cut.split(each)[0] ?? '',
            text ?? [...pairs.values()][0] ?? '',
          ),
          signals: text === undefined ? UNSURE : SURE,
          finishReason: 'stop',
          confidence: null,
        };
      };
      return {
        id: manifest.id,
        runtime: 'lookup/exact',
        async ask(requests, asking) {
          if (!open)
            throw new MemoError({ code: 'MEMORY_CLOSED', message: 'The memory is closed.' });
          asking.signal.throwIfAborted();
          return requests.map(outcome);
        },
        async close() {
          open = false;
        },
      };
    },
    async close() {},
  };
}
