import type { AskedQuestion, ExecutiveInput, MemoryOutcome } from '@memo-js/core';
import { NO_USAGE } from '@memo-js/core';
import { executiveTask, type Asked, type ExecutiveTask } from '@memo-js/chat-servers';

/** What a decision is based on, as the prompt shows it. */
interface Shown {
  readonly question: string;
  readonly history?: ExecutiveInput['history'];
  readonly memory: ExecutiveInput['card'];
  readonly clues?: readonly { readonly text: string }[];
  readonly candidates?: readonly {
    readonly name: string;
    readonly status: 'open' | 'demoted' | 'dropped' | 'confirmed';
  }[];
  readonly asked?: readonly {
    readonly id: string;
    readonly question: string;
    readonly candidate?: string;
    readonly outcome: 'answered' | 'abstained' | 'failed';
    readonly answer?: string;
  }[];
  readonly deadEnds?: readonly string[];
  readonly turnsLeft: number;
}

/** Reads a request of the chat executive; null for any other. */
export function readShown({
  messages,
}: Asked): { readonly task: ExecutiveTask; readonly input: ExecutiveInput } | null {
  const instructions = messages.find(({ role }) => role === 'system')?.text ?? '';
  const task = executiveTask(instructions);
  const data = messages.find(({ role }) => role === 'user')?.text ?? '';
  if (task === null || !data.startsWith('{')) return null;
  const shown = JSON.parse(data) as Shown;
  return { task, input: inputOf(shown) };
}

function inputOf(shown: Shown): ExecutiveInput {
  return {
    question: shown.question,
    history: shown.history ?? [],
    card: shown.memory,
    clues: (shown.clues ?? []).map(({ text }, at) => ({ id: `c${at + 1}`, text })),
    candidates: (shown.candidates ?? []).map(({ name, status }) => ({
      name,
      status,
      satisfied: [],
      failed: [],
      abstentions: 0,
    })),
    asked: (shown.asked ?? []).map((each): AskedQuestion => ({
      id: each.id,
      stage: 'seeking',
      question: each.question,
      intended: each.question,
      clues: [],
      ...(each.candidate === undefined ? {} : { candidate: each.candidate }),
      outcome: outcomeOf(each.outcome, each.answer ?? ''),
    })),
    deadEnds: shown.deadEnds ?? [],
    turnsLeft: shown.turnsLeft,
  };
}

function outcomeOf(outcome: 'answered' | 'abstained' | 'failed', text: string): MemoryOutcome {
  const common = { memoryId: '', usage: NO_USAGE };
  if (outcome === 'answered')
    return {
      ...common,
      type: 'answer',
      text,
      signals: null,
      finishReason: 'stop',
      confidence: null,
    };
  if (outcome === 'abstained')
    return { ...common, type: 'abstention', reason: 'stated', signals: null, confidence: null };
  return {
    ...common,
    type: 'error',
    error: { code: 'FAILED', message: 'It failed.', retryable: true },
  };
}
