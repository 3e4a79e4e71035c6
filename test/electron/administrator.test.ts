import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBenchConfiguration } from '../../electron/administrator/configuration.ts';
import { createDesk } from '../../electron/administrator/desk.ts';
import { registerTable } from '../../electron/ipc/registrar.ts';
import { createPinDialog } from '../../electron/services/pin-dialog.ts';
import { type AdminName, adminCalls, adminChannel, type BenchOrder } from '../../protocol/admin-ipc.ts';
import { type BenchPinContext, benchPins } from '../../protocol/admin-pin.ts';
import type { WindowKind } from '../../protocol/ipc.ts';
import { type Outcome, success } from '../../protocol/outcome.ts';

const origin = 'app://workstation';
const kinds: readonly WindowKind[] = ['work', 'pin', 'result', 'admin', 'admin-pin'];
type Listener = (event: unknown, argument: unknown) => Promise<Outcome<unknown>>;

test('the bench’s calls answer the administrator’s windows alone, each its own', async () => {
  const channels = new Map<string, Listener>();
  const handle = () => success(null);
  registerTable(
    {
      ipc: { handle: (channel, listener) => void channels.set(channel, listener as unknown as Listener) },
      ...{ kindOf: (contents) => kinds[contents] ?? null, origin },
      ...{ log: () => undefined, describe: () => '' },
    },
    (Object.keys(adminCalls) as AdminName[]).map((name) => ({
      ...{ name, channel: adminChannel(name), handle },
      ...adminCalls[name],
    })),
  );
  for (const name of ['benchState', 'benchPinContext'] as const)
    for (const [contents, kind] of kinds.entries()) {
      const frame = { url: `${origin}/${kind}.html`, parent: null };
      const event = { sender: { id: contents, mainFrame: frame }, senderFrame: frame };
      const answer = await channels.get(adminChannel(name))?.(event, {});
      assert.equal(
        answer?.ok,
        (adminCalls[name].windows as readonly string[]).includes(kind),
        `${name} ${kind}`,
      );
    }
});

test('no call of the bench’s page carries a PIN: the order has no such member', () => {
  const order: BenchOrder = {
    ...{ verb: 'keys', driver: 'a', serial: 'b', label: null, confirm: null, person: null, certificates: [] },
  };
  const { argument } = adminCalls.carryOut;
  assert.equal(argument.safeParse(order).success, true);
  for (const name of benchPins) assert.equal(argument.safeParse({ ...order, [name]: '1' }).success, false);
  assert.equal(argument.safeParse({ ...order, pins: {} }).success, false);
});

test('an action that writes files is refused before its PIN window when no folder is chosen', async () => {
  const never = () => {
    throw new Error('must not be reached');
  };
  const desk = createDesk({
    ...{ bench: { look: async () => [], run: never, stop: never }, folder: null },
    pinDialog: (cancel) => createPinDialog<BenchPinContext>({ open: never, cancel }),
    ...{ chooseFolder: async () => null, now: () => new Date(), changed: () => undefined },
  });
  const order = { driver: 'a', serial: 'b', label: null, confirm: null, person: null, certificates: [] };
  const outcome = await desk.handlers.carryOut({ verb: 'act', ...order }, { contents: 1 });
  assert.deepEqual(outcome, { ok: false, error: { code: 'folder-absent' } });
});

test('the bench reads of a configuration only drivers, their list’s issuers and the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sio-bench-config-'));
  const read = (content: unknown) => {
    writeFileSync(join(folder, 'c.json'), JSON.stringify(content));
    return readBenchConfiguration(join(folder, 'c.json'));
  };
  const drivers = [{ name: 'a', path: 'a.so' }];
  assert.deepEqual(read({ drivers, centre: {}, output: 'out' }), {
    ok: true,
    value: {
      drivers: [{ name: 'a', path: join(folder, 'a.so'), sha256: null }],
      output: join(folder, 'out'),
    },
  });
  const wrong = [read({}), read({ drivers: { list: 'l.json' } }), readBenchConfiguration(null)];
  assert.deepEqual(
    wrong.map((one) => (one.ok ? 'ok' : one.error.params?.['detail'])),
    ['drivers', 'trust', '--config'],
  );
  rmSync(folder, { recursive: true });
});
