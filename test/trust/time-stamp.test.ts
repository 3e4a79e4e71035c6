import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { addTimeStamp, signaturesOf } from '../../trust/cades-t.ts';
import { timeStampPolicy } from '../../trust/object-identifiers.ts';
import { readSignedData, signData } from '../../trust/signed-data.ts';
import {
  isTimeStampAuthority,
  provenTime,
  readTimeStamp,
  readTimeStampResponse,
} from '../../trust/time-stamp.ts';
import {
  grantTimeStamp,
  issueTimeStamp,
  rejectTimeStamp,
  stampFailures,
} from '../../trust/time-stamp-authority.ts';
import { encodeTimeStampRequest, readTimeStampRequest } from '../../trust/time-stamp-request.ts';
import {
  certificateOf,
  certificatePem,
  codeOf,
  createStand,
  flipBit,
  keyPem,
  openssl,
  spkiOf,
  unwrap,
} from './fixtures.ts';

const stand = await createStand();
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const certificate = certificateOf(
  await stand.pki.issueOperator({
    profile: 'timestamp',
    commonName: 'tsa',
    publicKey: spkiOf(keys.publicKey),
  }),
);
const authority = {
  certificate,
  chain: [stand.operator],
  privateKey: keys.privateKey,
  policy: timeStampPolicy,
};
const trust = { anchors: [stand.root], issuers: [stand.operator] };
const data = new TextEncoder().encode('what is stamped');
const time = new Date(Math.floor(Date.now() / 1000) * 1000);
const serialNumber = Uint8Array.of(0xf0, 1, 2, 3);
const ca = `${stand.pki.folder}/ca.pem`;
const answer = (query: Uint8Array): Uint8Array => {
  const request = unwrap(readTimeStampRequest(query));
  return grantTimeStamp(issueTimeStamp({ ...authority, request, serialNumber, time }));
};
const tokenOver = (bytes: Uint8Array): Uint8Array => {
  const request = unwrap(readTimeStampRequest(encodeTimeStampRequest(bytes, null)));
  return issueTimeStamp({ ...authority, request, serialNumber, time });
};
const signer = await stand.person();
const content = new TextEncoder().encode('{"type":"request","version":1}');
const document = signData({ ...signer, content, chain: [stand.persons], signingTime: time });
const signatureOf = (der: Uint8Array): Uint8Array =>
  unwrap(signaturesOf(der))[0]?.signature ?? new Uint8Array();

/** The configuration of OpenSSL's time-stamp authority with our certificate. */
async function opensslAuthority(): Promise<string> {
  const lines = {
    serial: await stand.file('tsa-serial', '0A\n'),
    signer_cert: await stand.file('tsa.pem', certificatePem(certificate)),
    certs: await stand.file('tsa-chain.pem', certificatePem(stand.operator)),
    signer_key: await stand.file('tsa.key', keyPem(keys.privateKey)),
    signer_digest: 'sha256',
    default_policy: timeStampPolicy,
    digests: 'sha256, sha512',
    accuracy: 'secs:1, millisecs:500',
    clock_precision_digits: '3',
    tsa_name: 'yes',
    ess_cert_id_chain: 'yes',
    ess_cert_id_alg: 'sha256',
  };
  const section = Object.entries(lines).map(([name, value]) => `${name} = ${value}`);
  return await stand.file('tsa.cnf', ['[tsa]', 'default_tsa = ours', '[ours]', ...section, ''].join('\n'));
}

test('a query of ours and its answer: imprint, policy, serial number, nonce and time to the second', () => {
  const nonce = randomBytes(16);
  const stamp = unwrap(
    readTimeStampResponse(answer(encodeTimeStampRequest(data, nonce)), { bytes: data, nonce }),
  );
  assert.equal(stamp.time.getTime(), time.getTime());
  assert.equal(stamp.policy, timeStampPolicy);
  assert.equal(stamp.serialNumber, '00f0010203');
  assert.equal(stamp.authority.sha256, certificate.sha256);
  assert.equal(unwrap(provenTime(stamp, trust)).getTime(), time.getTime());
});

