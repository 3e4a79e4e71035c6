import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { shippedRegulation } from '../../protocol/regulation/compile.ts';
import { decide } from '../../protocol/regulation/decide.ts';
import { keepRefusal, replayDecision } from '../../server/decisions.ts';
import type { Client } from './client.ts';
import type { Overrides } from './documents.ts';
import { atWork, decideAsOperator, inStore, keptDecision, onGround } from './grounds.ts';
import { assertAccepted, assertRefused, openTestCentre, receiptOf, type TestCentre } from './harness.ts';
import { holder, makeOfficer, type Officer } from './people.ts';

let centre: TestCentre;
let officer: Officer;
let client: Client;

before(async () => {
  centre = await openTestCentre();
  officer = await makeOfficer(centre.pki, holder);
  await centre.enrol({ accounts: [officer.account] });
  client = await atWork(centre, officer);
});
after(() => centre.close());

const as = (account: Partial<Officer['account']>) =>
  centre.enrol({ accounts: [{ ...officer.account, ...account }] });
const send = (ground: Overrides, body: Overrides = {}) => onGround(officer, ground, body);

test('an operator’s decision on a conflict is in force from its acceptance; both sides of it replay', async () => {
  // Service 2 on a primary check is granted in Russian alone; until the operator decides the stricter reading holds.
  const request = () => send({ id: 'primary-check' }, { service: 2, parameters: { bin: '010140990007' } });
  const strict = request();
  await assertRefused(client, strict, 'service-not-permitted');
  for (const reading of ['kk', 'ru'] as const) {
    await decideAsOperator(centre, {
      id: `01234567-89ab-7cde-8f01-23456789ab${reading === 'kk' ? '10' : '11'}`,
      origin: 'operator',
      kind: 'cell',
      table: 'services',
      number: 2,
      ground: 'primary-check',
      reading,
      reason: { kk: 'Сынақ шешімі', ru: 'Пробное решение' },
    });
    const receipt = receiptOf(await client.post(request().der));
    assert.equal(receipt.outcome, reading === 'ru' ? 'accepted' : 'refused', reading);
  }
  const replay = await inStore(centre, (database) => replayDecision(database, strict.id));
  assert.equal(replay?.again?.refusal, 'service-not-permitted');
});

test('decisions, allowed and refused, are taken again from the store alone, under the hash of their receipt', async () => {
  await as({ role: 15 });
  const allowed = send({ id: 'enforcement-proceeding', throughNumber: '9177/26-00-001' });
  const refused = send({ id: 'criminal-case', caseNumber: '262300031000001' });
  for (const [request, outcome] of [
    [allowed, 'allowed'],
    [refused, 'refused'],
  ] as const) {
    const receipt = receiptOf(await client.post(request.der));
    const replay = await inStore(centre, (database) => replayDecision(database, request.id));
    assert.equal(replay?.stored.material, receipt.decision?.editionSha256);
    assert.equal(replay?.stored.outcome, outcome);
    assert.equal(replay?.again?.outcome, outcome);
    assert.equal(replay?.again?.refusal, replay?.stored.refusal);
    assert.deepEqual(replay?.again?.marks, JSON.parse(replay?.stored.marks ?? ''));
    assert.doesNotMatch(replay?.stored.facts ?? '', /840229398000|СЫНАҚОВ|9177/);
  }
});

test('a refusal judged while another document of the same id was accepted does not replace its decision', async () => {
  await as({ role: 4 });
  const accepted = send({ id: 'primary-check' });
  await assertAccepted(client, accepted);
  const facts = { role: 3, isMvd: false, ground: 'primary-check', service: 1, article: null } as const;
  const decision = decide(facts, shippedRegulation);
  assert.equal(decision.outcome, 'refused');
  const taken = {
    facts,
    regulation: shippedRegulation,
    decision,
    refusal: decision.refusal,
    standing: null,
  };
  await inStore(centre, (database) => keepRefusal(database, accepted.id, taken, new Date()));
  assert.equal((await keptDecision(centre, accepted.id))?.outcome, 'allowed');
});

test('the material of decisions is kept once per hash, and is what the hash says', async () => {
  const { kept, taken } = await inStore(centre, async (database) => ({
    kept: await database.selectFrom('decision_material').selectAll().execute(),
    taken: await database.selectFrom('decisions').select('material').execute(),
  }));
  assert.ok(taken.length > kept.length, 'several decisions share a material');
  assert.equal(new Set(taken.map(({ material }) => material)).size, kept.length);
  for (const { sha256, body } of kept) assert.equal(createHash('sha256').update(body).digest('hex'), sha256);
});
