import { explain } from '../../../protocol/errors.ts';
import type { Account } from '../../../protocol/http.ts';
import type { Draft } from '../../../protocol/ipc.ts';
import { type Decision, decide } from '../../../protocol/regulation/decide.ts';
import { serviceOf } from '../../../protocol/services/catalogue.ts';
import type { Service, ServiceParameter } from '../../../protocol/services/service.ts';
import type { Text } from '../../../protocol/text.ts';
import { caseNumberNote, valueNote } from './field-notes.ts';
import { requestTexts as texts } from './texts.ts';

/** Ids of the controls, so that an error can lead to its field. */
export const fieldIds = { caseNumber: 'case-number', service: 'service', value: 'parameter-value' } as const;

/** One thing that keeps the form from going on. */
export interface FormFault {
  readonly target: string | null;
  readonly label: Text;
  readonly text: Text;
}

/** The service chosen in a draft and its parameter in use; the first one until another is chosen. */
export function chosenOf(draft: Draft): { service: Service | null; parameter: ServiceParameter | null } {
  const service = draft.service === null ? null : serviceOf(draft.service);
  const parameter =
    service?.parameters.find((known) => known.name === draft.parameter) ?? service?.parameters[0] ?? null;
  return { service, parameter };
}

/** What the Rules say to this officer and service; `null` while no service is chosen. The article is not known yet. */
export function decisionOf(account: Account, draft: Draft): Decision | null {
  if (draft.service === null) return null;
  const { role, isMvd } = account;
  return decide({
    role,
    isMvd,
    ground: 'criminal-case',
    service: draft.service,
    article: null,
    channel: 'workstation',
  });
}

/** Everything that keeps the form from going on, in the order of its fields. */
export function faultsOf(account: Account, draft: Draft): FormFault[] {
  const { service, parameter } = chosenOf(draft);
  const faults: FormFault[] = [];
  const number = caseNumberNote(draft.particulars['caseNumber'] ?? '', true);
  if (number.state === 'wrong')
    faults.push({ target: fieldIds.caseNumber, label: texts.caseNumber, text: number.text });
  if (service === null || parameter === null) {
    faults.push({ target: fieldIds.service, label: texts.service, text: texts.missing });
    return faults;
  }
  const refusal = decisionOf(account, draft)?.refusal ?? null;
  if (refusal !== null)
    faults.push({ target: fieldIds.service, label: texts.service, text: explain({ code: refusal }).text });
  const value = valueNote(draft.value, parameter.kind, true);
  if (value.state === 'wrong')
    faults.push({ target: fieldIds.value, label: parameter.label, text: value.text });
  return faults;
}

/** The draft as it goes to be prepared: the parameter in use is named even when it was never chosen by hand. */
export function completed(draft: Draft): Draft {
  return { ...draft, parameter: chosenOf(draft).parameter?.name ?? draft.parameter };
}
