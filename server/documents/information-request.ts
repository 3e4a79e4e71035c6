import type { InformationRequest } from '../../protocol/documents/information-request.ts';
import { informationRequest } from '../../protocol/documents/information-request.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Regulation } from '../../protocol/regulation/compile.ts';
import { mustBeSettled, refusalOf } from '../../protocol/regulation/conditions.ts';
import { decide } from '../../protocol/regulation/decide.ts';
import { editionsOf } from '../../protocol/regulation/editions.ts';
import type { DecisionFacts } from '../../protocol/regulation/facts.ts';
import { referenceOf } from '../../protocol/regulation/grounds/particulars.ts';
import { edition } from '../../protocol/regulation/tables.ts';
import { serviceOf } from '../../protocol/services/catalogue.ts';
import { checkParameters } from '../../protocol/services/parameters.ts';
import { keepDecision, keepRefusal, type TakenDecision } from '../decisions.ts';
import type { Registries } from '../registries/registry.ts';
import { regulationInForce } from '../regulation.ts';
import { appendRequestChanged } from '../requests.ts';
import { answerFault } from '../results/answerable.ts';
import type { Sanctions } from '../sanctions.ts';
import type { CurrentSession } from '../sessions.ts';
import type { Database } from '../store/open.ts';
import { analysisFault } from './analysis-warrant.ts';
import { keptMaterial } from './edition.ts';
import {
  type DocumentContext,
  type DocumentHandler,
  type Judgement,
  outboxAge,
  type ReceiptDecision,
  refused,
} from './handler.ts';
import { factsAtCentre } from './request-facts.ts';
import { askRegistry, type Proceedings, unregistered } from './request-proceedings.ts';

/** What an allowed request is carried on with. */
interface Allowed {
  readonly current: CurrentSession;
  readonly taken: TakenDecision;
}

interface Parts {
  readonly registries: Registries;
  readonly sanctions: Sanctions;
  /** Names of the databases this centre can ask. */
  readonly sources: ReadonlySet<string>;
}

/**
 * An information request (Rules 151, items 2-6, 17, 20-28; order 146, items 11-13; joint order 41/69, items 20, 22):
 * own name, agreement signed, parameters sound, role, ground and service by the tables with the operator's decisions in
 * force, the material known to its register and in this officer's hands, and what hangs on it by the tables again.
 */
export function createInformationRequestHandler(parts: Parts): DocumentHandler<InformationRequest, Allowed> {
  return {
    type: informationRequest,
    needsSession: true,
    memberFaults: { 'body.ground.caseNumber': 'case-number-invalid' },
    maximumAge: outboxAge,
    authorise: async (context, document) => await authorise(parts, context, document),
    apply: insertRequest,
  };
}

async function authorise(
  parts: Parts,
  context: DocumentContext,
  document: InformationRequest,
): Promise<Judgement<Allowed>> {
  const { database, session } = context;
  const { body } = document;
  if (session === null) return refused({ code: 'session-absent' });
  const fault = requesterFault(session, body) ?? (await agreementFault(database, session)) ?? formFault(body);
  if (fault !== null) return refused(fault);
  const regulation = await regulationInForce(database);
  const known = await factsAtCentre(context, session, body);
  const early = decide(known, regulation);
  if (early.refusal !== null) return await refuse(context, document, take(known, regulation, unregistered));
  const unfounded =
    body.ground.id === 'information-analysis'
      ? await analysisFault(database, session.account, body.ground)
      : null;
  if (unfounded !== null) return refused(unfounded);
  const proceedings =
    early.registry === null
      ? { ok: true as const, value: unregistered }
      : await askRegistry(parts.registries, early.registry, {
          account: session.account,
          ground: body.ground,
        });
  if (!proceedings.ok) return refused(proceedings.error);
  const facts: DecisionFacts = {
    ...known,
    article: proceedings.value.articles,
    ...(early.conditions.includes('court-sanction')
      ? {
          isSanctioned: await parts.sanctions.find(database, {
            iin: session.account.iin,
            request: document,
            at: context.receivedAt,
          }),
        }
      : {}),
  };
  const taken = take(facts, regulation, proceedings.value);
  if (taken.refusal !== null) return await refuse(context, document, taken);
  const unanswerable = unanswerableFault(parts, body, taken);
  if (unanswerable !== null) return refused(unanswerable);
  return { ok: true, grant: { current: session, taken }, decision: receiptDecision(taken) };
}

/** Decides; fail closed: a condition about who asks and on what that is still open after all was asked is not met. */
function take(facts: DecisionFacts, regulation: Regulation, { standing }: Proceedings): TakenDecision {
  const decision = decide(facts, regulation);
  const open = decision.conditions.find((condition) => mustBeSettled.includes(condition));
  const refusal = decision.refusal ?? (open === undefined ? null : refusalOf[open]);
  return { facts, regulation, decision, refusal, standing };
}

/** A refusal by the regulation is kept like a grant, so that it can be taken again years later. */
async function refuse(
  { database, receivedAt }: DocumentContext,
  { id }: InformationRequest,
  taken: TakenDecision,
): Promise<Judgement<never>> {
  if (taken.refusal === null) throw new Error('a refusal without a reason');
  await keepRefusal(database, id, taken, receivedAt);
  return { ok: false, error: { code: taken.refusal }, decision: receiptDecision(taken) };
}

function receiptDecision({ decision, facts, regulation }: TakenDecision): ReceiptDecision {
  return {
    edition: decision.edition,
    editionSha256: keptMaterial(facts.ground, regulation).sha256,
    outcome: decision.outcome,
    items: [...new Set(decision.reasons.map((reason) => reason.item))].slice(0, mostItems),
  };
}

/** As many as the receipt's schema takes. */
const mostItems = 16;

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
  if (body.edition !== editionsOf(body.ground.id)[0])
    return { code: 'document-malformed', params: { detail: 'body.edition' } };
  const service = serviceOf(body.service);
  if (service === null) return { code: 'service-not-permitted' };
  const checked = checkParameters(service, body.parameters);
  return checked.ok ? null : checked.error;
}

function unanswerableFault(
  { sources }: Parts,
  { service: number }: InformationRequest['body'],
  { decision }: TakenDecision,
): Failure | null {
  const service = serviceOf(number);
  return service === null ? null : answerFault(service, decision.conditions, sources);
}

async function insertRequest(
  transaction: Database,
  { receivedAt }: DocumentContext,
  granted: { readonly document: InformationRequest; readonly grant: Allowed },
): Promise<null> {
  const { document, grant } = granted;
  const { decision } = grant.taken;
  await transaction
    .insertInto('requests')
    .values({
      id: document.id,
      iin: grant.current.account.iin,
      service: document.body.service,
      ground: document.body.ground.id,
      case_number: referenceOf(document.body.ground),
      issued_at: document.issuedAt,
      conditions: JSON.stringify(decision.conditions),
      marks: JSON.stringify(decision.marks),
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
  await keepDecision(transaction, document.id, grant.taken, receivedAt);
  await appendRequestChanged(transaction, document.id);
  return null;
}
