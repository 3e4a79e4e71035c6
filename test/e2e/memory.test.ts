import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { trainingSubject } from '../stand/synthetic.ts';
import { liveDay } from './day.ts';
import { makeMemoryGroup } from './memory-group.ts';
import { openWorkplace } from './workplace.ts';

const gigabyte = 1024 ** 3;

test('the whole day fits into 1 GB of memory (Rules 151, appendix 4, 3)', async (context) => {
  const group = makeMemoryGroup(gigabyte);
  if (group === null) return context.skip('skipped: this machine makes no memory control groups');
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, group.used());
  }, 100);
  const workplace = await openWorkplace('memory', { launcher: group.launcher });
  const subject = trainingSubject(join(workplace.stand.folder, 'centre'));
  const day = await liveDay({
    stand: workplace.stand,
    runtime: workplace.runtime,
    wish: { caseNumber: '262300031000001', service: 27, parameter: 'iin', value: subject.iin },
    screens: null,
    announce: () => undefined,
  });
  clearInterval(timer);
  const killed = group.killed();
  await workplace.close();
  group.remove();
  assert.deepEqual(
    day.steps.filter((step) => !step.ok),
    [],
  );
  assert.equal(killed, 0);
  assert.ok(peak > 0 && peak < gigabyte);
  context.diagnostic(`peak of anonymous memory, all client processes: ${Math.round(peak / 1024 ** 2)} MiB`);
});
