import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type FaultCase, faultCases, type Phase } from './cases.ts';
import { runFault } from './rows.ts';
import { openScene, type Scene } from './scene.ts';

/** A part of the table of `npm run test:faults`: one row of each kind of fault. */
const chosen: readonly (readonly [fault: string, phase: Phase, shown: string])[] = [
  ['token pulled out', 'sign', 'token-removed'],
  ['token swapped for one with its label', 'decrypt', 'token-removed'],
  ['two tokens with the same label', 'sign', 'done'],
  ['32 phantom slots', 'waiting', 'done'],
  ['PIN locked', 'login', 'pin-locked'],
  ['wrong PIN, then the right one', 'login', 'pin-incorrect'],
  ['CKA_ALWAYS_AUTHENTICATE', 'decrypt', 'done'],
  ['PIN typed at the reader', 'sign', 'done'],
  ['PIN typed at the reader', 'waiting', 'done'],
  ['login for each use, attribute hidden', 'sign', 'done'],
  ['token logs out after each use', 'decrypt', 'done'],
  ['CKR_DEVICE_ERROR, token present', 'decrypt', 'driver-error'],
  ['driver hangs', 'login', 'driver-hung'],
  ['replug, driver’s sessions stay invalid', 'sign', 'token-removed'],
  ['C_Finalize hangs, application closed', 'sign', 'pin-cancelled'],
];

let scene: Scene;

before(async () => {
  scene = await openScene();
});
after(() => scene.end());

function faultCase(name: string): FaultCase {
  const found = faultCases.find(({ fault }) => fault === name);
  if (found === undefined) throw new Error(`no fault is called ${name}`);
  return found;
}

for (const [fault, phase, shown] of chosen) {
  test(`${fault} (${phase}): ${shown} is shown, and the agent signs again`, async () => {
    const [row, ...more] = await runFault(scene, faultCase(fault), [phase]);
    assert.deepEqual(more, []);
    assert.equal(row?.shown.split(':')[0], shown);
    assert.ok(row.ok, JSON.stringify(row));
    assert.ok((row.recoveredMs ?? Number.NaN) < 15_000);
  });
}

test('a row that shows another cause than expected is not ok', async () => {
  const wrong = { ...faultCase('token pulled out'), shown: 'pin-incorrect' };
  const [row] = await runFault(scene, wrong, ['login']);
  assert.equal(row?.ok, false);
});

test('the table has at least 14 faults in all of the four phases of use', () => {
  const use: Phase[] = ['waiting', 'login', 'sign', 'decrypt'];
  const full = faultCases.filter(({ without }) => !use.some((phase) => without?.includes(phase)));
  assert.ok(full.length >= 14, `${full.length}`);
});

test('the faulty module intervenes in every function of PKCS#11 2.40', () => {
  const header = new URL('../../node_modules/pkcs11js/includes/pkcs11/pkcs11f.h', import.meta.url);
  const names = [...readFileSync(header, 'utf8').matchAll(/CK_PKCS11_FUNCTION_INFO\((\w+)\)/g)].map(
    ([, name]) => name,
  );
  const folder = new URL('module/', import.meta.url);
  const sources = readdirSync(fileURLToPath(folder)).map((name) =>
    readFileSync(new URL(name, folder), 'utf8'),
  );
  const used = new Set(
    sources.flatMap((source) => [...source.matchAll(/USE\((\w+)\)/g)].map(([, name]) => name)),
  );
  assert.equal(names.length, 68);
  assert.deepEqual(
    names.filter((name) => !used.has(name)),
    ['C_GetFunctionList'],
  );
});
