import { failure, type Outcome, success } from '../protocol/outcome.ts';
import type { Certificate } from './certificate.ts';
import { DerFault } from './der.ts';
import { readStructure, type SignedDataStructure, type SignerStructure } from './signed-data-structure.ts';
import { carriedCertificates, readOrRefuse, verifySigner } from './signer-info.ts';
import { readTimeStamp, type TimeStamp } from './time-stamp.ts';
import { imprintFault } from './time-stamp-request.ts';

/** One signer of a document whose signature verified; not yet trusted. */
export interface Signer {
  readonly certificate: Certificate;
  /** As the signer claims it, to the second. */
  readonly signingTime: Date;
  /** The time-stamp over the signature, verified but its authority not yet trusted (`provenTime`); null without one. */
  readonly timeStamp: TimeStamp | null;
}

/** A document all of whose signatures verified. */
export interface CoSignedContent {
  readonly content: Uint8Array;
  /** At least one; no certificate signs twice. */
  readonly signers: readonly Signer[];
  /** Everything carried, the signers' included. */
  readonly certificates: readonly Certificate[];
}

/**
 * The largest signed document that is read at all: the longest list the centre issues (2000 rows of the history with every
 * member at its limit), and a ruling or a result's PDF of 1 MB in base64.
 */
export const largestSignedData = 4 * 1024 * 1024;

/**
 * Reads a document of one signer or several over the same content: strict DER, and of each signer the attributes of
 * CAdES-BES exactly, digest, signing-certificate-v2, signature, and the time-stamp where there is one. One signature
 * that fails makes the whole document fail. Whom the signers are is the caller's next question. Fails with
 * `document-too-large`, `document-malformed`, `algorithm-refused` or `signature-invalid`; never throws on bad input.
 */
export function readSignedDataOfAll(der: Uint8Array): Outcome<CoSignedContent> {
  if (der.length > largestSignedData) {
    return failure('document-too-large');
  }
  return readOrRefuse(() => verifyAll(readStructure(Uint8Array.from(der))));
}

function verifyAll(structure: SignedDataStructure): Outcome<CoSignedContent> {
  const certificates = carriedCertificates(structure);
  const signers: Signer[] = [];
  for (const info of structure.signers) {
    const signer = verifyOne(structure, info, certificates);
    if (!signer.ok) {
      return signer;
    }
    signers.push(signer.value);
  }
  if (new Set(signers.map(({ certificate }) => certificate.sha256)).size < signers.length) {
    throw new DerFault('one signer twice');
  }
  return success({ content: structure.content, signers, certificates });
}

function verifyOne(
  structure: SignedDataStructure,
  info: SignerStructure,
  certificates: readonly Certificate[],
): Outcome<Signer> {
  const verified = verifySigner(structure, info, certificates);
  if (!verified.ok) {
    return verified;
  }
  const { signer, signingTime } = verified.value;
  if (signingTime === null) {
    throw new DerFault('no signing-time');
  }
  const stamp = info.timeStamp === null ? null : readTimeStamp(info.timeStamp);
  if (stamp === null) {
    return success({ certificate: signer, signingTime, timeStamp: null });
  }
  if (!stamp.ok) {
    return stamp;
  }
  const fault = imprintFault(stamp.value.imprint, info.signature);
  return fault === null
    ? success({ certificate: signer, signingTime, timeStamp: stamp.value })
    : { ok: false, error: fault };
}
