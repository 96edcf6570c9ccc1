import { NO_USAGE } from '@memo-js/core';
import type {
  Clue,
  ClueId,
  EntityDecision,
  Executive,
  ExecutiveInput,
  FinalAnswer,
  Grounding,
  SeekDecision,
  Turn,
} from '@memo-js/core';
import { joinList } from './answers.ts';
import { Transcript } from './lookup.ts';
import { knowsOwnWords } from './own-words.ts';
import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { reach, reachByKeys } from './judge.ts';
import type { Result, Value } from './result.ts';
import { Solver } from './solver.ts';

const MODEL = 'rules';

/**
 * Takes nested questions apart by a grammar. Every decision is derived anew from the question and
 * the transcript, so there is no state to lose. It never guesses: what the grammar does not cover,
 * and a hop without an answer, end in an abstention that names what is missing.
 */
export class RulesExecutive implements Executive {
  /** The plan of the last question: the same for every decision on it. */
  #last: { readonly key: string; readonly plan: ReturnType<typeof planOf> } | undefined;

  ground(input: ExecutiveInput): Promise<Turn<Grounding>> {
    const plan = this.#plan(input);
    if ('impossible' in plan) {
      const nothing = { clues: [], questions: [], known: [] };
      return turn({ ...nothing, impossible: plan.impossible });
    }
    const { result } = this.#work(plan, input);
    return turn({
      clues: plan.clues,
      questions: result.state === 'open' ? result.questions : [],
      known: plan.named,
    });
  }

  identify(input: ExecutiveInput): Promise<Turn<EntityDecision>> {
    const plan = this.#plan(input);
    if ('impossible' in plan) {
      return turn({ candidates: [], status: 'exhausted', questions: [] });
    }
    const { result, solver } = this.#work(plan, input);
    const candidates = [...solver.judgements.values()].map(({ name, satisfied, failed }) => ({
      name,
      satisfied: [...satisfied],
      failed: [...failed].filter((id) => !satisfied.has(id)),
    }));
    if (result.state === 'open' && !result.last) {
      return turn({ candidates, status: 'continue', questions: result.questions });
    }
    if (result.state === 'failed') return turn({ candidates, status: 'exhausted', questions: [] });
    const confirmed = candidates.findLast(({ failed }) => failed.length === 0)?.name;
    if (confirmed === undefined) return turn({ candidates, status: 'not-needed', questions: [] });
    return turn({ candidates, confirmed, status: 'confirmed', questions: [] });
  }

  seek(input: ExecutiveInput): Promise<Turn<SeekDecision>> {
    const plan = this.#plan(input);
    if ('impossible' in plan) return turn({ questions: [], done: true });
    const { result } = this.#work(plan, input);
    if (result.state === 'open') return turn({ questions: result.questions, done: false });
    return turn({ questions: [], done: true });
  }

  synthesize(input: ExecutiveInput): Promise<Turn<FinalAnswer>> {
    const plan = this.#plan(input);
    if ('impossible' in plan) return turn(abstention(plan.impossible, []));
    const { result } = this.#work(plan, input);
    switch (result.state) {
      case 'known':
        return turn(answer(result.values));
      case 'failed':
        return turn(abstention(result.reason, result.missing));
      case 'open': {
        const missing = result.questions.map(({ text }) => text);
        return turn(abstention(`Not asked yet: ${missing.join(' ')}`, missing));
      }
    }
  }

  #plan({ question, history, card }: ExecutiveInput): ReturnType<typeof planOf> {
    const free = knowsOwnWords(card);
    const key = JSON.stringify([question, history, free]);
    if (this.#last?.key !== key) this.#last = { key, plan: planOf(question, history, free) };
    return this.#last.plan;
  }

  #work(plan: Plan, input: ExecutiveInput): { readonly result: Result; readonly solver: Solver } {
    const clueIds = new Map<string, ClueId>(plan.clues.map(({ id, text }: Clue) => [text, id]));
    const transcript = new Transcript(input);
    const solver = new Solver(transcript, clueIds);
    const result = reach(plan, solver);
    if (result.state !== 'failed' || result.because === 'error' || plan.free)
      return { result, solver };
    const keyed = new Solver(transcript, clueIds, true);
    const found = reachByKeys(plan, keyed);
    return found.state === 'failed' ? { result, solver } : { result: found, solver: keyed };
  }
}

function answer(values: readonly Value[]): FinalAnswer {
  const texts = values.map(({ text }) => text);
  const short = joinList(texts);
  const trail = [...new Set(values.flatMap((value) => value.trail))];
  return {
    type: 'answer',
    short,
    text: trail.length < 2 ? `${short}.` : `${short}. ${trail.join(' ')}`,
    citations: [...new Set(values.flatMap(({ citations }) => citations))],
    outside: [],
    conflicts: values.length > 1 ? [`The description fits several: ${texts.join('; ')}.`] : [],
  };
}

function abstention(reason: string, missing: readonly string[]): FinalAnswer {
  return { type: 'abstention', reason, missing };
}

function turn<D>(decision: D): Promise<Turn<D>> {
  return Promise.resolve({ decision, usage: NO_USAGE, model: MODEL });
}
