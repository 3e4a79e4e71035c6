import { decode, type Encoded, encode } from './codec.ts';

/** One end of the bridge between a page's main world and its preload world. */
export interface Peer {
  /** Tells the other side to define `name` on its window. */
  expose(name: string, api: unknown): void;
  onExpose(listener: (name: string, api: unknown) => void): void;
}

type Message =
  | { kind: 'expose'; name: string; value: Encoded }
  | { kind: 'call'; callee: number; values: Encoded[]; reply: number }
  | { kind: 'return'; reply: number; failed: boolean; value: Encoded }
  | { kind: 'settle'; reply: number; failed: boolean; value: Encoded };

/**
 * Runs in both worlds. Two worlds of a frame share no JavaScript objects but the same DOM, and events are
 * dispatched in all of them at once: so each side sends text in the detail of events with an unguessable
 * name, synchronously. Functions and promises stay where they are and are named by number; everything else
 * is copied, as Electron's contextBridge does. All built-ins needed are taken before the page runs.
 */
export function createPeer(sendName: string, receiveName: string): Peer {
  const { apply, construct, getOwnPropertyDescriptor } = Reflect;
  const { stringify, parse } = JSON;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const readDetail = getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get as () => string;
  const NativeEvent = CustomEvent;
  const target = window;
  const table = createObjectTable(send);
  const replies = new Map<number, { failed: boolean; value: Encoded }>();
  let onExpose: (name: string, api: unknown) => void = () => undefined;
  let lastReply = 0;

  function send(message: Message): void {
    apply(dispatch, target, [construct(NativeEvent, [sendName, { detail: stringify(message) }])]);
  }

  table.callRemote = (callee, values) => {
    lastReply += 1;
    const reply = lastReply;
    send({ kind: 'call', callee, values: values.map(table.encode), reply });
    const answer = replies.get(reply);
    replies.delete(reply);
    if (answer === undefined) throw new Error('The preload world of this frame is gone.');
    if (answer.failed) throw table.decode(answer.value);
    return table.decode(answer.value);
  };

  function receive(message: Message): void {
    if (message.kind === 'expose') onExpose(message.name, table.decode(message.value));
    else if (message.kind === 'return') replies.set(message.reply, message);
    else if (message.kind === 'settle') table.settle(message.reply, message.failed, message.value);
    else send({ kind: 'return', reply: message.reply, ...table.call(message.callee, message.values) });
  }

  target.addEventListener(receiveName, (event) => receive(parse(apply(readDetail, event, []))));
  return {
    expose: (name, api) => send({ kind: 'expose', name, value: table.encode(api) }),
    onExpose: (listener) => {
      onExpose = listener;
    },
  };
}

interface ObjectTable {
  encode(value: unknown): Encoded;
  decode(value: Encoded): unknown;
  call(callee: number, values: Encoded[]): { failed: boolean; value: Encoded };
  settle(reply: number, failed: boolean, value: Encoded): void;
  callRemote(callee: number, values: unknown[]): unknown;
}

/** Functions and promises that crossed, by number. Kept until the document goes: they are few. */
function createObjectTable(send: (message: Message) => void): ObjectTable {
  const functions: ((...values: unknown[]) => unknown)[] = [];
  const numbers = new WeakMap<object, number>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  let lastPromise = 0;

  const encodePromise = (promise: Promise<unknown>): Encoded => {
    lastPromise += 1;
    const reply = lastPromise;
    const settle = (failed: boolean, value: unknown): void =>
      send({ kind: 'settle', reply, failed, value: table.encode(value) });
    promise.then(
      (value) => settle(false, value),
      (error) => settle(true, error),
    );
    return ['promise', reply];
  };
  const encodeFunction = (value: (...values: unknown[]) => unknown): Encoded => {
    const number = numbers.get(value) ?? functions.push(value) - 1;
    numbers.set(value, number);
    return ['function', number];
  };
  const table: ObjectTable = {
    callRemote: () => undefined,
    encode: (value) =>
      encode(value, (object) => {
        if (typeof object === 'function') return encodeFunction(object as () => unknown);
        return object instanceof Promise ? encodePromise(object) : undefined;
      }),
    decode: (value) =>
      decode(value, (tag, [number]) => {
        if (tag === 'function') return (...values: unknown[]) => table.callRemote(number as number, values);
        return new Promise((resolve, reject) => promises.set(number as number, { resolve, reject }));
      }),
    call: (callee, values) => {
      try {
        return { failed: false, value: table.encode(functions[callee]?.(...values.map(table.decode))) };
      } catch (error) {
        return { failed: true, value: table.encode(error) };
      }
    },
    settle: (reply, failed, value) => {
      const promise = promises.get(reply);
      promises.delete(reply);
      if (failed) promise?.reject(table.decode(value));
      else promise?.resolve(table.decode(value));
    },
  };
  return table;
}
