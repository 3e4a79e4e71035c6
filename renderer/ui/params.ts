import { showErdrNumber } from '../../protocol/identifiers/case-number.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { showIin, showMoment } from './digits.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?([+-]\d{2}:\d{2}|Z)$/;

/** Sets a failure's places as they are read elsewhere: times in Astana time, a `date` without the time of day, numbers in groups. */
export function showParams(failure: Failure): Failure {
  if (failure.params === undefined) return failure;
  const shown = Object.entries(failure.params).map(([name, value]) => [name, showParam(name, value)]);
  return { code: failure.code, params: Object.fromEntries(shown) };
}

function showParam(name: string, value: string): string {
  if (name === 'iin') return showIin(value);
  if (name === 'number') return showErdrNumber(value);
  if (!instant.test(value)) return value;
  const moment = showMoment(value);
  return name === 'date' ? moment.slice(0, 10) : moment;
}
