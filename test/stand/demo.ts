// `npm run demo [-- --evidence DIR]`: an officer's whole day through the real windows, on the training stand.
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { liveDay } from '../e2e/day.ts';
import { clearEvidence, writeEvidence } from './evidence.ts';
import { standFolder } from './folder.ts';
import { showGuide } from './guide.ts';
import { openStand, type Stand } from './stand.ts';
import { canariesOf, trainingSubject } from './synthetic.ts';

const { values } = parseArgs({ options: { evidence: { type: 'string' } } });
const evidence =
  values.evidence === undefined ? null : resolve(process.env['INIT_CWD'] ?? '.', values.evidence);
const headed = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;

// A day begins with a new workstation and a new officer's agreement: what the last run left is not reused.
const folder = join(standFolder(), 'demo');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true, mode: 0o711 });
if (evidence !== null) clearEvidence(evidence);

const stand = await openStand({ folder, headed, say });
const ok = await run(stand).finally(() => stand.stop());
process.exit(ok ? 0 : 1);

async function run(open: Stand): Promise<boolean> {
  say('windows');
  const runtime = await open.workstation.start();
  const subject = trainingSubject(join(open.folder, 'centre'));
  const day = await liveDay({
    stand: open,
    runtime,
    wish: { caseNumber: '262300031000001', service: 1, parameter: 'iin', value: subject.iin },
    screens: evidence === null ? null : join(evidence, 'screens'),
    announce: (name) => void (headed && runtime.window('work').then((page) => showGuide(page, name))),
  });
  await runtime.stop();
  for (const step of day.steps)
    say(`${step.ok ? '✔' : '✖'} ${step.name} (${step.ms} ms)${step.error ? `: ${step.error}` : ''}`);
  await open.centre.stop();
  if (evidence !== null && day.ok) {
    const steps = day.steps.map(({ name, ms, ok }) => ({ name, ms, ok }));
    const summary = { ok: day.ok, runtime: runtime.kind, requestId: day.requestId, steps };
    writeEvidence(evidence, open, {
      requestId: day.requestId,
      sealed: day.sealed,
      canaries: canariesOf(subject),
      summary,
    });
    say(`evidence: ${evidence}`);
  }
  console.log(
    day.ok ? 'Demo: the day went through, from the check to the destruction act.' : 'Demo: FAILED.',
  );
  return day.ok;
}

function say(line: string): void {
  console.log(`Demo: ${line}`);
}
