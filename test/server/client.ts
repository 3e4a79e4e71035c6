import { createPrivateKey, generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { type ClientHttp2Session, connect as connectHttp2, constants } from 'node:http2';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { cmsMediaType, exporterLabel, timestampQueryType } from '../../protocol/http.ts';
import type { Identity } from './material.ts';

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** One connection of a test workstation. */
export interface Client {
  readonly exporter: string;
  readonly http: ClientHttp2Session;
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  post(document: Uint8Array): Promise<Answer>;
  /** Posts a time-stamp query. */
  stamp(query: Uint8Array): Promise<Answer>;
  close(): void;
}

/** Connects over TLS 1.3 and HTTP/2 with a workstation's certificate, or with none. */
export async function connectTo(port: number, workstation: Identity | null): Promise<Client> {
  const socket = connectTls({
    host: '127.0.0.1',
    port,
    ALPNProtocols: ['h2'],
    minVersion: 'TLSv1.3',
    // The tests connect to the server they started themselves; pinning is the workstation's matter.
    rejectUnauthorized: false,
    ...(workstation === null
      ? {}
      : {
          cert: new X509Certificate(workstation.certificate.der).toString(),
          key: workstation.privateKey.export({ type: 'pkcs8', format: 'pem' }),
        }),
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('secureConnect', resolve);
    socket.once('error', reject);
  });
  const http = connectHttp2(`https://127.0.0.1:${port}`, { createConnection: () => socket });
  http.on('error', () => undefined);
  return {
    exporter: exporterOf(socket),
    http,
    call: (method, path, body) =>
      exchange(
        http,
        { method, path, type: 'application/json' },
        body === undefined ? null : JSON.stringify(body),
      ),
    post: (document) =>
      exchange(http, { method: 'POST', path: '/v1/documents', type: cmsMediaType }, document),
    stamp: (query) =>
      exchange(http, { method: 'POST', path: '/v1/timestamp', type: timestampQueryType }, query),
    close: () => http.destroy(),
  };
}

function exporterOf(socket: TLSSocket): string {
  return socket.exportKeyingMaterial(32, exporterLabel, Buffer.alloc(0)).toString('hex');
}

function exchange(
  http: ClientHttp2Session,
  request: { readonly method: string; readonly path: string; readonly type: string },
  body: string | Uint8Array | null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = http.request({
      [constants.HTTP2_HEADER_METHOD]: request.method,
      [constants.HTTP2_HEADER_PATH]: request.path,
      ...(body === null ? {} : { [constants.HTTP2_HEADER_CONTENT_TYPE]: request.type }),
    });
    const chunks: Buffer[] = [];
    const head = { status: 0, type: '' };
    stream.on('response', (headers) => {
      head.status = Number(headers[':status']);
      head.type = String(headers['content-type'] ?? '');
    });
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', reject);
    stream.on('close', () =>
      head.status === 0 ? reject(new Error('no answer')) : resolve({ ...head, body: Buffer.concat(chunks) }),
    );
    stream.end(body ?? undefined);
  });
}

/** A session key as the workstation makes one: the public half as in the sign-in, and how it binds a connection. */
export function makeSessionKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  return {
    publicKey: String(publicKey.export({ format: 'jwk' })['x']),
    proof: (session: string, exporter: string) =>
      sign(null, Buffer.from(`sio-pso bind v1\n${session}\n${exporter}\n`), createPrivateKey(pem)).toString(
        'base64url',
      ),
  };
}
