import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const sources = globSync('{packages,plugins,apps}/*/src/**/*.ts', { cwd: root }).filter(
  (file) => !/\.test\.ts$|\/(fakes|broken|testing)\/|^packages\/conformance\//.test(file),
);
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })];

describe('docs/errors.md', () => {
  const documented = new Set(read('docs/errors.md').match(/(?<=^\| `)[A-Z][A-Z0-9_]+(?=`)/gm));
  const thrown = new Set(
    sources.flatMap((file) => read(file).match(/(?<=\bcode: ')[A-Z][A-Z0-9_]+(?=')/g) ?? []),
  );

  it('names every code that the sources can throw', () => {
    expect([...thrown].filter((code) => !documented.has(code))).toEqual([]);
  });

  it('names no code that is gone', () => {
    const text = sources.map(read).join('\n');
    expect([...documented].filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});

describe('the documentation', () => {
  it.each(pages)('%s links to files that exist', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      (match) => match[1] ?? '',
    );
    const broken = links.filter((link) => !existsSync(resolve(root, dirname(page), link)));
    expect(broken).toEqual([]);
  });
});

describe('the lockfile', () => {
  interface Locked {
    readonly optionalDependencies?: Record<string, string>;
  }
  const packages = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> })
    .packages;

  /** Node's own search: the nearest `node_modules` upwards that holds the package. */
  const resolves = (from: string, name: string): boolean => {
    for (let at = from; ;) {
      if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
      if (at === '') return false;
      const cut = at.lastIndexOf('/node_modules/');
      at = cut < 0 ? '' : at.slice(0, cut);
    }
  };

  it('has an entry for every optional package, or npm ci fails on a clean clone', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !resolves(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry address', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
  });
});

describe('the sources', () => {
  it('stay under 400 lines a file', () => {
    const long = sources.filter((file) => read(file).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('reach the built-in plugins in one file of the engine only', () => {
    const naming = sources
      .filter((file) => file.startsWith('packages/engine/'))
      .filter((file) =>
        /@memo-js\/(generator|trainer|memory|executive|merger|runner)-/.test(read(file)),
      );
    expect(naming).toEqual(['packages/engine/src/defaults.ts']);
  });
});
