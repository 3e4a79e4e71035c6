import { z } from 'zod';
import { documentTypes } from '../../protocol/documents/catalogue.ts';
import { failureSchema, routes } from '../../protocol/http.ts';
import { type BodyShape, type RouteShape, routeShapes } from './openapi-routes.ts';

type RouteName = keyof typeof routes;

/**
 * The description of the API for integrators of state bodies' systems (Rules 151, items 8 and 24): OpenAPI 3.1,
 * generated from the routes and the schemas that the server itself parses by. Written down once, at the first call.
 */
export function openApiText(): string {
  text ??= JSON.stringify(describe());
  return text;
}

let text: string | null = null;

function describe() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'СИО ПСО / ҚАО ААЖ',
      version: '1',
      description:
        'HTTP/2 over TLS 1.3 with mutual authentication. Documents travel as CMS SignedData over canonical JSON (RFC 8785); their shapes are the schemas named `document.…`.',
    },
    security: [{ certificate: [] }],
    paths: paths(),
    components: {
      securitySchemes: { certificate: { type: 'mutualTLS' } },
      schemas: { failure: schemaOf(failureSchema), ...documentSchemas() },
    },
  };
}

function paths(): Record<string, Record<string, unknown>> {
  const described: Record<string, Record<string, unknown>> = {};
  for (const name of Object.keys(routeShapes).filter(isRouteName)) {
    const { method, path, bound } = routes[name];
    const place = path.replaceAll(/:(\w+)/g, '{$1}');
    described[place] = {
      ...described[place],
      [method.toLowerCase()]: operation(name, routeShapes[name], { path, bound }),
    };
  }
  return described;
}

function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}

function operation(
  name: RouteName,
  { summary, request, answer }: RouteShape,
  { path, bound }: { readonly path: string; readonly bound: boolean },
) {
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    operationId: name,
    summary: bound ? `${summary} Needs a session on this connection.` : summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(request === null ? {} : { requestBody: { required: true, content: contentOf(name, request) } }),
    responses: {
      ...(answer === null
        ? { 204: { description: 'Done.' } }
        : { 200: { description: summary, content: contentOf(name, answer) } }),
      default: {
        description: 'A failure of the closed table.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/failure' } } },
      },
    },
  };
}

/** Octets have no schema of their own (OpenAPI 3.1, 4.8.14.3). */
function contentOf(name: RouteName, { type, schema }: BodyShape) {
  if (schema !== null) return { [type]: { schema: schemaOf(schema) } };
  if (name !== 'documents') return { [type]: {} };
  const signed = Object.keys(documentTypes).map((each) => ({
    $ref: `#/components/schemas/document.${each}`,
  }));
  return { [type]: { 'x-signed-content': { oneOf: signed } } };
}

function documentSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(documentTypes).map(([name, type]) => [
      `document.${name}`,
      type.lend(({ schema }) => schemaOf(schema)),
    ]),
  );
}

function schemaOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema);
}
