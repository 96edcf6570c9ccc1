import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Who may import whom: one direction, by the `tags` of each package.json. */
const constraints = [
  { sourceTag: 'type:core', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:library', onlyDependOnLibsWithTags: ['type:core', 'type:library'] },
  { sourceTag: 'type:conformance', onlyDependOnLibsWithTags: ['type:core'] },
  { sourceTag: 'type:plugin', onlyDependOnLibsWithTags: ['type:core', 'type:library'] },
  { sourceTag: 'type:engine', onlyDependOnLibsWithTags: ['type:core', 'type:library'] },
  {
    sourceTag: 'type:integration',
    onlyDependOnLibsWithTags: ['type:engine', 'type:core', 'type:library'],
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:engine', 'type:core', 'type:library'],
  },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['*'] },
];

export default [
  {
    ignores: ['**/dist', '**/out-tsc', '**/.nx', '**/node_modules', '**/__fixtures__', '**/.venv'],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.fixture.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: constraints,
          enforceBuildableLibDependency: false,
          // The CLI loads the engine on demand, and its types statically.
          checkDynamicDependenciesExceptions: ['.*'],
        },
      ],
    },
  },
];
