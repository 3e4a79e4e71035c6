import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An unprivileged system user that owns Chromium's profile and runs it when the host runs as root. */
export interface Account {
  uid: number;
  gid: number;
}

export const accountName = 'sio-chromium';

/** The account for Chromium: the system user when we are root (made if it is missing), otherwise ourselves. */
export function chromiumAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findAccount() ?? createAccount();
}

/** Whether somebody who is neither owner nor in the group can walk to `folder`. */
export function isReachableByOthers(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

function findAccount(): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${accountName}:`));
  const fields = line?.split(':');
  return fields === undefined ? undefined : { uid: Number(fields[2]), gid: Number(fields[3]) };
}

function createAccount(): Account {
  const home = ['--no-create-home', '--home-dir', '/nonexistent'];
  execFileSync('/usr/sbin/useradd', [
    '--system',
    '--user-group',
    ...home,
    '--shell',
    '/usr/sbin/nologin',
    accountName,
  ]);
  const account = findAccount();
  if (account === undefined) throw new Error(`chromium-host: could not make the user ${accountName}`);
  return account;
}
