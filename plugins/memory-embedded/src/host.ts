import { MemoError } from '@memo-js/core';
import type {
  Acceptance,
  ArtifactTraits,
  Call,
  Memory,
  MemoryArtifact,
  MemoryHost,
} from '@memo-js/core';
import { Decoder, FAMILY_NAMES, isFamily, promptPrefix } from '@memo-js/llama';
import { loadModel } from './load-model.ts';
import { EmbeddedMemory } from './memory.ts';
import type { EmbeddedOptions } from './options.ts';
import { verifyChecksums } from './verify.ts';

const FORMAT_VERSION = 1;

/** Opens checkpoints of the families of `@memo-js/llama`, and adapters over them; all close with it. */
export class EmbeddedHost implements MemoryHost {
  readonly #options: EmbeddedOptions;
  readonly #open = new Set<Memory>();

  constructor(options: EmbeddedOptions) {
    this.#options = options;
  }

  accepts({ family }: ArtifactTraits): Acceptance {
    if (isFamily(family)) return { ok: true };
    return {
      ok: false,
      reason: `The embedded host serves the families ${FAMILY_NAMES.join(', ')}, not ${family}.`,
      hint: 'Train from a base of one of them, or choose another memory host such as vllm.',
    };
  }

  /**
   * @throws MemoError `ARTIFACT_FORMAT_NEWER`, `ARTIFACT_CHECKSUM`, `MEMORY_UNSUPPORTED`,
   *   `ADAPTER_BASE_MISMATCH`, and those of a damaged checkpoint, adapter or tokenizer
   */
  async open({ folder, manifest }: MemoryArtifact, call: Call): Promise<Memory> {
    call.signal.throwIfAborted();
    const formatVersion: number = manifest.formatVersion;
    if (formatVersion > FORMAT_VERSION) {
      throw new MemoError({
        code: 'ARTIFACT_FORMAT_NEWER',
        message: `The memory ${manifest.id} has format ${formatVersion}; this version reads up to ${FORMAT_VERSION}.`,
        hint: 'Update MeMo, or train the memory again with this version.',
      });
    }
    const acceptance = this.accepts(manifest.traits);
    if (!acceptance.ok) {
      const { reason, hint } = acceptance;
      throw new MemoError({ code: 'MEMORY_UNSUPPORTED', message: reason, hint });
    }
    // The checkpoint first: of a damaged file it says what is damaged, a checksum only that it is.
    const { config, weights, tokenizer } = await loadModel({ folder, manifest });
    await verifyChecksums(folder, manifest);
    call.signal.throwIfAborted();
    const { threads, batchSize, precision } = this.#options;
    const decoder = await Decoder.create(config, weights, {
      eosId: tokenizer.eosId,
      batch: batchSize,
      precision,
      prefixIds: promptPrefix(tokenizer, manifest.systemText),
      ...(threads === null ? {} : { threads }),
    });
    const memory = new EmbeddedMemory({ manifest, tokenizer, decoder, precision }, () => {
      this.#open.delete(memory);
    });
    this.#open.add(memory);
    return memory;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((memory) => memory.close()));
  }
}
