import { createHash } from 'node:crypto';
import { shippedRegulation } from '../../protocol/regulation/compile.ts';
import { materialOf } from '../../protocol/regulation/replay.ts';
import { canonicalBytes } from '../../trust/canonical.ts';

/** SHA-256 (hex) of all a decision on a criminal case was taken from: tables and the operator's decisions in force. */
export const editionSha256 = createHash('sha256')
  .update(canonicalBytes(materialOf('criminal-case', shippedRegulation)))
  .digest('hex');
