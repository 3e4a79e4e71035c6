import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Certificate } from '../../trust/certificate.ts';

/** What a responder does with questions: answers by OpenSSL, answers rubbish, refuses, says nothing at all. */
export type ResponderMood = 'answers' | 'garbage' | 'fault' | 'silent';

/** A responder on 127.0.0.1 whose answers `openssl ocsp` makes and signs. */
export interface TestResponder {
  readonly url: string;
  mood: ResponderMood;
  /** How many questions came. */
  asked: number;
  /** Says of each certificate good, or revoked at an instant; of all others unknown. */
  know(register: readonly (readonly [Certificate, Date | null])[]): void;
  close(): Promise<void>;
}

export interface ResponderFiles {
  readonly folder: string;
  /** The authority whose certificates it speaks of, and who signs. */
  readonly authority: string;
  readonly signer: string;
  readonly key: string;
  /** Certificate and key in PEM, for questions over TLS. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

const run = promisify(execFile);

export async function startResponder(files: ResponderFiles): Promise<TestResponder> {
  const index = join(files.folder, 'index.txt');
  writeFileSync(index, '');
  const listener = async (incoming: IncomingMessage, answer: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    responder.asked += 1;
    if (responder.mood === 'silent') return;
    if (responder.mood === 'fault') return void answer.writeHead(500).end();
    if (responder.mood === 'garbage') return send(answer, Buffer.from('30820000ff', 'hex'));
    send(answer, await answerOf(Buffer.concat(chunks), index, files, responder.asked));
  };
  const server = files.tls === undefined ? createServer(listener) : createTlsServer(files.tls, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const responder: TestResponder = {
    url: `${files.tls === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    mood: 'answers',
    asked: 0,
    know: (register) => writeFileSync(index, register.map(lineOf).join('')),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return responder;
}

function send(answer: ServerResponse, body: Buffer): void {
  answer.writeHead(200, { 'content-type': 'application/ocsp-response' }).end(body);
}

async function answerOf(
  question: Buffer,
  index: string,
  { folder, authority, signer, key }: ResponderFiles,
  place: number,
): Promise<Buffer> {
  const asked = join(folder, `${place}.request`);
  const said = join(folder, `${place}.response`);
  await writeFile(asked, question);
  const register = ['-index', index, '-CA', authority, '-rsigner', signer, '-rkey', key];
  await run('openssl', ['ocsp', ...register, '-nmin', '5', '-reqin', asked, '-respout', said]);
  return await readFile(said);
}

/** A line of OpenSSL's register (`openssl ca`): state, end, revocation, serial number, file, subject. */
function lineOf([certificate, revokedAt]: readonly [Certificate, Date | null]): string {
  const digits = certificate.serialNumber.toUpperCase();
  const serial = digits.length % 2 === 0 ? digits : `0${digits}`;
  const state = revokedAt === null ? 'V' : 'R';
  const revoked = revokedAt === null ? '' : utcTime(revokedAt);
  return `${[state, utcTime(certificate.notAfter), revoked, serial, 'unknown', '/CN=x'].join('\t')}\n`;
}

function utcTime(at: Date): string {
  return `${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`;
}
