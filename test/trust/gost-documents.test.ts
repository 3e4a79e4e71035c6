import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import fc from 'fast-check';
import { keyFault, schemeFor, schemeOf } from '../../trust/algorithms.ts';
import { certificateFault, purposeOf, readCertificate } from '../../trust/certificate.ts';
import { isIssuedBy, verifyChain } from '../../trust/chain.ts';
import { algorithmIds } from '../../trust/object-identifiers.ts';
import { readCrl, revocationState } from '../../trust/revocation.ts';
import { sealingFault } from '../../trust/sealed.ts';
import { assembleSignedData, readSignedData, signData, signedAttributes } from '../../trust/signed-data.ts';
import { certificateOf, codeOf, flipBit, nucFixtures, rsaPair, unwrap } from './fixtures.ts';
import { createFolder, gostKinds, hasEngine } from './gost-engine.ts';
import { freshExamples, keptExamples } from './gost-examples.ts';
import { exampleContent, exampleDate, type GostExample, revokedSerial } from './gost-pki.ts';

const examples = (await keptExamples()).map((example, index) => ({
  title: gostKinds[index]?.title ?? '?',
  ...example,
  certificates: certificatesOf(example),
}));

for (const example of examples) {
  const { root, authority, person } = example.certificates;

  test(`${example.title}: chain, revocation list and document verify`, () => {
    assertVerifies(example);
  });

  test(`${example.title}: nothing altered verifies, and nothing throws`, () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('certificate', 'crl', 'document'), (bit, part) => {
        if (part === 'crl') {
          return !readCrl(flipBit(example.crl, bit), authority).ok;
        }
        if (part === 'document') {
          return !readSignedData(flipBit(example.document, bit)).ok;
        }
        const altered = readCertificate(flipBit(example.person, bit));
        const issued = altered.ok ? isIssuedBy(altered.value, authority) : altered;
        return !(issued.ok && issued.value);
      }),
      { numRuns: 120 },
    );
  });

  test(`${example.title}: another key of the same kind did not sign`, () => {
    const impostor = { ...authority, gostKey: root.gostKey };
    assert.equal(unwrap(isIssuedBy(person, impostor)), false);
    assert.equal(codeOf(readCrl(example.crl, impostor)), 'revocation-unknown');
    const keyless = { ...authority, gostKey: null };
    assert.equal(codeOf(isIssuedBy(person, keyless)), 'algorithm-refused');
  });

  test(`${example.title}: no software signs with it and nothing is sealed to it; 34.310-2004 signs nowhere`, () => {
    const signs = example.title !== gostKinds[2]?.title;
    const refused = signs ? undefined : 'algorithm-refused';
    assert.equal(keyFault(person)?.code, refused);
    assert.equal(codeOf(schemeFor(person)), refused ?? 'ok');
    assert.equal(codeOf(schemeFor(person, 'rsa')), 'algorithm-refused');
    assert.equal(certificateFault(person, 'sign', exampleDate)?.code, refused);
    assert.equal(sealingFault(person)?.code, 'algorithm-refused');
    const { privateKey } = rsaPair();
    const input = { content: exampleContent, certificate: person, signingTime: exampleDate };
    assert.throws(() => signData({ ...input, chain: [], privateKey }), TypeError);
    const parts = { ...input, attributes: new Uint8Array(9), signature: new Uint8Array(64), chain: [] };
    if (!signs) assert.throws(() => signedAttributes(input), TypeError);
    if (!signs) assert.throws(() => assembleSignedData(parts), TypeError);
  });
}

