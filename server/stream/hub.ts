import type { Database } from '../store/open.ts';

/** One open stream of an officer. */
export interface Subscriber {
  readonly iin: string;
  readonly session: string;
  /** Position of the last event it has. */
  position: number;
  /** Hands over one event; `body` is its JSON. */
  send(event: { readonly position: number; readonly body: string }): void;
}

/** Hands out events to open streams in the order of their positions. */
export interface StreamHub {
  /** Adds a subscriber and sends what it missed since its position. */
  subscribe(subscriber: Subscriber): Promise<void>;
  unsubscribe(subscriber: Subscriber): void;
  /** Looks for new events and hands them out. Polling is the truth, waking only makes it quicker. */
  pump(): Promise<void>;
  /** The position of the newest event: where a stream begins that resumes nothing. */
  newest(): Promise<number>;
}

const batch = 200;

export function createStreamHub(database: Database): StreamHub {
  const subscribers = new Set<Subscriber>();
  let seen = 0;
  const newest = async () => {
    const row = await database
      .selectFrom('events')
      .select((columns) => columns.fn.max('position').as('position'))
      .executeTakeFirstOrThrow();
    return row.position ?? 0;
  };
  return {
    newest,
    subscribe: async (subscriber) => {
      subscribers.add(subscriber);
      await catchUp(database, subscriber);
    },
    unsubscribe: (subscriber) => void subscribers.delete(subscriber),
    pump: async () => {
      if (subscribers.size === 0) return;
      const position = await newest();
      if (position === seen) return;
      const behind = [...subscribers].filter((subscriber) => subscriber.position < position);
      await Promise.all(behind.map((subscriber) => catchUp(database, subscriber)));
      // Positions are given in order, so nothing up to here can come late: the idle need not look at it again.
      for (const subscriber of behind) subscriber.position = Math.max(subscriber.position, position);
      seen = position;
    },
  };
}

/** Sends everything behind the subscriber's position. Two runs at once send nothing twice: the position decides. */
async function catchUp(database: Database, subscriber: Subscriber): Promise<void> {
  for (let more = true; more; ) {
    const rows = await database
      .selectFrom('events')
      .select(['position', 'body'])
      .where('position', '>', subscriber.position)
      .where('iin', '=', subscriber.iin)
      .where((row) => row.or([row('session', 'is', null), row('session', '=', subscriber.session)]))
      .orderBy('position')
      .limit(batch)
      .execute();
    for (const { position, body } of rows) {
      if (position === null || position <= subscriber.position) continue;
      subscriber.position = position;
      subscriber.send({ position, body });
    }
    more = rows.length === batch;
  }
}
