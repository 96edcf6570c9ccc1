import { MemoError, type JsonObject, type Reflection } from '@memo-js/core';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { errorCode } from '../store/faults.ts';
import { REFLECTIONS_FILE } from './files.ts';

/** A reflection with the text that supports it, so that sources can be shown without the corpus. */
export interface ReflectionRecord {
  readonly reflection: Reflection;
  /** The wording kept from training; null when all were trained. */
  readonly heldOut: string | null;
  /** False when a contradicting reflection was trained in its place. */
  readonly trained: boolean;
  /** One for each of the reflection's evidence spans. */
  readonly quotes: readonly {
    readonly documentId: string;
    readonly title: string | null;
    readonly passageId: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** That of the document. */
    readonly metadata: JsonObject;
  }[];
}

const record = z.object({
  reflection: z.object({
    id: z.string(),
    step: z.enum([
      'extraction',
      'consolidation',
      'surfacing',
      'cross-document',
      'refusal',
      'import',
    ]),
    question: z.string(),
    answer: z.string(),
    paraphrases: z.array(z.string()),
    entities: z.array(z.string()),
    evidence: z.array(z.object({ passageId: z.string(), start: z.number(), end: z.number() })),
    documentIds: z.array(z.string()),
    refusal: z.boolean(),
    generator: z.string(),
  }),
  heldOut: z.string().nullable(),
  trained: z.boolean(),
  quotes: z.array(
    z.object({
      documentId: z.string(),
      title: z.string().nullable(),
      passageId: z.string(),
      start: z.number(),
      end: z.number(),
      text: z.string(),
      metadata: z.record(z.string(), z.json()).default({}),
    }),
  ),
});

/** Writes `reflections.jsonl.gz` into `folder`; the same records give the same bytes. */
export async function writeReflections(
  folder: string,
  records: Iterable<ReflectionRecord> | AsyncIterable<ReflectionRecord>,
): Promise<void> {
  const gzip = createGzip();
  const file = createWriteStream(path.join(folder, REFLECTIONS_FILE), { flush: true });
  gzip.pipe(file);
  const written = Promise.all([finished(gzip), finished(file)]);
  written.catch(() => undefined);
  for await (const each of records) {
    if (!gzip.write(`${JSON.stringify(each)}\n`))
      await Promise.race([once(gzip, 'drain'), written]);
  }
  gzip.end();
  await written;
}

/**
 * Reads `reflections.jsonl.gz` of an artifact; nothing when it was left out.
 * @throws MemoError `ARTIFACT_INVALID`
 */
export async function* readReflections(folder: string): AsyncIterable<ReflectionRecord> {
  const input = createReadStream(path.join(folder, REFLECTIONS_FILE));
  const unzipped = input.pipe(createGunzip());
  input.on('error', (error) => unzipped.destroy(error));
  try {
    for await (const line of createInterface({ input: unzipped, crlfDelay: Infinity })) {
      if (line !== '') yield record.parse(JSON.parse(line)) as ReflectionRecord;
    }
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return;
    throw new MemoError({
      code: 'ARTIFACT_INVALID',
      message: `${REFLECTIONS_FILE} of the memory in ${folder} cannot be read.`,
      hint: 'Restore the file, or delete it: the memory answers without it.',
      cause,
    });
  } finally {
    input.destroy();
  }
}
