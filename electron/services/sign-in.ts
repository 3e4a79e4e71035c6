import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { signIn } from '../../protocol/documents/sign-in.ts';
import type { Account } from '../../protocol/http.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { type Centre, createCentre } from './centre.ts';
import { readReceipt } from './centre-documents.ts';
import type { Channel } from './channel.ts';
import type { Connection } from './connection.ts';
import type { Signer } from './signer.ts';
import type { TokenKey } from './tokens.ts';
import type { TrustStore } from './trust-store.ts';

/** What an accepted sign-in leaves behind. */
export interface SignedIn {
  readonly account: Account;
  /** Ed25519, made for this sign-in, never exported, dropped with the session (docs/decisions/0008). */
  readonly sessionKey: KeyObject;
  readonly connection: Connection;
  readonly key: TokenKey;
}

export interface SignInOptions {
  readonly channel: Channel;
  readonly signer: Signer;
  readonly trust: TrustStore;
  readonly now: () => Date;
}

/** How far the workstation's clock may be from the centre's, seconds. */
export const clockTolerance = 120;

/**
 * Signs in (Rules 151, item 18): challenge, document over nonce, exporter and session key, AUTH signature, receipt,
 * account. Everything goes over one connection; if it breaks meanwhile, the sign-in has failed.
 */
export async function performSignIn(options: SignInOptions, key: TokenKey): Promise<Outcome<SignedIn>> {
  const connected = await options.channel.connect();
  if (!connected.ok) return connected;
  const connection = connected.value;
  const centre = createCentre(connection);
  const clock = await checkClock(centre, options.now);
  if (!clock.ok) return clock;
  const challenge = await centre.challenge();
  if (!challenge.ok) return challenge;
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const prepared = options.signer.prepare(signIn, {
    nonce: challenge.value.nonce,
    exporter: connection.exporter,
    sessionKey: publicKey.export({ format: 'jwk' }).x,
  });
  const signed = await options.signer.sign(prepared.id, key);
  // A nonce is for one signature: the next sign-in makes another document.
  options.signer.done(prepared.id);
  if (!signed.ok) return signed;
  if (!connection.isOpen()) return failure('server-unreachable');
  const answer = await centre.submit(signed.value.der);
  if (!answer.ok) return answer;
  const receipt = readReceipt(answer.value, signed.value, options.trust);
  if (!receipt.ok) return receipt;
  const { outcome, reason } = receipt.value.body;
  if (outcome === 'refused') return { ok: false, error: reason ?? { code: 'account-unknown' } };
  const account = await centre.me();
  if (!account.ok) return account;
  if (account.value.session !== signed.value.id) return failure('sign-in-replayed');
  return success({ account: account.value, sessionKey: privateKey, connection, key });
}

/** Proves a further connection for a session (`bindSchema`). */
export async function bindConnection(
  connection: Connection,
  session: string,
  sessionKey: KeyObject,
): Promise<Outcome<null>> {
  const proof = Buffer.from(`sio-pso bind v1\n${session}\n${connection.exporter}\n`, 'ascii');
  return await createCentre(connection).bind(session, sign(null, proof, sessionKey).toString('base64url'));
}

/** Difference between this computer's clock and the centre's, whole seconds; half the round trip is allowed for. */
export async function clockDifference(centre: Centre, now: () => Date): Promise<Outcome<number>> {
  const before = now().getTime();
  const time = await centre.time();
  if (!time.ok) return time;
  const middle = (before + now().getTime()) / 2;
  return success(Math.round(Math.abs(middle - time.value.getTime()) / 1000));
}

async function checkClock(centre: Centre, now: () => Date): Promise<Outcome<null>> {
  const difference = await clockDifference(centre, now);
  if (!difference.ok) return difference;
  if (difference.value <= clockTolerance) return success(null);
  return failure('clock-wrong', { seconds: String(difference.value) });
}
