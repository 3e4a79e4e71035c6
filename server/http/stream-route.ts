import type { ServerHttp2Stream } from 'node:http2';
import type { StreamEvent } from '../../protocol/http.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Centre } from '../centre.ts';
import type { Connection } from '../connection.ts';
import type { CurrentSession } from '../sessions.ts';
import type { StreamHub, Subscriber } from '../stream/hub.ts';
import { isKnownWorkstation } from './guards.ts';

/** Who listens: the session, the connection it speaks over, and its Last-Event-ID. */
export interface Listener {
  readonly current: CurrentSession;
  readonly connection: Connection;
  readonly resume: string | undefined;
}

/** Open streams: server-sent events over HTTP/2, each watched so that it ends with its session. */
export interface Streams {
  /** Turns an answered request's HTTP/2 stream into a stream of events. */
  open(stream: ServerHttp2Stream, listener: Listener): Promise<void>;
  /** Ends all streams. */
  close(): void;
}

const watchMilliseconds = 5000;
const heartbeat = ': here\n\n';
/** A reader that leaves so much unread is gone; it resumes where it stopped. */
const mostUnread = 1024 * 1024;
/** Streams of one session; beyond, the oldest goes. One is needed, and one may be dying. */
const mostOfSession = 4;

export function createStreams(centre: Centre, hub: StreamHub, onError: (error: unknown) => void): Streams {
  const open = new Map<ServerHttp2Stream, string>();
  return {
    open: async (stream, listener) => {
      const { account, session } = listener.current;
      open.set(stream, session.id);
      limitStreams(open, session.id);
      const subscriber: Subscriber = {
        iin: account.iin,
        session: session.id,
        position: await startOf(hub, listener.resume),
        send: (event) => send(stream, event),
      };
      const timer = setInterval(() => void watch(centre, stream, listener).catch(onError), watchMilliseconds);
      const forget = () => {
        clearInterval(timer);
        hub.unsubscribe(subscriber);
        open.delete(stream);
      };
      stream.once('close', forget);
      // Its end may have come while the position was looked up.
      if (stream.destroyed) return forget();
      begin(stream);
      await hub.subscribe(subscriber);
    },
    close: () => {
      for (const stream of open.keys()) stream.close();
    },
  };
}

function begin(stream: ServerHttp2Stream): void {
  stream.setTimeout(0);
  stream.on('error', () => stream.destroy());
  stream.respond({
    ':status': 200,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  stream.write('retry: 1000\n\n');
}

function limitStreams(open: ReadonlyMap<ServerHttp2Stream, string>, session: string): void {
  const own = [...open].flatMap(([stream, id]) => (id === session ? [stream] : []));
  if (own.length > mostOfSession) own[0]?.close();
}

/** Where a stream begins: after the last event it has, at the newest when it has none or names one that is not yet. */
async function startOf(hub: StreamHub, resume: string | undefined): Promise<number> {
  const newest = await hub.newest();
  return resume !== undefined && /^\d{1,15}$/.test(resume) ? Math.min(Number(resume), newest) : newest;
}

/**
 * Ends a stream whose session or workstation may speak no more: block, expiry, revocation. Ending a session writes an
 * event that comes through the hub; a session that had ended before the stream began has none to come, so it is said here.
 */
async function watch(centre: Centre, stream: ServerHttp2Stream, listener: Listener): Promise<void> {
  if (!(await isKnownWorkstation(centre, listener.connection))) return stream.close();
  const { id, workstation } = listener.current.session;
  const still = await centre.sessions.byId(id, workstation);
  if (still.ok) stream.write(heartbeat);
  else if (still.error.code !== 'revocation-unknown') sayEnded(stream, still.error);
}

function sayEnded(stream: ServerHttp2Stream, { code, params }: Failure): void {
  if (stream.destroyed || stream.writableEnded) return;
  const reason = params === undefined ? { code } : { code, params: { ...params } };
  const event: StreamEvent = { event: 'session-ended', reason };
  stream.end(`data: ${JSON.stringify(event)}\n\n`);
}

function send(stream: ServerHttp2Stream, event: { readonly position: number; readonly body: string }): void {
  if (stream.destroyed || stream.writableEnded) return;
  stream.write(`id: ${event.position}\ndata: ${event.body}\n\n`);
  if (event.body.startsWith('{"event":"session-ended"')) stream.end();
  else if (stream.writableLength > mostUnread) stream.destroy();
}
