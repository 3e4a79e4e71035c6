import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { connectTo } from './client.ts';
import { reportOf, type Signed } from './documents.ts';
import { openTestCentre, receiptOf, type TestCentre, until } from './harness.ts';

let centre: TestCentre;
const children: ChildProcess[] = [];

before(async () => {
  centre = await openTestCentre();
});
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await centre.close();
});

/** The server as its own process, on the same files as the one in this process. */
async function startProcess(): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ['server/main.ts', '--config', centre.config], {
    cwd: new URL('../..', import.meta.url),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  assert.ok(child.stdout !== null);
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, port: JSON.parse(line).listening };
  }
  throw new Error('the server did not start');
}

test('kill -9 under load: no acknowledged document is lost, nothing is doubled, the journal verifies', async () => {
  const { child, port } = await startProcess();
  const client = await connectTo(port, centre.workstation);
  const documents: Signed[] = Array.from({ length: 400 }, () => reportOf(centre.workstation));
  const receipts = new Map<string, Buffer>();
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const waiting = [...documents];
  const send = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const answer = await client.post(next.der);
      if (answer.status === 200) receipts.set(next.id, answer.body);
      if (receipts.size === 150) child.kill('SIGKILL');
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, send));
  await exited;
  client.close();
  assert.ok(receipts.size >= 150 && receipts.size < 400, `${receipts.size} acknowledged before the kill`);

  const again = await startProcess();
  const fresh = await connectTo(again.port, centre.workstation);
  let last = '';
  for (const document of documents) {
    const answer = await fresh.post(document.der);
    const receipt = receiptOf(answer);
    assert.equal(receipt.outcome, 'accepted');
    const before = receipts.get(document.id);
    if (before !== undefined) assert.deepEqual(answer.body, before, 'the very receipt that was given before');
    last = receipt.journal.leafHash;
  }
  const proof = await until(async () => {
    const reply = await fresh.call('GET', `/v1/journal/proof/${last}`);
    return reply.status === 200 && JSON.parse(reply.body.toString());
  }, 'proof of the last document');
  assert.equal(proof.size, documents.length + 1, 'one leaf for each document and one for the enrolment');
  fresh.close();
  again.child.kill('SIGTERM');
  await new Promise((resolve) => again.child.once('exit', resolve));
  // A start verifies the whole journal and refuses to run when it does not add up.
  await centre.restart();
});
