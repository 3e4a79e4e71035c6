import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  agreementText,
  type Overrides,
  reportOf,
  requestOf,
  type Signed,
  signDocument,
} from './documents.ts';
import { inStore, keptDecision } from './grounds.ts';
import {
  assertAccepted,
  assertRefused,
  failureOf,
  makeSignIn,
  openTestCentre,
  type TestCentre,
  waitForState,
} from './harness.ts';
import type { Identity } from './material.ts';
import { holder, makeOfficer, makeWorkstation, member, type Officer } from './people.ts';
import { enterFrom, makeSystem } from './systems.ts';

let centre: TestCentre;
let judge: Officer;
let investigator: Officer;
let courts: Identity;
let body: Identity;

before(async () => {
  centre = await openTestCentre();
  judge = await makeOfficer(centre.pki, { ...holder, role: 3, isMvd: false, organisation: 'Сот' });
  investigator = await makeOfficer(centre.pki, member);
  courts = await makeSystem(centre.pki, 'eais-so');
  body = await makeSystem(centre.pki, 'police-system');
  await centre.enrol({
    accounts: [judge.account, investigator.account],
    systems: [
      { name: 'eais-so', certificateSha256: courts.certificate.sha256, channel: 'court-system' },
      { name: 'police-system', certificateSha256: body.certificate.sha256, channel: 'integrated-system' },
    ],
  });
});
after(() => centre.close());

/** A document as it is written by a program that runs at a station or system of this name. */
const from = (workstation: string) => ({ workstation });

const agreed = (officer: Officer, workstation: string): Signed => {
  const { iin, fullName, position, organisation } = officer.account;
  const user = { iin, fullName, position, organisation };
  const content = { edition: 'rules-151-2015', user, text: agreementText };
  return signDocument(officer.sign, { type: 'user-agreement', body: content, ...from(workstation) });
};

const asked = (officer: Officer, workstation: string, content: Overrides = {}): Signed =>
  requestOf(officer, content, from(workstation));

const civil = {
  ground: {
    id: 'civil-case',
    caseNumber: '9999-26-00-2/17',
    year: 2026,
    court: 'Жоққала қаласының соты',
  },
};

test('rules-151/24, rules-151/25: a judge asks through the courts’ system, on a case ЕАИАС СО knows', async () => {
  const client = await centre.connect(courts);
  await enterFrom('eais-so', client, judge);
  await assertAccepted(client, agreed(judge, 'eais-so'));
  const request = asked(judge, 'eais-so', civil);
  await assertAccepted(client, request);
  const kept = await keptDecision(centre, request.id);
  assert.deepEqual([kept?.registry, JSON.parse(kept?.facts ?? '').channel], ['eais-so', 'court-system']);
  await waitForState(client, request.id, 'ready');
  const result = await client.call('GET', `/v1/results/${request.id}`);
  assert.equal(result.status, 200);
});

test('rules-151/24: a court’s criminal case is asked of ЕАИАС СО, not of ЕРДР', async () => {
  const client = await centre.connect(courts);
  await enterFrom('eais-so', client, judge);
  const ground = { id: 'criminal-case', caseNumber: '262300031000003' };
  const request = asked(judge, 'eais-so', { ground });
  await assertAccepted(client, request);
  assert.equal((await keptDecision(centre, request.id))?.registry, 'eais-so');
  const only = { id: 'criminal-case', caseNumber: '262300031000001' };
  await assertRefused(client, asked(judge, 'eais-so', { ground: only }), 'case-not-found');
});

test('rules-151/24: a judge through a workstation, and through another body’s system, is refused', async () => {
  const station = await centre.connect();
  await enterFrom('ws-1', station, judge);
  const refusal = await assertRefused(station, asked(judge, 'ws-1', civil), 'channel-not-permitted');
  assert.equal(refusal.reason?.item, 'rules-151/24');
  const other = await centre.connect(body);
  await enterFrom('police-system', other, judge);
  await assertRefused(other, asked(judge, 'police-system', civil), 'channel-not-permitted');
});

test('rules-151/8: an officer asks through the body’s system; the courts’ system is not for others', async () => {
  const client = await centre.connect(body);
  await enterFrom('police-system', client, investigator);
  await assertAccepted(client, agreed(investigator, 'police-system'));
  const request = asked(investigator, 'police-system');
  await assertAccepted(client, request);
  const kept = await keptDecision(centre, request.id);
  assert.equal(JSON.parse(kept?.facts ?? '').channel, 'integrated-system');
  const through = await centre.connect(courts);
  await enterFrom('eais-so', through, investigator);
  await assertRefused(through, asked(investigator, 'eais-so'), 'channel-not-permitted');
});

test('rules-151/8: what came through a system stands in the same journal', async () => {
  const count = () =>
    inStore(centre, async (database) => {
      const { rows } = await database
        .selectFrom('journal')
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow();
      return rows;
    });
  const before = await count();
  const client = await centre.connect(body);
  await enterFrom('police-system', client, investigator);
  await assertAccepted(client, asked(investigator, 'police-system'));
  assert.equal((await count()) - before >= 2, true, 'sign-in and request');
});

test('a system that is not registered, or whose name is a workstation’s, does not speak', async () => {
  const stranger = await makeSystem(centre.pki, 'stranger');
  const asStation = await makeSystem(centre.pki, 'ws-1');
  const stationAsSystem = await makeWorkstation(centre.pki, 'eais-so');
  for (const identity of [stranger, asStation, stationAsSystem]) {
    const client = await centre.connect(identity);
    const answer = await client.call('GET', '/v1/time');
    assert.equal(answer.status, 403);
    assert.equal(failureOf(answer).code, 'workstation-unknown');
  }
});

test('a sign-in made for one system’s connection is nothing on another’s', async () => {
  const mine = await centre.connect(body);
  const other = await centre.connect(courts);
  const { document } = await makeSignIn(mine, investigator.auth, {});
  await assertRefused(other, document, 'workstation-mismatch');
});

test('a person’s document signed by the system’s own key is refused: it states what it did, no more', async () => {
  const client = await centre.connect(body);
  await enterFrom('police-system', client, investigator);
  const { iin, fullName, organisation } = investigator.account;
  const forged = signDocument(body, {
    type: 'information-request',
    body: {
      edition: 'rules-151-2015',
      requester: { iin, fullName, organisation },
      ground: { id: 'criminal-case', caseNumber: '262300031000002' },
      service: 1,
      parameters: { iin: '000229598009' },
    },
    ...from('police-system'),
  });
  await assertRefused(client, forged, 'signer-not-permitted');
  await assertAccepted(client, reportOf(body, from('police-system')));
});
