import { type DerElement, DerFault, encode, expectTag, tags } from './der.ts';

/** The instant of a UTCTime or GeneralizedTime in Zulu with seconds (RFC 5280 4.1.2.5). Throws `DerFault`. */
export function readTime(element: DerElement | undefined): Date {
  const digits = Buffer.from(element?.value ?? []).toString('latin1');
  const full = element?.tag === tags.utcTime ? `${century(digits)}${digits}` : digits;
  const isTime = element?.tag === tags.utcTime || element?.tag === tags.generalizedTime;
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(full);
  if (!isTime || parts === null) {
    throw new DerFault('not a time');
  }
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== iso) {
    throw new DerFault('a time that does not exist');
  }
  return instant;
}

/** The instant of a GeneralizedTime that may have fractions of a second (RFC 3161), cut to the millisecond. Throws `DerFault`. */
export function readPreciseTime(element: DerElement | undefined): Date {
  const { value } = expectTag(element, tags.generalizedTime);
  const parts = /^(\d{14})(?:\.(\d+))?Z$/.exec(Buffer.from(value).toString('latin1'));
  const whole = Buffer.from(`${parts?.[1] ?? ''}Z`, 'latin1');
  const instant = readTime({ tag: tags.generalizedTime, whole, value: whole });
  const milliseconds = Number((parts?.[2] ?? '').slice(0, 3).padEnd(3, '0'));
  return new Date(instant.getTime() + milliseconds);
}

/** GeneralizedTime in Zulu, cut to the second. */
export function encodeGeneralizedTime(instant: Date): Uint8Array {
  const digits = instant.toISOString().slice(0, 19).replaceAll(/\D/g, '');
  return encode(tags.generalizedTime, Buffer.from(`${digits}Z`, 'latin1'));
}

/** UTCTime with seconds, cut to the second; only for 1950-2049, throws a RangeError outside. */
export function encodeUtcTime(instant: Date): Uint8Array {
  const year = instant.getUTCFullYear();
  if (!(year >= 1950 && year <= 2049)) {
    throw new RangeError(`UTCTime cannot hold the year ${year}`);
  }
  const digits = instant.toISOString().slice(2, 19).replaceAll(/\D/g, '');
  return encode(tags.utcTime, Buffer.from(`${digits}Z`, 'latin1'));
}

function century(digits: string): string {
  return Number(digits.slice(0, 2)) >= 50 ? '19' : '20';
}
