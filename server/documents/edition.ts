import { createHash } from 'node:crypto';
import { edition } from '../../protocol/regulation/tables.ts';
import { canonicalBytes } from '../../trust/canonical.ts';

/** SHA-256 (hex) of the canonical form of the tables a decision was taken on. */
export const editionSha256 = createHash('sha256').update(canonicalBytes(edition.tables)).digest('hex');
