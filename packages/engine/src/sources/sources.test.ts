import { describe, expect, it } from '@jest/globals';
import type { MemoryAnswer, MemoryOutcome, Transcript } from '@memo-js/core';
import { NO_USAGE } from '@memo-js/core';
import { fakeReflection } from '../testing/reflections.ts';
import { citedHops, findSources } from './find-sources.ts';
import { SourceIndex } from './source-index.ts';
import type { SourceRecord } from './source-index.ts';

function record(question: string, answer: string, documentId: string): SourceRecord {
  return {
    reflection: fakeReflection({ question, answer }),
    quotes: [
      {
        documentId,
        title: `Title of ${documentId}`,
        passageId: `${documentId}#0`,
        start: 3,
        end: 9,
        text: 'a span',
        metadata: { shelf: 1 },
      },
    ],
  };
}

const index = new SourceIndex([
  record('Where is Brightwater Ltd based?', 'Osterby', 'company.txt'),
  record('Where was Mira Halden born?', 'Osterby.', 'person.txt'),
  record('Who founded Brightwater Ltd?', 'Mira Halden', 'company.txt'),
  {
    reflection: fakeReflection({ question: 'Who knows?', answer: 'Osterby', refusal: true }),
    quotes: [],
  },
]);

function answer(text: string): MemoryAnswer {
  return {
    type: 'answer',
    text,
    signals: null,
    finishReason: 'stop',
    confidence: 0.9,
    memoryId: 'm',
    usage: NO_USAGE,
  };
}

function transcript(hops: readonly [string, MemoryOutcome][], citations: string[]): Transcript {
  return {
    protocol: 'fake',
    question: 'q',
    clues: [],
    candidates: [],
    asked: hops.map(([question, outcome], i) => ({
      id: `t${i}`,
      stage: 'seeking',
      question,
      intended: question,
      clues: [],
      outcome,
    })),
    deadEnds: [],
    decisions: [],
    final: { type: 'answer', short: 'x', text: 'x', citations, outside: [], conflicts: [] },
    usage: { executive: NO_USAGE, memory: NO_USAGE },
  };
}

describe('SourceIndex', () => {
  it('finds the reflection whose answer agrees and whose question is nearest', () => {
    expect(
      index.find('In which town was Mira Halden born?', 'osterby')?.quotes[0]?.documentId,
    ).toBe('person.txt');
    expect(index.find('Where is Brightwater Ltd?', 'Osterby')?.quotes[0]?.documentId).toBe(
      'company.txt',
    );
  });

  it('finds nothing when the answer differs or the question is about something else', () => {
    expect(index.find('Where was Mira Halden born?', 'Lorne')).toBeNull();
    expect(index.find('Which sport do seagulls play?', 'Osterby')).toBeNull();
  });

  it('takes at most 5 ms an answer among 20,000 reflections', () => {
    const large = new SourceIndex(
      Array.from({ length: 20_000 }, (_, i) =>
        record(`When did person ${i} open shop ${i % 89}?`, `${1900 + (i % 100)}`, `d${i}`),
      ),
    );
    const questions = Array.from({ length: 100 }, (_, i) => i * 37);
    large.find('When did person 1 open shop 1?', '1901');
    const start = performance.now();
    const found = questions.map((i) =>
      large.find(`In which year did person ${i} open shop ${i % 89}?`, `${1900 + (i % 100)}`),
    );
    const each = (performance.now() - start) / questions.length;
    expect(found.map((hit, nth) => hit?.quotes[0]?.documentId === `d${questions[nth]}`)).toEqual(
      questions.map(() => true),
    );
    // Generous: the figure is 5 ms, and test machines are shared.
    expect(each).toBeLessThan(25);
  });
});

describe('findSources', () => {
  const hops: [string, MemoryOutcome][] = [
    ['Who founded Brightwater Ltd?', answer('Mira Halden')],
    ['Where was Mira Halden born?', answer('Osterby')],
    ['What is her hobby?', answer('fencing')],
  ];

  it('gives the sources of the cited hops, that of the answer first', () => {
    const found = findSources(citedHops(transcript(hops, ['t0', 't1'])), () => index);
    expect(found.supported).toBe(true);
    expect(found.sources.map((source) => source.documentId)).toEqual(['person.txt', 'company.txt']);
    expect(found.sources[0]).toMatchObject({
      title: 'Title of person.txt',
      passage: { id: 'person.txt#0', start: 3, end: 9, text: 'a span' },
      metadata: { shelf: 1 },
    });
  });

  it('is not supported when one hop has no source, or nothing was cited', () => {
    expect(findSources(citedHops(transcript(hops, ['t0', 't2'])), () => index)).toMatchObject({
      supported: false,
      sources: [{ documentId: 'company.txt' }],
    });
    expect(findSources(citedHops(transcript(hops, [])), () => index)).toEqual({
      supported: false,
      sources: [],
    });
    expect(findSources(citedHops(transcript(hops, ['t0'])), () => undefined).supported).toBe(false);
  });
});
