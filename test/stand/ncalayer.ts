import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type TLSSocket } from 'node:tls';
import { z } from 'zod';

/**
 * A stand-in for NCALayer's local WebSocket (RFC 6455) with a self-signed certificate: not NCALayer, only what public
 * sources say of its protocol. What it answers is programmed; it signs nothing itself.
 */
export interface NcaLayerStandIn {
  readonly port: number;
  readonly certificateSha256: string;
  /** Every request so far. */
  readonly requests: SignRequest[];
  /** Texts that came back for a heartbeat. */
  readonly heartbeats: number;
  close(): Promise<void>;
}

const requestSchema = z.strictObject({
  module: z.literal('kz.gov.pki.knca.basics'),
  method: z.literal('sign'),
  args: z.strictObject({
    allowedStorages: z.null(),
    format: z.literal('cms'),
    data: z.base64(),
    signingParams: z.strictObject({
      decode: z.literal(true),
      encapsulate: z.literal(true),
      digested: z.literal(false),
      tsaProfile: z.null(),
    }),
    signerParams: z.strictObject({
      extKeyUsageOids: z.tuple([z.literal('1.3.6.1.5.5.7.3.4')]),
      iin: z.string().regex(/^\d{12}$/),
      bin: z.literal(''),
      serialNumber: z.literal(''),
      chain: z.null(),
    }),
    locale: z.enum(['kk', 'ru']),
  }),
});
export type SignRequest = z.infer<typeof requestSchema>;

export interface StandInBehaviour {
  /** Null greets with nothing. */
  readonly greeting?: string | null;
  /** Messages before the answer; null answers never, `hang up` closes the connection. */
  readonly answer: (request: SignRequest) => string | null | { readonly hangUp: true };
  readonly before?: readonly string[];
}

const heartbeat = '--heartbeat--';
const greeting = JSON.stringify({ result: { version: '1.4' } });

/** Starts it with a key and certificate of its own in `folder`. */
export async function startNcaLayerStandIn(
  folder: string,
  behaviour: StandInBehaviour,
): Promise<NcaLayerStandIn> {
  const { key, cert } = makeCertificate(folder);
  const requests: SignRequest[] = [];
  const sockets = new Set<TLSSocket>();
  let heartbeats = 0;
  const waiting = new Map<TLSSocket, () => void>();
  const hear = (socket: TLSSocket, text: string) => {
    if (text === heartbeat) {
      heartbeats += 1;
      waiting.get(socket)?.();
      return;
    }
    const request = requestSchema.parse(JSON.parse(text));
    requests.push(request);
    for (const message of behaviour.before ?? []) socket.write(frame(message));
    const give = () => {
      const answer = behaviour.answer(request);
      if (typeof answer === 'string') socket.write(frame(answer));
      else if (answer !== null) socket.destroy();
    };
    // Who asks for a sign of life waits for it: behind the answer the asker hangs up, echo or not.
    if (behaviour.before?.includes(heartbeat)) waiting.set(socket, give);
    else give();
  };
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const hello = behaviour.greeting === undefined ? greeting : behaviour.greeting;
    serve(socket, hello, (text) => hear(socket, text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    certificateSha256: createHash('sha256')
      .update(new X509Certificate(readFileSync(cert)).raw)
      .digest('hex'),
    requests,
    get heartbeats() {
      return heartbeats;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A key and a certificate that vouches for itself: their files. */
function makeCertificate(folder: string): { key: string; cert: string } {
  const [key, cert] = [join(folder, 'ncalayer.key'), join(folder, 'ncalayer.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject], {
    stdio: 'ignore',
  });
  return { key, cert };
}

/** The handshake of RFC 6455 section 4.2.2, then masked text frames of the client. */
function serve(socket: TLSSocket, hello: string | null, hear: (text: string) => void): void {
  let rest = Buffer.alloc(0);
  let isOpen = false;
  socket.on('data', (part) => {
    rest = Buffer.concat([rest, part]);
    if (!isOpen) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const key = /sec-websocket-key: *(\S+)/i.exec(rest.subarray(0, end).toString('latin1'))?.[1] ?? '';
      const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
      const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
      socket.write(`${[...head, `Sec-WebSocket-Accept: ${accept}`].join('\r\n')}\r\n\r\n`);
      rest = rest.subarray(end + 4);
      isOpen = true;
      if (hello !== null) socket.write(frame(hello));
    }
    for (let read = readFrame(rest); read !== null; read = readFrame(rest)) {
      rest = rest.subarray(read.length);
      if (read.opcode === 1) hear(read.payload.toString('utf8'));
      if (read.opcode === 8) socket.end();
    }
  });
}

/** An unmasked text frame (RFC 6455 section 5.2). */
function frame(text: string): Buffer {
  const payload = Buffer.from(text, 'utf8');
  const head = Buffer.alloc(payload.length < 126 ? 2 : 10);
  head[0] = 0x81;
  head[1] = payload.length < 126 ? payload.length : 127;
  if (payload.length >= 126) head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, payload]);
}

function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
  const from = 2 + wide + 4;
  if (bytes.length < from) return null;
  const size = wide === 0 ? short : wide === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < from + size) return null;
  const mask = bytes.subarray(from - 4, from);
  const payload = Buffer.from(bytes.subarray(from, from + size)).map(
    (octet, at) => octet ^ (mask[at % 4] ?? 0),
  );
  return { opcode: bytes.readUInt8(0) & 0x0f, payload: Buffer.from(payload), length: from + size };
}
