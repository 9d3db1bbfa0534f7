/** The build fills these in: the names of the two files. */
declare const CHECK: string;
declare const CHECK_SCALAR: string;

/** A module whose one function computes with 16 bytes at once. */
const SIMD = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7b, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 0xfd, 15, 0xfd, 98, 11];

/** The file of the worker that verifies: another one where the processor or the browser has no SIMD. */
export const checkFile: string = hasSimd() ? CHECK : CHECK_SCALAR;

function hasSimd(): boolean {
  // Without any WebAssembly, the worker says so.
  return typeof WebAssembly !== "object" || WebAssembly.validate(Uint8Array.from(SIMD));
}
