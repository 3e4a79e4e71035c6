import type { TokenAgents } from '../../native/token-agents.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { Outbox } from './outbox.ts';
import type { OutboxEntry } from './outbox-store.ts';
import type { Session } from './session.ts';
import type { Signer, SigningKey } from './signer.ts';
import type { Announcer } from './state.ts';
import { findSignKey } from './tokens.ts';

/** What signing and sending needs. */
export interface SendServices {
  readonly session: Session;
  readonly signer: Signer;
  readonly agents: Pick<TokenAgents, 'tokens'>;
  readonly outbox: Outbox;
  readonly announcer: Announcer;
}

/** A prepared document, whose session must carry it (`null`: none) and the key that signs it. */
export interface Signing {
  readonly id: string;
  readonly type: string;
  readonly person: string | null;
  readonly key: () => Outcome<SigningKey>;
}

/** How long a signed document's first try is waited for, so that a refusal is told at once. */
export const firstTry = 20_000;

/** Signs with the SIGN key of the signed-in person and sends, as `signAndSendAs`. */
export async function signAndSend(services: SendServices, id: string, type: string): Promise<Outcome<null>> {
  const iin = services.session.account()?.iin;
  if (iin === undefined) return failure('session-absent');
  const sent = await signAndSendAs(services, { id, type, person: iin, key: () => ownSignKey(services) });
  services.announcer.announce('requests-changed');
  return sent;
}

/**
 * The SIGN key of the signed-in person, on the very token that signed in; where that has none and NCALayer is allowed,
 * the person's key there.
 */
export function ownSignKey({
  session,
  agents,
  signer,
}: Pick<SendServices, 'session' | 'agents' | 'signer'>): Outcome<SigningKey> {
  const token = session.key();
  const account = session.account();
  if (token === null || account === null) return failure('session-absent');
  const found = findSignKey(agents.tokens(), token.tokenSerial, account.iin);
  const elsewhere = signer.ncaLayerKey(account.iin);
  const isElsewhere = !found.ok && found.error.code === 'certificate-absent' && elsewhere !== null;
  return isElsewhere ? success(elsewhere) : found;
}

/**
 * Signs and stores, then waits for the first try: a refusal is told now, a document that could not be delivered is a
 * success that shows as waiting. A document that was signed already is not signed again: how it stands is the answer, so
 * that a second press costs no PIN and sends nothing twice.
 */
export async function signAndSendAs(services: SendServices, signing: Signing): Promise<Outcome<null>> {
  const { outbox } = services;
  const { id, type, person } = signing;
  let entry = await outbox.tried(id, firstTry);
  if (entry === null) {
    const stored = await signAndStore(services, signing);
    if (!stored.ok) return stored;
    entry = await outbox.tried(id, firstTry);
  } else if (entry.type !== type || entry.person !== person) {
    return failure('document-malformed', { detail: 'id' });
  }
  return outcomeOf(entry);
}

/** A refusal as a failure; accepted and still waiting are both well. */
export function outcomeOf(entry: OutboxEntry | null): Outcome<null> {
  if (entry?.state === 'refused') return { ok: false, error: entry.reason ?? { code: 'server-fault' } };
  return success(null);
}

/** Only a document that is stored counts as signed: with a full disk it stays prepared and can be signed again. */
async function signAndStore(
  { signer, outbox }: SendServices,
  { id, type, person, key: find }: Signing,
): Promise<Outcome<null>> {
  if (signer.find(id)?.type !== type) return failure('document-malformed', { detail: 'id' });
  const key = find();
  if (!key.ok) return key;
  const signed = await signer.sign(id, key.value);
  if (!signed.ok) return signed;
  outbox.put({ ...signed.value, person });
  signer.done(id);
  return success(null);
}
