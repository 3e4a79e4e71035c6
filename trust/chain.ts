import { type Failure, type Outcome, success } from '../protocol/outcome.ts';
import { schemeOf, verifies } from './algorithms.ts';
import { type Certificate, validityFault } from './certificate.ts';
import { extensionTypes } from './object-identifiers.ts';

/** Whom we trust: the roots, and, when given, the only authorities that may have issued the leaf itself. */
export interface TrustAnchors {
  readonly anchors: readonly Certificate[];
  readonly issuers?: readonly Certificate[];
}

/** Leaf, two authorities and the root; НУЦ has one authority between. */
const longestChain = 4;
const mostCandidates = 16;
const untrusted: Failure = { code: 'certificate-untrusted' };
const understoodExtensions = new Set<string>([
  extensionTypes.basicConstraints,
  extensionTypes.keyUsage,
  extensionTypes.extendedKeyUsage,
  extensionTypes.certificatePolicies,
  extensionTypes.subjectAlternativeName,
]);

/**
 * The chain from a leaf to an anchor, leaf first (RFC 5280 section 6, without policies and name constraints:
 * a critical extension this project does not understand is refused). Each certificate is valid at `at`, each
 * issuer an authority allowed to sign certificates within its path length, each signature of an allowed
 * algorithm. `intermediates` may come from the document itself. Fails with `certificate-untrusted`,
 * `certificate-expired`, `certificate-not-yet-valid` or `algorithm-refused`.
 */
export function verifyChain(
  leaf: Certificate,
  intermediates: readonly Certificate[],
  trust: TrustAnchors,
  at: Date,
): Outcome<Certificate[]> {
  const offered = [...trust.anchors, ...(trust.issuers ?? []), ...intermediates.slice(0, mostCandidates)];
  const candidates = [...new Map(offered.map((one) => [one.sha256, one])).values()];
  return extend([leaf], { candidates, trust, at });
}

/** Whether `issuer` signed `certificate`: names, key and signature. `algorithm-refused` for a refused one. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): Outcome<boolean> {
  if (!isNamedIssuer(certificate, issuer)) {
    return success(false);
  }
  const scheme = schemeOf(certificate.encodings.signatureAlgorithm, issuer, null);
  if (!scheme.ok) {
    return scheme;
  }
  const { tbs, signature } = certificate.encodings;
  return success(verifies(scheme.value, issuer, tbs, signature));
}

interface Search {
  readonly candidates: readonly Certificate[];
  readonly trust: TrustAnchors;
  readonly at: Date;
}

/** Depth first; the first fault met is reported when no way leads to an anchor. */
function extend(chain: readonly Certificate[], search: Search): Outcome<Certificate[]> {
  const last = chain.at(-1);
  const fault = last === undefined ? untrusted : linkFault(last, chain.length, search.at);
  if (last === undefined || fault !== null) {
    return { ok: false, error: fault ?? untrusted };
  }
  if (chain.length > 1 && search.trust.anchors.some((anchor) => anchor.sha256 === last.sha256)) {
    return success([...chain]);
  }
  let reported: Failure = untrusted;
  for (const issuer of possibleIssuers(chain, search)) {
    const signed = isIssuedBy(last, issuer);
    const found = signed.ok && signed.value ? extend([...chain, issuer], search) : null;
    if (found?.ok === true) {
      return found;
    }
    reported = firstFailure(signed, found) ?? reported;
  }
  return { ok: false, error: reported };
}

function firstFailure(...outcomes: readonly (Outcome<unknown> | null)[]): Failure | null {
  const failed = outcomes.find((outcome) => outcome?.ok === false);
  return failed?.ok === false ? failed.error : null;
}

/** Whoever may stand next in the chain; the leaf's own issuer only from the list of issuers, when there is one. */
function possibleIssuers(chain: readonly Certificate[], search: Search): readonly Certificate[] {
  if (chain.length >= longestChain) {
    return [];
  }
  const { issuers } = search.trust;
  const isPermitted = (candidate: Certificate): boolean =>
    chain.length > 1 || issuers === undefined || issuers.some(({ sha256 }) => sha256 === candidate.sha256);
  return search.candidates.filter(
    (candidate) => isPermitted(candidate) && !chain.some(({ sha256 }) => sha256 === candidate.sha256),
  );
}

/** Why a certificate may not stand at a place of the chain; place 1 is the leaf. */
function linkFault(certificate: Certificate, place: number, at: Date): Failure | null {
  if (!certificate.criticalExtensions.every((type) => understoodExtensions.has(type))) {
    return untrusted;
  }
  const authoritiesBelow = place - 2;
  const maySign =
    certificate.isAuthority &&
    certificate.keyUsage.includes('keyCertSign') &&
    (certificate.pathLength ?? longestChain) >= authoritiesBelow;
  return place === 1 || maySign ? validityFault(certificate, at) : untrusted;
}

function isNamedIssuer(certificate: Certificate, issuer: Certificate): boolean {
  const key = certificate.authorityKeyIdentifier;
  return (
    Buffer.from(certificate.encodings.issuer).equals(issuer.encodings.subject) &&
    (key === null || issuer.subjectKeyIdentifier === null || key === issuer.subjectKeyIdentifier)
  );
}
