import { createHash, randomBytes } from 'node:crypto';
import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Certificate } from '../trust/certificate.ts';
import { encodeOcspRequest, type OcspQuestion } from '../trust/ocsp-request.ts';
import { type OcspAnswer, readOcspResponse } from '../trust/ocsp-response.ts';
import {
  createResilience,
  NoAnswer,
  type Patience,
  type Resilient,
  UnusableAnswer,
} from './registries/resilience.ts';

/** Whom to ask about the certificates of an authority; `prefer` says whether also when the lists know. */
export interface ResponderSettings {
  readonly issuer: Certificate;
  /** http: or https:; the answer is signed in either case. */
  readonly responder: string;
  readonly prefer: 'crl' | 'ocsp';
}

/** An answer as it came, by the hash of its bytes, and what it says. */
export interface OcspEvidence {
  readonly sha256: string;
  readonly der: Uint8Array;
  readonly answer: OcspAnswer;
}

/** Asks responders about certificates (RFC 6960, over HTTP: appendix A). */
export interface OcspClient {
  isPreferred(issuer: Certificate): boolean;
  /** The answer in force; null when nobody is to be asked or no answer that can be used came within the deadline. */
  ask(question: OcspQuestion, at: Date): Promise<OcspEvidence | null>;
}

interface OcspClientOptions {
  readonly responders: readonly ResponderSettings[];
  /** Who vouches for responders that are asked over TLS. */
  readonly anchors: readonly Certificate[];
  readonly patience: Patience;
}

interface Line extends ResponderSettings {
  readonly resilient: Resilient;
}

/** What is known of a certificate, and until when nobody is asked again; null evidence after a question in vain. */
interface Kept {
  readonly evidence: OcspEvidence | null;
  readonly until: number;
}

const largestAnswer = 64 * 1024;
const mostKept = 20_000;
const nonceOctets = 16;
/** How far a responder's clock may be ahead of ours, ms. */
const clockTolerance = 10 * 60 * 1000;
/** How long an answer is used that does not say until when it is good, or that the certificate is unknown, ms. */
const withoutEnd = 60 * 1000;

/**
 * Creates the client. A responder has its deadline and circuit breaker; an answer is used until its nextUpdate, one
 * question at a time about one certificate; after a question in vain the certificate is left alone as long as a breaker
 * stays open.
 */
export function createOcspClient({ responders, anchors, patience }: OcspClientOptions): OcspClient {
  const lines = new Map<string, Line>(
    responders.map((one) => [one.issuer.sha256, { ...one, resilient: createResilience(patience) }]),
  );
  const kept = new Map<string, Kept>();
  const asking = new Map<string, Promise<OcspEvidence | null>>();
  const ca = anchors.map(toPem);
  const fetch = async (line: Line, question: OcspQuestion, at: Date): Promise<OcspEvidence | null> => {
    const evidence = await line.resilient(() =>
      exchange(line.responder, question, { at, ca, milliseconds: patience.milliseconds }),
    );
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
    kept.set(question.certificate.sha256, { evidence, until: untilWhen(evidence, at, patience) });
    return evidence;
  };
  return {
    isPreferred: ({ sha256 }) => lines.get(sha256)?.prefer === 'ocsp',
    ask: async (question, at) => {
      const line = lines.get(question.issuer.sha256);
      if (line === undefined) return null;
      const { sha256 } = question.certificate;
      const known = kept.get(sha256);
      if (known !== undefined && at.getTime() < known.until) return known.evidence;
      const running = asking.get(sha256) ?? fetch(line, question, at).finally(() => asking.delete(sha256));
      asking.set(sha256, running);
      return await running;
    },
  };
}

function untilWhen(evidence: OcspEvidence | null, at: Date, { breakMilliseconds }: Patience): number {
  if (evidence === null) return at.getTime() + breakMilliseconds;
  const { nextUpdate, status } = evidence.answer;
  return nextUpdate === null || status === 'unknown' ? at.getTime() + withoutEnd : nextUpdate.getTime();
}

interface Terms {
  readonly at: Date;
  readonly ca: readonly string[];
  readonly milliseconds: number;
}

/** One question and its answer; throws `NoAnswer` or `UnusableAnswer`. */
async function exchange(address: string, question: OcspQuestion, terms: Terms): Promise<OcspEvidence> {
  const nonce = Uint8Array.from(randomBytes(nonceOctets));
  // Every responder knows SHA-1 in CertID; it is a label there (RFC 5019 section 2.1.1).
  const der = await post(new URL(address), encodeOcspRequest(question, nonce, 'sha1'), terms);
  const read = readOcspResponse(der, { ...question, nonce });
  if (!read.ok) throw new UnusableAnswer();
  const { thisUpdate, nextUpdate } = read.value;
  const now = terms.at.getTime();
  const isOfNow =
    thisUpdate.getTime() <= now + clockTolerance && (nextUpdate === null || nextUpdate.getTime() >= now);
  if (!isOfNow) throw new UnusableAnswer();
  return { sha256: createHash('sha256').update(der).digest('hex'), der, answer: read.value };
}

function post(url: URL, body: Uint8Array, { ca, milliseconds }: Terms): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { 'content-type': 'application/ocsp-request', 'content-length': body.length },
      // One connection for one question: answers are kept for long.
      agent: false as const,
      signal: AbortSignal.timeout(milliseconds),
    };
    const outgoing: ClientRequest =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, ca: [...ca], minVersion: 'TLSv1.2' })
        : requestHttp(url, options);
    const fail = () => reject(new NoAnswer());
    outgoing.on('error', fail);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      let length = 0;
      incoming.on('error', fail);
      incoming.on('aborted', fail);
      incoming.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > largestAnswer) outgoing.destroy(new Error('the answer is too long'));
        else chunks.push(chunk);
      });
      incoming.on('end', () => {
        if (incoming.statusCode === 200) resolve(Uint8Array.from(Buffer.concat(chunks)));
        else fail();
      });
    });
    outgoing.end(body);
  });
}

function toPem({ der }: Certificate): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
