import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayInAstana } from '../../protocol/calendar/days.ts';
import { resultSchema } from '../../protocol/documents/result.ts';
import { extractArchive } from '../../server/archive-extract.ts';
import { readCertificateFile } from '../../server/pem.ts';
import { type Database, openStore } from '../../server/store/open.ts';
import { readDocument } from '../../trust/document.ts';
import { unsealWithKey } from '../../trust/sealed.ts';
import { type Desks, openDesks } from './desks.ts';
import { agreementOf, requestOf } from './documents.ts';
import { assertAccepted, waitForSealedJournal, waitForState } from './harness.ts';
import { holder } from './people.ts';

let desks: Desks;
let database: Database;
let folder: string;
const today = dayInAstana(new Date());

before(async () => {
  desks = await openDesks({
    user: holder,
    operator: { iin: '000229599811', surname: 'ОПЕРАТОР', organisation: 'Комитет', capacities: ['operator'] },
    prosecutor: {
      iin: '250101698008',
      surname: 'ҚАДАҒАЛАУШЫ',
      role: 1,
      organisation: 'Прокуратура',
      capacities: ['supervising-prosecutor'],
    },
  });
  const { client, officer } = desks.of('user');
  await assertAccepted(client, agreementOf(officer));
  database = await openStore(join(dirname(desks.centre.config), 'data'));
  folder = mkdtempSync(join(desks.centre.folder, 'extract-'));
});
after(async () => {
  await database.destroy();
  await desks.centre.close();
  rmSync(folder, { recursive: true, force: true });
});

async function answered(wants: string): Promise<string> {
  const request = desks.file('prosecutor', 'oversight-request', {
    documentKind: 'ruling',
    number: '15',
    date: today,
    ruling: Buffer.from('%PDF-1.4 қаулы').toString('base64'),
    organisation: desks.of('user').officer.account.organisation,
    from: today,
    until: today,
    wants,
  });
  await assertAccepted(desks.of('prosecutor').client, request);
  await waitForSealedJournal(desks.centre);
  await assertAccepted(
    desks.of('operator').client,
    desks.file('operator', 'oversight-answer', { outcome: 'given' }, [request.id]),
  );
  return request.id;
}

test('rules-151/53, rules-151/54: what a request covers is taken out sealed, journalled, and opened by the archive’s key', async () => {
  const { client, officer } = desks.of('user');
  const asked = requestOf(officer);
  await assertAccepted(client, asked);
  await waitForState(client, asked.id, 'ready');
  const oversight = await answered('requests-and-results');
  const at = new Date();
  const { files, notReady } = await extractArchive(database, { oversight, folder: join(folder, 'a'), at });
  assert.deepEqual(files, [join(folder, 'a', `${asked.id}.p7m`)]);
  assert.deepEqual(notReady, []);
  assert.equal(statSync(files[0] ?? '').mode & 0o777, 0o600);
  const centre = dirname(desks.centre.config);
  const opened = unsealWithKey(
    readFileSync(files[0] ?? ''),
    await readCertificateFile(join(centre, 'archive.pem')),
    createPrivateKey(readFileSync(join(centre, 'archive-key.pem'))),
  );
  assert.ok(opened.ok);
  const result = readDocument(opened.value, resultSchema);
  assert.ok(result.ok);
  assert.equal(result.value.document.body.request, asked.id);
  const leaves = await database.selectFrom('journal').select('leaf').execute();
  const readings = leaves.map(({ leaf }) => JSON.parse(Buffer.from(leaf).toString()));
  assert.ok(
    readings.some(
      ({ kind, what, ground }) => kind === 'reading' && what === asked.id && ground === oversight,
    ),
  );
  await assert.rejects(extractArchive(database, { oversight, folder: join(folder, 'a'), at }), /already/);
});

test('rules-151/54: an answer without the information received, or no request at all, takes nothing out', async () => {
  const oversight = await answered('requests');
  const out = join(folder, 'b');
  const at = new Date();
  await assert.rejects(extractArchive(database, { oversight, folder: out, at }), /not answered/);
  const absent = '019ab0c4-7d2e-7a10-8f3b-000000000052';
  await assert.rejects(extractArchive(database, { oversight: absent, folder: out, at }), /no such/);
  assert.ok(!existsSync(out));
});
