import type { Reflection } from '@memo-js/core';
import type { StageContext } from '../pipeline/context.ts';
import { Corpus } from '../pipeline/corpus.ts';
import { storedWordings } from '../pipeline/36-paraphrase.ts';
import { buildTrainingSet } from '../pipeline/40-training-set.ts';
import type {
  ExportFormat,
  ExportOptions,
  ExportedLines,
  ReflectionLine,
  TrlLine,
} from './exchanged.ts';

type ExportContext = Pick<StageContext, 'workspace' | 'config'>;

/**
 * Reflections as lines. `jsonl` has each of them, also where they contradict each other; `trl` has
 * what training makes of them: the wordings of those that are learned, one a line.
 * @throws MemoError `STAGE_EMPTY` with `trl`, when there is nothing to train on
 */
export function exportReflections<F extends ExportFormat = 'jsonl'>(
  context: ExportContext,
  { format, plain = false }: ExportOptions<F>,
): AsyncGenerator<ExportedLines[F]> {
  return LINES[(format ?? 'jsonl') as F](context, plain);
}

const LINES: {
  readonly [F in ExportFormat]: (
    context: ExportContext,
    plain: boolean,
  ) => AsyncGenerator<ExportedLines[F]>;
} = { jsonl: reflectionLines, trl: trlLines };

async function* reflectionLines({ workspace }: ExportContext): AsyncGenerator<ReflectionLine> {
  const { store } = workspace;
  const corpus = new Corpus(store);
  const more = await storedWordings(store);
  for await (const reflection of store.reflections()) {
    const { id, step, question, answer, entities, documentIds, refusal, generator } = reflection;
    const wordings = [...reflection.paraphrases, ...(more.get(id) ?? [])];
    yield {
      id,
      step,
      question,
      answer,
      paraphrases: [...new Set(wordings)],
      entities,
      evidence: await evidenceOf(reflection, corpus),
      documentIds,
      refusal,
      generator,
    };
  }
}

async function evidenceOf(
  reflection: Reflection,
  corpus: Corpus,
): Promise<ReflectionLine['evidence']> {
  const found: ReflectionLine['evidence'][number][] = [];
  for (const documentId of reflection.documentIds) {
    const loaded = await corpus.load(documentId);
    for (const { passageId, start, end } of reflection.evidence) {
      if (loaded?.passages.has(passageId) !== true) continue;
      found.push({ documentId, start, end, text: loaded.document.text.slice(start, end) });
    }
  }
  return found;
}

async function* trlLines(context: ExportContext, plain: boolean): AsyncGenerator<TrlLine> {
  const { reflections } = await buildTrainingSet(context);
  for (const { reflection, trained, heldOut } of reflections) {
    const { id: reflection_id, answer, documentIds: document_ids } = reflection;
    const wordings = trained.map((question) => ({ question, held_out: false }));
    if (heldOut !== null) wordings.push({ question: heldOut, held_out: true });
    for (const { question, held_out } of wordings) {
      const pair = plain
        ? // TRL joins the two as they stand.
          { prompt: question, completion: ` ${answer}` }
        : {
            prompt: [{ role: 'user', content: question }] as const,
            completion: [{ role: 'assistant', content: answer }] as const,
          };
      yield { ...pair, reflection_id, document_ids, held_out };
    }
  }
}
