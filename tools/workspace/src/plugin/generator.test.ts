import { beforeEach, describe, expect, it } from '@jest/globals';
import { readJson, writeJson, type Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { pluginGenerator } from './generator.ts';

let tree: Tree;
beforeEach(() => {
  tree = createTreeWithEmptyWorkspace();
  writeJson(tree, 'packages/core/package.json', { version: '0.1.0' });
  writeJson(tree, 'tsconfig.json', { references: [] });
  for (const name of tree.children('.').filter((each) => each.includes('oxfmt'))) tree.delete(name);
  writeJson(tree, '.prettierrc', { singleQuote: true, printWidth: 100 });
});

describe('the plugin generator', () => {
  it('writes a package in the house style', async () => {
    await pluginGenerator(tree, { kind: 'memory', id: 'on-disk' });
    const root = 'plugins/memory-on-disk';
    expect(readJson(tree, `${root}/package.json`)).toMatchObject({
      name: '@memo-js/memory-on-disk',
      nx: { tags: ['type:plugin'] },
    });
    const source = tree.read(`${root}/src/on-disk.ts`, 'utf8') ?? '';
    expect(source).toContain("kind: 'memory'");
    expect(source).toContain('export const onDisk = definePlugin({');
    expect(source).toContain('MemoryHost');
    expect(tree.read(`${root}/src/index.ts`, 'utf8')).toContain("from './on-disk.ts'");
    expect(readJson(tree, 'tsconfig.json')).toEqual({ references: [{ path: `./${root}` }] });
  });

  it('does not write over a package', async () => {
    await pluginGenerator(tree, { kind: 'merger', id: 'mean' });
    await expect(pluginGenerator(tree, { kind: 'merger', id: 'mean' })).rejects.toThrow(
      'exists already',
    );
  });
});
