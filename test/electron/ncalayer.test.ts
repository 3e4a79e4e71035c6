import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import fc from 'fast-check';
import { readAnswer } from '../../electron/services/ncalayer-messages.ts';
import { createNcaLayerSigning } from '../../electron/services/ncalayer-signing.ts';
import { createSigner } from '../../electron/services/signer.ts';
import type { DocumentToSign } from '../../electron/services/signing-port.ts';
import { userAgreement } from '../../protocol/documents/user-agreement.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import { readSignedData, signData } from '../../trust/signed-data.ts';
import { certificateOf } from '../server/material.ts';
import { holder, makeOfficer, member, type Officer } from '../server/people.ts';
import {
  type NcaLayerStandIn,
  type SignRequest,
  type StandInBehaviour,
  startNcaLayerStandIn,
} from '../stand/ncalayer.ts';
import { createTrainingPki, type TrainingPki } from '../stand/pki/training-pki.ts';
import { codeOf, unwrap } from './workstation.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-ncalayer-'));
let pki: TrainingPki;
let strangers: TrainingPki;
let officer: Officer;
let other: Officer;
before(async () => {
  pki = await createTrainingPki(join(folder, 'pki'));
  strangers = await createTrainingPki(join(folder, 'strangers'));
  officer = await makeOfficer(pki, holder);
  other = await makeOfficer(pki, member);
});
const opened: NcaLayerStandIn[] = [];
afterEach(async () => {
  for (const standIn of opened.splice(0)) await standIn.close();
});
after(() => rmSync(folder, { recursive: true, force: true }));

const content = Buffer.from('{"мәтін":"текст"}');
const document: DocumentToSign = {
  id: '1',
  title: { kk: 'құжат', ru: 'документ' },
  purpose: 'sign',
  content,
};
const key = { way: 'ncalayer', iin: holder.iin } as const;

function trustOf({ authorities }: TrainingPki) {
  const personIssuers = [certificateOf(authorities.persons)];
  return { root: certificateOf(authorities.root), personIssuers, operatorIssuers: [] };
}

/** What a good NCALayer returns for a request: PEM in a list. */
function signedBy({ sign }: Officer, bytes?: Uint8Array) {
  return ({ args }: SignRequest): string => {
    const given = { content: bytes ?? Buffer.from(args.data, 'base64'), signingTime: new Date(), chain: [] };
    return success([pemOf(signData({ ...given, ...sign }))]);
  };
}

const success = (result: unknown) => JSON.stringify({ status: true, body: { result } });
const pemOf = (der: Uint8Array) =>
  `-----BEGIN CMS-----\n${Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CMS-----\n`;

type Change = { readonly pin?: string; readonly trust?: TrainingPki; readonly greeting?: number };

/** A stand-in of this behaviour, and the adapter towards it with short deadlines. */
async function open(behaviour: StandInBehaviour, change: Change = {}) {
  const standIn = await startNcaLayerStandIn(folder, behaviour);
  opened.push(standIn);
  const signing = createNcaLayerSigning({
    address: { port: standIn.port, certificateSha256: change.pin ?? standIn.certificateSha256 },
    trust: trustOf(change.trust ?? pki),
    language: () => 'kk',
    now: () => new Date(),
    deadlines: { greeting: change.greeting ?? 5_000, answer: 700 },
  });
  return { standIn, signing };
}

async function signed(behaviour: StandInBehaviour, change?: Change): Promise<Outcome<readonly Uint8Array[]>> {
  const { signing } = await open(behaviour, change);
  return await signing.sign([document], key);
}

test('what NCALayer signs holds exactly our content, is by the person, and was asked for as the protocol says', async () => {
  const behaviour = {
    before: ['--heartbeat--', '{}'],
    answer: (request: SignRequest) => signedBy(officer)(request),
  };
  const { standIn, signing } = await open(behaviour);
  const made = unwrap(
    await signing.sign([document, { ...document, content: Buffer.alloc(90_000, 0x41) }], key),
  );
  assert.deepEqual(
    made.map((der) => unwrap(readSignedData(der)).content.length),
    [content.length, 90_000],
  );
  assert.equal(unwrap(readSignedData(made[0] ?? new Uint8Array())).signer.subject.iin, holder.iin);
  assert.deepEqual(
    standIn.requests.map(({ args }) => [
      Buffer.from(args.data, 'base64').length,
      args.signerParams.iin,
      args.locale,
    ]),
    [
      [content.length, holder.iin, 'kk'],
      [90_000, holder.iin, 'kk'],
    ],
  );
  assert.ok(standIn.heartbeats >= 1);
});

