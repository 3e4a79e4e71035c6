import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { decide } from '../../protocol/regulation/decide.ts';
import { regulationInForce } from '../../server/regulation.ts';
import { openStore } from '../../server/store/open.ts';
import { trainingDecisions } from '../stand/lists.ts';
import { openTestCentre } from './harness.ts';

test('order-146/11, rules-151/28: the training stand ships the lists no act has, marked as such, and only those', async (t) => {
  const centre = await openTestCentre();
  t.after(() => centre.close());
  await centre.enrol({ trainingDecisions: [...trainingDecisions] });
  await centre.enrol({ trainingDecisions: [...trainingDecisions] });
  const database = await openStore(join(dirname(centre.config), 'data'));
  t.after(() => database.destroy());
  const rows = await database.selectFrom('operator_decisions').select('id').execute();
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['training/analysis-services', 'training/sanction-services'],
  );
  const regulation = await regulationInForce(database);
  const asked = { role: 1, isMvd: false, article: null, analysisCategory: 4 };
  const analysis = decide({ ...asked, ground: 'information-analysis', service: 1 }, regulation);
  assert.equal(analysis.refusal, null);
  assert.ok(analysis.conditions.includes('depersonalised'));
  const ban = decide({ ...asked, ground: 'enforcement-proceeding', service: 59 }, regulation);
  assert.ok(ban.conditions.includes('court-sanction'));
  const [training] = trainingDecisions;
  assert.ok(training);
  await assert.rejects(centre.enrol({ trainingDecisions: [{ ...training, id: 'operator/1' }] }), /training/);
});
