/** TIES on whole arrays by sorting, as the paper tells it: what the merger is compared with. */
export function referenceTies(
  base: readonly number[],
  models: readonly { readonly weight: number; readonly values: readonly number[] }[],
  { density, lambda, normalize }: { density: number; lambda: number; normalize: boolean },
): number[] {
  const trimmed = models.map(({ weight, values }) => {
    const delta = values.map((value, i) => Math.fround(value - base[i]!));
    const order = delta
      .map((_, i) => i)
      .sort((a, b) => Math.abs(delta[b]!) - Math.abs(delta[a]!) || a - b);
    const kept = new Set(order.slice(0, Math.floor(density * delta.length)));
    return delta.map((value, i) => ({ weight, value: kept.has(i) ? weight * value : 0 }));
  });
  return base.map((value, i) => {
    const entries = trimmed.map((delta) => delta[i]!);
    const sign = entries.reduce((sum, entry) => sum + entry.value, 0) >= 0 ? 1 : -1;
    const agreeing = entries.filter((entry) => Math.sign(entry.value) === sign);
    const sum = agreeing.reduce((total, entry) => total + entry.value, 0);
    const weights = agreeing.reduce((total, entry) => total + entry.weight, 0);
    return value + (lambda * sum) / (normalize && weights !== 0 ? weights : 1);
  });
}
