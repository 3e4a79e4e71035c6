import { v7 } from 'uuid';

/** A new document identifier: UUIDv7 (RFC 9562), lower case, ordered by time of making. */
export function newId(): string {
  return v7();
}
