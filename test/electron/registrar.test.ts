import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRateLimit } from '../../electron/ipc/rate-limit.ts';
import { type IpcHandlers, type RegistrarOptions, registerIpc } from '../../electron/ipc/registrar.ts';
import { type IpcName, ipcCalls, ipcChannel, type WindowKind } from '../../protocol/ipc.ts';
import { type Outcome, success } from '../../protocol/outcome.ts';

type Listener = (event: unknown, argument: unknown) => Promise<Outcome<unknown>>;

const valid: Partial<Record<IpcName, unknown>> = {
  setLanguage: { language: 'kk' },
  signIn: { certificate: 'a' },
  saveDraft: {
    ground: 'criminal-case',
    particulars: {},
    service: null,
    parameter: '',
    value: '',
    details: {},
    sanction: null,
  },
  prepareFiling: { type: 'incident-report', values: {}, refs: [] },
  pickAttachment: { type: 'oversight-request', field: 'ruling' },
  saveFilingDraft: { type: 'incident-report', answered: null, values: {} },
  prepareApplication: { certificate: '0'.repeat(64), values: {} },
  preparePrint: { materials: 'a', copies: 1 },
  signBatch: { ids: ['01890000-0000-7000-8000-000000000000'] },
  changePin: { tokenSerial: 'a' },
  unblockPin: { tokenSerial: 'a' },
};
const origin = 'app://workstation';
const names = Object.keys(ipcCalls) as IpcName[];

function register(options: Partial<RegistrarOptions> = {}) {
  const channels = new Map<string, Listener>();
  const called: string[] = [];
  const log: string[] = [];
  const kinds = new Map<number, WindowKind>([
    [1, 'work'],
    [2, 'pin'],
    [3, 'result'],
  ]);
  const handlers = Object.fromEntries(
    names.map((name) => [name, () => success(void called.push(name))]),
  ) as unknown as IpcHandlers;
  registerIpc({
    ipc: { handle: (channel, listener) => void channels.set(channel, listener as unknown as Listener) },
    handlers,
    kindOf: (contents) => kinds.get(contents) ?? null,
    origin,
    log: (event, code) => void log.push(`${event} ${code}`),
    describe: () => 'somewhere',
    ...options,
  });
  const call = async (name: IpcName, event: unknown, argument: unknown = valid[name] ?? {}) => {
    const answer = await channels.get(ipcChannel(name))?.(event, argument);
    assert.ok(answer);
    return answer;
  };
  return { call, called, log };
}

function eventFrom(contents: number, url = `${origin}/work.html`, isTop = true) {
  const frame = { url, parent: isTop ? null : {} };
  return { sender: { id: contents, mainFrame: isTop ? frame : { url, parent: null } }, senderFrame: frame };
}

test('every call of the table answers its own windows and refuses all others', async () => {
  for (const name of names) {
    const { call, called } = register();
    for (const [contents, kind] of [
      [1, 'work'],
      [2, 'pin'],
      [3, 'result'],
      [4, null],
    ] as const) {
      const isPermitted = kind !== null && (ipcCalls[name].windows as readonly string[]).includes(kind);
      const answer = await call(name, eventFrom(contents), valid[name] ?? idOf(name));
      assert.equal(answer.ok, isPermitted, `${name} from ${kind}`);
      if (!answer.ok) assert.equal(answer.error.code, 'call-refused');
    }
    assert.equal(called.length, ipcCalls[name].windows.length);
  }
});

test('frames inside a page, other origins and frames that are gone are refused', async () => {
  const { call, called } = register();
  const events = [
    eventFrom(1, `${origin}/work.html`, false),
    eventFrom(1, 'https://workstation/work.html'),
    eventFrom(1, 'app://workstation.evil/work.html'),
    eventFrom(1, 'app://workstation:1/work.html'),
    eventFrom(1, 'about:blank'),
    eventFrom(1, ''),
    { ...eventFrom(1), senderFrame: null },
  ];
  for (const event of events) {
    const answer = await call('state', event);
    assert.ok(!answer.ok && answer.error.code === 'call-refused');
  }
  assert.deepEqual(called, []);
});

test('an argument that does not fit its schema never reaches the handler', async () => {
  const { call, called } = register({ rate: { burst: 10_000, perSecond: 1 } });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.anything(), async (name, argument) => {
      const expected = ipcCalls[name].argument.safeParse(argument).success;
      const [kind] = ipcCalls[name].windows;
      const contents = { work: 1, pin: 2, result: 3, admin: 4, 'admin-pin': 5 }[kind ?? 'work'];
      const before = called.length;
      const answer = await call(name, eventFrom(contents), argument ?? null);
      assert.equal(answer.ok, expected && argument != null);
      assert.equal(called.length > before, answer.ok);
    }),
    { numRuns: 300 },
  );
  const answer = await call('signRequest', eventFrom(1), { id: 'x' });
  assert.deepEqual(answer, { ok: false, error: { code: 'call-malformed', params: { detail: 'id' } } });
});

test('a page that calls without end is slowed down, and another window is not', async () => {
  const { call } = register({ rate: { burst: 3, perSecond: 0.001 } });
  for (let index = 0; index < 3; index += 1) assert.ok((await call('state', eventFrom(1))).ok);
  const refused = await call('state', eventFrom(1));
  assert.ok(!refused.ok && refused.error.code === 'too-many-requests');
  assert.ok((await call('pinContext', eventFrom(2))).ok);
});

test('the bucket fills again with time and never beyond its burst', () => {
  let now = 0;
  const limit = createRateLimit({ burst: 2, perSecond: 1 }, () => now);
  assert.deepEqual([limit.take(1), limit.take(1), limit.take(1)], [true, true, false]);
  now = 60_000;
  assert.deepEqual([limit.take(1), limit.take(1), limit.take(1)], [true, true, false]);
});

test('a bug is answered as a failure and logged without its words; a full disk is named', async () => {
  const fail = (error: Error) => () => {
    throw error;
  };
  const bug = { state: fail(new Error('ИИН 840229398000')) } as unknown as IpcHandlers;
  const { call, log } = register({ handlers: bug });
  const answer = await call('state', eventFrom(1));
  assert.ok(!answer.ok && answer.error.code === 'workstation-fault');
  assert.deepEqual(log, ['bug somewhere']);
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const disk = register({ handlers: { state: fail(full) } as unknown as IpcHandlers });
  const refused = await disk.call('state', eventFrom(1));
  assert.ok(!refused.ok && refused.error.code === 'disk-full');
});

function idOf(name: IpcName): unknown {
  const id = { id: '01890000-0000-7000-8000-000000000000' };
  if (ipcCalls[name].argument.safeParse(id).success) return id;
  return name === 'prepareRequest' ? valid.saveDraft : {};
}
