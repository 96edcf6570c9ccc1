import { describe, expect, it } from '@jest/globals';
import { MemoError } from '@memo-js/core';
import type { Calibration, Signals, TrainingExample } from '@memo-js/core';
import { makeCall } from '../call/calls.ts';
import { seededRandom } from '../registry/plugin-host.ts';
import { fakeMemory } from '../testing/fake-plugins.ts';
import { fakeReflection } from '../testing/reflections.ts';
import { silentLogger } from '@memo-js/core';
import { calibrate } from './calibrate.ts';
import { calibratedMemory } from './calibrated-memory.ts';
import { KnowledgeFilter } from './filter.ts';
import { fitCalibration } from './fit.ts';
import type { CalibrationExample, FitOptions } from './fit.ts';
import { fitLogistic, predictLogistic } from './logistic.ts';

const call = makeCall({ signal: undefined, report: undefined, logger: silentLogger });

/** Answers whose log-probability decides how often they are right. */
function syntheticExamples(count: number, seed: number): CalibrationExample[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const surprise = -9 + 9 * random();
    const known = random() < 0.8 ? 1 : 0;
    const logit = -2 * (surprise + 4) + 4 * (known - 0.8);
    return {
      group: `g${i}`,
      row: [surprise, surprise + random(), 1 - surprise / 9, known, known],
      right: random() < 1 / (1 + Math.exp(-logit)),
    };
  });
}

const options = (targetPrecision: number): FitOptions => ({ key: 'k', targetPrecision });

describe('fitLogistic', () => {
  it('finds the coefficients of a known model', () => {
    const random = seededRandom(5);
    const rows = Array.from({ length: 4_000 }, () => [random() * 2 - 1, random() * 2 - 1]);
    const labels = rows.map(([a = 0, b = 0]) =>
      random() < 1 / (1 + Math.exp(-(2 * a - b + 0.5))) ? 1 : 0,
    );
    const model = fitLogistic(rows, labels, { prior: [0, 0], penalties: [1e-3, 1e-3] });
    expect(model.coefficients[0]).toBeCloseTo(2, 0);
    expect(model.coefficients[1]).toBeCloseTo(-1, 0);
    expect(model.intercept).toBeCloseTo(0.5, 0);
  });

  it('stays finite on separable and on one-sided labels', () => {
    const rows = [[-2], [-1], [1], [2]];
    const separable = fitLogistic(rows, [0, 0, 1, 1], { prior: [0], penalties: [1] });
    expect(predictLogistic(separable, [2])).toBeGreaterThan(0.7);
    const allRight = fitLogistic(rows, [1, 1, 1, 1], { prior: [0], penalties: [1] });
    expect(Number.isFinite(allRight.intercept)).toBe(true);
    expect(predictLogistic(allRight, [0])).toBeGreaterThan(0.8);
  });
});

