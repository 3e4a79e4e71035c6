import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { openStore } from '../../server/store/open.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { signNumberedCrl } from '../stand/pki/delta.ts';
import { assertAccepted, failureOf, makeSignIn, openTestCentre, type TestCentre } from './harness.ts';
import { certificateOf } from './material.ts';
import { startResponder } from './ocsp-responder.ts';
import { holder, makeOfficer } from './people.ts';

const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);

/** Lets the list of persons run out while those of the root and the operator stay, and names a responder instead. */
async function replaceListByResponder(centre: TestCentre, url: string): Promise<void> {
  const at = (path: string) => join(centre.pki.folder, path);
  await centre.pki.writeCrls({ thisUpdate: hours(-48), nextUpdate: hours(-24) });
  for (const role of ['root', 'operator'] as const) {
    const key = createPrivateKey(readFileSync(at(`keys/${role}.pem`)));
    const issuer = { certificate: certificateOf(centre.pki.authorities[role]), key };
    const list = { number: 250, from: hours(-1), until: hours(24) };
    writeFileSync(at(`crl/${role}.crl`), signNumberedCrl(list, issuer, now));
  }
  const settings = JSON.parse(readFileSync(centre.config, 'utf8'));
  settings.trust.ocsp = [{ issuer: at('persons-ca.pem'), responder: url }];
  writeFileSync(centre.config, JSON.stringify(settings));
  await centre.restart();
}

/** What `openssl ocsp` says of a kept answer, with nothing but the certificates at hand. */
async function judgeByOpenssl(centre: TestCentre, der: Uint8Array, about: Certificate): Promise<string> {
  const at = (name: string) => join(centre.folder, name);
  writeFileSync(at('kept.ocsp'), der);
  writeFileSync(at('person.pem'), new X509Certificate(about.der).toString());
  const issuer = join(centre.pki.folder, 'persons-ca.pem');
  const root = join(centre.pki.folder, 'ca.pem');
  const subject = ['-issuer', issuer, '-cert', at('person.pem')];
  const { stdout, stderr } = await promisify(execFile)('openssl', [
    ...['ocsp', '-respin', at('kept.ocsp'), '-CAfile', root, '-no_nonce'],
    ...subject,
  ]);
  return stdout + stderr;
}

test('with the list out of date people sign in by the responder’s word, kept beside the document for anybody to check', async () => {
  const centre = await openTestCentre();
  const someone = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [someone.account] });
  const at = (path: string) => join(centre.pki.folder, path);
  const files = {
    authority: at('persons-ca.pem'),
    signer: at('persons-ca.pem'),
    key: at('keys/persons.pem'),
  };
  const own = await startResponder({ folder: centre.folder, ...files });
  own.know([[someone.auth.certificate, null]]);
  await replaceListByResponder(centre, own.url);
  const client = await centre.connect();
  const signIn = await makeSignIn(client, someone.auth);
  await assertAccepted(client, signIn.document);
  const store = await openStore(join(centre.folder, 'centre', 'data'));
  const document = await store
    .selectFrom('documents')
    .select(['ocsp', 'crl'])
    .where('document_id', '=', signIn.document.id)
    .executeTakeFirstOrThrow();
  const [kept, ...rest] = await store.selectFrom('material').selectAll().where('kind', '=', 'ocsp').execute();
  await store.destroy();
  assert.ok(kept !== undefined && rest.length === 0);
  assert.deepEqual(document, { ocsp: kept.sha256, crl: null });
  assert.equal(createHash('sha256').update(kept.der).digest('hex'), kept.sha256);
  const verdict = await judgeByOpenssl(centre, kept.der, someone.auth.certificate);
  assert.match(verdict, /person\.pem: good/);
  assert.match(verdict, /Response verify OK/);
  own.mood = 'silent';
  const other = await centre.connect();
  const nobody = await makeOfficer(centre.pki, { iin: '991231498000', surname: 'БАСҚА' });
  const refused = await other.post((await makeSignIn(other, nobody.auth)).document.der);
  assert.equal(failureOf(refused).code, 'revocation-unknown');
  await own.close();
  await centre.close();
});
