import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleType,
  handleWhen,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';

/** How long one question may take with its repetitions, and how long a broken neighbour is left alone. */
export interface Patience {
  readonly milliseconds: number;
  readonly breakMilliseconds: number;
}

/** Asks a neighbour with repetitions; null when it does not answer. */
export type Resilient = <T>(ask: () => Promise<T>) => Promise<T | null>;

/** Thrown by what is asked when the neighbour gave no answer that can be used. */
export class NoAnswer extends Error {}

/**
 * Thrown when the neighbour answered, but this question with nothing that can be used. It is not repeated and does not
 * count as a failure of the neighbour: one question must not cut off those of everybody else.
 */
export class UnusableAnswer extends Error {}

const repetitions = 2;
const shortestPause = 50;
const longestPause = 500;
const failuresThatBreak = 5;

/**
 * One neighbour's retries with jitter (so that waiting requests do not come in one wave), the limit on the whole, and a
 * circuit breaker: after five questions in vain nobody waits for it any more until one question is let through again.
 * Errors other than `NoAnswer` and `UnusableAnswer` are bugs and pass.
 */
export function createResilience({ milliseconds, breakMilliseconds }: Patience): Resilient {
  const policy = wrap(
    circuitBreaker(handleWhen(isSilence), {
      breaker: new ConsecutiveBreaker(failuresThatBreak),
      halfOpenAfter: breakMilliseconds,
    }),
    timeout(milliseconds, TimeoutStrategy.Aggressive),
    retry(handleType(NoAnswer), {
      maxAttempts: repetitions,
      backoff: new ExponentialBackoff({ initialDelay: shortestPause, maxDelay: longestPause }),
    }),
  );
  return async (ask) => {
    try {
      return await policy.execute(() => ask());
    } catch (error) {
      if (isSilence(error) || error instanceof BrokenCircuitError || error instanceof UnusableAnswer)
        return null;
      throw error;
    }
  };
}

function isSilence(error: unknown): boolean {
  return error instanceof NoAnswer || error instanceof TaskCancelledError;
}
