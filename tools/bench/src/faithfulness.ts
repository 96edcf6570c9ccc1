import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startChatServer } from '@memo-js/chat-servers';
import { testCall } from '@memo-js/conformance';
import { createRandom } from '@memo-js/corpus';
import type { Document, Passage, PluginHost, ReflectionDraft, VerifyInput } from '@memo-js/core';
import { ExtractiveGenerator } from '@memo-js/generator-extractive';
import { evidenceSentences, llm, misalignment, numbersIn } from '@memo-js/generator-llm';
import type { Benchmark, BenchmarkRow } from './benchmark.ts';

const DATA = join(import.meta.dirname, '../../../../shared/data/musique-40/corpus.jsonl');
/** Pairs that are made wrong, of all kinds together. */
const PLANTED = 500;
/** Share of a judge's verdicts that are wrong. */
const ERRORS = 0.1;

interface Pair {
  readonly draft: ReflectionDraft;
  readonly passage: Passage;
  readonly document: Document;
}

const inputOf = ({ draft, passage, document }: Pair): VerifyInput => ({
  draft,
  evidence: [passage],
  documents: [document],
});

/** What a pair is made into, so that its source does not say it; null where that kind does not fit. */
type Plant = (pair: Pair, others: readonly Pair[], random: () => number) => Pair | null;

const NUMBER = /\d[\d,]*/;
const NAME = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/u;

const withDraft = (pair: Pair, fields: Partial<ReflectionDraft>): Pair => ({
  ...pair,
  draft: { ...pair.draft, ...fields },
});

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

const names = (text: string): string[] => text.match(new RegExp(NAME, 'gu')) ?? [];

const PLANTS: Readonly<Record<string, Plant>> = {
  'a wrong number': (pair, _, random) => {
    const found = NUMBER.exec(pair.draft.answer)?.[0];
    if (found === undefined) return null;
    const wrong = Number(found.replaceAll(',', '')) + 1 + Math.floor(random() * 9);
    if (citedNumbers(pair).has(wrong)) return null;
    return withDraft(pair, { answer: pair.draft.answer.replace(found, String(wrong)) });
  },
  'a number of the same passage': (pair, _, random) => {
    const found = NUMBER.exec(pair.draft.answer)?.[0];
    const cited = citedNumbers(pair);
    const others = numbersIn(pair.passage.text).filter(({ value }) => !cited.has(value));
    const wrong = pick(others, random);
    if (found === undefined || wrong === undefined) return null;
    return withDraft(pair, { answer: pair.draft.answer.replace(found, String(wrong.value)) });
  },
  'a number of the same sentence': (pair, _, random) => {
    const found = NUMBER.exec(pair.draft.answer)?.[0];
    const wrong = pick([...citedNumbers(pair)], random);
    if (found === undefined || wrong === undefined) return null;
    if (numbersIn(pair.draft.answer).some(({ value }) => value === wrong)) return null;
    return withDraft(pair, { answer: pair.draft.answer.replace(found, String(wrong)) });
  },
  'a wrong name in the answer': (pair, others, random) => {
    const found = NAME.exec(pair.draft.answer)?.[0];
    const other = pick(others, random);
    const wrong = other === undefined ? undefined : NAME.exec(other.draft.answer)?.[0];
    if (found === undefined || wrong === undefined || pair.passage.text.includes(wrong))
      return null;
    return withDraft(pair, { answer: pair.draft.answer.replace(found, wrong) });
  },
  'a wrong name in the question': (pair, others, random) => {
    const found = names(pair.draft.question).at(-1);
    const other = pick(others, random);
    const wrong = other === undefined ? undefined : names(other.draft.question).at(-1);
    if (found === undefined || wrong === undefined || pair.passage.text.includes(wrong))
      return null;
    if (pair.draft.question.startsWith(found)) return null;
    return withDraft(pair, { question: pair.draft.question.replace(found, wrong) });
  },
  'a relation turned round': (pair) => {
    const asked = names(pair.draft.question).at(-1);
    const { answer, question } = pair.draft;
    if (asked === undefined || !NAME.test(answer) || question.startsWith(asked)) return null;
    return withDraft(pair, { question: question.replace(asked, answer), answer: asked });
  },
  'an added claim': (pair) => {
    const { answer } = pair.draft;
    return withDraft(pair, { answer: `${answer}, after a long quarrel with the neighbours` });
  },
};

