import type {
  JudgedReflection,
  ReflectedDocument,
  ReflectionVerdict,
  RejectedDraft,
  UnplacedReflections,
} from '@memo-js/engine';
import type { ReflectionsInspection } from '../inspection.ts';
import { count, oneLine, percent } from './format.ts';
import { plainText } from './plain-text.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

interface View {
  readonly style: Style;
  readonly columns: number;
  /** Rows of a list. */
  readonly limit: number;
  /** Whether rejected drafts are shown. */
  readonly rejected: boolean;
}

/** One document sentence by sentence with what rests on each; several as a table of coverage. */
export function reflectedLines(inspection: ReflectionsInspection, view: View): string[] {
  const { documents, unplaced } = inspection;
  const [only, ...others] = documents;
  if (only !== undefined && others.length === 0) {
    return [...documentLines(only, view), ...unplacedLines(unplaced, view)];
  }
  const { style, limit } = view;
  const shown = documents.slice(0, limit);
  return [
    `${style.bold(inspection.workspace)}  ${count(documents.length, 'document')}`,
    ...table(
      [
        ['document', 'sentences', 'numbers', 'names', 'reflections', 'rejected'],
        ...shown.map(({ document, coverage, reflections, rejected }) => [
          oneLine(plainText(document.id), 48),
          ...[coverage.sentences, coverage.numbers, coverage.names].map(shareOf),
          figure(reflections.length),
          figure(rejected.length),
        ]),
      ],
      { right: [1, 2, 3, 4, 5] },
    ),
    ...(documents.length > limit
      ? [style.dim(`  and ${figure(documents.length - limit)} more; --limit shows more`)]
      : []),
    ...(view.rejected
      ? shown.flatMap(({ document, rejected }) =>
          rejected.length === 0
            ? []
            : ['', style.bold(plainText(document.id)), ...rejectedRows(rejected, view)],
        )
      : []),
    ...unplacedLines(unplaced, view),
  ];
}

const figure = (value: number): string => value.toLocaleString('en-US');

const shareOf = ({ total, carried }: { total: number; carried: number }): string =>
  percent(total === 0 ? null : carried / total);

function documentLines(reflected: ReflectedDocument, view: View): string[] {
  const { document, coverage, reflections, rejected } = reflected;
  const { style } = view;
  const title = document.title === null ? '' : `  ${plainText(document.title)}`;
  const carried = Object.entries(coverage)
    .filter(([, { total }]) => total > 0)
    .map(([what, each]) => `${shareOf(each)} of the ${what}`);
  return [
    `${style.bold(plainText(document.id))}${title}`,
    `  ${count(reflections.length, 'reflection')}, ${count(rejected.length, 'draft')} rejected${view.rejected || rejected.length === 0 ? '' : ' (--rejected shows them)'}`,
    ...(carried.length === 0 ? [] : [`  carried: ${carried.join(', ')}`]),
    '',
    ...besideLines(reflected, view),
    ...(view.rejected && rejected.length > 0
      ? ['', style.bold('Rejected'), ...rejectedRows(rejected, view)]
      : []),
  ];
}

/** The text, what no evidence lies over in grey, and below each sentence what begins in it. */
function besideLines(
  { document, sentences, reflections }: ReflectedDocument,
  view: View,
): string[] {
  const { style } = view;
  const spansOf = ({ evidence }: JudgedReflection) =>
    evidence.filter(({ documentId }) => documentId === document.id);
  const spans = reflections.flatMap(spansOf).sort((a, b) => a.start - b.start);
  // They come in the order of their first place, those without one last.
  const open = reflections.map((reflection) => ({
    reflection,
    start: Math.min(...spansOf(reflection).map(({ start }) => start)),
  }));
  const lines: string[] = [];
  let reached = 0;
  for (const [index, { start, end }] of sentences.entries()) {
    const next = sentences[index + 1]?.start ?? document.text.length;
    while ((spans[0]?.start ?? end) < end) reached = Math.max(reached, spans.shift()?.end ?? 0);
    const over = reached > start;
    const text = plainText(document.text.slice(start, end).replace(/\s+/g, ' '));
    lines.push(`${over ? style.cyan('│') : ' '} ${over ? text : style.dim(text)}`);
    while ((open[0]?.start ?? next) < next) {
      const first = open.shift();
      if (first !== undefined) lines.push(...reflectionLines(first.reflection, document.id, view));
    }
  }
  if (open.length === 0) return lines;
  return [
    ...lines,
    '',
    style.bold('Without evidence in the text'),
    ...open.flatMap(({ reflection }) => reflectionLines(reflection, document.id, view)),
  ];
}

function reflectionLines(reflection: JudgedReflection, documentId: string, view: View): string[] {
  const { style, columns } = view;
  const { question, answer, step, id, verdict } = reflection;
  const others = new Set(reflection.documentIds.filter((each) => each !== documentId));
  return [
    `    ${plainText(question)} ${style.bold(plainText(answer))} ${style.dim(`(${step}, ${id})`)} ${verdictText(verdict, style)}`,
    ...(verdict.status === 'rewritten'
      ? [
          style.dim(
            `      was: ${plainText(oneLine(`${verdict.question} ${verdict.answer}`, columns - 12))}`,
          ),
          style.dim(`      ${plainText(oneLine(verdict.reason, columns - 6))}`),
        ]
      : []),
    ...reflection.evidence
      .filter((each) => each.documentId === documentId)
      .map(({ text }) =>
        style.dim(`      "${plainText(oneLine(text, Math.max(40, columns - 8)))}"`),
      ),
    ...(others.size === 0
      ? []
      : [style.dim(`      also from ${[...others].map(plainText).join(', ')}`)]),
  ];
}

function verdictText({ status }: ReflectionVerdict, style: Style): string {
  if (status === 'accepted') return style.green(status);
  return status === 'rewritten' || status === 'unchecked'
    ? style.yellow(status)
    : style.dim(status);
}

function rejectedRows(rejected: readonly RejectedDraft[], { style, columns, limit }: View) {
  const rows = rejected
    .slice(0, limit)
    .flatMap(({ question, answer, step, reason }) => [
      `  ${style.red('✗')} ${plainText(question)} ${style.bold(plainText(answer))} ${style.dim(`(${step})`)}`,
      `      ${plainText(oneLine(reason, Math.max(40, columns - 6)))}`,
    ]);
  const more = rejected.length - limit;
  return more > 0 ? [...rows, style.dim(`  and ${figure(more)} more; --limit shows more`)] : rows;
}

function unplacedLines({ reflections, rejected }: UnplacedReflections, view: View): string[] {
  const { style, limit } = view;
  if (reflections.length === 0 && rejected.length === 0) return [];
  return [
    '',
    style.bold(`Of no document: ${count(reflections.length, 'reflection')}`),
    ...reflections.slice(0, limit).flatMap((each) => reflectionLines(each, '', view)),
    ...(reflections.length > limit
      ? [style.dim(`  and ${figure(reflections.length - limit)} more; --limit shows more`)]
      : []),
    ...(view.rejected ? rejectedRows(rejected, view) : []),
  ];
}
