import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * The Jest project of one workspace package.
 * The environment hands onnxruntime the typed arrays of the outer realm; see its file for why.
 */
export const project = (displayName, rootDir = '<rootDir>', overrides = {}) => ({
  displayName,
  rootDir,
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: `${root}tools/workspace/jest/environment.cjs`,
  testEnvironmentOptions: { customExportConditions: ['@memo-js/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        configFile: false,
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      },
    ],
  },
  ...overrides,
});
