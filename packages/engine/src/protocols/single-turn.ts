import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import type { Call, Clock, Protocol, ProtocolInput, Transcript } from '@memo-js/core';
import { z } from 'zod';
import { Conversation } from './conversation.ts';
import { sharedOptions, temperature } from './options.ts';

const options = z.strictObject({
  /**
   * Temperature of the memory; 0 is greedy.
   * @default 0
   */
  memoryTemperature: temperature.default(0),
  ...sharedOptions,
});

export type SingleTurnOptions = z.output<typeof options>;

/** Baseline: one round of sub-questions, then the answer. */
export class SingleTurnProtocol implements Protocol {
  readonly #options: SingleTurnOptions;
  readonly #clock: Clock;

  constructor(options: SingleTurnOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  async run(input: ProtocolInput, call: Call): Promise<Transcript> {
    const talk = new Conversation('single-turn', input, this.#options, this.#clock, call);
    talk.started('grounding');
    const grounding = await talk.decide(
      'grounding',
      1,
      (executive, state, inner) => executive.ground(state, inner),
      ({ questions }) => `${questions.length} questions`,
    );
    if (grounding?.impossible !== undefined) return talk.abstain(grounding.impossible);
    if (grounding !== undefined) {
      talk.found(grounding.clues);
      await talk.ask('grounding', grounding.questions, this.#options.memoryTemperature);
    }
    talk.finished('grounding');
    talk.started('synthesis');
    const transcript = await talk.synthesize();
    talk.finished('synthesis', transcript.final.type);
    return transcript;
  }
}

export const singleTurn = definePlugin({
  kind: 'protocol',
  id: 'single-turn',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Baseline: one round of sub-questions.',
  options,
  fingerprint: (parsed) => ({ ...parsed }),
  create: (parsed, host) => new SingleTurnProtocol(parsed, host.clock),
});
