import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Name } from '@peculiar/asn1-x509';
import type { Certificate } from '../../trust/certificate.ts';
import { isIssuedBy, verifyChain } from '../../trust/chain.ts';
import { authorityConstraints, keyUsage } from '../stand/pki/extensions.ts';
import { extension, randomSerial, signCertificate } from '../stand/pki/x509.ts';
import {
  certificateOf,
  codeOf,
  createStand,
  flipBit,
  type Holder,
  nucFixtures,
  rsaPair,
  spkiOf,
  unwrap,
} from './fixtures.ts';

const stand = await createStand();
const { root, persons, operator } = stand;
const officer = await stand.person();
const now = new Date();
const trust = { anchors: [root], issuers: [persons] };

/** A certificate made by any key, authority or not. */
function forge(
  issuer: Certificate,
  signer: Holder,
  extensions: Parameters<typeof signCertificate>[0]['extensions'],
) {
  const keys = rsaPair();
  const content = {
    serialNumber: randomSerial(),
    issuer: AsnConvert.parse(issuer.encodings.subject, Name),
    subject: AsnConvert.parse(officer.certificate.encodings.subject, Name),
    notBefore: new Date(now.getTime() - 60_000),
    notAfter: new Date(now.getTime() + 60_000),
    publicKey: spkiOf(keys.publicKey),
    extensions,
  };
  const certificate = certificateOf(signCertificate(content, signer.privateKey));
  return { certificate, privateKey: keys.privateKey };
}

test('leaf, issuer and root make a chain, leaf first', () => {
  const chain = unwrap(verifyChain(officer.certificate, [], trust, now));
  assert.deepEqual(
    chain.map(({ sha256 }) => sha256),
    [officer.certificate, persons, root].map(({ sha256 }) => sha256),
  );
});

test('intermediates may come from the document; without them there is no way to the root', () => {
  const anchors = [root];
  assert.equal(codeOf(verifyChain(officer.certificate, [operator, persons], { anchors }, now)), 'ok');
  assert.equal(codeOf(verifyChain(officer.certificate, [], { anchors }, now)), 'certificate-untrusted');
});

test("an operator's certificate is not accepted where НУЦ must have issued it", async () => {
  const publicKey = spkiOf(rsaPair().publicKey);
  const der = await stand.pki.issueOperator({ profile: 'centre', commonName: 'centre', publicKey });
  const chain = verifyChain(certificateOf(der), [operator], trust, now);
  assert.equal(codeOf(chain), 'certificate-untrusted');
  assert.equal(
    codeOf(verifyChain(certificateOf(der), [], { anchors: [root], issuers: [operator] }, now)),
    'ok',
  );
});

test('another PKI with the very same names is not trusted', async () => {
  const other = await createStand();
  const stranger = await other.person();
  const offered = [other.persons, other.root];
  assert.equal(codeOf(verifyChain(stranger.certificate, offered, trust, now)), 'certificate-untrusted');
  assert.equal(codeOf(verifyChain(other.root, [other.root], trust, now)), 'certificate-untrusted');
});

test('each certificate of the chain must be valid at the instant', async () => {
  const old = await stand.person({
    notBefore: new Date(now.getTime() - 3000_000),
    notAfter: new Date(now.getTime() - 1000_000),
  });
  assert.equal(codeOf(verifyChain(old.certificate, [], trust, now)), 'certificate-expired');
  const during = new Date(now.getTime() - 2000_000);
  assert.equal(codeOf(verifyChain(old.certificate, [], trust, during)), 'ok');
  const before = new Date(now.getTime() - 4000_000);
  assert.equal(codeOf(verifyChain(old.certificate, [], trust, before)), 'certificate-not-yet-valid');
  const twentyYears = new Date(now.getTime() + 20 * 365 * 86_400_000);
  const eternal = await stand.person({ notAfter: new Date(twentyYears.getTime() + 1) });
  assert.equal(codeOf(verifyChain(eternal.certificate, [], trust, twentyYears)), 'certificate-expired');
});

