/** One behaviour that every implementation of an interface must show. */
export interface ConformanceCase {
  readonly name: string;
  /** Throws, with a message for the plugin's author, when the behaviour is missing. */
  run(): Promise<void>;
}

/** The behaviours of one interface, bound to one implementation. */
export interface ConformanceSuite {
  readonly name: string;
  readonly cases: readonly ConformanceCase[];
}

/** The two functions that a test framework must bring; Jest, Vitest and node:test do. */
export interface TestFramework {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => Promise<void>) => void;
}

/**
 * Registers a suite as tests. A case is left out only by its name, with the reason, which
 * becomes part of the test's name.
 * @throws Error when `skip` names a case that the suite does not have.
 */
export function testSuite(
  suite: ConformanceSuite,
  framework: TestFramework,
  skip: Readonly<Record<string, string>> = {},
): void {
  for (const name of Object.keys(skip)) {
    if (!suite.cases.some((each) => each.name === name)) {
      throw new Error(`${suite.name} has no case '${name}' to skip`);
    }
  }
  framework.describe(suite.name, () => {
    for (const each of suite.cases) {
      const reason = skip[each.name];
      if (reason === undefined) framework.it(each.name, () => each.run());
      else framework.it(`${each.name} (left out: ${reason})`, async () => {});
    }
  });
}

/** Runs a suite without a framework; returns the failures by the name of the case. */
export async function runSuite(suite: ConformanceSuite): Promise<Map<string, Error>> {
  const failures = new Map<string, Error>();
  for (const each of suite.cases) {
    try {
      await each.run();
    } catch (thrown) {
      failures.set(each.name, thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  }
  return failures;
}
