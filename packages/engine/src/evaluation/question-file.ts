import { readFile } from 'node:fs/promises';
import { MemoError } from '@memo-js/core';
import { z } from 'zod';
import type { EvaluationQuestion } from './question.ts';

const identity = z.union([z.string().min(1), z.number()]).transform(String);
/** Numbers and booleans occur as answers in hand-written files. */
const answerText = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const ownShape = z.object({
  id: identity.optional(),
  question: z.string().trim().min(1),
  answer: answerText.nullish(),
  aliases: z.array(answerText).nullish(),
  unanswerable: z.boolean().nullish(),
  group: z.string().nullish(),
});

/** A record of MuSiQue (Trivedi et al., 2022) as its files have it. */
const musiqueShape = z.object({
  id: identity,
  question: z.string().trim().min(1),
  answer: answerText,
  answer_aliases: z.array(answerText),
  answerable: z.boolean(),
});

const isMusique = (record: object): boolean => 'answer_aliases' in record && 'answerable' in record;

function bad(file: string, line: number, what: string): MemoError {
  return new MemoError({
    code: 'EVALUATION_QUESTION',
    message: `${file}, line ${line}: ${what}`,
    hint: 'Each line is a JSON object {"id", "question", "answer", "aliases"?, "unanswerable"?, "group"?}.',
  });
}

function issuesOf(error: z.ZodError): string {
  return error.issues
    .map(
      (issue) => `${issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : ''}${issue.message}`,
    )
    .join('; ');
}

function fromMusique(record: z.output<typeof musiqueShape>): EvaluationQuestion {
  return {
    id: record.id,
    question: record.question,
    answer: record.answerable ? record.answer : null,
    aliases: record.answerable ? record.answer_aliases : [],
    unanswerable: !record.answerable,
    // `2hop__131_45` or `3hop1__...`: the number of hops is all of the group that MuSiQue says.
    group: /^\d+hop/.exec(record.id)?.[0] ?? null,
  };
}

function parseLine(line: string, number: number, file: string): EvaluationQuestion {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw bad(file, number, `not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw bad(file, number, 'not a JSON object');
  }
  if (isMusique(value)) {
    const record = musiqueShape.safeParse(value);
    if (!record.success) throw bad(file, number, issuesOf(record.error));
    return fromMusique(record.data);
  }
  const record = ownShape.safeParse(value);
  if (!record.success) throw bad(file, number, issuesOf(record.error));
  const { id, question, answer, aliases, unanswerable, group } = record.data;
  const none = unanswerable ?? false;
  if (!none && (answer ?? '').trim() === '') {
    throw bad(file, number, '`answer` is missing and the question is not marked `unanswerable`');
  }
  return {
    id: id ?? String(number),
    question,
    answer: none ? null : (answer ?? null),
    aliases: none ? [] : (aliases ?? []),
    unanswerable: none,
    group: group ?? null,
  };
}

/**
 * Questions of JSON Lines text: our own shape, or MuSiQue's, recognised by its fields. Unknown keys
 * are ignored, so that any dataset's file does.
 * @throws MemoError `EVALUATION_QUESTION`, naming `file` and the line; `EVALUATION_EMPTY`.
 */
export function parseQuestions(text: string, file: string): readonly EvaluationQuestion[] {
  const questions: EvaluationQuestion[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  lines.forEach((line, index) => {
    if (line.trim() !== '') questions.push(parseLine(line, index + 1, file));
  });
  if (questions.length === 0) {
    throw new MemoError({
      code: 'EVALUATION_EMPTY',
      message: `${file} holds no question.`,
      hint: 'Write one JSON object a line: {"id": "1", "question": "...", "answer": "..."}.',
    });
  }
  return questions;
}

/**
 * Reads a question file.
 * @throws MemoError `EVALUATION_FILE` when it cannot be read, and as `parseQuestions`.
 */
export async function readQuestions(file: string): Promise<readonly EvaluationQuestion[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new MemoError({
      code: 'EVALUATION_FILE',
      message: `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'Give the path of a .jsonl file with one question a line.',
      cause: error,
    });
  }
  return parseQuestions(text, file);
}