test('a person cannot issue certificates: no authority, no keyCertSign, path length exceeded', () => {
  const anchors = [root];
  const byOfficer = forge(officer.certificate, officer, []);
  const offered = [officer.certificate, persons];
  assert.equal(
    codeOf(verifyChain(byOfficer.certificate, offered, { anchors }, now)),
    'certificate-untrusted',
  );
  const rogue = [authorityConstraints(0), keyUsage('keyCertSign')];
  const subordinate = forge(officer.certificate, officer, rogue);
  const below = forge(subordinate.certificate, subordinate, []);
  const all = [subordinate.certificate, officer.certificate, persons];
  assert.equal(codeOf(verifyChain(below.certificate, all, { anchors }, now)), 'certificate-untrusted');
});

test('an authority without keyCertSign, and one below path length 0, issue nothing', () => {
  const self = rsaPair();
  const holder = { certificate: officer.certificate, privateKey: self.privateKey };
  const build = (first: Parameters<typeof forge>[2]) => {
    const anchor = forge(officer.certificate, holder, first);
    const leaf = forge(anchor.certificate, anchor, []);
    return codeOf(verifyChain(leaf.certificate, [], { anchors: [anchor.certificate] }, now));
  };
  assert.equal(build([authorityConstraints(0), keyUsage('keyCertSign')]), 'ok');
  assert.equal(build([authorityConstraints(0), keyUsage('digitalSignature')]), 'certificate-untrusted');
  assert.equal(build([keyUsage('keyCertSign')]), 'certificate-untrusted');
  const top = forge(officer.certificate, holder, [authorityConstraints(0), keyUsage('keyCertSign')]);
  const middle = forge(top.certificate, top, [authorityConstraints(0), keyUsage('keyCertSign')]);
  const leaf = forge(middle.certificate, middle, []);
  const anchors = [top.certificate];
  assert.equal(
    codeOf(verifyChain(leaf.certificate, [middle.certificate], { anchors }, now)),
    'certificate-untrusted',
  );
});

test('a critical extension nobody understands is refused', () => {
  const holder = { certificate: officer.certificate, privateKey: rsaPair().privateKey };
  const anchor = forge(officer.certificate, holder, [authorityConstraints(0), keyUsage('keyCertSign')]);
  const build = (isCritical: boolean) => {
    const strange = extension(
      '1.2.3.4',
      AsnConvert.parse(officer.certificate.encodings.subject, Name),
      isCritical,
    );
    const leaf = forge(anchor.certificate, anchor, [strange]);
    return codeOf(verifyChain(leaf.certificate, [], { anchors: [anchor.certificate] }, now));
  };
  assert.equal(build(false), 'ok');
  assert.equal(build(true), 'certificate-untrusted');
});

test('a leaf with any altered bit of its signed part has no chain', () => {
  const { der, encodings } = officer.certificate;
  for (let bit = 32 * 8; bit < encodings.tbs.length * 8; bit += 97) {
    const altered = flipBit(der, bit);
    assert.throws(() => unwrap(verifyChain(certificateOf(altered), [], trust, now)), `bit ${bit}`);
  }
});

test("НУЦ's test chains verify with RSA and with ГОСТ 34.310-2004", async (t) => {
  const files = await nucFixtures();
  if (files === null) {
    t.diagnostic('skipped: no shared fixtures');
    assert.equal(unwrap(isIssuedBy(officer.certificate, persons)), true);
    return;
  }
  const read = (name: string) => certificateOf(files.get(name) ?? new Uint8Array());
  const anchors = [read('nca_rsa_test.crt')];
  const person = read('individual_valid_sign_2004_rsa.cer');
  assert.equal(codeOf(verifyChain(person, [], { anchors }, new Date('2022-06-01'))), 'ok');
  assert.equal(codeOf(verifyChain(person, [], { anchors }, now)), 'certificate-expired');
  const gost = [read('nca_gost_test.crt')];
  const head = read('ceo_valid_sign_2004_gost.cer');
  const outcome = verifyChain(head, [], { anchors: gost }, new Date(head.notBefore.getTime() + 1000));
  assert.equal(codeOf(outcome), 'ok');
  const altered = certificateOf(flipBit(head.der, 8 * (head.der.length - 1)));
  assert.equal(codeOf(verifyChain(altered, [], { anchors: gost }, head.notAfter)), 'certificate-untrusted');
});
