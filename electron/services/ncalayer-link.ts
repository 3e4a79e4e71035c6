import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { pipeline } from 'node:stream';
import { connect, type TLSSocket } from 'node:tls';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { heartbeat, isGreeting, isSignOfLife } from './ncalayer-messages.ts';

/** Where NCALayer listens, and the SHA-256 (hex) of the certificate the administrator listed. */
export interface NcaLayerAddress {
  readonly port: number;
  readonly certificateSha256: string;
}

/** Milliseconds: until NCALayer greets, and until the person has signed in its window. */
export interface NcaLayerDeadlines {
  readonly greeting: number;
  readonly answer: number;
}

/** Ends the waiting. */
export type Abort = Pick<AbortSignal, 'aborted' | 'addEventListener'>;

/** An answer is a signed document in base64 and a little around it. */
const longestAnswer = 2 * 1024 * 1024;

/**
 * Sends one request to NCALayer over a connection of its own and returns the answer. Fails with `ncalayer-unavailable`
 * (nobody there, no greeting, closed), `ncalayer-untrusted` (another certificate), `ncalayer-silent`, `ncalayer-answer`
 * (too long) or, when aborted, `pin-cancelled`.
 */
export async function askNcaLayer(
  address: NcaLayerAddress,
  request: string,
  deadlines: NcaLayerDeadlines,
  abort: Abort,
): Promise<Outcome<string>> {
  const far = await connectPinned(address, deadlines.greeting);
  if (!far.ok) return far;
  const near = await listenOnce(far.value);
  const socket = new WebSocket(`ws://127.0.0.1:${near.port}/`);
  try {
    return await converse(socket, request, deadlines, abort);
  } finally {
    socket.close();
    near.close();
    far.value.destroy();
  }
}

/** TLS to the very certificate that is listed: the handshake proves its key, its issuer and names do not matter. */
function connectPinned(address: NcaLayerAddress, limit: number): Promise<Outcome<TLSSocket>> {
  return new Promise((resolve) => {
    const { port } = address;
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, minVersion: 'TLSv1.2' });
    const end = (code: 'ncalayer-unavailable' | 'ncalayer-untrusted') => {
      socket.destroy();
      resolve(failure(code));
    };
    socket.setTimeout(limit, () => end('ncalayer-unavailable'));
    socket.on('error', () => end('ncalayer-unavailable'));
    socket.once('secureConnect', () => {
      socket.setTimeout(0);
      const shown = createHash('sha256').update(socket.getPeerCertificate().raw).digest('hex');
      if (shown === address.certificateSha256) resolve(success(socket));
      else end('ncalayer-untrusted');
    });
  });
}

/**
 * Node's WebSocket trusts by authorities only; so it speaks plainly to this listener, which takes one connection, stops
 * listening and carries the octets over the pinned TLS. A foreign process that came first would reach no more than
 * NCALayer, where it can go anyway, and we would be refused.
 */
async function listenOnce(far: TLSSocket): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((near) => {
    server.close();
    pipeline(near, far, near, () => near.destroy());
  });
  server.maxConnections = 1;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listener without a port');
  return { port: address.port, close: () => server.close() };
}

/** Greeting, request, answer; signs of life come in between. */
function converse(
  socket: WebSocket,
  request: string,
  deadlines: NcaLayerDeadlines,
  abort: Abort,
): Promise<Outcome<string>> {
  return new Promise((resolve) => {
    let isGreeted = false;
    let limit = setTimeout(() => end(failure('ncalayer-unavailable')), deadlines.greeting);
    const end = (outcome: Outcome<string>) => {
      clearTimeout(limit);
      resolve(outcome);
    };
    const hear = (text: string) => {
      if (text === heartbeat) socket.send(heartbeat);
      if (isSignOfLife(text)) return;
      if (isGreeted) end(success(text));
      else if (isGreeting(text)) {
        isGreeted = true;
        clearTimeout(limit);
        limit = setTimeout(() => end(failure('ncalayer-silent')), deadlines.answer);
        socket.send(request);
      } else end(failure('ncalayer-answer', { detail: 'version' }));
    };
    socket.addEventListener('message', ({ data }) => {
      if (typeof data === 'string' && data.length <= longestAnswer) hear(data);
      else end(failure('ncalayer-answer', { detail: 'length' }));
    });
    socket.addEventListener('error', () => end(failure('ncalayer-unavailable')));
    socket.addEventListener('close', () => end(failure('ncalayer-unavailable')));
    abort.addEventListener('abort', () => end(failure('pin-cancelled')));
    if (abort.aborted) end(failure('pin-cancelled'));
  });
}
