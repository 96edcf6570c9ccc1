import { expect, it } from '@jest/globals';
import { NO_USAGE, silentLogger, type ProgressEvent, type Turn } from '@memo-js/core';
import { makeCall } from '../call/calls.ts';
import { LeftOutWarnings } from './left-out-warnings.ts';

const turn = (model: string, ...leftOut: string[]): Turn<null> => ({
  decision: null,
  usage: NO_USAGE,
  model,
  leftOut,
});

it('notes every decision and warns once a model', () => {
  const events: ProgressEvent[] = [];
  const report = (event: ProgressEvent): void => void events.push(event);
  const warnings = new LeftOutWarnings(
    makeCall({ signal: undefined, report, logger: silentLogger }),
  );
  expect(warnings.noteOf(turn('a'))).toBe('');
  expect(warnings.noteOf(turn('a', 'temperature'))).toBe(' (without temperature)');
  expect(warnings.noteOf(turn('a', 'temperature'))).toBe(' (without temperature)');
  expect(warnings.noteOf(turn('b', 'temperature', 'topP'))).toBe(' (without temperature and topP)');
  expect(events).toMatchObject([
    { code: 'SAMPLING_LEFT_OUT', fields: { model: 'a', parameters: ['temperature'] } },
    { code: 'SAMPLING_LEFT_OUT', message: expect.stringContaining('model b') },
  ]);
});