test("openssl's query is answered by us and the answer verified by openssl", async () => {
  const input = await stand.file('data.txt', data);
  for (const [name, options] of [
    ['plain', ['-sha256', '-cert']],
    ['long', ['-sha512', '-cert', '-tspolicy', timeStampPolicy]],
    ['bare', ['-sha256', '-no_nonce']],
  ] as const) {
    const query = `${stand.folder}/${name}.tsq`;
    await openssl('ts', '-query', '-data', input, ...options, '-out', query);
    const reply = await stand.file(`${name}.tsr`, answer(await readFile(query)));
    const untrusted = await stand.file(
      'untrusted.pem',
      certificatePem(certificate) + certificatePem(stand.operator),
    );
    const verify = ['ts', '-verify', '-in', reply, '-CAfile', ca, '-untrusted', untrusted];
    assert.match((await openssl(...verify, '-queryfile', query)).toString(), /Verification: OK/);
    assert.match((await openssl(...verify, '-data', input)).toString(), /Verification: OK/);
  }
});

test("our query is answered by openssl and the answer read by us, with openssl's fractions of a second", async () => {
  const config = await opensslAuthority();
  const nonce = randomBytes(8);
  const query = await stand.file('ours.tsq', encodeTimeStampRequest(data, nonce));
  const out = `${stand.folder}/theirs.tsr`;
  await openssl('ts', '-reply', '-config', config, '-section', 'ours', '-queryfile', query, '-out', out);
  const reply = await readFile(out);
  const stamp = unwrap(readTimeStampResponse(reply, { bytes: data, nonce }));
  assert.ok(Math.abs(stamp.time.getTime() - Date.now()) < 20_000);
  assert.ok(provenTime(stamp, trust).ok);
  assert.equal(codeOf(readTimeStampResponse(reply, { bytes: content, nonce })), 'signature-invalid');
  assert.equal(
    codeOf(readTimeStampResponse(reply, { bytes: data, nonce: randomBytes(8) })),
    'signature-invalid',
  );
  assert.equal(codeOf(readTimeStampResponse(reply, { bytes: data, nonce: null })), 'signature-invalid');
});

test('a rejection is told with its status, and openssl reads why', async () => {
  for (const why of Object.keys(stampFailures) as (keyof typeof stampFailures)[]) {
    const rejected = rejectTimeStamp(why);
    const query = { bytes: data, nonce: null };
    const read = readTimeStampResponse(rejected, query);
    assert.deepEqual(read.ok ? null : read.error, { code: 'time-stamp-refused', params: { status: '2' } });
    const file = await stand.file('rejected.tsr', rejected);
    const text = (await openssl('ts', '-reply', '-in', file, '-text')).toString();
    assert.match(text, /Status: Rejected/);
    assert.doesNotMatch(text, /Failure info: unspecified/);
  }
});

test('only an authority of time-stamps proves a time, and only while its certificate was good', () => {
  const stamp = unwrap(readTimeStamp(tokenOver(data)));
  assert.ok(isTimeStampAuthority(certificate));
  const other = { ...stamp, authority: { ...certificate, extendedKeyUsage: ['1.3.6.1.5.5.7.3.3'] } };
  assert.equal(codeOf(provenTime(other, trust)), 'certificate-wrong-usage');
  const uncritical = { ...stamp, authority: { ...certificate, criticalExtensions: [] } };
  assert.equal(codeOf(provenTime(uncritical, trust)), 'certificate-wrong-usage');
  const late = { ...stamp, time: new Date(time.getTime() + 400 * 86_400_000) };
  assert.equal(codeOf(provenTime(late, trust)), 'certificate-expired');
  assert.equal(codeOf(provenTime(stamp, { ...trust, issuers: [stand.persons] })), 'certificate-untrusted');
});

test('CAdES-T: the stamped document verifies as before, and openssl agrees', async () => {
  const stamped = unwrap(addTimeStamp(document, tokenOver(signatureOf(document))));
  const read = unwrap(readSignedData(stamped));
  assert.deepEqual(read.content, content);
  assert.equal(read.timeStamp?.time.getTime(), time.getTime());
  assert.equal(unwrap(readSignedData(document)).timeStamp, null);
  assert.deepEqual(signatureOf(stamped), signatureOf(document));
  assert.equal(unwrap(signaturesOf(stamped))[0]?.isStamped, true);
  const file = await stand.file('stamped.p7s', stamped);
  const args = ['cms', '-verify', '-cades', '-inform', 'DER', '-in', file, '-CAfile', ca, '-purpose', 'any'];
  assert.deepEqual(new Uint8Array(await openssl(...args)), content);
  const signature = await stand.file('signature.bin', signatureOf(stamped));
  const token = await stand.file('token.der', read.timeStamp?.der ?? '');
  const verify = ['ts', '-verify', '-token_in', '-in', token, '-CAfile', ca, '-data', signature];
  assert.match((await openssl(...verify)).toString(), /Verification: OK/);
});

