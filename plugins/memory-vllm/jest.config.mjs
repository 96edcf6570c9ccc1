import { project } from '../../jest.preset.mjs';
export default project('memory-vllm', import.meta.dirname);
