import { z } from 'zod';
import { capacities } from './capacities.ts';
import { documentId, iinDigits, line, sha256Hex, timestamp } from './documents/document.ts';
import { errorCodes } from './errors.ts';
import { grounds } from './regulation/grounds.ts';
import { operatorDecisionSchema, registryNumber } from './regulation/operator-decisions.ts';
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
  archived: { method: 'GET', path: '/v1/archive/:filing/:request', bound: true },
  application: { method: 'GET', path: '/v1/applications/:id', bound: false },
  filings: { method: 'GET', path: '/v1/filings', bound: true },
  filing: { method: 'GET', path: '/v1/filings/:id', bound: true },
  duties: { method: 'GET', path: '/v1/duties', bound: true },
  regulation: { method: 'GET', path: '/v1/regulation', bound: true },
  notices: { method: 'GET', path: '/v1/notices', bound: false },
  stream: { method: 'GET', path: '/v1/stream', bound: true },
  checkpoint: { method: 'GET', path: '/v1/journal/checkpoint', bound: false },
  /** `authority` is the SHA-256 of its certificate (hex), `list` is `full` or `delta`. */
  revocation: { method: 'GET', path: '/v1/revocation/:authority/:list', bound: false },
  timestamp: { method: 'POST', path: '/v1/timestamp', bound: false },
  proof: { method: 'GET', path: '/v1/journal/proof/:leafHash', bound: false },
  openapi: { method: 'GET', path: '/v1/openapi.json', bound: false },
} as const;

/** Media type of a CMS document (RFC 5751). */
export const cmsMediaType = 'application/pkcs7-mime';

/** Media type of a revocation list (RFC 2585): signed by its authority, good offline as long as it is in force. */
export const crlMediaType = 'application/pkix-crl';

/** Media types of a time-stamp query and its reply (RFC 3161 section 3.4). */
export const timestampQueryType = 'application/timestamp-query';
export const timestampReplyType = 'application/timestamp-reply';

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

/** A role of appendix 1, or the one of joint order 41/69. */
export const accountRole = z.union([z.number().int().min(1).max(25), z.literal('joint-41-69/1')]);
export type AccountRole = z.infer<typeof accountRole>;

/** The account a session belongs to; `session` is the id of the accepted sign-in document. */
export const accountSchema = z.strictObject({
  session: documentId,
  endsAt: timestamp,
  iin: iinDigits,
  fullName: line(200),
  role: accountRole,
  isMvd: z.boolean(),
  position: line(200),
  organisation: line(300),
  unit: line(300),
  /** What the person is beside the role; who may file and read which documents follows from it. */
  capacities: z.array(z.enum(capacities)),
  /** Category of order 146, appendix 2; `null` for none. */
  analysisCategory: z.number().int().min(1).max(9).nullable(),
  /** Whether the person heads an administration or a division (joint order, appendix 1). */
  isUnitHead: z.boolean(),
  language: z.enum(languages),
  /** When the account was registered: the agreement is in force from then on (appendix 6, section 1). */
  registeredAt: timestamp,
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
  service: registryNumber,
  ground: z.enum(grounds),
  /** Number of the case, order or audit; empty where the act demands none (item 20). */
  caseNumber: line(100),
  /** The request whose result lacked a database's answer that came late; this one brings it. */
  supplements: documentId.optional(),
  issuedAt: timestamp,
  state: z.enum(requestStates),
  reason: failureSchema.optional(),
  openedAt: timestamp.optional(),
  destroyedAt: timestamp.optional(),
});
export type RequestSummary = z.infer<typeof requestSummarySchema>;
export const requestListSchema = z.array(requestSummarySchema);

/** How a filed document stands. */
export const filingStates = ['open', 'in-force', 'granted', 'refused', 'answered', 'closed'] as const;
export type FilingState = (typeof filingStates)[number];

/** A document on somebody's desk, beside requests: applications, decisions, reports, notices. */
export const filingSummarySchema = z.strictObject({
  id: documentId,
  type: line(64),
  /** Who filed it; empty for the centre's own. */
  author: line(200),
  organisation: line(300),
  issuedAt: timestamp,
  state: z.enum(filingStates),
  refs: z.array(documentId),
});
export type FilingSummary = z.infer<typeof filingSummarySchema>;
export const filingListSchema = z.array(filingSummarySchema);

/**
 * How an application stands, for the workstation it was sent from: who applies may have no account. Once it is decided, the
 * answer is the operator's signed decision itself, of the media type of documents.
 */
export const applicationStateSchema = z.strictObject({ id: documentId, state: z.enum(filingStates) });

/** Something that must be done by a time, by the items of the acts. */
export const dutySchema = z.strictObject({
  /** Name of the duty, one file of `server/duties` each. */
  duty: line(64),
  item: line(64),
  text: z.strictObject({ kk: line(1000), ru: line(1000) }),
  /** The document it is about; `null` when it is about none. */
  filing: documentId.nullable(),
  dueAt: timestamp,
  isOverdue: z.boolean(),
});
export type DutyView = z.infer<typeof dutySchema>;
export const dutyListSchema = z.array(dutySchema);

/** The operator's decisions on the regulation in force, beside those that ship; in the order they were taken. */
export const operatorDecisionsSchema = z.array(operatorDecisionSchema);

/** Notices of planned work in force: signed documents (CMS, DER) in base64. */
export const noticeListSchema = z.array(z.base64().max(100_000)).max(20);

/** Events of the stream (server-sent events; `id` resumes). */
export const streamEventSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('request-changed'), request: requestSummarySchema }),
  z.strictObject({ event: z.literal('session-ended'), reason: failureSchema }),
  z.strictObject({ event: z.literal('filings-changed'), filing: documentId, type: line(64) }),
]);
export type StreamEvent = z.infer<typeof streamEventSchema>;

/** Inclusion proof of a leaf (RFC 9162, 2.1.3) with the checkpoint (C2SP) it leads to. */
export const proofSchema = z.strictObject({
  index: z.number().int(),
  size: z.number().int(),
  hashes: z.array(sha256Hex),
  checkpoint: z.string().max(2000),
});
