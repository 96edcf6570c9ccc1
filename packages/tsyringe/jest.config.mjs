import { project } from '../../jest.preset.mjs';

const base = project('tsyringe', import.meta.dirname);
const [pattern, [transformer, options]] = Object.entries(base.transform)[0];

/** Tests use decorators as an application with tsyringe does; the package itself has none. */
const jsc = {
  ...options.jsc,
  parser: { ...options.jsc.parser, decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true },
};

export default { ...base, transform: { [pattern]: [transformer, { ...options, jsc }] } };
