import { type FormField, shownFields } from '../forms.ts';
import { binFault } from '../identifiers/bin.ts';
import { cleanCadastral, isCadastralNumber } from '../identifiers/cadastral.ts';
import { cleanDigits, iinFault } from '../identifiers/iin.ts';
import { cleanPlate, isPlate } from '../identifiers/plate.ts';
import { cleanVin, isVin } from '../identifiers/vin.ts';
import { type Failure, failure, type Outcome, success } from '../outcome.ts';
import type { Service, ServiceParameter } from './service.ts';

/** Letters a parameter or detail of one line may have, and those of a paragraph. */
const longestLine = 200;
const longestParagraph = 300;

/**
 * Checks what a request asks a service for: exactly one of the service's own parameters, every detail that must be given
 * wherever it is shown, nothing else, and each well formed. Values stand after cleaning. Which of them is wrong is told
 * by the code; the first fault counts.
 */
export function checkParameters(
  service: Service,
  parameters: Readonly<Record<string, string>>,
): Outcome<null> {
  const details = shownFields(service.details ?? [], parameters);
  const names = Object.keys(parameters);
  const asked = service.parameters.filter(({ name }) => Object.hasOwn(parameters, name));
  const [parameter, ...others] = asked;
  if (parameter === undefined || others.length > 0)
    return failure('document-malformed', { detail: 'parameters' });
  const known = [parameter.name, ...details.map(({ name }) => name)];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return failure('document-malformed', { detail: `parameter ${unknown}` });
  const fault =
    valueFault(parameter.kind, parameters[parameter.name] ?? '') ??
    firstFault(details, (detail) => detailFault(detail, parameters)) ??
    periodFault(parameters);
  return fault === null ? success(null) : { ok: false, error: fault };
}

/** A value as it was typed or pasted, made ready to be checked by `valueFault` and signed. */
export function cleanParameter(kind: ServiceParameter['kind'], value: string): string {
  if (kind === 'iin' || kind === 'bin') return cleanDigits(value);
  if (kind === 'plate') return cleanPlate(value);
  if (kind === 'vin') return cleanVin(value);
  if (kind === 'cadastral') return cleanCadastral(value);
  return value.trim().normalize('NFC');
}

/** What is wrong with the value of a parameter, by its kind; `null` when it may be asked. */
export function valueFault(kind: ServiceParameter['kind'], value: string): Failure | null {
  if (kind === 'iin')
    return iinFault(value) === null ? null : { code: 'iin-invalid', params: { iin: value } };
  if (kind === 'bin')
    return binFault(value) === null ? null : { code: 'bin-invalid', params: { bin: value } };
  if (kind === 'plate') return isPlate(value) ? null : { code: 'plate-invalid', params: { plate: value } };
  if (kind === 'vin') return isVin(value) ? null : { code: 'vin-invalid', params: { vin: value } };
  if (kind === 'cadastral')
    return isCadastralNumber(value) ? null : { code: 'cadastral-invalid', params: { cadastral: value } };
  if (kind === 'day') return isDay(value) ? null : { code: 'day-invalid', params: { day: value } };
  return isLine(value, longestLine) ? null : { code: 'words-invalid', params: { length: `${longestLine}` } };
}

/** What is wrong with a detail; one that is not given is wrong unless it is optional. */
function detailFault(detail: FormField, values: Readonly<Record<string, string>>): Failure | null {
  const value = values[detail.name];
  if (value === undefined)
    return detail.isOptional === true ? null : { code: 'detail-absent', params: { detail: detail.name } };
  if (detail.kind === 'day' || detail.kind === 'iin' || detail.kind === 'bin' || detail.kind === 'plate')
    return valueFault(detail.kind, value);
  if (detail.kind === 'choice')
    return detail.choices?.some((choice) => choice.value === value) === true
      ? null
      : { code: 'document-malformed', params: { detail: `parameter ${detail.name}` } };
  const longest = detail.kind === 'paragraph' ? longestParagraph : longestLine;
  return isLine(value, longest) ? null : { code: 'words-invalid', params: { length: `${longest}` } };
}

/** A period ends no earlier than it begins. Days written `YYYY-MM-DD` compare as text. */
function periodFault({ periodFrom, periodTo }: Readonly<Record<string, string>>): Failure | null {
  if (periodFrom === undefined || periodTo === undefined || periodFrom <= periodTo) return null;
  return { code: 'period-reversed', params: { from: periodFrom, to: periodTo } };
}

function firstFault<T>(entries: readonly T[], faultOf: (entry: T) => Failure | null): Failure | null {
  for (const entry of entries) {
    const fault = faultOf(entry);
    if (fault !== null) return fault;
  }
  return null;
}

/** A day of the calendar that exists, `YYYY-MM-DD`. */
function isDay(value: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Words without blanks around them and without control characters, NFC, at least one letter. */
function isLine(value: string, longest: number): boolean {
  const isClean = value === value.trim() && value === value.normalize('NFC');
  return isClean && value !== '' && value.length <= longest && !/\p{Cc}/u.test(value);
}
