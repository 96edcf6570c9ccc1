export { events, fakeVllm } from './fake-vllm.ts';
export type { FakeAnswer, FakeRequest, FakeRoute, FakeVllm } from './fake-vllm.ts';
export { servingFake } from './serving-fake.ts';
export type { FakeModel, ServingFake, ServingOptions, SpokenToken } from './serving-fake.ts';
export { spokenModel } from './spoken-model.ts';
export type { SpokenTokenizer } from './spoken-model.ts';
