import { createHash } from 'node:crypto';
import type { Result } from '../../protocol/documents/result.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { seal } from '../../trust/sealed.ts';
import type { CentreSigner } from '../centre-signer.ts';

/** A result ready to be stored: sealed twice, in the clear nowhere. */
export interface SealedResult {
  readonly id: string;
  /** SHA-256 (hex) of the signed document, which only the two recipients can see. */
  readonly sha256: string;
  readonly sealed: Uint8Array;
  readonly archived: Uint8Array;
}

/** Signs a result document and seals one copy to the officer's AUTH certificate, one to the archive. */
export function buildResult(
  parts: { readonly signer: CentreSigner; readonly archive: Certificate; readonly officer: Certificate },
  body: Result['body'],
): SealedResult {
  const refs = body.supplements === undefined ? [body.request] : [body.request, body.supplements];
  const { id, der } = parts.signer.sign({ type: 'result', refs, body });
  return {
    id,
    sha256: createHash('sha256').update(der).digest('hex'),
    sealed: seal(der, [parts.officer]),
    archived: seal(der, [parts.archive]),
  };
}
