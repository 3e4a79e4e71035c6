import assert from 'node:assert/strict';
import { sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { PinDialog } from '../../electron/services/pin-dialog.ts';
import { createSigner, type Signer } from '../../electron/services/signer.ts';
import { userAgreement } from '../../protocol/documents/user-agreement.ts';
import type { PinContext } from '../../protocol/pin.ts';
import { readSignedData } from '../../trust/signed-data.ts';
import { certificateOf } from '../server/material.ts';
import { holder, makeOfficer, type Officer } from '../server/people.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import { codeOf, unwrap } from './workstation.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-signer-'));
let pki: TrainingPki;
let officer: Officer;
before(async () => {
  pki = await createTrainingPki(folder);
  officer = await makeOfficer(pki, holder);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const key = () => ({ tokenSerial: '1', tokenLabel: 'TEST', certificate: officer.sign.certificate });

/** A signer with the officer's key in software; `shown` is what the PIN windows showed. */
function openSigner(change: (signature: Uint8Array, place: number) => Uint8Array = (signature) => signature) {
  const shown: PinContext[] = [];
  const pin: PinDialog = {
    run: (context, use) => {
      shown.push(context);
      return use({ close: () => undefined });
    },
    context: () => ({ ok: false, error: { code: 'call-refused' } }),
    dismiss: () => undefined,
  };
  const signatureOf = (data: Uint8Array) => Uint8Array.from(sign('sha256', data, officer.sign.privateKey));
  const signer = createSigner({
    ...{ workstation: 'ws-1', pin, language: () => 'kk', now: () => new Date() },
    trust: {
      root: certificateOf(pki.authorities.root),
      personIssuers: [certificateOf(pki.authorities.persons)],
      operatorIssuers: [],
    },
    agents: {
      signBatch: async ({ list }) => ({
        ok: true,
        value: list.map((data, place) => ({ keyType: 'rsa', signature: change(signatureOf(data), place) })),
      }),
    },
  });
  return { signer, shown };
}

function prepare(signer: Signer, fullName: string) {
  const user = { iin: holder.iin, fullName, position: 'прокурор', organisation: 'орган' };
  const text = { kk: 'мәтін', ru: 'текст' };
  return signer.prepare(userAgreement, { edition: 'rules-151-2015', user, text });
}

test('a declared list is signed under one PIN entry that shows every document with its digest', async () => {
  const { signer, shown } = openSigner();
  const prepared = ['А', 'Б', 'В'].map((name) => prepare(signer, name));
  const signed = unwrap(
    await signer.signAll(
      prepared.map(({ id }) => id),
      key(),
    ),
  );
  assert.equal(shown.length, 1);
  assert.deepEqual(
    shown[0]?.documents.map(({ documentId, sha256 }) => [documentId, sha256]),
    prepared.map(({ id, sha256 }) => [id, sha256]),
  );
  for (const [place, { id, der }] of signed.entries()) {
    assert.equal(id, prepared[place]?.id);
    const read = unwrap(readSignedData(der));
    assert.deepEqual(read.content, signer.find(id)?.content);
  }
});

test('an empty list, one named twice and one that was not prepared are refused before the PIN is asked for', async () => {
  const { signer, shown } = openSigner();
  const { id } = prepare(signer, 'А');
  for (const ids of [[], [id, id], [id, 'another']])
    assert.equal(codeOf(await signer.signAll(ids, key())), 'document-malformed');
  assert.deepEqual(shown, []);
});

test('one signature of the list that does not verify spoils the whole list', async () => {
  const { signer } = openSigner((signature, place) => (place === 1 ? signature.fill(1) : signature));
  const ids = ['А', 'Б'].map((name) => prepare(signer, name).id);
  assert.equal(codeOf(await signer.signAll(ids, key())), 'signature-invalid');
  assert.equal(unwrap(await signer.sign(ids[0] ?? '', key())).id, ids[0]);
});
