import { project } from '../../jest.preset.mjs';
export default project('runner-ray', import.meta.dirname);
