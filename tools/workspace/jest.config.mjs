import { project } from '../../jest.preset.mjs';
export default project('workspace', import.meta.dirname);
