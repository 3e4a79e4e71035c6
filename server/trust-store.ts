import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { showAstana } from '../protocol/time.ts';
import type { Certificate } from '../trust/certificate.ts';
import { verifyChain } from '../trust/chain.ts';
import { type RevocationState, revocationState } from '../trust/revocation.ts';
import { type CrlFile, createCrlFolder, type LoadedCrl } from './crl-folder.ts';
import { createOcspClient, type OcspClient, type OcspEvidence, type ResponderSettings } from './ocsp.ts';
import { readCertificateFile } from './pem.ts';
import type { Patience } from './registries/resilience.ts';

/** What a signer was checked with, to be kept with the document: chain, revocation list, OCSP answers. */
export interface Vouching {
  /** Leaf first, root last. */
  readonly chain: readonly Certificate[];
  /** The list of the signer's issuer, where it was relied on. */
  readonly crl: LoadedCrl | null;
  /** The answers that were relied on, the signer's first. */
  readonly ocsp: readonly OcspEvidence[];
}

/** Whose certificates count: persons by НУЦ's issuers, workstations and the centre by the operator's. */
export interface TrustStore {
  /** Chain and revocation of a certificate at an instant; fails with a code of `errors/access.ts`. */
  vouch(holder: 'person' | 'operator', certificate: Certificate, at: Date): Promise<Outcome<Vouching>>;
  /** The newest revocation list of an authority (SHA-256 of its certificate), behind it the delta that belongs to it. */
  lists(authority: string): Promise<readonly CrlFile[]>;
}

interface TrustFiles {
  readonly root: string;
  readonly personIssuers: readonly string[];
  readonly operatorIssuers: readonly string[];
  /** Folder of `*.crl` (DER). */
  readonly crls: string;
  readonly ocsp?: readonly ResponderFiles[];
}

interface ResponderFiles extends Omit<ResponderSettings, 'issuer'> {
  readonly issuer: string;
}

const defaultPatience: Patience = { milliseconds: 2000, breakMilliseconds: 5000 };

/**
 * Reads the anchors once; the folder of revocation lists is looked at again as it changes. `patience` is with OCSP
 * responders, where there are any.
 */
export async function openTrustStore(files: TrustFiles, patience = defaultPatience): Promise<TrustStore> {
  const anchors = [await readCertificateFile(files.root)];
  const issuers = {
    person: await Promise.all(files.personIssuers.map(readCertificateFile)),
    operator: await Promise.all(files.operatorIssuers.map(readCertificateFile)),
  };
  const authorities = [...anchors, ...issuers.person, ...issuers.operator];
  const crls = createCrlFolder(files.crls, authorities);
  const responders = await readResponders(files.ocsp ?? [], authorities);
  const ocsp = createOcspClient({ responders, anchors, patience });
  return {
    vouch: async (holder, certificate, at) => {
      const chain = verifyChain(certificate, [], { anchors, issuers: issuers[holder] }, at);
      return chain.ok ? await withRevocation(chain.value, { crls: await crls(), ocsp, at }) : chain;
    },
    lists: async (authority) => {
      const own = (await crls()).filter(({ crl }) => crl.issuerSha256 === authority);
      const [newest] = own.toSorted((one, other) => +other.crl.thisUpdate - +one.crl.thisUpdate);
      return newest?.files ?? [];
    },
  };
}

/** A responder for an authority that is none of ours would never be asked: a fault of the configuration. */
async function readResponders(
  files: readonly ResponderFiles[],
  authorities: readonly Certificate[],
): Promise<ResponderSettings[]> {
  return await Promise.all(
    files.map(async (one) => {
      const issuer = await readCertificateFile(one.issuer);
      if (!authorities.some(({ sha256 }) => sha256 === issuer.sha256))
        throw new Error(`trust.ocsp: ${one.issuer} is none of the authorities`);
      return { ...one, issuer };
    }),
  );
}

interface Sources {
  readonly crls: readonly LoadedCrl[];
  readonly ocsp: OcspClient;
  readonly at: Date;
}

/** Every certificate below the root must be known not to be revoked. All are asked about at once: one deadline for all. */
async function withRevocation(chain: readonly Certificate[], sources: Sources): Promise<Outcome<Vouching>> {
  const pairs = chain.flatMap((certificate, place) => {
    const issuer = chain[place + 1];
    return issuer === undefined ? [] : [{ certificate, issuer }];
  });
  const found = await Promise.all(pairs.map((pair) => findState(pair, sources)));
  for (const { state } of found) {
    if (state.state === 'unknown') return failure('revocation-unknown');
    if (state.state === 'revoked') {
      const date = state.revokedAt === undefined ? '' : showAstana(state.revokedAt);
      return failure('certificate-revoked', { date });
    }
  }
  const ocsp = found.flatMap(({ answer }) => answer ?? []);
  return success({ chain, crl: found[0]?.crl ?? null, ocsp });
}

interface Found {
  readonly state: RevocationState;
  /** The list it is good by. */
  readonly crl: LoadedCrl | null;
  readonly answer: OcspEvidence | null;
}

/**
 * The lists' word, and the responder's where the lists do not know or the configuration prefers it. A revocation in
 * either counts; a responder that gives no answer leaves it at the lists.
 */
async function findState(
  { certificate, issuer }: { readonly certificate: Certificate; readonly issuer: Certificate },
  { crls, ocsp, at }: Sources,
): Promise<Found> {
  const lists = crls.map(({ crl }) => crl);
  const byLists = revocationState(certificate, lists, at);
  const isList = ({ crl }: LoadedCrl) =>
    crl.issuerSha256 === issuer.sha256 && crl.thisUpdate === byLists.asOf;
  const crl = byLists.state === 'good' ? (crls.find(isList) ?? null) : null;
  const isAsked = byLists.state === 'unknown' || (byLists.state === 'good' && ocsp.isPreferred(issuer));
  const answer = isAsked ? await ocsp.ask({ certificate, issuer }, at) : null;
  if (answer === null) return { state: byLists, crl, answer };
  return { state: revocationState(certificate, lists, at, [answer.answer]), crl, answer };
}
