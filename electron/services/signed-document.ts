import { createHash } from 'node:crypto';
import type { DocumentType } from '../../protocol/documents/document.ts';
import { toAstana } from '../../protocol/time.ts';
import { newId } from '../../trust/identifiers.ts';

/** A document that is signed and therefore never changes again. */
export interface SignedDocument {
  readonly id: string;
  readonly type: string;
  readonly issuedAt: string;
  /** CMS SignedData, DER. */
  readonly der: Uint8Array;
  /** ИИН of the person whose session must carry it; null for what the workstation itself states. */
  readonly person: string | null;
}

/** The members every envelope has, before the body is put in. */
export interface Envelope {
  readonly type: string;
  readonly version: 1;
  readonly id: string;
  readonly issuedAt: string;
  readonly workstation: string;
}

/** A new envelope of a type, made now on this workstation. */
export function newEnvelope<D>(type: DocumentType<D>, workstation: string, now: Date): Envelope {
  return { type: type.type, version: 1, id: newId(), issuedAt: toAstana(now), workstation };
}

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
