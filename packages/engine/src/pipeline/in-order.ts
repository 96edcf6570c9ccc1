/**
 * Results of all, in the order of the inputs; all are begun at once. After a failure the others are
 * waited for, so that nothing goes on behind the caller's back, and the first failure is thrown.
 */
export async function inOrder<T, R>(
  inputs: readonly T[],
  work: (input: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const settled = await Promise.allSettled(inputs.map(work));
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}
