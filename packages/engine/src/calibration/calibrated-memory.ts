import type { Calibration, Call, Memory, MemoryOutcome, MemoryRequest } from '@memo-js/core';
import { applyCalibration } from './features.ts';
import type { KnowledgeFilter } from './filter.ts';

/** What a memory's artifact says about how far to trust it. */
export interface Trust {
  /** Null: confidence is unknown and every answer is given. */
  readonly calibration: Calibration | null;
  readonly filter: KnowledgeFilter | null;
}

/** Sets the confidence of every answer; below the threshold an answer becomes an abstention. */
export function calibratedMemory(memory: Memory, trust: Trust): Memory {
  return {
    id: memory.id,
    runtime: memory.runtime,
    async ask(requests: readonly MemoryRequest[], call: Call) {
      const outcomes = await memory.ask(requests, call);
      return outcomes.map((outcome, i) => judged(outcome, requests[i]?.question ?? '', trust));
    },
    close: () => memory.close(),
  };
}

function judged(
  outcome: MemoryOutcome,
  question: string,
  { calibration, filter }: Trust,
): MemoryOutcome {
  if (outcome.type !== 'answer') return outcome;
  if (calibration === null) return { ...outcome, confidence: null };
  const { text, signals } = outcome;
  const confidence = applyCalibration(calibration, { question, text, signals }, filter);
  if (confidence >= calibration.threshold) return { ...outcome, confidence };
  return {
    type: 'abstention',
    reason: 'low-confidence',
    text: outcome.text,
    signals: outcome.signals,
    confidence,
    memoryId: outcome.memoryId,
    usage: outcome.usage,
  };
}
