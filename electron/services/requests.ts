import { z } from 'zod';
import type { PresentedDocument } from '../../protocol/documents/document.ts';
import { informationRequest } from '../../protocol/documents/information-request.ts';
import { receipt } from '../../protocol/documents/receipt.ts';
import { nest } from '../../protocol/forms.ts';
import type { RequestSummary } from '../../protocol/http.ts';
import { isErdrNumber } from '../../protocol/identifiers/case-number.ts';
import type { Draft, PreparedDocument, RequestRow } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { type Decision, decide } from '../../protocol/regulation/decide.ts';
import { factsOfRequest } from '../../protocol/regulation/facts-of-request.ts';
import {
  formOf,
  type Particulars,
  particularsSchema,
  referenceOf,
} from '../../protocol/regulation/grounds/particulars.ts';
import { serviceOf } from '../../protocol/services/catalogue.ts';
import { checkParameters, cleanParameter } from '../../protocol/services/parameters.ts';
import type { Service, ServiceNumber } from '../../protocol/services/service.ts';
import { readDocument } from '../../trust/document.ts';
import { readCentreDocument } from './centre-documents.ts';
import type { OutboxEntry, OutboxStore } from './outbox-store.ts';
import type { RegulationInForce } from './regulation.ts';
import { mergeRequests } from './request-rows.ts';
import type { ResultStore } from './result-store.ts';
import type { Session } from './session.ts';
import type { Signer } from './signer.ts';
import type { TrustStore } from './trust-store.ts';

/** The officer's requests: made here, known at the centre. */
export interface Requests {
  /** Checks the form as the server will, without the registry, and makes the document to be read and signed. */
  prepare(draft: Draft): Outcome<PreparedDocument>;
  /** The centre's list and what waits here, newest first; what is known here when the centre is not reached. */
  list(): Promise<Outcome<readonly RequestRow[]>>;
  /** The receipt of a request, verified again, as a person reads it. */
  receipt(id: string): Outcome<PresentedDocument>;
  /** Case number and service of one of the officer's requests. */
  find(id: string): Promise<{ readonly caseNumber: string; readonly service: ServiceNumber } | null>;
}

export interface RequestsOptions {
  readonly session: Session;
  readonly signer: Signer;
  readonly outbox: OutboxStore;
  readonly results: ResultStore;
  readonly trust: TrustStore;
  readonly regulation: Pick<RegulationInForce, 'current'>;
}

/** Creates the service of requests. */
export function createRequests(options: RequestsOptions): Requests {
  const list = async (): Promise<Outcome<readonly RequestRow[]>> => {
    const account = options.session.account();
    if (account === null) return failure('session-absent');
    const local = options.outbox.ofPerson(informationRequest.type, account.iin).flatMap(summarise);
    const centre = options.session.centre();
    const remote = centre.ok ? await centre.value.requests() : centre;
    return success(mergeRequests(local, remote.ok ? remote.value : [], (id) => options.results.find(id)));
  };
  return {
    prepare: (draft) => prepare(options, draft),
    list,
    receipt: (id) => presentReceipt(options, id),
    find: async (id) => {
      const rows = await list();
      return rows.ok ? (rows.value.find((row) => row.id === id) ?? null) : null;
    },
  };
}

function prepare({ session, signer, regulation }: RequestsOptions, draft: Draft): Outcome<PreparedDocument> {
  const account = session.account();
  if (account === null) return failure('session-absent');
  if (account.agreementSignedAt === null) return failure('agreement-absent');
  const ground = particularsOf(draft);
  if (!ground.ok) return ground;
  const service = draft.service === null ? null : serviceOf(draft.service);
  if (service === null) return failure('service-not-permitted');
  const parameters = parametersOf(service, draft);
  const checked = checkParameters(service, parameters);
  if (!checked.ok) return checked;
  const { iin, fullName, organisation } = account;
  const decision = decide(factsOfRequest(account, ground.value, service.number), regulation.current());
  if (decision.refusal !== null) return failure(decision.refusal);
  const refs = sanctionRefs(decision, draft);
  if (refs === null) return failure('sanction-absent');
  return success(
    signer.prepare(
      informationRequest,
      {
        edition: decision.edition,
        requester: { iin, fullName, organisation },
        ground: ground.value,
        service: service.number,
        parameters,
      },
      refs,
    ),
  );
}

/** The judge's decision a request must name where its service needs one (Rules 151, item 28); null without it. */
function sanctionRefs({ conditions }: Decision, { sanction }: Draft): readonly string[] | null {
  if (!conditions.includes('court-sanction')) return [];
  return sanction === null ? null : [sanction];
}

/** The particulars as typed; a number of ЕРДР is judged by its own rule, the rest by the ground's schema. */
function particularsOf({ ground, particulars }: Draft): Outcome<Particulars> {
  const { fields } = formOf(ground);
  const clean = Object.fromEntries(
    Object.entries(particulars).map(([name, value]) => [
      name,
      fields.find((field) => field.name === name)?.kind === 'case' ? value.replace(/\s/g, '') : value,
    ]),
  );
  const parsed = particularsSchema.safeParse({ id: ground, ...nest(fields, clean) });
  if (parsed.success) return success(parsed.data);
  const number = clean['caseNumber'];
  if (ground === 'criminal-case' && number !== undefined && !isErdrNumber(number))
    return failure('case-number-invalid');
  const names = z.flattenError(parsed.error).fieldErrors;
  return failure('document-malformed', { detail: Object.keys(names)[0] ?? 'body.ground' });
}

function parametersOf(service: Service, { parameter, value, details }: Draft): Record<string, string> {
  const kind = service.parameters.find(({ name }) => name === parameter)?.kind;
  const clean = cleanParameter(kind ?? 'text', value);
  const given = (service.details ?? []).flatMap(({ name }): [string, string][] => {
    const typed = (details[name] ?? '').trim();
    return typed === '' ? [] : [[name, typed]];
  });
  return { [parameter]: clean, ...Object.fromEntries(given) };
}

function presentReceipt({ outbox, session, trust }: RequestsOptions, id: string): Outcome<PresentedDocument> {
  const entry = outbox.find(id);
  if (entry === null || entry.receipt === null || entry.person !== session.account()?.iin)
    return failure('not-found');
  const read = readCentreDocument(entry.receipt, receipt, trust);
  return read.ok ? success(receipt.present(read.value)) : read;
}

/** What the signed bytes of a request say about it. */
function summarise(entry: OutboxEntry): { entry: OutboxEntry; summary: RequestSummary }[] {
  const read = readDocument(entry.der, informationRequest.schema);
  if (!read.ok) return [];
  const { id, issuedAt, body } = read.value.document;
  const state = entry.state === 'refused' ? 'refused' : 'accepted';
  const { service, ground } = body;
  return [
    { entry, summary: { id, issuedAt, service, ground: ground.id, caseNumber: referenceOf(ground), state } },
  ];
}
