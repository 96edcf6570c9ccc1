import { project } from '../../jest.preset.mjs';
export default project('vllm-client', import.meta.dirname);
