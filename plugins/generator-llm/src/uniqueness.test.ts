import { expect, it } from '@jest/globals';
import { indexOf } from '@memo-js/conformance';
import type { Reflection } from '@memo-js/core';
import { rivalOf } from './uniqueness.ts';

const fact = (question: string, answer: string, ...entities: string[]): Reflection => ({
  id: question,
  step: 'extraction',
  question,
  answer,
  paraphrases: [],
  entities,
  evidence: [],
  documentIds: ['d'],
  refusal: false,
  generator: 'llm',
});

const inOslo = (who: string): Reflection => fact(`Where was ${who} born?`, 'Oslo', who, 'Oslo');
const founded = (who: string, what: string): Reflection =>
  fact(`Which company did ${who} found?`, what, who, what);
const born = (who: string): Reflection => fact(`When was ${who} born?`, '1961', who);

const all = [inOslo('Ann'), inOslo('Ben'), founded('Ann', 'Bolt'), born('Ann'), born('Ben')];
const index = indexOf(all);

it('finds who else fits a description', () => {
  expect(rivalOf('Ann', [inOslo('Ann')], index)).toBe('Ben');
});

it('finds nobody where one fact tells them apart', () => {
  expect(rivalOf('Ann', [inOslo('Ann'), founded('Ann', 'Bolt')], index)).toBeNull();
});

it('does not take a description for unique that names nothing to compare by', () => {
  expect(rivalOf('Ann', [born('Ann')], index)).toContain('anything else');
});
