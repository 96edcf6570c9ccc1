import { project } from '../../jest.preset.mjs';
export default project('generator-llm', import.meta.dirname);
