import { project } from '../../jest.preset.mjs';
export default project('chat', import.meta.dirname);
