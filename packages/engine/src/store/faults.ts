import { MemoError } from '@memo-js/core';

/** The `code` of an error of the system or of SQLite; by shape, because realms have their own `Error`. */
export function errorCode(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return '';
  return typeof thrown.code === 'string' ? thrown.code : '';
}

/** Says what a failed read or write of the workspace means, by the code of SQLite or the system. */
export function workspaceFault(thrown: unknown, folder: string): unknown {
  if (thrown instanceof MemoError) return thrown;
  const code = errorCode(thrown);
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/.test(code)) {
    return new MemoError({
      code: 'DISK_FULL',
      message: `The disk of the workspace ${folder} is full.`,
      hint: 'Free some space and run the same command again: finished work is kept.',
      cause: thrown,
      retryable: true,
    });
  }
  if (
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS|ENOENT|ENOTDIR)/.test(code)
  ) {
    return new MemoError({
      code: 'WORKSPACE_NOT_WRITABLE',
      message: `The workspace ${folder} cannot be written to.`,
      hint: 'Check the permissions of the folder, or choose another with --workspace. Asking works without.',
      cause: thrown,
    });
  }
  if (/^(SQLITE_CORRUPT|SQLITE_NOTADB)/.test(code)) {
    return new MemoError({
      code: 'WORKSPACE_DAMAGED',
      message: `The database of the workspace ${folder} is damaged.`,
      hint: 'Restore memo.sqlite from a backup, or encode into a new workspace. Sealed memories can be asked by their folder.',
      cause: thrown,
    });
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new MemoError({
      code: 'WORKSPACE_BUSY',
      message: `The database of the workspace ${folder} is in use.`,
      hint: 'Try again in a moment.',
      cause: thrown,
      retryable: true,
    });
  }
  if (/^(SQLITE_|E[A-Z]+$)/.test(code)) {
    return new MemoError({
      code: 'WORKSPACE_IO',
      message: `The workspace ${folder} could not be read or written: ${String(thrown)}.`,
      hint: 'Check the disk.',
      cause: thrown,
    });
  }
  return thrown;
}
