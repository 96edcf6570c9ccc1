import { project } from '../../jest.preset.mjs';
export default project('corpus', import.meta.dirname);
