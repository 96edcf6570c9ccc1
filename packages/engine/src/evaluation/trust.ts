import type { AbstentionPoint, Call, MemoryArtifact, MemoryHost } from '@memo-js/core';
import { OpenMemories } from '../ask/open-memories.ts';
import { findCalibration } from '../calibration/calibration-key.ts';
import { abstentionCurve, calibrationError, pointAt, reliabilityOf } from '../calibration/curve.ts';
import type { Judged } from '../calibration/curve.ts';
import { goldAnswers } from './question.ts';
import type { EvaluationQuestion } from './question.ts';
import { exactMatch } from './squad.ts';

/** What became of the questions of one group. */
export interface TrustGroup {
  readonly group: string;
  readonly asked: number;
  /** Questions that the weights answered right, given or withheld. */
  readonly known: number;
  /** Answers that were given, and those of them that are right. */
  readonly given: number;
  readonly right: number;
}

/** How far a memory's own answers can be trusted on questions that its calibration never saw. */
export interface TrustReport extends AbstentionPoint {
  readonly expectedCalibrationError: number;
  readonly curve: readonly AbstentionPoint[];
  readonly groups: readonly TrustGroup[];
}

const BATCH = 64;

/**
 * Asks a sealed memory as it stands, without an executive, and compares its confidence with right
 * and wrong. Null when it has no calibration for this host.
 * @throws MemoError `MEMORY_NOT_SERVABLE`, and what the host throws
 */
export async function measureTrust(
  artifact: MemoryArtifact,
  host: MemoryHost,
  questions: readonly EvaluationQuestion[],
  call: Call,
): Promise<TrustReport | null> {
  const memories = new OpenMemories(() => Promise.resolve(host));
  try {
    const { memory } = (await memories.open(artifact, call)).member;
    const calibration = findCalibration(artifact.manifest, memory.runtime);
    if (calibration === null) return null;
    const judged: Judged[] = [];
    const groups = new Map<string, TrustGroup>();
    let stated = 0;
    for (let from = 0; from < questions.length; from += BATCH) {
      const batch = questions.slice(from, from + BATCH);
      const outcomes = await memory.ask(
        batch.map(({ question }) => ({ question })),
        call,
      );
      for (const [i, question] of batch.entries()) {
        const outcome = outcomes[i];
        const { unanswerable } = question;
        const judgement =
          outcome === undefined || outcome.type === 'error' || outcome.confidence === null
            ? null
            : {
                confidence: outcome.confidence,
                right: exactMatch(outcome.text ?? '', goldAnswers(question)) === 1,
                unanswerable,
              };
        if (judgement !== null) judged.push(judgement);
        else if (unanswerable && outcome?.type === 'abstention') stated += 1;
        const given = outcome?.type === 'answer';
        const group = question.group ?? '';
        const sum = groups.get(group) ?? { group, asked: 0, known: 0, given: 0, right: 0 };
        groups.set(group, {
          group,
          asked: sum.asked + 1,
          known: sum.known + (judgement?.right === true ? 1 : 0),
          given: sum.given + (given ? 1 : 0),
          right: sum.right + (given && judgement?.right === true ? 1 : 0),
        });
      }
    }
    return {
      ...pointAt(calibration.threshold, judged, stated),
      expectedCalibrationError: calibrationError(reliabilityOf(judged)),
      curve: abstentionCurve(judged, stated),
      groups: [...groups.values()],
    };
  } finally {
    await memories.close();
  }
}
