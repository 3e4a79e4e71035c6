import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import type { OversightList } from '../../protocol/documents/oversight-list.ts';
import { canonicalBytes } from '../../trust/canonical.ts';
import { signCheckpoint } from '../../trust/checkpoint.ts';
import { leafHash, rootHash } from '../../trust/merkle.ts';
import { checkOversightLists } from '../../trust/oversight-check.ts';

const keys = generateKeyPairSync('ed25519');
const origin = 'sio-pso.invalid/oversight';
const requestSha256 = 'a'.repeat(64);
const asked = { from: '2026-11-20', until: '2026-11-21' };

type Leaf = Readonly<Record<string, string>>;

const request = (more: Leaf): Leaf => ({
  kind: 'document',
  at: '2026-11-20T10:00:00.000Z',
  document: 'b'.repeat(64),
  type: 'information-request',
  ...more,
});
const own: Leaf = {
  kind: 'document',
  at: '2026-11-22T10:00:00.000Z',
  document: requestSha256,
  outcome: 'accepted',
  type: 'oversight-request',
};

/** A list without rows and persons over a whole journal of these leaves. */
function listOf(...leaves: Leaf[]): OversightList['body'] {
  const bytes = leaves.map((leaf) => canonicalBytes(leaf));
  const head = { origin, size: leaves.length, rootHash: rootHash(bytes.map(leafHash)) };
  return {
    from: '2026-11-20T00:00:00.000+05:00',
    until: '2026-11-21T23:59:59.999+05:00',
    part: 1,
    parts: 1,
    persons: [],
    rows: [],
    proof: {
      origin,
      checkpoint: signCheckpoint(head, keys.privateKey),
      index: 0,
      leaves: bytes.map((leaf) => Buffer.from(leaf).toString('base64')),
      beside: [],
      keys: [],
    },
  };
}

const detailOf = (...leaves: Leaf[]) => {
  const checked = checkOversightLists(
    [listOf(...leaves)],
    { origin, publicKey: keys.publicKey },
    { asked, requestSha256 },
  );
  return checked.ok ? null : checked.error.params?.['detail'];
};

test('rules-151/54: a request of nobody is nothing but what was refused before its signature was vouched for', () => {
  assert.equal(detailOf(own), null);
  assert.equal(detailOf(request({ outcome: 'refused', code: 'document-malformed' }), own), null);
  assert.equal(detailOf(request({ outcome: 'refused', code: 'certificate-revoked' }), own), null);
  assert.equal(detailOf(request({ outcome: 'accepted' }), own), 'b'.repeat(64));
  assert.equal(detailOf(request({ outcome: 'refused', code: 'case-not-yours' }), own), 'b'.repeat(64));
});

test('rules-151/54: the journal ends no earlier than the prosecutor’s request', () => {
  assert.equal(detailOf(request({ outcome: 'refused', code: 'document-malformed' })), 'period');
});
