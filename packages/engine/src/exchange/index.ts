export { exportReflections } from './export-reflections.ts';
export { importReflections } from './import-reflections.ts';
export { EXPORT_FORMATS } from './exchanged.ts';
export type {
  ExportFormat,
  ExportOptions,
  ExportedLines,
  ImportReport,
  ReflectionLine,
  TrlLine,
  TrlMessage,
} from './exchanged.ts';
