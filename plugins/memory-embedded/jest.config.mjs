import { project } from '../../jest.preset.mjs';
export default project('memory-embedded', import.meta.dirname);
