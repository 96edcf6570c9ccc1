import type { JudgedReflection, ReflectedDocument, RejectedDraft } from '@memo-js/engine';
import type { ReflectionsInspection } from '../inspection.ts';
import { count, percent } from '../text/format.ts';
import { escapeHtml } from './escape.ts';
import { markedText } from './marked-text.ts';
import { PAGE_STYLE } from './page-style.ts';

/** So many documents are open when the page is. */
const OPEN = 3;

/**
 * Documents beside their reflections as one HTML page. It asks for nothing from anywhere, and its
 * policy forbids it: no script, no picture, no font.
 */
export function* reflectionsPage(inspection: ReflectionsInspection): Generator<string> {
  const { documents, unplaced, workspace } = inspection;
  const title = `Reflections of ${escapeHtml(workspace)}`;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>${title}</h1>
`;
  if (documents.length > 1) yield overview(documents);
  for (const [index, document] of documents.entries()) yield documentPart(document, index);
  if (unplaced.reflections.length + unplaced.rejected.length > 0) {
    yield `<details><summary><h2>Of no document</h2> <span class="soft">${count(unplaced.reflections.length, 'reflection')}</span></summary>
${list(unplaced.reflections, '', 'u-')}
${rejectedPart(unplaced.rejected)}
</details>
`;
  }
  yield '</body>\n</html>\n';
}

function overview(documents: readonly ReflectedDocument[]): string {
  const rows = documents.map(
    ({ document, coverage, reflections, rejected }, index) =>
      `<tr><td><a href="#d${index}">${escapeHtml(document.id)}</a></td>${[
        ...[coverage.sentences, coverage.numbers, coverage.names].map(shareOf),
        String(reflections.length),
        String(rejected.length),
      ]
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  );
  return `<table>
<tr><th>document</th><th>sentences carried</th><th>numbers</th><th>names</th><th>reflections</th><th>rejected</th></tr>
${rows.join('\n')}
</table>
`;
}

const shareOf = ({ total, carried }: { total: number; carried: number }): string =>
  percent(total === 0 ? null : carried / total);

function documentPart(reflected: ReflectedDocument, index: number): string {
  const { document, coverage, reflections, rejected } = reflected;
  const prefix = `d${index}-`;
  const spans = reflections.flatMap(({ evidence }, at) =>
    evidence
      .filter(({ documentId }) => documentId === document.id)
      .map(({ start, end }) => ({ start, end, number: at + 1 })),
  );
  const facts = [
    ...(document.title === null ? [] : [escapeHtml(document.title)]),
    ...(document.date === null ? [] : [escapeHtml(document.date)]),
    ...Object.entries(coverage)
      .filter(([, { total }]) => total > 0)
      .map(([what, each]) => `${shareOf(each)} of the ${what} carried`),
    count(reflections.length, 'reflection'),
  ];
  return `<details id="d${index}"${index < OPEN ? ' open' : ''}>
<summary><h2>${escapeHtml(document.id)}</h2> <span class="soft">${facts.join(' · ')}</span></summary>
<div class="beside">
<div class="text" dir="auto">${markedText(document.text, spans, prefix)}</div>
<div>
${list(reflections, document.id, prefix)}
${rejectedPart(rejected)}
</div>
</div>
</details>
`;
}

function list(
  reflections: readonly JudgedReflection[],
  documentId: string,
  prefix: string,
): string {
  const items = reflections.map((each, index) => reflectionPart(each, documentId, index, prefix));
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

function reflectionPart(
  reflection: JudgedReflection,
  documentId: string,
  index: number,
  prefix: string,
): string {
  const { question, answer, step, id, generator, verdict, paraphrases, evidence } = reflection;
  const elsewhere = evidence.filter((each) => each.documentId !== documentId);
  const asked = [...paraphrases].map((each) => `<br>also: ${escapeHtml(each)}`).join('');
  return `<li id="${prefix}${index + 1}"><span class="soft">${index + 1}</span> <span dir="auto">${escapeHtml(question)} <span class="answer">${escapeHtml(answer)}</span></span>
<div class="soft"><span class="${verdict.status}">${verdict.status}</span> · ${step} · ${escapeHtml(generator)} · ${escapeHtml(id)}${asked}</div>
${
  verdict.status === 'rewritten'
    ? `<blockquote>was: ${escapeHtml(verdict.question)} <b>${escapeHtml(verdict.answer)}</b><br>${escapeHtml(verdict.reason)}</blockquote>`
    : ''
}${evidence
    .filter((each) => each.documentId === documentId)
    .map(({ text }) => `<blockquote dir="auto">“${escapeHtml(text)}”</blockquote>`)
    .join('')}${elsewhere
    .map(
      (each) =>
        `<blockquote dir="auto">${escapeHtml(each.documentId)}: “${escapeHtml(each.text)}”</blockquote>`,
    )
    .join('')}</li>`;
}

function rejectedPart(rejected: readonly RejectedDraft[]): string {
  if (rejected.length === 0) return '';
  const items = rejected.map(
    ({ question, answer, step, reason }) =>
      `<li><span dir="auto">${escapeHtml(question)} <span class="answer">${escapeHtml(answer)}</span></span>
<div class="soft"><span class="rejected">rejected</span> · ${step} · ${escapeHtml(reason)}</div></li>`,
  );
  return `<details><summary>${count(rejected.length, 'draft')} rejected</summary>
<ol>
${items.join('\n')}
</ol>
</details>`;
}
