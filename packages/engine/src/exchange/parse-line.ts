import { z } from 'zod';
import { normaliseText } from '../pipeline/normalise.ts';
import { REFUSAL_TEXT } from '../pipeline/refusal-text.ts';

/** A reflection as a file states it, before its evidence is looked for. */
export interface ImportedPair {
  readonly question: string;
  readonly answer: string;
  readonly paraphrases: readonly string[];
  readonly entities: readonly string[];
  readonly evidence: readonly {
    readonly documentId: string;
    readonly start?: number | undefined;
    readonly end?: number | undefined;
    readonly text: string;
  }[];
  readonly documentIds: readonly string[];
  readonly refusal: boolean;
  /** Lines with the same one are wordings of one reflection. */
  readonly group: string | null;
}

const name = z.union([z.string(), z.number()]).transform(String);
const names = z.union([name.transform((each) => [each]), z.array(name)]);
const texts = z.array(z.string());

const message = z.looseObject({ role: z.string(), content: z.string() });
const spoken = z.union([z.string(), z.array(message)]);

const line = z.looseObject({
  question: z.string().optional(),
  answer: z.string().nullish(),
  prompt: spoken.optional(),
  completion: spoken.optional(),
  paraphrases: texts.nullish(),
  entities: texts.nullish(),
  evidence: z
    .array(
      z.looseObject({
        documentId: name,
        start: z.int().optional(),
        end: z.int().optional(),
        text: z.string(),
      }),
    )
    .nullish(),
  refusal: z.boolean().nullish(),
  reflection_id: name.nullish(),
  documentIds: names.nullish(),
  documentId: names.nullish(),
  document_ids: names.nullish(),
  document_id: names.nullish(),
});

/**
 * Reads a line with a prompt and a completion (strings, or messages of one turn as TRL takes them),
 * or with a question and an answer. Columns that are not ours are passed over.
 */
export function parseReflectionLine(text: string): ImportedPair | { readonly reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { reason: 'it is not JSON' };
  }
  const parsed = line.safeParse(json);
  if (!parsed.success) return { reason: z.prettifyError(parsed.error).replaceAll('\n', ' ') };
  const fields = parsed.data;
  const pair = pairOf(fields);
  if ('reason' in pair) return pair;
  const evidence = fields.evidence ?? [];
  const documentIds = [
    ...(fields.documentIds ?? fields.documentId ?? []),
    ...(fields.document_ids ?? fields.document_id ?? []),
    ...evidence.map((each) => each.documentId),
  ];
  return {
    ...pair,
    paraphrases: cleaned(fields.paraphrases).filter((each) => each !== pair.question),
    entities: cleaned(fields.entities),
    evidence: evidence.map(({ documentId, start, end, text: quote }) => {
      return { documentId, start, end, text: quote };
    }),
    documentIds: cleaned(documentIds).sort(),
    group: fields.reflection_id ?? null,
  };
}

function pairOf(
  fields: z.output<typeof line>,
): Pick<ImportedPair, 'question' | 'answer' | 'refusal'> | { readonly reason: string } {
  const question = fields.question ?? said(fields.prompt, 'user');
  const given = fields.answer ?? said(fields.completion, 'assistant');
  if (question === undefined) return { reason: 'it has neither a question nor a prompt' };
  if (typeof question !== 'string') return { reason: `its prompt ${question.reason}` };
  if (question.trim() === '') return { reason: 'its question is empty' };
  if (given !== undefined && typeof given !== 'string') {
    return { reason: `its completion ${given.reason}` };
  }
  const answer = given?.trim() ?? '';
  const refusal = fields.refusal ?? (given !== undefined && normaliseText(answer) === REFUSAL);
  if (refusal) return { question: question.trim(), answer: REFUSAL_TEXT, refusal };
  if (given === undefined) return { reason: 'it has neither an answer nor a completion' };
  if (answer === '') return { reason: 'its answer is empty' };
  return { question: question.trim(), answer, refusal };
}

const REFUSAL = normaliseText(REFUSAL_TEXT);

/** The one text of a role. A memory has a system text of its own, so that of a file is left out. */
function said(
  value: z.output<typeof spoken> | undefined,
  role: string,
): string | undefined | { readonly reason: string } {
  if (value === undefined || typeof value === 'string') return value;
  const turns = value.filter((each) => each.role !== 'system');
  const [turn, ...more] = turns;
  if (turn === undefined) return { reason: `has no message of the ${role}` };
  if (more.length > 0) return { reason: 'has several turns; a reflection has one' };
  return turn.role === role ? turn.content : { reason: `is not of the ${role}` };
}

function cleaned(values: readonly string[] | null | undefined): string[] {
  const trimmed = (values ?? []).map((each) => each.trim());
  return [...new Set(trimmed.filter((each) => each !== ''))];
}
