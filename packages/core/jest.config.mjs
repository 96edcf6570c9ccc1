import { project } from '../../jest.preset.mjs';
export default project('core', import.meta.dirname);
