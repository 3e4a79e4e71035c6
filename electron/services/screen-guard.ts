import type { ScreenLock } from './screen-lock.ts';
import type { ScreenGuard } from './session-guard.ts';

/** The part of Electron's powerMonitor that is used. */
export interface PowerMonitor extends Pick<ScreenGuard, 'on'> {
  /** Seconds since the last key or movement. */
  getSystemIdleTime(): number;
}

export interface ScreenGuardOptions {
  readonly monitor: PowerMonitor;
  /** Starts the listener that stands in where Electron reports no lock; `null` where it does. */
  readonly watchLock: ((onLock: () => void) => ScreenLock) | null;
  /** How often the idle time is looked at, ms. */
  readonly every?: number;
}

/** A screen guard with the processes and timers behind it. */
export interface RunningScreenGuard extends ScreenGuard {
  stop(): void;
}

/** Nobody at the keyboard for so long counts as a lock while the lock itself is not observed. */
const longestIdle = 5 * 60;

/** The moments nobody sits there, from Electron, from logind, or, when neither would tell, from five idle minutes. */
export function createScreenGuard({
  monitor,
  watchLock,
  every = 10_000,
}: ScreenGuardOptions): RunningScreenGuard {
  const listeners = new Set<() => void>();
  const locked = () => {
    for (const listener of listeners) listener();
  };
  const lock = watchLock?.(locked) ?? null;
  const isLockObserved = () => lock === null || lock.isObserved();
  monitor.on('lock-screen', locked);
  const timer = setInterval(() => {
    if (!isLockObserved() && monitor.getSystemIdleTime() >= longestIdle) locked();
  }, every);
  timer.unref();
  return {
    isLockObserved,
    on: (event, listener) =>
      event === 'lock-screen' ? listeners.add(listener) : monitor.on(event, listener),
    stop: () => {
      clearInterval(timer);
      lock?.stop();
    },
  };
}
