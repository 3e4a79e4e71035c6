import type { ServerHttp2Stream } from 'node:http2';
import type { Centre } from '../centre.ts';
import type { CurrentSession } from '../sessions.ts';
import type { StreamHub, Subscriber } from '../stream/hub.ts';

/** Open streams: server-sent events over HTTP/2, each watched so that it ends with its session. */
export interface Streams {
  /** Turns an answered request's HTTP/2 stream into a stream of events; `resume` is its Last-Event-ID. */
  open(stream: ServerHttp2Stream, current: CurrentSession, resume: string | undefined): Promise<void>;
  /** Ends all streams. */
  close(): void;
}

const watchMilliseconds = 5000;
const heartbeat = ': here\n\n';
/** A reader that leaves so much unread is gone; it resumes where it stopped. */
const mostUnread = 1024 * 1024;

export function createStreams(centre: Centre, hub: StreamHub, onError: (error: unknown) => void): Streams {
  const open = new Set<ServerHttp2Stream>();
  return {
    open: async (stream, current, resume) => {
      stream.setTimeout(0);
      stream.respond({
        ':status': 200,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      stream.write('retry: 1000\n\n');
      open.add(stream);
      const subscriber: Subscriber = {
        iin: current.account.iin,
        session: current.session.id,
        position: positionOf(resume) ?? (await hub.newest()),
        send: (event) => send(stream, event),
      };
      const unsubscribe = await hub.subscribe(subscriber);
      const timer = setInterval(() => void watch(centre, stream, current).catch(onError), watchMilliseconds);
      stream.on('error', () => stream.destroy());
      stream.on('close', () => {
        clearInterval(timer);
        unsubscribe();
        open.delete(stream);
      });
      if (stream.destroyed) stream.emit('close');
    },
    close: () => {
      for (const stream of open) stream.close();
    },
  };
}

/** A block or a revocation ends a session in the middle of its stream; ending it writes the event that is sent last. */
async function watch(centre: Centre, stream: ServerHttp2Stream, current: CurrentSession): Promise<void> {
  const { id, workstation } = current.session;
  const still = await centre.sessions.byId(id, workstation);
  if (still.ok) stream.write(heartbeat);
  else if (still.error.code !== 'revocation-unknown') centre.wake();
}

function send(stream: ServerHttp2Stream, event: { readonly position: number; readonly body: string }): void {
  if (stream.destroyed) return;
  stream.write(`id: ${event.position}\ndata: ${event.body}\n\n`);
  if (event.body.startsWith('{"event":"session-ended"')) stream.end();
  else if (stream.writableLength > mostUnread) stream.destroy();
}

function positionOf(resume: string | undefined): number | null {
  return resume !== undefined && /^\d{1,15}$/.test(resume) ? Number(resume) : null;
}
