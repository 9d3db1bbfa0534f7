/**
 * The characters that carry bytes. No minifier, transpiler, charset, template or HTML parser changes them, or takes them
 * for something else. xtask/bundle.mjs has the same.
 */
const ALPHABET = "!%()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz|~";

/** The last characters begin a byte of two. */
const ESCAPES = 3;
const SINGLE = ALPHABET.length - ESCAPES;

/** How many characters the list of all bytes takes, the most frequent first: two hexadecimal digits each. */
const LIST = 512;

/**
 * The bytes of a core that is started for people, not for each process: this is slower than the host's own decoder of
 * hexadecimal digits, but a byte is one character, so that gzip makes a tenth less of it.
 */
export function bytesOf(carried: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(carried.length);
  const places = new Uint8Array(128);
  for (let place = 0; place < ALPHABET.length; place++) places[ALPHABET.charCodeAt(place)] = place;
  const list = Array.from({ length: 256 }, (_, place) => parseInt(carried.slice(place * 2, place * 2 + 2), 16));
  let length = 0;
  for (let at = LIST; at < carried.length; at++) {
    let place = places[carried.charCodeAt(at)]!;
    if (place >= SINGLE) place = SINGLE + (place - SINGLE) * ALPHABET.length + places[carried.charCodeAt(++at)]!;
    bytes[length++] = list[place]!;
  }
  return bytes.slice(0, length);
}
