import { project } from '../../jest.preset.mjs';
export default project('safetensors', import.meta.dirname);
