import { project } from '../../jest.preset.mjs';
export default project('onnx-graph', import.meta.dirname);
