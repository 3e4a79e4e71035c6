import type { Failure } from '../../protocol/outcome.ts';
import { showMoment } from './digits.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?([+-]\d{2}:\d{2}|Z)$/;

/** Sets times among a failure's places as Astana time; numbers and words stay as they came. */
export function showParams(failure: Failure): Failure {
  if (failure.params === undefined) return failure;
  const shown = Object.entries(failure.params).map(([name, value]) => [
    name,
    instant.test(value) ? showMoment(value) : value,
  ]);
  return { code: failure.code, params: Object.fromEntries(shown) };
}
