import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { canonicalBytes } from '../../trust/canonical.ts';
import { readDocument } from '../../trust/document.ts';
import { newId } from '../../trust/identifiers.ts';
import { signData } from '../../trust/signed-data.ts';
import { createStand, unwrap } from './fixtures.ts';

const stand = await createStand();
const signer = await stand.person();
const schema = z.strictObject({
  id: z.uuidv7(),
  version: z.literal(1),
  body: z.strictObject({ number: z.int() }),
});
const signed = (content: Uint8Array): Uint8Array =>
  signData({ ...signer, content, chain: [], signingTime: new Date() });

test('a signed canonical document of the schema is read with its bytes and signer', () => {
  const document = { id: newId(), version: 1 as const, body: { number: 7 } };
  const bytes = canonicalBytes(document);
  const read = unwrap(readDocument(signed(bytes), schema));
  assert.deepEqual(read.document, document);
  assert.deepEqual(read.bytes, bytes);
  assert.equal(read.signer.sha256, signer.certificate.sha256);
});

test('a signature over something not canonical, or outside the schema, does not make a document', () => {
  const refused = (content: string) => readDocument(signed(new TextEncoder().encode(content)), schema);
  const detail = (content: string) => {
    const outcome = refused(content);
    return outcome.ok ? 'ok' : `${outcome.error.code}: ${outcome.error.params?.['detail']}`;
  };
  assert.equal(detail('{"a":1,"a":1}'), 'document-malformed: not canonical');
  const id = newId();
  assert.equal(
    detail(`{"body":{"number":"secret"},"id":"${id}","version":1}`),
    'document-malformed: body.number',
  );
  assert.equal(
    detail(`{"body":{"number":1},"id":"${id}","more":1,"version":1}`),
    'document-malformed: schema',
  );
});

test('identifiers are UUIDv7 and ascend', () => {
  const ids = Array.from({ length: 1000 }, newId);
  assert.ok(ids.every((id) => z.uuidv7().safeParse(id).success));
  assert.deepEqual(ids.toSorted(), ids);
});
