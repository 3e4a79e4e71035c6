/** Long numbers as words of 32 bits, the lowest first; signed, which V8 keeps out of floating point. */

/** The word at a place. The type checker cannot know that it is within bounds; past the end counts as zero. */
export function at(words: Int32Array | Uint16Array, place: number): number {
  return words[place] ?? 0;
}

/** target += summand, modulo 2^(32 · length of target); a shorter summand is filled up with zeros. */
export function addTo(target: Int32Array, summand: Int32Array): void {
  let carry = 0;
  for (let place = 0; place < target.length; place += 1) {
    const sum = (at(target, place) >>> 0) + (at(summand, place) >>> 0) + carry;
    target[place] = sum;
    carry = sum > 0xffffffff ? 1 : 0;
  }
}

/** The number whose octets are given from the low end; as many as `target` holds, which it returns. */
export function load(target: Int32Array, octets: Uint8Array): Int32Array {
  const view = new DataView(octets.buffer, octets.byteOffset, target.byteLength);
  for (let place = 0; place < target.length; place += 1) {
    target[place] = view.getInt32(4 * place, true);
  }
  return target;
}

/** The octets of a number from the low end. */
export function octetsOf(words: Int32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.byteLength));
  words.forEach((word, place) => {
    view.setInt32(4 * place, word, true);
  });
  return new Uint8Array(view.buffer);
}
