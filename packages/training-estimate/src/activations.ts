import type { KnownSizes } from './model-sizes.ts';
import type { TrainingSetup } from './setup.ts';

/**
 * Bytes that autograd keeps for each token and layer, by the width that they belong to. The method is
 * that of Korthikanti et al. 2022 (Reducing Activation Recomputation in Large Transformer Models,
 * section 4.1); its constants are for GPT's layers, so ours are fitted to what the modelling code of
 * transformers keeps (`__fixtures__/activation-bytes.json`; the test says how far off they are).
 * Attention is taken as fused: without it scores take 2 x heads x sequence bytes more.
 */
const PER_LAYER = Object.freeze({
  full: { norm: 8.9, intermediate: 8.7, heads: 11.2, headNorm: 4.4 },
  lora: { norm: 3.3, intermediate: 9, heads: 14.8, headNorm: 1.9 },
});

/**
 * Bytes for each token and entry of the vocabulary at the widest point: logits in bfloat16, their
 * float32 copy, what cross-entropy keeps, and the gradient.
 */
const PER_LOGIT = 14;

/** Bytes of the values that are kept for the way back, for one GPU's batch. */
export function activationBytes(sizes: KnownSizes, setup: TrainingSetup): number {
  const tokens = setup.batch * setup.sequence;
  const layer = layerBytes(sizes, setup) * tokens;
  // Computed again, a layer needs its input alone until its turn comes.
  return setup.checkpointing
    ? sizes.layers * sizes.hidden * streamBytes(setup) * tokens + layer
    : sizes.layers * layer;
}

/** Bytes around the loss: for one GPU's batch. */
export function lossBytes(sizes: KnownSizes, { batch, sequence }: TrainingSetup): number {
  return PER_LOGIT * sizes.vocab * batch * sequence;
}

/** Of one layer and token. */
export function layerBytes(sizes: KnownSizes, { lora, mixed }: TrainingSetup): number {
  const per = PER_LAYER[lora === null ? 'full' : 'lora'];
  const heads = sizes.queries + sizes.keys;
  const bytes =
    per.norm * sizes.norms * sizes.hidden +
    per.intermediate * sizes.intermediate +
    (per.heads + (sizes.headNorms ? per.headNorm : 0)) * heads;
  // In float32 nearly everything takes twice as much; what is float32 anyway does not.
  return mixed ? bytes : 1.6 * bytes;
}

/** Of the values between layers: float32 where the embedding is. */
const streamBytes = ({ weightBytes }: TrainingSetup): number => weightBytes;
