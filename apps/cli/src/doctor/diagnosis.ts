/** One thing that could stop a run. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly status: 'ok' | 'warn' | 'fail';
  readonly detail: string;
  /** How to mend it; null when nothing needs mending. */
  readonly hint: string | null;
}

export interface Diagnosis {
  /** True when no check failed. */
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

export const passed = (id: string, title: string, detail: string): Check => ({
  id,
  title,
  status: 'ok',
  detail,
  hint: null,
});

export const warned = (id: string, title: string, detail: string, hint: string): Check => ({
  id,
  title,
  status: 'warn',
  detail,
  hint,
});

export const failed = (id: string, title: string, detail: string, hint: string): Check => ({
  id,
  title,
  status: 'fail',
  detail,
  hint,
});

export function diagnosisOf(checks: readonly Check[]): Diagnosis {
  return { ok: checks.every((check) => check.status !== 'fail'), checks };
}
