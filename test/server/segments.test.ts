import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { segments } from '../../server/chores/segments.ts';
import { segmentFault } from '../../server/journal/segment.ts';
import { runChore } from './chores.ts';
import { type Desks, openDesks } from './desks.ts';
import { agreementOf, requestOf } from './documents.ts';
import { assertAccepted, waitForSealedJournal, waitForState } from './harness.ts';
import { holder } from './people.ts';

let desks: Desks;
before(async () => {
  desks = await openDesks({ user: holder });
});
after(() => desks.centre.close());

const data = () => join(dirname(desks.centre.config), 'data');
const folder = () => join(data(), 'journal-archive');
const journal = () => ({
  origin: 'sio-pso.invalid/test',
  publicKey: createPublicKey(readFileSync(join(dirname(desks.centre.config), 'journal-key.pem'))),
});

test('rules-151/40, joint-41-69/31: full segments are archived with documents and sealed results, and prove themselves', async () => {
  const { client, officer } = desks.of('user');
  await assertAccepted(client, agreementOf(officer));
  const request = requestOf(officer);
  await assertAccepted(client, request);
  await waitForState(client, request.id, 'ready');
  await waitForSealedJournal(desks.centre);
  await runChore(desks.centre, segments, new Date(), 2);
  const files = readdirSync(folder()).sort();
  assert.ok(files.length >= 2, files.join());
  for (const file of files) assert.equal(await segmentFault(join(folder(), file), journal()), null);
  const first = files[0] ?? '';
  assert.equal(statSync(join(folder(), first)).mode & 0o777, 0o400);
  const lines = files.flatMap((file) => linesOf(file).slice(1));
  assert.ok(lines.some(({ document }) => document === Buffer.from(request.der).toString('base64')));
  assert.ok(
    lines.some(({ sealed: copy }) => typeof copy === 'string'),
    'joint-41-69/31: results, too',
  );
  await runChore(desks.centre, segments, new Date(), 1000);
  assert.deepEqual(readdirSync(folder()).sort(), files, 'a segment that is not full waits');
});

test('rules-151/40: a segment with a leaf or document altered, or one left out, is found', async () => {
  const bearing = readdirSync(folder()).find((file) => linesOf(file).some((line) => 'document' in line));
  const [head, ...entries] = linesOf(bearing ?? '');
  assert.ok(head);
  const check = async (lines: unknown[]) => {
    const file = join(data(), 'forged.jsonl.gz');
    writeFileSync(file, gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
    return await segmentFault(file, journal());
  };
  assert.equal(await check([head, ...entries]), null);
  assert.match((await check([head, ...entries.slice(1)])) ?? '', /root/);
  const other = Buffer.from('{}').toString('base64');
  const forged = entries.map((entry) => ('document' in entry ? { ...entry, document: other } : entry));
  assert.match((await check([head, ...forged])) ?? '', /another document/);
  const bare = entries.map(({ leaf }) => ({ leaf }));
  assert.match((await check([head, ...bare])) ?? '', /another document/);
  assert.match((await check([{ ...head, size: 1 }, ...entries])) ?? '', /root/);
  assert.match((await check([])) ?? '', /not a segment/);
});

function linesOf(name: string): Record<string, unknown>[] {
  const text = gunzipSync(readFileSync(join(folder(), name))).toString('utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
