import { addTo, at, load, octetsOf } from './words.ts';

/**
 * ГОСТ 34.311-95, the hash of Kazakhstan's ГОСТ 34.310-2004 signatures: GOST R 34.11-94 (RFC 5831) of 32 octets
 * with the substitution НУЦ РК uses, `testSubstitution` (settled by its certificates). Octets are in the order in
 * which implementations print a digest: the RFC's numbers from their low end.
 */
export function gost34311(message: Uint8Array, substitution: Substitution = testSubstitution): Uint8Array {
  const boxes = lookUpTable(substitution);
  const hash = new Int32Array(words);
  const sum = new Int32Array(words);
  for (let offset = 0; offset < message.length; offset += blockSize) {
    const octets = new Uint8Array(blockSize);
    octets.set(message.subarray(offset, offset + blockSize));
    const block = load(new Int32Array(words), octets);
    step(hash, block, boxes);
    addTo(sum, block);
  }
  const bits = BigInt(message.length) * 8n;
  step(hash, Int32Array.of(Number(bits & 0xffffffffn), Number(bits >> 32n), 0, 0, 0, 0, 0, 0), boxes);
  step(hash, sum, boxes);
  return octetsOf(hash);
}

/** Eight rows K1..K8 of sixteen hexadecimal digits; K1 replaces the lowest four bits. */
export type Substitution = readonly string[];

/** id-GostR3411-94-TestParamSet, the example of the standard (RFC 5831 section 7.1, RFC 4357 section 11.2). */
export const testSubstitution: Substitution = [
  '4a92d80e6b1c7f53',
  'eb4c6dfa23810759',
  '581da342efc7609b',
  '7da1089fe46cb253',
  '6c715fd84a9e03b2',
  '4ba0721d36859cfe',
  'db413f590ae7682c',
  '1fd057a4923e6b8c',
];

/** A number of 256 bits in words of 32 bits (`words.ts`). */
const words = 8;
const blockSize = 32;
/** The constant C3 of section 5.1, from the low end. C2 and C4 are zero. */
const thirdConstant = load(
  new Int32Array(words),
  Buffer.from('00ff00ff00ff00ffff00ff00ff00ff0000ffff00ff0000ffff000000ffff00ff', 'hex'),
);
const mixings = { afterEncryption: 12, afterMessage: 1, afterHash: 61 };

const fromHash = new Int32Array(words);
const fromBlock = new Int32Array(words);
const key = new Int32Array(words);
const mixed = new Int32Array(words);
/** The sixteen words of ψ and those that come in at the top. */
const row = new Uint16Array(16 + mixings.afterHash);

/** The step function of section 5, in place: four keys, four encryptions of a quarter of the hash each, mixing. */
function step(hash: Int32Array, block: Int32Array, boxes: Int32Array): void {
  fromHash.set(hash);
  fromBlock.set(block);
  for (let quarter = 0; quarter < 4; quarter += 1) {
    if (quarter > 0) {
      shift(fromHash);
      shift(fromBlock);
      shift(fromBlock);
    }
    if (quarter === 2) {
      xor(fromHash, thirdConstant);
    }
    deriveKey();
    encrypt(hash, 2 * quarter, boxes);
  }
  mix(mixed, mixings.afterEncryption);
  xor(mixed, block);
  mix(mixed, mixings.afterMessage);
  xor(mixed, hash);
  mix(mixed, mixings.afterHash);
  hash.set(mixed);
}

/** The transformation A: the lowest quarter moves to the top, added to the next one. */
function shift(number: Int32Array): void {
  const low = at(number, 0) ^ at(number, 2);
  const high = at(number, 1) ^ at(number, 3);
  number.copyWithin(0, 2);
  number[6] = low;
  number[7] = high;
}

/** The transformation P of fromHash ⊕ fromBlock: octet 8i + j goes to place i + 4j. */
function deriveKey(): void {
  for (let j = 0; j < words; j += 1) {
    let word = 0;
    for (let i = 0; i < 4; i += 1) {
      const source = 2 * i + (j >> 2);
      const octet = ((at(fromHash, source) ^ at(fromBlock, source)) >>> (8 * (j & 3))) & 0xff;
      word |= octet << (8 * i);
    }
    key[j] = word;
  }
}

/** ψ repeated: the sixteen 16-bit words move down by one, a sum of six of them comes in at the top. */
function mix(number: Int32Array, times: number): void {
  for (let index = 0; index < words; index += 1) {
    row[2 * index] = at(number, index);
    row[2 * index + 1] = at(number, index) >>> 16;
  }
  for (let low = 0; low < times; low += 1) {
    row[low + 16] =
      at(row, low) ^
      at(row, low + 1) ^
      at(row, low + 2) ^
      at(row, low + 3) ^
      at(row, low + 12) ^
      at(row, low + 15);
  }
  for (let index = 0; index < words; index += 1) {
    number[index] = at(row, times + 2 * index) | (at(row, times + 2 * index + 1) << 16);
  }
}

/** GOST 28147-89 (RFC 5830) of the two words at `place` into `mixed`: the key forward three times, once backward. */
function encrypt(hash: Int32Array, place: number, boxes: Int32Array): void {
  let active = at(hash, place);
  let passive = at(hash, place + 1);
  for (let round = 0; round < 32; round += 1) {
    const word = round < 24 ? round & 7 : 31 - round;
    const next = passive ^ substituted((active + at(key, word)) | 0, boxes);
    passive = active;
    active = next;
  }
  mixed[place] = passive;
  mixed[place + 1] = active;
}

/** The substitution of each octet of a word and the rotation by eleven bits behind it, in one look-up. */
function lookUpTable(substitution: Substitution): Int32Array {
  const digit = (box: number, place: number): number =>
    Number.parseInt(substitution[box]?.[place] ?? '0', 16);
  return Int32Array.from({ length: 4 * 256 }, (_, index) => {
    const place = index >> 8;
    const octet = (digit(2 * place + 1, (index >> 4) & 0xf) << 4) | digit(2 * place, index & 0xf);
    const word = octet << (8 * place);
    return (word << 11) | (word >>> 21);
  });
}

function substituted(word: number, boxes: Int32Array): number {
  return (
    at(boxes, word & 0xff) |
    at(boxes, 256 + ((word >>> 8) & 0xff)) |
    at(boxes, 512 + ((word >>> 16) & 0xff)) |
    at(boxes, 768 + (word >>> 24))
  );
}

function xor(target: Int32Array, other: Int32Array): void {
  for (let index = 0; index < words; index += 1) {
    target[index] = at(target, index) ^ at(other, index);
  }
}
