export { events, fakeVllm } from './fake-vllm.ts';
export type { FakeAnswer, FakeRequest, FakeRoute, FakeVllm } from './fake-vllm.ts';
