import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { findToken } from '../../native/provisioning/bulk/find-token.ts';
import { readOfficers } from '../../native/provisioning/bulk/officers.ts';
import { parseCsv } from '../../native/provisioning/csv.ts';
import type { TokenLine } from '../../native/provisioning/order.ts';
import { buildFaultyModule, createFaultControl } from '../faults/faulty.ts';
import { runProgram } from '../stand/processes.ts';
import { createToken, softHsmModule } from '../stand/token/store.ts';
import { type Administrator, createAdministrator, pins } from './administrator.ts';

let bench: Administrator;
let list = '';
const heading = 'iin,surname,given-name,patronymic,organisation,label\r\n';
const csv = `${heading}840229398000,ҮЛГІБЕКОВ,ӘДІЛЖАН,ҒАЛЫМҰЛЫ,"Департамент, 1-бөлім",2026-017\r\n991231498000,ТОПТЫҚЫЗЫ,АЙЖАН,,Департамент,2026-018\r\n`;

before(async () => {
  bench = await createAdministrator();
  list = await bench.file('officers.csv', csv);
});
after(() => bench.remove());

const bulk = (...args: string[]) =>
  bench.run('bulk', '--csv', list, '--out', join(bench.folder, 'requests'), ...args);
const outcomes = (ran: Awaited<ReturnType<typeof bulk>>) =>
  (ran.answer['rows'] as { outcome: string }[]).map(({ outcome }) => outcome);
const stateText = () => readFileSync(`${list}.state.json`, 'utf8');

test('what a writer of RFC 4180 writes is read back; anything else is a fault with its line', () => {
  const value = fc.string({ unit: fc.constantFrom('a', 'Ә', ' ', ',', '"', '\n', '\r\n', '\r', ';') });
  const written = (field: string, isQuoted: boolean) =>
    isQuoted || /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      (records, isQuoted, end) => {
        const text = records
          .map((record) => record.map((one) => written(one, isQuoted)).join(',') + end)
          .join('');
        assert.deepEqual(parseCsv(text), { records });
        assert.deepEqual(parseCsv(`\uFEFF${text}`), { records });
        if (isQuoted) assert.deepEqual(parseCsv(text.slice(0, -end.length)), { records });
      },
    ),
  );
  for (const [text, faultLine] of [
    ['a"b', 1],
    ['a,b\n"c', 2],
    ['a\n"b"c', 2],
    ['a\n\n"x\n"\nb\rc', 5],
  ] as const)
    assert.deepEqual(parseCsv(text), { faultLine });
});

test('any text is read to its end or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }), (text) => {
      const read = parseCsv(text);
      assert.ok(
        'faultLine' in read ? read.faultLine >= 1 : read.records.every((record) => record.length > 0),
      );
    }),
  );
});

test('a list is refused whole for an unknown column, a wrong ИИН, a name or number that comes twice; no value is told', () => {
  const detail = (text: string) => {
    const read = readOfficers(text, 'f');
    assert.ok(!read.ok && read.error.code === 'file-malformed');
    return read.error.params?.['detail'];
  };
  const row = '840229398000,А,Б,,О,L1\n';
  assert.equal(detail(`pin,${heading}`), '1: heading');
  assert.equal(detail('iin,surname,given-name\n'), '1: label');
  assert.equal(detail(`${heading}840229398001,А,Б,,О,L1\n`), '2: iin');
  assert.equal(detail(`${heading}${row}${row}`), '3: label');
  assert.equal(detail(`${heading}${row}840229398000,А,Б,,О,L2\n`), '3: iin');
  assert.equal(detail(`${heading}840229398000,А,,,О,L1\n`), '2: given-name');
  assert.equal(detail(`${heading}840229398000,А,Б,,О,${'x'.repeat(33)}\n`), '2: label');
  assert.equal(detail(`${heading}840229398000,А,Б\n`), '2: 3');
  assert.equal(detail(`${heading}"`), ':2');
  assert.equal(detail(heading), '1: 1-1000');
});

