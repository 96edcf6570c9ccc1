import { existsSync, globSync } from 'node:fs';

/** `npm test`: one Jest process over every package that has a `jest.config.mjs`. */
export default {
  projects: globSync('{packages,plugins,apps,tools}/*/jest.config.mjs', {
    cwd: import.meta.dirname,
  })
    .filter((file) => existsSync(`${import.meta.dirname}/${file}`))
    .map((file) => `<rootDir>/${file}`),
  maxWorkers: 2,
  // A loaded machine is slow, not wrong.
  testTimeout: 60_000,
};
