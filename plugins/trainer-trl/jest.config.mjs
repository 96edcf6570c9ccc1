import { project } from '../../jest.preset.mjs';
export default project('trainer-trl', import.meta.dirname);
