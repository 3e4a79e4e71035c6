import { type DriverList, driverListSchema } from '../protocol/driver-list.ts';
import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { type Certificate, purposeOf } from './certificate.ts';
import { verifyChain } from './chain.ts';
import { readSignedData } from './signed-data.ts';

/** Whom a list of drivers is believed: an administrator certified by one of the operator's authorities. */
export interface DriverListTrust {
  readonly root: Certificate;
  readonly operatorIssuers: readonly Certificate[];
}

/** Reads a list without asking who signed it, for the administrator's editing. Fails with `driver-list-malformed`. */
export function parseDriverList(content: Uint8Array): Outcome<DriverList> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return failure('driver-list-malformed', { detail: 'JSON' });
  }
  const parsed = driverListSchema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  return failure('driver-list-malformed', { detail: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/**
 * Reads a list of drivers that a workstation acts on. The signature (CMS SignedData in DER, content included) must be
 * good, be over exactly these bytes, and be an administrator's whom the operator certified. Fails with
 * `driver-list-unsigned`, saying what is missing, or `driver-list-malformed`.
 */
export function readSignedDriverList(
  content: Uint8Array,
  signature: Uint8Array,
  { root, operatorIssuers }: DriverListTrust,
  at: Date,
): Outcome<DriverList> {
  const signed = readSignedData(signature);
  if (!signed.ok) return failure('driver-list-unsigned', { detail: signed.error.code });
  if (!Buffer.from(signed.value.content).equals(content))
    return failure('driver-list-unsigned', { detail: 'content' });
  const { signer, certificates } = signed.value;
  if (purposeOf(signer) !== 'administrator')
    return failure('driver-list-unsigned', { detail: 'certificate-wrong-usage' });
  const chain = verifyChain(signer, certificates, { anchors: [root], issuers: operatorIssuers }, at);
  return chain.ok ? parseDriverList(content) : failure('driver-list-unsigned', { detail: chain.error.code });
}
