import type { DocumentInput, JsonObject } from '@memo-js/core';
import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import type { IngestItem } from '../memo.ts';
import { MAX_LINE_BYTES, readLines } from './lines.ts';
import { normaliseText } from './text.ts';

const identifier = z.union([z.string(), z.number()]).transform(String);
const record = z.looseObject({
  id: identifier.optional(),
  _id: identifier.optional(),
  docid: identifier.optional(),
  title: z.string().nullish(),
  text: z.string(),
  date: z.string().nullish(),
});

/**
 * Reads one document a line: `{id? _id? docid?, title?, text, date?, ...metadata}`.
 * A line without an id is named `<name>:<line>`. A bad line is a named failure, the rest goes on.
 */
export async function* readJsonLines(
  file: string,
  name: string,
  source: string,
): AsyncIterable<IngestItem> {
  let number = 0;
  for await (const line of readLines(file)) {
    number += 1;
    const where = `${name}:${number}`;
    if (line === 'too-long') {
      yield { unreadable: where, reason: `the line has more than ${MAX_LINE_BYTES} bytes` };
    } else if (!isUtf8(line)) {
      yield { unreadable: where, reason: 'the line is not valid UTF-8' };
    } else {
      const text = normaliseText(line.toString('utf8'));
      if (text.trim() !== '') yield parseLine(text, where, source);
    }
  }
}

function parseLine(line: string, where: string, source: string): IngestItem {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { unreadable: where, reason: 'the line is not JSON' };
  }
  const parsed = record.safeParse(json);
  if (!parsed.success) {
    const why = z.prettifyError(parsed.error).replaceAll('\n', ' ');
    return { unreadable: where, reason: `the line is not a document: ${why}` };
  }
  const { id, _id, docid, title, text, date, ...metadata } = parsed.data;
  return {
    id: id ?? _id ?? docid ?? where,
    text: normaliseText(text),
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(Object.keys(metadata).length > 0 ? { metadata: metadata as JsonObject } : {}),
    source,
  } satisfies DocumentInput;
}
