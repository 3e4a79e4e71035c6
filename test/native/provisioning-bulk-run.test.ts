import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readOfficers } from '../../native/provisioning/bulk/officers.ts';
import { type BulkHands, type BulkOrder, runBulk } from '../../native/provisioning/bulk/run.ts';
import { openState } from '../../native/provisioning/bulk/state.ts';
import type { TokenLine } from '../../native/provisioning/order.ts';
import { failure, success } from '../../protocol/outcome.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-bulk-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const list = 'iin,surname,given-name,label\n840229398000,А,Б,T-1\n991231498000,В,Г,T-2\n';
const pin = { minLength: 4, maxLength: 32, counter: 'unknown', protectedAuthenticationPath: false } as const;
const blank = (serial: string): TokenLine => ({
  ...{
    serial,
    label: '',
    manufacturer: 'M',
    model: 'M',
    initialised: false,
    pin,
    keys: [],
    certificates: [],
  },
  fault: null,
});

/** A reader with one slot, a pile of tokens beside it, and a person who inserts the next one when asked. */
function desk(name: string, pile: TokenLine[], fails: (order: BulkOrder) => boolean = () => false) {
  const state = openState(join(folder, name));
  assert.ok(state.ok);
  let inserted: TokenLine | null = null;
  const orders: string[] = [];
  const asked: (string | null)[] = [];
  const hands: BulkHands = {
    state: state.value,
    force: false,
    carryOut: async (order) => {
      if (order.verb !== 'list') orders.push(`${order.verb} ${order.token}`);
      const mayFail = fails(order);
      if (order.verb === 'init' && inserted !== null)
        inserted = {
          ...inserted,
          initialised: true,
          label: order.label ?? '',
          pin: { ...pin, counter: 'full' },
        };
      if (mayFail) return failure('command-hung', { verb: order.verb, seconds: '1' });
      return success({ tokens: inserted === null ? [] : [inserted], files: [] });
    },
    pins: async (_officer, isNew) => success(isNew ? { pin: 'p', 'so-pin': 's' } : { pin: 'p' }),
    insertToken: async (_officer, serial) => {
      asked.push(serial);
      const place = pile.findIndex((token) => serial === null || token.serial === serial);
      const [next] = place < 0 ? [] : pile.splice(place, 1);
      if (inserted !== null && next !== undefined) pile.push(inserted);
      inserted = next ?? inserted;
      return next !== undefined;
    },
    write: () => success([]),
  };
  return { hands, orders, asked };
}

const officers = () => {
  const read = readOfficers(list, 'list');
  assert.ok(read.ok);
  return read.value;
};
const outcomes = (run: Awaited<ReturnType<typeof runBulk>>) =>
  run.rows.map(({ outcome, serial }) => [outcome, serial]);

test('a finished token is never taken again: the next one is asked for, and each step names its serial number', async () => {
  const { hands, orders, asked } = desk('one.json', [blank('0a'), blank('0b')]);
  const run = await runBulk(officers(), hands);
  assert.deepEqual(outcomes(run), [
    ['done', '0a'],
    ['done', '0b'],
  ]);
  assert.deepEqual(orders, ['init 0a', 'keys 0a', 'request 0a', 'init 0b', 'keys 0b', 'request 0b']);
  assert.deepEqual(asked, [null, null]);
});

test('whoever inserts no further token ends the run; what is done stays done', async () => {
  const { hands } = desk('two.json', [blank('0a')]);
  const run = await runBulk(officers(), hands);
  assert.deepEqual(outcomes(run), [
    ['done', '0a'],
    ['token-absent', null],
  ]);
  assert.equal(run.error?.code, 'token-absent');
  const again = await runBulk(officers(), desk('two.json', [blank('0c')]).hands);
  assert.deepEqual(outcomes(again), [
    ['already-done', '0a'],
    ['done', '0c'],
  ]);
});

test('a token whose initialisation was not heard of is found again by its number and not initialised twice', async () => {
  const pile = [blank('0a')];
  const first = desk('three.json', pile, ({ verb }) => verb === 'init');
  assert.deepEqual(outcomes(await runBulk(officers(), first.hands)), [['command-hung', '0a']]);
  const made = { ...blank('0a'), initialised: true, label: 'T-1', pin: { ...pin, counter: 'full' } as const };
  const second = desk('three.json', [blank('0b'), made]);
  const run = await runBulk(officers(), second.hands);
  assert.deepEqual(second.asked, ['0a', null]);
  assert.deepEqual(second.orders.slice(0, 2), ['keys 0a', 'request 0a']);
  assert.deepEqual(outcomes(run), [
    ['done', '0a'],
    ['done', '0b'],
  ]);
});

test('a state that is not one is refused and not overwritten', () => {
  const read = openState(folder);
  assert.ok(!read.ok && read.error.code === 'file-unreadable');
});

test('a begun row goes on only with a token of its label: one of the same number with another officer’s gets no keys', async () => {
  const first = desk('label.json', [blank('0a')], ({ verb }) => verb === 'keys');
  assert.deepEqual(outcomes(await runBulk(officers(), first.hands)), [['command-hung', '0a']]);
  const full = { ...pin, counter: 'full' } as const;
  const others = { ...blank('0a'), initialised: true, label: 'T-9', pin: full };
  const second = desk('label.json', [others]);
  assert.deepEqual(outcomes(await runBulk(officers(), second.hands)), [['token-changed', '0a']]);
  assert.deepEqual(second.orders, []);
  const third = desk('label.json', [{ ...others, label: 'T-1' }, blank('0b')]);
  assert.deepEqual(outcomes(await runBulk(officers(), third.hands))[0], ['done', '0a']);
});
