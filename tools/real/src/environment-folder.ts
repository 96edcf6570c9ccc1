import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where made things are kept between clones: `${XDG_CACHE_HOME:-~/.cache}/memo-js`. */
export const cacheFolder = (): string =>
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'memo-js');

/** A folder in the cache whose name changes with what it is made from. */
export const madeFrom = (name: string, ...sources: readonly string[]): string =>
  join(
    cacheFolder(),
    `${name}-${createHash('sha256').update(sources.join('\0')).digest('hex').slice(0, 12)}`,
  );
