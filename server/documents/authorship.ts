import type { SignerKind } from '../../protocol/documents/document.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { tagOf } from '../history/author-tags.ts';
import type { Database } from '../store/open.ts';
import type { Submission } from './receipts.ts';

/** Who is answerable for a document, once the signature was vouched for; null for what a machine signed. */
export async function authorOf(
  database: Database,
  kind: SignerKind,
  { iin }: Certificate['subject'],
  { sha256, receivedAt }: Pick<Submission, 'sha256' | 'receivedAt'>,
): Promise<Submission['author']> {
  if (iin === null || kind === 'workstation' || kind === 'centre') return null;
  return { iin, tag: await tagOf(database, { iin, sha256, at: receivedAt }) };
}
