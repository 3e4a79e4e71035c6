import { OctetString } from '@peculiar/asn1-schema';
import { ExtendedKeyUsage, Extension, type Name } from '@peculiar/asn1-x509';
import {
  extensionTypes,
  keyPurposes,
  nameTypes,
  nucPolicies,
  nucRoles,
  operatorPurposes,
} from '../../../trust/object-identifiers.ts';
import { alternativeNames, extendedKeyUsage, keyUsage, policies } from './extensions.ts';
import { extension, nameOf } from './x509.ts';

/** A person of the training PKI; `organisation` or `bin` make a legal entity's employee (negative tests). */
export interface TrainingPerson {
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic?: string | null;
  readonly purpose: 'auth' | 'sign';
  readonly organisation?: string;
  readonly bin?: string;
}

export type OperatorProfile =
  | 'server-tls'
  | 'system'
  | 'centre'
  | 'archive'
  | 'administrator'
  | 'timestamp'
  | 'ocsp';

/** What a certificate says, before keys, dates and the issuer's extensions. */
export interface CertificateProfile {
  readonly subject: Name;
  readonly extensions: readonly Extension[];
}

/** НУЦ's profile: the patronymic in GN, `IIN…` in serialNumber, purpose and role in EKU, the policy by purpose. */
export function personProfile(person: TrainingPerson): CertificateProfile {
  const isEmployee = person.organisation !== undefined || person.bin !== undefined;
  const roles = isEmployee ? [nucRoles.organisation, nucRoles.employee] : [nucRoles.person];
  const extensions =
    person.purpose === 'auth'
      ? [
          keyUsage('digitalSignature', 'keyEncipherment'),
          extendedKeyUsage(keyPurposes.clientAuth, ...roles),
          policies(isEmployee ? nucPolicies.organisationAuth : nucPolicies.personAuth),
        ]
      : [
          keyUsage('digitalSignature', 'nonRepudiation'),
          extendedKeyUsage(keyPurposes.emailProtection, ...roles),
          policies(isEmployee ? nucPolicies.organisationSign : nucPolicies.personSign),
        ];
  return { subject: personSubject(person), extensions };
}

/** A workstation's: signs its reports and does TLS as a client. */
export function workstationProfile(name: string): CertificateProfile {
  return {
    subject: operatorSubject(name),
    extensions: [
      keyUsage('digitalSignature'),
      extendedKeyUsage(keyPurposes.clientAuth, operatorPurposes.workstation),
    ],
  };
}

/** The centre's own: TLS of the server, signing of receipts and results, wrapping of the archive, time-stamps, OCSP. */
export function operatorProfile(
  profile: OperatorProfile,
  commonName: string,
  dnsNames: readonly string[],
  ipAddresses: readonly string[],
): CertificateProfile {
  const names = dnsNames.length + ipAddresses.length === 0 ? [] : [alternativeNames(dnsNames, ipAddresses)];
  return { subject: operatorSubject(commonName), extensions: [...operatorUsages[profile](), ...names] };
}

const noCheck = new Extension({
  extnID: extensionTypes.ocspNoCheck,
  extnValue: new OctetString(Uint8Array.of(0x05, 0x00)),
});

const operatorUsages: Record<OperatorProfile, () => Extension[]> = {
  'server-tls': () => [
    keyUsage('digitalSignature'),
    extendedKeyUsage(keyPurposes.serverAuth, operatorPurposes.server),
  ],
  // A state body's system: TLS as a client, and statements of what it did, as a workstation's.
  system: () => [
    keyUsage('digitalSignature'),
    extendedKeyUsage(keyPurposes.clientAuth, operatorPurposes.system),
  ],
  centre: () => [keyUsage('digitalSignature', 'nonRepudiation'), extendedKeyUsage(operatorPurposes.centre)],
  archive: () => [keyUsage('keyEncipherment'), extendedKeyUsage(operatorPurposes.archive)],
  administrator: () => [
    keyUsage('digitalSignature', 'nonRepudiation'),
    extendedKeyUsage(operatorPurposes.administrator),
  ],
  // RFC 3161 section 2.3: this purpose alone, and critical.
  timestamp: () => [
    keyUsage('digitalSignature', 'nonRepudiation'),
    extension(extensionTypes.extendedKeyUsage, new ExtendedKeyUsage([keyPurposes.timeStamping]), true),
  ],
  // RFC 6960 section 4.2.2.2.1: nobody asks for the revocation of whoever answers about revocation.
  ocsp: () => [keyUsage('digitalSignature'), extendedKeyUsage(keyPurposes.ocspSigning), noCheck],
};

function personSubject(person: TrainingPerson): Name {
  const { surname, organisation, bin } = person;
  const optional: [string, string | null | undefined][] = [
    [nameTypes.organisation, organisation],
    [nameTypes.organisationalUnit, bin === undefined ? undefined : `BIN${bin}`],
    [nameTypes.givenName, person.patronymic],
  ];
  return nameOf([
    [nameTypes.commonName, `${surname} ${person.givenName}`],
    [nameTypes.surname, surname],
    [nameTypes.serialNumber, `IIN${person.iin}`],
    [nameTypes.country, 'KZ'],
    ...optional.flatMap(([type, value]): [string, string][] =>
      value === null || value === undefined ? [] : [[type, value]],
    ),
  ]);
}

function operatorSubject(commonName: string): Name {
  return nameOf([
    [nameTypes.commonName, commonName],
    [nameTypes.organisation, 'TRAINING'],
    [nameTypes.country, 'KZ'],
  ]);
}
