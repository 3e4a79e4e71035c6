import { readdirSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import { cpus, totalmem } from 'node:os';

/** What the check needs to know of the machine; `null` is "could not be measured". */
export interface Platform {
  processorMegahertz(): number | null;
  freeDiskBytes(): Promise<number | null>;
  memoryBytes(): number | null;
  /** Speed of the fastest wired interface that is up, Mbit/s. */
  networkMegabits(): number | null;
  hasDefaultRoute(): boolean | null;
  /** Whether anything at all answers there within a second. */
  answers(host: string, port: number): Promise<boolean>;
}

const probeMilliseconds = 1_000;

/** The machine this program runs on (Linux: /proc and /sys; elsewhere what Node knows). `folder` is the profile. */
export function createPlatform(folder: string): Platform {
  return {
    processorMegahertz,
    freeDiskBytes: async () => {
      try {
        const { bavail, bsize } = await statfs(folder);
        return bavail * bsize;
      } catch {
        return null;
      }
    },
    memoryBytes: totalmem,
    networkMegabits,
    hasDefaultRoute: () => defaultRouteIn(read('/proc/net/route'), read('/proc/net/ipv6_route')),
    answers,
  };
}

/** Whether the kernel's routing tables hold a default route through an interface that is not the loopback. */
export function defaultRouteIn(ipv4: string | null, ipv6: string | null): boolean | null {
  if (ipv4 === null && ipv6 === null) return null;
  const hasIpv4 = fields(ipv4).some(
    ([, destination, , , , , , mask]) => destination === '00000000' && mask === '00000000',
  );
  const hasIpv6 = fields(ipv6).some(
    ([destination, prefix, , , , , , , , name]) =>
      destination === '0'.repeat(32) && prefix === '00' && name !== undefined && name !== 'lo',
  );
  return hasIpv4 || hasIpv6;
}

function fields(table: string | null): string[][] {
  return (table ?? '').split('\n').map((line) => line.trim().split(/\s+/));
}

/** The highest clock the processor can run at: cpufreq first, then what /proc/cpuinfo shows at this moment. */
function processorMegahertz(): number | null {
  const kilohertz = Number(read('/sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq') ?? 0);
  if (kilohertz > 0) return kilohertz / 1000;
  const fastest = Math.max(0, ...cpus().map(({ speed }) => speed));
  return fastest > 0 ? fastest : null;
}

function networkMegabits(): number | null {
  const root = '/sys/class/net';
  const speeds = list(root)
    .filter((name) => name !== 'lo' && read(`${root}/${name}/operstate`)?.trim() === 'up')
    .map((name) => Number(read(`${root}/${name}/speed`) ?? -1))
    .filter((speed) => speed > 0);
  return speeds.length === 0 ? null : Math.max(...speeds);
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (isAnswered: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(isAnswered);
    };
    const timer = setTimeout(() => finish(false), probeMilliseconds);
    socket.once('connect', () => finish(true));
    // A refusal by the machine itself or an unreachable network is no answer from outside.
    socket.once('error', () => finish(false));
  });
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
