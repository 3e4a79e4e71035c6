import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Listens to the lock of the screen where Electron does not report it. */
export interface ScreenLock {
  /** Whether a lock would be noticed now. */
  isObserved(): boolean;
  stop(): void;
}

export interface ScreenLockOptions {
  readonly onLock: () => void;
  /** The session at logind (`ownSession`); without it the lock of any session counts. */
  readonly session: string | undefined;
  /** Environment of the listener: the address of the system bus, if it is not the usual one. */
  readonly environment?: Readonly<Record<string, string>>;
  /** GLib's D-Bus tool. */
  readonly program?: string;
  /** Pause before a listener that ended is started again, ms. */
  readonly again?: number;
}

/**
 * Watches logind on the system bus: the signal Lock of the session and its property LockedHint
 * (org.freedesktop.login1(5)). `gdbus monitor` subscribes as any client may; `busctl monitor` and `dbus-monitor` want
 * an administrator's rights on the system bus. While the listener is not there, the lock counts as not observed.
 */
export function watchScreenLock(options: ScreenLockOptions): ScreenLock {
  const { program = '/usr/bin/gdbus', environment = {}, again = 10_000, onLock } = options;
  const path = options.session === undefined ? null : sessionPath(options.session);
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isObserved = false;

  const start = () => {
    const listen = [program, 'monitor', '--system', '--dest', 'org.freedesktop.login1'];
    const started = spawn(endWithParent[0], [...endWithParent.slice(1), ...listen], {
      env: { ...environment, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child = started;
    createInterface(started.stdout).on('line', (line) => {
      isObserved = ownerSaid(line) ?? isObserved;
      if (isLock(line, path)) onLock();
    });
    started.once('error', ended).once('exit', ended);
  };
  const ended = () => {
    isObserved = false;
    clearTimeout(timer);
    timer = setTimeout(start, again).unref();
  };
  start();
  return {
    isObserved: () => isObserved,
    stop: () => {
      child?.removeAllListeners('exit');
      clearTimeout(timer);
      isObserved = false;
      child?.kill();
    },
  };
}

/**
 * The session's number at logind (XDG_SESSION_ID), when logind has such a session of this account now (sd-login(3) reads
 * the same files). The environment may be inherited from a session that ended: listening to that one is deafness.
 */
export function ownSession(id: string | undefined, folder = '/run/systemd/sessions'): string | undefined {
  if (id === undefined || !/^[\w-]+$/.test(id)) return undefined;
  try {
    const lines = readFileSync(join(folder, id), 'utf8').split('\n');
    return lines.includes(`UID=${process.getuid?.()}`) ? id : undefined;
  } catch {
    return undefined;
  }
}

/** util-linux: the kernel ends the listener when this process is killed and cannot do it (prctl(2), PR_SET_PDEATHSIG). */
const endWithParent = ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--'] as const;

/** The object of a session: in a label of a path every byte but letters and digits is `_xx`, and so is a leading digit. */
export function sessionPath(id: string): string {
  const label = [...Buffer.from(id)].map((byte, index) => {
    const character = String.fromCharCode(byte);
    const isPlain = index === 0 ? /[A-Za-z]/ : /[A-Za-z0-9]/;
    return isPlain.test(character) ? character : `_${byte.toString(16).padStart(2, '0')}`;
  });
  return `/org/freedesktop/login1/session/${label.join('')}`;
}

/** What a line says of logind's being there, or null. */
function ownerSaid(line: string): boolean | null {
  if (line.startsWith('The name org.freedesktop.login1 is owned by')) return true;
  return line.startsWith('The name org.freedesktop.login1 does not have an owner') ? false : null;
}

function isLock(line: string, path: string | null): boolean {
  const [object = '', rest = ''] = line.split(/: (.*)/);
  if (!object.startsWith('/org/freedesktop/login1/session/') || (path !== null && object !== path))
    return false;
  if (rest.startsWith('org.freedesktop.login1.Session.Lock ')) return true;
  const isChange = rest.startsWith(
    "org.freedesktop.DBus.Properties.PropertiesChanged ('org.freedesktop.login1.Session'",
  );
  return isChange && rest.includes("'LockedHint': <true>");
}
