import { keyPurposes, nucPolicies, nucRoles, operatorPurposes } from './object-identifiers.ts';

export type CertificatePurpose =
  | 'sign'
  | 'auth'
  | 'workstation'
  | 'system'
  | 'server'
  | 'centre'
  | 'archive'
  | 'administrator'
  | 'other';

/** The usages and policies a certificate carries, as `purposeOf` compares them. */
export interface CarriedUsages {
  readonly keyUsage: readonly string[];
  readonly extendedKeyUsage: readonly string[];
  readonly policies: readonly string[];
}

/** What must stand in a certificate for a purpose; of `policies` one is enough, none means any. */
interface PurposeProfile extends CarriedUsages {
  readonly purpose: CertificatePurpose;
}

/** НУЦ's profile for persons, the operator's private purposes for machines and the centre. */
const profiles: readonly PurposeProfile[] = [
  {
    purpose: 'sign',
    keyUsage: ['digitalSignature', 'nonRepudiation'],
    extendedKeyUsage: [keyPurposes.emailProtection],
    policies: [nucPolicies.personSign, nucPolicies.organisationSign],
  },
  {
    purpose: 'auth',
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: [keyPurposes.clientAuth],
    policies: [nucPolicies.personAuth, nucPolicies.organisationAuth],
  },
  {
    purpose: 'workstation',
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: [keyPurposes.clientAuth, operatorPurposes.workstation],
    policies: [],
  },
  {
    purpose: 'system',
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: [keyPurposes.clientAuth, operatorPurposes.system],
    policies: [],
  },
  {
    purpose: 'server',
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: [keyPurposes.serverAuth, operatorPurposes.server],
    policies: [],
  },
  {
    purpose: 'centre',
    keyUsage: ['digitalSignature', 'nonRepudiation'],
    extendedKeyUsage: [operatorPurposes.centre],
    policies: [],
  },
  {
    purpose: 'archive',
    keyUsage: ['keyEncipherment'],
    extendedKeyUsage: [operatorPurposes.archive],
    policies: [],
  },
  {
    purpose: 'administrator',
    keyUsage: ['digitalSignature', 'nonRepudiation'],
    extendedKeyUsage: [operatorPurposes.administrator],
    policies: [],
  },
];

/** All purposes whose whole profile stands in the certificate. */
export function fittingPurposes(carried: CarriedUsages): CertificatePurpose[] {
  return profiles.filter((profile) => fits(carried, profile)).map(({ purpose }) => purpose);
}

/** Whether policies and roles are a natural person's and none is an organisation's. */
export function hasPersonProfile(carried: CarriedUsages): boolean {
  const has = (policy: string): boolean => carried.policies.includes(policy);
  const isOrganisation =
    has(nucPolicies.organisationSign) ||
    has(nucPolicies.organisationAuth) ||
    carried.extendedKeyUsage.some((usage) => `${usage}.`.startsWith(`${nucRoles.organisation}.`));
  return (has(nucPolicies.personSign) || has(nucPolicies.personAuth)) && !isOrganisation;
}

function fits(carried: CarriedUsages, profile: PurposeProfile): boolean {
  return (
    profile.keyUsage.every((usage) => carried.keyUsage.includes(usage)) &&
    profile.extendedKeyUsage.every((usage) => carried.extendedKeyUsage.includes(usage)) &&
    (profile.policies.length === 0 || profile.policies.some((policy) => carried.policies.includes(policy)))
  );
}
