/** Every object identifier the project uses, in one place. */

/** CMS content types (RFC 5652, 3161, 5083). */
export const contentTypes = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  authEnvelopedData: '1.2.840.113549.1.9.16.1.23',
} as const;

/** CMS attributes (RFC 5652 section 11, RFC 5035, RFC 5126, RFC 8551). */
export const attributeTypes = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  smimeCapabilities: '1.2.840.113549.1.9.15',
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/**
 * Digest, signature, key transport and content encryption algorithms (RFC 5754, 5758, 4055, 5084), and ГОСТ in
 * Kazakhstan's arc 1.2.398.3.10.1.
 */
export const algorithmIds = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsaEncryption: '1.2.840.113549.1.1.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha384WithRsa: '1.2.840.113549.1.1.12',
  sha512WithRsa: '1.2.840.113549.1.1.13',
  rsassaPss: '1.2.840.113549.1.1.10',
  mgf1: '1.2.840.113549.1.1.8',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  ecdsaWithSha384: '1.2.840.10045.4.3.3',
  ecdsaWithSha512: '1.2.840.10045.4.3.4',
  rsaOaep: '1.2.840.113549.1.1.7',
  aes256Gcm: '2.16.840.1.101.3.4.1.46',
  gost34311: '1.2.398.3.10.1.3.1',
  streebog256: '1.2.398.3.10.1.3.2',
  streebog512: '1.2.398.3.10.1.3.3',
  gost2004Key: '1.2.398.3.10.1.1.1.1',
  gost2004Signature: '1.2.398.3.10.1.1.1.2',
  gost2015Key256: '1.2.398.3.10.1.1.2.1',
  gost2015Key512: '1.2.398.3.10.1.1.2.2',
  gost2015Signature256: '1.2.398.3.10.1.1.2.3.1',
  gost2015Signature512: '1.2.398.3.10.1.1.2.3.2',
} as const;

/** Curves and hash substitution in the parameters of Kazakhstan's ГОСТ keys (seen in certificates of НУЦ РК). */
export const gostParameters = {
  cryptoProA: '1.2.398.3.10.1.1.1.1.1',
  tc26Set256A: '1.2.398.3.10.1.1.2.1.1',
  tc26Set512A: '1.2.398.3.10.1.1.2.2.1',
  gost34311TestSubstitution: '1.2.398.3.10.1.3.1.1.0',
} as const;

/** Attributes of a distinguished name (X.520). In НУЦ's profile `givenName` holds the patronymic. */
export const nameTypes = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  locality: '2.5.4.7',
  state: '2.5.4.8',
  organisation: '2.5.4.10',
  organisationalUnit: '2.5.4.11',
  givenName: '2.5.4.42',
  email: '1.2.840.113549.1.9.1',
} as const;

/** OCSP (RFC 6960 section 4.2.1 and 4.4.1). */
export const ocspTypes = {
  basic: '1.3.6.1.5.5.7.48.1.1',
  nonce: '1.3.6.1.5.5.7.48.1.2',
} as const;

/** Certificate and CRL extensions (RFC 5280 section 4.2 and 5.2, RFC 6960 section 4.2.2.2.1). */
export const extensionTypes = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  crlNumber: '2.5.29.20',
  reasonCode: '2.5.29.21',
  invalidityDate: '2.5.29.24',
  deltaCrlIndicator: '2.5.29.27',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  ocspNoCheck: '1.3.6.1.5.5.7.48.1.5',
} as const;

/** Purposes of an extended key usage (RFC 5280 section 4.2.1.12). */
export const keyPurposes = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

/** Policies of НУЦ РК (arc 1.2.398.3.3.2): signature and authentication of legal and natural persons. */
export const nucPolicies = {
  organisationSign: '1.2.398.3.3.2.1',
  organisationAuth: '1.2.398.3.3.2.2',
  personSign: '1.2.398.3.3.2.3',
  personAuth: '1.2.398.3.3.2.4',
} as const;

/** Roles of НУЦ РК in the extended key usage (arc 1.2.398.3.3.4.1). */
export const nucRoles = {
  person: '1.2.398.3.3.4.1.1',
  organisation: '1.2.398.3.3.4.1.2',
  employee: '1.2.398.3.3.4.1.2.5',
} as const;

/**
 * Purposes of the operator's own certificates, under a private training arc: 99999 is not assigned by IANA.
 * In operation the operator replaces the arc by its own (`docs/security.md`), here and nowhere else.
 */
const operatorArc = '1.3.6.1.4.1.99999.151';
export const operatorPurposes = {
  workstation: `${operatorArc}.1`,
  server: `${operatorArc}.2`,
  centre: `${operatorArc}.3`,
  archive: `${operatorArc}.4`,
  /** The system of a state body (Rules 151, item 8). `.5` is a policy, below. */
  system: `${operatorArc}.6`,
  /** Who administers workstations: signs the list of drivers. */
  administrator: `${operatorArc}.7`,
} as const;

/** The policy the centre's time-stamps are issued under (RFC 3161 section 2.4.2), in the same arc. */
export const timeStampPolicy = `${operatorArc}.5`;
