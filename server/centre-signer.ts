import type { KeyObject } from 'node:crypto';
import { toAstana } from '../protocol/time.ts';
import { canonicalBytes } from '../trust/canonical.ts';
import type { Certificate } from '../trust/certificate.ts';
import { newId } from '../trust/identifiers.ts';
import { signData } from '../trust/signed-data.ts';

/** Signs documents in the name of the centre. */
export interface CentreSigner {
  /** The centre's name, as in its certificate's CN and in the `workstation` member of its documents. */
  readonly name: string;
  /** A signed document of ours: CMS SignedData in DER, and its id. */
  sign(document: CentreDocument): { readonly id: string; readonly der: Uint8Array };
}

/** What differs between the centre's documents; the envelope is added. */
export interface CentreDocument {
  readonly type: string;
  readonly refs: readonly string[];
  readonly body: unknown;
}

/** The signer with the centre's key and the chain that lets the root alone verify what it signs. */
export function createCentreSigner(parts: {
  readonly name: string;
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
  readonly privateKey: KeyObject;
  readonly now: () => Date;
}): CentreSigner {
  const { name, certificate, chain, privateKey } = parts;
  return {
    name,
    sign: ({ type, refs, body }) => {
      const now = parts.now();
      const id = newId();
      const document = { type, version: 1, id, issuedAt: toAstana(now), workstation: name, refs, body };
      const content = canonicalBytes(document);
      return { id, der: signData({ content, certificate, chain, privateKey, signingTime: now }) };
    },
  };
}
