import { MemoError } from '@memo-js/core';
import type { MemoryArtifact } from '@memo-js/core';
import {
  Decoder,
  SharedBase,
  Tokenizer,
  mergeAdapter,
  openBase,
  promptPrefix,
  readAdapter,
  readTokenizerFiles,
  verifyChecksums,
} from '@memo-js/llama';
import type { Base, ContinueOptions } from '@memo-js/llama';
import type { EmbeddedOptions } from './options.ts';
import type { SharedBases } from './shared-bases.ts';

/** What a memory answers with. */
export interface OpenDecoder {
  readonly decoder: Decoder;
  readonly tokenizer: Tokenizer;
  /** How the matrices are held, for those who compare answers. */
  readonly runtime: string;
}

/**
 * Opens the weights that a memory answers from: its own, its base's with its adapter merged in, or a
 * base that it shares with its adapter beside.
 * @throws MemoError `ADAPTER_BASE_MISMATCH`, `ARTIFACT_CHECKSUM`, `BASE_UNKNOWN`, and those of
 *   damaged files; the signal's reason when it aborts
 */
export async function openDecoder(
  artifact: MemoryArtifact,
  options: EmbeddedOptions,
  bases: SharedBases,
  signal: AbortSignal,
): Promise<OpenDecoder> {
  const isAdapter = artifact.manifest.traits.form === 'adapter';
  if (isAdapter && options.adapters === 'beside') {
    return openBeside(artifact, options, bases, signal);
  }
  // The checkpoint first: of a damaged file it says what is damaged, a checksum only that it is.
  const { decoder, tokenizer } = await (isAdapter
    ? openMerged(artifact, options)
    : openWhole(artifact, options));
  try {
    await verifyChecksums(artifact.folder, artifact.manifest);
    signal.throwIfAborted();
  } catch (error) {
    await decoder.close();
    throw error;
  }
  // Up to rounding, float32 is the same everywhere; blocks of few bits differ between the engines.
  const { precision } = options;
  const held = precision === 'float32' || decoder.engine === 'graph' ? '' : `/${decoder.engine}`;
  return { decoder, tokenizer, runtime: `embedded/${precision}${held}` };
}

type Opened = Pick<OpenDecoder, 'decoder' | 'tokenizer'>;

const openWhole = (artifact: MemoryArtifact, options: EmbeddedOptions): Promise<Opened> =>
  Decoder.open(artifact.folder, sessionOptions(options), (tokenizer) =>
    continueOptions(artifact, tokenizer, options),
  );

/** The base's weights with the adapter added to them. */
async function openMerged(artifact: MemoryArtifact, options: EmbeddedOptions): Promise<Opened> {
  const { folder, manifest } = artifact;
  const base = await baseOf(manifest);
  // The tokenizer that travels with the memory: a damaged one is named before weights are read.
  const tokenizer = new Tokenizer(await readTokenizerFiles(folder));
  const adapter = await readAdapter(folder, base.config);
  const weights = await base.initialWeights();
  await mergeAdapter(weights, adapter);
  const decoder = await Decoder.create(base.config, weights, {
    ...continueOptions(artifact, tokenizer, options),
    ...sessionOptions(options),
  });
  return { decoder, tokenizer };
}

async function openBeside(
  artifact: MemoryArtifact,
  options: EmbeddedOptions,
  bases: SharedBases,
  signal: AbortSignal,
): Promise<OpenDecoder> {
  const { folder, manifest } = artifact;
  const { precision, threads } = options;
  const tokenizer = new Tokenizer(await readTokenizerFiles(folder));
  // Not tied to this call's signal: others may wait for the same base.
  const key = JSON.stringify([manifest.base.checksum, precision, threads]);
  const lease = await bases.use(key, async () => {
    const base = await baseOf(manifest);
    return SharedBase.create(base.config, await base.initialWeights(), sessionOptions(options));
  });
  try {
    const adapter = await readAdapter(folder, lease.base.config);
    await verifyChecksums(folder, manifest);
    signal.throwIfAborted();
    const decoder = lease.base.decoder(
      adapter,
      continueOptions(artifact, tokenizer, options),
      lease.release,
    );
    // Up to rounding, float32 is the same merged; quantised matrices are others without the adapter.
    const runtime = precision === 'float32' ? precision : `${precision}/beside`;
    return { decoder, tokenizer, runtime: `embedded/${runtime}` };
  } catch (error) {
    await lease.release();
    throw error;
  }
}

async function baseOf({
  id,
  base: { id: baseId, checksum },
}: MemoryArtifact['manifest']): Promise<Base> {
  const base = await openBase(baseId);
  if (base.checksum === checksum) return base;
  throw new MemoError({
    code: 'ADAPTER_BASE_MISMATCH',
    message: `The memory ${id} is an adapter of base ${baseId}, whose weights or tokenizer are others now.`,
    hint: 'Put the base that it was trained on back in its place, or train the memory again.',
  });
}

const sessionOptions = ({ precision, threads }: EmbeddedOptions) => ({
  precision,
  ...(threads === null ? {} : { threads }),
});

const continueOptions = (
  { manifest }: MemoryArtifact,
  tokenizer: Tokenizer,
  { batchSize }: EmbeddedOptions,
): ContinueOptions => ({
  eosId: tokenizer.eosId,
  batch: batchSize,
  prefixIds: promptPrefix(tokenizer, manifest.systemText),
});
