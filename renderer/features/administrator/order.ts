import type { BenchOrder, BenchToken, BenchVerb } from '../../../protocol/admin-ipc.ts';
import { iinFault } from '../../../protocol/identifiers/iin.ts';

/** A token in the list; tokens without a serial number differ by their place. */
export interface BenchRow {
  readonly id: string;
  readonly driver: string;
  readonly token: BenchToken;
}

/** What was filled in for an action; PINs are never among it. */
export interface BenchForm {
  readonly label: string;
  readonly confirm: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly iin: string;
  readonly certificates: readonly string[];
}

export const emptyForm: BenchForm = {
  ...{ label: '', confirm: '', surname: '', givenName: '', patronymic: '', iin: '' },
  certificates: [],
};

/** The actions that make sense for a token as it is. */
export function verbsFor({ initialised, keys, certificates }: BenchToken): readonly BenchVerb[] {
  if (!initialised) return ['init'];
  const isEmpty = keys.length === 0 && certificates.length === 0;
  return [
    ...(isEmpty ? (['keys', 'relabel'] as const) : (['keys', 'request', 'import'] as const)),
    ...(certificates.length > 0 ? (['test-sign', 'act'] as const) : []),
    ...(['unblock', 'init', 'retire'] as const),
  ];
}

/** Whether the serial number must be typed: everything on the token will be gone. */
export function destroys(verb: BenchVerb, { initialised }: BenchToken): boolean {
  return verb === 'retire' || (verb === 'init' && initialised);
}

/** Whether the form is filled in as far as the window can tell; the rest is the verb's to refuse. */
export function isComplete(
  verb: BenchVerb,
  { token }: BenchRow,
  form: BenchForm,
  folder: string | null,
): boolean {
  if (destroys(verb, token) && form.confirm !== token.serial) return false;
  if (verb === 'init' || verb === 'relabel') return isLabel(form.label);
  if (verb === 'import') return form.certificates.length > 0;
  if (['request', 'test-sign', 'act'].includes(verb) && folder === null) return false;
  return verb !== 'request' || (form.surname !== '' && form.givenName !== '' && iinFault(form.iin) === null);
}

/** C_InitToken takes 32 bytes. */
export function isLabel(label: string): boolean {
  return label.trim() !== '' && new TextEncoder().encode(label).length <= 32;
}

/** The order as the main process takes it. */
export function orderOf(verb: BenchVerb, { driver, token }: BenchRow, form: BenchForm): BenchOrder {
  const { label, confirm, surname, givenName, patronymic, iin } = form;
  return {
    verb,
    driver,
    serial: token.serial === '' ? null : token.serial,
    label: verb === 'init' || verb === 'relabel' ? label.normalize('NFC') : null,
    confirm: destroys(verb, token) ? confirm : null,
    person: verb === 'request' ? { surname, givenName, patronymic, iin } : null,
    certificates: verb === 'import' ? [...form.certificates] : [],
  };
}
