import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blockingCode, type CheckFacts, judgeFacts } from '../../electron/services/check-lines.ts';
import { defaultRouteIn } from '../../electron/services/platform.ts';
import { type CheckName, type CheckVerdict, checkNames } from '../../protocol/workstation-check.ts';

const good: CheckFacts = {
  processorMegahertz: 1500,
  freeDiskBytes: 20_000_000_000,
  memoryBytes: 960_000_000,
  networkMegabits: 100,
  channelFault: null,
  driverFault: null,
  certificateFault: null,
  defaultRoute: false,
  answered: [],
  clockDifference: 120,
  isLockObserved: true,
};

const table: readonly [CheckName, Partial<CheckFacts>, CheckVerdict][] = [
  ['processor', { processorMegahertz: 1499 }, 'warn'],
  ['processor', { processorMegahertz: null }, 'unknown'],
  ['disk', { freeDiskBytes: 19_999_999_999 }, 'warn'],
  ['disk', { freeDiskBytes: null }, 'unknown'],
  ['memory', { memoryBytes: 512_000_000 }, 'warn'],
  ['memory', { memoryBytes: null }, 'unknown'],
  ['network-card', { networkMegabits: 10 }, 'warn'],
  ['network-card', { networkMegabits: null }, 'unknown'],
  ['protected-channel', { channelFault: { code: 'channel-missing' } }, 'block'],
  ['protected-channel', { channelFault: { code: 'server-not-trusted' } }, 'block'],
  ['token-driver', { driverFault: { code: 'driver-missing', params: { driver: 'x' } } }, 'warn'],
  ['certificate', { certificateFault: { code: 'token-absent' } }, 'warn'],
  ['internet', { answered: ['192.0.2.1:443'] }, 'block'],
  ['internet', { defaultRoute: true }, 'block'],
  ['internet', { defaultRoute: null }, 'unknown'],
  ['clock', { clockDifference: 121 }, 'warn'],
  ['clock', { clockDifference: null }, 'unknown'],
  ['screen-lock', { isLockObserved: false }, 'warn'],
];

test('rules 151 app. 4: a machine at the limits passes every line, in the order of the appendix', () => {
  const lines = judgeFacts(good);
  assert.deepEqual(
    lines.map(({ check }) => check),
    [...checkNames],
  );
  assert.deepEqual(new Set(lines.map(({ verdict }) => verdict)), new Set(['pass']));
  assert.equal(blockingCode(lines), null);
});

for (const [check, change, verdict] of table)
  test(`rules 151 app. 4: ${check} ${JSON.stringify(change)} is "${verdict}"`, () => {
    const lines = judgeFacts({ ...good, ...change });
    const changed = lines.filter((line) => line.verdict !== 'pass');
    assert.deepEqual(
      changed.map((line) => [line.check, line.verdict]),
      [[check, verdict]],
    );
    assert.ok(changed[0]?.next !== null || check === 'clock');
    assert.equal(blockingCode(lines) === null, verdict !== 'block');
  });

test('only the internet and a missing channel ever block, whatever was measured', () => {
  const amount = fc.option(fc.nat());
  const fault = fc.constantFrom(null, { code: 'token-absent' } as const);
  const facts: fc.Arbitrary<CheckFacts> = fc.record({
    processorMegahertz: amount,
    freeDiskBytes: amount,
    memoryBytes: amount,
    networkMegabits: amount,
    clockDifference: amount,
    channelFault: fault,
    driverFault: fault,
    certificateFault: fault,
    defaultRoute: fc.constantFrom(true, false, null),
    answered: fc.constantFrom([], ['192.0.2.1:443']),
    isLockObserved: fc.boolean(),
  });
  fc.assert(
    fc.property(facts, (measured) => {
      const isOutside = measured.answered.length > 0 || measured.defaultRoute === true;
      const blocks = blockingCode(judgeFacts(measured));
      assert.equal(blocks !== null, isOutside || measured.channelFault !== null);
    }),
  );
});

test('default routes of both families are seen; host and loopback routes are not', () => {
  const head = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n';
  const lan = 'eth0\t0000A8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n';
  const out = 'eth0\t00000000\t0100A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n';
  const zeros = '0'.repeat(32);
  const six = (name: string) =>
    `${zeros} 00 ${zeros} 00 ${zeros} 00000400 00000001 00000000 00000003 ${name}\n`;
  assert.equal(defaultRouteIn(head + lan, null), false);
  assert.equal(defaultRouteIn(head + lan + out, null), true);
  assert.equal(defaultRouteIn(head, six('eth0')), true);
  assert.equal(defaultRouteIn(head, six('lo')), false);
  assert.equal(defaultRouteIn(null, null), null);
});

test('rules 151 app. 4: what is demanded reads as in the act, in the units of each language, with the tolerance', () => {
  const lines = judgeFacts({ ...good, processorMegahertz: 1499, memoryBytes: 960_000_000 });
  const ru = (check: CheckName) => {
    const line = lines.find((one) => one.check === check);
    return [line?.required.ru, line?.found.ru].map((text) => text?.replaceAll('\u00a0', ' '));
  };
  assert.deepEqual(ru('processor'), ['≥ 1,5 ГГц', '1,4 ГГц']);
  assert.deepEqual(ru('disk'), ['≥ 20 ГБ', '20 ГБ']);
  assert.deepEqual(ru('memory'), ['≥ 1,0 ГБ (включая до 10 %, занятых системой)', '0,9 ГБ']);
  assert.deepEqual(ru('network-card'), ['≥ 100 Мбит/с', '100 Мбит/с']);
});
