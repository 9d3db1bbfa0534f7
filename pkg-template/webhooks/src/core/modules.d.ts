// What the build puts in place of names that are no files here.

/** The wasm file as text: `carry` in xtask/bundle.mjs makes it, `wasm-inline.ts` reads it. */
declare module "#carried" {
  export const alphabet: string;
  export const order: string;
  export const text: string;
}

/** The wasm file itself. */
declare module "#file" {
  const module: WebAssembly.Module;
  export default module;
}

declare module "#file?module" {
  const module: WebAssembly.Module;
  export default module;
}

/** The glue that wasm-bindgen makes of src/wasm/: what is documented there, by its types. Each entry has its part. */
declare module "#glue" {
  export function addWebhook(secrets: Uint8Array[], wellFormed: boolean, strict: boolean, maxBytes: number, maxAge: number): number;
  export function removeWebhook(number: number): void;
  export function tooLarge(number: number, units: number): boolean;
  export function check(number: number, body: number, wellFormed: boolean, header: number, now: number, hashed: number): number;
  export function outcome(): unknown;
  export function verifySignature(number: number, body: number, wellFormed: boolean, header: number, hashed: number): boolean;
  export function sign(number: number, body: number, wellFormed: boolean): string | undefined;
  export function diagnose(body: number, wellFormed: boolean, header: number, secrets: Uint8Array[], secretsWellFormed: boolean): unknown;
  export function bodyArea(length: number): number;
  export function headerArea(): number;
  export function digestArea(): number;
  export function freeBody(): void;
  export function bodyMistake(parsed: boolean): unknown;
  export function validatePayload(body: number, malformed: string | undefined, strict: boolean): number;
  export function lastIssues(): unknown;
  export function testEvent(kind: string, values: (string | undefined)[], now: number): string | undefined;
  export function validateEndpoint(config: string | undefined): unknown;
  export function __wbg_set_wasm(exports: unknown): void;
}
