import type { AccessApplication } from '../../protocol/documents/access-application.ts';
import {
  type Grant,
  type OperatorDecision,
  operatorDecision,
} from '../../protocol/documents/operator-decision.ts';
import type { Failure } from '../../protocol/outcome.ts';
import {
  type Effect,
  editAccount,
  registerAccount,
  revenueRole,
  transferAccount,
  unblockAccount,
} from '../accounts.ts';
import { consentTo, findApplication } from '../accounts-applications.ts';
import { findAccount } from '../sessions.ts';
import type { Database } from '../store/open.ts';
import { type FilingCase, plainFiling } from './plain-filing.ts';

type DecisionCase = FilingCase<OperatorDecision>;

/**
 * The operator's decision (Rules 151, items 14-16, 46): with the head's consent the account is registered, moved, edited or
 * opened again, or the application is refused with reasons; in one transaction with the decision itself.
 */
export const operatorDecisionHandler = plainFiling(operatorDecision, {
  judge: async (one) => {
    const found = await readCase(one);
    return 'code' in found ? found : null;
  },
  filing: async ({ database, answered }) => {
    const application = answered === null ? null : await findApplication(database, answered.id);
    if (application === null) return { state: 'in-force', readers: ['capacity:operator'] };
    const { applicant, workplace } = application.body;
    return {
      state: 'in-force',
      readers: ['capacity:operator', `iin:${applicant.iin}`, `responsible:${workplace.organisation}`],
      subject: applicant.iin,
    };
  },
  answers: ({ document }) => (document.body.outcome === 'grant' ? 'granted' : 'refused'),
  effect: async (one) => {
    const found = await readCase(one);
    if ('code' in found) return found;
    const { body } = one.document;
    return body.outcome === 'refuse' ? null : await carryOut(one, found, body);
  },
});

/** The application, when it may be decided so by this operator; else why not. */
async function readCase({
  database,
  account,
  answered,
  document: { body },
}: DecisionCase): Promise<AccessApplication | Failure> {
  const application = answered === null ? null : await findApplication(database, answered.id);
  if (application === null) return { code: 'answered-document-absent' };
  if (application.body.applicant.iin === account.iin) return { code: 'decision-own' };
  if (body.outcome === 'refuse') return application;
  if ((await consentTo(database, application.id)) !== 'given') return { code: 'application-unconsented' };
  return (await existingFault(database, application)) ?? grantFault(application, body) ?? application;
}

/** Item 14: whether the person is registered already. */
async function existingFault(database: Database, { body }: AccessApplication): Promise<Failure | null> {
  const account = await findAccount(database, body.applicant.iin);
  if (body.action === 'register') return account === null ? null : { code: 'account-registered' };
  return account === null ? { code: 'person-unregistered' } : null;
}

const judge = 3;

/** Rights are given with an account and with a transfer, and with nothing else. */
function grantFault({ body: { action } }: AccessApplication, grant: Grant): Failure | null {
  const { role, isMvd, isUnitHead, analysisCategory, capacities } = grant;
  const givesRights = action === 'register' || action === 'transfer';
  if (!givesRights) {
    const given = Object.entries({ role, isMvd, isUnitHead, analysisCategory, capacities });
    const [first] = given.find(([, value]) => value !== undefined) ?? [];
    return first === undefined ? null : { code: 'decision-unfit', params: { detail: first } };
  }
  if (role === undefined) return { code: 'decision-unfit', params: { detail: 'role' } };
  if (role === revenueRole && isUnitHead !== true) return { code: 'role-needs-unit-head' };
  // Courts ask through their own system, and nobody else does (item 24).
  const isOfCourt = grant.channel === 'court-system';
  return isOfCourt === (role === judge) ? null : { code: 'decision-unfit', params: { detail: 'channel' } };
}

const effects = {
  register: registerAccount,
  transfer: transferAccount,
  edit: editAccount,
  unblock: unblockAccount,
} as const;

async function carryOut(
  { database, receivedAt: at }: DecisionCase,
  { body, ...envelope }: AccessApplication,
  grant: Grant,
): Promise<Failure | null> {
  if (body.action === 'block') return { code: 'answered-document-closed' };
  const effect: Effect = { application: { ...envelope, body }, grant, at };
  return await effects[body.action](database, effect);
}
