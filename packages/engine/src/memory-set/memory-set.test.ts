import { describe, expect, it } from '@jest/globals';
import { MemoError, silentLogger } from '@memo-js/core';
import type { Memory } from '@memo-js/core';
import { KnowledgeFilter } from '../calibration/filter.ts';
import { makeCall } from '../call/calls.ts';
import { fakeMemory } from '../testing/fake-plugins.ts';
import { fakeReflection } from '../testing/reflections.ts';
import { MemorySet } from './memory-set.ts';
import type { SetMember } from './memory-set.ts';

const call = makeCall({ signal: undefined, report: undefined, logger: silentLogger });

function knowing(entity: string): KnowledgeFilter {
  return KnowledgeFilter.build([
    fakeReflection({ question: `Where is ${entity}?`, answer: 'here', entities: [entity] }),
  ]);
}

function member(memory: Memory, filter: KnowledgeFilter | null, topic = memory.id): SetMember {
  return {
    memory,
    filter,
    card: { topics: [topic], languages: ['en'], exampleQuestions: [`What about ${topic}?`] },
  };
}

/** A memory whose answers have a given confidence. */
function sure(id: string, confidence: number | null): ReturnType<typeof fakeMemory> {
  const memory = fakeMemory({ id, reply: () => `from ${id}` });
  return {
    ...memory,
    async ask(requests, asked) {
      const outcomes = await memory.ask(requests, asked);
      return outcomes.map((each) => (each.type === 'answer' ? { ...each, confidence } : each));
    },
  };
}

describe('MemorySet', () => {
  it('asks only the memories that know an entity of the question', async () => {
    const a = sure('a', 0.9);
    const b = sure('b', 0.9);
    const set = new MemorySet([member(a, knowing('Osterby')), member(b, knowing('Lorne'))]);
    const outcomes = await set.ask(
      [{ question: 'Where is Lorne?' }, { question: 'Where is Osterby?' }],
      call,
    );
    expect(outcomes).toMatchObject([{ text: 'from b' }, { text: 'from a' }]);
    expect(a.asked).toEqual(['Where is Osterby?']);
    expect(b.asked).toEqual(['Where is Lorne?']);
  });

  it('asks all when none knows the entity, and takes the surest answer', async () => {
    const set = new MemorySet([
      member(sure('a', 0.6), knowing('Osterby')),
      member(sure('b', 0.8), knowing('Lorne')),
      member(sure('c', null), null),
    ]);
    const [outcome] = await set.ask([{ question: 'Who paints boats?' }], call);
    expect(outcome).toMatchObject({ text: 'from b', memoryId: 'b' });
  });

  it('adds up the usage of all that were asked', async () => {
    const set = new MemorySet([member(sure('a', 0.6), null), member(sure('b', 0.8), null)]);
    const [outcome] = await set.ask([{ question: 'Who paints boats?' }], call);
    expect(outcome?.usage.calls).toBe(2);
  });

  it('keeps an error an error, unless another memory answers', async () => {
    const down = new MemoError({ code: 'DOWN', message: 'down', retryable: true });
    const broken = fakeMemory({ id: 'broken', reply: () => down });
    const silent = fakeMemory({ id: 'silent', reply: () => null });
    const failing = new MemorySet([member(silent, null), member(broken, null)]);
    expect(await failing.ask([{ question: 'x?' }], call)).toMatchObject([
      { type: 'error', error: { code: 'DOWN' } },
    ]);
    const helped = new MemorySet([member(broken, null), member(sure('a', 0.7), null)]);
    expect(await helped.ask([{ question: 'x?' }], call)).toMatchObject([{ text: 'from a' }]);
  });

  it('lets the others answer when one memory cannot be asked at all', async () => {
    const closed: Memory = {
      ...fakeMemory({ id: 'closed', reply: () => null }),
      ask: () => Promise.reject(new MemoError({ code: 'CLOSED', message: 'closed' })),
    };
    const set = new MemorySet([member(closed, null), member(sure('a', 0.7), null)]);
    expect(await set.ask([{ question: 'x?' }], call)).toMatchObject([{ text: 'from a' }]);
    const alone = new MemorySet([member(closed, null)]);
    await expect(alone.ask([{ question: 'x?' }], call)).rejects.toMatchObject({ code: 'CLOSED' });
  });

  it('joins the cards and refuses an empty set', () => {
    const set = new MemorySet([member(sure('a', 1), null), member(sure('b', 1), null, 'boats')]);
    expect(set.card).toEqual({
      topics: ['a', 'boats'],
      languages: ['en'],
      exampleQuestions: ['What about a?', 'What about boats?'],
    });
    expect(() => new MemorySet([])).toThrow(MemoError);
  });

  it('understands free wordings where all of its memories do', () => {
    const plain = member(sure('a', 1), null);
    const pretrained = { ...plain, card: { ...plain.card, pretrained: true } };
    expect(new MemorySet([pretrained, pretrained]).card.pretrained).toBe(true);
    expect(new MemorySet([pretrained, plain]).card.pretrained).toBeUndefined();
  });
});
