import { describe, expect, it } from '@jest/globals';
import { generateCorpus } from './generate.ts';
import type { Corpus } from './generate.ts';
import { questionLines } from './question-file.ts';
import { styles } from './styles.ts';

const DOCUMENTS = 60;
const QUESTIONS = 160;

function corpusOf(style: (typeof styles)[number], seed = 3): Corpus {
  return generateCorpus({ style, documents: DOCUMENTS, questions: QUESTIONS, seed });
}

describe.each(styles.map((style) => [style.name, style] as const))('style %s', (_, style) => {
  const corpus = corpusOf(style);
  const answerable = corpus.questions.filter(({ group }) => group !== 'unanswerable');

  it('gives the same bytes for the same seed, and others for another', () => {
    expect(corpusOf(style).files).toEqual(corpus.files);
    expect(questionLines(corpusOf(style).questions)).toBe(questionLines(corpus.questions));
    expect(corpusOf(style, 4).files).not.toEqual(corpus.files);
  });

  it('writes as many documents as asked, with unique paths and no open placeholder', () => {
    expect(corpus.documents.size).toBe(DOCUMENTS);
    expect(new Set(corpus.files.map(({ path }) => path)).size).toBe(corpus.files.length);
    const texts = [...corpus.documents.values(), ...corpus.questions.map((one) => one.question)];
    expect(texts.filter((text) => /[{}]|undefined|\.\./.test(text))).toEqual([]);
  });

  it('names documents for every answerable question, which hold the answer', () => {
    for (const { question, answer, aliases, documents } of answerable) {
      expect([question, documents.length > 0]).toEqual([question, true]);
      const text = documents.map((id) => corpus.documents.get(id) ?? '').join('\n');
      const found =
        ['yes', 'no'].includes(answer) || [answer, ...aliases].some((form) => text.includes(form));
      expect([question, answer, found]).toEqual([question, answer, true]);
    }
  });

  it('asks each question once, in the promised shares', () => {
    expect(new Set(corpus.questions.map(({ question }) => question)).size).toBe(
      corpus.questions.length,
    );
    const share = (group: string): number =>
      corpus.questions.filter((one) => one.group === group).length / corpus.questions.length;
    expect(share('one-hop')).toBeGreaterThan(0.5);
    expect(share('multi-hop')).toBeGreaterThan(0.2);
    expect(share('unanswerable')).toBeGreaterThan(0.1);
  });

  it('lists several documents for most multi-hop questions', () => {
    const multiHop = corpus.questions.filter(({ group }) => group === 'multi-hop');
    const several = multiHop.filter(({ documents }) => documents.length > 1);
    expect(several.length).toBeGreaterThan(multiHop.length / 2);
  });

  it('asks nothing unanswerable about a statement that a document makes', () => {
    const known = new Set(answerable.map(({ question }) => question));
    const refused = corpus.questions.filter(({ group }) => group === 'unanswerable');
    expect(refused.filter(({ question }) => known.has(question))).toEqual([]);
  });
});
