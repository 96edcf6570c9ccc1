import { freeMeter, memoryJournal } from '@memo-js/conformance';
import { silentLogger } from '@memo-js/core';
import type { Call, MemoryHost } from '@memo-js/core';
import { createPluginHost, openPluginRegistry, readArtifact } from '@memo-js/engine';
import { exactMatch, goldAnswers } from '@memo-js/engine/evaluation';
import type { EvaluationQuestion } from '@memo-js/engine/evaluation';

/** What the weights say to a question as it stands: no executive, no threshold. */
export interface WeightsAnswer {
  readonly id: string;
  readonly question: string;
  /** Null where the memory says that it does not know. */
  readonly said: string | null;
  readonly right: boolean;
}

export const call = (): Call => ({
  signal: new AbortController().signal,
  report: () => undefined,
  logger: silentLogger,
  journal: memoryJournal(),
  meter: freeMeter,
});

/** The embedded host, apart from a Memo. */
export async function openHost(precision: string): Promise<MemoryHost> {
  const registry = await openPluginRegistry({ config: {}, configFile: null, cwd: process.cwd() });
  const { plugin } = await registry.find('memory', 'embedded');
  const host = createPluginHost({
    clock: { now: () => Date.now() },
    logger: silentLogger,
    runner: () => Promise.reject(new Error('nothing here needs a worker process')),
  });
  return plugin.create(plugin.options.parse({ precision }), host) as MemoryHost;
}

/** Asks the memory itself, to tell what the weights know from what else may fail. */
export async function askWeights(
  folder: string,
  precision: string,
  questions: readonly EvaluationQuestion[],
): Promise<readonly WeightsAnswer[]> {
  const host = await openHost(precision);
  try {
    const memory = await host.open(await readArtifact(folder), call());
    const outcomes = await memory.ask(
      questions.map(({ question }) => ({ question, maxTokens: 64 })),
      call(),
    );
    return questions.map((question, index) => {
      const outcome = outcomes[index];
      const said = outcome?.type === 'answer' ? outcome.text : null;
      const right =
        said === null
          ? question.unanswerable
          : !question.unanswerable && exactMatch(said, goldAnswers(question)) === 1;
      return { id: question.id, question: question.question, said, right };
    });
  } finally {
    await host.close();
  }
}
