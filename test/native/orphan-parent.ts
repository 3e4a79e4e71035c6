import { forkAgent } from './agent-process.ts';

/** Started by `orphan.test.ts`: one agent on the driver of the argument; its pid goes to the test when it is ready. */
const [, , path = ''] = process.argv;
const env = Object.fromEntries(
  ['SOFTHSM2_CONF', 'FAULTY_PKCS11_CONTROL'].map((name) => [name, process.env[name] ?? '']),
);
let pid = 0;
const agent = forkAgent(env, (child) => {
  pid = child.pid ?? 0;
});
agent.onMessage((message) => {
  if ((message as { kind: string }).kind === 'tokens') process.send?.(pid);
});
agent.postMessage({ kind: 'start', driver: { name: 'faulty', path, sha256: null }, slotEvents: true });
