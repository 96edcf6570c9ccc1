import type { Benchmark } from './benchmark.ts';
import { faultyRun } from './reflect/faulty-run.ts';
import { killedRuns } from './reflect/killed-runs.ts';

const SEED = 20261121;

/** What becomes of a paid run before a faulty server, and of one that is killed again and again. */
export const reflectFaultsBenchmark: Benchmark = {
  name: 'reflect-faults',
  description: 'reflecting before a faulty server, and killed at random moments',
  run: async ({ quick }) => {
    const faulty = await faultyRun(quick ? 300 : 5_000, {
      share: 0.2,
      seed: SEED,
      attemptMs: 500,
    });
    const killed = await killedRuns(quick ? 5 : 50, { documents: quick ? 60 : 900, seed: SEED });
    const { reasons, seconds, ...counts } = faulty;
    const { sameResult, ...killedCounts } = killed;
    return {
      title: 'A paid run before faults and kills',
      rows: [
        { name: `20 % faulty, ${seconds.toFixed(0)} s`, values: counts },
        {
          name: 'kill -9',
          values: {
            ...killedCounts,
            seconds: Math.round(killed.seconds),
            'same result': sameResult ? 'yes' : 'no',
          },
        },
      ],
      notes: [
        `Named: given up with a reason (${Object.entries(reasons)
          .map(([code, count]) => `${code} ${count}`)
          .join(', ')}). Lost: neither done nor named, or both.`,
        'Cut off: sent and not answered when the kill came, so sent again. Paid twice: counted twice by the ledger, which takes each call with its reply.',
        `Seed ${SEED}.`,
      ],
    };
  },
};
