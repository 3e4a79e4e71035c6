import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { readCertificateFile } from '../../server/pem.ts';
import { openStore } from '../../server/store/open.ts';
import { readTimeStampResponse } from '../../trust/time-stamp.ts';
import { encodeTimeStampRequest } from '../../trust/time-stamp-request.ts';
import { reportOf } from './documents.ts';
import { assertAccepted, openTestCentre, type TestCentre, until } from './harness.ts';
import { addTimestampAuthority } from './material.ts';

const data = new TextEncoder().encode('what is stamped');
let centre: TestCentre;
before(async () => {
  centre = await openTestCentre();
  await addTimestampAuthority(centre.config, centre.pki);
  await centre.restart();
});
after(() => centre.close());

async function waiting(): Promise<number> {
  const database = await openStore(join(dirname(centre.config), 'data'));
  const rows = await database
    .selectFrom('document_timestamps')
    .select('document_sha256')
    .where('der', 'is', null)
    .execute();
  await database.destroy();
  return rows.length;
}

test('an authority whose certificate is revoked stamps nothing more: documents wait for the next one', async () => {
  const client = await centre.connect();
  const query = encodeTimeStampRequest(data, null);
  const codeOf = async () => {
    const { body } = await client.stamp(query);
    const read = readTimeStampResponse(body, { bytes: data, nonce: null });
    return read.ok ? 'ok' : read.error.code;
  };
  await assertAccepted(client, reportOf(centre.workstation));
  await until(async () => (await waiting()) === 0, 'the report is stamped');
  assert.equal(await codeOf(), 'ok');
  const { serialNumber } = await readCertificateFile(join(dirname(centre.config), 'timestamp.pem'));
  await centre.pki.revoke(serialNumber);
  await pause(700);
  assert.equal(await codeOf(), 'time-stamp-refused');
  await assertAccepted(client, reportOf(centre.workstation));
  await pause(1500);
  assert.equal(await waiting(), 1);
});
