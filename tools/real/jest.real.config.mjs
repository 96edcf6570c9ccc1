import { project } from '../../jest.preset.mjs';
/** `npm run test:real`: one worker, because each peer wants the machine for itself. */
export default {
  projects: [project('real', import.meta.dirname, { testMatch: ['**/*.real.test.ts'] })],
  maxWorkers: 1,
  testTimeout: 600_000,
};
