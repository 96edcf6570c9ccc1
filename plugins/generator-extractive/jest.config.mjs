import { project } from '../../jest.preset.mjs';
export default project('generator-extractive', import.meta.dirname);
