/** Tokens of one model call, or of several added up. */
export interface Usage {
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Part of `promptTokens` that the server read from a cache. */
  readonly cachedTokens?: number;
  /** Part of `promptTokens` that the server put into a cache, where it says so. */
  readonly cacheWriteTokens?: number;
  /** Part of `completionTokens` spent on reasoning. */
  readonly reasoningTokens?: number;
  /** US dollars of these calls; absent where the price of one of them is not known. */
  readonly cost?: number;
}

/** Nothing used. */
export const NO_USAGE: Usage = Object.freeze({ calls: 0, promptTokens: 0, completionTokens: 0 });

/** Adds two usages. The sum has a cost when every part that was called has one. */
export function addUsage(a: Usage, b: Usage): Usage {
  const cached = (a.cachedTokens ?? 0) + (b.cachedTokens ?? 0);
  const written = (a.cacheWriteTokens ?? 0) + (b.cacheWriteTokens ?? 0);
  const reasoning = (a.reasoningTokens ?? 0) + (b.reasoningTokens ?? 0);
  const priced = [a, b].every(({ calls, cost }) => calls === 0 || cost !== undefined);
  const cost =
    priced && (a.cost ?? b.cost) !== undefined ? { cost: (a.cost ?? 0) + (b.cost ?? 0) } : {};
  return {
    calls: a.calls + b.calls,
    promptTokens: a.promptTokens + b.promptTokens,
    completionTokens: a.completionTokens + b.completionTokens,
    ...(cached > 0 ? { cachedTokens: cached } : {}),
    ...(written > 0 ? { cacheWriteTokens: written } : {}),
    ...(reasoning > 0 ? { reasoningTokens: reasoning } : {}),
    ...cost,
  };
}
