import { project } from '../../jest.preset.mjs';
export default project('trainer-embedded', import.meta.dirname);
