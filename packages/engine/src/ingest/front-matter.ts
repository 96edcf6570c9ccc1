import type { JsonObject } from '@memo-js/core';
import { parse } from 'yaml';

/** Longer blocks are text that happens to begin with a rule. */
const MAX_LENGTH = 20_000;

/** `---`, YAML, `---` at the very start of a file. */
const BLOCK = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

export interface FrontMatter {
  readonly title?: string;
  readonly date?: string;
  readonly metadata?: JsonObject;
  /** What follows the block. */
  readonly text: string;
}

/** Takes the YAML block off a Markdown file; a file without one, or with no fields in it, is text. */
export function frontMatter(file: string): FrontMatter {
  const block = BLOCK.exec(file.slice(0, MAX_LENGTH));
  const fields = block === null ? null : fieldsOf(block[1] ?? '');
  if (block === null || fields === null) return { text: file };
  const { title, date, ...metadata } = fields;
  return {
    text: file.slice(block[0].length),
    ...(isName(title) ? { title: String(title) } : {}),
    ...(isName(date) ? { date: String(date) } : {}),
    ...(Object.keys(metadata).length > 0 ? { metadata } : {}),
  };
}

const isName = (value: unknown): value is string | number =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

function fieldsOf(yaml: string): JsonObject | null {
  try {
    // The core schema: every value is JSON, and a date stays the text that was written.
    const fields: unknown = parse(yaml, { schema: 'core', maxAliasCount: 10, logLevel: 'error' });
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
      ? (JSON.parse(JSON.stringify(fields)) as JsonObject)
      : null;
  } catch {
    return null;
  }
}
