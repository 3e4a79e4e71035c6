import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type Account, chromiumAccount, isReachableByOthers } from './account.ts';
import { connectPipe } from './cdp.ts';
import { chromiumSwitches } from './chromium-switches.ts';
import type { Browser } from './host.ts';

/** How to start Chromium; `switches` are those the application appended itself. */
export interface LaunchOptions {
  userData: string;
  headed: boolean;
  switches: readonly string[];
  /** File that receives `host:port` of the DevTools socket; without it no socket is opened. */
  portFile: string | undefined;
}

/**
 * Starts Debian's Chromium with its own sandbox, as an unprivileged user when we are root, with its
 * profile in `<userData>/chromium`. It ends with this process, whatever ends it: the DevTools pipe closes,
 * and the kernel kills it (PR_SET_PDEATHSIG).
 */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const account = chromiumAccount();
  const profile = prepareProfile(options.userData, account);
  const home = profileAsSeenByChromium(profile, account);
  const child = spawnChromium(options, account, profile, home);
  const cdp = connectPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const pid = child.pid;
  if (pid === undefined)
    throw new Error('chromium-host: Chromium could not be started (apt install chromium)');
  await cdp.send('Browser.getVersion').catch(() => {
    throw new Error('chromium-host: Chromium ended at once; its messages are above');
  });
  if (options.portFile !== undefined) await publishPort(profile, options.portFile);
  const end = async (): Promise<void> => {
    const killer = setTimeout(() => child.kill('SIGKILL'), 3000);
    await cdp.send('Browser.close').catch(() => undefined);
    await exited;
    clearTimeout(killer);
  };
  return { cdp, pid, headed: options.headed, end };
}

/** Creates the profile folder, owned by Chromium's account, and switches off what phones home or checks spelling. */
function prepareProfile(userData: string, account: Account | undefined): string {
  const profile = join(userData, 'chromium');
  const preferences = join(profile, 'Default', 'Preferences');
  for (const folder of [profile, join(profile, 'Default'), join(profile, 'tmp')]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account !== undefined) chownSync(folder, account.uid, account.gid);
  }
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  if (!existsSync(preferences)) {
    writeFileSync(
      preferences,
      JSON.stringify({
        browser: { enable_spellchecking: false, show_home_button: false },
        credentials_enable_service: false,
        profile: { password_manager_enabled: false },
        autofill: { profile_enabled: false, credit_card_enabled: false },
        search: { suggest_enabled: false },
        translate: { enabled: false },
      }),
    );
    if (account !== undefined) chownSync(preferences, account.uid, account.gid);
  }
  return profile;
}

/**
 * A profile below a folder closed to others (an application's own 0700 folder, /root) is bind-mounted to a
 * reachable path in a mount namespace that only Chromium sees: nobody's folder has to be opened.
 */
function profileAsSeenByChromium(profile: string, account: Account | undefined): string {
  if (account === undefined || isReachableByOthers(profile.replace(/\/chromium$/, ''))) return profile;
  const mountPoint = '/run/chromium-host/profile';
  mkdirSync(mountPoint, { recursive: true, mode: 0o755 });
  return mountPoint;
}

function spawnChromium(
  options: LaunchOptions,
  account: Account | undefined,
  profile: string,
  home: string,
): ChildProcess {
  const program = existsSync('/usr/lib/chromium/chromium')
    ? '/usr/lib/chromium/chromium'
    : '/usr/bin/chromium';
  const command = [
    ...(home === profile ? [] : bindMount(profile, home)),
    ...['setpriv', '--pdeathsig', 'KILL'],
    ...(account === undefined
      ? []
      : ['--reuid', `${account.uid}`, '--regid', `${account.gid}`, '--clear-groups', '--inh-caps=-all']),
    ...['--', program, ...chromiumSwitches({ ...options, profile: home })],
  ];
  return spawn('/usr/bin/env', command, {
    stdio: ['ignore', 'ignore', process.env['CHROMIUM_HOST_VERBOSE'] ? 'inherit' : 'ignore', 'pipe', 'pipe'],
    env: { ...chromiumEnvironment(home), ...displayEnvironment(options.headed, profile, home, account) },
  });
}

function bindMount(profile: string, home: string): string[] {
  const script = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';
  return [
    'unshare',
    '--mount',
    '--propagation',
    'private',
    '--',
    '/bin/sh',
    '-c',
    script,
    'sh',
    profile,
    home,
  ];
}

/** Nothing of the host's environment reaches the browser except the language and the time zone. */
function chromiumEnvironment(home: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(([name]) => /^(LANG|LANGUAGE|LC_\w+|TZ)$/.test(name));
  const own = {
    PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
    HOME: home,
    TMPDIR: `${home}/tmp`,
    XDG_RUNTIME_DIR: `${home}/tmp`,
    // Where Chromium keeps crash dumps: a dead renderer's memory must not reach the disk.
    XDG_CONFIG_HOME: '/dev/null/none',
  };
  return { ...(Object.fromEntries(inherited) as Record<string, string>), ...own };
}

/** The display, and a copy of its key that Chromium's account can read. */
function displayEnvironment(
  headed: boolean,
  profile: string,
  home: string,
  account: Account | undefined,
): Record<string, string> {
  const { DISPLAY: display, XAUTHORITY: authority } = process.env;
  if (!headed) return {};
  if (display === undefined) throw new Error('chromium-host: --headed needs DISPLAY');
  if (authority === undefined || account === undefined) {
    return { DISPLAY: display, ...(authority === undefined ? {} : { XAUTHORITY: authority }) };
  }
  copyFileSync(authority, join(profile, 'Xauthority'));
  chownSync(join(profile, 'Xauthority'), account.uid, account.gid);
  return { DISPLAY: display, XAUTHORITY: join(home, 'Xauthority') };
}

/** Waits for Chromium's DevToolsActivePort and writes `127.0.0.1:port` for an outside Playwright. */
async function publishPort(profile: string, portFile: string): Promise<void> {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 200; tries += 1) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port !== undefined && path?.startsWith('/devtools/')) {
      // Renamed into place: whoever waits for the file never reads half of it.
      writeFileSync(`${portFile}.new`, `127.0.0.1:${port}`, { mode: 0o600 });
      renameSync(`${portFile}.new`, portFile);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('chromium-host: Chromium opened no DevTools socket');
}
