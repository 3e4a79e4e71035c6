import { dayInAstana } from '../../protocol/calendar/days.ts';
import { type AccessApplication, accessApplication } from '../../protocol/documents/access-application.ts';
import { applicationFields } from '../../protocol/documents/access-application-fields.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { blockAccount } from '../accounts.ts';
import { hasOpenApplication } from '../accounts-applications.ts';
import { isOneOf } from '../capacities.ts';
import { fileDocument } from '../filings.ts';
import { findAccount } from '../sessions.ts';
import type { Database } from '../store/open.ts';
import type { AccountRow } from '../store/tables.ts';
import { type DocumentHandler, granted, outboxAge, refused } from './handler.ts';

/**
 * An application of appendix 5 (Rules 151, items 13-16, 46). It needs no session, for who applies may have no account: the
 * person is that of the SIGN certificate. A block is carried out at once (item 14); everything else waits for the operator.
 */
export const accessApplicationHandler: DocumentHandler<AccessApplication, null> = {
  type: accessApplication,
  needsSession: false,
  memberFaults: incompleteMembers(),
  maximumAge: outboxAge,
  authorise: async ({ database, signer, receivedAt }, document) => {
    const fault = await faultOf(database, { signer, receivedAt }, document);
    return fault === null ? granted(null) : refused(fault);
  },
  apply: async (transaction, { signer, receivedAt }, { document }) => {
    // Two applications of one person may have been judged side by side.
    const fault = await faultOf(transaction, { signer, receivedAt }, document);
    if (fault !== null) return fault;
    const { applicant, workplace, action } = document.body;
    const author = await authorOf(transaction, signer, document);
    const readers = ['capacity:operator', `responsible:${workplace.organisation}`] as const;
    const state = action === 'block' ? 'granted' : 'open';
    const filing = { state, readers, subject: applicant.iin } as const;
    await fileDocument(transaction, { author, receivedAt }, document, filing);
    if (action === 'block') await blockAccount(transaction, applicant.iin, receivedAt);
    return null;
  },
};

interface Circumstances {
  readonly signer: Certificate;
  readonly receivedAt: Date;
}

/** Why an application is refused at the door; null when the operator shall see it. */
async function faultOf(
  database: Database,
  { signer, receivedAt }: Circumstances,
  { body }: AccessApplication,
): Promise<Failure | null> {
  const { iin } = body.applicant;
  const account = await findAccount(database, iin);
  if (body.action === 'block') return await blockFault(database, signer, { iin, account });
  if (signer.subject.iin !== iin) return { code: 'application-not-yours' };
  if (!isNamedLike(signer, body.applicant.fullName)) return unreliable('applicant.fullName');
  if (await hasOpenApplication(database, iin)) return { code: 'application-open' };
  if (body.action === 'register') return account === null ? null : { code: 'account-registered' };
  if (account === null) return { code: 'person-unregistered' };
  if (body.action === 'transfer') {
    if (body.transferOrder.date > dayInAstana(receivedAt)) return unreliable('transferOrder.date');
    return isAtWork(account, body) ? unreliable('workplace') : null;
  }
  // A new workplace is a transfer, with its order (item 15).
  if (!isAtWork(account, body)) return unreliable('workplace');
  if (body.action === 'unblock') return account.blocked === 0 ? { code: 'account-not-blocked' } : null;
  return account.blocked === 0 ? null : { code: 'account-blocked' };
}

/** A person blocks itself (appendix 6, 3(1)); on dismissal or suspension the responsible official does (item 16). */
async function blockFault(
  database: Database,
  signer: Certificate,
  subject: { readonly iin: string; readonly account: AccountRow | null },
): Promise<Failure | null> {
  if (subject.account === null) return { code: 'person-unregistered' };
  if (signer.subject.iin === subject.iin) return null;
  const official = signer.subject.iin === null ? null : await findAccount(database, signer.subject.iin);
  if (official === null || !isOneOf(official, ['responsible-official']))
    return { code: 'application-not-yours' };
  if (official.blocked !== 0) return { code: 'account-blocked' };
  return official.organisation === subject.account.organisation ? null : { code: 'person-of-other-body' };
}

/** Who signed: the account, or the applicant of whom the centre knows only what the application tells. */
async function authorOf(database: Database, signer: Certificate, { body }: AccessApplication) {
  const iin = signer.subject.iin ?? '';
  const account = await findAccount(database, iin);
  const { organisation } = body.workplace;
  return account ?? { iin, full_name: body.applicant.fullName, organisation };
}

/** Whether the full name begins with the words the authority put into the certificate. */
function isNamedLike({ subject }: Certificate, fullName: string): boolean {
  const words = (text: string) => text.normalize('NFC').toLocaleUpperCase('kk').trim().split(/\s+/);
  const certified = words(subject.commonName);
  const told = words(fullName);
  return certified.every((word, place) => told[place] === word);
}

function isAtWork(account: AccountRow, { workplace }: AccessApplication['body']): boolean {
  return (
    account.organisation === workplace.organisation &&
    account.position === workplace.position &&
    // Accounts of before the form had units have none.
    (account.unit === '' || account.unit === workplace.unit)
  );
}

function unreliable(member: string): Failure {
  return { code: 'application-unreliable', params: { member } };
}

/** A member of the form that is empty or left out makes the application incomplete (item 46). */
function incompleteMembers(): Readonly<Record<string, ErrorCode>> {
  const paths = applicationFields.flatMap(({ name }) => [name, name.split('.')[0] ?? name]);
  return Object.fromEntries(paths.map((path) => [`body.${path}`, 'application-incomplete' as const]));
}
