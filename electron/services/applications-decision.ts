import { operatorDecisionSchema } from '../../protocol/documents/operator-decision.ts';
import type { FiledDocument } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { readDocument } from '../../trust/document.ts';
import { readFiled } from './filed-document.ts';
import type { TrustStore } from './trust-store.ts';

/**
 * The operator's decision on one application, its signature verified here and its `refs` compared: another's decision is
 * `signature-invalid`. That the signer is an official of the operator is what the centre vouches for by handing it out.
 */
export function readDecision(
  trust: TrustStore,
  application: string,
  der: Uint8Array,
): Outcome<{ readonly outcome: 'grant' | 'refuse'; readonly document: FiledDocument }> {
  const read = readDocument(der, operatorDecisionSchema);
  if (!read.ok) return read;
  const { id, refs, body } = read.value.document;
  if (refs?.[0] !== application) return failure('signature-invalid');
  const filed = readFiled(trust, id, der);
  return filed.ok ? success({ outcome: body.outcome, document: filed.value }) : filed;
}
