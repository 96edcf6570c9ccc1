import { project } from '../../jest.preset.mjs';
export default project('executive-anthropic', import.meta.dirname);