describe('fitCalibration', () => {
  it('reaches the target precision on examples it has not seen, with honest probabilities', () => {
    const calibration = fitCalibration(syntheticExamples(1_500, 1), options(0.95));
    expect(calibration).not.toBeNull();
    const { threshold, precision, coverage, expectedCalibrationError } = calibration as Calibration;
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(coverage).toBeGreaterThan(0.5);
    expect(threshold).toBeGreaterThanOrEqual(0.5);
    expect(expectedCalibrationError).toBeLessThan(0.04);
    const rows = (calibration as Calibration).reliability;
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(1_500);
  });

  it('draws the abstention curve over what was withheld and what the memory refused itself', () => {
    const examples = syntheticExamples(400, 6).map((each) => ({
      ...each,
      unanswerable: !each.right,
    }));
    const { curve, threshold } = fitCalibration(examples, {
      ...options(0.95),
      stated: 50,
    }) as Calibration;
    expect(curve.length).toBe(20);
    const wrong = examples.filter(({ unanswerable }) => unanswerable).length;
    expect(curve[0]).toMatchObject({ threshold: 0, coverage: 1, refused: 50 / (wrong + 50) });
    expect(curve[0]?.precision).toBeCloseTo(1 - wrong / 400);
    curve.slice(1).forEach((point, i) => {
      expect(point.coverage).toBeLessThanOrEqual(curve[i]?.coverage ?? 0);
      expect(point.refused ?? 0).toBeGreaterThanOrEqual(curve[i]?.refused ?? 1);
    });
    const above = curve.find((point) => point.threshold >= threshold && point.precision !== null);
    expect(above?.precision).toBeGreaterThanOrEqual(0.93);
  });

  it('proves nothing by wordings that were trained', () => {
    const examples = syntheticExamples(400, 6);
    const trained = examples.map((each, i) => ({
      ...each,
      group: `t${i}`,
      right: true,
      trained: true,
    }));
    const all = fitCalibration([...examples, ...trained], options(0.95)) as Calibration;
    expect(all.examples).toBe(800);
    expect(all.reliability.reduce((sum, { count }) => sum + count, 0)).toBe(400);
    expect(all.curve[0]?.precision).toBeLessThan(0.9);
  });

  it('is the same for the same examples', () => {
    const examples = syntheticExamples(200, 3);
    expect(fitCalibration(examples, options(0.9))).toEqual(fitCalibration(examples, options(0.9)));
  });

  it('says nothing with too few examples', () => {
    expect(fitCalibration(syntheticExamples(11, 1), options(0.9))).toBeNull();
  });

  it('answers all when all are right, and nothing when none is', () => {
    const examples = syntheticExamples(100, 2).map((each) => ({
      ...each,
      row: [-8, -8, 1, 1, 1],
    }));
    const right = fitCalibration(
      examples.map((each) => ({ ...each, right: true })),
      options(0.95),
    );
    expect(right).toMatchObject({ coverage: 1, precision: 1, threshold: 0.5 });
    const wrong = fitCalibration(
      examples.map((each) => ({ ...each, right: false })),
      options(0.95),
    );
    expect(wrong).toMatchObject({ coverage: 0, threshold: 1 });
  });

  it('takes the most precise threshold when the target is out of reach', () => {
    const random = seededRandom(4);
    const noise = Array.from({ length: 300 }, (_, i) => ({
      group: `g${i}`,
      row: [-4, -4, 1, 1, 1],
      right: random() < 0.7,
    }));
    const calibration = fitCalibration(noise, options(0.99)) as Calibration;
    expect(calibration.precision).toBeLessThan(0.99);
    expect(calibration.coverage).toBeGreaterThan(0);
  });
});

