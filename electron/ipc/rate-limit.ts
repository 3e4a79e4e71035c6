/** A token bucket per caller: `burst` calls at once, `perSecond` regained. */
export interface RateLimit {
  /** Whether the caller may make one more call now. */
  take(caller: number): boolean;
}

/** Creates the limit; `now` in milliseconds, monotonic. */
export function createRateLimit(
  { burst, perSecond }: { readonly burst: number; readonly perSecond: number },
  now: () => number = () => performance.now(),
): RateLimit {
  const buckets = new Map<number, { tokens: number; at: number }>();
  return {
    take: (caller) => {
      const at = now();
      const bucket = buckets.get(caller) ?? { tokens: burst, at };
      const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
      const isGranted = tokens >= 1;
      buckets.set(caller, { tokens: isGranted ? tokens - 1 : tokens, at });
      return isGranted;
    },
  };
}
