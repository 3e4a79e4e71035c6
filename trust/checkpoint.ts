import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { failure, type Outcome, success } from '../protocol/outcome.ts';

/** The head of a log: whose, how many entries, over which root. */
export interface Checkpoint {
  /** Name of the log, e.g. `sio-pso.training.invalid/journal`; also the name of its key. */
  readonly origin: string;
  readonly size: number;
  readonly rootHash: Uint8Array;
}

const ed25519Note = 0x01;
const largestNote = 64 * 1024;
const bodyPattern = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/;
const signaturePattern = /^\u2014 ([^ \n+]+) ([A-Za-z0-9+/]+={0,2})$/u;
/** SPKI prefix of an Ed25519 key (RFC 8410): the raw 32 octets stand behind it. */
const spkiPrefix = 12;

/**
 * Writes a checkpoint as a signed note (C2SP tlog-checkpoint, signed-note; Ed25519): origin, size, root in
 * base64, a blank line and one signature line. Throws on a name or key that cannot stand in a note.
 */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const { origin, size, rootHash } = checkpoint;
  const body = `${origin}\n${size}\n${Buffer.from(rootHash).toString('base64')}\n`;
  if (!bodyPattern.test(body) || /[\s+]/u.test(origin) || !Number.isSafeInteger(size)) {
    throw new RangeError('this checkpoint cannot be written as a note');
  }
  const signature = sign(null, Buffer.from(body), privateKey);
  const keyed = Buffer.concat([keyId(origin, createPublicKey(privateKey)), signature]);
  return `${body}\n\u2014 ${origin} ${keyed.toString('base64')}\n`;
}

/**
 * Reads a checkpoint of the log `origin` signed by its Ed25519 key. Lines of other signers (witnesses) are left
 * aside. Fails with `document-malformed` or `signature-invalid`.
 */
export function readCheckpoint(note: string, origin: string, publicKey: KeyObject): Outcome<Checkpoint> {
  const split = note.lastIndexOf('\n\n');
  const body = note.slice(0, split + 1);
  const lines = note.slice(split + 2).split('\n');
  const fields = bodyPattern.exec(body);
  const isComplete = split !== -1 && lines.length > 1 && lines.at(-1) === '' && note.length <= largestNote;
  const signatures = lines.slice(0, -1).map((line) => signaturePattern.exec(line));
  if (!isComplete || fields === null || signatures.includes(null)) {
    return failure('document-malformed', { detail: 'not a checkpoint' });
  }
  const [, name = '', size = '', root = ''] = fields;
  const isSigned = signatures.some(
    (parts) => parts?.[1] === origin && isSignature(body, origin, parts[2] ?? '', publicKey),
  );
  if (!isSigned || name !== origin) {
    return failure('signature-invalid');
  }
  return success({ origin, size: Number(size), rootHash: new Uint8Array(Buffer.from(root, 'base64')) });
}

/** Key identifier of a signed note: SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), first four octets. */
export function keyId(name: string, publicKey: KeyObject): Uint8Array {
  if (publicKey.asymmetricKeyType !== 'ed25519') {
    throw new TypeError('checkpoints are signed with Ed25519');
  }
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(spkiPrefix);
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ed25519Note)).update(raw);
  return new Uint8Array(hash.digest().subarray(0, 4));
}

function isSignature(body: string, name: string, encoded: string, publicKey: KeyObject): boolean {
  const value = Buffer.from(encoded, 'base64');
  const isOurs = value.length === 68 && value.subarray(0, 4).equals(keyId(name, publicKey));
  // Base64 with bits left over decodes all the same: only the one encoding is accepted.
  return (
    isOurs &&
    value.toString('base64') === encoded &&
    verify(null, Buffer.from(body), publicKey, value.subarray(4))
  );
}
