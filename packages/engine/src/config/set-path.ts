import { MemoError } from '@memo-js/core';
import { parse } from 'yaml';

/** Keys that would reach an object's prototype. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Applies `path=value` assignments to a config; values are YAML, so `0.3`, `true` and `[a, b]`
 * are what they look like. A section given without `use` keeps that of the config or default.
 * @throws MemoError `CONFIG_INVALID`
 */
export function applySets(
  config: unknown,
  assignments: readonly string[],
  options: { readonly section?: string; readonly topKeys: readonly string[] },
): unknown {
  const result: Record<string, unknown> = isObject(config) ? structuredClone(config) : {};
  for (const assignment of assignments) {
    const at = assignment.indexOf('=');
    const path = assignment.slice(0, Math.max(0, at)).trim().split('.');
    if (at < 1 || path.some((key) => key === '' || FORBIDDEN.has(key))) {
      throw invalid(assignment, 'it is not of the form path=value');
    }
    // `memo merge --set density=0.3` means the merger's density.
    const head = path[0] ?? '';
    if (options.section !== undefined && path.length === 1 && !options.topKeys.includes(head)) {
      path.unshift(options.section);
    }
    assign(result, path, valueOf(assignment, assignment.slice(at + 1)));
  }
  return result;
}

function assign(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const found = target[key];
  const child = isObject(found) ? { ...found } : {};
  target[key] = child;
  assign(child, rest, value);
}

function valueOf(assignment: string, text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (cause) {
    throw invalid(assignment, 'its value is not valid YAML', cause);
  }
}

function invalid(assignment: string, why: string, cause?: unknown): MemoError {
  return new MemoError({
    code: 'CONFIG_INVALID',
    message: `--set ${assignment}: ${why}.`,
    hint: 'Write for example --set trainer.base=scratch-m.',
    cause,
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
