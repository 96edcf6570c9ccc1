import { describe, expect, it } from '@jest/globals';
import { parseQuestions, readQuestions } from './question-file.ts';

const line = (value: unknown): string => JSON.stringify(value);

describe('parseQuestions', () => {
  it('reads our own shape and ignores unknown keys', () => {
    const text = line({
      id: 7,
      question: 'Who?',
      answer: 1998,
      aliases: ['ninety-eight'],
      group: 'one-hop',
      hops: 1,
    });
    expect(parseQuestions(text, 'q.jsonl')).toEqual([
      {
        id: '7',
        question: 'Who?',
        answer: '1998',
        aliases: ['ninety-eight'],
        unanswerable: false,
        group: 'one-hop',
      },
    ]);
  });

  it('drops the answer of an unanswerable question', () => {
    const text = line({ id: 'a', question: 'Who?', answer: 'nobody', unanswerable: true });
    expect(parseQuestions(text, 'q.jsonl')[0]).toMatchObject({ answer: null, unanswerable: true });
  });

  it('recognises a record of MuSiQue by its fields', () => {
    const record = {
      id: '3hop1__1_2_3',
      paragraphs: [{ idx: 0, title: 'T', paragraph_text: 'P', is_supporting: true }],
      question: 'Who?',
      question_decomposition: [],
      answer: 'X',
      answer_aliases: ['Y'],
      answerable: true,
    };
    const text = `${line(record)}\n${line({ ...record, answerable: false })}\n`;
    expect(parseQuestions(text, 'm.jsonl')).toEqual([
      {
        id: '3hop1__1_2_3',
        question: 'Who?',
        answer: 'X',
        aliases: ['Y'],
        unanswerable: false,
        group: '3hop',
      },
      {
        id: '3hop1__1_2_3',
        question: 'Who?',
        answer: null,
        aliases: [],
        unanswerable: true,
        group: '3hop',
      },
    ]);
  });

  it('skips empty lines, a byte order mark and carriage returns', () => {
    const text = `\uFEFF${line({ id: 'a', question: 'Who?', answer: 'X' })}\r\n\r\n`;
    expect(parseQuestions(text, 'q.jsonl')).toHaveLength(1);
  });

  it.each([
    ['{"id": "a"', /q\.jsonl, line 2: not JSON/],
    ['[]', /line 2: not a JSON object/],
    [line({ id: 'a', answer: 'X' }), /line 2: `question`/],
    [line({ id: 'a', question: 'Who?' }), /line 2: `answer` is missing/],
    [line({ id: 'a', question: 'Who?', answer: 'X', aliases: 'Y' }), /line 2: `aliases`/],
    [
      line({ id: 'a', question: 'Who?', answer: 'X', answer_aliases: 'Y', answerable: true }),
      /line 2: `answer_aliases`/,
    ],
  ])('names file and line of %s', (second, message) => {
    const text = `${line({ id: '1', question: 'Q', answer: 'A' })}\n${second}`;
    expect(() => parseQuestions(text, 'q.jsonl')).toThrow(
      expect.objectContaining({
        code: 'EVALUATION_QUESTION',
        message: expect.stringMatching(message),
      }),
    );
  });

  it('refuses a file without questions', () => {
    expect(() => parseQuestions('\n', 'q.jsonl')).toThrow(
      expect.objectContaining({ code: 'EVALUATION_EMPTY' }),
    );
  });
});

describe('readQuestions', () => {
  it('says which file cannot be read', async () => {
    await expect(readQuestions('/nowhere/q.jsonl')).rejects.toMatchObject({
      code: 'EVALUATION_FILE',
      message: expect.stringContaining('/nowhere/q.jsonl'),
    });
  });
});
