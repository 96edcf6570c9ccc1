import { formatFiles, generateFiles, readJson, updateJson, type Tree } from '@nx/devkit';
import { join } from 'node:path';
import { componentOf, type PluginKind } from './components.ts';

export interface PluginOptions {
  readonly kind: PluginKind;
  readonly id: string;
}

/** `nx g @memo-js/workspace:plugin --kind merger --id mean` */
export async function pluginGenerator(tree: Tree, { kind, id }: PluginOptions): Promise<void> {
  const name = `${kind}-${id}`;
  const root = `plugins/${name}`;
  if (tree.exists(`${root}/package.json`)) throw new Error(`${root} exists already`);
  const { version } = readJson<{ version: string }>(tree, 'packages/core/package.json');
  generateFiles(tree, join(import.meta.dirname, 'files'), root, {
    name,
    kind,
    id,
    version,
    constant: id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    component: componentOf(kind),
    tmpl: '',
  });
  updateJson<{ references: { path: string }[] }>(tree, 'tsconfig.json', (json) => ({
    ...json,
    references: [...json.references, { path: `./${root}` }],
  }));
  await formatFiles(tree);
}