for (const [title, behaviour, code] of [
  [
    'is closed by the person (no result)',
    { answer: () => JSON.stringify({ status: true, body: {} }) },
    'pin-cancelled',
  ],
  ['is cancelled by a code', { answer: () => '{"status":false,"code":"USER_CANCELED"}' }, 'pin-cancelled'],
  ['fails', { answer: () => '{"status":false,"code":"INTERNAL_ERROR"}' }, 'ncalayer-answer'],
  ['answers what is no JSON', { answer: () => '<html>' }, 'ncalayer-answer'],
  ['answers another JSON', { answer: () => '{"code":"200","responseObject":"AA=="}' }, 'ncalayer-answer'],
  ['answers two signatures', { answer: () => success(['AA==', 'AA==']) }, 'ncalayer-answer'],
  ['answers what is no base64', { answer: () => success('%%%') }, 'ncalayer-answer'],
  ['answers what is no CMS', { answer: () => success('AAAA') }, 'document-malformed'],
  ['answers three megabytes', { answer: () => 'x'.repeat(3 << 20) }, 'ncalayer-answer'],
  ['is silent', { answer: () => null }, 'ncalayer-silent'],
  ['hangs up', { answer: () => ({ hangUp: true }) }, 'ncalayer-unavailable'],
  ['greets otherwise', { greeting: '{"error":1}', answer: () => null }, 'ncalayer-answer'],
] as const satisfies readonly (readonly [string, StandInBehaviour, string])[])
  test(`NCALayer that ${title} is ${code}, and nothing is given out`, async () => {
    assert.equal(codeOf(await signed(behaviour)), code);
  });

test('NCALayer that does not greet is unavailable', async () => {
  assert.equal(
    codeOf(await signed({ greeting: null, answer: () => null }, { greeting: 400 })),
    'ncalayer-unavailable',
  );
});

test('a signature under other content, by another person, or by a stranger authority is not accepted', async () => {
  const elsewhere = Buffer.from('{"мәтін":"басқа"}');
  assert.equal(codeOf(await signed({ answer: signedBy(officer, elsewhere) })), 'ncalayer-other-content');
  assert.equal(codeOf(await signed({ answer: signedBy(other) })), 'person-mismatch');
  assert.equal(
    codeOf(await signed({ answer: signedBy(officer) }, { trust: strangers })),
    'certificate-untrusted',
  );
});

test('an AUTH certificate does not sign documents, and a broken signature is found here', async () => {
  const byAuth = signedBy({ ...officer, sign: officer.auth });
  assert.equal(codeOf(await signed({ answer: byAuth })), 'certificate-wrong-usage');
  const broken = (request: SignRequest) => {
    const given = { content: Buffer.from(request.args.data, 'base64'), signingTime: new Date(), chain: [] };
    const der = signData({ ...given, ...officer.sign });
    return success(Buffer.from(der.with(-1, (der.at(-1) ?? 0) ^ 1)).toString('base64'));
  };
  assert.equal(codeOf(await signed({ answer: broken })), 'signature-invalid');
});

test('another certificate than the listed one is sent nothing; nobody there is unavailable', async () => {
  const { standIn, signing } = await open({ answer: signedBy(officer) }, { pin: '0'.repeat(64) });
  assert.equal(codeOf(await signing.sign([document], key)), 'ncalayer-untrusted');
  assert.equal(standIn.requests.length, 0);
  await opened.pop()?.close();
  assert.equal(codeOf(await signing.sign([document], key)), 'ncalayer-unavailable');
});

test('sign-in never goes through NCALayer: results could not be opened', async () => {
  const { standIn, signing } = await open({ answer: signedBy(officer) });
  assert.equal(
    codeOf(await signing.sign([{ ...document, purpose: 'auth' }], key)),
    'certificate-wrong-usage',
  );
  assert.equal(standIn.requests.length, 0);
});

test('a second window is not opened beside the first; the end of the session ends the waiting for it', async () => {
  const { signing } = await open({ answer: () => null });
  const waiting = signing.sign([document], key);
  assert.equal(codeOf(await signing.sign([document], key)), 'token-busy');
  setTimeout(() => signing.cancel(), 200);
  assert.equal(codeOf(await waiting), 'pin-cancelled');
});

test('property: no answer but a signed document is taken for one, and none throws', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((json) => `{"status":true,"body":{"result":${json}}}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readAnswer(text);
      assert.ok(!read.ok || !readSignedData(read.value).ok);
    }),
  );
});

test('the signer takes this way only where the administrator allows it and the token has no SIGN certificate', async () => {
  const { signing } = await open({ answer: signedBy(officer) });
  const pin = {
    run: () => assert.fail('no PIN window of ours'),
    context: () => assert.fail(),
    dismiss: () => undefined,
  };
  const agents = { signBatch: () => assert.fail('no token'), tokens: () => [] };
  const parts = { pin, agents, trust: trustOf(pki), language: () => 'kk' as const, now: () => new Date() };
  const signer = createSigner({ ...parts, workstation: 'ws-1', ncaLayer: signing });
  const user = { iin: holder.iin, fullName: 'А', position: 'прокурор', organisation: 'орган' };
  const text = { kk: 'мәтін', ru: 'текст' };
  const { id } = signer.prepare(userAgreement, { edition: 'rules-151-2015', user, text });
  const made = unwrap(await signer.sign(id, key));
  assert.deepEqual(unwrap(readSignedData(made.der)).content, signer.find(id)?.content);
  assert.equal(made.person, holder.iin);
  const off = createSigner({ ...parts, workstation: 'ws-1' });
  assert.equal(off.ncaLayerKey(holder.iin), null);
  const prepared = off.prepare(userAgreement, { edition: 'rules-151-2015', user, text });
  assert.equal(codeOf(await off.sign(prepared.id, key)), 'ncalayer-unavailable');
});
