import type { StreamEvent } from '../protocol/http.ts';
import { newId } from '../trust/identifiers.ts';
import type { Database } from './store/open.ts';

/** Whom an event is for: an officer, or one session of his. */
export interface Audience {
  readonly iin: string;
  readonly session: string | null;
}

/** Writes an event within the transaction of what it tells; the sequencer gives it its position after the commit. */
export async function appendEvent(
  transaction: Database,
  audience: Audience,
  event: StreamEvent,
): Promise<void> {
  await transaction
    .insertInto('events')
    .values({ id: newId(), ...audience, body: JSON.stringify(event), position: null })
    .execute();
}
