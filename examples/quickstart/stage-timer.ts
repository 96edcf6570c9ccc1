import type { ProgressEvent } from '@memo-js/core';

export interface StageTimer {
  readonly onProgress: (event: ProgressEvent) => void;
  /** Stages that ended, in order, with how long they took. */
  stages(): readonly { readonly stage: string; readonly ms: number }[];
}

/** Times stages by their events, and hands every event on. */
export function stageTimer(now: () => number, next: (event: ProgressEvent) => void): StageTimer {
  const started = new Map<string, number>();
  const ended: { stage: string; ms: number }[] = [];
  return {
    onProgress(event) {
      if (event.type === 'stage') {
        if (event.status === 'started') started.set(event.stage, now());
        else {
          const ms = now() - (started.get(event.stage) ?? now());
          ended.push({ stage: event.stage, ms });
        }
      }
      next(event);
    },
    stages: () => ended,
  };
}
