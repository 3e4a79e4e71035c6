/** A day as it is typed, `15.03.2026` or `15032026`, as a document carries it: `2026-03-15`; anything else stays. */
export function typedDay(raw: string): string {
  const found = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(raw) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(raw);
  const day = found === null ? null : dayOf(found);
  return day ?? raw;
}

/** A moment as it is typed, `15.03.2026 14:30`, as `2026-03-15T14:30`; anything else stays. */
export function typedMoment(raw: string): string {
  const found = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})[ ,]+(\d{2}):?(\d{2})$/.exec(raw);
  const day = found === null ? null : dayOf(found);
  return found === null || day === null || Number(found[4]) > 23 || Number(found[5]) > 59
    ? raw
    : `${day}T${found[4]}:${found[5]}`;
}

/** A day or a moment as it is shown in its field. */
export function showDay(value: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/.exec(value);
  if (found === null) return value;
  const [, year, month, day, time] = found;
  return `${day}.${month}.${year}${time === undefined ? '' : ` ${time}`}`;
}

/** Whether a value is a whole day of the calendar. */
export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** Whether a value is a whole moment. */
export function isMoment(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value);
}

function dayOf([, day = '', month = '', year = '']: RegExpExecArray): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
