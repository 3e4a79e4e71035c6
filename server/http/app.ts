import { randomUUID } from 'node:crypto';
import type {
  Http2SecureServer,
  Http2ServerRequest,
  Http2ServerResponse,
  SecureServerOptions,
} from 'node:http2';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { cmsMediaType, routes, timestampQueryType } from '../../protocol/http.ts';
import type { Failure, Outcome } from '../../protocol/outcome.ts';
import type { Centre } from '../centre.ts';
import type { Connection } from '../connection.ts';
import { createConnections } from './connections.ts';
import { statusOf } from './failures.ts';
import { createGuard } from './guards.ts';
import { createHandlers, type RouteAnswer, type RouteCall } from './handlers.ts';
import { describeAnswer, describeError } from './log.ts';
import { cutStragglersAtClose } from './orderly-close.ts';
import type { Streams } from './stream-route.ts';

/** The HTTP/2 server over TLS 1.3. */
export type App = FastifyInstance<Http2SecureServer, Http2ServerRequest, Http2ServerResponse>;
/** A request and a reply of it. */
export type AppRequest = FastifyRequest<object, Http2SecureServer, Http2ServerRequest>;
export type AppReply = FastifyReply<object, Http2SecureServer, Http2ServerRequest, Http2ServerResponse>;

export interface AppParts {
  readonly centre: Centre;
  readonly streams: Streams;
  readonly tls: SecureServerOptions;
  /** Where log lines go; null for silence. */
  readonly log: NodeJS.WritableStream | null;
}

const largestBody = 256 * 1024;
/** Documents alone may be longer: a ruling attached to one is up to 1.4 million characters (Rules 151, items 28 and 55). */
const largestDocument = 1536 * 1024;
const idleMilliseconds = 10 * 60 * 1000;
const requestMilliseconds = 30_000;

/** For the few lines Fastify writes by itself: no message of an error, no path and no address of a request. */
const serializers = {
  err: (error: Error) => ({ type: error.name, message: '', stack: describeError(error).at.join(' ') }),
  req: () => ({}),
  res: () => ({}),
};

/** The routes of `protocol/http.ts`, each behind the guard; nothing listens yet. */
export function createApp(parts: AppParts): App {
  const { centre, tls, log } = parts;
  const app: App = Fastify({
    http2: true,
    https: tls,
    http2SessionTimeout: idleMilliseconds,
    connectionTimeout: idleMilliseconds,
    requestTimeout: requestMilliseconds,
    bodyLimit: largestBody,
    forceCloseConnections: true,
    logger: log === null ? false : { level: 'info', base: null, stream: log, serializers },
    // Fastify's own lines would carry addresses; ours are written below.
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.server.maxConnections = centre.limits.connections;
  cutStragglersAtClose(app, centre.limits.answerMilliseconds);
  parseBodies(app);
  const calls: Calls['calls'] = new WeakMap();
  const fail = (request: AppRequest, reply: AppReply, error: Failure) => {
    const call = calls.get(request);
    if (call !== undefined) call.code = error.code;
    return reply.code(statusOf(error.code)).send(error);
  };
  guardAll(app, { centre, calls, fail });
  addRoutes(app, parts, { calls, fail });
  app.setNotFoundHandler((request, reply) => fail(request, reply, { code: 'not-found' }));
  app.setErrorHandler((error, request, reply) => {
    // Fastify closes the connection after a body that is too large by a header that HTTP/2 does not have.
    reply.removeHeader('connection');
    return fail(request, reply, failureOf(app, error));
  });
  return app;
}

interface Calls {
  readonly calls: WeakMap<object, { connection: Connection; code: string | null; deadline: NodeJS.Timeout }>;
  readonly fail: (request: AppRequest, reply: AppReply, error: Failure) => unknown;
}

function parseBodies(app: App): void {
  app.removeAllContentTypeParsers();
  const binary = [cmsMediaType, timestampQueryType];
  app.addContentTypeParser(binary, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? null : JSON.parse(body.toString()));
    } catch {
      // Not JSON: the route's schema refuses null with the right code.
      done(null, null);
    }
  });
}

function guardAll(app: App, { centre, calls, fail }: Calls & { readonly centre: Centre }): void {
  const connectionOf = createConnections(centre.limits);
  const guard = createGuard(centre);
  app.addHook('onRequest', async (request, reply) => {
    const connection = connectionOf(request.raw);
    const { stream } = request.raw;
    // Idle for so long, or still sending its body after it: one octet now and then must not hold a stream open.
    stream.setTimeout(requestMilliseconds, () => stream.close());
    const deadline = setTimeout(() => stream.close(), requestMilliseconds).unref();
    calls.set(request, { connection, code: null, deadline });
    const passed = await guard(connection);
    return passed.ok ? undefined : fail(request, reply, passed.error);
  });
  app.addHook('preHandler', async (request) => clearTimeout(calls.get(request)?.deadline));
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(describeAnswer({ request, reply }, calls.get(request)?.code ?? null));
  });
}

function addRoutes(app: App, { centre, streams }: AppParts, { calls, fail }: Calls): void {
  const handlers = createHandlers(centre);
  const callOf = (request: AppRequest): RouteCall => {
    const connection = calls.get(request)?.connection;
    if (connection === undefined) throw new Error('a request that passed no guard');
    return { connection, params: { ...(request.params as Record<string, string>) }, body: request.body };
  };
  const add = (
    name: keyof typeof routes,
    answer: (call: RouteCall) => Promise<Outcome<RouteAnswer | null>>,
  ) =>
    app.route({
      method: routes[name].method,
      url: routes[name].path,
      bodyLimit: name === 'documents' ? largestDocument : largestBody,
      handler: async (request, reply) => {
        const outcome = await answer(callOf(request));
        if (!outcome.ok) return fail(request, reply, outcome.error);
        if (outcome.value === null) return reply.code(204).send();
        return reply.type(outcome.value.type).send(outcome.value.body);
      },
    });
  for (const [name, handler] of entriesOf(handlers.open)) add(name, handler);
  for (const [name, handler] of entriesOf(handlers.bound)) {
    add(name, async (call) => {
      const current = await centre.sessions.current(call.connection);
      return current.ok ? await handler(call, current.value) : current;
    });
  }
  app.route({
    method: routes.stream.method,
    url: routes.stream.path,
    handler: async (request, reply) => {
      const { connection } = callOf(request);
      const current = await centre.sessions.current(connection);
      if (!current.ok) return fail(request, reply, current.error);
      reply.hijack();
      const resume = [request.headers['last-event-id']].flat()[0];
      await streams.open(request.raw.stream, { current: current.value, connection, resume });
      return reply;
    },
  });
}

function entriesOf<K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(table) as [K, V][];
}

/** What Fastify refused by itself, a full disk, or a bug: told by a mark that stands in the log, too. */
function failureOf(app: App, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'document-too-large' };
  if (code.startsWith('FST_ERR_CTP')) return { code: 'document-malformed', params: { detail: 'media type' } };
  if (code === 'SQLITE_FULL') return { code: 'server-disk-full' };
  const incident = randomUUID().slice(0, 8);
  app.log.error({ incident, ...describeError(error) });
  return { code: 'server-fault', params: { incident } };
}
