import { project } from '../../jest.preset.mjs';
export default project('llama', import.meta.dirname);
