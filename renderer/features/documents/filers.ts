import { documentTypes } from '../../../protocol/documents/catalogue.ts';
import type { DocumentForm } from '../../../protocol/documents/document.ts';
import type { Account } from '../../../protocol/http.ts';

/** Whether an account is one of those who file by a form. The centre decides; the desk only offers. */
export function mayFile({ filers }: DocumentForm, { capacities }: Account): boolean {
  return filers.some((filer) => filer === 'user' || capacities.some((capacity) => capacity === filer));
}

/** The types an account may start by themselves. */
export function startedTypes(account: Account): readonly string[] {
  return formsOf(account).flatMap(({ type, form }) => (form.answers === undefined ? [type] : []));
}

/** The types an account may answer a document of a type with. */
export function answeringTypes(account: Account, answered: string): readonly string[] {
  return formsOf(account).flatMap(({ type, form }) => (form.answers?.includes(answered) ? [type] : []));
}

function formsOf(account: Account): readonly { type: string; form: DocumentForm }[] {
  return Object.values(documentTypes).flatMap(({ type, form }) =>
    form !== undefined && mayFile(form, account) ? [{ type, form }] : [],
  );
}
