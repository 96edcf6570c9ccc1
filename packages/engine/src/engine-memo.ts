import { MemoError, silentLogger } from '@memo-js/core';
import type { Call, Logger, MemoryArtifact, Meter } from '@memo-js/core';
import type { Container } from 'inversify';
import { ask } from './ask/ask.ts';
import { AskStream } from './ask/ask-stream.ts';
import { locateMemory, selectedMemory } from './ask/locate-memory.ts';
import { OpenMemories } from './ask/open-memories.ts';
import type { OpenMemory } from './ask/open-memories.ts';
import { makeCall, storedJournal } from './call/calls.ts';
import { Ledger } from './call/ledger.ts';
import { PaidCalls } from './call/paid-calls.ts';
import type { ResolvedConfig } from './config/types.ts';
import type {
  Answered,
  AskEvent,
  AskOptions,
  AskResult,
  DryRun,
  EncodeOptions,
  EncodeReport,
  IngestItem,
  IngestOptions,
  IngestReport,
  Memo,
  MemorySummary,
  MergeOptions,
  ReflectOptions,
  ReflectReport,
  RemoveReport,
  RunOptions,
  TrainOptions,
  TrainReport,
  WorkspaceSummary,
} from './memo.ts';
import { exportReflections, importReflections } from './exchange/index.ts';
import type { ExportFormat, ExportOptions, ExportedLines, ImportReport } from './exchange/index.ts';
import { mergeMemories } from './merge/merge.ts';
import type { PipelineContext, StageContext } from './pipeline/context.ts';
import { recalibrate } from './pipeline/61-recalibrate.ts';
import type { CalibrateReport } from './pipeline/61-recalibrate.ts';
import { dryRun, ingest, isPaid, reflect, remove, train } from './pipeline/index.ts';
import { checkTrainerFitsMemory } from './registry/check-fit.ts';
import { TOKENS } from './registry/tokens.ts';
import type { Workspace } from './store/workspace.ts';

export interface EngineMemoParts {
  readonly container: Container;
  readonly config: ResolvedConfig;
  readonly workspace: string;
  /** Components that were made for this Memo, and end with it. */
  readonly created: readonly object[];
}

/** What a stage may be given. */
type StageOptions = TrainOptions & ReflectOptions;

type Items = Iterable<IngestItem> | AsyncIterable<IngestItem>;

