/** How Node, its workers and onnxruntime say that memory could not be had. */
const MESSAGES = /Array buffer allocation failed|bad_alloc|Failed to allocate memory/;
const CODES: readonly unknown[] = [
  'ERR_WORKER_OUT_OF_MEMORY',
  'ERR_MEMORY_ALLOCATION_FAILED',
  'ENOMEM',
];

/** True for a failed allocation, whichever part asked for it. */
export function isOutOfMemory(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { code, message } = thrown as { readonly code?: unknown; readonly message?: unknown };
  return CODES.includes(code) || MESSAGES.test(String(message));
}
