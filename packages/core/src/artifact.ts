import type { JsonObject, JsonValue } from './json.ts';

/** What a memory host must know to decide whether it can serve an artifact. */
export interface ArtifactTraits {
  /** `full`: all weights of a model; `adapter`: a LoRA adapter over a base. */
  readonly form: 'full' | 'adapter';
  /** `model_type` of `config.json`, such as `llama`. */
  readonly family: string;
  readonly dtype: 'float32' | 'float16' | 'bfloat16';
}

/** The base that memories were trained from; only memories of one base can be merged. */
export interface BaseReference {
  /** Name or folder. */
  readonly id: string;
  /** SHA-256 (hex) of the base's weights and tokenizer. */
  readonly checksum: string;
  /** True where its weights knew a language before any memory was trained from them. */
  readonly pretrained?: boolean;
}

/** A document that a memory rests on. */
export interface DocumentReference {
  readonly id: string;
  readonly contentHash: string;
}

/** One row of a reliability table: predictions with confidence in `[from, to)`. */
export interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  /** Share of right answers. */
  readonly accuracy: number;
}

/** What a memory would give and withhold if its threshold stood here. */
export interface AbstentionPoint {
  readonly threshold: number;
  /** Share of right answers that are given. */
  readonly coverage: number;
  /** Share of given answers that are right; null when none is given. */
  readonly precision: number | null;
  /** Share of questions without an answer that get none; null when none was asked. */
  readonly refused: number | null;
}

/** A fitted map from signals to the probability that an answer is right. */
export interface Calibration {
  /** Weights checksum, memory host and precision that it was fitted for. */
  readonly key: string;
  readonly method: 'logistic';
  /** Names of the features, in the order of `coefficients`. */
  readonly features: readonly string[];
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly coefficients: readonly number[];
  readonly intercept: number;
  /** Answers below it become abstentions. */
  readonly threshold: number;
  readonly targetPrecision: number;
  /** Precision and coverage that cross-validation measured at the threshold. */
  readonly precision: number;
  readonly coverage: number;
  readonly expectedCalibrationError: number;
  readonly reliability: readonly ReliabilityRow[];
  /** By rising threshold; empty in memories that were sealed before it was measured. */
  readonly curve: readonly AbstentionPoint[];
  readonly examples: number;
}

/** What a memory is about, for the executive. */
export interface MemoryCard {
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly exampleQuestions: readonly string[];
  /** True where the base is pretrained: such a memory understands wordings that it was not trained on. */
  readonly pretrained?: boolean;
}

/** `memo.json`: everything about a memory artifact that its weights do not say. */
export interface MemoryManifest {
  readonly formatVersion: 1;
  readonly id: string;
  readonly createdAt: string;
  readonly traits: ArtifactTraits;
  readonly base: BaseReference;
  /** System text of every prompt; part of what was trained. May be empty. */
  readonly systemText: string;
  /** The exact text with which the memory says that it does not know. */
  readonly refusalText: string;
  /** SHA-256 (hex) over the ids and content hashes of `documents`. */
  readonly corpusHash: string;
  readonly documents: readonly DocumentReference[];
  readonly trainer: { readonly id: string; readonly version: string; readonly options: JsonValue };
  /** SHA-256 (hex) over the training examples. */
  readonly trainingSetHash: string;
  readonly seed: number;
  /** Ids of the memories that this one continues or merges. */
  readonly parents: readonly string[];
  /** The normalised recipe, for a merged memory. */
  readonly recipe?: JsonObject;
  /** Figures such as `heldOutExactMatch`, `trainExactMatch`, `steps`, `parameters`. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly card: MemoryCard;
  readonly calibrations: readonly Calibration[];
  /** SHA-256 (hex) of each file of the artifact, by name; `memo.json` excepted. */
  readonly checksums: Readonly<Record<string, string>>;
}

/** A memory on disk: a folder in Hugging Face layout with a manifest. */
export interface MemoryArtifact {
  readonly folder: string;
  readonly manifest: MemoryManifest;
}

/** What a trainer or merger leaves in its output folder; the engine seals it into an artifact. */
export interface ArtifactDraft {
  readonly folder: string;
  readonly traits: ArtifactTraits;
  readonly base: BaseReference;
  readonly systemText: string;
  readonly refusalText: string;
  readonly metrics: Readonly<Record<string, number>>;
}
