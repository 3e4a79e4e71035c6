/** What `valueFault` looks at: the identifier octet and the content octets of one element. */
export interface TaggedValue {
  readonly tag: number;
  readonly value: Uint8Array;
}

const constructedTypes = new Set([0x30, 0x31]);

/** Why the content of one universal element is not DER (X.690 section 8, 10, 11), or null. */
export function valueFault(element: TaggedValue): string | null {
  const isUniversal = (element.tag & 0xc0) === 0;
  if (!isUniversal) {
    return null;
  }
  const isConstructed = (element.tag & 0x20) !== 0;
  if (isConstructed !== (constructedTypes.has(element.tag) || constructedTypes.has(element.tag | 0x20))) {
    return 'a constructed string or a primitive sequence';
  }
  const holds = rules.get(element.tag);
  return holds === undefined || holds(element.value) ? null : `bad content of type ${element.tag}`;
}

const rules: ReadonlyMap<number, (value: Uint8Array) => boolean> = new Map([
  [0x01, (value) => value.length === 1 && (value[0] === 0 || value[0] === 0xff)],
  [0x02, isMinimalInteger],
  [0x0a, isMinimalInteger],
  [0x03, isBitString],
  [0x05, (value) => value.length === 0],
  [0x06, isObjectIdentifier],
  [0x0c, isUtf8],
  [0x17, (value) => /^\d{12}Z$/.test(ascii(value))],
  // Fractions of a second stand in time-stamps (X.690 section 11.7); certificates may not have them (`readTime`).
  [0x18, (value) => /^\d{14}(\.\d*[1-9])?Z$/.test(ascii(value))],
]);

function isMinimalInteger(value: Uint8Array): boolean {
  const [first, second] = value;
  if (first === undefined) {
    return false;
  }
  if (second === undefined) {
    return true;
  }
  const isNegative = second >= 0x80;
  return !((first === 0 && !isNegative) || (first === 0xff && isNegative));
}

function isBitString(value: Uint8Array): boolean {
  const [unused] = value;
  const last = value.at(-1);
  if (unused === undefined || last === undefined || unused > 7) {
    return false;
  }
  return value.length === 1 ? unused === 0 : (last & ((1 << unused) - 1)) === 0;
}

function isObjectIdentifier(value: Uint8Array): boolean {
  const last = value.at(-1);
  const startsMinimal = value.every((octet, index) => {
    const before = index === 0 ? 0 : (value[index - 1] ?? 0);
    return octet !== 0x80 || before >= 0x80;
  });
  return last !== undefined && last < 0x80 && startsMinimal;
}

function isUtf8(value: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(value);
    return true;
  } catch {
    return false;
  }
}

function ascii(value: Uint8Array): string {
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
}