test("a document signed by openssl is stamped by openssl's authority, put together by us", async () => {
  const config = await opensslAuthority();
  const pem = await stand.file('signer.pem', certificatePem(signer.certificate) + keyPem(signer.privateKey));
  const input = await stand.file('input.json', content);
  const signed = `${stand.folder}/openssl.p7s`;
  const sign = ['cms', '-sign', '-binary', '-nodetach', '-cades', '-outform', 'DER', '-md', 'sha256'];
  await openssl(...sign, '-signer', pem, '-in', input, '-out', signed);
  const der = await readFile(signed);
  const query = await stand.file('signed.tsq', encodeTimeStampRequest(signatureOf(der), null));
  const out = `${stand.folder}/signed.tst`;
  const reply = ['ts', '-reply', '-config', config, '-section', 'ours', '-queryfile', query];
  await openssl(...reply, '-token_out', '-out', out);
  const stamped = unwrap(addTimeStamp(der, await readFile(out)));
  assert.ok(unwrap(readSignedData(stamped)).timeStamp !== null);
});

test('a time-stamp over something else, a second one and a foreign unsigned attribute are refused', () => {
  const token = tokenOver(signatureOf(document));
  const stamped = unwrap(addTimeStamp(document, token));
  assert.equal(codeOf(addTimeStamp(document, tokenOver(data))), 'signature-invalid');
  assert.equal(codeOf(addTimeStamp(stamped, token)), 'signature-invalid');
  const oid = Buffer.from('060b2a864886f70d010910020e', 'hex');
  const at = Buffer.from(stamped).indexOf(oid);
  const renamed = Uint8Array.from(stamped);
  renamed[at + oid.length - 1] = 0x0f;
  assert.equal(codeOf(readSignedData(renamed)), 'document-malformed');
});

test('a key of another authority under the same serial number does not stamp', () => {
  const impostor = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const request = unwrap(readTimeStampRequest(encodeTimeStampRequest(data, null)));
  const token = issueTimeStamp({ ...authority, privateKey: impostor, request, serialNumber, time });
  assert.equal(codeOf(readTimeStamp(token)), 'signature-invalid');
});

test('one inverted bit in a token or in a stamped document is noticed and never throws', () => {
  const token = tokenOver(signatureOf(document));
  const stamped = unwrap(addTimeStamp(document, token));
  fc.assert(
    fc.property(fc.nat(), (bit) => {
      const bad = readTimeStamp(flipBit(token, bit));
      // Certificates beside the authority's are not signed by anybody here: the chain judges them.
      assert.ok(!bad.ok || bad.value.time.getTime() === time.getTime());
      const document = readSignedData(flipBit(stamped, bit));
      assert.ok(!document.ok || Buffer.from(document.value.content).equals(content));
    }),
    { numRuns: 600 },
  );
});

test('cut, spliced and arbitrary queries and answers never throw', () => {
  const query = encodeTimeStampRequest(data, randomBytes(8));
  const reply = answer(query);
  fc.assert(
    fc.property(fc.nat(), fc.uint8Array({ maxLength: 60 }), (place, bytes) => {
      for (const whole of [query, reply]) {
        const at = place % whole.length;
        const spliced = Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)]);
        for (const input of [spliced, whole.subarray(0, at), flipBit(whole, place), bytes]) {
          readTimeStampRequest(input);
          readTimeStampResponse(input, { bytes: data, nonce: null });
          readTimeStamp(input);
          addTimeStamp(document, input);
        }
      }
      assert.equal(readTimeStampRequest(query.subarray(0, place % query.length)).ok, false);
    }),
    { numRuns: 300 },
  );
});
