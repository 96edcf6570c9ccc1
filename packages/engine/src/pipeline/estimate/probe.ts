import { MemoError, silentLogger, type Call, type Estimate } from '@memo-js/core';
import { transientJournal } from '../../call/calls.ts';

/** Thrown in place of a call; nothing is sent. */
const NOT_SENT = 'BUDGET_EXCEEDED';

/**
 * What a generator would ask of a meter for a piece of work: its prompts are made, and none is sent.
 * A piece of several calls that rest on each other shows the first of them only.
 */
export async function probe(
  work: (call: Call) => Promise<unknown> | undefined,
  signal: AbortSignal,
): Promise<readonly Estimate[]> {
  const asked: Estimate[] = [];
  const call: Call = {
    signal,
    report: () => undefined,
    logger: silentLogger,
    journal: transientJournal(),
    meter: {
      reserve(estimate) {
        asked.push(estimate);
        return Promise.reject(new MemoError({ code: NOT_SENT, message: 'It is not sent.' }));
      },
    },
  };
  try {
    await work(call);
  } catch (error) {
    if (!(error instanceof MemoError) || error.code !== NOT_SENT) throw error;
  }
  return asked;
}
