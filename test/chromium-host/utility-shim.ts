import { type Listener, LoudEmitter } from './loud.ts';
import { MessagePortMain } from './message-port.ts';
import { createPortRelay } from './port-relay.ts';
import type { UtilityMessage } from './utility-process.ts';

/**
 * Loaded by `--import` before a utility process's own file: gives it `process.parentPort` and takes away
 * what Electron's utility processes do not have (process.send and the IPC events of child_process).
 */
class ParentPort extends LoudEmitter implements Pick<Electron.ParentPort, 'postMessage'> {
  readonly #post: (message: UtilityMessage) => void;
  readonly #waiting: unknown[] = [];

  constructor(post: (message: UtilityMessage) => void) {
    super('ParentPort', ['message']);
    this.#post = post;
  }

  postMessage(message: unknown): void {
    this.#post({ kind: 'message', data: message, ports: [] });
  }

  /** Messages wait until somebody listens, as in Electron. */
  override on(event: string | symbol, listener: Listener): this {
    super.on(event, listener);
    for (const message of this.#waiting.splice(0)) this.emit('message', message);
    return this;
  }

  deliver(message: { data: unknown; ports: MessagePortMain[] }): void {
    if (this.listenerCount('message') === 0) this.#waiting.push(message);
    else this.emit('message', message);
  }
}

const sendToHost = process.send?.bind(process);
if (sendToHost === undefined) throw new Error('chromium-host: utility-shim.ts runs in a forked process only');

const post = (message: UtilityMessage): void => {
  sendToHost(message, undefined, undefined, () => undefined);
};
const parentPort = new ParentPort(post);
const relay = createPortRelay('c', post);

process.on('message', (message: UtilityMessage) => {
  if (message.kind !== 'message') {
    relay.receive(message);
    return;
  }
  const ports = message.ports.map((name) => new MessagePortMain(relay.adopt(name)));
  parentPort.deliver({ data: message.data, ports });
});
process.on('disconnect', () => process.exit(0));
Object.defineProperties(process, {
  send: { value: undefined },
  parentPort: { value: parentPort },
  type: { value: 'utility' },
});
