import { type SignIn, signIn } from '../../protocol/documents/sign-in.ts';
import { sealingFault } from '../../trust/sealed.ts';
import { findAccount, sessionMilliseconds } from '../sessions.ts';
import { type DocumentContext, type DocumentHandler, granted, refused, signInAge } from './handler.ts';

/**
 * Sign-in (Rules 151, item 18). The nonce must be the one this connection was given last, unused and fresh, and the
 * exporter that of this connection: a sign-in seen or relayed elsewhere is `sign-in-replayed`.
 */
export const signInHandler: DocumentHandler<SignIn, { readonly iin: string }> = {
  type: signIn,
  needsSession: false,
  maximumAge: signInAge,
  precondition: ({ connection }, { body }) =>
    body.exporter === connection.exporter ? null : { code: 'sign-in-replayed' },
  authorise: async (context, { body }) => {
    const challenge = takeChallenge(context, body.nonce);
    if (challenge === null) return refused({ code: 'sign-in-replayed' });
    if (context.receivedAt.getTime() > challenge.expiresAt) return refused({ code: 'sign-in-expired' });
    const iin = context.signer.subject.iin;
    // Results are sealed to this very key: one that cannot take them would leave every request without an answer.
    const fault = sealingFault(context.signer);
    if (fault !== null) return refused(fault);
    const account = iin === null ? null : await findAccount(context.database, iin);
    if (account === null) return refused({ code: 'account-unknown' });
    return account.blocked === 0 ? granted({ iin: account.iin }) : refused({ code: 'account-blocked' });
  },
  apply: async (transaction, context, { document, grant }) => {
    const account = await findAccount(transaction, grant.iin);
    if (account?.blocked !== 0) return { code: 'account-blocked' };
    await transaction
      .insertInto('sessions')
      .values({
        id: document.id,
        iin: grant.iin,
        workstation: document.workstation,
        certificate: context.signer.der,
        session_key: document.body.sessionKey,
        ends_at: new Date(context.receivedAt.getTime() + sessionMilliseconds).toISOString(),
        ended_at: null,
      })
      .execute();
    return null;
  },
  committed: ({ connection }, { id }) => {
    connection.session = id;
  },
};

/** Takes the challenge at once, so that of two sign-ins with one nonce the second finds none. */
function takeChallenge(
  { connection }: DocumentContext,
  nonce: string,
): DocumentContext['connection']['challenge'] {
  const { challenge } = connection;
  if (challenge?.nonce !== nonce) return null;
  connection.challenge = null;
  return challenge;
}
