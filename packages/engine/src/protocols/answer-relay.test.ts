import { describe, expect, it } from '@jest/globals';
import type { Executive, FinalAnswer } from '@memo-js/core';
import { AnswerRelay } from './answer-relay.ts';
import type { AnswerEvent } from './answer-relay.ts';
import {
  ScriptedExecutive,
  abstains,
  answer,
  ask,
  citing,
  grounded,
  run,
} from './testing/scripted.ts';

const part = (text: string, restart = false): AnswerEvent => ({
  type: 'answer',
  text,
  ...(restart ? { restart: true } : {}),
});

describe('the text of the final answer', () => {
  it.each([
    ['comes at once when nothing was sent', [], 'Arken.', [part('Arken.')]],
    ['is completed', [part('Ar')], 'Arken.', [part('Ar'), part('ken.')]],
    [
      'is not sent twice',
      [part('Ar'), part(''), part('ken.')],
      'Arken.',
      [part('Ar'), part('ken.')],
    ],
    [
      'is sent anew where it differs',
      [part('Born in')],
      'Arken.',
      [part('Born in'), part('Arken.', true)],
    ],
    ['is taken back by an abstention', [part('Arken.')], '', [part('Arken.'), part('', true)]],
    ['is nothing where there is none', [part('', true)], '', []],
    [
      'keeps the restarts of the executive',
      [part('Bor', true), part('', true), part('Arken.')],
      'Arken.',
      [part('Bor'), part('', true), part('Arken.')],
    ],
  ])('%s', (_what, sent, final, expected) => {
    const events: AnswerEvent[] = [];
    const relay = new AnswerRelay((event) => events.push(event));
    for (const event of sent) relay.relay(event);
    relay.settle(final);
    expect(events).toEqual(expected);
  });
});

describe('the trace of a protocol', () => {
  const facts = { 'A?': [answer('a')] };
  const script = { ...grounded(ask('A?'), ask('B?')), final: citing('q1') };

  it('reports clues, decisions, questions and the answer as they come', async () => {
    const { events, transcript } = await run({ script, facts });
    const told = events.filter(({ type }) => type !== 'stage' && type !== 'progress');
    expect(told.map(({ type }) => type)).toEqual([
      'decision',
      'clues',
      'asked',
      'asked',
      'decision',
      'decision',
      'decision',
      'answer',
    ]);
    expect(told.flatMap((event) => (event.type === 'asked' ? [event.asked] : []))).toEqual(
      transcript.asked,
    );
    expect(told.at(-1)).toEqual(part('Arken.'));
  });

  /** Writes `parts` of the final answer, and what is none. */
  function writing(final: FinalAnswer, parts: readonly string[]): Executive {
    const scripted = new ScriptedExecutive({ ...script, final });
    return {
      ground: (input) => scripted.ground(input),
      identify: (input) => scripted.identify(input),
      seek(input, call) {
        call.report(part('not an answer'));
        return scripted.seek(input);
      },
      synthesize(input, call) {
        for (const text of parts) call.report(part(text));
        setTimeout(() => call.report(part('too late')), 0);
        return scripted.synthesize(input);
      },
    };
  }

  it.each([
    ['passes on what is written', citing('q1'), ['Ar', 'ken.'], ['Ar', 'ken.']],
    [
      'takes back what is refused',
      { ...citing('q1'), outside: [{ start: 0, end: 5 }] },
      ['Arken.'],
      ['Arken.', ''],
    ],
    ['takes back what ends in an abstention', abstains, ['Ark'], ['Ark', '']],
  ] as const)('%s', async (_what, final, parts, expected) => {
    const { events } = await run({ executive: writing(final, parts), facts });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(events.flatMap((event) => (event.type === 'answer' ? [event.text] : []))).toEqual(
      expected,
    );
  });
});
