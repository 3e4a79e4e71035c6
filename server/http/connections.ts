import type { Http2ServerRequest, ServerHttp2Session } from 'node:http2';
import { TLSSocket } from 'node:tls';
import { exporterLabel } from '../../protocol/http.ts';
import { readCertificate } from '../../trust/certificate.ts';
import type { Limits } from '../config.ts';
import type { Connection } from '../connection.ts';
import { createTokenBucket } from './rate-limit.ts';

const exporterLength = 32;

/** What is known of each live connection, by its HTTP/2 session. */
export function createConnections(limits: Limits): (request: Http2ServerRequest) => Connection {
  const known = new WeakMap<ServerHttp2Session, Connection>();
  return (request) => {
    const session = request.stream.session;
    if (!isServerSession(session)) throw new Error('a request without its connection');
    const connection = known.get(session) ?? openConnection(session, limits);
    known.set(session, connection);
    return connection;
  };
}

function isServerSession(session: unknown): session is ServerHttp2Session {
  return session !== undefined && session !== null;
}

function openConnection(session: ServerHttp2Session, limits: Limits): Connection {
  const socket = session.socket;
  // The session hands out a proxy of its socket; it answers to the class all the same.
  if (!(socket instanceof TLSSocket)) throw new Error('a connection without TLS');
  const exporter = socket.exportKeyingMaterial(exporterLength, exporterLabel, Buffer.alloc(0));
  const raw = socket.getPeerX509Certificate()?.raw;
  const certificate = raw === undefined ? null : readCertificate(raw);
  const readable = certificate?.ok === true ? certificate.value : null;
  return {
    exporter: exporter.toString('hex'),
    certificate: readable,
    workstation: readable?.subject.commonName ?? '',
    bucket: createTokenBucket(limits.burst, limits.perSecond, performance.now()),
    challenge: null,
    session: null,
  };
}
