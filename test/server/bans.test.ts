import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { banEntrySchema } from '../../protocol/documents/ban-entry.ts';
import { landEncumbrance } from '../../protocol/services/land-encumbrance.ts';
import { readDocument } from '../../trust/document.ts';
import { trainingQuestion } from '../stand/registries/databases/questions.ts';
import { type Desks, openDesks } from './desks.ts';
import { agreementOf, requestOf } from './documents.ts';
import { assertAccepted, waitForState } from './harness.ts';
import { holder, member } from './people.ts';

const service = landEncumbrance;
const [byCadastral] = service.parameters;
assert.ok(byCadastral);
const { cadastral = '' } = trainingQuestion(service, byCadastral);
const enforcement = { id: 'enforcement-proceeding', throughNumber: '9177/26-00-001' };

let desks: Desks;
before(async () => {
  desks = await openDesks({
    bailiff: { ...holder, role: 15 },
    operator: { ...member, organisation: 'Комитет', capacities: ['operator'] },
  });
  await assertAccepted(desks.of('bailiff').client, agreementOf(desks.of('bailiff').officer));
});
after(() => desks.centre.close());

const details = {
  decisionNumber: '12-5',
  decisionDate: '2026-11-20',
  decidedBy: 'Сот орындаушысы',
  sanction: 'Прокурордың санкциясы № 3',
};

test('rules-151 app.2 (57), (65): a ban that was laid, and one lifted, stand in the register with act and sanction', async () => {
  const { client, officer } = desks.of('bailiff');
  const lay = requestOf(officer, {
    ground: enforcement,
    service: 65,
    parameters: { cadastral, action: 'lay', ...details },
  });
  await assertAccepted(client, lay);
  await waitForState(client, lay.id, 'ready');
  const [entry] = await desks.filings('bailiff', 'ban-entry');
  assert.equal(entry?.state, 'in-force');
  assert.equal((await desks.filings('operator', 'ban-entry')).length, 1);
  const read = readDocument(await desks.read('operator', entry?.id ?? ''), banEntrySchema);
  assert.ok(read.ok);
  const { body, refs } = read.value.document;
  assert.deepEqual(refs, [lay.id]);
  assert.equal(body.action, 'laid');
  assert.equal(body.sanction, details.sanction);
  assert.notEqual(body.actNumber, '');
  assert.ok(!JSON.stringify(body).includes(cadastral), 'what it concerns stays in request and result');
  const lift = requestOf(officer, {
    ground: enforcement,
    service: 65,
    parameters: { cadastral, action: 'lift', liftedAct: body.actNumber, ...details },
  });
  await assertAccepted(client, lift);
  await waitForState(client, lift.id, 'ready');
  const entries = await desks.filings('bailiff', 'ban-entry');
  assert.equal(entries.length, 2);
  const lifted = readDocument(await desks.read('bailiff', entries[0]?.id ?? ''), banEntrySchema);
  assert.ok(lifted.ok && lifted.value.document.body.action === 'lifted');
  assert.equal(lifted.value.document.body.liftedAct, body.actNumber);
});

test('rules-151 app.2: another service leaves no entry in the register of bans', async () => {
  const { client, officer } = desks.of('bailiff');
  const request = requestOf(officer, { ground: enforcement });
  await assertAccepted(client, request);
  await waitForState(client, request.id, 'ready');
  assert.equal((await desks.filings('bailiff', 'ban-entry')).length, 2);
});
