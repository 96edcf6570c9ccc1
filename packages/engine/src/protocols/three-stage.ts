import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import type { Call, Clock, Protocol, ProtocolInput, Transcript } from '@memo-js/core';
import { z } from 'zod';
import { Conversation } from './conversation.ts';
import { sharedOptions, temperature } from './options.ts';

/** Defaults of the three stages; METHOD: at most 7 and 8 turns. */
export const THREE_STAGE_DEFAULTS = Object.freeze({
  entityTurns: 7,
  answerTurns: 8,
  memoryTemperature: Object.freeze({ grounding: 0, identification: 0, seeking: 0 }),
});

const memoryTemperature = z.strictObject({
  grounding: temperature.default(THREE_STAGE_DEFAULTS.memoryTemperature.grounding),
  identification: temperature.default(THREE_STAGE_DEFAULTS.memoryTemperature.identification),
  seeking: temperature.default(THREE_STAGE_DEFAULTS.memoryTemperature.seeking),
});

const options = z.strictObject({
  /**
   * Turns to find out which entity the question describes.
   * @default 7
   */
  entityTurns: z.int().min(0).default(THREE_STAGE_DEFAULTS.entityTurns),
  /**
   * Turns to find the answer about that entity.
   * @default 8
   */
  answerTurns: z.int().min(0).default(THREE_STAGE_DEFAULTS.answerTurns),
  /**
   * Temperature of the memory in each stage; 0 is greedy.
   * @default { grounding: 0, identification: 0, seeking: 0 }
   */
  memoryTemperature: memoryTemperature.prefault({}),
  ...sharedOptions,
});

export type ThreeStageOptions = z.output<typeof options>;

/**
 * Grounding, entity identification, answer seeking and synthesis (arXiv 2605.15156, the query
 * protocol): clues are asked one by one, candidates are verified, and the answer is sought about
 * the confirmed one by name.
 */
export class ThreeStageProtocol implements Protocol {
  readonly #options: ThreeStageOptions;
  readonly #clock: Clock;

  constructor(options: ThreeStageOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  async run(input: ProtocolInput, call: Call): Promise<Transcript> {
    const talk = new Conversation('three-stage', input, this.#options, this.#clock, call);
    const impossible = await this.#ground(talk);
    if (impossible !== undefined) return talk.abstain(impossible);
    await this.#identify(talk);
    await this.#seek(talk);
    talk.started('synthesis');
    const transcript = await talk.synthesize();
    talk.finished('synthesis', transcript.final.type);
    return transcript;
  }

  /** Returns why the question cannot be worked on, if so. */
  async #ground(talk: Conversation): Promise<string | undefined> {
    talk.started('grounding');
    const grounding = await talk.decide(
      'grounding',
      1,
      (executive, input, call) => executive.ground(input, call),
      ({ clues, questions }) => `${clues.length} clues, ${questions.length} questions`,
    );
    if (grounding?.impossible !== undefined) return grounding.impossible;
    if (grounding !== undefined) {
      talk.found(grounding.clues);
      await talk.ask('grounding', grounding.questions, this.#options.memoryTemperature.grounding);
    }
    talk.finished('grounding');
    return undefined;
  }

  async #identify(talk: Conversation): Promise<void> {
    const { entityTurns, memoryTemperature } = this.#options;
    talk.started('identification');
    for (let turn = 1; turn <= entityTurns && !talk.stopped; turn += 1) {
      const decision = await talk.decide(
        'identification',
        entityTurns - turn + 1,
        (executive, input, call) => executive.identify(input, call),
        ({ status, confirmed, questions }) =>
          [status, confirmed, `${questions.length} questions`].filter(Boolean).join(', '),
      );
      if (decision === undefined) break;
      talk.candidates.merge(decision.candidates);
      if (decision.confirmed !== undefined) talk.candidates.confirm(decision.confirmed);
      if (decision.status === 'continue') {
        await talk.ask('identification', decision.questions, memoryTemperature.identification);
      }
      talk.turned('identification', turn, entityTurns);
      // Executives are stateless: without a new question the next turn would be the same.
      if (decision.status !== 'continue' || decision.questions.length === 0) break;
      if (talk.circles) break;
    }
    talk.finished('identification');
  }

  async #seek(talk: Conversation): Promise<void> {
    const { answerTurns, memoryTemperature } = this.#options;
    talk.started('seeking');
    for (let turn = 1; turn <= answerTurns && !talk.stopped; turn += 1) {
      const decision = await talk.decide(
        'seeking',
        answerTurns - turn + 1,
        (executive, input, call) => executive.seek(input, call),
        ({ done, pivot, questions }) =>
          [
            done ? 'done' : `${questions.length} questions`,
            pivot === undefined ? '' : `pivot to ${pivot}`,
          ]
            .filter(Boolean)
            .join(', '),
      );
      if (decision === undefined) break;
      if (decision.pivot !== undefined) talk.candidates.confirm(decision.pivot);
      if (!decision.done) await talk.ask('seeking', decision.questions, memoryTemperature.seeking);
      talk.turned('seeking', turn, answerTurns);
      if (decision.done) break;
      if (decision.questions.length === 0 && decision.pivot === undefined) break;
      if (talk.circles && decision.pivot === undefined) break;
    }
    talk.finished('seeking');
  }
}

export const threeStage = definePlugin({
  kind: 'protocol',
  id: 'three-stage',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Grounding, entity identification, answer seeking and synthesis.',
  options,
  fingerprint: (parsed) => ({ ...parsed }),
  create: (parsed, host) => new ThreeStageProtocol(parsed, host.clock),
});
