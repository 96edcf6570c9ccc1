import { readProbe } from './bandwidth.ts';
import { SQUARE, gemmProbe } from './gemm.ts';

/** What a machine does at most. */
export interface Rates {
  /** GB/s read from memory. */
  readonly bandwidth: number;
  /** GFLOP/s of a plain matrix product. */
  readonly gemm: number;
}

/** Measures the machine between the works that it bounds; the best so far counts. */
export class MachineProbe {
  readonly #read: Awaited<ReturnType<typeof readProbe>>;
  readonly #gemm: Awaited<ReturnType<typeof gemmProbe>>;
  rates: Rates = { bandwidth: 0, gemm: 0 };

  private constructor(
    read: Awaited<ReturnType<typeof readProbe>>,
    gemm: Awaited<ReturnType<typeof gemmProbe>>,
  ) {
    this.#read = read;
    this.#gemm = gemm;
  }

  static async open(): Promise<MachineProbe> {
    return new MachineProbe(await readProbe(), await gemmProbe(SQUARE));
  }

  async measure(): Promise<void> {
    const bandwidth = Math.max(this.rates.bandwidth, await this.#read.measure());
    this.rates = { bandwidth, gemm: Math.max(this.rates.gemm, await this.#gemm.measure()) };
  }

  async close(): Promise<void> {
    await Promise.all([this.#read.close(), this.#gemm.close()]);
  }
}
