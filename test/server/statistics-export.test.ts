import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { statisticsIndexSchema } from '../../protocol/documents/statistics-index.ts';
import { csvOf, jsonOf, tableOf } from '../../server/statistics/table.ts';
import { readDocument } from '../../trust/document.ts';
import { signDocument } from './documents.ts';
import { assertAccepted, openTestCentre, signIn, type TestCentre } from './harness.ts';
import { holder, makeOfficer } from './people.ts';

const run = promisify(execFile);
const csv = 'region;crimes\r\n"Астана; қаласы";120\r\nАлматы;95\r\n';

let centre: TestCentre;
let folder: string;
let printed: unknown;

before(async () => {
  centre = await openTestCentre();
  folder = join(centre.folder, 'package');
  const official = await makeOfficer(centre.pki, { ...holder, capacities: ['statistics-official'] });
  await centre.enrol({ accounts: [official.account] });
  const client = await centre.connect();
  await signIn(client, official);
  const place = async (type: string, body: unknown) =>
    await assertAccepted(client, signDocument(official.sign, { type, body }));
  const open = { access: 'open', source: 'file' };
  await place('statistical-report', { ...open, number: '1', period: '2026-09', file: fileOf('older') });
  await place('statistical-report', { ...open, number: '1', period: '2026-09', file: fileOf(csv) });
  await place('statistical-report', { ...open, number: '8', period: '2026-Q3', file: pdf });
  await place('statistical-collection', { ...open, number: '3', period: '2026-Q3', file: pdf });
  printed = await exportTo(folder);
});
after(() => centre.close());

function fileOf(content: string, name = 'есеп.csv', mediaType = 'text/csv') {
  const digest = createHash('sha256').update(content).digest('hex');
  return { name, mediaType, data: Buffer.from(content).toString('base64'), digest };
}
const pdf = fileOf('%PDF-1.7 сынақ', 'есеп.pdf', 'application/pdf');

async function exportTo(out: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, [
    ...['server/statistics/main.ts', 'export'],
    ...['--config', centre.config, '--out', out],
  ]);
  return JSON.parse(stdout);
}

const read = (path: string) => readFileSync(join(folder, path));

test('instruction-25/3, instruction-25/3(4), instruction-25/3(5), instruction-25/15: the command writes the reports in force for the site and the information service', () => {
  assert.deepEqual(printed, { reports: 2, collections: 1, portal: 1 });
  assert.equal(read('site/report-01-2026-09/есеп.csv').toString(), csv, 'the corrected one, not the older');
  assert.equal(read('site/report-08-2026-Q3/есеп.pdf').toString(), '%PDF-1.7 сынақ');
});

test('instruction-25/3(2): what is tabular is there for the open-data portal in both formats, what is not says so', () => {
  assert.deepEqual(JSON.parse(read('portal/report-01-2026-09.json').toString()), [
    { region: 'Астана; қаласы', crimes: '120' },
    { region: 'Алматы', crimes: '95' },
  ]);
  assert.equal(
    read('portal/report-01-2026-09.csv').toString(),
    'region,crimes\r\n"Астана; қаласы",120\r\nАлматы,95\r\n',
  );
  const { reports } = JSON.parse(read('index.json').toString());
  assert.deepEqual(
    reports.map(({ portal }: { portal: unknown }) => portal === null),
    [false, true],
  );
});

test('instruction-25/3(3), instruction-25/11, instruction-25/app.1: a collection lies in the folder of each body of its row', () => {
  assert.deepEqual(readdirSync(join(folder, 'bodies')).toSorted(), [
    '14',
    '15',
    '16',
    '17',
    '18',
    '19',
    '21',
  ]);
  assert.ok(existsSync(join(folder, 'bodies/16/collection-3-2026-Q3/есеп.pdf')));
  const [collection] = JSON.parse(read('index.json').toString()).collections;
  assert.deepEqual(collection.unaddressed, [7, 1, 1, 0, 0, 0, 1, 5]);
});

test('instruction-25/15: the centre’s signature on the index vouches for every file, and names no official', () => {
  const signed = readDocument(read('index.p7m'), statisticsIndexSchema);
  assert.ok(signed.ok);
  const { document, signer, bytes } = signed.value;
  assert.equal(signer.subject.commonName, 'signing');
  assert.deepEqual(document.body, JSON.parse(read('index.json').toString()));
  const parts = document.body.reports.flatMap(({ file, portal }) => [
    file,
    ...(portal === null ? [] : [portal.csv, portal.json]),
  ]);
  for (const { path, sha256 } of [...parts, ...document.body.collections.map(({ file }) => file)])
    assert.equal(createHash('sha256').update(read(path)).digest('hex'), sha256, path);
  assert.ok(!Buffer.from(bytes).includes(holder.iin));
  assert.ok(!read('index.p7m').includes(holder.iin));
});

test('a package is never written over another one', async () => {
  await assert.rejects(exportTo(folder));
});

test('instruction-25/3(2): tables come back from CSV and JSON as they were', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((text) => text.trim() !== '');
  const cells = fc
    .uniqueArray(word, { minLength: 1, maxLength: 4 })
    .filter((columns) => columns.every((name) => !/\uFEFF|^\d+$|^__proto__$/u.test(name)))
    .chain((columns) =>
      fc.record(
        {
          columns: fc.constant(columns),
          rows: fc.array(fc.tuple(...columns.map(() => fc.string({ unit: 'grapheme' }))), { minLength: 1 }),
        },
        { noNullPrototype: true },
      ),
    );
  fc.assert(
    fc.property(cells, (table) => {
      // A single empty cell is an empty line in CSV.
      assert.deepEqual(tableOf(of(csvOf(table), 'text/csv')), table);
      assert.deepEqual(tableOf(of(jsonOf(table), 'application/json')), table);
    }),
  );
});

test('instruction-25/3(2): what is no table is none', () => {
  for (const text of ['a,b\n1\n', 'a,a\n1,2\n', ',b\n1,2\n', 'a,b\n', '"a,b\n1,2\n', 'a"b,c\n1,2\n', ''])
    assert.equal(tableOf(of(text, 'text/csv')), null, JSON.stringify(text));
  for (const text of ['{}', '[]', '[{"a":1},{"b":1}]', '[{"a":{"b":1}}]', '[1]', 'x'])
    assert.equal(tableOf(of(text, 'application/json')), null, text);
  assert.equal(tableOf(of('a,b\n1,2\n', 'application/pdf')), null);
});

function of(text: string, mediaType: 'text/csv' | 'application/json' | 'application/pdf') {
  return { bytes: Buffer.from(text), mediaType };
}
