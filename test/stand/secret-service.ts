import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A private session bus with a real Secret Service (GNOME Keyring), so that the stand never touches a person's own. */
export interface SecretService {
  /** Environment for the workstation's processes. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): void;
}

/** Starts bus and keyring with their data under `folder`; the same folder brings the same secrets back. */
export async function startSecretService(folder: string): Promise<SecretService> {
  const runtime = join(folder, 'run');
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const bus = spawn('dbus-daemon', ['--session', '--print-address', '--nofork', '--nosyslog'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await firstLine(bus);
  const environment = { DBUS_SESSION_BUS_ADDRESS: address, XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: runtime };
  const keyring = spawn('gnome-keyring-daemon', ['--unlock', '--foreground', '--components=secrets'], {
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...environment },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  keyring.stdin?.end('training');
  await waitForName(environment);
  return {
    environment,
    stop: () => {
      keyring.kill();
      bus.kill();
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`dbus-daemon ended with ${code}`)));
    if (child.stdout) createInterface(child.stdout).once('line', resolve);
  });
}

async function waitForName(environment: Readonly<Record<string, string>>): Promise<void> {
  const call = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/',
    'org.freedesktop.DBus.GetNameOwner',
  ];
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const child = spawn('dbus-send', [...call, 'string:org.freedesktop.secrets'], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: 'ignore',
    });
    if ((await new Promise((resolve) => child.once('exit', resolve))) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the Secret Service did not appear on the bus within 5 s');
}
