import type { Call, Clock, Executive, HistoryTurn, Protocol } from '@memo-js/core';
import type { Ledger } from '../call/ledger.ts';
import { paidUsage } from '../call/paid-usage.ts';
import type { Answered, AskResult } from '../memo.ts';
import { MemorySet } from '../memory-set/memory-set.ts';
import { citedHops, findSources } from '../sources/find-sources.ts';
import type { CitedHop } from '../sources/find-sources.ts';
import type { SourceIndex } from '../sources/source-index.ts';
import type { Store } from '../store/store.ts';
import type { OpenMemory } from './open-memories.ts';

export interface AskInput {
  readonly question: string;
  readonly history: readonly HistoryTurn[];
  readonly memories: readonly OpenMemory[];
  readonly executive: Executive;
  readonly protocol: Protocol;
  /** Where documents of sources are looked up; null without a workspace. */
  readonly store: Store | null;
  readonly clock: Clock;
  /** That of the call. */
  readonly ledger: Ledger;
}

/** Runs the protocol over the memories, then looks for the sources of what was cited. */
export async function ask(input: AskInput, call: Call): Promise<Answered> {
  const start = input.clock.now();
  const transcript = await input.protocol.run(
    {
      question: input.question,
      history: input.history,
      executive: input.executive,
      memory: new MemorySet(input.memories.map(({ member }) => member)),
    },
    call,
  );
  const hops = citedHops(transcript);
  const indexes = await sourceIndexes(hops, input);
  const { sources, supported } = findSources(hops, (id) => indexes.get(id));
  const { final } = transcript;
  const result: AskResult = {
    question: input.question,
    answer: final.type === 'answer' ? final.short : null,
    abstained: final.type === 'abstention',
    confidence: leastConfidence(hops),
    ...(final.type === 'abstention' ? { reason: final.reason } : {}),
    subQuestions: transcript.asked.map(({ question, outcome }) => ({
      question,
      answer: outcome.type === 'answer' ? outcome.text : null,
      abstained: outcome.type === 'abstention',
      confidence: outcome.type === 'error' ? null : outcome.confidence,
    })),
    sources,
    supported,
    protocol: transcript.protocol,
    usage: { ...transcript.usage, ...paidUsage(input.ledger) },
    durationMs: input.clock.now() - start,
  };
  return { result, transcript };
}

/** Only the memories that were cited have their reflections read. */
async function sourceIndexes(
  hops: readonly CitedHop[],
  { memories, store }: AskInput,
): Promise<ReadonlyMap<string, SourceIndex>> {
  const cited = new Set(hops.map(({ outcome }) => outcome.memoryId));
  const indexes = new Map<string, SourceIndex>();
  for (const { member, sources } of memories) {
    if (cited.has(member.memory.id)) indexes.set(member.memory.id, await sources(store));
  }
  return indexes;
}

/** The chain is as sure as its weakest link; null when one is of unknown confidence. */
function leastConfidence(hops: readonly CitedHop[]): number | null {
  let least: number | null = null;
  for (const { outcome } of hops) {
    if (outcome.confidence === null) return null;
    least = Math.min(least ?? 1, outcome.confidence);
  }
  return least;
}
