import type { Question } from './question.ts';

/** The lines that `memo eval` reads; `documents` is for checks of attribution. */
export function questionLines(questions: readonly Question[]): string {
  const lines = questions.map(({ question, answer, aliases, group, documents }, index) =>
    JSON.stringify({
      id: `q${String(index + 1).padStart(3, '0')}`,
      question,
      answer,
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(group === 'unanswerable' ? { unanswerable: true } : {}),
      group,
      ...(documents.length > 0 ? { documents } : {}),
    }),
  );
  return `${lines.join('\n')}\n`;
}
