import { project } from '../../jest.preset.mjs';
export default project('executive-rules', import.meta.dirname);
