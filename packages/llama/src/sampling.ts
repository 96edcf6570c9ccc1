/**
 * Draws a token from probabilities sharpened by a temperature, out of the smallest set of tokens
 * whose sharpened probabilities reach `topP` (nucleus sampling, Holtzman et al. 2020, section 3.1).
 */
export function sample(
  probabilities: Float32Array,
  temperature: number,
  topP: number,
  random: () => number,
): number {
  let best = 0;
  for (let id = 1; id < probabilities.length; id++) {
    if (probabilities[id]! > probabilities[best]!) best = id;
  }
  const top = probabilities[best]!;
  const weights: { id: number; weight: number }[] = [];
  let total = 0;
  for (let id = 0; id < probabilities.length; id++) {
    // Relative to the best token, so that no power underflows to nothing.
    const weight = (probabilities[id]! / top) ** (1 / temperature);
    total += weight;
    if (weight > 1e-9) weights.push({ id, weight });
  }
  weights.sort((a, b) => b.weight - a.weight || a.id - b.id);
  let nucleus = 0;
  let size = 0;
  while (size < weights.length && (size === 0 || nucleus < topP * total)) {
    nucleus += weights[size++]!.weight;
  }
  let rest = random() * nucleus;
  for (let i = 0; i < size; i++) {
    rest -= weights[i]!.weight;
    if (rest < 0) return weights[i]!.id;
  }
  return weights[size - 1]?.id ?? best;
}
