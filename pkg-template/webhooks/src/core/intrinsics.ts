// The functions of the language that decide over a verdict, as they were when the package was loaded.
// Code that replaces `Uint8Array.prototype.set` or `JSON.parse` later changes nothing here.
//
// Each is marked as pure, so that bundlers drop those that are not used.

const { call } = Function.prototype;

/** A method as a function of its object, which neither the object nor a later replacement can change. */
export const unbound = (method: unknown) => call.bind(method as never) as never;

const method = (of: { prototype: object }, name: string) => unbound((of.prototype as Record<string, unknown>)[name]);

export const getterIn = (prototype: object, name: string | symbol) => unbound(Object.getOwnPropertyDescriptor(prototype, name)!.get);

/** A getter of `Uint8Array`, which all typed arrays share. */
const getter = (name: string | symbol) => getterIn(Object.getPrototypeOf(Uint8Array.prototype) as object, name);

/** `"Uint8Array"` for such an object of any realm; undefined for what only looks like one. */
export const getTag: (value: unknown) => unknown = /* @__PURE__ */ getter(Symbol.toStringTag);
export const getLength: (bytes: Uint8Array) => number = /* @__PURE__ */ getter("length");
export const getBuffer: (bytes: Uint8Array) => ArrayBuffer = /* @__PURE__ */ getter("buffer");
export const getOffset: (bytes: Uint8Array) => number = /* @__PURE__ */ getter("byteOffset");
export const getValues: (bytes: Uint8Array) => unknown = /* @__PURE__ */ method(Uint8Array, "values");
export const set: (target: Uint8Array, bytes: Uint8Array) => void = /* @__PURE__ */ method(Uint8Array, "set");
export const fill: (target: Uint8Array, value: number, start: number, end: number) => void = /* @__PURE__ */ method(Uint8Array, "fill");
export const subarray: (bytes: Uint8Array, start: number, end: number) => Uint8Array = /* @__PURE__ */ method(Uint8Array, "subarray");

/** Throws for what is no `ArrayBuffer`. */
export const getByteLength: (buffer: ArrayBuffer) => number = /* @__PURE__ */ (() => getterIn(ArrayBuffer.prototype, "byteLength"))();
/** Throws for what is no `Map`. */
export const getMapSize: (map: object) => number = /* @__PURE__ */ (() => getterIn(Map.prototype, "size"))();

export const charCodeAt: (text: string, at: number) => number = /* @__PURE__ */ method(String, "charCodeAt");
/** Undefined in Node before 20 and older browsers. */
export const isWellFormedText: ((text: string) => boolean) | undefined = /* @__PURE__ */ (() =>
  "isWellFormed" in String.prototype ? method(String, "isWellFormed") : undefined)();
export const exec: (pattern: RegExp, text: string) => unknown = /* @__PURE__ */ method(RegExp, "exec");

// The command line's types have these as values only.
type Encoder = InstanceType<typeof TextEncoder>;
type Decoder = InstanceType<typeof TextDecoder>;

export const encode: (encoder: Encoder, text: string) => Uint8Array = /* @__PURE__ */ method(TextEncoder, "encode");
export const encodeInto: (encoder: Encoder, text: string, target: Uint8Array) => { written: number } = /* @__PURE__ */ method(
  TextEncoder,
  "encodeInto",
);

export const decode: (decoder: Decoder, bytes: Uint8Array) => string = /* @__PURE__ */ method(TextDecoder, "decode");

export const parse: (text: string) => unknown = JSON.parse;
export const hasOwn: (value: object, name: PropertyKey) => boolean = Object.hasOwn;
export const isArray: (value: unknown) => value is unknown[] = Array.isArray;
