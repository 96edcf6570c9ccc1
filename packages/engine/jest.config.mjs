import { project } from '../../jest.preset.mjs';
export default project('engine', import.meta.dirname);
