import type { Failure } from '../../protocol/outcome.ts';
import { showMoment } from './digits.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?([+-]\d{2}:\d{2}|Z)$/;

/** Sets times among a failure's places as Astana time, a `date` without the time of day; other words stay as they came. */
export function showParams(failure: Failure): Failure {
  if (failure.params === undefined) return failure;
  const shown = Object.entries(failure.params).map(([name, value]) => [
    name,
    instant.test(value) ? showTime(name, value) : value,
  ]);
  return { code: failure.code, params: Object.fromEntries(shown) };
}

function showTime(name: string, value: string): string {
  const shown = showMoment(value);
  return name === 'date' ? shown.slice(0, 10) : shown;
}
