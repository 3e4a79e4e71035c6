import { failure, type Outcome, success } from '../protocol/outcome.ts';
import { showAstana } from '../protocol/time.ts';
import type { Certificate } from '../trust/certificate.ts';
import { verifyChain } from '../trust/chain.ts';
import { revocationState } from '../trust/revocation.ts';
import { type CrlFile, createCrlFolder, type LoadedCrl } from './crl-folder.ts';
import { readCertificateFile } from './pem.ts';

/** What a signer was checked with, to be kept with the document: chain and the revocation list that was asked. */
export interface Vouching {
  /** Leaf first, root last. */
  readonly chain: readonly Certificate[];
  readonly crl: LoadedCrl | null;
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
}

/** Reads the anchors once; the folder of revocation lists is looked at again as it changes. */
export async function openTrustStore(files: TrustFiles): Promise<TrustStore> {
  const anchors = [await readCertificateFile(files.root)];
  const issuers = {
    person: await Promise.all(files.personIssuers.map(readCertificateFile)),
    operator: await Promise.all(files.operatorIssuers.map(readCertificateFile)),
  };
  const crls = createCrlFolder(files.crls, [...anchors, ...issuers.person, ...issuers.operator]);
  return {
    vouch: async (holder, certificate, at) => {
      const chain = verifyChain(certificate, [], { anchors, issuers: issuers[holder] }, at);
      return chain.ok ? withRevocation(chain.value, await crls(), at) : chain;
    },
    lists: async (authority) => {
      const own = (await crls()).filter(({ crl }) => crl.issuerSha256 === authority);
      const [newest] = own.toSorted((one, other) => +other.crl.thisUpdate - +one.crl.thisUpdate);
      return newest?.files ?? [];
    },
  };
}

/** Every certificate below the root must be known not to be revoked; the signer's own list is the evidence. */
function withRevocation(
  chain: readonly Certificate[],
  crls: readonly LoadedCrl[],
  at: Date,
): Outcome<Vouching> {
  const lists = crls.map(({ crl }) => crl);
  let evidence: LoadedCrl | null = null;
  for (const [place, certificate] of chain.slice(0, -1).entries()) {
    const { state, revokedAt, asOf } = revocationState(certificate, lists, at);
    if (state === 'unknown') return failure('revocation-unknown');
    if (state === 'revoked')
      return failure('certificate-revoked', { date: revokedAt === undefined ? '' : showAstana(revokedAt) });
    const issuer = chain[place + 1]?.sha256;
    evidence ??= crls.find(({ crl }) => crl.issuerSha256 === issuer && crl.thisUpdate === asOf) ?? null;
  }
  return success({ chain, crl: evidence });
}
