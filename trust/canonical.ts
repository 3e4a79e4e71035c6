import canonicalize from 'canonicalize';
import { failure, type Outcome, success } from '../protocol/outcome.ts';

/** Nesting no document of ours comes near; deeper input is refused before any recursion can hurt. */
const deepest = 32;

/**
 * The one byte form of a value: RFC 8785, UTF-8. Strings must be NFC, numbers integers in the safe range,
 * objects plain and without undefined members; anything else is a bug of the caller and throws.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  const fault = canonicalFault(value, 0);
  if (fault !== null) {
    throw new TypeError(`not a canonical value: ${fault}`);
  }
  const text = canonicalize(value);
  if (text === undefined) {
    throw new TypeError('not a canonical value: undefined');
  }
  return new TextEncoder().encode(text);
}

/**
 * Reads canonical bytes. Blanks, duplicate keys, another key order, fractions, strings outside NFC, a byte
 * order mark or broken UTF-8 fail with `document-malformed`: two readers never see two documents.
 */
export function parseCanonical(bytes: Uint8Array): Outcome<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return malformed('not JSON in UTF-8');
  }
  const fault = canonicalFault(value, 0);
  if (fault !== null) {
    return malformed(fault);
  }
  return Buffer.compare(canonicalBytes(value), bytes) === 0 ? success(value) : malformed('not canonical');
}

function malformed(detail: string): Outcome<never> {
  return failure('document-malformed', { detail });
}

/** Why a value has no canonical form, or null. */
function canonicalFault(value: unknown, depth: number): string | null {
  if (depth > deepest) {
    return 'nested too deeply';
  }
  switch (typeof value) {
    case 'string':
      return stringFault(value);
    case 'number':
      return Number.isSafeInteger(value) ? null : 'a number that is not a safe integer';
    case 'boolean':
      return null;
    case 'object':
      return value === null ? null : containerFault(value, depth);
    default:
      return `a value of type ${typeof value}`;
  }
}

function stringFault(text: string): string | null {
  if (!text.isWellFormed()) {
    return 'a string with a lone surrogate';
  }
  return text.normalize('NFC') === text ? null : 'a string that is not NFC';
}

function containerFault(value: object, depth: number): string | null {
  if (Array.isArray(value)) {
    return firstFault(Array.from(value), depth);
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    return 'an object that is not plain';
  }
  return firstFault(Object.keys(value), depth) ?? firstFault(Object.values(value), depth);
}

function firstFault(values: readonly unknown[], depth: number): string | null {
  for (const value of values) {
    const fault = canonicalFault(value, depth + 1);
    if (fault !== null) {
      return fault;
    }
  }
  return null;
}
