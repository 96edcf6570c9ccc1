import { project } from '../../jest.preset.mjs';
export default project('conformance', import.meta.dirname);
