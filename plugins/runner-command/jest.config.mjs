import { project } from '../../jest.preset.mjs';
export default project('runner-command', import.meta.dirname);
