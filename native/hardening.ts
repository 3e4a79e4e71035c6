import { loadAddon } from './addon.ts';

/** What holds for this process from now on; on systems other than Linux nothing is claimed. */
export type HardeningReport =
  | {
      readonly platform: 'linux';
      readonly dumpable: false;
      readonly coreLimit: 0;
      readonly noNewPrivileges: true;
    }
  | { readonly platform: 'other' };

/**
 * Makes this process give away nothing: no core dump, its memory and `/proc/<pid>/environ` unreadable to other
 * processes of the same user, no privileges through set-user-id files (prctl(2), setrlimit(2)). The limits are
 * inherited by children, except that a child that executes a new program becomes dumpable again and must call this
 * itself. Throws when any of it cannot be set: the caller must not go on.
 */
export function hardenProcess(): HardeningReport {
  if (process.platform !== 'linux') return { platform: 'other' };
  loadAddon().hardenProcess();
  return { platform: 'linux', dumpable: false, coreLimit: 0, noNewPrivileges: true };
}

/**
 * Ends this process by SIGKILL within a second of its parent's end, even while its main thread hangs in a driver's
 * call. On systems other than Linux the closed channel to the parent must do.
 */
export function endWithParent(): void {
  if (process.platform === 'linux') loadAddon().endWithParent();
}
