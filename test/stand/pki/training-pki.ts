import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCertificateRequest } from '../../../trust/certificate-request.ts';
import { type Authority, type AuthorityRole, crlAddress, derOfPem, openAuthority } from './authority.ts';
import { authorityKey, crlNumber, distributionPoint, subjectKey } from './extensions.ts';
import {
  type CertificateProfile,
  type OperatorProfile,
  operatorProfile,
  personProfile,
  type TrainingPerson,
  workstationProfile,
} from './profiles.ts';
import { openRegister, type Register } from './register.ts';
import { randomSerial, signCertificate, signCrl } from './x509.ts';

/** When a certificate is valid; by default from five minutes ago for one year. */
interface Validity {
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** SPKI DER of the key to certify. */
interface SubjectKey {
  readonly publicKey: Uint8Array;
}

export interface PersonCertificate extends TrainingPerson, SubjectKey, Validity {}

export interface OperatorCertificate extends SubjectKey, Validity {
  readonly profile: OperatorProfile;
  readonly commonName: string;
  readonly dnsNames?: readonly string[];
  readonly ipAddresses?: readonly string[];
}

/** Dates of revocation lists; by default from now for 30 days. */
export interface CrlDates {
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date;
}

/** The training PKI in the profile of НУЦ РК. Certificates are given and taken as DER. */
export interface TrainingPki {
  readonly folder: string;
  /** DER of the three authorities. */
  readonly authorities: Readonly<Record<AuthorityRole, Uint8Array>>;
  readonly issuePerson: (person: PersonCertificate) => Promise<Uint8Array>;
  /** Certifies a PKCS#10 request (DER or PEM) after checking its self-signature; the subject is ours to set. */
  readonly issueFromRequest: (
    request: Uint8Array | string,
    profile: 'workstation',
    name: string,
    validity?: Validity,
  ) => Promise<Uint8Array>;
  readonly issueOperator: (certificate: OperatorCertificate) => Promise<Uint8Array>;
  /** Revokes by serial number (hex) and writes the lists anew; throws when nothing was issued under it. */
  readonly revoke: (serialNumber: string) => Promise<void>;
  /** Writes `crl/<role>.crl` (DER) of all three authorities. */
  readonly writeCrls: (dates?: CrlDates) => Promise<void>;
}

const minute = 60 * 1000;
const day = 24 * 60 * minute;

/**
 * Opens the training PKI of a folder, making what is missing; a second call only writes fresh lists.
 * Layout: `ca.pem` (root), `persons-ca.pem`, `operator-ca.pem`, `keys/*.pem` (mode 0600), `crl/*.crl`,
 * `register.json`.
 */
export async function createTrainingPki(folder: string): Promise<TrainingPki> {
  await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 });
  await mkdir(join(folder, 'crl'), { recursive: true });
  const register = await openRegister(folder);
  const root = await openAuthority(folder, 'root', null);
  const persons = await openAuthority(folder, 'persons', root);
  const operator = await openAuthority(folder, 'operator', root);
  const writeCrls = async (dates: CrlDates = {}): Promise<void> => {
    for (const authority of [root, persons, operator]) {
      await writeFile(join(folder, 'crl', `${authority.role}.crl`), makeCrl(authority, register, dates));
    }
  };
  await writeCrls();
  const der = (authority: Authority): Uint8Array => authority.certificate.der;
  return {
    folder,
    authorities: { root: der(root), persons: der(persons), operator: der(operator) },
    issuePerson: async (person) => await issue(persons, register, personProfile(person), person),
    issueFromRequest: async (request, _profile, name, validity = {}) => {
      const publicKey = keyOfRequest(request);
      return await issue(operator, register, workstationProfile(name), { ...validity, publicKey });
    },
    issueOperator: async ({ profile, commonName, dnsNames = [], ipAddresses = [], ...input }) =>
      await issue(operator, register, operatorProfile(profile, commonName, dnsNames, ipAddresses), input),
    revoke: async (serialNumber) => {
      if (!(await register.revoke(serialNumber))) {
        throw new Error(`no certificate was issued under the serial number ${serialNumber}`);
      }
      await writeCrls();
    },
    writeCrls,
  };
}

async function issue(
  issuer: Authority,
  register: Register,
  profile: CertificateProfile,
  input: SubjectKey & Validity,
): Promise<Uint8Array> {
  const serialNumber = randomSerial();
  const notBefore = input.notBefore ?? new Date(Date.now() - 5 * minute);
  await register.add({ serialNumber, issuer: issuer.role });
  const content = {
    serialNumber,
    issuer: issuer.name,
    subject: profile.subject,
    notBefore,
    notAfter: input.notAfter ?? new Date(notBefore.getTime() + 365 * day),
    publicKey: input.publicKey,
    extensions: [
      ...profile.extensions,
      authorityKey(issuer.certificate.encodings.publicKey),
      subjectKey(input.publicKey),
      distributionPoint(crlAddress(issuer.role)),
    ],
  };
  return signCertificate(content, issuer.key);
}

function keyOfRequest(request: Uint8Array | string): Uint8Array {
  const read = readCertificateRequest(typeof request === 'string' ? derOfPem(request) : request);
  if (!read.ok) {
    throw new Error(`the certificate request is refused: ${read.error.code}`);
  }
  return read.value.publicKey;
}

function makeCrl(authority: Authority, register: Register, dates: CrlDates): Uint8Array {
  const thisUpdate = dates.thisUpdate ?? new Date();
  const content = {
    issuer: authority.name,
    thisUpdate,
    nextUpdate: dates.nextUpdate ?? new Date(thisUpdate.getTime() + 30 * day),
    revoked: register.revokedBy(authority.role),
    extensions: [authorityKey(authority.certificate.encodings.publicKey), crlNumber(Date.now())],
  };
  return signCrl(content, authority.key);
}
