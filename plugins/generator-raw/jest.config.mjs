import { project } from '../../jest.preset.mjs';
export default project('generator-raw', import.meta.dirname);
