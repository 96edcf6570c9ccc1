import { expect, it } from '@jest/globals';
import { FakeListChatModel } from '@langchain/core/utils/testing';
import { givenModel, type ModelSettings } from './chat-model.ts';
import { LearnedSampling } from './sampling.ts';

const BOTH = '`temperature` and `top_p` cannot both be specified for this model.';
const TEMPERATURE = "Unsupported value: 'temperature' does not support 0.4 with this model.";
const TOP_P = "Unsupported parameter: 'top_p' is not supported with this model.";

it.each([
  ['one of two', [BOTH], ['topP']],
  ['the temperature', [TEMPERATURE], ['temperature']],
  ['both, one after the other', [TEMPERATURE, TOP_P], ['temperature', 'topP']],
  ['something else', ['Unsupported parameter: max_tokens'], []],
])('learns that %s is refused', (_, details, leftOut) => {
  const made: ModelSettings[] = [];
  const model = {
    ...givenModel(new FakeListChatModel({ responses: [] })),
    instance: (settings: ModelSettings) => {
      made.push(settings);
      return new FakeListChatModel({ responses: [] });
    },
  };
  const sampling = new LearnedSampling(model);
  for (const detail of details) {
    expect(sampling.learn({ kind: 'rejected', detail })).toBe(leftOut.length > 0);
  }
  expect(sampling.leftOut).toEqual(leftOut);
  sampling.instance(64, { temperature: 0.4, topP: 0.95 });
  for (const name of leftOut) expect(made[0]).not.toHaveProperty(name);
});

it('learns nothing from other failures, and nothing twice', () => {
  const sampling = new LearnedSampling(givenModel(new FakeListChatModel({ responses: [] })));
  expect(sampling.learn({ kind: 'server', detail: TEMPERATURE })).toBe(false);
  expect(sampling.learn({ kind: 'rejected', detail: TEMPERATURE })).toBe(true);
  expect(sampling.learn({ kind: 'rejected', detail: TEMPERATURE })).toBe(false);
});
