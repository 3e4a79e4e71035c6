import { parseArgs } from 'node:util';
import { faultCases } from './cases.ts';
import { type Row, runFault } from './rows.ts';
import { openScene } from './scene.ts';

/**
 * `npm run test:faults`: every fault in every phase against the real agent process. Prints what the officer was shown
 * and how soon the agent signed again; `--json` prints {"rows": […]} only. Exit status 1 when a row is not as it should.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const lanes = 2;

const started = performance.now();
const rows = (await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)))).flat();
rows.sort((one, other) => indexOf(one) - indexOf(other));
process.stdout.write(values.json ? `${JSON.stringify({ rows })}\n` : `${tableOf(rows)}\n`);
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;

/** Each lane has tokens, a driver and agents of its own; the faults are dealt out in turn. */
async function runLane(lane: number): Promise<Row[]> {
  const scene = await openScene();
  const made: Row[] = [];
  try {
    for (const fault of faultCases.filter((_, index) => index % lanes === lane))
      made.push(...(await runFault(scene, fault)));
  } finally {
    await scene.end();
  }
  return made;
}

function indexOf(row: Row): number {
  return faultCases.findIndex(({ fault }) => fault === row.fault);
}

/** The table for people: codes in the rows, their words once below. */
function tableOf(all: readonly Row[]): string {
  const codeOf = ({ shown }: Row) => shown.split(':')[0] ?? shown;
  const lines = all.map((row) =>
    [
      row.fault.padEnd(44),
      row.phase.padEnd(8),
      codeOf(row).padEnd(20),
      `${row.recoveredMs ?? '—'}`.padStart(6),
      row.ok ? 'ok' : 'NOT OK',
    ].join('  '),
  );
  const head = ['fault'.padEnd(44), 'phase'.padEnd(8), 'shown'.padEnd(20), '    ms', ''].join('  ');
  const words = [...new Map(all.map((row) => [codeOf(row), row.shown])).values()].filter(
    (shown) => shown !== 'done',
  );
  const bad = all.filter(({ ok }) => !ok).length;
  const faults = new Set(all.map(({ fault }) => fault)).size;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const summary = `${all.length} rows, ${faults} faults, ${bad} not ok; ${seconds} s. ms: from the end of the fault to a signature.`;
  return [
    head,
    ...lines,
    '',
    'What the officer reads (one example of each):',
    ...words.sort(),
    '',
    summary,
  ].join('\n');
}
