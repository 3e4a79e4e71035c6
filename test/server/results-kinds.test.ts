import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { resultSchema } from '../../protocol/documents/result.ts';
import type { Service, ServiceKind } from '../../protocol/services/service.ts';
import { type CentreSigner, createCentreSigner } from '../../server/centre-signer.ts';
import { readCertificateFile, readKeyFile } from '../../server/pem.ts';
import { assemble } from '../../server/results/assemble.ts';
import { buildResult } from '../../server/results/build.ts';
import { fitting } from '../../server/results/contents.ts';
import { answerSchemaOf, largestAnswer } from '../../server/sources/answer-schema.ts';
import type { SourceAnswer } from '../../server/sources/source.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { readDocument } from '../../trust/document.ts';
import { unsealWithKey } from '../../trust/sealed.ts';
import { createTrainingPki } from '../stand/pki/training-pki.ts';
import { makePair } from './material.ts';
import { holder, makeOfficer, type Officer } from './people.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-kinds-'));
const label = { kk: 'Сынақ', ru: 'Тест' };
const serviceOf = (kind: ServiceKind): Service => ({
  number: 28,
  title: label,
  kind,
  parameters: [{ name: 'iin', label, kind: 'iin', answeredIn: 'iin' }],
  fields: [{ name: 'iin', label, kind: 'iin' }],
  sources: ['sample'],
});
const empty: SourceAnswer = {
  records: [{ iin: '000229598009' }],
  photograph: null,
  file: null,
  graph: null,
};
const id = '01980000-0000-7000-8000-000000000001';

let signer: CentreSigner;
let archive: Certificate;
let officer: Officer;
before(async () => {
  const pki = await createTrainingPki(join(folder, 'pki'));
  await makePair(folder, pki, { name: 'signing', profile: 'centre' });
  await makePair(folder, pki, { name: 'archive', profile: 'archive' });
  officer = await makeOfficer(pki, holder);
  archive = await readCertificateFile(join(folder, 'archive.pem'));
  signer = createCentreSigner({
    name: 'centre',
    certificate: await readCertificateFile(join(folder, 'signing.pem')),
    chain: [],
    privateKey: await readKeyFile(join(folder, 'signing-key.pem')),
    now: () => new Date(),
  });
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** A PDF of so many octets of base64. */
const pdf = (length: number) => ({
  mediaType: 'application/pdf' as const,
  data: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc((length / 4) * 3 - 9, 32)]).toString('base64'),
});

/** Signs, seals, opens with the officer's key and reads again. */
function delivered(answer: SourceAnswer, kind: ServiceKind) {
  const body = assemble(
    { id, service: serviceOf(kind), conditions: [], supplements: null },
    [{ source: 'sample', answer }],
    [],
  );
  const { sealed } = buildResult({ signer, archive, officer: officer.auth.certificate }, body);
  const opened = unsealWithKey(sealed, officer.auth.certificate, officer.auth.privateKey);
  assert.ok(opened.ok);
  const read = readDocument(opened.value, resultSchema);
  assert.ok(read.ok);
  return read.value.document.body;
}

test('every kind of answer comes out of the sealed result as it went in', () => {
  const graph = {
    nodes: [
      { id: 'a', kind: 'person' as const, label: 'А' },
      { id: 'b', kind: 'organisation' as const, label: 'Б' },
    ],
    edges: [{ from: 'a', to: 'b', label: 'құрылтайшы', level: 1 as const }],
  };
  const photograph = { mediaType: 'image/png' as const, data: 'iVBORw0KGgo=' };
  assert.deepEqual(delivered({ ...empty, graph }, 'graph').graph, graph);
  assert.deepEqual(delivered({ ...empty, photograph }, 'photograph').photograph, photograph);
  assert.deepEqual(delivered({ ...empty, file: pdf(400) }, 'document').file, pdf(400));
  assert.deepEqual(delivered(empty, 'act').records, empty.records);
});

test('the largest document the adapter lets through can be signed, sealed, opened and read', () => {
  const answer = { ...empty, file: pdf(largestAnswer - 400) };
  const service = serviceOf('document');
  assert.ok(answerSchemaOf(service).safeParse(answer).success);
  assert.ok(!answerSchemaOf(service).safeParse({ ...empty, file: pdf(largestAnswer) }).success);
  assert.equal(delivered(answer, 'document').file?.data.length, largestAnswer - 400);
});

test('what one result cannot hold is left for the next one: octets, records, a second document', () => {
  const named = (source: string, answer: SourceAnswer) => ({ source, answer });
  const rows = (count: number) => ({
    ...empty,
    records: Array.from({ length: count }, () => ({ iin: '1' })),
  });
  const parts = fitting([named('a', rows(150)), named('b', rows(60)), named('c', rows(50))]);
  assert.deepEqual(
    parts.map(({ source }) => source),
    ['a', 'c'],
  );
  const half = { ...empty, file: pdf(400) };
  assert.deepEqual(
    fitting([named('a', half), named('b', half)]).map(({ source }) => source),
    ['a'],
  );
});
