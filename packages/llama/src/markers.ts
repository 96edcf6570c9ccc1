import type { ChatMessage } from './chat-template.ts';

/** Matches any of the special tokens, the longest first; null when there are none. */
export function markerPattern(markers: readonly string[]): RegExp | null {
  if (markers.length === 0) return null;
  const longestFirst = [...markers].sort((a, b) => b.length - a.length);
  return new RegExp(
    `(${longestFirst.map((marker) => marker.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})`,
  );
}

/**
 * Makes special tokens inside message contents inert, so that after rendering only the template's
 * own remain: `mark`, which occurs in no content, goes between their characters. The caller takes
 * it out again before the text is encoded. `mark` is empty when nothing had to be escaped.
 */
export function escapeMarkers(
  messages: readonly ChatMessage[],
  markers: readonly string[],
): { escaped: readonly ChatMessage[]; mark: string } {
  const found = (text: string): string | undefined =>
    markers.find((marker) => text.includes(marker));
  if (!messages.some((message) => found(message.content))) return { escaped: messages, mark: '' };
  const mark = unusedMark(messages.map((message) => message.content).join(''));
  const escaped = messages.map((message) => {
    let content = message.content;
    for (let marker = found(content); marker !== undefined; marker = found(content)) {
      content = content.replaceAll(marker, [...marker].join(mark));
    }
    return { ...message, content };
  });
  return { escaped, mark };
}

/** Noncharacters of Unicode stand in no text that was written to be read. */
function unusedMark(text: string): string {
  for (let repeat = 0; ; repeat++) {
    const mark = `\uFDD0${'\uFDD1'.repeat(repeat)}\uFDD2`;
    if (!text.includes(mark)) return mark;
  }
}
