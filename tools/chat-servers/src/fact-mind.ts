import type { Mind } from './mind.ts';

interface Shown {
  readonly passage?: string;
  readonly found?: readonly string[];
  readonly pair?: { readonly question: string; readonly answer: string };
  readonly passages?: readonly string[];
}

/** Reads sentences such as `Ann founded Bolt.` as the models of the generator `llm` do, by rules. */
export const factMind: Mind = ({ messages }) => {
  const shown = JSON.parse(messages[1]?.text ?? '{}') as Shown;
  return { text: JSON.stringify(answerTo(shown)), cachedTokens: 10 };
};

function answerTo({ passage, found = [], pair, passages = [] }: Shown): object {
  if (passage !== undefined) {
    const pairs = [...passage.matchAll(/(\p{Lu}\w+) founded (\p{Lu}\w+)\./gu)]
      .map(([quote, who = '', what = '']) => ({
        question: `Who founded ${what}?`,
        answer: who,
        entities: [who, what],
        paraphrases: [`By whom was ${what} founded?`, `${what} was founded by whom?`],
        quotes: [quote],
      }))
      .filter(({ question }) => !found.includes(question));
    return { pairs };
  }
  if (pair !== undefined) {
    const quote = passages.find((text) => text.includes(pair.answer)) ?? null;
    const claims = [{ claim: pair.question, quote }];
    return { claims, verdict: 'accepted', question: '', answer: '', reason: '' };
  }
  return { pairs: [] };
}
