import type { InformationRequest } from '../../protocol/documents/information-request.ts';
import { informationRequest } from '../../protocol/documents/information-request.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { mustBeSettled, refusalOf } from '../../protocol/regulation/conditions.ts';
import { type Decision, decide } from '../../protocol/regulation/decide.ts';
import type { DecisionFacts } from '../../protocol/regulation/facts.ts';
import { factsOf, referenceOf } from '../../protocol/regulation/grounds/particulars.ts';
import { edition } from '../../protocol/regulation/tables.ts';
import { serviceOf } from '../../protocol/services/catalogue.ts';
import { checkParameters } from '../../protocol/services/parameters.ts';
import type { Erdr } from '../registries/erdr.ts';
import { appendRequestChanged } from '../requests.ts';
import type { CurrentSession } from '../sessions.ts';
import type { Database } from '../store/open.ts';
import { editionSha256 } from './edition.ts';
import {
  type DocumentContext,
  type DocumentHandler,
  type Judgement,
  outboxAge,
  type ReceiptDecision,
  refused,
} from './handler.ts';

/** What an allowed request is carried on with. */
interface Allowed {
  readonly current: CurrentSession;
  readonly decision: Decision;
}

/**
 * An information request (Rules 151, items 2-6, 17, 21): own name, agreement signed, parameters sound, role, ground
 * and service by the tables, the case known to ЕРДР and in this officer's proceedings, and its article by the tables.
 */
export function createInformationRequestHandler(erdr: Erdr): DocumentHandler<InformationRequest, Allowed> {
  return {
    type: informationRequest,
    needsSession: true,
    memberFaults: { 'body.ground.caseNumber': 'case-number-invalid' },
    maximumAge: outboxAge,
    authorise: async (context, document) => await authorise(erdr, context, document),
    apply: insertRequest,
  };
}

async function authorise(
  erdr: Erdr,
  { database, session }: DocumentContext,
  { body }: InformationRequest,
): Promise<Judgement<Allowed>> {
  if (session === null) return refused({ code: 'session-absent' });
  const fault = requesterFault(session, body) ?? (await agreementFault(database, session)) ?? formFault(body);
  if (fault !== null) return refused(fault);
  const { account } = session;
  const caseNumber = referenceOf(body.ground);
  const facts = {
    ...factsOf(body.ground),
    role: account.role,
    isMvd: account.is_mvd !== 0,
    service: body.service,
    channel: 'workstation' as const,
  };
  const early = decide({ ...facts, article: null });
  if (early.refusal !== null) return refusedBy(early, early.refusal);
  const answer = await erdr.find(caseNumber);
  if (!answer.ok) return refused(answer.error);
  if (answer.value === null) return refused({ code: 'case-not-found', params: { number: caseNumber } });
  const { holder, group, article } = answer.value;
  // Members of the investigation group use the case's number as well as its holder (item 21).
  if (holder.iin !== account.iin && !group.includes(account.iin))
    return refused({ code: 'case-not-yours', params: { number: caseNumber } });
  return judged({ ...facts, article }, session);
}

function judged(facts: DecisionFacts, current: CurrentSession): Judgement<Allowed> {
  const decision = decide(facts);
  if (decision.refusal !== null) return refusedBy(decision, decision.refusal);
  // Fail closed: a condition about who asks and on what that is still open after the registry answered is not met.
  const open = decision.conditions.find((condition) => mustBeSettled.includes(condition));
  if (open !== undefined) return refusedBy(decision, refusalOf[open]);
  return { ok: true, grant: { current, decision }, decision: receiptDecision(decision) };
}

function refusedBy(decision: Decision, code: Failure['code']): Judgement<never> {
  return { ok: false, error: { code }, decision: receiptDecision(decision) };
}

function receiptDecision(decision: Decision): ReceiptDecision {
  return {
    edition: decision.edition,
    editionSha256,
    outcome: decision.outcome,
    items: [...new Set(decision.reasons.map((reason) => reason.item))],
  };
}

function requesterFault(
  { account }: CurrentSession,
  { requester }: InformationRequest['body'],
): Failure | null {
  if (requester.iin !== account.iin) return { code: 'person-mismatch' };
  return requester.fullName === account.full_name && requester.organisation === account.organisation
    ? null
    : { code: 'document-malformed', params: { detail: 'body.requester' } };
}

async function agreementFault(database: Database, { account }: CurrentSession): Promise<Failure | null> {
  const agreement = await database
    .selectFrom('agreements')
    .select('document_id')
    .where('iin', '=', account.iin)
    .where('edition', '=', edition.id)
    .executeTakeFirst();
  return agreement === undefined ? { code: 'agreement-absent' } : null;
}

function formFault(body: InformationRequest['body']): Failure | null {
  const service = serviceOf(body.service);
  if (service === null) return { code: 'service-not-permitted' };
  const checked = checkParameters(service, body.parameters);
  return checked.ok ? null : checked.error;
}

async function insertRequest(
  transaction: Database,
  { receivedAt }: DocumentContext,
  granted: { readonly document: InformationRequest; readonly grant: Allowed },
): Promise<null> {
  const { document, grant } = granted;
  await transaction
    .insertInto('requests')
    .values({
      id: document.id,
      iin: grant.current.account.iin,
      service: document.body.service,
      ground: document.body.ground.id,
      case_number: referenceOf(document.body.ground),
      issued_at: document.issuedAt,
      conditions: JSON.stringify(grant.decision.conditions),
      marks: JSON.stringify(grant.decision.marks),
      supplements: null,
      certificate: grant.current.session.certificate,
      state: 'accepted',
      attempts: 0,
      next_attempt_at: receivedAt.toISOString(),
      result_id: null,
      sealed: null,
      archived: null,
      opened_at: null,
      destroyed_at: null,
    })
    .execute();
  await appendRequestChanged(transaction, document.id);
  return null;
}
