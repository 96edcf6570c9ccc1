import { project } from '../../jest.preset.mjs';
export default project('training-estimate', import.meta.dirname);
