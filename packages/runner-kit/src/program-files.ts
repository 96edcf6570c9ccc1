import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that are made again, or are no part of a program. */
const LEFT_OUT: readonly string[] = ['node_modules', '__pycache__', '.git', '.venv'];

export interface ProgramFile {
  /** Relative to the program's folder, with `/`. */
  readonly path: string;
  readonly file: string;
  /** POSIX permissions. */
  readonly mode: number;
}

/** The files of a program in the order of their names; links to files count as files. */
export async function programFiles(folder: string): Promise<ProgramFile[]> {
  const files: ProgramFile[] = [];
  await walk('');
  return files;

  async function walk(under: string): Promise<void> {
    for (const name of (await readdir(join(folder, under))).sort()) {
      const path = under === '' ? name : `${under}/${name}`;
      const file = join(folder, path);
      const entry = await lstat(file);
      if (entry.isDirectory()) {
        if (!LEFT_OUT.includes(name)) await walk(path);
        continue;
      }
      const target = entry.isSymbolicLink() ? await stat(file).catch(() => null) : entry;
      if (target?.isFile() === true) files.push({ path, file, mode: target.mode & 0o777 });
    }
  }
}
