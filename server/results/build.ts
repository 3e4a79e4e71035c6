import { createHash } from 'node:crypto';
import { type Result, resultSchema } from '../../protocol/documents/result.ts';
import type { Service } from '../../protocol/services/service.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { seal } from '../../trust/sealed.ts';
import type { CentreSigner } from '../centre-signer.ts';
import type { SourceAnswer } from '../sources/source.ts';

/** A result ready to be stored: sealed twice, in the clear nowhere. */
export interface SealedResult {
  readonly id: string;
  /** SHA-256 (hex) of the signed document, which only the two recipients can see. */
  readonly sha256: string;
  readonly sealed: Uint8Array;
  readonly archived: Uint8Array;
}

/** Signs the answer as a result document and seals one copy to the officer's AUTH certificate, one to the archive. */
export function buildResult(
  parts: { readonly signer: CentreSigner; readonly archive: Certificate; readonly officer: Certificate },
  request: { readonly id: string; readonly service: Service; readonly conditions: readonly string[] },
  answer: SourceAnswer,
): SealedResult {
  const body: Result['body'] = resultSchema.shape.body.parse({
    request: request.id,
    service: request.service.number,
    answers: [
      {
        source: request.service.sources[0] ?? '',
        state: answer.records.length > 0 ? 'answered' : 'nothing-found',
      },
    ],
    records: answer.records,
    ...(answer.photograph === null ? {} : { photograph: answer.photograph }),
    conditions: request.conditions,
  });
  const { id, der } = parts.signer.sign({ type: 'result', refs: [request.id], body });
  return {
    id,
    sha256: createHash('sha256').update(der).digest('hex'),
    sealed: seal(der, [parts.officer]),
    archived: seal(der, [parts.archive]),
  };
}
