/** A bucket of tokens: `burst` at once, refilled by `perSecond`. */
export interface TokenBucket {
  /** Takes one; false when it is empty. */
  take(now: number): boolean;
}

/** A full bucket; `now` is in milliseconds and never runs backwards. */
export function createTokenBucket(burst: number, perSecond: number, start: number): TokenBucket {
  let tokens = burst;
  let last = start;
  return {
    take: (now) => {
      tokens = Math.min(burst, tokens + (Math.max(0, now - last) / 1000) * perSecond);
      last = Math.max(last, now);
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

const mostBuckets = 20_000;

/** One bucket per name, so that many connections of one workstation share one limit. */
export function createBuckets(burst: number, perSecond: number): (name: string, now: number) => boolean {
  const buckets = new Map<string, TokenBucket>();
  return (name, now) => {
    const bucket = buckets.get(name) ?? createTokenBucket(burst, perSecond, now);
    // The most recently used stand last; the oldest goes when there are too many.
    buckets.delete(name);
    buckets.set(name, bucket);
    const oldest = buckets.size > mostBuckets ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return bucket.take(now);
  };
}
