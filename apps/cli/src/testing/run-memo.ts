import { runCli } from '../run-cli.ts';
import { fakeIo } from './fake-io.ts';
import type { FakeIo, FakeIoOptions } from './fake-io.ts';
import { fakeServices } from './fake-services.ts';
import type { Services } from '../services.ts';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly io: FakeIo;
}

/** Runs a command line against fakes. */
export async function memo(
  argv: readonly string[],
  { services = fakeServices(), ...options }: FakeIoOptions & { services?: Services } = {},
): Promise<CliRun> {
  const io = fakeIo(options);
  const code = await runCli(argv, io, services);
  return { code, out: io.out(), err: io.err(), io };
}

/** Standard output as the one JSON document that it must be. */
export const json = (out: string): unknown => JSON.parse(out);
