import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { Failure, Outcome } from '../../protocol/outcome.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { newId } from '../../trust/identifiers.ts';
import { timeStampPolicy } from '../../trust/object-identifiers.ts';
import { isTimeStampAuthority } from '../../trust/time-stamp.ts';
import { grantTimeStamp, issueTimeStamp, rejectTimeStamp } from '../../trust/time-stamp-authority.ts';
import {
  encodeTimeStampRequest,
  readTimeStampRequest,
  type TimeStampRequest,
} from '../../trust/time-stamp-request.ts';
import { appendLeaf, makeLeaf } from '../journal/leaf.ts';
import { type Database, inTransaction } from '../store/open.ts';

/** The centre's time-stamp authority (RFC 3161). Every token is stored and journalled in the transaction that issues it. */
export interface TimestampAuthority {
  /** Answers a TimeStampReq with a TimeStampResp, granted or rejected. */
  answer(query: Uint8Array): Promise<Uint8Array>;
  /** A token over some bytes, for the centre's own store; within a transaction. */
  stamp(transaction: Database, bytes: Uint8Array): Promise<Uint8Array>;
  /** False once its certificate has expired or was revoked, or that cannot be known: nothing is stamped then. */
  isUsable(): Promise<boolean>;
}

interface AuthorityParts {
  readonly database: Database;
  readonly certificate: Certificate;
  /** Authorities between the certificate and the root. */
  readonly chain: readonly Certificate[];
  readonly privateKey: KeyObject;
  /** Whether the certificate is valid and not revoked now. */
  readonly isVouched: () => Promise<boolean>;
  readonly now: () => Date;
  /** Says that leaves wait to be sealed. */
  readonly wake: () => void;
}

/** The authority with its own key; throws when the certificate is not one of a time-stamp authority alone. */
export function createTimestampAuthority(parts: AuthorityParts): TimestampAuthority {
  if (!isTimeStampAuthority(parts.certificate))
    throw new Error('the time-stamp certificate is not one of a time-stamp authority alone');
  if (parts.certificate.publicKey?.equals(createPublicKey(parts.privateKey)) !== true)
    throw new Error('the time-stamp certificate is of another key');
  return {
    isUsable: parts.isVouched,
    answer: async (query) => {
      const request = readTimeStampRequest(query);
      const fault = (await parts.isVouched()) ? faultOf(request) : 'systemFailure';
      if (fault !== null || !request.ok) return rejectTimeStamp(fault ?? 'badRequest');
      const token = await inTransaction(parts.database, (transaction) =>
        issue(parts, transaction, request.value),
      );
      parts.wake();
      return grantTimeStamp(token);
    },
    stamp: async (transaction, bytes) => {
      const request = readTimeStampRequest(encodeTimeStampRequest(bytes, null));
      if (!request.ok) throw new Error('a query of our own that cannot be read');
      return await issue(parts, transaction, request.value);
    },
  };
}

/** Why a query is rejected (RFC 3161 section 2.4.2), or null. */
function faultOf(request: Outcome<TimeStampRequest>): Parameters<typeof rejectTimeStamp>[0] | null {
  if (!request.ok) return faultOfUnread(request.error);
  const { policy, hasExtensions } = request.value;
  if (hasExtensions) return 'unacceptedExtension';
  return policy === null || policy === timeStampPolicy ? null : 'unacceptedPolicy';
}

function faultOfUnread({ code }: Failure): 'badAlg' | 'badDataFormat' {
  return code === 'algorithm-refused' ? 'badAlg' : 'badDataFormat';
}

/** Issues, stores and journals one token. UUIDv7 as the serial number: never given twice, also over restarts. */
async function issue(
  parts: AuthorityParts,
  transaction: Database,
  request: TimeStampRequest,
): Promise<Uint8Array> {
  const serial = newId().replaceAll('-', '');
  const time = parts.now();
  const { certificate, chain, privateKey } = parts;
  const serialNumber = Uint8Array.from(Buffer.from(serial, 'hex'));
  const token = issueTimeStamp({
    request,
    serialNumber,
    time,
    policy: timeStampPolicy,
    certificate,
    chain,
    privateKey,
  });
  const sha256 = createHash('sha256').update(token).digest('hex');
  const at = time.toISOString();
  await transaction
    .insertInto('timestamps')
    .values({ serial, token_sha256: sha256, token, created_at: at })
    .execute();
  await appendLeaf(transaction, makeLeaf({ kind: 'timestamp', at, document: sha256, serial }));
  return token;
}
