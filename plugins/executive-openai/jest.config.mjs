import { project } from '../../jest.preset.mjs';
export default project('executive-openai', import.meta.dirname);
