import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { encodeAttribute } from './attribute.ts';
import { childrenOf, context, encode, readDer, tags } from './der.ts';
import { attributeTypes } from './object-identifiers.ts';
import { encodeSignedData } from './signed-data-encoding.ts';
import { readStructure, type SignedDataStructure, type SignerStructure } from './signed-data-structure.ts';
import { readOrRefuse } from './signer-info.ts';
import { readTimeStamp, type TimeStamp } from './time-stamp.ts';
import { imprintFault } from './time-stamp-request.ts';

/**
 * The signatures of a document, as octets: what a time-stamp is asked over (EN 319 122-1 section 5.3), one for each
 * signer, in the order of `readSignedDataOfAll`; `isStamped` when that signature has its time-stamp. Fails with
 * `document-malformed`.
 */
export function signaturesOf(
  der: Uint8Array,
): Outcome<{ readonly signature: Uint8Array; readonly isStamped: boolean }[]> {
  return readOrRefuse(() =>
    success(
      readStructure(Uint8Array.from(der)).signers.map(({ signature, timeStamp }) => ({
        signature,
        isStamped: timeStamp !== null,
      })),
    ),
  );
}

/**
 * CAdES-T: puts a time-stamp token beside the signature it is over, as the unsigned attribute signature-time-stamp
 * (RFC 5126 section 6.1.1). Everything signed stays byte for byte. Fails with `signature-invalid` when no signature that
 * has none yet is the token's, and as `readTimeStamp` does.
 */
export function addTimeStamp(der: Uint8Array, token: Uint8Array): Outcome<Uint8Array> {
  const stamp = readTimeStamp(token);
  return stamp.ok ? readOrRefuse(() => attach(Uint8Array.from(der), stamp.value)) : stamp;
}

/** The document with every time-stamp taken off its signatures; everything signed stays. Fails with `document-malformed`. */
export function withoutTimeStamps(der: Uint8Array): Outcome<Uint8Array> {
  return readOrRefuse(() => {
    const structure = readStructure(Uint8Array.from(der));
    return success(rebuild(structure, structure.signers.map(withoutUnsigned)));
  });
}

function attach(der: Uint8Array, stamp: TimeStamp): Outcome<Uint8Array> {
  const structure = readStructure(der);
  const isOver = ({ timeStamp, signature }: SignerStructure) =>
    timeStamp === null && imprintFault(stamp.imprint, signature) === null;
  const stamped = structure.signers.find(isOver);
  if (stamped === undefined) {
    return failure('signature-invalid');
  }
  const infos = structure.signers.map((one) => (one === stamped ? withToken(one, stamp.der) : one.whole));
  return success(rebuild(structure, infos));
}

function rebuild(structure: SignedDataStructure, signerInfos: readonly Uint8Array[]): Uint8Array {
  const digests = structure.signers.map(({ digest }) => digest);
  return encodeSignedData({ ...structure, digests, signerInfos });
}

function withoutUnsigned({ whole, timeStamp }: SignerStructure): Uint8Array {
  const parts = childrenOf(readDer(whole), tags.sequence).map((part) => part.whole);
  return timeStamp === null ? whole : encode(tags.sequence, ...parts.slice(0, -1));
}

function withToken(info: SignerStructure, token: Uint8Array): Uint8Array {
  const parts = childrenOf(readDer(info.whole), tags.sequence).map(({ whole }) => whole);
  const unsigned = encode(context(1), encodeAttribute(attributeTypes.signatureTimeStamp, token));
  return encode(tags.sequence, ...parts, unsigned);
}
