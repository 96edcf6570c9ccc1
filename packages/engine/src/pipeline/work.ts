import { MemoError, isAbort, type Call } from '@memo-js/core';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlannedItem, WorkItem, WorkResult } from '../store/store.ts';
import type { PipelineContext } from './context.ts';
import type { StageProgress } from './progress.ts';

/** Items in flight at once, where a generator names no number of its own. */
const CONCURRENCY = 8;
const LEASE_MS = 15 * 60_000;
/** Tries of one item whose error says that it may succeed later. */
const ATTEMPTS = 3;
const BACKOFF_MS = 500;
/** So many items that fail alike, one after the other, mean that something else is broken. */
const ALIKE_FAILURES = 10;
/** Finished items are stored together, at the latest after so many. */
const BATCH_ITEMS = 64;
const BATCH_MS = 250;
/** Errors that no other item will escape. */
const FATAL = /^(BUDGET_\w+|DISK_FULL|WORKSPACE_\w+)$/;

export interface StepWork {
  readonly run: number;
  readonly step: string;
  readonly progress: StageProgress;
  /** True when the progress expects the items already. @default false */
  readonly counted?: boolean;
  handle(item: WorkItem, call: Call): Promise<WorkResult>;
  /** False for a finished item that has to be done again. */
  isCurrent?(item: PlannedItem): Promise<boolean>;
}

export interface StepTally {
  readonly done: number;
  readonly reused: number;
}

/**
 * Does what is not done yet of `items`: plans them, claims them in order, stores each result when
 * it is there, gives failed items up by name. Ends early, with its finished part kept, on an abort.
 */
export async function runItems(
  context: PipelineContext,
  work: StepWork,
  items: readonly WorkItem[],
): Promise<StepTally> {
  const { store } = context.workspace;
  if (work.counted !== true) work.progress.expect(items.length);
  const planned = await store.plan(work.run, work.step, items);
  const outdated: string[] = [];
  for (const item of planned) {
    if (item.status === 'done' && (await work.isCurrent?.(item)) === false) outdated.push(item.key);
  }
  if (outdated.length > 0) await store.reopen(outdated);
  const open = planned.filter((item) => item.status !== 'done').length + outdated.length;
  work.progress.skip(planned.length - open);
  if (open > 0) await new Pool(context, work).drain();
  return { done: open, reused: planned.length - open };
}

/** Runs the claimed items of one step, several at once. */
class Pool {
  readonly #context: PipelineContext;
  readonly #work: StepWork;
  readonly #concurrency: number;
  #finished: { key: string; result: WorkResult }[] = [];
  #flushedAt: number;
  #queue: WorkItem[] = [];
  /** Claimed and not ended: a batch may take longer than a lease. */
  readonly #held = new Set<string>();
  #alike: { code: string; count: number } = { code: '', count: 0 };
  #stopped = false;
  #exhausted = false;
  #claiming: Promise<void> | null = null;

  constructor(context: PipelineContext, work: StepWork) {
    this.#context = context;
    this.#work = work;
    this.#concurrency = context.generator.concurrency ?? CONCURRENCY;
    this.#flushedAt = context.clock.now();
  }

  async drain(): Promise<void> {
    const workers = Array.from({ length: this.#concurrency }, () => this.#worker());
    const settled = await Promise.allSettled(workers);
    await this.#flush();
    const failed = settled.find((each) => each.status === 'rejected');
    if (failed !== undefined) throw failed.reason as unknown;
  }

  async #worker(): Promise<void> {
    for (;;) {
      if (this.#stopped) return;
      this.#context.signal.throwIfAborted();
      const item = await this.#next();
      if (item === undefined) return;
      try {
        await this.#one(item);
      } catch (error) {
        this.#stopped = true;
        throw error;
      }
    }
  }

  async #next(): Promise<WorkItem | undefined> {
    while (this.#queue.length === 0 && !this.#exhausted) {
      this.#claiming ??= this.#claim().finally(() => {
        this.#claiming = null;
      });
      await this.#claiming;
    }
    return this.#queue.shift();
  }

  async #claim(): Promise<void> {
    const { run, step } = this.#work;
    const { store } = this.#context.workspace;
    const items = await store.claim(run, step, this.#concurrency * 8, LEASE_MS);
    this.#exhausted = items.length === 0;
    for (const item of items) {
      if (this.#held.has(item.key)) continue;
      this.#held.add(item.key);
      this.#queue.push(item);
    }
  }

  async #one(item: WorkItem): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await this.#work.handle(item, this.#context.callFor(item.key));
        this.#finished.push({ key: item.key, result });
        this.#alike = { code: '', count: 0 };
        const due = this.#context.clock.now() - this.#flushedAt >= BATCH_MS;
        if (due || this.#finished.length >= BATCH_ITEMS) await this.#flush();
        break;
      } catch (thrown) {
        if (isAbort(thrown)) throw thrown;
        const error = MemoError.from(thrown);
        if (FATAL.test(error.code)) throw error;
        if (error.retryable && attempt < ATTEMPTS) {
          const { signal } = this.#context;
          await sleep(BACKOFF_MS * 2 ** (attempt - 1), undefined, { signal });
          continue;
        }
        await this.#giveUp(item, error);
        break;
      }
    }
    this.#held.delete(item.key);
    this.#work.progress.add();
  }

  async #giveUp(item: WorkItem, error: MemoError): Promise<void> {
    const { workspace, paid } = this.#context;
    await workspace.store.fail(item.key, error.toJSON(), false);
    await paid.book(workspace.store);
    this.#context.logger.warn('work item failed', { step: this.#work.step, ...error.toJSON() });
    const { code, count } = this.#alike;
    this.#alike = { code: error.code, count: code === error.code ? count + 1 : 1 };
    if (this.#alike.count >= ALIKE_FAILURES) throw error;
  }

  async #flush(): Promise<void> {
    this.#flushedAt = this.#context.clock.now();
    const finished = this.#finished;
    this.#finished = [];
    const { workspace, paid } = this.#context;
    if (finished.length > 0) await workspace.store.complete(finished);
    await paid.book(workspace.store);
  }
}
