import type { JsonValue } from '@memo-js/core';
import { createHash } from 'node:crypto';

/** SHA-256 (hex) of a text in UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** JSON with sorted keys, so that equal values have one spelling. */
export function canonicalJson(value: JsonValue | undefined): string {
  if (Array.isArray(value)) {
    return `[${value.map((each: JsonValue) => canonicalJson(each)).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Readonly<Record<string, JsonValue | undefined>>)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** Hash of values, in order: the key of whatever they determine. */
export function hashOf(...values: readonly (JsonValue | undefined)[]): string {
  return sha256(canonicalJson(values as readonly JsonValue[]));
}
