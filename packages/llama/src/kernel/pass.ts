import { PAGE_SLOTS, PASS_ROWS } from './model-plan.ts';
import type { ModelPlan } from './model-plan.ts';

/** Tokens of one sequence that follow each other, and where its keys and values lie. */
export interface Run {
  readonly count: number;
  /** Position of the first of them. */
  readonly start: number;
  /** Addresses of the pages of its cache, those of the new tokens included. */
  readonly pages: readonly number[];
}

const [ROWS, HEAD_ROWS, RUNS] = [0, 1, 2];
const HEAD_LIST = 3;
const RUN_LIST = HEAD_LIST + PASS_ROWS;
const [RUN_FIRST, RUN_COUNT, RUN_START, RUN_PAGES] = [0, 1, 2, 3];
const RUN_INTEGERS = 4;
const PAGE_LIST = RUN_LIST + RUN_INTEGERS * PASS_ROWS;

/** What goes through the model at once, in integers that threads share. */
export class Pass {
  readonly shared: Int32Array;

  constructor(shared: Int32Array) {
    this.shared = shared;
  }

  static shared({ positions }: Pick<ModelPlan, 'positions'>): Int32Array<SharedArrayBuffer> {
    const pages = PASS_ROWS * Math.ceil(positions / PAGE_SLOTS);
    return new Int32Array(new SharedArrayBuffer(4 * (PAGE_LIST + pages)));
  }

  /** @param headRows rows to predict from, of those of all runs together */
  write(runs: readonly Run[], headRows: readonly number[]): void {
    const { shared } = this;
    let [row, page] = [0, PAGE_LIST];
    for (const [i, { count, start, pages }] of runs.entries()) {
      const at = RUN_LIST + i * RUN_INTEGERS;
      shared[at + RUN_FIRST] = row;
      shared[at + RUN_COUNT] = count;
      shared[at + RUN_START] = start;
      shared[at + RUN_PAGES] = page;
      shared.set(pages, page);
      row += count;
      page += pages.length;
    }
    shared.set(headRows, HEAD_LIST);
    shared[ROWS] = row;
    shared[HEAD_ROWS] = headRows.length;
    shared[RUNS] = runs.length;
  }

  get rows(): number {
    return this.shared[ROWS]!;
  }

  get headRows(): number {
    return this.shared[HEAD_ROWS]!;
  }

  get runs(): number {
    return this.shared[RUNS]!;
  }

  headRow(index: number): number {
    return this.shared[HEAD_LIST + index]!;
  }

  /** First row of a run. */
  firstOf(run: number): number {
    return this.shared[RUN_LIST + run * RUN_INTEGERS + RUN_FIRST]!;
  }

  countOf(run: number): number {
    return this.shared[RUN_LIST + run * RUN_INTEGERS + RUN_COUNT]!;
  }

  startOf(run: number): number {
    return this.shared[RUN_LIST + run * RUN_INTEGERS + RUN_START]!;
  }

  /** Address of the page that holds slots `PAGE_SLOTS * page` and on. */
  pageOf(run: number, page: number): number {
    return this.shared[this.shared[RUN_LIST + run * RUN_INTEGERS + RUN_PAGES]! + page]!;
  }
}
