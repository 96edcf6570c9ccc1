import { describe, expect, it } from '@jest/globals';
import { MemoError, isAbort } from './error.ts';

describe('MemoError', () => {
  it('serialises what programs and people need', () => {
    const error = new MemoError({
      code: 'DISK_FULL',
      message: 'No space',
      hint: 'Free some',
      retryable: true,
    });
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      code: 'DISK_FULL',
      message: 'No space',
      hint: 'Free some',
      retryable: true,
    });
  });

  it('wraps anything thrown, and keeps its own kind', () => {
    const own = new MemoError({ code: 'A', message: 'a' });
    expect(MemoError.from(own)).toBe(own);
    expect(MemoError.from(new RangeError('out'))).toMatchObject({
      code: 'UNEXPECTED',
      message: 'out',
    });
    expect(MemoError.from('text', 'ODD')).toMatchObject({ code: 'ODD', message: 'text' });
  });

  it('names a failed allocation', () => {
    let thrown: unknown;
    try {
      thrown = new Float32Array(2 ** 45);
    } catch (error) {
      thrown = error;
    }
    const worker = Object.assign(new Error('limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    for (const error of [thrown, worker, new Error('std::bad_alloc')]) {
      expect(MemoError.from(error, 'MEMORY_FAILED')).toMatchObject({
        code: 'OUT_OF_MEMORY',
        retryable: true,
      });
    }
  });

  it('knows an abort by its name', () => {
    const { reason } = AbortSignal.abort();
    expect(isAbort(reason)).toBe(true);
    expect(MemoError.from(reason).code).toBe('ABORTED');
    expect(isAbort(MemoError.from(reason))).toBe(true);
    expect(isAbort(new Error('AbortError'))).toBe(false);
    expect(isAbort(null)).toBe(false);
  });
});