test('a document may name the plain key algorithm, a certificate may not, and none another kind', () => {
  for (const [index, kind] of gostKinds.entries()) {
    const person = examples[index]?.certificates.person;
    assert.ok(person !== undefined);
    const scheme = (algorithm: string, digestId: string | null, parameters: ArrayBuffer | null = null) =>
      codeOf(schemeOf(new AlgorithmIdentifier({ algorithm, parameters }), person, digestId));
    const digestId = algorithmIds[kind.digest];
    assert.equal(scheme(kind.signatureId, null), 'ok');
    assert.equal(scheme(kind.signatureId, digestId), 'ok');
    assert.equal(scheme(kind.keyId, digestId), 'ok');
    assert.equal(scheme(kind.keyId, null), 'algorithm-refused');
    assert.equal(scheme(kind.signatureId, null, Uint8Array.of(4, 0).buffer), 'algorithm-refused');
    assert.equal(scheme(algorithmIds.sha256WithRsa, null), 'algorithm-refused');
    assert.equal(scheme('1.2.643.7.1.1.3.3', null), 'algorithm-refused');
    for (const other of [
      ...gostKinds.filter((one) => one !== kind),
      { ...kind, digest: 'sha256' } as const,
    ]) {
      assert.equal(scheme(kind.signatureId, algorithmIds[other.digest]), 'algorithm-refused');
      assert.equal(scheme(other.signatureId, null) === 'ok', other.signatureId === kind.signatureId);
    }
  }
});

test("the engine's fresh chains, lists and documents verify", async (t) => {
  if (!(await hasEngine())) {
    t.diagnostic('skipped: no GOST engine');
    assert.equal(examples.length, gostKinds.length);
    return;
  }
  for (const fresh of await freshExamples(await createFolder())) {
    assertVerifies({ ...fresh, certificates: certificatesOf(fresh) });
  }
});

test("НУЦ's test certificates and lists verify: 34.10-2015 of 512 bits and 34.310-2004", async (t) => {
  const files = await nucFixtures();
  if (files === null) {
    t.diagnostic('skipped: no shared fixtures');
    assert.equal(examples.length, gostKinds.length);
    return;
  }
  const read = (name: string) => files.get(name) ?? new Uint8Array();
  const authority2022 = certificateOf(read('nca_gost2015_test.cer'));
  const list = unwrap(readCrl(read('nca_gost2022_test.crl'), authority2022));
  assert.equal(list.revoked.size, 6);
  assert.equal(authority2022.gostKey?.curve.octets, 64);
  const authority2019 = certificateOf(read('nca_gost_test.crt'));
  const head = certificateOf(read('ceo_valid_sign_2004_gost.cer'));
  const crl = unwrap(readCrl(read('nca_gost_test.crl'), authority2019));
  const at = new Date('2022-06-01');
  assert.equal(unwrap(verifyChain(head, [], { anchors: [authority2019] }, at)).length, 2);
  assert.equal(revocationState(head, [crl], at).state, 'good');
  assert.equal(codeOf(readCrl(read('nca_gost_test.crl'), authority2022)), 'algorithm-refused');
  for (const bit of [0, 100, 8 * 500, 8 * 1800]) {
    assert.notEqual(codeOf(readCrl(flipBit(crl.der, bit), authority2019)), 'ok');
    assert.notEqual(codeOf(readCrl(flipBit(list.der, bit), authority2022)), 'ok');
  }
});

test('verifying one signature stays below 150 ms of processor time', (t) => {
  const rounds = 20;
  for (const { title, certificates } of examples) {
    const start = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) {
      assert.ok(unwrap(isIssuedBy(certificates.person, certificates.authority)));
    }
    const milliseconds = process.cpuUsage(start).user / 1000 / rounds;
    t.diagnostic(`${title}: ${milliseconds.toFixed(1)} ms`);
    assert.ok(milliseconds < 150, title);
  }
});

function certificatesOf(example: GostExample) {
  return {
    root: certificateOf(example.root),
    authority: certificateOf(example.authority),
    person: certificateOf(example.person),
  };
}

function assertVerifies(example: GostExample & { certificates: ReturnType<typeof certificatesOf> }): void {
  const { root, authority, person } = example.certificates;
  assert.equal(unwrap(verifyChain(person, [authority], { anchors: [root] }, exampleDate)).length, 3);
  assert.equal(unwrap(isIssuedBy(root, root)), true);
  assert.equal(purposeOf(person), 'sign');
  const crl = unwrap(readCrl(example.crl, authority));
  assert.equal(revocationState(person, [crl], exampleDate).state, 'good');
  const other = { ...person, serialNumber: revokedSerial };
  assert.equal(revocationState(other, [crl], exampleDate).state, 'revoked');
  const signed = unwrap(readSignedData(example.document));
  assert.deepEqual(signed.content, exampleContent);
  assert.equal(signed.signer.sha256, person.sha256);
  assert.deepEqual(signed.signingTime, exampleDate);
}
