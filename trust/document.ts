import type { z } from 'zod';
import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { parseCanonical } from './canonical.ts';
import type { Certificate } from './certificate.ts';
import { readSignedData } from './signed-data.ts';

/** A signed document as read: authentic and well formed, its signer not yet trusted. */
export interface ReadDocument<T> {
  readonly document: T;
  /** The canonical bytes that were signed. */
  readonly bytes: Uint8Array;
  readonly signer: Certificate;
  readonly certificates: readonly Certificate[];
  readonly signingTime: Date;
}

/**
 * The one door for documents: signature, canonical form, schema. Fails as `readSignedData` does, or with
 * `document-malformed` naming the first member the schema refuses (its path, never its value).
 */
export function readDocument<T>(der: Uint8Array, schema: z.ZodType<T>): Outcome<ReadDocument<T>> {
  const signed = readSignedData(der);
  if (!signed.ok) {
    return signed;
  }
  const { content, signer, certificates, signingTime } = signed.value;
  const value = parseCanonical(content);
  if (!value.ok) {
    return value;
  }
  const parsed = schema.safeParse(value.value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return failure('document-malformed', { detail: path === '' ? 'schema' : path });
  }
  return success({ document: parsed.data, bytes: content, signer, certificates, signingTime });
}