test('the token of a row: by serial number, by the label it was begun under, or the only blank one; else a stop', () => {
  const pin = { minLength: 4, maxLength: 32, counter: 'full', protectedAuthenticationPath: false } as const;
  const token = (serial: string, more: Partial<TokenLine> = {}): TokenLine => ({
    ...{
      serial,
      label: 'X',
      manufacturer: 'M',
      model: 'M',
      initialised: true,
      pin,
      keys: [],
      certificates: [],
    },
    fault: null,
    ...more,
  });
  const blank = token('', { initialised: false });
  const read = readOfficers(csv, 'f');
  const officer = read.ok ? read.value[0] : undefined;
  assert.ok(officer);
  const find = (
    tokens: TokenLine[],
    entry: Parameters<typeof findToken>[1]['entry'] = null,
    known: string[] = [],
  ) => {
    const found = findToken(tokens, { officer, entry, beside: new Set(known) });
    return found.ok ? found.value : found.error.code;
  };
  const begun = { row: officer.digest, step: 'started', serial: null } as const;
  assert.equal(find([blank]), blank);
  assert.equal(find([]), null);
  assert.equal(find([token('07')], null, ['07']), null, 'a finished token is still there');
  assert.equal(find([blank, token('07')], null, ['07']), blank);
  assert.equal(find([blank, token('66')]), 'token-not-blank', 'a token of nobody knows whom');
  assert.equal(find([blank, blank]), 'token-ambiguous');
  const half = token('08', { label: officer.label });
  assert.equal(find([half, blank], begun), half);
  assert.equal(find([half]), 'token-not-blank', 'the label alone proves nothing');
  assert.equal(find([half, blank], { ...begun, step: 'keys', serial: '09' }), null, 'another one is wanted');
});

test('a dry run says what would be done and leaves nothing', async () => {
  const ran = await bulk('--dry-run');
  assert.deepEqual([ran.code, outcomes(ran)], [0, ['would-initialise', 'would-initialise']]);
  assert.throws(stateText);
});

test('a list of two is made; each has its requests; the state has no name, no ИИН and no PIN; again changes nothing', async () => {
  const ran = await bulk();
  assert.deepEqual([ran.code, outcomes(ran)], [0, ['done', 'done']], ran.output);
  const rows = ran.answer['rows'] as { serial: string; files: string[] }[];
  assert.equal(new Set(rows.map(({ serial }) => serial)).size, 2);
  for (const [index, name] of ['ҮЛГІБЕКОВ', 'ТОПТЫҚЫЗЫ'].entries()) {
    const [file = ''] = rows[index]?.files ?? [];
    assert.ok(file.includes(rows[index]?.serial ?? '?'));
    const shown = await runProgram('openssl', ['req', '-in', file, '-noout', '-subject', '-nameopt', 'utf8']);
    assert.ok(shown.includes(name));
  }
  assert.equal(statSync(`${list}.state.json`).mode & 0o777, 0o600);
  for (const secret of [...Object.values(pins), '840229398000', 'ҮЛГІБЕКОВ'])
    assert.ok(!stateText().includes(secret) && !ran.output.includes(secret));
  const state = stateText();
  assert.deepEqual(outcomes(await bulk()), ['already-done', 'already-done']);
  assert.equal(stateText(), state);
});

test('a row that was changed after its token was begun stops the run', async () => {
  const text = readFileSync(list, 'utf8');
  await bench.file('officers.csv', text.replace('АЙЖАН', 'АЙНҰР'));
  const ran = await bulk();
  assert.deepEqual(outcomes(ran), ['already-done', 'bulk-row-changed']);
  assert.deepEqual([ran.code, ran.answer.error?.code], [2, 'bulk-row-changed']);
  await bench.file('officers.csv', text);
});

test('a run that crashed while keys were made is taken up on the same token; used tokens of others are left alone', async () => {
  const control = createFaultControl(bench.folder);
  const second = await createAdministrator({ ...control.env });
  const file = await second.file('list.csv', csv);
  const run = (module: string) =>
    second.run('bulk', '--csv', file, '--out', second.folder, '--module', module);
  control.set({ crash: ['C_GenerateKeyPair'] });
  const crashed = await run(buildFaultyModule());
  assert.deepEqual([crashed.code, outcomes(crashed)], [5, ['command-crashed']], crashed.output);
  const serial = (crashed.answer['rows'] as { serial: string }[])[0]?.serial;
  const again = await run(softHsmModule);
  assert.deepEqual(outcomes(again), ['done', 'done']);
  assert.equal((again.answer['rows'] as { serial: string }[])[0]?.serial, serial);
  await createToken(second.store, { label: 'FOREIGN', soPin: pins['so-pin'], pin: pins.pin });
  await second.file('list.csv', `${csv}000229598009,ҮШІНШІ,АДАМ,,О,2026-019\r\n`);
  const stopped = await run(softHsmModule);
  assert.deepEqual(outcomes(stopped), ['already-done', 'already-done', 'token-not-blank'], stopped.output);
  await second.remove();
});
