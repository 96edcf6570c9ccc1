import { describe, expect, it } from '@jest/globals';
import type { AskEvent, AskOptions } from '@memo-js/engine';
import { MemoError } from '@memo-js/core';
import { runCli } from '../run-cli.ts';
import { fakeIo } from '../testing/fake-io.ts';
import { fakeMemo, fakeServices } from '../testing/fake-services.ts';
import { answer, transcriptOf } from '../testing/reports.ts';
import { json, memo } from '../testing/run-memo.ts';
import { validate } from '../testing/schemas.ts';

const result = answer('Who?', 'Ada Quill');
const last: AskEvent = { type: 'result', result, transcript: transcriptOf(result) };
const part = (text: string, restart?: true): AskEvent => ({
  type: 'answer',
  text,
  ...(restart === undefined ? {} : { restart }),
});

/** A memo that streams these events, then `end`. */
const streaming = (events: readonly AskEvent[], end?: () => Promise<never>) =>
  fakeServices(
    fakeMemo({
      async *askStream(_question: string, options?: AskOptions) {
        options?.onProgress?.({ type: 'stage', stage: 'seeking', status: 'started' });
        for (const event of events) yield event;
        await end?.();
      },
    }),
  );

const lines = (out: string): unknown[] => out.trimEnd().split('\n').map(json);

describe('memo ask --stream', () => {
  it('--json prints an object a line, the result last', async () => {
    const { code, out } = await memo(['ask', 'Who?', '--stream', '--json']);
    expect(code).toBe(0);
    const all = lines(out);
    for (const line of all) expect(validate('ask-stream', line)).toEqual([]);
    expect(all.map((line) => (line as AskEvent).type)).toEqual([
      'stage',
      'clues',
      'asked',
      'asked',
      'decision',
      'answer',
      'answer',
      'result',
    ]);
    expect(all.at(-1)).toEqual({ type: 'result', result: JSON.parse(JSON.stringify(result)) });
  });

  it('--json --trace has the transcript in its last line', async () => {
    const { out } = await memo(['ask', 'Who?', '--stream', '--json', '--trace']);
    expect(lines(out).at(-1)).toMatchObject({ type: 'result', transcript: { asked: [{}, {}] } });
    expect(validate('ask-stream', lines(out).at(-1))).toEqual([]);
  });

  it('--json says an error in its last line', async () => {
    const fails = () =>
      Promise.reject(new MemoError({ code: 'MEMORY_FAILED', message: 'It is down.' }));
    const services = streaming([part('Ad')], fails);
    const { code, out } = await memo(['ask', 'Who?', '--stream', '--json'], { services });
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([{ text: 'Ad' }, { error: { code: 'MEMORY_FAILED' } }]);
    expect(validate('ask-stream', lines(out).at(-1))).toEqual([]);
    const usage = await memo(['ask', '--stream', '--json']);
    expect(usage.code).toBe(2);
    expect(lines(usage.out)).toMatchObject([{ type: 'error', error: { code: 'USAGE' } }]);
  });

  const tty = { tty: true, env: { NO_COLOR: '1' } };

  it('shows the trace, then the growing answer, then the result, on a terminal', async () => {
    const { code, out, err } = await memo(['ask', 'Who?', '--stream'], tty);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Clues\n {2}c1 {2}founder of Velmora\nGrounding[^]*Who founded Velmora\?\n {6}Ada Quill {2}0\.97\nSeeking[^]*Answer\nAda Quill\.\n\nAda Quill {2}confidence 0\.97/,
    );
    expect(out.match(/Where was Ada Quill born/g)).toHaveLength(1);
    expect(out).toContain('velmora.md');
    expect(err).toBe('');
  });

  it('says on a terminal that a text is void, and elsewhere prints the final one', async () => {
    const services = streaming([part('Bo'), part('', true), part('A\u001B[2Jda'), part('.'), last]);
    const shown = await memo(['ask', 'Who?', '--stream'], { services, ...tty });
    expect(shown.out).toContain(
      'Answer\nBo\nThis answer was broken and does not count.\nAnswer\nA[2Jda.\n\n',
    );
    const piped = await memo(['ask', 'Who?', '--stream'], { services });
    expect(piped.out).toContain('Answer\nA[2Jda.\n\n');
    expect(piped.out).not.toContain('Bo');
  });

  it('prints nothing of an answer that failed, where there is no terminal', async () => {
    const fails = () => Promise.reject(new MemoError({ code: 'CHAT_SERVER', message: 'Down.' }));
    const services = streaming([part('Ad')], fails);
    const { code, out } = await memo(['ask', 'Who?', '--stream'], { services });
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('--quiet leaves the text and the result', async () => {
    const { out } = await memo(['ask', 'Who?', '--stream', '--quiet'], tty);
    expect(out).toMatch(/^Ada Quill\.\n\nAda Quill {2}confidence/);
  });

  it.each([['text'], ['--json']])('stops on Ctrl-C with 130: %s', async (flag) => {
    const io = fakeIo(tty);
    let closed = false;
    const services = fakeServices(
      fakeMemo({
        async *askStream(_question: string, options?: AskOptions) {
          try {
            yield part('Ad');
            io.interrupt();
            options?.signal?.throwIfAborted();
          } finally {
            closed = true;
          }
        },
      }),
    );
    const argv = ['ask', 'Who?', '--stream', ...(flag === '--json' ? [flag] : [])];
    expect(await runCli(argv, io, services)).toBe(130);
    expect(closed).toBe(true);
    if (flag === '--json')
      expect(lines(io.out()).at(-1)).toMatchObject({ error: { code: 'ABORTED' } });
    else expect(io.out()).toBe('Answer\nAd\n\n');
  });
});
