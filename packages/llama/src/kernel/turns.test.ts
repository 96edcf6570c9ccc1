import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.ts';

/** Stages that write down what they do. */
const diary = (pieces: readonly number[]) => {
  const done: string[] = [];
  return {
    done,
    count: pieces.length,
    pieces: (stage: number) => pieces[stage]!,
    prepare: (stage: number) => void done.push(`prepare ${stage}`),
    run: (stage: number, piece: number) => void done.push(`${stage}.${piece}`),
  };
};

describe('Turns', () => {
  it('works off every piece of every stage in order, pass after pass', () => {
    const turns = new Turns(Turns.shared());
    const once = ['prepare 0', '0.0', '0.1', 'prepare 1', '1.0', 'prepare 2', '2.0', '2.1', '2.2'];
    const stages = diary([2, 1, 3]);
    for (let pass = 1; pass <= 3; pass++) {
      turns.lead(stages);
      expect(stages.done).toEqual(Array.from({ length: pass }, () => once).flat());
    }
  });

  it('goes on when the numbers of its stages begin anew', () => {
    const shared = Turns.shared();
    const turns = new Turns(shared);
    // As after 2^20 - 4 stages.
    shared[0] = (2 ** 20 - 4) << 12;
    const stages = diary([1, 2, 1]);
    for (let pass = 1; pass <= 3; pass++) {
      turns.lead(stages);
      expect(stages.done).toHaveLength(7 * pass);
    }
  });
});
