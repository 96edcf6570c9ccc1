import { NO_USAGE, addUsage, silentLogger } from '@memo-js/core';
import { openWorkspace } from '@memo-js/engine';
import type { CostInspection } from './inspection.ts';
import type { Settings } from './settings.ts';

/**
 * The ledger of a workspace, without locking it.
 * @throws MemoError `WORKSPACE_NOT_FOUND`
 */
export async function inspectCost(settings: Settings): Promise<CostInspection> {
  const workspace = await openWorkspace(settings.workspace, {
    mode: 'read',
    clock: { now: () => Date.now() },
    logger: silentLogger,
  });
  try {
    const rows = await workspace.store.ledger();
    const sum = (of: 'settled' | 'booked') => rows.map((row) => row[of]).reduce(addUsage, NO_USAGE);
    return {
      type: 'cost',
      workspace: workspace.folder,
      rows: rows.map(({ purpose, ...row }) => ({ step: purpose, ...row })),
      total: { settled: sum('settled'), booked: sum('booked') },
    };
  } finally {
    await workspace.close();
  }
}
