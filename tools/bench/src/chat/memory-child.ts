import { askMany, localExecutive, protocolNamed } from './ask-many.ts';
import { serverProcess } from './server-process.ts';

/** Asks questions and prints, as JSON, the bytes of the heap after so many of them. */
const marks = process.argv.slice(2).map(Number);
const IN_FLIGHT = 32;

const server = await serverProcess();
const executive = await localExecutive(server.url);
const protocol = await protocolNamed('singleTurn');
const heaps: number[] = [];
let asked = 0;
for (const mark of marks) {
  const questions = Array.from({ length: mark - asked }, (_, at) => asked + at + 1);
  const endings = await askMany({ executive, protocol, questions, inFlight: IN_FLIGHT });
  if (endings.some(({ type }) => type === 'failed')) throw new Error('A question failed.');
  asked = mark;
  // Signals and streams are let go by finalizers, which run between collections.
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    globalThis.gc?.();
  }
  heaps.push(process.memoryUsage().heapUsed);
}
process.stdout.write(JSON.stringify(heaps));
await server.close();
