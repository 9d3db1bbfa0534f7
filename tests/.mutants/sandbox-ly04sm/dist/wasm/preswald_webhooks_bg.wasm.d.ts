/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export const addWebhook: (a: number, b: number, c: number, d: number, e: number) => [number, number, number];
export const bodyArea: (a: number) => number;
export const bodyMistake: (a: number) => any;
export const check: (a: number, b: number, c: number, d: number, e: number, f: number) => number;
export const forget: (a: number, b: number) => void;
export const headerArea: () => number;
export const keyBody: (a: number, b: number, c: number) => number;
export const lastIssues: () => any;
export const outcome: () => any;
export const removeWebhook: (a: number) => void;
export const sign: (a: number, b: number, c: number) => [number, number];
export const testEvent: (a: number, b: number, c: number, d: number, e: number) => [number, number];
export const toLatin1: (a: number) => number;
export const tooLarge: (a: number, b: number) => number;
export const validateEndpoint: (a: number, b: number) => any;
export const validatePayload: (a: number, b: number, c: number) => number;
export const verifySignature: (a: number, b: number, c: number, d: number, e: number) => number;
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
export const __wbindgen_externrefs: WebAssembly.Table;
export const __externref_table_dealloc: (a: number) => void;
export const __externref_table_alloc: () => number;
export const __externref_drop_slice: (a: number, b: number) => void;
export const __wbindgen_start: () => void;
