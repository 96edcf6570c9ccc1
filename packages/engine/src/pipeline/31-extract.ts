import type { Evidence, JsonValue } from '@memo-js/core';
import { z } from 'zod';
import type { DocumentSummary, PassageSpan, WorkItem } from '../store/store.ts';
import type { PipelineContext } from './context.ts';
import { verifyDrafts } from './32-verify.ts';
import type { Verified } from './32-verify.ts';
import type { Corpus } from './corpus.ts';
import { duplicatesOf, unite } from './near-duplicates.ts';
import { chosenDocuments, retireOthers, type StepInput } from './step-input.ts';
import { itemKey } from './steps.ts';
import { verdictsValue } from './verdicts.ts';
import { runItems } from './work.ts';
import type { StepTally } from './work.ts';

/** Names of earlier passages that the next one is told. */
const MAX_NAMES = 64;

const extracted = z.object({ names: z.array(z.string()) });

interface OpenDocument {
  readonly document: DocumentSummary;
  readonly spans: readonly PassageSpan[];
  names: readonly string[];
}

/**
 * Step 1: the facts of each passage. A passage is told the names that came before it in its
 * document, so the first passages of all documents are done first, then the second, and so on.
 */
export async function extract(context: PipelineContext, input: StepInput): Promise<StepTally> {
  const { store } = context.workspace;
  let open: OpenDocument[] = [];
  for (const document of await chosenDocuments(store, input.only)) {
    open.push({ document, spans: await store.spans(document.id), names: [] });
  }
  const documents = open.length;
  input.progress.expect(open.reduce((sum, { spans }) => sum + spans.length, 0));
  let done = 0;
  let reused = 0;
  for (let wave = 0; open.length > 0; wave += 1) {
    const names = new Map<string, readonly string[]>();
    const items = open.flatMap((each, index) => {
      const item = toItem(context, each, wave, wave * documents + index);
      if (item !== null) names.set(item.key, each.names);
      return item ?? [];
    });
    const tally = await runItems(
      context,
      {
        run: input.run,
        step: 'extraction',
        progress: input.progress,
        counted: true,
        handle: (item, call) =>
          extractPassage(context, input.corpus, item, names.get(item.key) ?? [], call),
      },
      items,
    );
    done += tally.done;
    reused += tally.reused;
    open = open.filter(({ spans }) => spans.length > wave + 1);
    const keys = new Map(items.map((item) => [item.documentId, item.key]));
    for (const each of open) {
      const value = await store.value(keys.get(each.document.id) ?? '');
      each.names = nextNames(each.names, value);
    }
  }
  await retireOthers(context, input, 'extraction');
  return { done, reused };
}

function toItem(
  context: PipelineContext,
  open: OpenDocument,
  wave: number,
  position: number,
): WorkItem | null {
  const span = open.spans[wave];
  if (span === undefined) return null;
  return {
    key: extractionKey(context, span.id, open.names),
    subject: span.id,
    documentId: open.document.id,
    position,
  };
}

async function extractPassage(
  context: PipelineContext,
  corpus: Corpus,
  item: WorkItem,
  names: readonly string[],
  call: ReturnType<PipelineContext['callFor']>,
) {
  const documentId = item.documentId ?? '';
  const loaded = await corpus.load(documentId);
  const passage = loaded?.passages.get(item.subject);
  if (loaded === undefined || passage === undefined) {
    throw new Error(`passage ${item.subject} of ${documentId} is gone`);
  }
  const { document } = loaded;
  const look = async (
    key: string,
    of: ReturnType<PipelineContext['callFor']>,
    covered?: readonly Evidence[],
  ): Promise<Verified> => {
    const input = { passage, document, entities: names };
    const drafts = await context.generator.extract(
      covered === undefined ? input : { ...input, covered },
      of,
    );
    const documentIds = [documentId];
    return verifyDrafts(context, { step: 'extraction', itemKey: key, drafts, documentIds, corpus });
  };
  const looks = [await look(item.key, call)];
  if (context.generator.revisits === true) {
    const covered = looks.flatMap(({ reflections }) =>
      reflections.flatMap((each) => each.evidence),
    );
    const key = `${item.key}/again`;
    looks.push(await look(key, context.callFor(key), covered));
  }
  // A second look may find again what the first found.
  const byId = new Map(looks.flatMap((each) => each.reflections).map((each) => [each.id, each]));
  const all = [...byId.values()];
  const reflections = unite(all, duplicatesOf(context.generator, all));
  const found = new Set(reflections.flatMap((each) => each.entities));
  const verdicts = {
    rejected: looks.flatMap((each) => each.rejected),
    rewritten: looks.flatMap((each) => each.rewritten),
    verified: looks.every((each) => each.verified),
  };
  return {
    reflections,
    value: { names: [...found], ...verdictsValue(verdicts) } satisfies JsonValue,
  };
}

/** The id of a passage stands for its document's content and its place in it. */
export function extractionKey(
  context: Pick<PipelineContext, 'generator' | 'config'>,
  passageId: string,
  names: readonly string[],
): string {
  return itemKey(context, 'extraction', passageId, names);
}

/** Appends the names that a passage brought, the most recent last, without repetitions. */
export function nextNames(
  before: readonly string[],
  value: JsonValue | undefined,
): readonly string[] {
  const { names } = extracted.catch({ names: [] }).parse(value);
  const again = new Set(names);
  return [...before.filter((name) => !again.has(name)), ...names].slice(-MAX_NAMES);
}
