import { explain } from '../../../protocol/errors.ts';
import { type FormField, fieldValue, nest, shownFields } from '../../../protocol/forms.ts';
import type { Account } from '../../../protocol/http.ts';
import type { Draft } from '../../../protocol/ipc.ts';
import type { Regulation } from '../../../protocol/regulation/compile.ts';
import { type Decision, decide } from '../../../protocol/regulation/decide.ts';
import { bases, type DecisionFacts } from '../../../protocol/regulation/facts.ts';
import { factsOfRequest } from '../../../protocol/regulation/facts-of-request.ts';
import { formOf, type Material } from '../../../protocol/regulation/grounds/particulars.ts';
import { serviceOf } from '../../../protocol/services/catalogue.ts';
import type { Service, ServiceNumber, ServiceParameter } from '../../../protocol/services/service.ts';
import { type FormFault, faultsOfFields } from '../form/faults.ts';
import { requestTexts as texts } from './texts.ts';

/** Beginnings and whole ids of the controls, so that an error can lead to its field. */
export const fieldIds = {
  ground: 'ground',
  particulars: 'ground-',
  service: 'service',
  parameter: 'parameter-',
  details: 'detail-',
  sanction: 'sanction',
} as const;

/** The service chosen in a draft and its parameter in use; the first one until another is chosen. */
export function chosenOf(draft: Draft): { service: Service | null; parameter: ServiceParameter | null } {
  const service = draft.service === null ? null : serviceOf(draft.service);
  const parameter =
    service?.parameters.find((known) => known.name === draft.parameter) ?? service?.parameters[0] ?? null;
  return { service, parameter };
}

/** The field that a parameter's value is typed into. */
export function parameterField({ kind, label }: ServiceParameter): FormField {
  const typed = kind === 'vin' || kind === 'cadastral' ? 'text' : kind;
  return { name: 'value', label, kind: typed, hint: null, item: '' };
}

/** Id of the first control that is typed into: where the page begins. */
export function firstTyped(draft: Draft): string {
  const typed = shownFields(formOf(draft.ground).fields, draft.particulars).find(
    ({ kind }) => kind !== 'choice' && kind !== 'flag',
  );
  return typed === undefined ? fieldIds.service : `${fieldIds.particulars}${typed.name}`;
}

/** What is known for a decision on a service while the form is filled in. The article is not known yet. */
export function factsOfDraft(account: Account, draft: Draft, service: ServiceNumber): DecisionFacts {
  return factsOfRequest(account, materialOf(draft), service);
}

/** What the acts say to this officer and service; `null` while no service is chosen. */
export function decisionOf(account: Account, draft: Draft, regulation: Regulation): Decision | null {
  return draft.service === null ? null : decide(factsOfDraft(account, draft, draft.service), regulation);
}

/** Whether the service may be asked only with a court's sanction (Rules 151, item 28). */
export function needsSanction(decision: Decision | null): boolean {
  return decision?.conditions.includes('court-sanction') ?? false;
}

/** Everything that keeps the form from going on, in the order of its fields. */
export function faultsOf(account: Account, draft: Draft, regulation: Regulation): readonly FormFault[] {
  const { service, parameter } = chosenOf(draft);
  const faults = [...faultsOfFields(fieldIds.particulars, formOf(draft.ground).fields, draft.particulars)];
  if (service === null || parameter === null)
    return [...faults, { target: fieldIds.service, label: texts.service, text: texts.missing }];
  const decision = decisionOf(account, draft, regulation);
  const refusal = decision?.refusal ?? null;
  if (refusal !== null)
    faults.push({ target: fieldIds.service, label: texts.service, text: explain({ code: refusal }).text });
  if (needsSanction(decision) && draft.sanction === null)
    faults.push({ target: fieldIds.sanction, label: texts.sanction, text: texts.missing });
  faults.push(
    ...faultsOfFields(fieldIds.parameter, [parameterField(parameter)], { value: draft.value }),
    ...faultsOfFields(fieldIds.details, service.details ?? [], draft.details),
  );
  return faults;
}

/**
 * The draft as it goes to be prepared: what is in use without having been chosen by hand is named (the parameter, the
 * first option of a choice among the details), and what the form does not show is left out.
 */
export function completed(draft: Draft): Draft {
  const { service, parameter } = chosenOf(draft);
  const details = shownFields(service?.details ?? [], draft.details);
  return {
    ...draft,
    parameter: parameter?.name ?? draft.parameter,
    details: Object.fromEntries(details.map((field) => [field.name, fieldValue(field, draft.details)])),
  };
}

function materialOf({ ground, particulars }: Draft): Material {
  const nested = nest(formOf(ground).fields, particulars);
  return {
    id: ground,
    basis: bases.find((basis) => basis === nested['basis']),
    isRegistrationDiscipline: nested['isRegistrationDiscipline'] === true,
    personalDataOrder: nested['personalDataOrder'],
  };
}
