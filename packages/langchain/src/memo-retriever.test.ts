import { describe, expect, it } from '@jest/globals';
import { MemoRetriever } from './memo-retriever.ts';
import { fakeMemo, PASSAGE } from './testing/fake-memo.ts';

const question = 'Where is the company of Mara Lindqvarn based?';

describe('a memo as a retriever', () => {
  it('gives the answers that the final answer rests on, and no passages', async () => {
    const documents = await new MemoRetriever({ memo: fakeMemo() }).invoke(question);
    expect(documents.map(({ pageContent }) => pageContent)).toEqual([
      'What did Mara Lindqvarn found? Veltra Instruments',
      'Where is Veltra Instruments located? Kelvarra',
    ]);
    expect(documents[1]?.metadata).toEqual({
      question: 'Where is Veltra Instruments located?',
      answer: 'Kelvarra',
      confidence: 0.98,
      memoryId: 'memory-1',
      sources: [{ documentId: 'document-0.md', title: 'Veltra', metadata: { shelf: 0 } }],
    });
    expect(JSON.stringify(documents)).not.toContain(PASSAGE);
  });

  it('gives nothing of what the memory does not know', async () => {
    expect(await new MemoRetriever({ memo: fakeMemo() }).invoke('Who is the stranger?')).toEqual(
      [],
    );
  });

  it('asks its memories, tells callbacks, and stops with its run', async () => {
    const memo = fakeMemo();
    const found: number[] = [];
    const retriever = new MemoRetriever({
      memo,
      memories: ['a'],
      callbacks: [{ handleRetrieverEnd: (documents) => void found.push(documents.length) }],
    });
    const controller = new AbortController();
    await retriever.invoke(question, { signal: controller.signal });
    expect(memo.calls).toEqual([[question, { memories: ['a'], signal: controller.signal }]]);
    expect(found).toEqual([2]);
    const asking = retriever.invoke(question, { signal: controller.signal });
    controller.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });
});