/** The Memo behind `createMemo()`: opens what a verb needs, runs it, and closes what it locked. */
export class EngineMemo implements Memo {
  readonly config: ResolvedConfig;
  readonly workspace: string;
  readonly #container: Container;
  readonly #created: EngineMemoParts['created'];
  readonly #memories: OpenMemories;
  #reader: Promise<Workspace> | null = null;
  /** Writing verbs of one Memo queue up; those of other processes meet the lock. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor({ container, config, workspace, created }: EngineMemoParts) {
    this.#container = container;
    this.#created = created;
    this.config = config;
    this.workspace = workspace;
    this.#memories = new OpenMemories(() => container.getAsync(TOKENS.memory));
  }

  ingest(items: Items, options: IngestOptions = {}): Promise<IngestReport> {
    return this.#write(options, (context) => ingest(context, items, pruning(options)));
  }

  reflect(options: ReflectOptions = {}): Promise<ReflectReport> {
    return this.#write(options, async (context) => reflect(await this.#full(context)));
  }

  train(options: TrainOptions = {}): Promise<TrainReport> {
    return this.#write(options, async (context) => train(await this.#full(context)));
  }

  encode(items: Items, options: EncodeOptions = {}): Promise<EncodeReport> {
    return this.#write(options, async (context) => {
      const start = context.clock.now();
      const full = await this.#full(context);
      const ingested = await ingest(full, items, pruning(options));
      const reflected = await reflect(full);
      const trained = await train(full);
      const failures = [...ingested.failures, ...reflected.failures];
      const unread = ingested.failures.length;
      const failed = new Set(failures.map((failure) => failure.documentId)).size;
      return {
        documents: ingested.documents + unread,
        encoded: ingested.documents + unread - failed,
        failed,
        failures,
        ingest: ingested,
        reflect: reflected,
        train: trained,
        durationMs: context.clock.now() - start,
      };
    });
  }

  async dryRun(stage: 'reflect' | 'train', options: ReflectOptions = {}): Promise<DryRun> {
    // A sample of what costs is kept.
    if (stage === 'reflect' && (await this.#isPaid())) {
      await guarded(() => this.#existing('Run `memo ingest PATH` first.'));
      return this.#write(options, async (context) => dryRun(await this.#full(context), stage));
    }
    return guarded(async () => {
      const workspace = await this.#existing('Run `memo ingest PATH` first.');
      const context = await this.#context(workspace, options);
      return dryRun(await this.#full(context), stage);
    });
  }

  async ask(question: string, options: AskOptions = {}): Promise<AskResult> {
    return (await this.askWithTranscript(question, options)).result;
  }

  askStream(question: string, options: AskOptions = {}): AsyncIterableIterator<AskEvent> {
    return new AskStream((inner) => this.askWithTranscript(question, inner), options);
  }

  askWithTranscript(question: string, options: AskOptions = {}): Promise<Answered> {
    return guarded(async () => {
      const text = question.trim();
      if (text === '') {
        throw new MemoError({
          code: 'QUESTION_EMPTY',
          message: 'The question is empty.',
          hint: 'Write a question.',
        });
      }
      const ledger = new Ledger({}, options.meter);
      const call = await this.#call(options, ledger);
      call.signal.throwIfAborted();
      const workspace = await this.#read();
      const protocols = await this.#container.getAsync(TOKENS.protocols);
      const use = options.protocol ?? this.config.components.protocol.use;
      return ask(
        {
          question: text,
          history: options.history ?? [],
          // A key that is missing is told before a memory is loaded.
          executive: await this.#container.getAsync(TOKENS.executive),
          memories: await this.#openMemories(options.memories, workspace, call),
          protocol: await protocols(use),
          store: workspace?.store ?? null,
          clock: await this.#container.getAsync(TOKENS.clock),
          ledger,
        },
        call,
      );
    });
  }

  calibrate(memory?: string, options: RunOptions = {}): Promise<CalibrateReport> {
    return guarded(async () => {
      const own = await this.#read();
      const artifact =
        memory === undefined ? await selectedMemory(own) : await this.#locate(memory, own);
      const call = await this.#call(options);
      const { signal, logger } = call;
      const memoryHost = await this.#container.getAsync(TOKENS.memory);
      const context = { memoryHost, config: this.config, signal, logger };
      const report = await recalibrate(context, artifact, call);
      // Those that are open answer with the confidence that they were opened with.
      await this.#memories.close();
      return report;
    });
  }

  merge(options: MergeOptions): Promise<MemoryArtifact> {
    return guarded(async () => {
      const inputs: MemoryArtifact[] = [];
      const own = await this.#read();
      for (const reference of options.inputs) inputs.push(await this.#locate(reference, own));
      return mergeMemories(
        {
          inputs,
          options,
          config: this.config,
          merger: await this.#container.getAsync(TOKENS.merger),
          memoryHost: await this.#container.getAsync(TOKENS.memory),
          clock: await this.#container.getAsync(TOKENS.clock),
        },
        await this.#call(options),
      );
    });
  }

  async *exportReflections<F extends ExportFormat = 'jsonl'>(
    options: ExportOptions<F> = {},
  ): AsyncGenerator<ExportedLines[F]> {
    const workspace = await this.#existing('Run `memo ingest PATH` or `memo import` first.');
    yield* exportReflections({ workspace, config: this.config }, options);
  }

  importReflections(file: string, options: RunOptions = {}): Promise<ImportReport> {
    return this.#write(options, (context) => importReflections(context, file));
  }

  remove(documentIds: readonly string[], options: RunOptions = {}): Promise<RemoveReport> {
    return this.#write(options, (context) => remove(context, documentIds));
  }

  use(memoryId: string): Promise<MemorySummary> {
    return this.#write({}, async ({ workspace }) => {
      await workspace.store.selectMemory(memoryId);
      const summary = (await memorySummaries(workspace)).find(({ id }) => id === memoryId);
      if (summary !== undefined) return summary;
      throw new MemoError({
        code: 'MEMORY_NOT_FOUND',
        message: `There is no memory "${memoryId}" in ${this.workspace}.`,
      });
    });
  }

  summary(): Promise<WorkspaceSummary> {
    return guarded(async () => {
      const workspace = await this.#read();
      if (workspace === null) return { documents: 0, passages: 0, reflections: 0, memories: [] };
      const { documents, passages, reflections } = await workspace.store.counts();
      return { documents, passages, reflections, memories: await memorySummaries(workspace) };
    });
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#memories.close();
    const reader = this.#reader;
    this.#reader = null;
    await (await reader?.catch(() => null))?.close();
    for (const component of this.#created) {
      if ('close' in component && typeof component.close === 'function') await component.close();
    }
  }

  async #openMemories(
    references: readonly string[] | undefined,
    workspace: Workspace | null,
    call: Call,
  ): Promise<OpenMemory[]> {
    const artifacts: MemoryArtifact[] = [];
    if (references === undefined || references.length === 0) {
      artifacts.push(await selectedMemory(workspace));
    } else {
      for (const each of references) artifacts.push(await this.#locate(each, workspace));
    }
    const opened: OpenMemory[] = [];
    for (const artifact of artifacts) opened.push(await this.#memories.open(artifact, call));
    return opened;
  }

  async #locate(reference: string, own: Workspace | null): Promise<MemoryArtifact> {
    const open = await this.#container.getAsync(TOKENS.workspace);
    return locateMemory(reference, { own, openOther: (folder) => open('read', folder) });
  }

  async #existing(hint: string): Promise<Workspace> {
    const workspace = await this.#read();
    if (workspace !== null) return workspace;
    throw new MemoError({
      code: 'WORKSPACE_NOT_FOUND',
      message: `There is no workspace at ${this.workspace}.`,
      hint,
    });
  }

  /** The workspace for reading, opened once; null while there is none. */
  async #read(): Promise<Workspace | null> {
    this.#reader ??= this.#container.getAsync(TOKENS.workspace).then((open) => open('read'));
    try {
      return await this.#reader;
    } catch (thrown) {
      this.#reader = null;
      if (thrown instanceof MemoError && thrown.code === 'WORKSPACE_NOT_FOUND') return null;
      throw thrown;
    }
  }

  async #isPaid(): Promise<boolean> {
    return guarded(async () => isPaid(await this.#container.getAsync(TOKENS.generator)));
  }

  #write<T>(options: StageOptions, work: (context: StageContext) => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      options.signal?.throwIfAborted();
      const open = await this.#container.getAsync(TOKENS.workspace);
      const workspace = await open('write');
      try {
        return await work(await this.#context(workspace, options));
      } finally {
        await workspace.close();
      }
    };
    const result = this.#writing.then(() => guarded(run));
    this.#writing = result.catch(() => undefined);
    return result;
  }

  async #context(workspace: Workspace, options: StageOptions): Promise<StageContext> {
    const paid = new PaidCalls(options.meter);
    const call = await this.#call(options, paid);
    return {
      workspace,
      config: this.config,
      clock: await this.#container.getAsync(TOKENS.clock),
      logger: call.logger,
      seed: options.seed ?? 0,
      withoutText: options.withoutText ?? false,
      signal: call.signal,
      report: (event) => call.report(event),
      paid,
      callFor: (itemKey) => ({ ...call, journal: storedJournal(workspace.store, itemKey, paid) }),
    };
  }

  /** Makes the components, and checks that trainer and memory host fit before any work starts. */
  async #full(context: StageContext): Promise<PipelineContext> {
    const trainer = await this.#container.getAsync(TOKENS.trainer);
    const memoryHost = await this.#container.getAsync(TOKENS.memory);
    checkTrainerFitsMemory(trainer, memoryHost, this.config);
    const generator = await this.#container.getAsync(TOKENS.generator);
    return { ...context, generator, trainer, memoryHost };
  }

  async #call(options: RunOptions & Pick<AskOptions, 'stream'>, meter?: Meter): Promise<Call> {
    const logger: Logger =
      options.logger ?? (await this.#container.getAsync(TOKENS.logger)) ?? silentLogger;
    const { signal, onProgress: report, stream } = options;
    return makeCall({
      signal,
      report,
      logger,
      ...(stream === undefined ? {} : { stream }),
      ...(meter === undefined ? {} : { meter }),
    });
  }
}

function pruning(options: IngestOptions): { readonly pruneRoots?: readonly string[] } {
  return options.pruneRoots === undefined ? {} : { pruneRoots: options.pruneRoots };
}

/** Everything that leaves a Memo is a MemoError. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw MemoError.from(thrown);
  }
}

async function memorySummaries(workspace: Workspace): Promise<MemorySummary[]> {
  return (await workspace.store.memories()).map((memory) => ({
    id: memory.id,
    folder: workspace.artifacts.folder(memory.id),
    selected: memory.selected,
    stale: memory.stale,
    createdAt: memory.createdAt,
    documents: memory.documents.length,
    metrics: memory.metrics,
    parents: memory.parents,
  }));
}
