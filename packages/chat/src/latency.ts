/** Recent latencies of one kind of request. */
export class LatencyWindow {
  readonly #values: number[] = [];
  readonly #size: number;
  #next = 0;

  constructor(size = 200) {
    this.#size = size;
  }

  get count(): number {
    return this.#values.length;
  }

  add(ms: number): void {
    this.#values[this.#next] = ms;
    this.#next = (this.#next + 1) % this.#size;
  }

  /** @param share 0..1; of an empty window it is Infinity */
  quantile(share: number): number {
    const sorted = Float64Array.from(this.#values).sort();
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Infinity;
  }
}
