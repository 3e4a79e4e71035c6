import { type FormField, nest } from '../../../protocol/forms.ts';
import type { FilingSummary } from '../../../protocol/http.ts';
import type { Draft } from '../../../protocol/ipc.ts';
import { formOf, particularsSchema, referenceOf } from '../../../protocol/regulation/grounds/particulars.ts';
import { requestTexts as texts } from './texts.ts';

/** The field the sanction is chosen in. */
export const sanctionField: FormField = {
  name: 'sanction',
  label: texts.sanction,
  kind: 'document',
  hint: null,
  item: 'rules-151/28',
  types: ['sanction-decision'],
};

/** The decisions of judges on petitions that were granted; whether one fits this request, the centre says. */
export function grantedSanctions(filings: readonly FilingSummary[]): readonly FilingSummary[] {
  const granted = new Set(
    filings
      .filter(({ type, state }) => type === 'sanction-petition' && state === 'granted')
      .map(({ id }) => id),
  );
  return filings.filter(({ type, refs }) => type === 'sanction-decision' && granted.has(refs[0] ?? ''));
}

/** What a petition takes over from the request: the service, and the number of its material. */
export function petitionOf({ ground, particulars, service }: Draft): Record<string, string> {
  const material = particularsSchema.safeParse({ id: ground, ...nest(formOf(ground).fields, particulars) });
  return {
    ...(service === null ? {} : { service: String(service) }),
    ...(material.success ? { caseNumber: referenceOf(material.data) } : {}),
  };
}
