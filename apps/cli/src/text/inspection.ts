import type { MemorySummary } from '@memo-js/engine';
import type { InspectedReflection, Inspection } from '../inspection.ts';
import { calibrationLines } from './calibration.ts';
import { count, oneLine, percent } from './format.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { metricLines } from './training.ts';

interface View {
  readonly style: Style;
  readonly columns: number;
  readonly limit: number;
}

/** What was inspected, for people. */
export function inspectionLines(inspection: Inspection, view: View): string[] {
  switch (inspection.type) {
    case 'workspace':
      return workspaceLines(inspection, view);
    case 'document':
      return documentLines(inspection, view);
    case 'passage':
      return [
        `${view.style.bold(`passage ${inspection.passage.id}`)} of ${inspection.passage.documentId}`,
        inspection.passage.text,
        '',
        ...reflectionRows(inspection.reflections, view),
      ];
    case 'reflection':
      return reflectionDetails(inspection.reflection, view);
    case 'memory':
      return memoryLines(inspection, view);
  }
}

function more(shown: number, all: number, { style }: View): string[] {
  return all > shown ? [style.dim(`  and ${all - shown} more; --limit ${all} shows all`)] : [];
}

function workspaceLines(
  { workspace, counts, documents, memories }: Extract<Inspection, { type: 'workspace' }>,
  view: View,
): string[] {
  const { style, limit, columns } = view;
  const steps = Object.entries(counts.byStep).map(([step, number]) => `${step} ${number}`);
  return [
    style.bold(workspace),
    `  ${count(counts.documents, 'document')}, ${count(counts.passages, 'passage')}, ${count(counts.reflections, 'reflection')}${steps.length > 0 ? ` (${steps.join(', ')})` : ''}`,
    ...(documents.length > 0 ? ['', style.bold('Documents')] : []),
    ...table(
      documents
        .slice(0, limit)
        .map(({ id, title, date }) => [
          id,
          oneLine(title ?? '', Math.max(20, columns - 50)),
          style.dim(date ?? ''),
        ]),
    ),
    ...more(limit, documents.length, view),
    ...(memories.length > 0 ? ['', style.bold('Memories')] : []),
    ...table(memories.map((memory) => memoryRow(memory, style))),
  ];
}

function memoryRow(memory: MemorySummary, style: Style): string[] {
  const heldOut = memory.metrics['heldOutExactMatch'];
  return [
    memory.selected ? style.green('●') : ' ',
    memory.id,
    memory.createdAt,
    count(memory.documents, 'document'),
    heldOut === undefined ? '' : `held-out ${percent(heldOut)}`,
    memory.stale ? style.yellow('stale') : '',
  ];
}

function documentLines(
  { document, passages, reflections }: Extract<Inspection, { type: 'document' }>,
  view: View,
): string[] {
  const { style, columns } = view;
  return [
    `${style.bold(`document ${document.id}`)}${document.title === null ? '' : `  ${document.title}`}`,
    ...table([
      ...(document.date === null ? [] : [['date', document.date]]),
      ['from', document.sources.join(', ')],
      ['version', document.contentHash.slice(0, 12)],
      ['passages', String(passages.length)],
    ]),
    `  ${style.dim(oneLine(document.text, columns * 2))}`,
    '',
    ...reflectionRows(reflections, view),
  ];
}

function reflectionRows(reflections: readonly InspectedReflection[], view: View): string[] {
  const { style, limit, columns } = view;
  return [
    style.bold(count(reflections.length, 'reflection')),
    ...reflections
      .slice(0, limit)
      .flatMap((reflection) => [
        `  ${style.cyan(reflection.question)} ${style.bold(reflection.answer)} ${style.dim(`(${reflection.step}, ${reflection.id})`)}`,
        ...reflection.evidence.map(
          ({ text }) => `      ${style.dim(`"${oneLine(text, Math.max(40, columns - 8))}"`)}`,
        ),
      ]),
    ...more(limit, reflections.length, view),
  ];
}

function reflectionDetails(reflection: InspectedReflection, { style }: View): string[] {
  return [
    style.bold(`reflection ${reflection.id}`),
    ...table([
      ['question', reflection.question],
      ['answer', reflection.refusal ? style.yellow('(refusal)') : style.bold(reflection.answer)],
      ['step', `${reflection.step}, by ${reflection.generator}`],
      ['about', reflection.entities.join(', ')],
    ]),
    ...reflection.paraphrases.map((text) => `  also asked  ${text}`),
    style.bold('Evidence'),
    ...reflection.evidence.flatMap(({ documentId, start, end, text }) => [
      `  ${documentId} [${start}, ${end})`,
      `    "${text}"`,
    ]),
  ];
}

function memoryLines(
  { folder, memory, manifest, lineage }: Extract<Inspection, { type: 'memory' }>,
  { style, limit }: View,
): string[] {
  const [calibration] = manifest.calibrations;
  return [
    `${style.bold(`memory ${manifest.id}`)}${memory?.selected === true ? style.green('  answers') : ''}${memory?.stale === true ? style.yellow('  stale') : ''}`,
    ...table([
      ['folder', folder],
      ['made', `${manifest.createdAt} by ${manifest.trainer.id} ${manifest.trainer.version}`],
      ['base', manifest.base.id],
      ['traits', `${manifest.traits.form}, ${manifest.traits.family}, ${manifest.traits.dtype}`],
      ['corpus', `${count(manifest.documents.length, 'document')}`],
      ['training set', manifest.trainingSetHash.slice(0, 12)],
    ]),
    ...metricLines(manifest.metrics),
    ...(calibration === undefined
      ? [style.yellow('  not calibrated: answers have no confidence')]
      : calibrationLines(calibration)),
    style.bold('Lineage'),
    ...lineage
      .slice(0, limit)
      .map(
        ({ id, createdAt, parents }) =>
          `  ${id}  ${style.dim(createdAt ?? 'not in this workspace')}${parents.length > 0 ? `  from ${parents.join(', ')}` : ''}`,
      ),
  ];
}
