import { describe, expect, it } from '@jest/globals';
import { testCall } from '@memo-js/conformance';
import { findingsOf, probePython } from './probe.ts';

const check = {
  executable: '/env/bin/python',
  python: '3.11.7',
  required: { torch: '2.13.0', trl: '1.13.0' },
  installed: { torch: '2.13.0', trl: '1.13.0' },
  gpus: [{ name: 'H200', memoryBytes: 150 * 2 ** 30 }],
};
const statuses = (changes: object): string[] =>
  findingsOf({ ...check, ...changes }).map(({ id, status }) => `${id} ${status}`);

describe('what doctor says of Python', () => {
  it.each([
    [{}, ['python ok', 'packages ok', 'gpus ok']],
    [{ python: '3.9.2' }, ['python fail', 'packages ok', 'gpus ok']],
    [{ installed: { torch: '2.13.0', trl: null } }, ['python ok', 'packages fail', 'gpus ok']],
    [{ installed: { torch: '2.12.0', trl: '1.13.0' } }, ['python ok', 'packages warn', 'gpus ok']],
    [{ gpus: [] }, ['python ok', 'packages ok', 'gpus warn']],
  ])('%j', (changes, expected) => {
    expect(statuses(changes)).toEqual(expected);
  });

  it('prints the command that installs what is missing', () => {
    const [, packages] = findingsOf({ ...check, installed: {} });
    expect(packages?.detail).toBe('missing: torch 2.13.0, trl 1.13.0');
    expect(packages?.hint).toMatch(
      /memo setup python.*\/env\/bin\/python -m pip install -r .*requirements\.txt/,
    );
  });

  it('names an interpreter that is not there', async () => {
    const [finding] = await probePython('/no/such/python', testCall());
    expect(finding).toMatchObject({
      status: 'fail',
      detail: expect.stringContaining('/no/such/python'),
    });
  });
});
