/** What of a decoder's sizes an estimate needs; null where its config does not say. */
export interface ModelSizes {
  readonly parameters: number;
  readonly hiddenSize: number | null;
  readonly intermediateSize: number | null;
  readonly layers: number | null;
  readonly attentionHeads: number | null;
  readonly keyValueHeads: number | null;
  readonly headDim: number | null;
  readonly vocabSize: number | null;
  /** Of every tensor by name, rows first, as in a safetensors header. */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
}

/** The sizes, with usual proportions where a config does not say. */
export interface KnownSizes {
  readonly parameters: number;
  readonly hidden: number;
  readonly intermediate: number;
  readonly layers: number;
  /** Width of all query heads, and of all key heads. */
  readonly queries: number;
  readonly keys: number;
  readonly vocab: number;
  /** Normalisations of a layer, and whether heads have their own. */
  readonly norms: number;
  readonly headNorms: boolean;
}

/** Fills in what is missing; a decoder has about 12 x layers x hidden^2 parameters (Kaplan et al. 2020). */
export function knownSizes(sizes: ModelSizes): KnownSizes {
  const vocab = sizes.vocabSize ?? 50_000;
  const layers = sizes.layers ?? 24;
  const hidden = sizes.hiddenSize ?? Math.round(Math.sqrt(sizes.parameters / (12 * layers)));
  const headDim = sizes.headDim ?? 64;
  const queries = sizes.attentionHeads === null ? hidden : sizes.attentionHeads * headDim;
  return {
    parameters: sizes.parameters,
    hidden,
    intermediate: widened(sizes) ?? sizes.intermediateSize ?? 4 * hidden,
    layers,
    queries,
    keys: sizes.keyValueHeads === null ? queries : sizes.keyValueHeads * headDim,
    vocab,
    norms: Math.max(2, Math.floor(vectors(sizes, hidden) / layers)),
    headNorms: [...sizes.shapes.keys()].some((name) => HEAD_NORM.test(name)),
  };
}

const WIDENING = /(gate_proj|up_proj|\bw1|fc1|c_fc|fc_in|dense_h_to_4h)\.weight$/;
const NORM = /norm\w*\.weight$/;
const HEAD_NORM = /q_(layer)?norm/;

/** Rows of the matrix that widens a layer: some configs name another number, and round it. */
function widened({ shapes }: ModelSizes): number | undefined {
  return [...shapes].find(([name]) => WIDENING.test(name))?.[1][0];
}

/** Scales of normalisations over the whole width. */
function vectors({ shapes }: ModelSizes, hidden: number): number {
  return [...shapes].filter(
    ([name, shape]) => shape.length === 1 && shape[0] === hidden && NORM.test(name),
  ).length;
}

const EMBEDDING = /embed_tokens|\bwte\b|word_embeddings|tok_embeddings/;
const HEAD = /lm_head|embed_out|output\.weight$/;

/** Entries of the tables that are looked up, not multiplied; a tied one is the head as well. */
export function lookedUp({ shapes }: ModelSizes): number {
  const names = [...shapes.keys()];
  const untied = names.some((name) => HEAD.test(name));
  return names
    .filter((name) => untied && EMBEDDING.test(name))
    .reduce((sum, name) => sum + count(shapes.get(name)), 0);
}

/** The matrices that PEFT's `all-linear` takes, or those whose last name is a target. */
export function adaptedMatrices(
  { shapes }: ModelSizes,
  targets: 'all-linear' | readonly string[],
): readonly (readonly number[])[] {
  return [...shapes]
    .filter(([name, shape]) => {
      if (!name.endsWith('.weight') || shape.length !== 2) return false;
      if (EMBEDDING.test(name) || HEAD.test(name)) return false;
      return targets === 'all-linear' || targets.includes(name.split('.').at(-2) ?? '');
    })
    .map(([, shape]) => shape);
}

/** Parameters of a LoRA adapter: r x (in + out) for each matrix (Hu et al. 2021, section 4.1). */
export function adapterParameters(
  sizes: ModelSizes,
  r: number,
  targets: 'all-linear' | readonly string[],
): number {
  return adaptedMatrices(sizes, targets).reduce(
    (sum, [rows = 0, columns = 0]) => sum + r * (rows + columns),
    0,
  );
}

const count = (shape: readonly number[] | undefined): number =>
  (shape ?? []).reduce((product, size) => product * size, 1);
