/** How often a driver may fail before it is left alone. */
export interface RestartLimit {
  readonly count: number;
  readonly withinMs: number;
}

export interface RestartBudget {
  /** Takes one restart; false when the budget of the period is used up. */
  take(): boolean;
  refill(): void;
}

/** At most `count` restarts within any `withinMs`; `now` in milliseconds. */
export function createRestartBudget(limit: RestartLimit, now: () => number): RestartBudget {
  let taken: number[] = [];
  return {
    take() {
      const since = now() - limit.withinMs;
      taken = taken.filter((instant) => instant > since);
      if (taken.length >= limit.count) return false;
      taken.push(now());
      return true;
    },
    refill() {
      taken = [];
    },
  };
}
