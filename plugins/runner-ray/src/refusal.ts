import { MemoError } from '@memo-js/core';
import type { RayReply } from './http.ts';

const LONGEST = 500;

/**
 * What an unsuccessful reply says. Ray answers in plain text: a sentence, or a Python traceback whose
 * last line is the reason; a proxy before it may answer in HTML.
 */
export function refusal({ status, body }: RayReply, tokenEnv: string): MemoError {
  if (status === 401 || status === 403) {
    return new MemoError({
      code: 'RUNNER_AUTH',
      message: `Ray answered ${status}: ${reason(body)}`,
      hint: `Put the cluster's token into the environment variable ${tokenEnv}.`,
    });
  }
  return new MemoError({
    code: 'RUNNER_REFUSED',
    message: `Ray answered ${status}: ${reason(body)}`,
    hint: 'Correct what it names; the logs of the head node say more.',
    // The head passes on what the agent of a node refused as a fault of its own.
    retryable: (status >= 500 || status === 429) && !body.includes('failed with status code 4'),
  });
}

function reason(body: string): string {
  const lines = body
    .replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 1);
  const last = body.includes('Traceback') ? lines.at(-1) : lines.join(' ');
  return (last || 'nothing').slice(0, LONGEST);
}
