import { describe, expect, it } from '@jest/globals';
import { LearningProgress, learningScale } from './learning-progress.ts';
import { embeddedFullOptions, resolveOptions } from './options.ts';

const PEAK = 0.002;
const optionsOf = (given: Record<string, unknown>) =>
  resolveOptions(embeddedFullOptions.parse({ learningRate: PEAK, ...given }), 128);
const scale = { stepsPerEpoch: 30, epochs: 10 };
const progressOf = (given: Record<string, unknown> = {}): LearningProgress =>
  new LearningProgress(optionsOf({ decayEpochs: 2, ...given }), scale);
const known = (share: number): boolean[] => Array.from({ length: 100 }, (_, i) => i < share * 100);

describe('LearningProgress', () => {
  it('keeps the peak rate until the examples are known, then falls to 0 and ends', () => {
    const progress = progressOf();
    for (let i = 0; i < 50; i++) progress.stepped(known(0.1));
    expect(progress.learningRate()).toBeCloseTo(PEAK, 6);
    while (progress.state.decayFrom === null) progress.stepped(known(0.95));
    const from = progress.state.step;
    expect(progress.expectedSteps).toBe(from + 60);
    for (let i = 0; i < 30; i++) progress.stepped(known(0.95));
    expect(progress.learningRate()).toBeCloseTo(PEAK / 2, 6);
    for (let i = 0; i < 29; i++) progress.stepped(known(0.95));
    expect(progress.state.finished).toBe(false);
    progress.stepped(known(0.95));
    expect(progress.state.finished).toBe(true);
  });

  it('begins the fall in time for the last epoch, whatever is known', () => {
    const progress = progressOf();
    while (!progress.state.finished) progress.stepped(known(0));
    expect(progress.state.step).toBe(300);
    expect(progress.state.decayFrom).toBe(200);
  });

  it('begins the fall when a round adds little to what is known', () => {
    const progress = progressOf();
    for (let i = 0; i < 30; i++) progress.stepped(known(0.3));
    for (let i = 0; i < 30; i++) progress.stepped(known(0.55));
    expect(progress.state.decayFrom).toBeNull();
    for (let i = 0; i < 30; i++) progress.stepped(known(0.6));
    expect(progress.state.decayFrom).toBe(90);
  });

  it('falls over a third of a long run', () => {
    const progress = progressOf();
    for (let i = 0; i < 140; i++) progress.stepped(known(0));
    while (progress.state.decayFrom === null) progress.stepped(known(1));
    expect(progress.expectedSteps).toBe(Math.ceil(progress.state.decayFrom * 1.5));
  });

  it('gives up the peak rate when exact match does not rise any more', () => {
    const progress = progressOf({ earlyStopping: { patience: 2 } });
    while (progress.state.decayFrom === null) progress.stepped(known(0.15));
    expect(progress.state.decayFrom).toBe(90);
  });

  it('ends when the target is reached on both sets', () => {
    const progress = progressOf();
    progress.evaluated(0.995, 0.9);
    expect(progress.state.finished).toBe(false);
    progress.evaluated(0.995, 0.995);
    expect(progress.state.finished).toBe(true);
  });

  it('reports exact match once a round', () => {
    const progress = progressOf();
    const rounds = Array.from({ length: 60 }, (_, i) => progress.stepped(known(i < 30 ? 0 : 0.5)));
    expect(rounds.flatMap((share, i) => (share === null ? [] : [[i + 1, share]]))).toEqual([
      [30, 0],
      [60, 0.5],
    ]);
  });

  it('passes over a small corpus more often', () => {
    const options = optionsOf({ numTrainEpochs: 3, minSteps: 100 });
    expect(learningScale(options, 1).epochs).toBe(100);
    expect(learningScale(options, 500).epochs).toBe(3);
  });
});
