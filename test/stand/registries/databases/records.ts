import type { Service, ServiceField } from '../../../../protocol/services/service.ts';
import type { Belongings } from './belongings.ts';
import { createDraw } from './draw.ts';
import type { Samples } from './samples.ts';
import { drawnValue, type Making } from './values.ts';

/** A record: field name to value. */
export type StandRecord = Readonly<Record<string, string>>;

/** What a database of the stand is asked. */
export interface RecordsQuestion {
  readonly database: string;
  readonly service: Service;
  readonly samples: Samples;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The records of a service about whoever or whatever was asked for, within the period asked for: every person's are made
 * and those kept that give back the parameter. The same question always has the same answer.
 */
export function recordsOf(question: RecordsQuestion, people: readonly Belongings[]): StandRecord[] {
  return people
    .flatMap((whose, place) => recordsAbout(question, whose, people[(place + 1) % people.length] ?? whose))
    .filter((record) => isAsked(record, question) && isInPeriod(record, question));
}

function recordsAbout(question: RecordsQuestion, whose: Belongings, other: Belongings): StandRecord[] {
  const { service, database } = question;
  const key = `${database} ${service.number} ${whose.subject.iin}`;
  // A cadastral number is one thing's: there is one record of it.
  const isTable = service.kind === 'table' && service.fields.every(({ format }) => format !== 'cadastral');
  const count = isTable ? Math.max(1 + createDraw(key)(3), whose.vehicles.length) : 1;
  return Array.from({ length: count }, (_, ordinal) => {
    const act = service.kind === 'act' ? JSON.stringify(question.parameters) : '';
    const draw = createDraw(`${key} ${ordinal} ${act}`);
    return record({ ...question, whose, other, ordinal, draw, day: new Date(Date.UTC(2023, draw(30), 1)) });
  });
}

/** Fills the fields in their order: names, birth dates and the like are those of the person whose ИИН stood before. */
function record(making: Making): StandRecord {
  let person = making.whose;
  let hasPerson = false;
  let hasOrganisation = false;
  const valueFor = (field: ServiceField): string => {
    if (field.kind === 'iin') {
      person = hasPerson ? making.other : making.whose;
      hasPerson = true;
      return person.subject.iin;
    }
    if (field.format === 'bin') {
      const owner = hasOrganisation ? making.other : making.whose;
      hasOrganisation = true;
      return owner.organisation.bin;
    }
    return personal(field, person, making.samples) ?? drawnValue(field, making);
  };
  return Object.fromEntries(making.service.fields.map((field) => [field.name, valueFor(field)]));
}

function personal(field: ServiceField, person: Belongings, samples: Samples): string | null {
  if (field.name === 'phone') return person.phone;
  if (field.name === 'passportNumber') return person.passport;
  if (samples[field.name] !== undefined) return null;
  if (field.personal === 'birth-date') return person.subject.birthDate;
  if (field.personal === 'name') return person.fullName;
  if (field.personal === 'contact') return person.subject.address;
  return field.personal === 'document' ? person.subject.documentNumber : null;
}

function isAsked(record: StandRecord, { service, parameters }: RecordsQuestion): boolean {
  return service.parameters.every(({ name, answeredIn }) => {
    const asked = parameters[name];
    if (asked === undefined) return true;
    return answeredIn === null ? isNamed(record, asked, parameters) : record[answeredIn] === asked;
  });
}

/** Every word that was typed stands in the name, and the birth date is that one where it was given. */
function isNamed(record: StandRecord, words: string, { birthDate }: StandRecord): boolean {
  const name = (record['fullName'] ?? '').toLocaleLowerCase('kk');
  const isBorn = birthDate === undefined || record['birthDate'] === birthDate.split('-').reverse().join('.');
  return isBorn && words.split(/\s+/).every((word) => name.includes(word.toLocaleLowerCase('kk')));
}

/** By the first day or moment of the record that is no birth date. */
function isInPeriod(record: StandRecord, { service, parameters }: RecordsQuestion): boolean {
  const { periodFrom, periodTo } = parameters;
  const dated = service.fields.find(
    ({ kind, format, personal: mark }) => kind === 'time' || (format === 'day' && mark !== 'birth-date'),
  );
  if (periodFrom === undefined || periodTo === undefined || dated === undefined) return true;
  const value = record[dated.name] ?? '';
  const day = dated.kind === 'time' ? value.slice(0, 10) : value.split('.').reverse().join('-');
  return periodFrom <= day && day <= periodTo;
}
