import { failed, passed } from './diagnosis.ts';
import type { Check } from './diagnosis.ts';

/** The first Node that strips types without a flag. */
const MINIMUM = [22, 18] as const;

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
  return enough
    ? passed('node', 'Node', version)
    : failed(
        'node',
        'Node',
        `${version} is too old`,
        `Install Node ${MINIMUM.join('.')} or later; 24 LTS is what MeMo is tested on.`,
      );
}
