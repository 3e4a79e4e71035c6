import {
  constants,
  createCipheriv,
  createDecipheriv,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { type Failure, failure, type Outcome, success } from '../protocol/outcome.ts';
import { keyFault } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { context, encode, encodeSet, primitiveContext, tags } from './der.ts';
import { encodeOid } from './der-oid.ts';
import { algorithmIds, contentTypes } from './object-identifiers.ts';
import { readSealedStructure, type SealedStructure } from './sealed-structure.ts';
import { largestSignedData } from './signed-content.ts';

const version0 = Uint8Array.of(tags.integer, 1, 0);
const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

/** The largest sealed document that is read at all: a signed document of the largest size and its envelope. */
export const largestSealed = largestSignedData + 64 * 1024;

/**
 * Seals content to certificates: CMS AuthEnvelopedData (RFC 5083), AES-256-GCM with a 12-octet nonce and a
 * 16-octet tag (RFC 5084), the content key to each recipient by RSA-OAEP with SHA-1 and MGF1-SHA-1, the one
 * variant every PKCS#11 token at hand can undo (RFC 8017; the collision weakness of SHA-1 does not matter to
 * OAEP). Throws when a recipient's key is not an allowed RSA key: a bug of the caller.
 */
export function seal(content: Uint8Array, recipients: readonly Certificate[]): Uint8Array {
  if (recipients.length === 0) {
    throw new RangeError('nobody to seal to');
  }
  const contentKey = randomBytes(keyLength);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', contentKey, nonce, { authTagLength: tagLength });
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()]);
  const infos = recipients.map((recipient) => recipientInfo(recipient, contentKey));
  contentKey.fill(0);
  const parameters = encode(
    tags.sequence,
    encode(tags.octetString, nonce),
    // ICVlen defaults to 12 (RFC 5084 section 3.2): 16 must stand there.
    Uint8Array.of(tags.integer, 1, tagLength),
  );
  const encryptedContentInfo = encode(
    tags.sequence,
    encodeOid(contentTypes.data),
    encode(tags.sequence, encodeOid(algorithmIds.aes256Gcm), parameters),
    encode(primitiveContext(0), encrypted),
  );
  const enveloped = encode(
    tags.sequence,
    version0,
    encodeSet(tags.set, infos),
    encryptedContentInfo,
    encode(tags.octetString, cipher.getAuthTag()),
  );
  return encode(tags.sequence, encodeOid(contentTypes.authEnvelopedData), encode(context(0), enveloped));
}

/** Why nothing can be sealed to a certificate (`algorithm-refused`), or null: its key must be an allowed RSA key. */
export function sealingFault(recipient: Certificate): Failure | null {
  const fault = keyFault(recipient);
  if (fault !== null || recipient.publicKey?.asymmetricKeyType === 'rsa') {
    return fault;
  }
  return { code: 'algorithm-refused', params: { algorithm: recipient.keyAlgorithm } };
}

/** Reads the structure of a sealed document. Fails with `document-too-large` or `document-malformed`. */
export function readSealed(der: Uint8Array): Outcome<SealedStructure> {
  if (der.length > largestSealed) {
    return failure('document-too-large');
  }
  try {
    return success(readSealedStructure(Uint8Array.from(der)));
  } catch {
    // DerFault, or what the schema library throws on content it does not expect.
    return failure('document-malformed', { detail: 'not a sealed document' });
  }
}

/**
 * The encrypted content key meant for a certificate, to be opened by its token with RSA-OAEP (SHA-1, MGF1-SHA-1,
 * empty label). `open-failed` when the document is sealed to somebody else.
 */
export function recipientKey(der: Uint8Array, certificate: Certificate): Outcome<Uint8Array> {
  const sealed = readSealed(der);
  if (!sealed.ok) {
    return sealed;
  }
  const recipient = sealed.value.recipients.find(
    ({ issuer, serialNumber }) =>
      Buffer.from(certificate.encodings.issuer).equals(issuer) && certificate.serialNumber === serialNumber,
  );
  return recipient === undefined ? failure('open-failed') : success(recipient.encryptedKey);
}

/**
 * Opens a sealed document with its content key (32 octets). A wrong key, a wrong tag, altered content: all
 * `open-failed`, so that nothing can be learnt from the difference. The caller wipes both key and content.
 */
export function openSealed(der: Uint8Array, contentKey: Uint8Array): Outcome<Uint8Array> {
  const sealed = readSealed(der);
  if (!sealed.ok) {
    return sealed;
  }
  const { nonce, encryptedContent, tag } = sealed.value;
  let content: Buffer | null = null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', contentKey, nonce, { authTagLength: tagLength });
    decipher.setAuthTag(tag);
    content = decipher.update(encryptedContent);
    decipher.final();
    return success(content);
  } catch {
    content?.fill(0);
    return failure('open-failed');
  }
}

/** Opens a sealed document with a recipient's software key; failures as `recipientKey` and `openSealed`. */
export function unsealWithKey(
  der: Uint8Array,
  certificate: Certificate,
  privateKey: KeyObject,
): Outcome<Uint8Array> {
  const encryptedKey = recipientKey(der, certificate);
  if (!encryptedKey.ok) {
    return encryptedKey;
  }
  let contentKey: Buffer;
  try {
    contentKey = privateDecrypt({ key: privateKey, ...oaep }, encryptedKey.value);
  } catch {
    return failure('open-failed');
  }
  const opened = openSealed(der, contentKey);
  contentKey.fill(0);
  return opened;
}

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };

/** KeyTransRecipientInfo (RFC 5652 section 6.2.1), version 0 as it names issuer and serial number. */
function recipientInfo(recipient: Certificate, contentKey: Uint8Array): Uint8Array {
  const key = recipient.publicKey;
  if (sealingFault(recipient) !== null || key === null) {
    throw new TypeError(`cannot seal to a key of algorithm ${recipient.keyAlgorithm}`);
  }
  const { issuer, serialNumber } = recipient.encodings;
  return encode(
    tags.sequence,
    version0,
    encode(tags.sequence, issuer, serialNumber),
    // RSAES-OAEP-params of nothing but defaults is an empty SEQUENCE: SHA-1, MGF1-SHA-1, empty label (RFC 4055).
    encode(tags.sequence, encodeOid(algorithmIds.rsaOaep), encode(tags.sequence)),
    encode(tags.octetString, publicEncrypt({ key, ...oaep }, contentKey)),
  );
}
