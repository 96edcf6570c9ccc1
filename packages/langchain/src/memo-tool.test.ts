import { describe, expect, it } from '@jest/globals';
import type { ToolMessage } from '@langchain/core/messages';
import { memoTool } from './memo-tool.ts';
import { fakeMemo, PASSAGE } from './testing/fake-memo.ts';

const question = 'Where is the company of Mara Lindqvarn based?';
const call = (args: Record<string, unknown>) =>
  ({ type: 'tool_call', id: 'call-1', name: 'ask_memory', args }) as const;

describe('a memo as a tool', () => {
  it('shows the model the answer, and the application the whole result', async () => {
    const message = (await memoTool(fakeMemo()).invoke(call({ question }))) as ToolMessage;
    expect(message.content).toBe(
      [
        'Kelvarra',
        'confidence: 0.98',
        'step: What did Mara Lindqvarn found? Veltra Instruments',
        'step: Who runs the harbour? Runa Falk',
        'step: Where is Veltra Instruments located? Kelvarra',
        'documents: document-0.md, document-1.md',
      ].join('\n'),
    );
    expect(message.content).not.toContain(PASSAGE);
    expect(message.artifact).toMatchObject({ answer: 'Kelvarra', supported: true });
    expect(JSON.stringify(message.artifact)).toContain(PASSAGE);
  });

  it('says what the memory does not know', async () => {
    const message = await memoTool(fakeMemo()).invoke(call({ question: 'Who is the stranger?' }));
    expect((message as ToolMessage).content).toBe('The memory does not know: Nothing was found.');
  });

  it('asks the memories that it is for, by a name of its own', async () => {
    const memo = fakeMemo();
    const tool = memoTool(memo, { name: 'archive', description: 'Old.', memories: ['a'] });
    await tool.invoke({ question });
    expect(tool).toMatchObject({ name: 'archive', description: 'Old.' });
    expect(memo.calls).toEqual([[question, { memories: ['a'] }]]);
  });

  it('refuses a call of another form, and stops with its run', async () => {
    const memo = fakeMemo();
    const wrong = memoTool(memo).invoke(call({ question, depth: 3 }));
    await expect(wrong).rejects.toThrow(/schema/);
    expect(memo.calls).toEqual([]);
    const controller = new AbortController();
    const asking = memoTool(memo).invoke({ question }, { signal: controller.signal });
    controller.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });
});
