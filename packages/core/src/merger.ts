import type { ArtifactDraft, MemoryArtifact } from './artifact.ts';
import type { Call } from './call.ts';

/** A parameter of a merge: one value, a gradient over the layers, or values by tensor-name filter. */
export type MergeParameter =
  | number
  | boolean
  | readonly number[]
  | readonly { readonly filter?: string; readonly value: number | boolean | readonly number[] }[];

/** A mergekit document, normalised: one list of models, every parameter resolved to a model. */
export interface MergeRecipe {
  /** mergekit's spelling: `linear`, `ties`, `dare_ties`... */
  readonly merge_method: string;
  readonly base_model?: string;
  readonly models: readonly {
    readonly model: string;
    readonly parameters: Readonly<Record<string, MergeParameter>>;
  }[];
  readonly parameters: Readonly<Record<string, MergeParameter>>;
  readonly dtype: 'float32' | 'float16' | 'bfloat16';
  readonly out_dtype?: 'float32' | 'float16' | 'bfloat16';
}

export interface MergeJob {
  readonly recipe: MergeRecipe;
  /** By the names used in the recipe. */
  readonly inputs: Readonly<Record<string, MemoryArtifact>>;
  /** Folder of the common base in Hugging Face layout. */
  readonly baseFolder?: string;
  readonly seed: number;
  readonly out: {
    readonly form: 'full' | 'adapter';
    readonly rank?: number;
    readonly dtype: 'float32' | 'float16' | 'bfloat16';
  };
  readonly folder: string;
}

/** Merges memories of one base. */
export interface Merger {
  /** The part of a recipe's global parameters that the plugin's options set. */
  parameters(): Readonly<Record<string, MergeParameter>>;
  /** True when the method works on differences to the base, which is then in the job. */
  readonly needsBase: boolean;
  /** @throws MemoError `MERGE_BASE_MISMATCH` when the inputs do not share one base. */
  merge(job: MergeJob, call: Call): Promise<ArtifactDraft>;
}
