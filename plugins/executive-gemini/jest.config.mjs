import { project } from '../../jest.preset.mjs';
export default project('executive-gemini', import.meta.dirname);
