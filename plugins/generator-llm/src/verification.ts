import type { Call, Passage, ReflectionDraft, Verdict, VerifyInput } from '@memo-js/core';
import { misalignment } from './alignment/align.ts';
import { dependence } from './alignment/dependence.ts';
import type { Asking } from './asking.ts';
import { Quotable } from './quotes.ts';
import type { Verification } from './schemas.ts';
import { STEPS } from './step.ts';

/** UTF-16 units on each side of the evidence that are shown of a long passage. */
const AROUND = 3_000;

/** Whether a model reads each pair against its source, or names and numbers alone are compared. */
export type VerifyMode = 'model' | 'alignment';

/**
 * Step 3: a pair must stand alone and every claim of it must be said by its evidence. Names and
 * numbers are compared first, for nothing; what passes is read by the model, claim by claim.
 */
export async function verifyDraft(
  input: VerifyInput,
  mode: VerifyMode,
  asking: Asking,
  call: Call,
): Promise<Verdict> {
  const { draft } = input;
  const missing = misalignment(input);
  if (missing !== null && (mode === 'alignment' || !missing.doubtful)) {
    return rejected(missing.reason);
  }
  const dependent = dependence(draft.question, draft.answer);
  if (mode === 'alignment') {
    return dependent === null ? { status: 'accepted' } : rejected(dependent);
  }
  const output = await asking.ask(
    STEPS.verify,
    'verify',
    {
      documents: input.documents.map(({ title, date }) => ({ title, date })),
      passages: input.evidence.map((passage) => excerpt(passage, draft)),
      pair: { question: draft.question, answer: draft.answer },
      ...(dependent === null ? {} : { doubt: dependent }),
    },
    call,
  );
  return judge(output, input, dependent);
}

function judge(output: Verification, input: VerifyInput, dependent: string | null): Verdict {
  const { draft } = input;
  if (output.verdict === 'rejected') return rejected(output.reason || 'The model rejected it.');
  const quotables = input.evidence.map((passage) => new Quotable(passage));
  const evidence = [];
  for (const { claim, quote } of output.claims) {
    const found = quote === null ? null : firstFound(quotables, quote);
    if (found === null) return rejected(`Nothing in its source says: ${claim}`);
    evidence.push(found);
  }
  if (output.verdict === 'accepted') {
    return dependent === null ? { status: 'accepted' } : rejected(dependent);
  }
  const [question, answer] = [output.question.trim(), output.answer.trim()];
  const better: ReflectionDraft = {
    ...draft,
    question,
    answer,
    paraphrases: question === draft.question ? (draft.paraphrases ?? []) : [],
    evidence: evidence.length === 0 ? draft.evidence : evidence,
  };
  const flaw = dependence(question, answer) ?? misalignment({ ...input, draft: better })?.reason;
  return flaw === undefined
    ? { status: 'rewritten', draft: better, reason: output.reason }
    : rejected(`Rewritten, it still fails: ${flaw}`);
}

const firstFound = (quotables: readonly Quotable[], quote: string) =>
  quotables.map((each) => each.find(quote)).find((each) => each !== null) ?? null;

const rejected = (reason: string): Verdict => ({ status: 'rejected', reason });

/** The part of a passage around what a pair cites of it. */
function excerpt(passage: Passage, { evidence }: ReflectionDraft): string {
  const own = evidence.filter(({ passageId }) => passageId === passage.id);
  const start = Math.min(...own.map((each) => each.start)) - passage.start - AROUND;
  const end = Math.max(...own.map((each) => each.end)) - passage.start + AROUND;
  return passage.text.slice(Math.max(0, start), Math.min(passage.text.length, end));
}
