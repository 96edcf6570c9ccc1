import type { AskResult } from '@memo-js/engine';
import { confidence, count, duration, oneLine } from './format.ts';
import { usageText } from './usage.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

/** The answer with its confidence, the questions asked for it, and its sources. */
export function answerLines(result: AskResult, style: Style, columns: number): string[] {
  const { memory } = result.usage;
  const used = `${count(memory.calls, 'memory call')}, ${usageText(result.usage)}`;
  return [
    result.abstained
      ? `${style.yellow("I don't know")}${result.reason === undefined ? '' : style.dim(`: ${result.reason}`)}`
      : `${style.bold(result.answer ?? '')}  ${style.dim(said(result))}`,
    ...(result.subQuestions.length > 0
      ? [
          '',
          ...table(
            result.subQuestions.map((sub) => [
              style.cyan(oneLine(sub.question, Math.max(30, columns - 40))),
              sub.abstained ? style.yellow('not known') : oneLine(sub.answer ?? '', 40),
              style.dim(confidence(sub.confidence)),
            ]),
          ),
        ]
      : []),
    ...(result.sources.length > 0 ? ['', ...sourceLines(result, style, columns)] : []),
    '',
    style.dim(`${result.protocol}, ${used}, ${duration(result.durationMs)}`),
  ];
}

function said(result: AskResult): string {
  const sure =
    result.confidence === null ? 'not calibrated' : `confidence ${confidence(result.confidence)}`;
  return result.supported ? sure : `${sure}, not every step has a source`;
}

function sourceLines(result: AskResult, style: Style, columns: number): string[] {
  // Two hops may rest on one passage.
  const passages = new Map(result.sources.map((source) => [source.passage.id, source]));
  return [...passages.values()].flatMap((source) => [
    `  ${style.green(source.documentId)}${source.title === null ? '' : `  ${source.title}`}`,
    `    ${style.dim(oneLine(source.passage.text, Math.max(40, columns - 6)))}`,
  ]);
}
