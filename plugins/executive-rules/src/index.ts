export { RulesExecutive } from './executive.ts';
export { rules } from './rules.ts';
export { plugins } from './plugins.ts';
