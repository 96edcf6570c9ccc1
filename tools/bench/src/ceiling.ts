import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { silentLogger } from '@memo-js/core';
import type { MemoryHost, MemoryOutcome } from '@memo-js/core';
import { fakeMemoryHost, fakeTrainer } from '@memo-js/conformance';
import { createMemo, openWorkspace, readDocuments } from '@memo-js/engine';
import { evaluate, exactMatch, readQuestions } from '@memo-js/engine/evaluation';
import type { EvaluationRow } from '@memo-js/engine/evaluation';

const USAGE = `npm run ceiling -- FOLDER... [--misses] [--gaps]
  FOLDER holds documents/ and questions.jsonl. --misses prints every question that was not answered
  right, --gaps also each question the memory was asked on the way.
`;

function miss({ question, expected, result, error }: EvaluationRow, gaps: boolean): string {
  const answer = error?.message ?? result?.answer ?? `- (${result?.reason ?? 'no reason'})`;
  const asked = gaps
    ? (result?.subQuestions ?? []).map((hop) => `\n      ${hop.question} -> ${hop.answer ?? '-'}`)
    : [];
  return `  ${question}\n    expected ${expected ?? 'an abstention'}\n    got ${answer}${asked.join('')}\n`;
}

/** Right answers for an answerable question, an abstention for another. */
const right = ({ expected, exactMatch, result }: EvaluationRow): boolean =>
  expected === null ? result?.abstained === true : exactMatch === 1;

const NAME = /(?<=\s)"?[\p{Lu}\d][^\s?,"]*/gu;

/**
 * Of the questions that were not answered right, how many have their answer in some reflection
 * about a name of theirs: those were extracted, but are asked in other words.
 */
async function extractedAll(workspace: string, missed: readonly EvaluationRow[]): Promise<number> {
  const { store, close } = await openWorkspace(workspace, {
    mode: 'read',
    clock: { now: () => Date.now() },
    logger: silentLogger,
  });
  try {
    const open = new Set(missed.filter(({ expected }) => expected !== null));
    const wanted = open.size;
    for await (const { question, answer } of store.reflections()) {
      for (const row of open) {
        const names = row.question.match(NAME) ?? [];
        const about = names.some((name) => question.includes(name.replace(/^"|'s$/g, '')));
        if (about && exactMatch(answer, [row.expected ?? '']) === 1) open.delete(row);
      }
    }
    return wanted - open.size;
  } finally {
    await close();
  }
}

/** Far below what the lookup table gives for a question that it holds. */
const GUESSED = -1;

/** The lookup table without its guesses: what was not trained in these words is not known. */
function lookupHost(): MemoryHost {
  const host = fakeMemoryHost();
  const stated = (outcome: MemoryOutcome): MemoryOutcome => {
    if (outcome.type !== 'answer' || (outcome.signals?.meanLogprob ?? 0) > GUESSED) return outcome;
    const { memoryId, usage, signals } = outcome;
    return { type: 'abstention', reason: 'stated', memoryId, usage, signals, confidence: null };
  };
  return {
    accepts: host.accepts,
    async open(input, call) {
      const memory = await host.open(input, call);
      return {
        ...memory,
        ask: async (requests, asking) => (await memory.ask(requests, asking)).map(stated),
      };
    },
    close: host.close,
  };
}

async function ceiling(folder: string, misses: boolean, gaps: boolean): Promise<void> {
  const workspace = await mkdtemp(join(tmpdir(), 'memo-ceiling-'));
  const memo = await createMemo({ workspace, trainer: fakeTrainer(), memory: lookupHost() });
  try {
    await memo.encode(readDocuments([join(folder, 'documents')]));
    const questions = await readQuestions(join(folder, 'questions.jsonl'));
    const { rows } = await evaluate((question, options) => memo.ask(question, options), questions);
    const groups = Map.groupBy(
      rows.map((row, index) => ({ row, group: questions[index]?.group ?? 'all' })),
      ({ group }) => group,
    );
    process.stdout.write(`${folder}\n`);
    for (const [group, members] of groups) {
      const good = members.filter(({ row }) => right(row)).length;
      const answered = members.filter(({ row }) => row.result?.abstained === false).length;
      process.stdout.write(
        `  ${group}: ${good} of ${members.length} right (${((100 * good) / members.length).toFixed(1)} %), ${answered} answered\n`,
      );
    }
    const missed = rows.filter((row) => !right(row));
    process.stdout.write(
      `  of ${missed.length} missed, ${await extractedAll(workspace, missed)} have their answer in a reflection about a name they ask for\n`,
    );
    if (misses) for (const row of missed) process.stdout.write(miss(row, gaps));
  } finally {
    await memo.close();
    await rm(workspace, { recursive: true });
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: false },
    gaps: { type: 'boolean', default: false },
  },
});
if (positionals.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
/**
 * What a memory that forgets nothing would reach: a table of the training set stands in for the
 * model, so that misses of extraction and of the executive show within seconds.
 */
for (const folder of positionals) await ceiling(folder, values.misses || values.gaps, values.gaps);
