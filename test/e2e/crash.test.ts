import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { destructionActSchema } from '../../protocol/documents/destruction-act.ts';
import { readDocument } from '../../trust/document.ts';
import { openRecords } from '../stand/evidence.ts';
import { canariesOf, trainingSubject } from '../stand/synthetic.ts';
import { findTraces } from './forensics.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let workplace: Workplace;

before(async () => {
  workplace = await openWorkplace('crash');
  await workplace.officer.signIn();
  await workplace.officer.signAgreement();
});

after(() => workplace.close());

test('a workstation killed while a result is shown writes the act at its next start and leaves nothing (item 52)', async () => {
  const { officer, stand } = workplace;
  const subject = trainingSubject(join(stand.folder, 'centre'));
  await officer.prepare({ caseNumber: '262300031000001', service: 1, parameter: 'iin', value: subject.iin });
  await officer.signAndSend();
  await officer.resultWaits();
  const result = await officer.openResult();
  await result.getByText(subject.surname).first().waitFor();
  process.kill(workplace.runtime.pid, 'SIGKILL');
  await workplace.runtime.ended;
  assert.deepEqual(
    findTraces([stand.workstation.profile, join(stand.folder, 'tmp')], canariesOf(subject)),
    [],
  );

  await workplace.restart();
  await workplace.officer.checked();
  await workplace.officer.nothingWaits();
  const records = openRecords(stand);
  const act = readDocument(records.newest('destruction-act'), destructionActSchema);
  records.close();
  assert.ok(act.ok);
  assert.equal(act.value.document.body.cause, 'crashed');
});

test('after the crash the result counts as shown and cannot be opened again', async () => {
  const { officer } = workplace;
  await officer.signIn();
  await officer.page('home');
  await officer.work.keyboard.press('F3');
  await officer.page('requests');
  await officer.waitForState('destroyed');
  await officer.cannotOpenAgain();
});

test('what was typed comes back after a kill', async () => {
  const { officer } = workplace;
  await officer.work.keyboard.press('F9');
  await officer.type('#ground-caseNumber', '262300031000003');
  await officer.work.getByText('Терілгені шифрланып сақталды.').waitFor();
  process.kill(workplace.runtime.pid, 'SIGKILL');
  await workplace.runtime.ended;
  await workplace.restart();
  await workplace.officer.signIn();
  await workplace.officer.page('home');
  await workplace.officer.work.keyboard.press('F9');
  const field = workplace.officer.work.locator('#ground-caseNumber');
  await field.waitFor();
  assert.equal((await field.inputValue()).replaceAll(' ', ''), '262300031000003');
});
