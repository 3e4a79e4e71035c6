/**
 * Time of the system: stored in UTC, spoken in Astana's time (Rules 151, item 29).
 * The offset is that of the instant (UTC+6 until 29.02.2024, UTC+5 after), so it always comes from Intl.
 */
const zone = 'Asia/Almaty';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  timeZoneName: 'longOffset',
  hourCycle: 'h23',
});

/** RFC 3339 with milliseconds and the Astana offset of that instant, e.g. `2026-11-22T14:32:05.120+05:00`. */
export function toAstana(instant: Date): string {
  const part = partsOf(instant);
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}.${part('fractionalSecond')}${offset}`;
}

/** `22.11.2026 14:32:05`, Astana time, as both languages write it in official papers. */
export function showAstana(instant: Date): string {
  const part = partsOf(instant);
  return `${part('day')}.${part('month')}.${part('year')} ${part('hour')}:${part('minute')}:${part('second')}`;
}

/**
 * The instant that a clock of Astana shows as `YYYY-MM-DDTHH:MM`, with its offset as `toAstana` writes it; null when no
 * such minute exists or the text is something else.
 */
export function momentInAstana(local: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const offsets = ['+05:00', '+06:00'];
  const instants = offsets.map((offset) => new Date(`${local}:00.000${offset}`));
  const shown = instants.flatMap((instant) => (Number.isNaN(instant.getTime()) ? [] : [toAstana(instant)]));
  return shown.find((text) => text.startsWith(local)) ?? null;
}

/** `14:32`, for the status bar. */
export function showClock(instant: Date): string {
  const part = partsOf(instant);
  return `${part('hour')}:${part('minute')}`;
}

function partsOf(instant: Date): (type: Intl.DateTimeFormatPartTypes) => string {
  const found = new Map(parts.formatToParts(instant).map((part) => [part.type, part.value]));
  return (type) => found.get(type) ?? '';
}
