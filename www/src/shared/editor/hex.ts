const PER_ROW = 16;
const OFFSET = 8;
const GAP = 2;
const ROW = OFFSET + GAP + PER_ROW * 3 + 1 + PER_ROW + 1;

/** Rows of offset, sixteen bytes and their ASCII, for bytes that are no text. */
export function dump(bytes: Uint8Array): string {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += PER_ROW) rows.push(row(at, bytes.subarray(at, at + PER_ROW)));
  return rows.join("\n");
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0") + " ");
const ASCII = Array.from({ length: 256 }, (_, byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·"));

function row(at: number, bytes: Uint8Array): string {
  let hex = "";
  let ascii = "";
  for (const byte of bytes) {
    hex += HEX[byte];
    ascii += ASCII[byte];
  }
  return at.toString(16).padStart(OFFSET, "0") + " ".repeat(GAP) + hex.padEnd(PER_ROW * 3) + " " + ascii;
}

/** Where the hex digits of the byte at `offset` begin in the dump. */
function findPosition(offset: number): number {
  return Math.floor(offset / PER_ROW) * ROW + OFFSET + GAP + (offset % PER_ROW) * 3;
}

/** The dump's range of the bytes from `start` up to `end`; empty where they are. */
export function findRange(start: number, end: number): { from: number; to: number } {
  return { from: findPosition(start), to: end > start ? findPosition(end - 1) + 2 : findPosition(start) };
}
