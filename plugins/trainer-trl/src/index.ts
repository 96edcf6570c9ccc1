export {
  COMPLETE_MARK,
  REQUIREMENTS_FILE,
  defaultPython,
  environmentFolder,
  interpreterOf,
} from './environment.ts';
export { trlFullOptions, trlLoraOptions } from './options.ts';
export type { TrlFullOptions, TrlLoraOptions, TrlOptions } from './options.ts';
export { plugins, trlFull, trlLora } from './plugin.ts';
export { resolveSettings } from './settings.ts';
export type { TrlSettings } from './settings.ts';
export { setupPython } from './setup-python.ts';
export { TrlTrainer } from './trainer.ts';
export type { TrlHost } from './trainer.ts';
export { WORKER_FOLDER } from './worker-command.ts';
