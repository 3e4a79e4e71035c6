import type { FormField } from '../../../../protocol/forms.ts';
import { shownFields } from '../../../../protocol/forms.ts';
import type { Service, ServiceParameter } from '../../../../protocol/services/service.ts';
import { subjects } from '../data.ts';
import { samplesOf } from './all.ts';
import { type Belongings, belongingsOf } from './belongings.ts';
import { oneOf } from './draw.ts';
import { recordsOf } from './records.ts';

/** A question about the first person of the stand that a service answers: its parameter and every detail it needs. */
export function trainingQuestion(service: Service, parameter: ServiceParameter): Record<string, string> {
  const whose = belongingsOf(oneOf(subjects, 0));
  const details = shownFields(service.details ?? [], {})
    .filter(({ isOptional }) => isOptional !== true)
    .map((detail) => [detail.name, detailOf(detail)] as const);
  const known = ownValue(parameter, whose);
  if (known !== null) return { ...Object.fromEntries(details), [parameter.name]: known };
  return { ...Object.fromEntries(details), [parameter.name]: foundBy(service, parameter, whose) };
}

function ownValue({ name, kind, answeredIn }: ServiceParameter, whose: Belongings): string | null {
  if (kind === 'iin') return whose.subject.iin;
  if (kind === 'bin') return whose.organisation.bin;
  if (kind === 'plate') return oneOf(whose.vehicles, 0).plate;
  if (kind === 'vin') return oneOf(whose.vehicles, 0).vin;
  if (kind === 'cadastral') return whose.cadastral;
  if (name === 'phone') return whose.phone;
  if (name === 'passportNumber') return whose.passport;
  return answeredIn === null ? whose.fullName : null;
}

/** A number that only the databases know: taken from what the first of them knows about the person. */
function foundBy(service: Service, { answeredIn }: ServiceParameter, whose: Belongings): string {
  const database = oneOf(service.sources, 0);
  const samples = samplesOf(database, service.number);
  if (answeredIn === null || samples === null)
    throw new Error(`service ${service.number} has no other way in`);
  const value = recordsOf({ database, service, samples, parameters: {} }, [whose])[0]?.[answeredIn];
  if (value === undefined) throw new Error(`service ${service.number} knows no ${answeredIn}`);
  return value;
}

function detailOf({ name, kind, choices }: FormField): string {
  if (name === 'periodFrom') return '2023-01-01';
  if (name === 'periodTo') return '2026-12-31';
  if (kind === 'day') return '2026-11-20';
  if (kind === 'choice') return choices?.[0]?.value ?? '';
  return name === 'decisionNumber' ? '17-ТС' : 'Жоққала қалалық соты';
}
