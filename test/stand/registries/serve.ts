import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { z } from 'zod';
import { documentId } from '../../../protocol/documents/document.ts';
import { registryNumber } from '../../../protocol/regulation/operator-decisions.ts';
import { type Certificate, purposeOf, readCertificate } from '../../../trust/certificate.ts';
import { verifyChain } from '../../../trust/chain.ts';
import { createDatabases } from './answers.ts';
import { moodOf } from './control.ts';
import type { TrainingSubject } from './data.ts';
import { findMaterial, registerOf } from './registers/find.ts';

/** Where the stand-ins listen and with what; `ca` is the PEM of the root their askers must lead to. */
export interface RegistriesPlan {
  readonly host: string;
  readonly port: number;
  readonly certificate: string;
  readonly key: string;
  readonly ca: string;
  readonly control: string | null;
  /** Persons of this stand alone, beside those of `data.ts`. */
  readonly drawn?: readonly TrainingSubject[];
}

const questionSchema = z.strictObject({
  /** The signed request's id: the same question under it is the same act. */
  request: documentId,
  service: registryNumber,
  parameters: z.record(z.string(), z.string()),
});
const largestQuestion = 16 * 1024;

/** Serves the registers and the state databases over HTTPS; only a certificate of the centre may ask. */
export async function serveRegistries(
  plan: RegistriesPlan,
): Promise<{ port: number; close(): Promise<void> }> {
  const root = certificateOfPem(await readFile(plan.ca, 'utf8'));
  const options = {
    cert: await readFile(plan.certificate, 'utf8'),
    key: await readFile(plan.key, 'utf8'),
    ca: await readFile(plan.ca, 'utf8'),
    minVersion: 'TLSv1.3' as const,
    requestCert: true,
    // The centre's certificate has a purpose of its own and no clientAuth: it is judged below instead.
    rejectUnauthorized: false,
  };
  const databases = createDatabases(plan.drawn ?? []);
  const server = createServer(options, (request, response) => {
    void answer({ request, response, root, databases, control: plan.control }).catch(() =>
      response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(plan.port, plan.host, resolve));
  return { port: portOf(server), close: () => close(server) };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly root: Certificate;
  readonly databases: ReturnType<typeof createDatabases>;
  readonly control: string | null;
}

async function answer({ request, response, root, databases, control }: Exchange): Promise<void> {
  if (!isCentre(request, root)) return reply(response, 403, { error: 'not the centre' });
  const path = (request.url ?? '').split('/').slice(1);
  const register = registerOf(request.url ?? '');
  const name = register ?? path[1] ?? '';
  const mood = await moodOf(control, name);
  if (mood.delayMilliseconds > 0) await pause(mood.delayMilliseconds);
  if (mood.down) return void response.destroy();
  if (mood.garbled) return reply(response, 200, { number: 7, records: 'none' });
  if (request.method === 'GET' && register !== null) {
    const found = findMaterial(request.url ?? '');
    return found === null ? reply(response, 404, { error: 'no such case' }) : reply(response, 200, found);
  }
  const database = request.method === 'POST' && path[0] === 'sources' ? databases[name] : undefined;
  if (database === undefined) return reply(response, 404, { error: 'no such register' });
  const question = questionSchema.safeParse(JSON.parse(await textOf(request)));
  return question.success
    ? reply(response, 200, database(question.data))
    : reply(response, 400, { error: 'not a question' });
}

function isCentre(request: IncomingMessage, root: Certificate): boolean {
  if (!(request.socket instanceof TLSSocket)) return false;
  const [leaf, ...others] = chainOf(request.socket.getPeerCertificate(true));
  return (
    leaf !== undefined &&
    purposeOf(leaf) === 'centre' &&
    verifyChain(leaf, others, { anchors: [root] }, new Date()).ok
  );
}

/** The certificates the peer sent; the last one names itself as its issuer. */
function chainOf(first: DetailedPeerCertificate): Certificate[] {
  const found: Certificate[] = [];
  for (
    let one: DetailedPeerCertificate | undefined = first;
    one?.raw !== undefined;
    one = one.issuerCertificate
  ) {
    const read = readCertificate(one.raw);
    if (!read.ok || found.some(({ sha256 }) => sha256 === read.value.sha256)) break;
    found.push(read.value);
  }
  return found;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > largestQuestion) throw new Error('the question is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function certificateOfPem(text: string): Certificate {
  const base64 = /-----BEGIN CERTIFICATE-----([^-]+)-----/.exec(text)?.[1] ?? '';
  const read = readCertificate(Buffer.from(base64, 'base64'));
  if (!read.ok) throw new Error('the root cannot be read');
  return read.value;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-ins have no port');
  return address.port;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