const citedNumbers = (pair: Pair): Set<number> =>
  new Set(numbersIn(evidenceSentences(inputOf(pair)).join('\n')).map(({ value }) => value));

/** Pairs that a generator by rules made and verified, each with its paragraph. */
async function truePairs(limit: number): Promise<Pair[]> {
  const generator = new ExtractiveGenerator();
  const call = testCall();
  const found: Pair[] = [];
  const lines = (await readFile(DATA, 'utf8')).split('\n').filter(Boolean).slice(0, limit);
  for (const [number, line] of lines.entries()) {
    const { title, text } = JSON.parse(line) as { title: string; text: string };
    const id = `d${number}`;
    const document = { id, contentHash: id, title, date: null, text, metadata: {}, sources: [] };
    const passage = { id: `${id}#0`, documentId: id, start: 0, end: text.length, text };
    for (const draft of await generator.extract({ passage, document, entities: [] }, call)) {
      const pair = { draft, passage, document };
      const { status } = await generator.verify(inputOf(pair), call);
      if (status === 'accepted') found.push(pair);
    }
  }
  return found;
}

/** Wrong pairs of one kind, from pairs all over the corpus. */
function plant(kind: string, pairs: readonly Pair[], count: number): Pair[] {
  const { next: random } = createRandom(17);
  const made: Pair[] = [];
  for (let tried = 0; made.length < count && tried < 200 * count; tried += 1) {
    const pair = pick(pairs, random);
    const wrong = pair === undefined ? null : (PLANTS[kind]?.(pair, pairs, random) ?? null);
    if (wrong !== null) made.push(wrong);
  }
  return made;
}

/** A judge that knows what is planted, and errs at random; it quotes the evidence of what it accepts. */
async function leakOf(wrong: readonly Pair[]): Promise<number> {
  const { next: random } = createRandom(23);
  const server = await startChatServer({
    mind: ({ messages }) => {
      const shown = JSON.parse(messages[1]?.text ?? '{}') as {
        readonly passages?: readonly string[];
      };
      const errs = random() < ERRORS;
      const quote = shown.passages?.[0]?.split(/(?<=[.!?])\s/u)[0] ?? '';
      const claims = [{ claim: 'the pair', quote: errs ? quote : null }];
      const verdict = errs ? 'accepted' : 'rejected';
      return { text: JSON.stringify({ claims, verdict, question: '', answer: '', reason: 'no' }) };
    },
  });
  try {
    const options = llm.options.parse({
      provider: 'openai-compatible',
      model: 'judge',
      baseURL: `${server.url}/v1`,
      structuredOutput: true,
    });
    const generator = await llm.create(options, { env: () => undefined } as unknown as PluginHost);
    const verdicts = await Promise.all(
      wrong.map((pair) => generator.verify?.(inputOf(pair), testCall())),
    );
    return verdicts.filter((verdict) => verdict?.status !== 'rejected').length / wrong.length;
  } finally {
    await server.close();
  }
}

const share = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;

export const faithfulnessBenchmark: Benchmark = {
  name: 'faithfulness',
  description:
    'unfaithful pairs that names and numbers give away, and what a judge that errs lets through',
  async run({ quick }) {
    const pairs = await truePairs(quick ? 40 : 775);
    const kinds = Object.keys(PLANTS);
    const each = Math.ceil((quick ? 60 : PLANTED) / kinds.length);
    const falsely = pairs.filter((pair) => misalignment(inputOf(pair)) !== null);
    const rows: BenchmarkRow[] = [
      {
        name: 'true pairs',
        values: {
          pairs: pairs.length,
          'rejected by alignment': share(falsely.length, pairs.length),
        },
      },
    ];
    for (const kind of kinds) {
      const wrong = plant(kind, pairs, each);
      const caught = wrong.filter((pair) => misalignment(inputOf(pair)) !== null).length;
      rows.push({
        name: kind,
        values: {
          pairs: wrong.length,
          'rejected by alignment': share(caught, wrong.length),
          'let through by both': share(await leakOf(wrong), 1),
        },
      });
    }
    return {
      title: 'Faithfulness: pairs over 775 paragraphs of Wikipedia',
      rows,
      notes: [
        'True pairs are those that the generator by rules made and accepted.',
        `"Both": alignment, then a judge by model that errs in ${share(ERRORS, 1)} of its verdicts.`,
        'Numbers of the same sentence, a relation turned round and an added claim hold nothing that is not there.',
      ],
    };
  },
};
