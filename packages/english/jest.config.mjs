import { project } from '../../jest.preset.mjs';
export default project('english', import.meta.dirname);