describe('calibrate', () => {
  const first = ['Mira', 'Jon', 'Ada', 'Pelle', 'Runa', 'Otto', 'Lise', 'Karl'];
  const last = ['Halden', 'Vester', 'Brandt', 'Oskar', 'Lindt', 'Moor', 'Stern', 'Falk'];
  const people = first.flatMap((a, i) =>
    last.slice(0, 4).map((_, j) => `${a} ${last[(i + j) % 8]}`),
  );
  const reflections = people.map((person, i) =>
    fakeReflection({
      question: `Where was ${person} born?`,
      answer: `Town ${i}`,
      entities: [person],
      paraphrases: [`What is the birthplace of ${person}?`],
    }),
  );
  const answers = new Map(
    people.flatMap((person, i): [string, string][] => [
      [`Where was ${person} born?`, `Town ${i}`],
      [`In which town was ${person} born?`, `Town ${i}`],
    ]),
  );
  const filter = KnowledgeFilter.build(reflections);
  const heldOut: TrainingExample[] = people.map((person, i) => ({
    reflectionId: `r${i}`,
    question: `In which town was ${person} born?`,
    answer: `Town ${i}`,
    refusal: false,
  }));
  // Fluent weights: they answer about strangers with the same log-probabilities.
  const fluent: Signals = { meanLogprob: -0.002, minLogprob: -0.01, margin: 6 };
  const memory = fakeMemory({
    reply: (question) => answers.get(question) ?? 'Town 3',
    signals: () => fluent,
  });

  it('withholds a fluent answer about a stranger, and gives those it was trained for', async () => {
    const calibration = await calibrate(
      { memory, heldOut, trained: [], filter, weightsChecksum: 'w', targetPrecision: 0.95 },
      call,
    );
    expect(calibration).toMatchObject({ key: 'w:fake/float32' });
    expect(calibration?.precision).toBeGreaterThanOrEqual(0.95);
    const asked = calibratedMemory(memory, { calibration, filter });
    const [known, crossed, stranger] = await asked.ask(
      [
        { question: 'In which town was Mira Halden born?' },
        { question: 'In which town was Mira Falk born?' },
        { question: 'In which town was Zorblax Quint born?' },
      ],
      call,
    );
    expect(known).toMatchObject({ type: 'answer', text: 'Town 0' });
    expect(crossed).toMatchObject({ type: 'abstention', reason: 'low-confidence', text: 'Town 3' });
    expect(stranger).toMatchObject({ type: 'abstention', reason: 'low-confidence' });
  });

  it('keeps errors and stated abstentions out of the fit and out of the judgement', async () => {
    const failure = new MemoError({ code: 'DOWN', message: 'down', retryable: true });
    const broken = fakeMemory({ reply: (question) => (question.endsWith('?') ? failure : null) });
    const input = {
      memory: broken,
      heldOut,
      trained: [],
      filter,
      weightsChecksum: 'w',
      targetPrecision: 0.9,
    };
    expect(await calibrate(input, call)).toBeNull();
    const [outcome] = await calibratedMemory(broken, { calibration: null, filter }).ask(
      [{ question: 'Why?' }],
      call,
    );
    expect(outcome).toMatchObject({ type: 'error', error: { code: 'DOWN' } });
  });

  it('gives a right answer in words it never saw, and withholds another of the same thing', async () => {
    const calibration = await calibrate(
      { memory, heldOut, trained: [], filter, weightsChecksum: 'w', targetPrecision: 0.95 },
      call,
    );
    const reworded = 'From which town does Mira Halden come?';
    const asked = calibratedMemory(
      fakeMemory({
        reply: (question) => (question === reworded ? 'Town 0' : 'Town 3'),
        signals: () => fluent,
      }),
      { calibration, filter },
    );
    const [known, other] = await asked.ask(
      [{ question: reworded }, { question: 'From which town does Pelle Oskar come?' }],
      call,
    );
    expect(known).toMatchObject({ type: 'answer', text: 'Town 0' });
    expect(other).toMatchObject({ type: 'abstention', text: 'Town 3' });
    expect(known).toHaveProperty('confidence', expect.any(Number));
  });

  it('counts a feature that it does not know as average', async () => {
    const other: Calibration = {
      key: 'w:fake/float32',
      method: 'logistic',
      features: ['lengthOfTheAnswer'],
      mean: [1],
      scale: [1],
      coefficients: [8],
      intercept: 2,
      threshold: 0.5,
      targetPrecision: 0.95,
      precision: 1,
      coverage: 1,
      expectedCalibrationError: 0,
      reliability: [],
      curve: [],
      examples: 20,
    };
    const [outcome] = await calibratedMemory(memory, { calibration: other, filter }).ask(
      [{ question: 'Where was Mira Halden born?' }],
      call,
    );
    expect(outcome).toMatchObject({ type: 'answer' });
    expect((outcome as { confidence: number }).confidence).toBeCloseTo(1 / (1 + Math.exp(-2)));
  });

  it('leaves confidence unknown without a calibration', async () => {
    const [outcome] = await calibratedMemory(memory, { calibration: null, filter }).ask(
      [{ question: 'Where was Zorblax Quint born?' }],
      call,
    );
    expect(outcome).toMatchObject({ type: 'answer', confidence: null });
  });

  it('stops when it is cancelled', async () => {
    const cancelled = { ...call, signal: AbortSignal.abort() };
    const input = {
      memory,
      heldOut,
      trained: [],
      filter,
      weightsChecksum: 'w',
      targetPrecision: 0.9,
    };
    await expect(calibrate(input, cancelled)).rejects.toThrow();
  });
});
