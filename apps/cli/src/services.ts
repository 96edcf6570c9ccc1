import type { Call, Setup } from '@memo-js/core';
import type { IngestItem, Memo } from '@memo-js/engine';
import type { Diagnosis } from './doctor/diagnosis.ts';
import type { ProbeOptions } from './doctor/probes.ts';
import type { CostInspection, Inspection, ReflectionsInspection } from './inspection.ts';
import type { Settings } from './settings.ts';
import type { PlannedServing, ServingFlags } from './vllm/plan-serving.ts';

/** A plugin that a config can name. */
export interface PluginRow {
  readonly kind: string;
  readonly id: string;
  readonly package: string;
  readonly version: string;
  readonly description: string;
  /** True when the config chooses it. */
  readonly selected: boolean;
}

export interface MergeMethod {
  /** Id of a merger plugin; the config's when absent. */
  readonly method?: string;
}

/**
 * What the commands need of the engine. The engine is loaded when the first of these is called,
 * so that `memo --help` does not wait for it; tests put a fake here.
 */
export interface Services {
  openMemo(settings: Settings): Promise<Memo>;
  /** A memo whose merger is `method`; plain `--set key=value` are that merger's options. */
  openMerger(settings: Settings, merge: MergeMethod): Promise<Memo>;
  /** Documents of files and folders; absolute paths. */
  readDocuments(paths: readonly string[]): Promise<AsyncIterable<IngestItem>>;
  /** Documents beside their reflections: all, or the one of `id`. */
  inspectReflections(settings: Settings, id?: string): Promise<ReflectionsInspection>;
  /** The workspace, or the document, passage, reflection, memory or artifact folder `id`. */
  inspect(settings: Settings, id?: string): Promise<Inspection>;
  /** What paid calls came to since the workspace was made. */
  inspectCost(settings: Settings): Promise<CostInspection>;
  listPlugins(settings: Settings): Promise<readonly PluginRow[]>;
  diagnose(settings: Settings, probing: ProbeOptions): Promise<Diagnosis>;
  /** Makes the Python environment of a trainer that needs one, where it is not there. */
  setupPython(
    settings: Settings,
    options: { readonly python?: string },
    call: Pick<Call, 'signal' | 'report'>,
  ): Promise<Setup>;
  /** How a vLLM server serves memories: ids, or folders; the selected one when none is named. */
  planServing(
    settings: Settings,
    memories: readonly string[],
    flags: ServingFlags,
  ): Promise<PlannedServing>;
}
