import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { signWith } from '../../trust/algorithms.ts';
import { childrenOf, context, encode, readDer, tags } from '../../trust/der.ts';
import { encodeOid } from '../../trust/der-oid.ts';
import { contentTypes, timeStampPolicy } from '../../trust/object-identifiers.ts';
import { encodeSignedAttributes } from '../../trust/signed-attributes.ts';
import {
  encodeDigestAlgorithm,
  encodeSignedData,
  encodeSignerInfo,
} from '../../trust/signed-data-encoding.ts';
import { readStructure } from '../../trust/signed-data-structure.ts';
import { softwareScheme } from '../../trust/signer-info.ts';
import { readTimeStamp } from '../../trust/time-stamp.ts';
import { issueTimeStamp } from '../../trust/time-stamp-authority.ts';
import { encodeTimeStampRequest, readTimeStampRequest } from '../../trust/time-stamp-request.ts';
import { certificateOf, codeOf, createStand, spkiOf, unwrap } from './fixtures.ts';

const stand = await createStand();
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicKey = spkiOf(keys.publicKey);
const certificate = certificateOf(
  await stand.pki.issueOperator({ profile: 'timestamp', commonName: 'tsa', publicKey }),
);
const time = new Date(Math.floor(Date.now() / 1000) * 1000);

test('a token with a critical extension that nobody here understands is refused, with another it is read', () => {
  const request = unwrap(readTimeStampRequest(encodeTimeStampRequest(Uint8Array.of(1), null)));
  const made = issueTimeStamp({
    request,
    certificate,
    time,
    chain: [stand.operator],
    privateKey: keys.privateKey,
    policy: timeStampPolicy,
    serialNumber: Uint8Array.of(1),
  });
  const tokenWith = (...critical: Uint8Array[]): Uint8Array => {
    const value = encode(tags.octetString, encode(tags.integer, Uint8Array.of(1)));
    const extension = encode(tags.sequence, encodeOid('1.2.3.4.5'), ...critical, value);
    const structure = readStructure(made, contentTypes.tstInfo);
    const fields = childrenOf(readDer(structure.content), tags.sequence).map(({ whole }) => whole);
    const info = encode(tags.sequence, ...fields, encode(context(1), extension));
    const scheme = softwareScheme(certificate);
    const attributes = encodeSignedAttributes(scheme.digest, {
      content: info,
      certificate,
      signingTime: time,
      contentType: contentTypes.tstInfo,
    });
    const signature = signWith(scheme, keys.privateKey, attributes);
    return encodeSignedData({
      ...structure,
      content: info,
      digests: [encodeDigestAlgorithm(scheme)],
      signerInfos: [encodeSignerInfo(scheme, { attributes, signature, certificate })],
    });
  };
  assert.equal(codeOf(readTimeStamp(tokenWith())), 'ok');
  assert.equal(codeOf(readTimeStamp(tokenWith(Uint8Array.of(tags.boolean, 1, 0xff)))), 'document-malformed');
});
