import { sep } from 'node:path';

/** Folders of this machine as the servers see them, and back. */
export class PathMap {
  readonly #pairs: readonly (readonly [ours: string, theirs: string])[];

  constructor(map: Readonly<Record<string, string>>) {
    this.#pairs = Object.entries(map)
      .map(([ours, theirs]) => [bare(ours), bare(theirs)] as const)
      // The nearest folder says most.
      .sort(([a], [b]) => b.length - a.length);
  }

  /** A path that no folder of the map holds is the same there. */
  toServer(path: string): string {
    const found = this.#pairs.find(([ours]) => lies(path, ours));
    if (found === undefined) return path;
    return found[1] + path.slice(found[0].length).replaceAll(sep, '/') || '/';
  }

  toOurs(path: string): string {
    const found = [...this.#pairs]
      .sort(([, a], [, b]) => b.length - a.length)
      .find(([, theirs]) => lies(path, theirs));
    return found === undefined ? path : found[0] + path.slice(found[1].length) || '/';
  }
}

/** Without a slash at its end: the root is the empty text. */
const bare = (path: string): string => path.replace(/[/\\]+$/, '');

const lies = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}${sep}`);
