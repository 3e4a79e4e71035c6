// `npm run admin -- --config FILE`: the administrator's bench on Electron where it can run, else on the double.
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startRuntime } from './runtime.ts';

const { values } = parseArgs({ options: { config: { type: 'string' }, profile: { type: 'string' } } });
if (values.config === undefined) {
  console.error('npm run admin -- --config FILE [--profile FOLDER]');
  process.exit(64);
}
const profile = values.profile ?? join(tmpdir(), `sio-administrator-${process.getuid?.() ?? 0}`);
const runtime = await startRuntime({
  args: ['--administrator', `--config=${resolve(values.config)}`, `--user-data-dir=${resolve(profile)}`],
  environment: driverEnvironment(),
  headed: process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined,
  windows: true,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void runtime.stop());
process.exitCode = (await runtime.ended) ?? 0;

/** What PKCS#11 modules read their own settings from. */
function driverEnvironment(): Record<string, string> {
  const named = Object.entries(process.env).filter(([name]) =>
    /PKCS11|SOFTHSM2_CONF|PCSCLITE|XDG_RUNTIME_DIR/.test(name),
  );
  return Object.fromEntries(named.map(([name, value]) => [name, value ?? '']));
}
