/**
 * Values as text, for the ways out of a world that carry only strings (a CDP binding, an event's detail).
 * Understands what structured clone understands, except cycles, shared references, blobs and streams.
 * Functions and promises are left to `custom`; without it they are refused, as Electron refuses them.
 */
export type Encoded = null | boolean | number | string | [string, ...unknown[]];
export type EncodeCustom = (value: object) => Encoded | undefined;
export type DecodeCustom = (tag: string, parts: unknown[]) => unknown;

const byteViews: Record<string, new (buffer: ArrayBuffer) => unknown> = {
  ...{ Uint8Array, Uint8ClampedArray, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array },
  ...{ Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView },
};

/** Turns a value into JSON-safe form; throws `An object could not be cloned.` for what cannot travel. */
export function encode(value: unknown, custom?: EncodeCustom, path: readonly object[] = []): Encoded {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (value === undefined) return ['undefined'];
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : ['number', Object.is(value, -0) ? '-0' : `${value}`];
  }
  if (typeof value === 'bigint') return ['bigint', `${value}`];
  if (typeof value === 'symbol' || path.includes(value)) throw new Error('An object could not be cloned.');
  const special = custom?.(value);
  if (special !== undefined) return special;
  if (typeof value === 'function') throw new Error('An object could not be cloned.');
  const inner = (item: unknown): Encoded => encode(item, custom, [...path, value]);
  return (
    encodeBuiltIn(value, inner) ?? [
      'object',
      ...Object.entries(value).map(([key, item]) => [key, inner(item)]),
    ]
  );
}

/** The reverse of `encode`. */
export function decode(encoded: unknown, custom?: DecodeCustom): unknown {
  if (!Array.isArray(encoded)) return encoded;
  const [tag, ...parts] = encoded as [string, ...unknown[]];
  const inner = (item: unknown): unknown => decode(item, custom);
  const pairs = (): [unknown, unknown][] =>
    (parts as [unknown, unknown][]).map(([key, item]) => [inner(key), inner(item)]);
  if (tag === 'undefined') return undefined;
  if (tag === 'number') return Number(parts[0]);
  if (tag === 'bigint') return BigInt(parts[0] as string);
  if (tag === 'date') return new Date(decode(parts[0]) as number);
  if (tag === 'array') return parts.map(inner);
  if (tag === 'object') return Object.fromEntries(pairs() as [string, unknown][]);
  if (tag === 'map') return new Map(pairs());
  if (tag === 'set') return new Set(parts.map(inner));
  if (tag === 'error') return decodeError(parts as [string, string, string]);
  if (tag === 'bytes') return decodeBytes(parts as [string, string]);
  return custom?.(tag, parts);
}

function encodeBuiltIn(value: object, inner: (item: unknown) => Encoded): Encoded | undefined {
  if (Array.isArray(value)) return ['array', ...value.map(inner)];
  if (value instanceof Date) return ['date', inner(value.getTime())];
  if (value instanceof Map) return ['map', ...[...value].map(([key, item]) => [inner(key), inner(item)])];
  if (value instanceof Set) return ['set', ...[...value].map(inner)];
  if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
  if (value instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', toBase64(new Uint8Array(value))];
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const name = Object.prototype.toString.call(value).slice(8, -1);
    return ['bytes', name, toBase64(bytes)];
  }
  if (/^\[object (Object|Arguments)\]$/.test(Object.prototype.toString.call(value))) return undefined;
  throw new Error('An object could not be cloned.');
}

function decodeError([name, message, stack]: [string, string, string]): Error {
  const error = new Error(message);
  if (name !== 'Error') Object.defineProperty(error, 'name', { value: name, configurable: true });
  if (stack !== '') Object.defineProperty(error, 'stack', { value: stack, configurable: true });
  return error;
}

function decodeBytes([name, base64]: [string, string]): unknown {
  const buffer = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;
  const View = byteViews[name];
  return View === undefined ? buffer : new View(buffer);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(text);
}
