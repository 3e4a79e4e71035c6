/** What an answered request and its reply have that a log line may use. */
interface Answered {
  readonly request: { readonly method: string; readonly routeOptions: { readonly url?: string | undefined } };
  readonly reply: { readonly statusCode: number; readonly elapsedTime: number };
}

/** What a log line may say of an answered request: nothing that names a person, a document or a value. */
export function describeAnswer({ request, reply }: Answered, code: string | null) {
  return {
    method: request.method,
    route: request.routeOptions.url ?? 'unmatched',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    ...(code === null ? {} : { code }),
  };
}

/** What a log line may say of an unexpected error: its kind and where it was thrown, never its message. */
export function describeError(error: unknown): { kind: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((frame) => /^ {4}at /.test(frame));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    kind: error.name,
    ...(code === undefined ? {} : { code }),
    at: frames.slice(0, 8).map((frame) => frame.trim()),
  };
}
