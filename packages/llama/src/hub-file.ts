import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { link, mkdir, open, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { MemoError } from '@memo-js/core';

/** A file of a model, as the hub lists it. */
export interface HubFile {
  readonly path: string;
  readonly size: number;
  /** Git's identity: SHA-1 of the content after a header. */
  readonly oid?: string;
  /** Large files: `oid` is the SHA-256 of the content. */
  readonly lfs?: { readonly oid: string; readonly size: number };
}

const BLOB_NAME = /^[0-9a-f]{40,64}$/;

/** Name of the file's content in the cache. */
export function blobName({ path, oid, lfs }: HubFile): string {
  const name = lfs?.oid ?? oid ?? '';
  if (BLOB_NAME.test(name)) return name;
  throw damaged(path, `the hub gives it the identity "${name}"`);
}

/**
 * Puts a file into the cache: the content under its identity in `blobs`, a link to it in the
 * snapshot. A download that was cut off goes on where it stopped. The content is checked against its
 * identity before anything points to it.
 * @param content the bytes from an offset on
 * @param received called with the number of bytes of each piece, the ones kept from before first
 * @throws MemoError `HUB_FILE_DAMAGED`, and what `content` throws
 */
export async function storeFile(
  folders: { readonly blobs: string; readonly snapshot: string },
  file: HubFile,
  content: (from: number) => AsyncIterable<Uint8Array>,
  received: (bytes: number) => void,
): Promise<void> {
  const blob = join(folders.blobs, blobName(file));
  await mkdir(folders.blobs, { recursive: true });
  if (existsSync(blob)) received(sizeOf(file));
  else {
    const partial = `${blob}.incomplete`;
    await download(partial, file, content, received);
    await rename(partial, blob);
  }
  await pointTo(blob, join(folders.snapshot, file.path));
}

const sizeOf = ({ size, lfs }: HubFile): number => lfs?.size ?? size;

async function download(
  partial: string,
  file: HubFile,
  content: (from: number) => AsyncIterable<Uint8Array>,
  received: (bytes: number) => void,
): Promise<void> {
  const size = sizeOf(file);
  const hash = file.lfs ? createHash('sha256') : createHash('sha1').update(`blob ${size}\0`);
  let done = await stat(partial).then(
    ({ size: kept }) => (kept < size ? kept : 0),
    () => 0,
  );
  if (done > 0) {
    for await (const piece of createReadStream(partial)) hash.update(piece as Uint8Array);
    received(done);
  }
  const handle = await open(partial, done > 0 ? 'a' : 'w');
  try {
    if (done < size) {
      for await (const piece of content(done)) {
        hash.update(piece);
        await handle.appendFile(piece);
        done += piece.byteLength;
        received(piece.byteLength);
      }
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (done < size) throw damaged(file.path, `it ended after ${done} of ${size} bytes`);
  if (hash.digest('hex') !== blobName(file)) {
    await rm(partial, { force: true });
    throw damaged(file.path, 'its content is not what the hub lists');
  }
}

/** Links are relative, so that a cache can be moved; where there are none, the content has two names. */
async function pointTo(blob: string, pointer: string): Promise<void> {
  if (existsSync(pointer)) return;
  await mkdir(dirname(pointer), { recursive: true });
  await rm(pointer, { force: true });
  await symlink(relative(dirname(pointer), blob), pointer).catch(() => link(blob, pointer));
}

const damaged = (path: string, what: string): MemoError =>
  new MemoError({
    code: 'HUB_FILE_DAMAGED',
    message: `The download of ${path} failed: ${what}.`,
    hint: 'Run the same command again.',
    retryable: true,
  });
