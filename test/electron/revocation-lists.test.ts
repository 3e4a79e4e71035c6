import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { type LocalDatabase, openDatabase } from '../../electron/services/database.ts';
import { createRevocationLists } from '../../electron/services/revocation-lists.ts';
import { certificateOf } from '../server/material.ts';
import { holder, makeOfficer } from '../server/people.ts';
import { type NumberedCrl, signNumberedCrl } from '../stand/pki/delta.ts';
import { createTrainingPki } from '../stand/pki/training-pki.ts';

const folder = mkdtempSync(join(tmpdir(), 'sio-lists-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const pki = await createTrainingPki(join(folder, 'pki'));
const { sign: officer } = await makeOfficer(pki, holder);
const authority = certificateOf(pki.authorities.persons);
const root = certificateOf(pki.authorities.root);
const key = createPrivateKey(readFileSync(join(pki.folder, 'keys/persons.pem')));
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const made = (list: Partial<NumberedCrl> & { number: number | null }) =>
  signNumberedCrl({ from: hours(-1), until: hours(1), ...list }, { certificate: authority, key }, now);

let databases = 0;
function openLists(database: LocalDatabase = newDatabase()) {
  return { database, lists: createRevocationLists(database, [root, authority]) };
}

function newDatabase(): LocalDatabase {
  databases += 1;
  return openDatabase(join(folder, `${databases}.db`), Buffer.alloc(32, 1));
}

test('a list is kept only when it is its authority’s, of its kind, dated sensibly and not older', () => {
  const { lists } = openLists();
  const offer = (der: Uint8Array, kind: 'full' | 'delta' = 'full', of = authority) =>
    lists.offer(of, kind, der, now);
  const altered = Uint8Array.from(made({ number: 3 }));
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  assert.equal(offer(altered), 'not-genuine');
  assert.equal(offer(made({ number: 3 }), 'full', root), 'not-genuine');
  assert.equal(offer(made({ number: 3 }), 'delta'), 'not-genuine');
  assert.equal(offer(made({ number: 4, base: 3 }), 'full'), 'not-genuine');
  assert.equal(offer(made({ number: 3, from: hours(-1), until: hours(-2) })), 'not-genuine');
  assert.equal(offer(made({ number: 3, from: hours(1), until: hours(2) })), 'from-the-future');
  assert.equal(lists.current().length, 0);
  assert.equal(offer(made({ number: 3 })), 'kept');
  assert.equal(offer(made({ number: 3 })), 'known');
  assert.equal(offer(made({ number: 2, from: hours(-0.5) })), 'older');
  assert.equal(offer(made({ number: null, from: hours(-0.5) })), 'older');
  assert.equal(offer(made({ number: 4, from: hours(-2) })), 'older');
});

test('the delta counts with the list it belongs to, also after the program started again', () => {
  const { lists, database } = openLists();
  const entries = [[officer.certificate, 1]] as const;
  assert.equal(lists.offer(authority, 'delta', made({ number: 6, base: 5, entries }), now), 'kept');
  assert.equal(lists.isDeltaInUse(authority), false);
  assert.equal(lists.current().length, 0);
  assert.equal(lists.offer(authority, 'full', made({ number: 5, from: hours(-3) }), now), 'kept');
  for (const known of [lists, openLists(database).lists]) {
    assert.equal(known.isDeltaInUse(authority), true);
    assert.equal(known.current()[0]?.revoked.has(officer.certificate.serialNumber), true);
  }
  assert.equal(lists.offer(authority, 'full', made({ number: 7, from: hours(-0.5) }), now), 'kept');
  assert.equal(lists.isDeltaInUse(authority), false, 'the list has overtaken it');
});

test('whatever order lists come in, number and date of what is kept never go back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 8 }), (offers) => {
      const { lists, database } = openLists();
      let before = { number: -1n, thisUpdate: new Date(0) };
      for (const [number, age] of offers) {
        lists.offer(authority, 'full', made({ number, from: hours(-age) }), now);
        const [list] = lists.current();
        assert.ok(list !== undefined && list.number !== null);
        assert.ok(list.number >= before.number && list.thisUpdate >= before.thisUpdate);
        before = { number: list.number, thisUpdate: list.thisUpdate };
      }
      database.close();
    }),
    { numRuns: 20 },
  );
});

test('the database itself refuses to go back, and what was altered in it does not count', () => {
  const { lists, database } = openLists();
  lists.offer(authority, 'full', made({ number: 3 }), now);
  const set = (column: string) => database.prepare(`UPDATE revocation_lists SET ${column} = ?`);
  assert.throws(() => set('this_update').run('2000-01-01T00:00:00.000Z'), /never older/);
  set('der').run(Buffer.from('300000', 'hex'));
  assert.equal(openLists(database).lists.current().length, 0);
});
