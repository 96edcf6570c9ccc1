import { project } from '../../jest.preset.mjs';
export default project('merger-weights', import.meta.dirname);
