import { project } from '../../jest.preset.mjs';
export default project('runner-kit', import.meta.dirname);
