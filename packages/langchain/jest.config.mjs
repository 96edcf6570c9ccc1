import { project } from '../../jest.preset.mjs';
export default project('langchain', import.meta.dirname);
