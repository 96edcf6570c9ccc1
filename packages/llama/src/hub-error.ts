import { MemoError } from '@memo-js/core';
import type { HubId } from './hub-cache.ts';

/** What went wrong between us and the hub, by what its answer says. */
export function hubFailure({ name, revision }: HubId, cause: unknown): MemoError {
  const status = (cause as { statusCode?: unknown } | null)?.statusCode;
  const message = cause instanceof Error ? reason(cause) : String(cause);
  if (status === 404) {
    return new MemoError({
      code: 'BASE_UNKNOWN',
      message: `"${name}" is no folder, and the hub has no model of this name with the revision ${revision}.`,
      hint: 'Check the name; a folder is given by its path.',
      cause,
    });
  }
  if (status === 401 || status === 403) {
    return new MemoError({
      code: 'HUB_ACCESS',
      message: `The hub gives no access to ${name}: it does not exist, is private, or its terms were not accepted (${message}).`,
      hint: 'Check the name, accept the terms on its page, and set HF_TOKEN.',
      cause,
    });
  }
  return new MemoError({
    code: 'HUB_UNREACHABLE',
    message: `"${name}" is no folder, and could not be fetched from the hub: ${message}.`,
    hint: 'Check the network and HF_ENDPOINT, or give the folder of a model.',
    cause,
    retryable: true,
  });
}

/** `fetch failed` alone says nothing; its cause does. */
const reason = (error: Error): string =>
  error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;

export const notInCache = ({ name, revision }: HubId, folder: string): MemoError =>
  new MemoError({
    code: 'HUB_OFFLINE',
    message: `The hub is switched off (HF_HUB_OFFLINE), and the cache has no ${name} of revision ${revision} in ${folder}.`,
    hint: 'Fetch the model once with the network on, or give the folder of a model.',
  });

export const incompleteOffline = ({ name }: HubId, file: string): MemoError =>
  new MemoError({
    code: 'HUB_OFFLINE',
    message: `The hub is switched off (HF_HUB_OFFLINE), and the cache has ${name} without ${file}.`,
    hint: 'Fetch the model once with the network on, or give the folder of a model.',
  });

export const withoutPeer = (name: string, cause: unknown): MemoError =>
  new MemoError({
    code: 'HUB_PACKAGE_MISSING',
    message: `A base of the hub is fetched with the package ${name}, which is not installed.`,
    hint: `Run \`npm install ${name}\`, or give the folder of a model.`,
    cause,
  });
