import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { combineCrl, type DeltaCrl, readDeltaCrl, withNewestDelta } from '../../trust/delta-crl.ts';
import { type Crl, readCrl, revocationAge, revocationState } from '../../trust/revocation.ts';
import { type NumberedCrl, signNumberedCrl } from '../stand/pki/delta.ts';
import { certificatePem, codeOf, createStand, flipBit, type Holder, openssl, unwrap } from './fixtures.ts';

const stand = await createStand();
const { persons, operator } = stand;
const key = createPrivateKey(await readFile(`${stand.pki.folder}/keys/persons.pem`));
const officer = await stand.person();
const held = await stand.person();
const lost = await stand.person();
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);

const authority = { certificate: persons, key };
const build = (list: NumberedCrl): Uint8Array => signNumberedCrl(list, authority, now);

const fullDer = build({ number: 5, from: hours(-24), until: hours(24), entries: [[held.certificate, 6]] });
const changes = [
  [held.certificate, 8],
  [lost.certificate, 1],
] as const;
const deltaDer = build({ number: 7, base: 5, from: hours(-2), until: hours(4), entries: changes });
const full = unwrap(readCrl(fullDer, persons));
const delta = unwrap(readDeltaCrl(deltaDer, persons));
const stateOf = ({ certificate }: Holder, crls: readonly Crl[], at = now) =>
  revocationState(certificate, crls, at);

test('a list and its delta together: added, removed, untouched; as fresh as the delta', () => {
  const combined = combineCrl(full, delta);
  assert.ok(combined !== null);
  assert.equal(stateOf(held, [full]).state, 'revoked');
  assert.equal(stateOf(held, [combined]).state, 'good');
  assert.equal(stateOf(lost, [full]).state, 'good');
  assert.equal(stateOf(lost, [combined]).state, 'revoked');
  assert.deepEqual(stateOf(officer, [combined]), { state: 'good', asOf: delta.thisUpdate });
  assert.equal(combined.number, 7n);
});

test('openssl comes to the same with the same two lists', async () => {
  const pem = async (name: string, der: Uint8Array) => {
    const file = await stand.file(`${name}.crl`, der);
    return (await openssl('crl', '-inform', 'DER', '-in', file)).toString();
  };
  const lists = await stand.file('lists.pem', (await pem('full', fullDer)) + (await pem('delta', deltaDer)));
  const ca = await stand.file('persons-anchor.pem', certificatePem(persons));
  const verify = async ({ certificate }: Holder): Promise<string> => {
    const leaf = await stand.file('leaf.pem', certificatePem(certificate));
    const options = ['-partial_chain', '-crl_check', '-use_deltas', '-extended_crl'];
    const args = ['-trusted', ca, '-CRLfile', lists, ...options, leaf];
    return await openssl('verify', ...args).then(
      () => 'good',
      (error: Error) => error.message,
    );
  };
  assert.equal(await verify(officer), 'good');
  assert.equal(await verify(held), 'good');
  assert.match(await verify(lost), /certificate revoked/);
});

test('a delta stands on its own base and later ones, is beyond the list, and of the same issuer', () => {
  const list = (number: number | null) =>
    unwrap(readCrl(build({ number, from: hours(-24), until: hours(24) }), persons));
  assert.notEqual(combineCrl(list(5), delta), null);
  assert.notEqual(combineCrl(list(6), delta), null);
  assert.equal(combineCrl(list(4), delta), null, 'older than the base');
  assert.equal(combineCrl(list(7), delta), null, 'the delta lags behind');
  assert.equal(combineCrl(list(null), delta), null, 'a list without a number');
  assert.equal(combineCrl(list(5), { ...delta, issuerSha256: operator.sha256 }), null);
});

test('the newest of the deltas that belong is used; none leaves the list as it is', () => {
  const at = (number: number, base: number): { delta: DeltaCrl } => ({
    delta: unwrap(readDeltaCrl(build({ number, base, from: hours(-1), until: hours(4) }), persons)),
  });
  const newest = withNewestDelta(full, [at(6, 5), at(9, 5), at(8, 4), at(12, 11)]);
  assert.equal(newest.used?.delta.number, 9n);
  assert.deepEqual(withNewestDelta(full, [at(12, 11)]), { crl: full, used: null });
});

test('a delta is no full list, a full list no delta, and only a delta takes off', () => {
  assert.equal(codeOf(readCrl(deltaDer, persons)), 'revocation-unknown');
  assert.equal(codeOf(readDeltaCrl(fullDer, persons)), 'revocation-unknown');
  const dates = { from: hours(-1), until: hours(4) };
  assert.equal(
    codeOf(readCrl(build({ number: 5, ...dates, entries: [[held.certificate, 8]] }), persons)),
    'revocation-unknown',
  );
  assert.equal(codeOf(readDeltaCrl(build({ number: 5, base: 5, ...dates }), persons)), 'revocation-unknown');
  assert.equal(
    codeOf(readDeltaCrl(build({ number: null, base: 5, ...dates }), persons)),
    'revocation-unknown',
  );
  assert.equal(codeOf(readDeltaCrl(deltaDer, operator)), 'revocation-unknown');
});

test('offline for long: unknown, and how old the last list is', () => {
  const combined = combineCrl(full, delta);
  assert.ok(combined !== null);
  const stale = stateOf(officer, [combined], hours(30));
  assert.deepEqual(stale, { state: 'unknown', asOf: delta.thisUpdate });
  assert.equal(revocationAge(stale, hours(30)), 32 * 3600);
  assert.equal(stateOf(lost, [combined], hours(30)).state, 'revoked');
  const nothing = stateOf(officer, []);
  assert.deepEqual([nothing.state, revocationAge(nothing, now)], ['unknown', null]);
  assert.equal(revocationAge(stateOf(officer, [combined], hours(-3)), hours(-3)), 0);
});

test('one inverted bit anywhere in a delta is noticed; cut and arbitrary bytes never throw', () => {
  fc.assert(
    fc.property(fc.nat(deltaDer.length * 8 - 1), fc.uint8Array({ maxLength: 60 }), (bit, bytes) => {
      const cut = deltaDer.subarray(0, Math.floor(bit / 8));
      for (const input of [flipBit(deltaDer, bit), cut, bytes]) {
        assert.equal(readDeltaCrl(input, persons).ok, false);
      }
    }),
    { numRuns: 400 },
  );
});
