import { besideInputs } from './adapter-beside.ts';
import type { DecoderConfig } from './config.ts';
import { decodeSession } from './decode-session.ts';
import type { DecodeRunner, DecodeSessionOptions } from './decode-session.ts';
import { Decoder } from './decoder.ts';
import { GraphEngine } from './graph-engine.ts';
import type { ContinueOptions } from './decoder.ts';
import type { Adapter } from './lora.ts';
import type { Weights } from './weights.ts';

/**
 * A base in one session, for many adapters: each decoder feeds its own beside the matrices of the
 * base, which may be quantised while the adapters stay float32. In float32 it computes what a merged
 * adapter does, up to rounding.
 */
export class SharedBase {
  readonly config: DecoderConfig;
  readonly #session: DecodeRunner;

  private constructor(config: DecoderConfig, session: DecodeRunner) {
    this.config = config;
    this.#session = session;
  }

  static async create(
    config: DecoderConfig,
    weights: Weights,
    options: DecodeSessionOptions = {},
  ): Promise<SharedBase> {
    return new SharedBase(config, await decodeSession(config, weights, options, true));
  }

  /**
   * A decoder of the base with `adapter`. To be closed before the base is.
   * @param onClose called when the decoder is closed
   * @throws MemoError `ADAPTER_UNSUPPORTED`
   */
  decoder(
    adapter: Adapter,
    options: ContinueOptions,
    onClose: () => Promise<void> = async () => {},
  ): Decoder {
    const session = this.#session;
    const beside = besideInputs(this.config, adapter);
    const runner: DecodeRunner = {
      run: (feeds, fetches) => session.run({ ...beside, ...feeds }, fetches),
      release: onClose,
    };
    return new Decoder(this.config, new GraphEngine(this.config, runner), options);
  }

  /** Frees the weights. */
  async close(): Promise<void> {
    await this.#session.release();
  }
}
