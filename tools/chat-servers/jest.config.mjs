import { project } from '../../jest.preset.mjs';
export default project('chat-servers', import.meta.dirname);
