import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { documentId, sha256Hex } from '../../protocol/documents/document.ts';
import {
  bindSchema,
  cmsMediaType,
  crlMediaType,
  type routes,
  timestampReplyType,
} from '../../protocol/http.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { toAstana } from '../../protocol/time.ts';
import { answerToApplication } from '../accounts-applications.ts';
import { readArchive } from '../archive.ts';
import type { Centre } from '../centre.ts';
import type { Connection } from '../connection.ts';
import { acceptDocument } from '../documents/accept.ts';
import { dutiesOf } from '../duties/duties.ts';
import { listFilings, readFiling } from '../filings.ts';
import { latestCheckpoint, proofOf } from '../journal/proof.ts';
import { noticesInForce } from '../notices.ts';
import { acceptedDecisions } from '../regulation.ts';
import { listRequests } from '../requests.ts';
import { deliverResult } from '../results/deliver.ts';
import { type CurrentSession, describeAccount } from '../sessions.ts';
import { openApiText } from './openapi.ts';

/** What a route is called with. */
export interface RouteCall {
  readonly connection: Connection;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What a route answers: a media type and bytes or text; null is an empty answer. */
export interface RouteAnswer {
  readonly type: string;
  readonly body: string | Uint8Array;
}

export type OpenHandler = (call: RouteCall) => Promise<Outcome<RouteAnswer | null>>;
export type BoundHandler = (call: RouteCall, current: CurrentSession) => Promise<Outcome<RouteAnswer | null>>;

type RouteName = keyof typeof routes;
type BoundName = { [N in RouteName]: (typeof routes)[N]['bound'] extends true ? N : never }[RouteName];

/** One handler for each route of `protocol/http.ts`; the stream has its own file. */
export interface Handlers {
  readonly open: Readonly<Record<Exclude<RouteName, BoundName>, OpenHandler>>;
  readonly bound: Readonly<Record<Exclude<BoundName, 'stream'>, BoundHandler>>;
}

const challengeSeconds = 60;

export function createHandlers(centre: Centre): Handlers {
  return {
    open: {
      time: async () => json({ now: toAstana(centre.now()) }),
      openapi: async () => success({ type: 'application/json; charset=utf-8', body: openApiText() }),
      challenge: async ({ connection }) => challenge(centre, connection),
      documents: async ({ connection, body }) => await documents(centre, connection, body),
      application: async ({ connection, params }) => await application(centre, connection, params['id']),
      bind: async ({ connection, body }) => await bind(centre, connection, body),
      checkpoint: async () => {
        const latest = await latestCheckpoint(centre.database);
        return latest === null ? failure('not-found') : success({ type: 'text/plain', body: latest.note });
      },
      revocation: async ({ params }) => await revocation(centre, params),
      timestamp: async ({ body }) => await timestamp(centre, body),
      notices: async () => json(await noticesInForce(centre.database)),
      proof: async ({ params }) => {
        const hash = sha256Hex.safeParse(params['leafHash']);
        const proof = hash.success ? await proofOf(centre.database, hash.data) : null;
        return proof === null ? failure('not-found') : json(proof);
      },
    },
    bound: {
      me: async (_call, current) => json(await describeAccount(centre.database, current)),
      requests: async (_call, { account }) => json(await listRequests(centre.database, account.iin)),
      result: async ({ params }, current) => {
        const id = documentId.safeParse(params['request']);
        if (!id.success) return failure('result-absent');
        const incident = centre.incident();
        if (incident !== null) return failure('journal-fault', { incident });
        const sealed = await deliverResult(centre, current, id.data);
        return sealed.ok ? success({ type: cmsMediaType, body: sealed.value }) : sealed;
      },
      archived: async ({ params }, current) => await archived(centre, current, params),
      filings: async (_call, { account }) => json(await listFilings(centre.database, account)),
      filing: async ({ params }, { account }) => {
        const id = documentId.safeParse(params['id']);
        const der = id.success ? await readFiling(centre.database, account, id.data) : null;
        return der === null ? failure('not-found') : success({ type: cmsMediaType, body: der });
      },
      regulation: async () => json(await acceptedDecisions(centre.database)),
      duties: async (_call, { account }) => json(await dutiesOf(centre, account)),
      end: async ({ connection }, { session }) => {
        await centre.sessions.end(session.id, { code: 'session-absent' });
        connection.session = null;
        return success(null);
      },
    },
  };
}

function json(value: unknown): Outcome<RouteAnswer> {
  return success({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
}

function challenge(centre: Centre, connection: Connection): Outcome<RouteAnswer> {
  const nonce = randomBytes(32).toString('hex');
  connection.challenge = { nonce, expiresAt: centre.now().getTime() + challengeSeconds * 1000 };
  return json({ nonce, seconds: challengeSeconds });
}

async function documents(
  centre: Centre,
  connection: Connection,
  body: unknown,
): Promise<Outcome<RouteAnswer>> {
  if (!(body instanceof Uint8Array)) return failure('document-malformed', { detail: 'media type' });
  const incident = centre.incident();
  if (incident !== null) return failure('journal-fault', { incident });
  if ((await centre.freeBytes()) < centre.limits.minimumFreeBytes) return failure('server-disk-full');
  const receipt = await acceptDocument(centre, connection, body);
  return receipt.ok ? success({ type: cmsMediaType, body: receipt.value }) : receipt;
}

/** A list as its authority signed it: the workstation verifies it by itself. */
async function revocation(centre: Centre, params: RouteCall['params']): Promise<Outcome<RouteAnswer>> {
  const authority = sha256Hex.safeParse(params['authority']);
  const [full, delta] = authority.success ? await centre.trust.lists(authority.data) : [];
  const asked = new Map([
    ['full', full],
    ['delta', delta],
  ]).get(params['list'] ?? '');
  return asked === undefined ? failure('not-found') : success({ type: crlMediaType, body: asked.der });
}

async function timestamp({ timestamps, ...centre }: Centre, query: unknown): Promise<Outcome<RouteAnswer>> {
  if (timestamps === null) return failure('not-found');
  if (!(query instanceof Uint8Array)) return failure('document-malformed', { detail: 'media type' });
  const incident = centre.incident();
  if (incident !== null) return failure('journal-fault', { incident });
  if ((await centre.freeBytes()) < centre.limits.minimumFreeBytes) return failure('server-disk-full');
  return success({ type: timestampReplyType, body: await timestamps.answer(query) });
}

/** The operator's decision or how the application stands, for the workstation it came from and for no other. */
async function application(
  { database }: Centre,
  { workstation }: Connection,
  id: string | undefined,
): Promise<Outcome<RouteAnswer>> {
  const known = documentId.safeParse(id);
  const answer = known.success ? await answerToApplication(database, workstation, known.data) : null;
  if (answer === null) return failure('not-found');
  return 'der' in answer ? success({ type: cmsMediaType, body: answer.der }) : json(answer);
}

async function archived(
  centre: Centre,
  current: CurrentSession,
  params: RouteCall['params'],
): Promise<Outcome<RouteAnswer>> {
  const filing = documentId.safeParse(params['filing']);
  const request = documentId.safeParse(params['request']);
  if (!filing.success || !request.success) return failure('archive-not-covered');
  const incident = centre.incident();
  if (incident !== null) return failure('journal-fault', { incident });
  const copy = await readArchive(centre, current, { filing: filing.data, request: request.data });
  return copy.ok ? success({ type: cmsMediaType, body: copy.value }) : copy;
}

/** A further connection proves itself with the session key; whatever is wrong, the answer is the same. */
async function bind(centre: Centre, connection: Connection, body: unknown): Promise<Outcome<RouteAnswer>> {
  const proof = bindSchema.safeParse(body);
  if (!proof.success) return failure('document-malformed', { detail: 'bind' });
  const { session, signature } = proof.data;
  const current = await centre.sessions.byId(session, connection.workstation);
  if (!current.ok) return current;
  const statement = `sio-pso bind v1\n${session}\n${connection.exporter}\n`;
  if (!isSigned(current.value.session.session_key, statement, signature)) return failure('session-absent');
  connection.session = session;
  return json(await describeAccount(centre.database, current.value));
}

function isSigned(key: string, statement: string, signature: string): boolean {
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, Buffer.from(statement), publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
