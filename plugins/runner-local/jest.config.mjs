import { project } from '../../jest.preset.mjs';
export default project('runner-local', import.meta.dirname);
