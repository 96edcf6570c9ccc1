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
    const turns = new Turns(Turns.shared());
    const stages = diary(new Array<number>(1000).fill(1));
    // 2^20 numbers, 1,001 of them a pass.
    for (let pass = 0; pass < 1050; pass++) {
      stages.done.length = 0;
      turns.lead(stages);
      expect(stages.done).toHaveLength(2000);
    }
  });
});
