import { type UserAgreement, userAgreement } from '../../protocol/documents/user-agreement.ts';
import type { Text } from '../../protocol/text.ts';
import { type DocumentHandler, granted, outboxAge, refused } from './handler.ts';

/** The user agreement (Rules 151, item 17): both texts verbatim, the user as in the account, the date recorded. */
export function createUserAgreementHandler(text: Text): DocumentHandler<UserAgreement, null> {
  return {
    type: userAgreement,
    needsSession: true,
    maximumAge: outboxAge,
    authorise: async ({ session }, { body }) => {
      const account = session?.account;
      if (body.user.iin !== account?.iin) return refused({ code: 'person-mismatch' });
      const isTheirs =
        body.user.fullName === account.full_name &&
        body.user.position === account.position &&
        body.user.organisation === account.organisation;
      if (!isTheirs) return refused({ code: 'document-malformed', params: { detail: 'body.user' } });
      return body.text.kk === text.kk && body.text.ru === text.ru
        ? granted(null)
        : refused({ code: 'document-malformed', params: { detail: 'body.text' } });
    },
    apply: async (transaction, context, { document }) => {
      // A second agreement is a document like any other; the date of the first one stays.
      await transaction
        .insertInto('agreements')
        .values({
          iin: document.body.user.iin,
          edition: document.body.edition,
          document_id: document.id,
          signed_at: context.receivedAt.toISOString(),
          in_force_from: context.session?.account.registered_at ?? context.receivedAt.toISOString(),
        })
        .onConflict((conflict) => conflict.columns(['iin', 'edition']).doNothing())
        .execute();
      return null;
    },
  };
}
