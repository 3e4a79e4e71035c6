import { Agent, type RequestOptions, request } from 'node:https';

/** An answer of a neighbour system: status and parsed JSON body. */
export interface NeighbourAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Asks neighbour systems over HTTPS with mutual TLS. Any fault of the neighbour or the network answers null. */
export interface MutualClient {
  get(url: URL): Promise<NeighbourAnswer | null>;
  post(url: URL, body: unknown): Promise<NeighbourAnswer | null>;
  close(): void;
}

/** PEM texts of our client certificate, its key and the authority of the neighbours; and how long they may take. */
export interface MutualClientParts {
  readonly certificate: string;
  readonly key: string;
  readonly ca: string;
  readonly milliseconds: number;
}

const largestAnswer = 2 * 1024 * 1024;

export function createMutualClient(parts: MutualClientParts): MutualClient {
  const agent = new Agent({
    cert: parts.certificate,
    key: parts.key,
    ca: parts.ca,
    minVersion: 'TLSv1.3',
    keepAlive: true,
    // A resumed session would not show the whole chain again: each connection proves itself anew.
    maxCachedSessions: 0,
    maxSockets: 32,
  });
  const send = async (url: URL, method: string, body: string | null) => {
    const signal = AbortSignal.timeout(parts.milliseconds);
    const headers = {
      accept: 'application/json',
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    };
    try {
      return await exchange(url, { agent, method, headers, signal }, body);
    } catch {
      // Refused, reset, timed out, not trusted, not JSON: for us the neighbour does not answer. The caller's failure
      // names it; the reason would only repeat addresses in the log.
      return null;
    }
  };
  return {
    get: (url) => send(url, 'GET', null),
    post: (url, body) => send(url, 'POST', JSON.stringify(body)),
    close: () => agent.destroy(),
  };
}

function exchange(url: URL, options: RequestOptions, body: string | null): Promise<NeighbourAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options, (incoming) => {
      const chunks: Buffer[] = [];
      let length = 0;
      incoming.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > largestAnswer) outgoing.destroy(new Error('the answer is too long'));
        else chunks.push(chunk);
      });
      incoming.on('error', reject);
      incoming.on('end', () => {
        try {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: incoming.statusCode ?? 0, body: text === '' ? null : JSON.parse(text) });
        } catch (error) {
          reject(error instanceof Error ? error : new Error('not JSON'));
        }
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}
