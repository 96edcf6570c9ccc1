type Follower = (reason: unknown) => void;

/** One listener a signal: hundreds of calls under one would each be searched for among the others. */
const FOLLOWERS = new WeakMap<AbortSignal, Set<Follower>>();

/**
 * Tells when a signal aborts; at once where it has.
 * @returns what ends it
 */
export function follow(signal: AbortSignal, follower: Follower): () => void {
  if (signal.aborted) {
    follower(signal.reason);
    return () => undefined;
  }
  let all = FOLLOWERS.get(signal);
  if (all === undefined) {
    const followers = new Set<Follower>();
    all = followers;
    FOLLOWERS.set(signal, followers);
    const tell = (): void => {
      for (const each of followers) each(signal.reason);
    };
    signal.addEventListener('abort', tell, { once: true });
  }
  const followers = all;
  followers.add(follower);
  return () => void followers.delete(follower);
}
