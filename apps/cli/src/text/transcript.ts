import type { AskedQuestion, Clue, Stage, Transcript } from '@memo-js/core';
import { confidence, count, dollars, oneLine } from './format.ts';
import type { Style } from './style.ts';

const STAGES: readonly { readonly stage: Stage; readonly title: string }[] = [
  { stage: 'grounding', title: 'Grounding: what does the question say?' },
  { stage: 'identification', title: 'Identification: whom or what is it about?' },
  { stage: 'seeking', title: 'Seeking: what is asked of it?' },
];

type Decision = Transcript['decisions'][number];

/** What was decided, by which model and for how much. */
function noteLine({ note, model, usage }: Decision, style: Style, columns: number): string {
  const tokens = usage.promptTokens + usage.completionTokens;
  const paid = tokens === 0 ? '' : `  ${model}, ${count(tokens, 'token')}, ${dollars(usage.cost)}`;
  return `  ${style.dim(`${oneLine(note, Math.max(20, columns - 2 - paid.length))}${paid}`)}`;
}

/** What a stage is for, said to people; undefined for what is none. */
export const stageTitle = (stage: string): string | undefined =>
  STAGES.find((known) => known.stage === stage)?.title;

/** A question to the memory and what came of it; `mark` stands before it. */
export function askedLines(turn: AskedQuestion, style: Style, mark = ' '): string[] {
  const instead =
    turn.question === turn.intended ? '' : style.dim(` (instead of: ${turn.intended})`);
  return [`  ${mark} ${style.cyan(turn.question)}${instead}`, `      ${outcomeOf(turn, style)}`];
}

/** The conditions of a question. */
export const clueLines = (clues: readonly Clue[], style: Style): string[] =>
  clues.length === 0
    ? []
    : [style.bold('Clues'), ...clues.map(({ id, text }) => `  ${id}  ${text}`)];

function outcomeOf(asked: AskedQuestion, style: Style): string {
  const { outcome } = asked;
  if (outcome.type === 'answer') {
    return `${style.bold(outcome.text)}  ${style.dim(confidence(outcome.confidence))}`;
  }
  if (outcome.type === 'error') return style.red(`error: ${outcome.error.message}`);
  const meant = outcome.text === undefined ? '' : `, would have said "${outcome.text}"`;
  const why = outcome.reason === 'stated' ? 'not known' : `not sure enough${meant}`;
  return `${style.yellow(why)}  ${style.dim(confidence(outcome.confidence))}`;
}

/** A readable account of what happened: stage by stage, question by question. */
export function transcriptLines(transcript: Transcript, style: Style, columns: number): string[] {
  const cited = new Set(
    transcript.final.type === 'answer' ? transcript.final.citations : ([] as string[]),
  );
  const asked = STAGES.flatMap(({ stage, title }) => {
    const turns = transcript.asked.filter((turn) => turn.stage === stage);
    const notes = transcript.decisions.filter(
      (decision) => decision.stage === stage && decision.note !== '',
    );
    if (turns.length === 0 && notes.length === 0) return [];
    return [
      style.bold(title),
      ...notes.map((decision) => noteLine(decision, style, columns)),
      ...turns.flatMap((turn) =>
        askedLines(turn, style, cited.has(turn.id) ? style.green('*') : ' '),
      ),
    ];
  });
  const others = transcript.decisions.filter(
    ({ stage, note }) => note !== '' && !STAGES.some((known) => known.stage === stage),
  );
  const { final } = transcript;
  return [
    ...clueLines(transcript.clues, style),
    ...asked,
    ...(transcript.candidates.length > 0
      ? [
          style.bold('Candidates'),
          ...transcript.candidates.map(
            ({ name, status, satisfied, failed }) =>
              `  ${name}  ${style.dim(`${status}, ${satisfied.length} satisfied, ${failed.length} failed`)}`,
          ),
        ]
      : []),
    ...(transcript.deadEnds.length > 0
      ? [style.bold('Given up'), ...transcript.deadEnds.map((question) => `  ${question}`)]
      : []),
    style.bold('Answer'),
    ...others.map((decision) => noteLine(decision, style, columns)),
    ...(transcript.stopped === undefined
      ? []
      : [`  ${style.yellow(`stopped early: ${transcript.stopped}`)}`]),
    ...(final.type === 'answer'
      ? [
          `  ${final.text}`,
          ...final.conflicts.map((conflict) => `  ${style.yellow(`conflict: ${conflict}`)}`),
        ]
      : [
          `  ${style.yellow(`none: ${final.reason}`)}`,
          ...final.missing.map((question) => `  missing: ${question}`),
        ]),
  ];
}
