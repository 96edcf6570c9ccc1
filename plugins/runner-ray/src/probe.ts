import { access } from 'node:fs/promises';
import { MemoError } from '@memo-js/core';
import type { Call, Finding } from '@memo-js/core';
import type { PathMap } from '@memo-js/runner-kit';
import type { JobsApi } from './jobs-api.ts';

/** Looks whether the cluster answers, what it has, and whether the shared folders are here. */
export async function probeCluster(api: JobsApi, map: PathMap, call: Call): Promise<Finding[]> {
  return [await cluster(api, call), await resources(api, call), await sharedFolders(map)].filter(
    (finding) => finding !== null,
  );
}

async function cluster(api: JobsApi, call: Call): Promise<Finding> {
  const base = { id: 'cluster', title: 'cluster' };
  try {
    const version = await api.version(call.signal);
    await api.job('memo-probe', call.signal);
    return { ...base, status: 'ok', detail: `Ray ${version} at ${api.address}` };
  } catch (thrown) {
    call.signal.throwIfAborted();
    const { message, hint } = MemoError.from(thrown);
    return { ...base, status: 'fail', detail: message, ...(hint !== undefined && { hint }) };
  }
}

async function resources(api: JobsApi, call: Call): Promise<Finding | null> {
  const base = { id: 'resources', title: 'resources' };
  try {
    const usage = await api.resources(call.signal);
    const amounts = ['GPU', 'CPU'].map((name) => [name, usage[name] ?? [0, 0]] as const);
    const detail = amounts
      .map(([name, [used, all]]) => `${name} ${used} of ${all} taken`)
      .join(', ');
    if (usage['GPU'] !== undefined) return { ...base, status: 'ok', detail };
    const hint = 'A task that asks for GPUs waits until a node that has some joins.';
    return { ...base, status: 'warn', detail, hint };
  } catch {
    call.signal.throwIfAborted();
    // Of older or unreachable clusters nothing is known, which stops no run by itself.
    return null;
  }
}

async function sharedFolders(map: PathMap): Promise<Finding> {
  const base = { id: 'paths', title: 'shared folders' };
  const folders = Object.keys(map);
  if (folders.length === 0) {
    return { ...base, status: 'ok', detail: 'the cluster sees the same paths (no pathMap)' };
  }
  const there = await Promise.all(
    folders.map((folder) =>
      access(folder).then(
        () => true,
        () => false,
      ),
    ),
  );
  const missing = folders.filter((_, at) => there[at] === false);
  if (missing.length === 0) return { ...base, status: 'ok', detail: folders.join(', ') };
  const hint = 'Mount them here, or correct `pathMap` of the runner.';
  return { ...base, status: 'fail', detail: `not here: ${missing.join(', ')}`, hint };
}
