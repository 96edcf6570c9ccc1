/** Recent latencies of one kind of request. */
export class LatencyWindow {
  /** In the order of time, and by size. */
  readonly #values: number[] = [];
  readonly #sorted: number[] = [];
  readonly #size: number;
  #next = 0;

  constructor(size = 200) {
    this.#size = size;
  }

  get count(): number {
    return this.#values.length;
  }

  add(ms: number): void {
    const oldest = this.#values[this.#next];
    if (oldest !== undefined) this.#sorted.splice(placeOf(oldest, this.#sorted), 1);
    this.#sorted.splice(placeOf(ms, this.#sorted), 0, ms);
    this.#values[this.#next] = ms;
    this.#next = (this.#next + 1) % this.#size;
  }

  /** @param share 0..1; of an empty window it is Infinity */
  quantile(share: number): number {
    const at = Math.min(this.#sorted.length - 1, Math.floor(share * this.#sorted.length));
    return this.#sorted[at] ?? Infinity;
  }
}

/** Index of the first of the sorted values that is not below a value. */
function placeOf(value: number, sorted: readonly number[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
