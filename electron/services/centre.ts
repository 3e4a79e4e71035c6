import type { z } from 'zod';
import {
  type Account,
  accountSchema,
  applicationStateSchema,
  challengeSchema,
  cmsMediaType,
  type DutyView,
  dutyListSchema,
  type FilingState,
  type FilingSummary,
  failureSchema,
  filingListSchema,
  noticeListSchema,
  operatorDecisionsSchema,
  proofSchema,
  type RequestSummary,
  requestListSchema,
  routes,
  timeSchema,
} from '../../protocol/http.ts';
import { type Failure, failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { OperatorDecision } from '../../protocol/regulation/operator-decisions.ts';
import type { Connection } from './connection.ts';
import type { HttpAnswer, HttpCall } from './http-call.ts';

/** The centre's routes over one connection; every answer is parsed by its schema before it is believed. */
export interface Centre {
  time(): Promise<Outcome<Date>>;
  challenge(): Promise<Outcome<z.infer<typeof challengeSchema>>>;
  /** Sends a document; the answer is the centre's signed receipt (DER), or why there is none. */
  submit(document: Uint8Array): Promise<Outcome<Uint8Array>>;
  bind(session: string, signature: string): Promise<Outcome<null>>;
  endSession(): Promise<Outcome<null>>;
  me(): Promise<Outcome<Account>>;
  requests(): Promise<Outcome<readonly RequestSummary[]>>;
  /** The sealed result of a request (CMS AuthEnvelopedData, DER). */
  result(request: string): Promise<Outcome<Uint8Array>>;
  filings(): Promise<Outcome<readonly FilingSummary[]>>;
  /** The signed bytes of a document on this person's desk (CMS SignedData, DER). */
  filing(id: string): Promise<Outcome<Uint8Array>>;
  /** The operator's signed decision on an application sent from here, or how it stands without one. */
  application(id: string): Promise<Outcome<ApplicationAnswer>>;
  duties(): Promise<Outcome<readonly DutyView[]>>;
  /** Notices of planned work in force (CMS SignedData, DER). */
  notices(): Promise<Outcome<readonly Uint8Array[]>>;
  /** The operator's decisions on the regulation in force. */
  regulation(): Promise<Outcome<readonly OperatorDecision[]>>;
  proof(leafHash: string): Promise<Outcome<z.infer<typeof proofSchema>>>;
}

/** A decision (CMS SignedData, DER), or the state while there is none. */
export type ApplicationAnswer = { readonly der: Uint8Array } | { readonly state: FilingState };

type Route = (typeof routes)[keyof typeof routes];

/** A document may wait for the registries behind the centre, so it is given longer. */
const deadlines = { ordinary: 15_000, document: 45_000 };

/** A typed client over one connection; `heed` hears every failure, so that an ended session is noticed at once. */
export function createCentre(
  connection: Connection,
  heed: (error: Failure) => void = () => undefined,
): Centre {
  const call = async (route: Route, more: Partial<HttpCall> = {}) => {
    const { method, path } = route;
    const answer = succeeded(
      await connection.request({ method, path, deadline: deadlines.ordinary, ...more }),
    );
    if (!answer.ok) heed(answer.error);
    return answer;
  };
  const json = async <T>(schema: z.ZodType<T>, answer: Promise<Outcome<HttpAnswer>>) =>
    parse(schema, await answer);
  return {
    time: async () => {
      const answer = await json(timeSchema, call(routes.time));
      return answer.ok ? success(new Date(answer.value.now)) : answer;
    },
    challenge: () => json(challengeSchema, call(routes.challenge)),
    submit: async (document) =>
      bytes(
        await call(routes.documents, {
          headers: { 'content-type': cmsMediaType },
          body: document,
          deadline: deadlines.document,
        }),
      ),
    bind: async (session, signature) => nothing(await call(routes.bind, jsonBody({ session, signature }))),
    endSession: async () => nothing(await call(routes.end)),
    me: () => json(accountSchema, call(routes.me)),
    requests: () => json(requestListSchema, call(routes.requests)),
    result: async (request) =>
      bytes(await call(routes.result, { path: routes.result.path.replace(':request', request) })),
    filings: () => json(filingListSchema, call(routes.filings)),
    filing: async (id) => bytes(await call(routes.filing, { path: routes.filing.path.replace(':id', id) })),
    application: async (id) =>
      decisionOrState(await call(routes.application, { path: routes.application.path.replace(':id', id) })),
    duties: () => json(dutyListSchema, call(routes.duties)),
    notices: async () => {
      const list = await json(noticeListSchema, call(routes.notices));
      return list.ok ? success(list.value.map(decoded)) : list;
    },
    regulation: () => json(operatorDecisionsSchema, call(routes.regulation)),
    proof: (leafHash) =>
      json(proofSchema, call(routes.proof, { path: routes.proof.path.replace(':leafHash', leafHash) })),
  };
}

function decoded(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

function jsonBody(value: unknown): Partial<HttpCall> {
  const body = new TextEncoder().encode(JSON.stringify(value));
  return { headers: { 'content-type': 'application/json' }, body };
}

function parse<T>(schema: z.ZodType<T>, answer: Outcome<HttpAnswer>): Outcome<T> {
  if (!answer.ok) return answer;
  const parsed = schema.safeParse(readJson(answer.value.body));
  return parsed.success ? success(parsed.data) : failure('server-fault', { incident: 'schema' });
}

function bytes(answer: Outcome<HttpAnswer>): Outcome<Uint8Array> {
  if (!answer.ok) return answer;
  const isCms = answer.value.contentType.startsWith(cmsMediaType);
  return isCms ? success(new Uint8Array(answer.value.body)) : failure('server-fault', { incident: 'type' });
}

function decisionOrState(answer: Outcome<HttpAnswer>): Outcome<ApplicationAnswer> {
  if (!answer.ok) return answer;
  if (!answer.value.contentType.startsWith(cmsMediaType)) return parse(applicationStateSchema, answer);
  return success({ der: new Uint8Array(answer.value.body) });
}

function nothing(answer: Outcome<HttpAnswer>): Outcome<null> {
  return answer.ok ? success(null) : answer;
}

/** Lets 2xx through; everything else becomes the failure the centre named. */
function succeeded(answer: Outcome<HttpAnswer>): Outcome<HttpAnswer> {
  if (!answer.ok || (answer.value.status >= 200 && answer.value.status < 300)) return answer;
  const named = failureSchema.safeParse(readJson(answer.value.body));
  if (!named.success) return failure('server-fault', { incident: `HTTP ${answer.value.status}` });
  const { code, params } = named.data;
  return params === undefined ? failure(code) : failure(code, params);
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
