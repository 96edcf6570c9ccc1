import { describe, expect, it } from '@jest/globals';
import { RunnableLambda } from '@langchain/core/runnables';
import { concat } from '@langchain/core/utils/stream';
import { MemoRunnable, type MemoAnswer } from './memo-runnable.ts';
import { fakeMemo } from './testing/fake-memo.ts';

const question = 'Where is the company of Mara Lindqvarn based?';
const text = 'Mara Lindqvarn founded Veltra Instruments, which is based in Kelvarra.';

/** The parts of a stream, until `goOn` says no. */
async function all<T>(stream: AsyncIterable<T>, goOn = () => true): Promise<T[]> {
  const parts: T[] = [];
  for await (const part of stream) {
    parts.push(part);
    if (!goOn()) break;
  }
  return parts;
}

describe('a memo as a Runnable', () => {
  it('answers a question, alone or with its history', async () => {
    const memo = fakeMemo();
    const runnable = new MemoRunnable(memo, { protocol: 'single-turn' });
    expect(await runnable.invoke(question)).toMatchObject({ answer: 'Kelvarra', text });
    const history = [{ question: 'Who is Mara?', answer: null }];
    await runnable.invoke({ question, history });
    expect(memo.calls.map(([, options]) => options)).toEqual([
      { protocol: 'single-turn' },
      { protocol: 'single-turn', history },
    ]);
    expect(await runnable.invoke('Who is the stranger?')).toMatchObject({ answer: null, text: '' });
    expect(await runnable.batch([question, question])).toHaveLength(2);
  });

  it('streams the text; its parts add up to what it gives as a whole', async () => {
    const runnable = new MemoRunnable(fakeMemo());
    const parts = await all(await runnable.stream(question));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.slice(0, 2)).toEqual([{ text: 'It is ' }, { text: 'Mara ', restart: true }]);
    expect(parts.at(-1)).toMatchObject({ answer: 'Kelvarra', text: '' });
    const whole = parts.reduce((sum, part) => concat(sum, part));
    expect(whole).toEqual(await runnable.invoke(question));
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });

  it('is a step of a pipeline that streams', async () => {
    const said = new RunnableLambda({
      func: ({ answer, text: all }: MemoAnswer) => `${answer}: ${all}`,
    });
    const pipeline = new MemoRunnable(fakeMemo()).pipe(said);
    const parts = await all(await pipeline.stream(question));
    expect(parts.join('')).toBe(`Kelvarra: ${text}`);
    expect(await pipeline.invoke(question)).toBe(`Kelvarra: ${text}`);
  });

  it('tells callbacks what it does', async () => {
    const seen: string[] = [];
    const callbacks = [
      {
        handleChainStart: (_chain: unknown, _inputs: unknown, ...rest: unknown[]) =>
          void seen.push(`start ${String(rest.at(-1))}`),
        handleChainEnd: (outputs: { text?: string }) => void seen.push(`end ${outputs.text}`),
        handleChainError: (error: Error) => void seen.push(`error ${error.name}`),
      },
    ];
    const runnable = new MemoRunnable(fakeMemo());
    await runnable.invoke(question, { callbacks });
    await all(await runnable.stream(question, { callbacks }));
    const signal = AbortSignal.abort();
    await expect(runnable.invoke(question, { callbacks, signal })).rejects.toThrow();
    expect(seen.filter((each) => each === `end ${text}`)).toHaveLength(2);
    expect(seen.filter((each) => each.startsWith('start')).length).toBeGreaterThanOrEqual(2);
  });

  it('cancels the question when its stream is left, or its signal aborts', async () => {
    const memo = fakeMemo();
    await all(await new MemoRunnable(memo).stream(question), () => false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(memo.cancelled).toEqual([question]);
    const controller = new AbortController();
    const stream = await new MemoRunnable(memo).stream(question, { signal: controller.signal });
    const left = all(stream, () => {
      controller.abort();
      return true;
    });
    await expect(left).rejects.toThrow(/abort/i);
    expect(memo.calls.map(([, { signal }]) => signal?.aborted)).toEqual([undefined, true]);
  });
});
