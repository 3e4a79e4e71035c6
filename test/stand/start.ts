// `npm start [-- OFFICER…]`: the training stand stays up for a person to use, until Ctrl+C or until the work window is
// closed. Besides the investigator's token it has those of the officers named: operator, responsible, prosecutor, revenue.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { standFolder } from './folder.ts';
import { officerTokens, trainingPin } from './officers.ts';
import { openStand } from './stand.ts';
import { trainingSubject } from './synthetic.ts';

const headed = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
const folder = join(standFolder(), 'start');
mkdirSync(folder, { recursive: true, mode: 0o711 });

const tokens = ['investigator', ...process.argv.slice(2)].map((name) => {
  const token = officerTokens[name];
  if (token === undefined)
    throw new Error(`no officer ${name}; there are ${Object.keys(officerTokens).join(', ')}`);
  return token;
});

const stand = await openStand({ folder, headed, tokens, say: (line) => console.log(`Stand: ${line}`) });
const interrupted = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
});
if (headed) {
  const runtime = await stand.workstation.start();
  say();
  await Promise.race([runtime.ended, interrupted]);
  await runtime.stop();
} else {
  console.log(
    'Stand: there is no display, so no windows are shown; the server and the registries are running.',
  );
  say();
  await interrupted;
}
await stand.stop();
console.log('Stand: stopped.');

function say(): void {
  const subject = trainingSubject(join(folder, 'centre'));
  console.log(`
  Server               https://127.0.0.1:${stand.centre.port} (TLS 1.3, mutual; the workstation's certificate only)
  PIN                  ${trainingPin}
  Case (ЕРДР)          262300031000001  — in the officer's proceedings
                       262300031000002  — in somebody else's: refused with item 5
  ИИН to ask for       ${subject.iin}  000229598009  000101598309
  Plate to ask for     417QYL02
  Stop                 Ctrl+C, or close the work window
`);
}
