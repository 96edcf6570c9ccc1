import { describe, expect, it } from '@jest/globals';
import { openPipe } from './pipe.ts';

const program = (code: string) => openPipe(process.execPath, ['-e', code]);

const ECHO = `
  process.stdin.on('data', (text) => {
    for (const line of String(text).trim().split('\\n')) console.log(JSON.stringify([JSON.parse(line)]));
  });`;

describe('openPipe', () => {
  it('answers each request in turn, and ends', async () => {
    const pipe = program(ECHO);
    expect(await pipe.ask({ n: 1 })).toEqual([{ n: 1 }]);
    expect(await pipe.ask('a\nb')).toEqual(['a\nb']);
    await pipe.close();
  });

  it('says why a program ended', async () => {
    const pipe = program(`console.error('no such model'); process.exit(3)`);
    await expect(pipe.ask({})).rejects.toMatchObject({
      code: 'PROCESS_FAILED',
      message: expect.stringMatching(/code 3:\nno such model/),
    });
    await pipe.close();
  });

  it('says which program is missing', async () => {
    await expect(openPipe('/nowhere/peer', []).ask({})).rejects.toMatchObject({
      code: 'PROCESS_FAILED',
      message: expect.stringMatching(/\/nowhere\/peer .*ENOENT/),
    });
  });
});
