import type { JsonObject } from './json.ts';

/**
 * What long work reports. Progress bars, JSON logs and servers read the same stream.
 * `stage` is the name of a pipeline stage (`ingest`, `reflect`, `train`...) or of a plugin's phase.
 */
export type ProgressEvent =
  | {
      readonly type: 'stage';
      readonly stage: string;
      readonly status: 'started' | 'finished' | 'reused';
      readonly detail?: string;
    }
  | {
      readonly type: 'progress';
      readonly stage: string;
      /** Units finished so far; never decreases within a stage. */
      readonly done: number;
      /** Units in all; absent while unknown. */
      readonly total?: number;
      readonly unit: string;
      /** Estimated milliseconds left. */
      readonly etaMs?: number;
      readonly detail?: string;
    }
  | {
      readonly type: 'metric';
      readonly stage: string;
      readonly step: number;
      readonly values: Readonly<Record<string, number>>;
    }
  | { readonly type: 'delta'; readonly requestIndex: number; readonly text: string }
  | {
      readonly type: 'warning';
      readonly code: string;
      readonly message: string;
      readonly hint?: string;
      readonly fields?: JsonObject;
    };
