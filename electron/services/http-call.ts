import type { ClientHttp2Session, ClientHttp2Stream, IncomingHttpHeaders } from 'node:http2';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';

/** One exchange over HTTP/2. */
export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Milliseconds until the answer must be complete (of a stream: until its head is there). */
  readonly deadline: number;
  /** Octets of the longest answer that is taken; by default those of a sealed result. */
  readonly largest?: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/** An open answer that goes on; `done` resolves when it ended, whoever ended it. */
export interface StreamHandle {
  readonly done: Promise<void>;
  close(): void;
}

/** More than any answer of the centre but a revocation list: a sealed result with a photograph. */
const largestAnswer = 8 * 1024 * 1024;

/** Sends one call and reads its whole answer; every fault of the network is `server-unreachable`. */
export function sendCall(session: ClientHttp2Session, call: HttpCall): Promise<Outcome<HttpAnswer>> {
  return new Promise((resolve) => {
    const stream = begin(session, call);
    if (stream === null) return resolve(failure('server-unreachable'));
    const chunks: Buffer[] = [];
    let head: IncomingHttpHeaders = {};
    let size = 0;
    const timer = setTimeout(() => stream.destroy(), call.deadline);
    stream.on('response', (headers) => {
      head = headers;
    });
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > (call.largest ?? largestAnswer)) stream.destroy();
      else chunks.push(chunk);
    });
    stream.on('error', () => undefined);
    let ended = false;
    stream.on('end', () => {
      ended = true;
    });
    stream.on('close', () => {
      clearTimeout(timer);
      const status = Number(head[':status'] ?? 0);
      if (!ended || status === 0) resolve(failure('server-unreachable'));
      else resolve(success({ status, contentType: head['content-type'] ?? '', body: Buffer.concat(chunks) }));
    });
  });
}

/** Opens an answer that goes on; fails like `sendCall` when its head does not come or is not 200. */
export function openStream(
  session: ClientHttp2Session,
  call: HttpCall,
  onData: (text: string) => void,
): Promise<Outcome<StreamHandle>> {
  return new Promise((resolve) => {
    const stream = begin(session, call);
    if (stream === null) return resolve(failure('server-unreachable'));
    const done = Promise.withResolvers<void>();
    const timer = setTimeout(() => stream.destroy(), call.deadline);
    stream.setEncoding('utf8');
    stream.on('response', (headers) => {
      clearTimeout(timer);
      const status = Number(headers[':status'] ?? 0);
      if (status === 200) return resolve(success({ done: done.promise, close: () => stream.destroy() }));
      resolve(failure(status === 401 ? 'session-absent' : 'server-unreachable'));
      stream.destroy();
    });
    stream.on('data', onData);
    stream.on('error', () => undefined);
    stream.on('close', () => {
      clearTimeout(timer);
      resolve(failure('server-unreachable'));
      done.resolve();
    });
  });
}

function begin(session: ClientHttp2Session, call: HttpCall): ClientHttp2Stream | null {
  if (session.closed || session.destroyed) return null;
  const head = { ':method': call.method, ':path': call.path, ...call.headers };
  const stream = session.request(head, { endStream: call.body === undefined });
  if (call.body !== undefined) stream.end(Buffer.from(call.body));
  return stream;
}
