import { FAULTS, seededFaults, startChatServer, type ChatServer } from '@memo-js/chat-servers';
import { Ledger, type LedgerTotal } from '@memo-js/engine';
import type { Benchmark } from '../benchmark.ts';
import { askMany, localExecutive, protocolNamed, type Ending } from './ask-many.ts';
import { answerAbout, lineageMind } from './lineage.ts';

export interface FaultyRun {
  readonly questions: number;
  readonly inFlight: number;
  /** Share of requests that go wrong. */
  readonly share: number;
  readonly seed: number;
  /** Extra requests for slow ones; without them a count of what arrived is exact. */
  readonly hedge: number;
}

export interface FaultyOutcome {
  readonly endings: readonly Ending[];
  readonly ledger: LedgerTotal;
  readonly server: Pick<ChatServer, 'computed' | 'delivered' | 'requests'>;
}

/** Long beside the answers of the local server, short beside the patience of a test. */
const ATTEMPT_MS = 1_000;
const RETRY_AFTER_SECONDS = 0.1;

/** Asks many questions of a server that fails often. */
export async function runFaulty(run: FaultyRun): Promise<FaultyOutcome> {
  const server = await startChatServer({
    mind: lineageMind,
    faults: seededFaults(run.seed, run.share),
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
  try {
    const executive = await localExecutive(server.url, {
      attemptMs: ATTEMPT_MS,
      retry: { firstDelayMs: 20, maxDelayMs: 200 },
      hedge: { share: run.hedge },
    });
    const ledger = new Ledger();
    const endings = await askMany({
      executive,
      protocol: await protocolNamed('threeStage'),
      questions: Array.from({ length: run.questions }, (_, at) => at + 1),
      inFlight: run.inFlight,
      meter: ledger,
    });
    return { endings, ledger: ledger.total(), server };
  } finally {
    await server.close();
  }
}

export interface FaultyScore {
  readonly answered: number;
  readonly abstained: number;
  readonly failed: number;
  /** Questions that did not end as a server without faults would have them end, nor failed by name. */
  readonly wrong: number;
  readonly codes: readonly string[];
}

/** Compares the endings with what holds without faults. */
export function scoreFaulty(endings: readonly Ending[]): FaultyScore {
  const count = (type: Ending['type']): number =>
    endings.filter((ending) => ending.type === type).length;
  const wrong = endings.filter((ending, at) => {
    const right = answerAbout(at + 1);
    if (ending.type === 'answered') return ending.short !== right;
    return ending.type === 'abstained' && right !== null;
  });
  const codes = endings.flatMap((ending) => (ending.type === 'failed' ? [ending.code] : []));
  return {
    answered: count('answered'),
    abstained: count('abstained'),
    failed: count('failed'),
    wrong: wrong.length,
    codes: [...new Set(codes)].sort(),
  };
}

const SEED = 7;

/** A chat executive before a server of whose requests a fifth goes wrong. */
export const faultsBenchmark: Benchmark = {
  name: 'faults',
  description: 'a chat executive before a server that fails in every way, and its ledger',
  run: async ({ quick }) => {
    const common = { questions: quick ? 60 : 1_000, inFlight: 64, seed: SEED };
    const runs = [
      ['no faults', { ...common, share: 0, hedge: 0 }],
      ['20 % of calls', { ...common, share: 0.2, hedge: 0 }],
      ['20 %, hedged', { ...common, questions: common.questions / 4, share: 0.2, hedge: 0.05 }],
    ] as const;
    const rows = [];
    const codes = new Set<string>();
    for (const [name, run] of runs) {
      const started = performance.now();
      const { endings, ledger, server } = await runFaulty(run);
      const score = scoreFaulty(endings);
      for (const code of score.codes) codes.add(code);
      const tokens = (usage: { promptTokens: number; completionTokens: number }): number =>
        usage.promptTokens + usage.completionTokens;
      rows.push({
        name,
        values: {
          answered: score.answered,
          abstained: score.abstained,
          'failed by name': score.failed,
          wrong: score.wrong,
          requests: server.requests.length,
          'tokens settled': tokens(ledger.settled),
          delivered: tokens(server.delivered),
          computed: tokens(server.computed),
          'settled and booked': tokens(ledger.settled) + tokens(ledger.booked),
          seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
        },
      });
    }
    return {
      title: `Questions of two hops, ${common.inFlight} in flight, before a faulty server`,
      rows,
      notes: [
        `Faults, all ${FAULTS.length} kinds mixed by seed ${SEED}: ${FAULTS.join(', ')}.`,
        'Wrong: answered otherwise than without faults, or abstained where the memory knows.',
        `Failed by name: ${[...codes].join(', ')}.`,
        'Tokens that the ledger settled, that the server delivered to the last byte, that it computed at all, and the ledger with its bounds for calls whose usage never arrived.',
      ],
    };
  },
};
