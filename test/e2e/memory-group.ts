import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A memory control group for the workstation's processes alone. */
export interface MemoryGroup {
  /** Command to put before a program's own, so that it and its children run inside. */
  readonly launcher: readonly string[];
  /** Bytes of anonymous memory in use now, without the page cache. */
  used(): number;
  /** How many processes the kernel killed for want of memory. */
  killed(): number;
  remove(): void;
}

/** Makes a group of `bytes` without swap, in version 1 or 2 of control groups; `null` where none can be made. */
export function makeMemoryGroup(bytes: number): MemoryGroup | null {
  const name = `sio-pso-${process.pid}`;
  const versions = [
    {
      root: '/sys/fs/cgroup/memory',
      limit: 'memory.limit_in_bytes',
      usage: /^total_rss (\d+)/m,
      oom: 'memory.oom_control',
    },
    { root: '/sys/fs/cgroup', limit: 'memory.max', usage: /^anon (\d+)/m, oom: 'memory.events' },
  ];
  for (const version of versions) {
    const folder = join(version.root, name);
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, version.limit), String(bytes));
    } catch {
      if (existsSync(folder)) rmdirSync(folder);
      continue;
    }
    const read = (file: string, pattern: RegExp) =>
      Number(pattern.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? 0);
    return {
      launcher: ['sh', '-c', 'echo $$ > "$0/cgroup.procs" && exec "$@"', folder],
      used: () => read('memory.stat', version.usage),
      killed: () => read(version.oom, /^oom_kill (\d+)/m),
      remove: () => rmdirSync(folder),
    };
  }
  return null;
}
