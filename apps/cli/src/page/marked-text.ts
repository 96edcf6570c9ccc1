import { escapeHtml } from './escape.ts';

/** A stretch of a text that something numbered rests on. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Number of the reflection on the page. */
  readonly number: number;
}

/**
 * A text as HTML, with what evidence lies over marked. Spans may overlap: the text is cut at each
 * of their ends, and a piece names all that rest on it. A link to each follows where its span ends.
 */
export function markedText(text: string, spans: readonly Span[], prefix: string): string {
  const inside = spans.filter(({ start, end }) => 0 <= start && start < end && end <= text.length);
  const ends = inside.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  const opening = groupedBy(inside, ({ start }) => start);
  const closing = groupedBy(inside, ({ end }) => end);
  const open = new Set<Span>();
  let html = '';
  cuts.forEach((cut, index) => {
    for (const span of closing.get(cut) ?? []) {
      open.delete(span);
      html += `<a class="n" href="#${prefix}${span.number}">${span.number}</a>`;
    }
    for (const span of opening.get(cut) ?? []) open.add(span);
    const next = cuts[index + 1];
    if (next === undefined) return;
    const piece = escapeHtml(text.slice(cut, next));
    const numbers = [...new Set([...open].map(({ number }) => number))].join(', ');
    html += open.size === 0 ? piece : `<mark title="${numbers}">${piece}</mark>`;
  });
  return html;
}

function groupedBy(spans: readonly Span[], key: (span: Span) => number): Map<number, Span[]> {
  const groups = new Map<number, Span[]>();
  for (const span of spans) {
    const known = groups.get(key(span));
    if (known === undefined) groups.set(key(span), [span]);
    else known.push(span);
  }
  return groups;
}
