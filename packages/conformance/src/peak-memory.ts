import { readFile } from 'node:fs/promises';

/**
 * Most bytes that this program had resident. `maxRSS`, which other systems than Linux have to do with,
 * begins at that of the process that started it.
 */
export async function peakMemory(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}
