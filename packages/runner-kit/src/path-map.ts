import { isAbsolute } from 'node:path';
import { MemoError } from '@memo-js/core';
import { z } from 'zod';

const absolute = z.string().refine((path) => isAbsolute(path), 'a path map has absolute paths');

/** Our folders by the names that they have at the place where tasks run. */
export const pathMapSchema = z.record(absolute, absolute);

export type PathMap = z.output<typeof pathMapSchema>;

/**
 * Another place's name of one of our absolute paths, by the longest folder of the map that holds it.
 * An empty map says that all paths are the same there.
 * @param place who needs the path, for the error
 * @throws MemoError `RUNNER_PATH_UNMAPPED` when no folder of the map holds it
 */
export function mapPath(map: PathMap, path: string, place: string): string {
  if (Object.keys(map).length === 0) return path;
  const [folder, there] =
    Object.entries(map)
      .map(([ours, theirs]) => [trimmed(ours), trimmed(theirs)] as const)
      .filter(([ours]) => path === ours || path.startsWith(`${ours}/`))
      .sort(([a], [b]) => b.length - a.length)[0] ?? [];
  if (folder === undefined || there === undefined) {
    throw new MemoError({
      code: 'RUNNER_PATH_UNMAPPED',
      message: `${path} lies in no folder of the path map of ${place}.`,
      hint: `Keep it in one of ${Object.keys(map).join(', ')}, or add its folder to \`pathMap\`; a folder of the same name there is mapped to itself.`,
    });
  }
  return `${there}${path.slice(folder.length)}` || '/';
}

/** `/` becomes the empty prefix. */
const trimmed = (folder: string): string => folder.replace(/\/+$/, '');
