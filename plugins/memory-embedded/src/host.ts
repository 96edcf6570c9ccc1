import { MemoError } from '@memo-js/core';
import type {
  Acceptance,
  ArtifactTraits,
  Call,
  Memory,
  MemoryArtifact,
  MemoryHost,
} from '@memo-js/core';
import { FAMILY_NAMES, checkFormat, isFamily } from '@memo-js/llama';
import { EmbeddedMemory } from './memory.ts';
import { openDecoder } from './open-decoder.ts';
import type { EmbeddedOptions } from './options.ts';
import { processBases } from './shared-bases.ts';
import type { SharedBases } from './shared-bases.ts';

/** Opens checkpoints of the families of `@memo-js/llama`, and adapters over them; all close with it. */
export class EmbeddedHost implements MemoryHost {
  readonly #options: EmbeddedOptions;
  readonly #bases: SharedBases;
  readonly #open = new Set<Memory>();

  constructor(options: EmbeddedOptions, bases: SharedBases = processBases) {
    this.#options = options;
    this.#bases = bases;
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
    checkFormat(manifest);
    const acceptance = this.accepts(manifest.traits);
    if (!acceptance.ok) {
      const { reason, hint } = acceptance;
      throw new MemoError({ code: 'MEMORY_UNSUPPORTED', message: reason, hint });
    }
    const { decoder, tokenizer, runtime } = await openDecoder(
      { folder, manifest },
      this.#options,
      this.#bases,
      call.signal,
    );
    const memory = new EmbeddedMemory({ manifest, tokenizer, decoder, runtime }, () => {
      this.#open.delete(memory);
    });
    this.#open.add(memory);
    return memory;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((memory) => memory.close()));
  }
}
