import type { Runner } from '@memo-js/core';
import { fakeRunner, type FakePlace } from '../fakes/runner.ts';
import type { Broken } from './broken.ts';

const place: FakePlace = new Map();
let submits = 0;

/** Runners with the defects of a first version. */
export const brokenRunners: readonly Broken<Runner>[] = [
  {
    defect: 'starts a task with every submit',
    create: () => {
      const runner = fakeRunner(place);
      return {
        ...runner,
        submit: (task, call) => runner.submit({ ...task, id: `${task.id} ${submits++}` }, call),
      };
    },
    caughtBy: [
      'runs a task once, however often it is submitted',
      'finds a task again after a restart, with all of its lines',
      'refuses another command under the id of a task that runs',
    ],
  },
  {
    defect: 'reports lines twice, and lines of another process not at all',
    create: () => {
      const runner = fakeRunner(new Map(place));
      return {
        ...runner,
        submit: (task, call) => {
          const twice = (line: string): void => [line, line].forEach((each) => task.onLine?.(each));
          return runner.submit({ ...task, onLine: twice }, call);
        },
      };
    },
    caughtBy: ['reports lines of standard output, status and the last errors'],
  },
  {
    defect: 'takes every end for a success',
    create: () => {
      const runner = fakeRunner(place);
      return { ...runner, wait: async (...args) => ({ ...(await runner.wait(...args)), code: 0 }) };
    },
    caughtBy: [
      'reports lines of standard output, status and the last errors',
      'starts a failed task again',
      'stops a task, and lets it be stopped twice',
    ],
  },
  {
    defect: 'joins arguments with blanks',
    create: () => {
      const runner = fakeRunner(place);
      return {
        ...runner,
        submit: ({ args, ...task }, call) =>
          runner.submit({ ...task, args: [...args.slice(0, 3), args.slice(3).join(' ')] }, call),
      };
    },
    caughtBy: ['gives the command its arguments as they are, its variables and its program'],
  },
];
