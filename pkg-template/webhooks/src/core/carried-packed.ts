/**
 * The characters that carry bytes, 85 of them: four bytes are five. No minifier, transpiler, charset, template or HTML
 * parser changes them, or takes them for something else.
 */
export const ALPHABET = "!#%()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz|~";

/** The probability that a bit is 1, in 4096 parts, of its logarithm of odds in 256 parts: at each 128 from -2048 on. */
const ODDS = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901, 3975, 4022, 4050, 4068,
  4079, 4085, 4089, 4092, 4093, 4094,
];

function findProbability(odds: number): number {
  const at = Math.min(Math.max(odds, -2047), 2047);
  const part = at & 127;
  const place = (at >> 7) + 16;
  return (ODDS[place]! * (128 - part) + ODDS[place + 1]! * part + 64) >> 7;
}

const ORDERS = 3;
const SLOTS = 1 << 17;
const LIMIT = 20;

/**
 * Predicts the bits of a file by what followed the same last bytes before: none, one, two and three of them, mixed by how
 * well each did, as PAQ does. It computes with whole numbers alone, so that every engine computes the same.
 */
export class Predictor {
  readonly #oddsOf = new Int16Array(4096);
  readonly #seen = Array.from({ length: ORDERS + 1 }, () => new Uint16Array(SLOTS).fill(32768));
  readonly #counts = Array.from({ length: ORDERS + 1 }, () => new Uint8Array(SLOTS));
  readonly #weights = new Int32Array((ORDERS + 1) * 256).fill(20000);
  readonly #places = new Int32Array(ORDERS + 1);
  readonly #odds = new Int32Array(ORDERS + 1);
  readonly #contexts = new Int32Array(ORDERS + 1);
  /** The bits of the byte that is read, after a 1. */
  #bits = 1;
  #last = 0;
  /** The probability that the next bit is 1, in 4096 parts. */
  probability = 2048;

  constructor() {
    for (let odds = -2047, next = 0; odds <= 2047; odds++) {
      for (const most = findProbability(odds); next <= most; next++) this.#oddsOf[next] = odds;
    }
    this.#predict();
  }

  /** Learns the bit, and predicts the next one. */
  learn(bit: number): void {
    const missed = ((bit << 12) - this.probability) * 20;
    const from = this.#bits * (ORDERS + 1);
    for (let order = 0; order <= ORDERS; order++) {
      const seen = this.#seen[order]!;
      const place = this.#places[order]!;
      const before = seen[place]!;
      // What was seen seldom learns fast.
      const counts = this.#counts[order]!;
      const count = counts[place]!;
      seen[place] = before + Math.trunc(((bit ? 65535 : 0) - before) / (count + 1.5));
      if (count < LIMIT) counts[place] = count + 1;
      this.#weights[from + order]! += (this.#odds[order]! * missed + 32768) >> 16;
    }
    this.#bits = (this.#bits << 1) | bit;
    if (this.#bits > 255) this.#endByte();
    this.#predict();
  }

  #endByte(): void {
    this.#last = (this.#last << 8) | (this.#bits & 255);
    this.#bits = 1;
    for (let order = 1; order <= ORDERS; order++) {
      const bytes = this.#last & ((1 << (8 * order)) - 1);
      this.#contexts[order] = Math.imul(bytes + order, 0x2c1b3c6d) >>> 0;
    }
  }

  #predict(): void {
    const from = this.#bits * (ORDERS + 1);
    let sum = 0;
    for (let order = 0; order <= ORDERS; order++) {
      const place = (Math.imul(this.#contexts[order]! + this.#bits * 0x9e3779b1, 0x85ebca6b) >>> 15) & (SLOTS - 1);
      this.#places[order] = place;
      const odds = this.#oddsOf[this.#seen[order]![place]! >> 4]!;
      this.#odds[order] = odds;
      sum += odds * this.#weights[from + order]!;
    }
    this.probability = Math.min(Math.max(findProbability(Math.trunc(sum / 65536)), 1), 4095);
  }
}

/**
 * The bytes of a core that is started for people, not with each process: this takes more than a tenth of a second, and the
 * file is a sixth smaller after `gzip` than in hexadecimal digits. The first four bytes are their number.
 */
export function decode(carried: string): Uint8Array<ArrayBuffer> {
  const code = new Uint8Array((carried.length / 5) * 4);
  for (let at = 0, byte = 0; at < carried.length; ) {
    let number = 0;
    for (let digit = 0; digit < 5; digit++) number = number * 85 + ALPHABET.indexOf(carried[at++]!);
    for (let shift = 24; shift >= 0; shift -= 8) code[byte++] = number >>> shift;
  }
  let at = 0;
  const next = (): number => ((code[at++] ?? 0) << 24) | ((code[at++] ?? 0) << 16) | ((code[at++] ?? 0) << 8) | (code[at++] ?? 0);
  const bytes = new Uint8Array(next() >>> 0);
  const predictor = new Predictor();
  // An arithmetic decoder of 32 bits.
  let low = 0;
  let high = 0xffffffff;
  let value = next() >>> 0;
  for (let place = 0; place < bytes.length; place++) {
    let bits = 1;
    while (bits < 256) {
      const middle = low + Math.floor((high - low) / 4096) * predictor.probability;
      const bit = value <= middle ? 1 : 0;
      if (bit) high = middle;
      else low = middle + 1;
      predictor.learn(bit);
      bits = (bits << 1) | bit;
      while ((low ^ high) >>> 24 === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        value = ((value << 8) | (code[at++] ?? 0)) >>> 0;
      }
    }
    bytes[place] = bits;
  }
  return bytes;
}
