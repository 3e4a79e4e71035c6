import type { Service, ServiceField } from '../../../../protocol/services/service.ts';
import type { Belongings } from './belongings.ts';
import { type Draw, fillDigits, oneOf } from './draw.ts';
import type { Samples } from './samples.ts';

/** What one record is made of; `day` goes on from field to field, so that later things bear later days. */
export interface Making {
  readonly service: Service;
  readonly samples: Samples;
  readonly whose: Belongings;
  readonly other: Belongings;
  readonly ordinal: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly draw: Draw;
  day: Date;
}

const officials = [
  'ҚАҒАЗБАЕВ Мөр Қолтаңбаұлы',
  'ЖҮЙЕБАЙ Тіркеу Тізілімқызы',
  'БАҚЫЛАУОВ Сақ Тексерұлы',
] as const;

const lastDay = Date.UTC(2026, 9, 31);

/** The value of a field that is no person's own: days, numbers, things and words. */
export function drawnValue(field: ServiceField, making: Making): string {
  const { whose, ordinal, samples, draw } = making;
  const vehicle = oneOf(whose.vehicles, ordinal);
  const sample = samples[field.name];
  if (field.kind === 'plate') return vehicle.plate;
  if (field.kind === 'time') return momentOf(making);
  if (field.format === 'vin') return vehicle.vin;
  if (field.format === 'cadastral') return whose.cadastral;
  if (field.format === 'day' && sample === undefined)
    return /until/i.test(field.name) ? futureDay(making) : nextDay(making);
  if (field.format === 'year') return hasVin(making) ? vehicle.year : String(1998 + draw(27));
  if (field.format === 'number') return numberOf(field, draw);
  if (field.name === 'model' && hasVin(making)) return vehicle.model;
  if (sample === undefined) throw new Error(`service ${making.service.number}: no sample of ${field.name}`);
  return filled(oneOf(sample, ordinal + whose.fullName.length), making);
}

function filled(pattern: string, making: Making): string {
  const { whose, other, parameters, draw } = making;
  const known: Readonly<Record<string, () => string>> = {
    '@org': () => whose.organisation.name,
    '@org2': () => other.organisation.name,
    '@name': () => whose.fullName,
    '@other': () => other.fullName,
    '@official': () => oneOf(officials, draw(officials.length)),
    '@address': () => whose.subject.address,
    '@birthPlace': () => whose.subject.birthPlace,
    '@document': () => whose.subject.documentNumber,
    '@photographed': () => whose.subject.photographTakenOn,
    '@decision': () =>
      `№ ${parameters['decisionNumber'] ?? ''}, ${shownDay(new Date(parameters['decisionDate'] ?? ''))}, ${parameters['decidedBy'] ?? ''}`,
    '@action': () =>
      parameters['action'] === 'lift' ? `Алынды (${parameters['liftedAct'] ?? ''})` : 'Салынды',
  };
  return known[pattern]?.() ?? fillDigits(pattern, draw);
}

function hasVin({ service }: Making): boolean {
  return service.fields.some(({ name }) => name === 'vin');
}

/** An act is registered on the day of its decision; everything else some time after what stands before it. */
function momentOf(making: Making): string {
  const decided = making.parameters['decisionDate'];
  const day = decided ?? isoDay(advanced(making));
  const part = (limit: number) => String(making.draw(limit)).padStart(2, '0');
  return `${day}T1${making.draw(8)}:${part(60)}:${part(60)}.000+05:00`;
}

function nextDay(making: Making): string {
  return shownDay(advanced(making));
}

function advanced(making: Making): Date {
  const next = making.day.getTime() + (5 + making.draw(90)) * 86_400_000;
  making.day = new Date(Math.min(next, lastDay));
  return making.day;
}

function futureDay({ draw }: Making): string {
  return shownDay(new Date(Date.UTC(2027 + draw(4), draw(12), 1 + draw(28))));
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

function shownDay(day: Date): string {
  return isoDay(day).split('-').reverse().join('.');
}

/** From and up to what a number of a unit is drawn, by the unit's Russian name. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  тенге: [5000, 9_000_000],
  'долл. США': [300, 80_000],
  м: [4, 12],
  км: [12_000, 240_000],
  'кв. м': [18, 240],
  'кв. км': [3, 400],
  га: [1, 60],
  г: [20, 4000],
  т: [10, 900],
  'рег. т': [300, 9000],
  дал: [100, 60_000],
  '%': [30, 90],
  'шт.': [1000, 90_000],
  лет: [1, 30],
};

/** Numbers that must fit another one of their record: a rest is smaller than any sum. */
const ownRanges: Readonly<Record<string, readonly [number, number]>> = {
  balance: [0, 4999],
  dead: [0, 1],
  injured: [0, 3],
};

function numberOf({ name, unit }: ServiceField, draw: Draw): string {
  const [from, to] = ownRanges[name] ?? (unit === undefined ? [1, 5] : (ranges[unit.ru] ?? [1, 100]));
  return String(from + draw(to - from + 1));
}
