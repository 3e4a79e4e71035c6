import { z } from 'zod';
import { documentId, iinDigits, line, sha256Hex, timestamp } from './documents/document.ts';
import { errorCodes } from './errors.ts';
import { languages } from './text.ts';

/**
 * The centre's API: HTTP/2 over TLS 1.3 with mutual authentication. Documents travel as CMS (DER); everything that
 * matters is a document, the rest below is JSON. A TLS connection that carried an accepted sign-in, or proved itself
 * with the session key (`bind`), speaks for that session; `bound` routes refuse any other.
 */
export const routes = {
  time: { method: 'GET', path: '/v1/time', bound: false },
  challenge: { method: 'POST', path: '/v1/challenge', bound: false },
  documents: { method: 'POST', path: '/v1/documents', bound: false },
  bind: { method: 'POST', path: '/v1/session/bind', bound: false },
  end: { method: 'POST', path: '/v1/session/end', bound: true },
  me: { method: 'GET', path: '/v1/me', bound: true },
  requests: { method: 'GET', path: '/v1/requests', bound: true },
  result: { method: 'GET', path: '/v1/results/:request', bound: true },
  stream: { method: 'GET', path: '/v1/stream', bound: true },
  checkpoint: { method: 'GET', path: '/v1/journal/checkpoint', bound: false },
  proof: { method: 'GET', path: '/v1/journal/proof/:leafHash', bound: false },
} as const;

/** Media type of a CMS document (RFC 5751). */
export const cmsMediaType = 'application/pkcs7-mime';

/** Body of every answer that is not a success. */
export const failureSchema = z.strictObject({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.string()).optional(),
});

export const timeSchema = z.strictObject({ now: timestamp });

/** A nonce for one sign-in on this very connection; it is good once and for `seconds`. */
export const challengeSchema = z.strictObject({ nonce: sha256Hex, seconds: z.number().int() });

/**
 * Proof of a further connection: Ed25519 signature, base64url, with the session key over the ASCII of
 * `sio-pso bind v1\n<session>\n<exporter hex>\n`; the exporter as in `exporterLabel`.
 */
export const bindSchema = z.strictObject({ session: documentId, signature: z.string().max(128) });

/** RFC 9266: label, no context, 32 bytes. */
export const exporterLabel = 'EXPORTER-Channel-Binding';

/** The account a session belongs to; `session` is the id of the accepted sign-in document. */
export const accountSchema = z.strictObject({
  session: documentId,
  endsAt: timestamp,
  iin: iinDigits,
  fullName: line(200),
  role: z.number().int(),
  isMvd: z.boolean(),
  position: line(200),
  organisation: line(300),
  language: z.enum(languages),
  /** When the agreement was signed (Rules 151, item 17); `null` when it has not been. */
  agreementSignedAt: timestamp.nullable(),
});
export type Account = z.infer<typeof accountSchema>;

/** States of a request and its result at the centre (architecture, section 5). */
export const requestStates = [
  'accepted',
  'working',
  'ready',
  'delivered',
  'opened',
  'destroyed',
  'refused',
] as const;
export type RequestState = (typeof requestStates)[number];

/** One request of the officer as the centre knows it. */
export const requestSummarySchema = z.strictObject({
  id: documentId,
  service: z.number().int(),
  caseNumber: line(32),
  issuedAt: timestamp,
  state: z.enum(requestStates),
  reason: failureSchema.optional(),
  openedAt: timestamp.optional(),
  destroyedAt: timestamp.optional(),
});
export type RequestSummary = z.infer<typeof requestSummarySchema>;
export const requestListSchema = z.array(requestSummarySchema);

/** Events of the stream (server-sent events; `id` resumes). */
export const streamEventSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('request-changed'), request: requestSummarySchema }),
  z.strictObject({ event: z.literal('session-ended'), reason: failureSchema }),
]);
export type StreamEvent = z.infer<typeof streamEventSchema>;

/** Inclusion proof of a leaf (RFC 9162, 2.1.3) with the checkpoint (C2SP) it leads to. */
export const proofSchema = z.strictObject({
  index: z.number().int(),
  size: z.number().int(),
  hashes: z.array(sha256Hex),
  checkpoint: z.string().max(2000),
});
