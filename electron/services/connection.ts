import { createHash } from 'node:crypto';
import { type ClientHttp2Session, connect as connectHttp2 } from 'node:http2';
import { connect as connectTls, type SecureContext, type TLSSocket } from 'node:tls';
import { exporterLabel } from '../../protocol/http.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { readCertificate } from '../../trust/certificate.ts';
import { type HttpAnswer, type HttpCall, openStream, type StreamHandle, sendCall } from './http-call.ts';

/** Where the centre is, and what makes it the centre. */
export interface CentreAddress {
  readonly host: string;
  readonly port: number;
  readonly serverName: string;
  /** SHA-256 of the server key's SubjectPublicKeyInfo, hex. */
  readonly spkiSha256: string;
}

/** One TLS 1.3 connection with HTTP/2 on it; what is proved on it is proved for it alone. */
export interface Connection {
  /** RFC 9266 exporter value of this connection, hex. */
  readonly exporter: string;
  readonly isOpen: () => boolean;
  request(call: HttpCall): Promise<Outcome<HttpAnswer>>;
  stream(call: HttpCall, onData: (text: string) => void): Promise<Outcome<StreamHandle>>;
  onClose(listener: () => void): void;
  close(): void;
}

const connectDeadline = 10_000;
const pingEvery = 20_000;
const pingDeadline = 10_000;
const leavingDeadline = 5_000;

/**
 * Opens a connection: TLS 1.3 only, the workstation's certificate, ALPN `h2`, and the server's key compared with the
 * pinned one before a byte of ours is sent. `server-not-trusted` when anything about the server's identity is wrong.
 */
export async function openConnection(
  address: CentreAddress,
  secureContext: SecureContext,
): Promise<Outcome<Connection>> {
  const secured = await handshake(address, secureContext);
  if (!secured.ok) return secured;
  const socket = secured.value;
  const exporter = socket.exportKeyingMaterial(32, exporterLabel, Buffer.alloc(0)).toString('hex');
  const session = connectHttp2(`https://${address.serverName}`, { createConnection: () => socket });
  return success(createConnection(session, exporter));
}

function handshake(address: CentreAddress, secureContext: SecureContext): Promise<Outcome<TLSSocket>> {
  return new Promise((resolve) => {
    const socket = connectTls({
      host: address.host,
      port: address.port,
      servername: address.serverName,
      secureContext,
      ALPNProtocols: ['h2'],
      minVersion: 'TLSv1.3',
      maxVersion: 'TLSv1.3',
    });
    const finish = (outcome: Outcome<TLSSocket>) => {
      clearTimeout(timer);
      socket.off('error', onError);
      if (!outcome.ok) socket.on('error', () => undefined).destroy();
      resolve(outcome);
    };
    const timer = setTimeout(() => finish(failure('server-unreachable')), connectDeadline);
    // Node sets authorizationError exactly when it was the chain or the name that failed, whatever TLS library it has.
    const onError = () => finish(failure(isUntrusted(socket) ? 'server-not-trusted' : 'server-unreachable'));
    socket.once('error', onError);
    socket.once('close', () => finish(failure('server-unreachable')));
    socket.once('secureConnect', () => finish(judge(socket, address.spkiSha256)));
  });
}

function judge(socket: TLSSocket, pin: string): Outcome<TLSSocket> {
  const certificate = readCertificate(new Uint8Array(socket.getPeerCertificate().raw));
  const isPinned =
    certificate.ok &&
    createHash('sha256').update(certificate.value.encodings.publicKey).digest('hex') === pin;
  const isExpected = socket.authorized && socket.alpnProtocol === 'h2' && socket.getProtocol() === 'TLSv1.3';
  return isPinned && isExpected ? success(socket) : failure('server-not-trusted');
}

function isUntrusted(socket: TLSSocket): boolean {
  return Boolean(socket.authorizationError);
}

function createConnection(session: ClientHttp2Session, exporter: string): Connection {
  const listeners = new Set<() => void>();
  const pinger = setInterval(() => ping(session), pingEvery);
  pinger.unref();
  session.on('error', () => session.destroy());
  session.on('goaway', () => leave(session));
  session.once('close', () => {
    clearInterval(pinger);
    for (const listener of listeners) listener();
  });
  return {
    exporter,
    isOpen: () => !session.closed && !session.destroyed,
    request: (call) => sendCall(session, call),
    stream: (call, onData) => openStream(session, call, onData),
    onClose: (listener) => {
      if (session.destroyed) listener();
      else listeners.add(listener);
    },
    close: () => session.destroy(),
  };
}

/** The peer takes nothing more: what runs may end, but a stream of events never does by itself. */
function leave(session: ClientHttp2Session): void {
  session.close();
  setTimeout(() => session.destroy(), leavingDeadline).unref();
}

/** A peer that went away without a word is noticed by an unanswered ping. */
function ping(session: ClientHttp2Session): void {
  if (session.closed || session.destroyed) return;
  const timer = setTimeout(() => session.destroy(), pingDeadline);
  try {
    session.ping(() => clearTimeout(timer));
  } catch {
    clearTimeout(timer);
    session.destroy();
  }
}
