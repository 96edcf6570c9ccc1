import { readFileSync } from 'node:fs';

interface PackageJson {
  readonly version: string;
}

const packageJson = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as PackageJson;

/** Version of the CLI's package. */
export const VERSION: string = packageJson.version;
