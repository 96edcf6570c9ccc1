import { project } from '../../jest.preset.mjs';
export default project('real', import.meta.dirname, {
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['\\.real\\.test\\.ts$'],
});
