import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import type { Call, Clock, Protocol, ProtocolInput, Transcript } from '@memo-js/core';
import { z } from 'zod';
import { Conversation } from './conversation.ts';
import { sharedOptions, temperature } from './options.ts';

/** METHOD: the unstructured loop has at most 5 turns. */
export const MULTI_TURN_DEFAULTS = Object.freeze({ turns: 5 });

const options = z.strictObject({
  /**
   * Rounds of sub-questions, the first included.
   * @default 5
   */
  turns: z.int().min(1).default(MULTI_TURN_DEFAULTS.turns),
  /**
   * Temperature of the memory; 0 is greedy.
   * @default 0
   */
  memoryTemperature: temperature.default(0),
  ...sharedOptions,
});

export type MultiTurnOptions = z.output<typeof options>;

/** Baseline: an unstructured loop of sub-questions, without candidates. */
export class MultiTurnProtocol implements Protocol {
  readonly #options: MultiTurnOptions;
  readonly #clock: Clock;

  constructor(options: MultiTurnOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  async run(input: ProtocolInput, call: Call): Promise<Transcript> {
    const { turns, memoryTemperature } = this.#options;
    const talk = new Conversation('multi-turn', input, this.#options, this.#clock, call);
    talk.started('asking');
    const grounding = await talk.decide(
      'grounding',
      turns,
      (executive, state, inner) => executive.ground(state, inner),
      ({ questions }) => `${questions.length} questions`,
    );
    if (grounding?.impossible !== undefined) return talk.abstain(grounding.impossible);
    if (grounding !== undefined) {
      talk.found(grounding.clues);
      await talk.ask('grounding', grounding.questions, memoryTemperature);
    }
    talk.turned('asking', 1, turns);
    for (let turn = 2; turn <= turns && !talk.stopped; turn += 1) {
      const decision = await talk.decide(
        'seeking',
        turns - turn + 1,
        (executive, state, inner) => executive.seek(state, inner),
        ({ done, questions }) => (done ? 'done' : `${questions.length} questions`),
      );
      if (decision === undefined || decision.done || decision.questions.length === 0) break;
      await talk.ask('seeking', decision.questions, memoryTemperature);
      talk.turned('asking', turn, turns);
      if (talk.circles) break;
    }
    talk.finished('asking');
    talk.started('synthesis');
    const transcript = await talk.synthesize();
    talk.finished('synthesis', transcript.final.type);
    return transcript;
  }
}

export const multiTurn = definePlugin({
  kind: 'protocol',
  id: 'multi-turn',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Baseline: an unstructured loop of sub-questions.',
  options,
  fingerprint: (parsed) => ({ ...parsed }),
  create: (parsed, host) => new MultiTurnProtocol(parsed, host.clock),
});
