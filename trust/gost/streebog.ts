import { iterationConstants, matrix, substitution } from './streebog-constants.ts';
import { addTo, at, load, octetsOf } from './words.ts';

/**
 * Streebog, GOST R 34.11-2012 (RFC 6986), the hash of Kazakhstan's ГОСТ 34.10-2015 signatures, of 256 or 512
 * bits. Octets are in the order in which implementations print a digest: the RFC's numbers from their low end.
 */
export function streebog(message: Uint8Array, bits: 256 | 512): Uint8Array {
  const hash = new Int32Array(words).fill(bits === 256 ? 0x01010101 : 0);
  const length = new Int32Array(words);
  const sum = new Int32Array(words);
  const block = new Int32Array(words);
  let offset = 0;
  for (; message.length - offset >= blockSize; offset += blockSize) {
    load(block, message.subarray(offset, offset + blockSize));
    compress(hash, length, block);
    addTo(length, wholeBlock);
    addTo(sum, block);
  }
  const rest = message.length - offset;
  const last = new Uint8Array(blockSize);
  last.set(message.subarray(offset));
  last[rest] = 1;
  load(block, last);
  compress(hash, length, block);
  addTo(length, Int32Array.of(rest * 8));
  addTo(sum, block);
  compress(hash, zero, length);
  compress(hash, zero, sum);
  return octetsOf(hash).subarray((512 - bits) / 8);
}

/** A number of 512 bits in words of 32 bits (`words.ts`). */
const words = 16;
const blockSize = 64;
const rounds = 12;
const zero = new Int32Array(words);
const wholeBlock = Int32Array.of(512);
const constants = iterationConstants.map((hex) =>
  load(new Int32Array(words), Buffer.from(hex, 'hex').reverse()),
);
/** S, P and L in one look-up: for each place 0..7 in a 64-bit word and each octet, the word to add, low and high. */
const lookUp = lookUpTables();

const key = new Int32Array(words);
const state = new Int32Array(words);
const scratch = new Int32Array(words);

/** The compression g of section 8: hash becomes E(LPS(hash ⊕ length), block) ⊕ hash ⊕ block. */
function compress(hash: Int32Array, length: Int32Array, block: Int32Array): void {
  addAndTransform(key, hash, length);
  state.set(block);
  for (let round = 0; round < rounds; round += 1) {
    addAndTransform(state, state, key);
    addAndTransform(key, key, constants[round] ?? zero);
  }
  for (let index = 0; index < words; index += 1) {
    hash[index] = at(hash, index) ^ at(state, index) ^ at(key, index) ^ at(block, index);
  }
}

/** target = LPS(one ⊕ other). P is a transposition: octet k of the new word i is octet i of the old word k. */
function addAndTransform(target: Int32Array, one: Int32Array, other: Int32Array): void {
  for (let index = 0; index < words; index += 1) {
    scratch[index] = at(one, index) ^ at(other, index);
  }
  for (let word = 0; word < 8; word += 1) {
    const half = word >> 2;
    const shift = (word & 3) * 8;
    let low = 0;
    let high = 0;
    for (let place = 0; place < 8; place += 1) {
      const entry = place * 256 + ((at(scratch, 2 * place + half) >>> shift) & 0xff);
      low ^= at(lookUp.low, entry);
      high ^= at(lookUp.high, entry);
    }
    target[2 * word] = low;
    target[2 * word + 1] = high;
  }
}

function lookUpTables(): { readonly low: Int32Array; readonly high: Int32Array } {
  const low = new Int32Array(8 * 256);
  const high = new Int32Array(8 * 256);
  for (let index = 0; index < low.length; index += 1) {
    const place = index >> 8;
    const image = substitution[index & 0xff] ?? 0;
    let word = 0n;
    for (let bit = 0; bit < 8; bit += 1) {
      word ^= (image >> bit) & 1 ? (matrix[63 - 8 * place - bit] ?? 0n) : 0n;
    }
    low[index] = Number(word & 0xffffffffn);
    high[index] = Number(word >> 32n);
  }
  return { low, high };
}
