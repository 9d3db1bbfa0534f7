/** The digits of base64. No minifier, transpiler, charset, template or HTML parser changes them. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Four digits are three bytes. Not every realm has a decoder of the host's. */
function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let digit = 0; digit < 64; digit++) values[DIGITS.charCodeAt(digit)] = digit;
  const bytes = new Uint8Array((text.length >> 2) * 3);
  let [bits, count, length] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    bits = ((bits & 63) << 6) | values[text.charCodeAt(at)]!;
    if (count !== 0) bytes[length++] = bits >> (6 - count);
    count = (count + 2) & 7;
  }
  return bytes;
}

// LZMA as the specification of its SDK has it, with lc = 3, lp = 0, pb = 0. Each number is where a table of probabilities
// begins. The first tables have one for each of the twelve states, which say what the last steps were.
const IS_MATCH = 0;
const IS_REPEATED = 12;
/** Whether it is another distance than the last, than the one before, than the one before that. */
const IS_OLDER = 24;
const IS_LONG = 60;
const LENGTH = 72;
const REPEATED_LENGTH = 346;
/** The sizes of distances, for each of four lengths; their lower bits; the lowest ones of large distances. */
const SIZE = 620;
const BITS = 876;
const LOWEST = 992;
const LITERAL = 1008;
const PROBABILITIES = LITERAL + (0x300 << 3);

const SIGN = 1 << 31;

/**
 * The bytes of a file that LZMA has compressed. It is a sixth smaller than `gzip` makes it. Decoding takes some 45 ms of
 * CPU, which the main entry does not have. The first four bytes are the file's size.
 */
export function decode(carried: string): Uint8Array<ArrayBuffer> {
  const code = fromBase64(carried);
  const bytes = new Uint8Array(new DataView(code.buffer, code.byteOffset).getUint32(0));
  const probabilities = new Uint16Array(PROBABILITIES).fill(1024);
  let at = 4;
  // Numbers of 32 bits with a sign, which engines need not keep on the heap.
  let range = -1;
  let value = 0;
  const next = (): void => {
    value = (value << 8) | code[at++]!;
  };
  for (let count = 0; count < 5; count++) next();
  const narrow = (): void => {
    if (range >>> 24 === 0) {
      range <<= 8;
      next();
    }
  };
  /**
   * So many bits, the highest first, after a 1. They are mostly others than those of a guess, which is 0 or a byte after a 1,
   * and each has a probability for what was guessed.
   */
  const tree = (from: number, count: number, guess = 0): number => {
    let bits = 1;
    while (bits >> count === 0) {
      const expected = (guess >> 7) & 1;
      const place = from + bits + (guess === 0 ? 0 : (1 + expected) << 8);
      const probability = probabilities[place]!;
      const bound = Math.imul(range >>> 11, probability);
      const one = (value ^ SIGN) < (bound ^ SIGN) ? 0 : 1;
      if (one === 0) {
        range = bound;
        probabilities[place] = probability + ((2048 - probability) >> 5);
      } else {
        range = (range - bound) | 0;
        value = (value - bound) | 0;
        probabilities[place] = probability - (probability >> 5);
      }
      narrow();
      bits = (bits << 1) | one;
      guess = one === expected ? guess << 1 : 0;
    }
    return bits;
  };
  const bit = (place: number): number => tree(place - 1, 1) - 2;
  /** So many bits, the lowest first. */
  const reversed = (from: number, count: number): number => {
    let [bits, path] = [0, 1];
    for (let shift = 0; shift < count; shift++) {
      const one = bit(from + path);
      path = (path << 1) | one;
      bits |= one << shift;
    }
    return bits;
  };
  const lengthOf = (from: number): number => {
    if (bit(from) === 0) return tree(from + 2, 3) - 6;
    return bit(from + 1) === 0 ? tree(from + 10, 3) + 2 : tree(from + 18, 8) - 238;
  };
  const distanceOf = (length: number): number => {
    const size = tree(SIZE + Math.min(length - 2, 3) * 64, 6) - 64;
    if (size < 4) return size;
    const count = (size >> 1) - 1;
    let distance = (2 | (size & 1)) << count;
    if (size < 14) return distance + reversed(BITS + distance - size, count);
    for (let shift = count - 1; shift >= 4; shift--) {
      range >>>= 1;
      if (value < 0 || value >= range) {
        value = (value - range) | 0;
        distance |= 1 << shift;
      }
      narrow();
    }
    return distance + reversed(LOWEST, 4);
  };
  let state = 0;
  const distances = [0, 0, 0, 0];
  for (let place = 0; place < bytes.length; ) {
    if (bit(IS_MATCH + state) === 0) {
      const from = LITERAL + 0x300 * ((bytes[place - 1] ?? 0) >> 5);
      // After a match, the byte that would have gone on with it is most probably another one.
      bytes[place] = tree(from, 8, state < 7 ? 0 : bytes[place - distances[0]! - 1]! | 0x100);
      place++;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
      continue;
    }
    let length = 1;
    if (bit(IS_REPEATED + state) === 0) {
      length = lengthOf(LENGTH);
      distances.unshift(distanceOf(length));
      state = state < 7 ? 7 : 10;
    } else {
      let age = 0;
      while (age < 3 && bit(IS_OLDER + 12 * age + state) === 1) age++;
      const isShort = age === 0 && bit(IS_LONG + state) === 0;
      distances.unshift(...distances.splice(age, 1));
      if (isShort) {
        state = state < 7 ? 9 : 11;
      } else {
        length = lengthOf(REPEATED_LENGTH);
        state = state < 7 ? 8 : 11;
      }
    }
    distances.length = 4;
    for (; length > 0; length--, place++) bytes[place] = bytes[place - distances[0]! - 1]!;
  }
  return bytes;
}
