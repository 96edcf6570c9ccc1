import { project } from '../../jest.preset.mjs';
export default project('executive-openai-compatible', import.meta.dirname);
