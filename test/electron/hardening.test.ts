import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { answerPage, contentSecurityPolicy, listPages, pageOf } from '../../electron/hardening/pages.ts';
import { dangerousSwitch } from '../../electron/hardening/process.ts';
import { createLog, placeOf } from '../../electron/log.ts';
import { readConfiguration } from '../../electron/services/configuration.ts';
import { readArguments } from '../../electron/start/arguments.ts';
import { codeOf, unwrap } from './workstation.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-pages-'));
after(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'pages/assets'), { recursive: true });
writeFileSync(join(folder, 'pages/work.html'), '<!doctype html>');
writeFileSync(join(folder, 'pages/assets/a.js'), '1');
writeFileSync(join(folder, 'pages/assets/key.pem'), 'secret');
writeFileSync(join(folder, 'secret.html'), 'secret');
const pages = listPages(join(folder, 'pages'));

test('only files of the build are pages, whatever the address looks like', () => {
  assert.deepEqual([...pages.keys()].sort(), ['/assets/a.js', '/work.html']);
  assert.ok(pageOf(pages, 'app://workstation/work.html'));
  const refused = [
    'app://workstation/../secret.html',
    'app://workstation/%2e%2e/secret.html',
    'app://workstation/assets/key.pem',
    'app://workstation/work.html?x',
    'app://workstation:1/work.html',
    'app://other/work.html',
    'app://user@workstation.evil/work.html',
    'https://workstation/work.html',
    'file:///etc/passwd',
    'nonsense',
  ];
  for (const address of refused) assert.equal(pageOf(pages, address), null, address);
});

test('every page carries the policy; other methods and addresses find nothing', async () => {
  const page = answerPage(pages, { url: 'app://workstation/work.html', method: 'GET' });
  assert.equal(page.headers.get('content-security-policy'), contentSecurityPolicy);
  assert.match(
    contentSecurityPolicy,
    /default-src 'none'.*require-trusted-types-for 'script'; trusted-types 'none'/,
  );
  assert.doesNotMatch(contentSecurityPolicy, /unsafe|https?:|\*/);
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(await page.text(), '<!doctype html>');
  assert.equal(answerPage(pages, { url: 'app://workstation/work.html', method: 'POST' }).status, 404);
  const absent = answerPage(pages, { url: 'app://workstation/x.html', method: 'GET' });
  assert.equal(absent.status, 404);
  assert.equal(absent.headers.get('content-security-policy'), contentSecurityPolicy);
});

test('the log says closed words only, and the place of a bug without its message', () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => new Date(0),
  );
  log('document-refused', 'case-not-yours');
  log('bug', 'ИИН 840229398000 Сынақов');
  assert.deepEqual(lines, [
    '{"time":"1970-01-01T00:00:00.000Z","event":"document-refused","code":"case-not-yours"}\n',
    '{"time":"1970-01-01T00:00:00.000Z","event":"bug"}\n',
  ]);
  assert.match(placeOf(new TypeError('840229398000')), /^TypeError:hardening\.test\.ts:\d+$/);
});

test('a configuration that is not in order is named by its first faulty member', () => {
  const file = join(folder, 'config.json');
  const faulty = (value: unknown) => {
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
    const read = readConfiguration(file);
    assert.equal(codeOf(read), 'configuration-invalid');
    return read.ok ? '' : read.error.params?.['detail'];
  };
  const good = {
    name: 'ws-1',
    centre: { host: 'h', port: 1, serverName: 's', spkiSha256: 'ab'.repeat(32) },
    trust: { root: 'ca.pem', personIssuers: ['p.pem'], operatorIssuers: ['o.pem'] },
    certificate: 'w.pem',
    drivers: [],
    probes: { internet: [], defaultRoute: true },
    resultSeconds: 600,
  };
  assert.equal(faulty('{'), 'JSON');
  assert.equal(faulty({ ...good, name: 'ws 1' }), 'name');
  assert.equal(faulty({ ...good, centre: { ...good.centre, spkiSha256: 'x' } }), 'centre.spkiSha256');
  assert.equal(faulty({ ...good, probes: { internet: [] } }), 'probes.defaultRoute');
  assert.equal(codeOf(readConfiguration(null)), 'configuration-invalid');
  writeFileSync(file, JSON.stringify(good));
  const read = unwrap(readConfiguration(file));
  assert.equal(read.certificate, join(folder, 'w.pem'));
  assert.equal(read.trust.personIssuers[0], join(folder, 'p.pem'));
  const unsigned = { ...good, drivers: [{ name: 'd', path: 'd.so' }] };
  writeFileSync(file, JSON.stringify(unsigned));
  assert.equal(codeOf(readConfiguration(file)), 'driver-list-unsigned', 'a module nobody signed');
  writeFileSync(file, JSON.stringify({ ...unsigned, allowUnsignedDrivers: true }));
  assert.equal(unwrap(readConfiguration(file)).drivers[0]?.path, join(folder, 'd.so'));
});

test('a packaged program refuses debuggers, a disabled sandbox and other openings; a test run may have them', () => {
  const refused = (...argv: string[]) => dangerousSwitch(argv, true);
  assert.equal(refused('--no-sandbox'), 'no-sandbox');
  assert.equal(refused('--Remote-Debugging-Port=9222'), 'remote-debugging-port');
  assert.equal(refused('--inspect-brk=0'), 'inspect-brk');
  assert.equal(refused('--js-flags=--expose-gc'), 'js-flags');
  assert.equal(refused('--config=/etc/ws.json', '--user-data-dir=/p', '--enrol'), null);
  assert.equal(dangerousSwitch(['--no-sandbox'], false), null);
});

test('our own switches are read and nothing else', () => {
  const given = readArguments([
    'node',
    'main.js',
    '--config=/a/b.json',
    '--user-data-dir=/p',
    '--enrol',
    '--lang=ru',
  ]);
  assert.deepEqual(given, { config: '/a/b.json', profile: '/p', enrol: true, administrator: false });
  assert.deepEqual(readArguments([]), { config: null, profile: null, enrol: false, administrator: false });
});
