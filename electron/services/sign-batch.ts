import type { BatchLine } from '../../protocol/batch.ts';
import { documentTypes, isDocumentTypeName } from '../../protocol/documents/catalogue.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { firstTry, outcomeOf, ownSignKey, type SendServices } from './sign-and-send.ts';

/**
 * Signs a declared list of prepared documents under one PIN entry, whose window shows every one of them, and sends each;
 * the answer says of each whether the centre refused it. All or none are signed; one that was signed before is not again.
 */
export async function signBatch(
  services: SendServices,
  ids: readonly string[],
): Promise<Outcome<readonly BatchLine[]>> {
  const { session, signer, outbox, announcer } = services;
  const person = session.account()?.iin;
  if (person === undefined) return failure('session-absent');
  const entries = await Promise.all(ids.map(async (id) => await outbox.tried(id, firstTry)));
  if (entries.some((entry) => entry !== null && entry.person !== person))
    return failure('document-malformed', { detail: 'ids' });
  const unsigned = ids.filter((_id, place) => entries[place] === null);
  if (!unsigned.every((id) => isSignedByHand(signer.find(id)?.type)))
    return failure('document-malformed', { detail: 'ids' });
  if (unsigned.length > 0) {
    const key = ownSignKey(services);
    const signed = key.ok ? await signer.signAll(unsigned, key.value) : key;
    if (!signed.ok) return signed;
    for (const document of signed.value) {
      outbox.put({ ...document, person });
      signer.done(document.id);
    }
  }
  const lines = await Promise.all(ids.map(async (id) => lineOf(services, id)));
  announcer.announce('requests-changed');
  announcer.announce('filings-changed');
  return success(lines);
}

async function lineOf({ outbox }: SendServices, id: string): Promise<BatchLine> {
  const told = outcomeOf(await outbox.tried(id, firstTry));
  return { id, fault: told.ok ? null : told.error };
}

/** A sign-in proves a presence and is never one of many. */
function isSignedByHand(type: string | undefined): boolean {
  return type !== undefined && isDocumentTypeName(type) && documentTypes[type].signer === 'sign';
}
