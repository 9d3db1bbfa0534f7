/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export const bodyArea: (a: number) => number;
export const bodyMistake: (a: number) => any;
export const diagnose: (a: number, b: number, c: number) => any;
export const forget: (a: number, b: number) => void;
export const headerArea: () => number;
export const repair: (a: number, b: number, c: number) => any;
export const takeSecrets: (a: number, b: number) => [number, number];
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
export const __wbindgen_externrefs: WebAssembly.Table;
export const __externref_table_dealloc: (a: number) => void;
export const __wbindgen_start: () => void;
