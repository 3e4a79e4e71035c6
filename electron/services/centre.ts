import type { z } from 'zod';
import {
  type Account,
  accountSchema,
  challengeSchema,
  cmsMediaType,
  failureSchema,
  proofSchema,
  type RequestSummary,
  requestListSchema,
  routes,
  timeSchema,
} from '../../protocol/http.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
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
  proof(leafHash: string): Promise<Outcome<z.infer<typeof proofSchema>>>;
}

type Route = (typeof routes)[keyof typeof routes];

/** A document may wait for the registries behind the centre, so it is given longer. */
const deadlines = { ordinary: 15_000, document: 45_000 };

/** A typed client over one connection. */
export function createCentre(connection: Connection): Centre {
  const call = (route: Route, more: Partial<HttpCall> = {}) =>
    connection.request({ method: route.method, path: route.path, deadline: deadlines.ordinary, ...more });
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
    proof: (leafHash) =>
      json(proofSchema, call(routes.proof, { path: routes.proof.path.replace(':leafHash', leafHash) })),
  };
}

function jsonBody(value: unknown): Partial<HttpCall> {
  const body = new TextEncoder().encode(JSON.stringify(value));
  return { headers: { 'content-type': 'application/json' }, body };
}

function parse<T>(schema: z.ZodType<T>, answer: Outcome<HttpAnswer>): Outcome<T> {
  const checked = succeeded(answer);
  if (!checked.ok) return checked;
  const parsed = schema.safeParse(readJson(checked.value.body));
  return parsed.success ? success(parsed.data) : failure('server-fault', { incident: 'schema' });
}

function bytes(answer: Outcome<HttpAnswer>): Outcome<Uint8Array> {
  const checked = succeeded(answer);
  if (!checked.ok) return checked;
  const isCms = checked.value.contentType.startsWith(cmsMediaType);
  return isCms ? success(new Uint8Array(checked.value.body)) : failure('server-fault', { incident: 'type' });
}

function nothing(answer: Outcome<HttpAnswer>): Outcome<null> {
  const checked = succeeded(answer);
  return checked.ok ? success(null) : checked;
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
