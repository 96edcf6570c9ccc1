import { comparison, conjunction, nested, verification } from './multi-hop.ts';
import { oneHop } from './one-hop.ts';
import type { Asking, Question } from './question.ts';
import { brokenChain, unknownEntity, unstatedAttribute } from './unanswerable.ts';

type Maker = (asking: Asking) => Question | undefined;

const SHARES = { multiHop: 0.25, unanswerable: 0.15 };
const MULTI_HOP: readonly (readonly [number, Maker])[] = [
  [0.45, nested],
  [0.2, conjunction],
  [0.2, comparison],
  [0.15, verification],
];
const UNANSWERABLE: readonly (readonly [number, Maker])[] = [
  [0.4, unknownEntity],
  [0.45, unstatedAttribute],
  [0.15, brokenChain],
];
/** A kind of question that a small corpus cannot give must not hold up the run. */
const ATTEMPTS_PER_QUESTION = 60;

/** 60 % one-hop, 25 % multi-hop, 15 % unanswerable, no wording twice. */
export function ask(asking: Asking, total: number): Question[] {
  const seen = new Set<string>();
  const keep = (question: Question | undefined): question is Question => {
    if (question === undefined || seen.has(question.question)) return false;
    seen.add(question.question);
    return true;
  };
  const multiHop = drawAll(MULTI_HOP, Math.round(total * SHARES.multiHop), asking, keep);
  const refusals = drawAll(UNANSWERABLE, Math.round(total * SHARES.unanswerable), asking, keep);
  const wanted = total - multiHop.length - refusals.length;
  const direct: Question[] = [];
  for (let round = 0; round < 4 && direct.length < wanted; round++) {
    for (const fact of asking.random.shuffle(asking.ledger.facts)) {
      if (direct.length >= wanted) break;
      const question = oneHop(fact, asking);
      if (keep(question)) direct.push(question);
    }
  }
  return [...direct, ...multiHop, ...refusals];
}

function drawAll(
  makers: readonly (readonly [number, Maker])[],
  count: number,
  asking: Asking,
  keep: (question: Question | undefined) => question is Question,
): Question[] {
  const questions: Question[] = [];
  for (const [share, make] of makers) {
    const target = Math.round(share * count);
    let made = 0;
    for (let attempt = 0; made < target && attempt < target * ATTEMPTS_PER_QUESTION; attempt++) {
      const question = make(asking);
      if (!keep(question)) continue;
      questions.push(question);
      made += 1;
    }
  }
  return questions;
}
