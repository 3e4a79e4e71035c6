import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

type Commands = Protocol.CommandParameters;

/** One flattened CDP session (or the browser itself), typed by playwright-core's protocol description. */
export interface CdpSession {
  readonly id: string | undefined;
  send<M extends keyof Commands>(method: M, params?: Commands[M]): Promise<Protocol.CommandReturnValues[M]>;
  on<E extends keyof Protocol.Events>(event: E, listener: (payload: Protocol.Events[E]) => void): void;
}

/** The browser's end of the DevTools pipe. `closed` settles when Chromium closes it. */
export interface CdpConnection extends CdpSession {
  session(id: string): CdpSession;
  readonly closed: Promise<void>;
}

interface Waiting {
  method: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

interface Incoming {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string; data?: string };
}

/** Speaks CDP over Chromium's `--remote-debugging-pipe`: JSON messages, each ended by a zero byte. */
export function connectPipe(toChromium: Writable, fromChromium: Readable): CdpConnection {
  const waiting = new Map<number, Waiting>();
  const emitters = new Map<string | undefined, EventEmitter>();
  const closed = Promise.withResolvers<void>();
  let lastId = 0;

  const openSession = (id: string | undefined): CdpSession => {
    const emitter = emitters.get(id) ?? new EventEmitter().setMaxListeners(0);
    emitters.set(id, emitter);
    return {
      id,
      send: (method, params) =>
        new Promise((resolve, reject) => {
          lastId += 1;
          waiting.set(lastId, { method, resolve: (value) => resolve(value as never), reject });
          toChromium.write(`${JSON.stringify({ id: lastId, method, params, sessionId: id })}\0`);
        }),
      on: (event, listener) => emitter.on(event, listener),
    };
  };

  readMessages(fromChromium, (message) => {
    if (message.id !== undefined) settle(waiting, message.id, message);
    else if (message.method !== undefined)
      emitters.get(message.sessionId)?.emit(message.method, message.params);
  });
  toChromium.on('error', () => undefined);
  fromChromium.on('error', () => undefined);
  fromChromium.on('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: Chromium is gone`));
    waiting.clear();
    closed.resolve();
  });
  return { ...openSession(undefined), session: openSession, closed: closed.promise };
}

function settle(waiting: Map<number, Waiting>, id: number, message: Incoming): void {
  const entry = waiting.get(id);
  waiting.delete(id);
  if (message.error === undefined) entry?.resolve(message.result);
  else
    entry?.reject(new Error(`${entry.method}: ${message.error.message} ${message.error.data ?? ''}`.trim()));
}

function readMessages(stream: Readable, deliver: (message: Incoming) => void): void {
  let parts: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0, start); end >= 0; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end));
      deliver(JSON.parse(Buffer.concat(parts).toString('utf8')));
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  });
}
