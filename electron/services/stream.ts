import { createParser } from 'eventsource-parser';
import { routes, type StreamEvent, streamEventSchema } from '../../protocol/http.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import type { Connection } from './connection.ts';
import type { StreamHandle } from './http-call.ts';

export interface EventStreamOptions {
  /** The bound connection, or why there is none. */
  readonly bound: () => Outcome<Connection>;
  /** Identity of the session; another one starts from its own beginning. */
  readonly session: () => string | null;
  readonly onEvent: (event: StreamEvent) => void;
  /** The stream was opened: what happened before may have been missed by those who only read. */
  readonly onOpen: () => void;
  readonly retryAfter?: number;
}

/** Follows the centre's events over whatever connection is bound; resumes after the last event it saw. */
export interface EventStream {
  /** Session or connection changed: open, or stop. */
  update(): void;
  stop(): void;
}

/** Creates the follower of `GET /v1/stream` (server-sent events, WHATWG HTML 9.2). */
export function createEventStream(options: EventStreamOptions): EventStream {
  return new FollowedStream(options);
}

class FollowedStream implements EventStream {
  readonly #options: EventStreamOptions;
  #connection: Connection | null = null;
  #handle: StreamHandle | null = null;
  #session: string | null = null;
  #lastEventId: string | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: EventStreamOptions) {
    this.#options = options;
  }

  update(): void {
    const session = this.#options.session();
    if (session !== this.#session) {
      this.#session = session;
      this.#lastEventId = null;
      this.#drop();
    }
    const bound = this.#options.bound();
    if (session === null || !bound.ok || bound.value === this.#connection) return;
    this.#drop();
    this.#connection = bound.value;
    void this.#follow(bound.value);
  }

  stop(): void {
    this.#drop();
  }

  async #follow(connection: Connection): Promise<void> {
    const parser = createParser({ onEvent: ({ id, data }) => this.#receive(connection, id, data) });
    const resume = this.#lastEventId === null ? {} : { 'last-event-id': this.#lastEventId };
    const opened = await connection.stream(
      {
        method: routes.stream.method,
        path: routes.stream.path,
        headers: { accept: 'text/event-stream', ...resume },
        deadline: 15_000,
      },
      (text) => parser.feed(text),
    );
    if (this.#connection !== connection) return opened.ok ? opened.value.close() : undefined;
    if (opened.ok) {
      this.#handle = opened.value;
      this.#options.onOpen();
      await opened.value.done;
    }
    if (this.#connection !== connection) return;
    if (!opened.ok && opened.error.code === 'session-absent')
      this.#options.onEvent({ event: 'session-ended', reason: { code: 'session-absent' } });
    this.#connection = null;
    this.#handle = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.update(), this.#options.retryAfter ?? 2_000);
  }

  #receive(connection: Connection, id: string | undefined, data: string): void {
    if (this.#connection !== connection) return;
    if (id !== undefined) this.#lastEventId = id;
    const parsed = streamEventSchema.safeParse(readJson(data));
    if (parsed.success) this.#options.onEvent(parsed.data);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#connection = null;
    this.#handle?.close();
    this.#handle = null;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
