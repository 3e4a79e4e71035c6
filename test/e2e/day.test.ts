import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { clearEvidence, writeEvidence } from '../stand/evidence.ts';
import { canariesOf, trainingSubject } from '../stand/synthetic.ts';
import { type Day, liveDay } from './day.ts';
import { filesBelow, findTraces } from './forensics.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let workplace: Workplace;
let subject: ReturnType<typeof trainingSubject>;
let day: Day;
let evidence: string;

before(async () => {
  workplace = await openWorkplace('day');
  subject = trainingSubject(join(workplace.stand.folder, 'centre'));
  evidence = join(workplace.stand.folder, 'evidence');
  mkdirSync(evidence);
  clearEvidence(evidence);
  day = await liveDay({
    stand: workplace.stand,
    runtime: workplace.runtime,
    wish: { caseNumber: '26-2300-03-1-000001', service: 1, parameter: 'iin', value: subject.iin },
    screens: join(evidence, 'screens'),
    announce: () => undefined,
  });
});

after(() => workplace.close());

test('the whole day goes through by keyboard alone (Rules 151, items 5, 17, 18, 21, 52)', () => {
  assert.deepEqual(
    day.steps.filter((step) => !step.ok),
    [],
  );
  assert.equal(day.steps.length, 9);
});

test('a table with the second parameter and a photograph are shown and destroyed in the same session, in Russian', async () => {
  const { officer } = workplace;
  await officer.choose('ru');
  for (const [service, window] of [
    [5, '.result-frame table'],
    [27, '.result-frame img'],
  ] as const) {
    await officer.prepare({
      caseNumber: '262300031000001',
      service,
      parameter: 'iin',
      value: '000229598009',
    });
    await officer.signAndSend();
    await officer.resultWaits();
    const result = await officer.openResult();
    await result.locator(window).first().waitFor();
    assert.equal(await result.locator('html').getAttribute('lang'), 'ru');
    await officer.closeResult(result);
    await officer.waitForState('destroyed');
  }
});

test('openssl verifies every document of the day, and the result is AuthEnvelopedData (RFC 5083)', async () => {
  await workplace.runtime.stop();
  writeEvidence(evidence, workplace.stand, {
    requestId: day.requestId,
    sealed: day.sealed,
    canaries: canariesOf(subject),
    summary: day.steps,
  });
  for (const name of ['agreement', 'request', 'receipt', 'destruction-act']) {
    const args = [
      'cms',
      '-verify',
      '-inform',
      'DER',
      '-in',
      join(evidence, `${name}.p7s`),
      '-CAfile',
      join(evidence, 'ca.pem'),
      '-purpose',
      'any',
    ];
    const content = JSON.parse(
      execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    assert.equal(content.version, 1, name);
  }
  const parsed = execFileSync(
    'openssl',
    ['asn1parse', '-inform', 'DER', '-in', join(evidence, 'result.p7m')],
    { encoding: 'utf8' },
  );
  assert.match(parsed, /id-smime-ct-authEnvelopedData/);
});

test('nothing of a result is left in the profile, the temporary folder or a log (item 52)', () => {
  const { folder, workstation } = workplace.stand;
  const logs = filesBelow(join(folder, 'centre')).filter((file) => file.endsWith('.log'));
  assert.ok(logs.length > 0 && filesBelow(workstation.profile).length > 5, 'there is something to search');
  const texts = [...canariesOf(subject), 'ҚИЯЛОВ', 'Құлпынай тұйығы', 'XXTEST41YAL000417'];
  const own = findTraces([join(folder, 'centre')], canariesOf(subject)).map(({ file }) => file);
  assert.ok(
    own.some((file) => file.endsWith('drawn-subjects.json')),
    'the search finds what is there',
  );
  assert.deepEqual(findTraces([workstation.profile, join(folder, 'tmp')], texts), []);
  for (const log of logs) for (const text of texts) assert.ok(!readFileSync(log, 'utf8').includes(text), log);
});
