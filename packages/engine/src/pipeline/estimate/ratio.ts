/** Two-sided 95 % points of Student's t for so many degrees of freedom; 2 beyond. */
const T = [12.7, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13];

/**
 * The total of a figure over a population from a sample, by its ratio to a size that is known of
 * all (Cochran 1977, Sampling Techniques, chapter 6).
 * @param whole sum of the sizes, and their number
 */
export function ratioTotal(
  sample: readonly { readonly value: number; readonly size: number }[],
  whole: { readonly size: number; readonly count: number },
): { readonly value: number; readonly halfWidth: number } {
  if (whole.count === 0) return { value: 0, halfWidth: 0 };
  const n = sample.length;
  const size = sample.reduce((sum, each) => sum + each.size, 0);
  const value = sample.reduce((sum, each) => sum + each.value, 0);
  if (n === 0 || size === 0) return { value: 0, halfWidth: Infinity };
  const ratio = value / size;
  if (n === 1) return { value: ratio * whole.size, halfWidth: Infinity };
  const squares = sample.reduce((sum, each) => sum + (each.value - ratio * each.size) ** 2, 0);
  const left = Math.max(0, 1 - n / whole.count);
  // Residuals grow with the size: a sample of small documents would show too little of them.
  const larger = whole.size / whole.count / (size / n);
  const deviation = larger * whole.count * Math.sqrt((left * squares) / ((n - 1) * n));
  return { value: ratio * whole.size, halfWidth: (T[n - 2] ?? 2) * deviation };
}
