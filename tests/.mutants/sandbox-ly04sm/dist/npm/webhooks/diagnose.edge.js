var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name of Object.keys(all))
    __defProp(target, name, { get: all[name], enumerable: !0 });
};

// glue:#glue
var glue_exports = {};
__export(glue_exports, {
  __wbg_String_bd91185d11ff527f: () => __wbg_String_bd91185d11ff527f,
  __wbg___wbindgen_throw_4c88d8bf264fd984: () => __wbg___wbindgen_throw_4c88d8bf264fd984,
  __wbg_new_37eb45aaf5eeb820: () => __wbg_new_37eb45aaf5eeb820,
  __wbg_new_f1cfc2663cfebe11: () => __wbg_new_f1cfc2663cfebe11,
  __wbg_new_from_slice_b8daf545a41c6aa0: () => __wbg_new_from_slice_b8daf545a41c6aa0,
  __wbg_normalize_25ca2906eba528c5: () => __wbg_normalize_25ca2906eba528c5,
  __wbg_parseFloat_d5e073c8423e4f1e: () => __wbg_parseFloat_d5e073c8423e4f1e,
  __wbg_push_c9f4893fc209f768: () => __wbg_push_c9f4893fc209f768,
  __wbg_set_d62432b50a04b5cf: () => __wbg_set_d62432b50a04b5cf,
  __wbg_set_wasm: () => __wbg_set_wasm,
  __wbg_toPrecision_391977edd8a9ecb1: () => __wbg_toPrecision_391977edd8a9ecb1,
  __wbindgen_generic_0000000000000001: () => __wbindgen_generic_0000000000000001,
  __wbindgen_generic_0000000000000002: () => __wbindgen_generic_0000000000000002,
  __wbindgen_init_externref_table: () => __wbindgen_init_externref_table,
  bodyArea: () => bodyArea,
  bodyMistake: () => bodyMistake,
  diagnose: () => diagnose,
  forget: () => forget,
  headerArea: () => headerArea,
  repair: () => repair,
  takeSecrets: () => takeSecrets
});
function bodyArea(length) {
  return wasm.bodyArea(length) >>> 0;
}
function bodyMistake(parsed) {
  return wasm.bodyMistake(parsed);
}
function diagnose(body, well_formed, header) {
  return wasm.diagnose(body, well_formed, header);
}
function forget(body, header) {
  wasm.forget(body, header);
}
function headerArea() {
  return wasm.headerArea() >>> 0;
}
function repair(body, well_formed, header) {
  return wasm.repair(body, well_formed, header);
}
function takeSecrets(written, well_formed) {
  let ret = wasm.takeSecrets(written, well_formed);
  if (ret[1])
    throw takeFromExternrefTable0(ret[0]);
}
function __wbg_String_bd91185d11ff527f(arg0, arg1) {
  let ret = String(arg1), ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc), len1 = WASM_VECTOR_LEN;
  getDataViewMemory0().setInt32((arg0 >>> 0) + 4, len1, !0), getDataViewMemory0().setInt32((arg0 >>> 0) + 0, ptr1, !0);
}
function __wbg___wbindgen_throw_4c88d8bf264fd984(arg0, arg1) {
  throw new Error(getStringFromWasm0(arg0, arg1));
}
function __wbg_new_37eb45aaf5eeb820() {
  return new Array();
}
function __wbg_new_f1cfc2663cfebe11() {
  return new Object();
}
function __wbg_new_from_slice_b8daf545a41c6aa0(arg0, arg1) {
  return new Uint8Array(getArrayU8FromWasm0(arg0, arg1));
}
function __wbg_normalize_25ca2906eba528c5(arg0, arg1, arg2, arg3) {
  let ret = arg1.normalize(getStringFromWasm0(arg2, arg3)), ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc), len1 = WASM_VECTOR_LEN;
  getDataViewMemory0().setInt32((arg0 >>> 0) + 4, len1, !0), getDataViewMemory0().setInt32((arg0 >>> 0) + 0, ptr1, !0);
}
function __wbg_parseFloat_d5e073c8423e4f1e(arg0, arg1) {
  return parseFloat(getStringFromWasm0(arg0, arg1));
}
function __wbg_push_c9f4893fc209f768(arg0, arg1) {
  return arg0.push(arg1);
}
function __wbg_set_d62432b50a04b5cf(arg0, arg1, arg2, arg3) {
  arg0[getStringFromWasm0(arg1, arg2)] = arg3;
}
function __wbg_toPrecision_391977edd8a9ecb1(arg0, arg1, arg2) {
  let ret = arg1.toPrecision(arg2), ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc), len1 = WASM_VECTOR_LEN;
  getDataViewMemory0().setInt32((arg0 >>> 0) + 4, len1, !0), getDataViewMemory0().setInt32((arg0 >>> 0) + 0, ptr1, !0);
}
function __wbindgen_generic_0000000000000001(arg0) {
  return arg0;
}
function __wbindgen_generic_0000000000000002(arg0, arg1) {
  return getStringFromWasm0(arg0, arg1);
}
function __wbindgen_init_externref_table() {
  let table = wasm.__wbindgen_externrefs;
  table.set(0, void 0), table.set(1024, void 0), table.set(1025, null), table.set(1026, !0), table.set(1027, !1);
}
function getArrayU8FromWasm0(ptr, len) {
  return ptr = ptr >>> 0, getUint8ArrayMemory0().subarray(ptr / 1, ptr / 1 + len);
}
var cachedDataViewMemory0 = null;
function getDataViewMemory0() {
  return cachedDataViewMemory0?.buffer !== wasm.memory.buffer && (cachedDataViewMemory0 = new DataView(wasm.memory.buffer)), cachedDataViewMemory0;
}
function getStringFromWasm0(ptr, len) {
  return ptr = ptr >>> 0, decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}
var cachedUint8ArrayMemory0 = null;
function getUint8ArrayMemory0() {
  return cachedUint8ArrayMemory0?.buffer !== wasm.memory.buffer && (cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer)), cachedUint8ArrayMemory0;
}
function passStringToWasm0(arg, malloc, realloc) {
  if (realloc === void 0) {
    let buf = cachedTextEncoder.encode(arg), ptr2 = malloc(buf.length, 1) >>> 0;
    return getUint8ArrayMemory0().subarray(ptr2, ptr2 + buf.length).set(buf), WASM_VECTOR_LEN = buf.length, ptr2;
  }
  let len = arg.length, ptr = malloc(len, 1) >>> 0, mem = getUint8ArrayMemory0(), offset = 0;
  for (; offset < len; offset++) {
    let code = arg.charCodeAt(offset);
    if (code > 127) break;
    mem[ptr + offset] = code;
  }
  if (offset !== len) {
    offset !== 0 && (arg = arg.slice(offset)), ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
    let view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len), ret = cachedTextEncoder.encodeInto(arg, view);
    offset += ret.written, ptr = realloc(ptr, len, offset, 1) >>> 0;
  }
  return WASM_VECTOR_LEN = offset, ptr;
}
function takeFromExternrefTable0(idx) {
  let value = wasm.__wbindgen_externrefs.get(idx);
  return wasm.__externref_table_dealloc(idx), value;
}
var cachedTextDecoder = new TextDecoder("utf-8", { ignoreBOM: !0 });
cachedTextDecoder.decode();
var MAX_SAFARI_DECODE_BYTES = 2146435072, numBytesDecoded = 0;
function decodeText(bytes) {
  return numBytesDecoded += bytes.length, numBytesDecoded >= MAX_SAFARI_DECODE_BYTES && (cachedTextDecoder = new TextDecoder("utf-8", { ignoreBOM: !0 }), cachedTextDecoder.decode(), numBytesDecoded = bytes.length), cachedTextDecoder.decode(bytes);
}
var cachedTextEncoder = new TextEncoder();
"encodeInto" in cachedTextEncoder || (cachedTextEncoder.encodeInto = function(arg, view) {
  let buf = cachedTextEncoder.encode(arg);
  return view.set(buf), {
    read: arg.length,
    written: buf.length
  };
});
var WASM_VECTOR_LEN = 0, wasm;
function __wbg_set_wasm(val) {
  cachedDataViewMemory0 = null, cachedUint8ArrayMemory0 = null, cachedTextDecoder = new TextDecoder("utf-8", { ignoreBOM: !0 }), numBytesDecoded = 0, WASM_VECTOR_LEN = 0, wasm = void 0, wasm = val;
}

// pkg-template/webhooks/src/errors.ts
var made = /* @__PURE__ */ new WeakSet(), markOurs = /* @__PURE__ */ made.add.bind(made), isOurs = /* @__PURE__ */ made.has.bind(made);
function coded(error, code) {
  markOurs(error);
  let marked = error;
  return marked.code = code, marked;
}
function mistake(code, message) {
  return coded(new TypeError(message), code);
}
function toldBy(core2) {
  let { code, message } = Object(core2);
  return typeof code == "string" ? mistake(code, message) : replaced();
}
var replaced = () => mistake("invalid_argument", "a function that this package calls was replaced, and lies");
function failure(code, message, cause) {
  return coded(new Error(message, { cause }), code);
}

// pkg-template/webhooks/src/core/foreign.ts
function reading(code, what, read2) {
  try {
    return read2();
  } catch (error) {
    throw isOurs(error) ? error : mistake(code, `${what} cannot be read: a getter or a proxy threw`);
  }
}
function threw(code, what, error) {
  return isOurs(error) || isExhausted(error) ? error : because(mistake(code, `${what} threw: ${messageOf(error)}`), error);
}
function messageOf(error) {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return "something that is no error";
  }
}
function ours(error) {
  return isOurs(error) || isExhausted(error) ? error : isTrap(error) ? failure("wasm_unavailable", "there is no memory for this call of @preswald/webhooks. The next call works", error) : because(mistake("invalid_argument", "a function that this package calls threw: it was replaced, or memory ran out"), error);
}
function because(made2, cause) {
  return made2.cause = cause, made2;
}
function guarded(work) {
  try {
    return work();
  } catch (error) {
    throw ours(error);
  }
}
function isTrap(error) {
  try {
    return error instanceof WebAssembly.RuntimeError;
  } catch {
    return !1;
  }
}
function isExhausted(error) {
  try {
    return error instanceof Error && /^(Maximum call stack|too much recursion)/.test(error.message);
  } catch {
    return !1;
  }
}

// pkg-template/webhooks/src/core/wasm-edge.ts
import module from "./preswald_webhooks_diagnose.wasm?module";
function compile() {
  return module;
}

// pkg-template/webhooks/src/core/intrinsics.ts
var { call } = Function.prototype, unbound = (method2) => call.bind(method2), method = (of, name) => unbound(of.prototype[name]), getterIn = (prototype, name) => unbound(Object.getOwnPropertyDescriptor(prototype, name).get), getter = (name) => getterIn(Object.getPrototypeOf(Uint8Array.prototype), name), tagOf = /* @__PURE__ */ getter(Symbol.toStringTag), lengthOf = /* @__PURE__ */ getter("length"), bufferOf = /* @__PURE__ */ getter("buffer"), offsetOf = /* @__PURE__ */ getter("byteOffset"), valuesOf = /* @__PURE__ */ method(Uint8Array, "values"), set = /* @__PURE__ */ method(Uint8Array, "set"), fill = /* @__PURE__ */ method(Uint8Array, "fill"), subarray = /* @__PURE__ */ method(Uint8Array, "subarray"), byteLengthOf = getterIn(ArrayBuffer.prototype, "byteLength");
var isWellFormedText = "isWellFormed" in String.prototype ? method(String, "isWellFormed") : void 0, exec = /* @__PURE__ */ method(RegExp, "exec"), encode = /* @__PURE__ */ method(TextEncoder, "encode"), encodeInto = /* @__PURE__ */ method(
  TextEncoder,
  "encodeInto"
);
var hasOwn = Object.hasOwn, isArray = Array.isArray;

// pkg-template/webhooks/src/core/unavailable.ts
var EMPTY = [0, 97, 115, 109, 1, 0, 0, 0], SIMD = [...EMPTY, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11], FORBIDDEN = "compiling WebAssembly is forbidden here. In a page, add 'wasm-unsafe-eval' to script-src of the Content-Security-Policy; in a worker, let the bundler resolve the condition workerd or edge-light; in Node's vm, set codeGeneration.wasm", FORBIDDEN_IN_WORKERS = "Cloudflare Workers may not compile WebAssembly from bytes, so the bundler must import it as a module. Nitro and Nuxt: set experimental.wasm of Nitro to true; OpenNext: serverExternalPackages with webpack, or with Turbopack turbopack.resolveAlias, as docs/next.md shows; any other bundler: set the condition workerd", FORBIDDEN_ON_VERCEL = "Vercel's edge runtime may not compile WebAssembly from bytes, so the bundler must import it with ?module. Nitro and Nuxt: use the preset vercel instead of vercel-edge, or the plugin in docs/h3.md; any other bundler: set the condition edge-light", REASONS = [
  {
    applies: () => typeof WebAssembly != "object" || typeof WebAssembly.Instance != "function",
    message: "this runtime has no WebAssembly. Is it turned off: by --jitless in Node, by a setting or a lockdown mode in a browser?"
  },
  {
    applies: ({ message }) => message.includes("main thread"),
    message: "this browser compiles large WebAssembly only in a worker. Call the package in a worker, or use a newer browser"
  },
  {
    applies: ({ name, message }) => /out of memory/i.test(message) || name === "RangeError" && /memory|allocat/i.test(message),
    message: "there is no memory for WebAssembly, which reserves 10 GB of addresses for each core. Raise the limit of virtual memory (ulimit -v), or start Node with --disable-wasm-trap-handler"
  },
  {
    applies: ({ name, message }) => name === "TypeError" && /WebAssembly\.Module|first argument/i.test(message),
    message: "the bundler did not load preswald_webhooks_diagnose.wasm as a compiled WebAssembly.Module. Set the bundler to do that for imports of .wasm files"
  },
  { applies: () => navigator.userAgent === "Cloudflare-Workers" && !compiles(EMPTY), message: FORBIDDEN_IN_WORKERS },
  { applies: () => "EdgeRuntime" in globalThis && !compiles(EMPTY), message: FORBIDDEN_ON_VERCEL },
  { applies: ({ message }) => /content.security.policy|unsafe-eval|\bCSP\b/i.test(message), message: FORBIDDEN },
  { applies: () => !compiles(EMPTY), message: FORBIDDEN },
  {
    // Where the processor has no SIMD, the host refuses it when it validates a module.
    applies: () => !1,
    message: "this processor or browser has no SIMD. Import @preswald/webhooks/scalar instead, which has the same API"
  }
];
function unavailable(error) {
  let thrown = { name: textOf(error, "name"), message: textOf(error, "message") };
  if (/call stack|recursion/i.test(thrown.message)) return error;
  let message = REASONS.find(({ applies }) => attempt(() => applies(thrown)))?.message ?? `${thrown.message || "it threw"}. A tool may have changed the package's files, or the runtime is too old`;
  return failure("wasm_unavailable", `@preswald/webhooks cannot start WebAssembly: ${message}`, error);
}
function compiles(bytes) {
  try {
    return new WebAssembly.Module(Uint8Array.from(bytes)) !== void 0;
  } catch {
    return !1;
  }
}
function textOf(error, member2) {
  let value = attempt(() => error[member2]);
  return typeof value == "string" ? value : "";
}
function attempt(ask) {
  try {
    return ask();
  } catch {
    return;
  }
}

// pkg-template/webhooks/src/core/start.ts
var core, instances = 0, isRunning = !1, calls = 0;
function enter() {
  return (core === void 0 || isRunning) && restart(), isRunning = !0, ++calls;
}
function leave(ticket) {
  if (isRunning = isInterrupted(ticket), isRunning) throw mistake("invalid_argument", "this package was called in the middle of a call of its own");
}
function entered(work) {
  let ticket = enter();
  try {
    return work(ticket);
  } catch (error) {
    throw isInterrupted(ticket) && (isRunning = !0), error;
  }
}
function isInterrupted(ticket) {
  return calls !== ticket;
}
var LARGEST_MEMORY = 16777216;
function gaveUp() {
  return core === void 0 || core.memory.buffer.byteLength <= LARGEST_MEMORY ? !1 : (core = void 0, instances++, __wbg_set_wasm(void 0), !0);
}
function call2(work) {
  return entered((ticket) => {
    let result;
    try {
      result = work();
    } catch (error) {
      throw mistakeOf(error, ticket);
    }
    return leave(ticket), result;
  });
}
function mistakeOf(error, ticket) {
  return error instanceof Error ? error : (leave(ticket), toldBy(error));
}
var dropViews = () => {
};
function whenReplaced(drop) {
  dropViews = drop;
}
function restart() {
  core = void 0, __wbg_set_wasm(void 0), dropViews(), core = instantiate(), instances++;
}
function instantiate() {
  try {
    let imports = { "./preswald_webhooks_diagnose_bg.js": glue_exports }, make = maker ?? makerOf(WebAssembly), exports = make(imports);
    return __wbg_set_wasm(exports), exports.__wbindgen_start(), maker = make, exports;
  } catch (error) {
    throw unavailable(error);
  }
}
var maker;
function makerOf({ Instance, Memory }) {
  let exportsOf = readerOf(Instance.prototype, "exports"), bufferOf2 = readerOf(Memory.prototype, "buffer");
  return (imports) => {
    let exports = exportsOf(new Instance(compiled(), imports)), { memory: memory2 } = exports;
    return { ...exports, memory: {
      get buffer() {
        return bufferOf2(memory2);
      }
    } };
  };
}
function readerOf(prototype, name) {
  let get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get === void 0 ? (of) => of[name] : unbound(get);
}
var module2;
function compiled() {
  return module2 ??= compile();
}
function instance() {
  return instances;
}
function memory() {
  return core.memory.buffer;
}

// pkg-template/webhooks/src/core/headers.ts
var SIGNATURE_HEADER = "X-Preswald-Signature", NAME = SIGNATURE_HEADER.toLowerCase();
function signaturesOf(source) {
  return read(source, joined);
}
function read(source, pick) {
  if (typeof source == "string") return source;
  if (!(typeof source != "object" || source === null))
    try {
      let value = pick(valuesIn(source));
      if (typeof value == "string") return value;
      refuseMistake(source);
      return;
    } catch (error) {
      throw isOurs(error) ? error : mistake("invalid_argument", "the headers cannot be read: a getter or a proxy threw");
    }
}
function valuesIn(source) {
  if (source[Symbol.toStringTag] === "Map")
    throw mistake("invalid_argument", "the headers are a Map: pass Object.fromEntries(headers)");
  return isHeaders(source) ? source.get(NAME) : member(source);
}
function joined(found) {
  return isArray(found) && found.every((value) => typeof value == "string") && found.length > 0 ? found.join(", ") : found;
}
function refuseMistake(source) {
  let { then, headers } = source;
  if (typeof then == "function") throw mistake("invalid_argument", "the headers are a promise: await it");
  if (typeof headers == "object" && headers !== null && !isArray(headers))
    throw mistake("invalid_argument", "the headers are a whole request: pass request.headers");
}
function isHeaders(source) {
  return typeof source.get == "function";
}
function member(source) {
  let found;
  for (let name of Object.keys(source))
    if (!(name.length !== NAME.length || name.toLowerCase() !== NAME)) {
      if (found !== void 0) return;
      found = name;
    }
  return found === void 0 ? void 0 : source[found];
}

// pkg-template/webhooks/src/core/memory.ts
var BODY_ROOM = 65536, HEADER_ROOM = 4096, LARGEST_BODY = 1073741824, BLOCK = 64, encoder = new TextEncoder(), viewed = 0, keyedView = new Uint8Array(), bodyView = new Uint8Array(), headerView = new Uint8Array();
function settle() {
  let running = instance();
  if (viewed === running && lengthOf(bodyView) > 0) return;
  let body = bodyArea(0), header = headerArea();
  keyedView = new Uint8Array(memory(), body - BLOCK, BLOCK + BODY_ROOM), bodyView = new Uint8Array(memory(), body, BODY_ROOM), headerView = new Uint8Array(memory(), header, HEADER_ROOM), viewed = running, whenReplaced(dropViews2);
}
function dropViews2() {
  keyedView = bodyView = headerView = new Uint8Array();
}
function rawBody(body) {
  if (typeof body == "string") return body;
  if (tagOf(body) === "Uint8Array") return attached(body, "body");
  if (isArrayBuffer(body)) return viewOf(body);
  throw toldBy(call2(() => bodyMistake(isParsed(body))));
}
function attached(bytes, what) {
  if (lengthOf(bytes) > 0) return bytes;
  try {
    return valuesOf(bytes), bytes;
  } catch {
    throw detached(what);
  }
}
function viewOf(buffer) {
  try {
    return attached(new Uint8Array(buffer), "body");
  } catch {
    throw detached("body");
  }
}
var detached = (what) => mistake(
  what === "body" ? "invalid_argument" : "invalid_secret",
  `the ${what}'s buffer is detached or shrunk: it was transferred to another owner before it was read`
);
function isArrayBuffer(body) {
  try {
    return byteLengthOf(body), !0;
  } catch {
    return !1;
  }
}
function isParsed(body) {
  if (typeof body != "object" || body === null) return !1;
  try {
    return isArray(body) || Object.prototype.toString.call(body) === "[object Object]";
  } catch {
    return !1;
  }
}
function isWellFormed(body) {
  return typeof body != "string" ? !0 : isWellFormedText !== void 0 ? isWellFormedText(body) : exec(/\p{Surrogate}/u, body) === null;
}
function expectRoom(body) {
  if (sizeOf(body) > LARGEST_BODY) throw noRoom();
}
var noRoom = () => mistake("invalid_argument", "there is no memory for a body of this size");
function putBody(body) {
  return settle(), typeof body != "string" ? putBytes(attached(body, "body")) : body.length * 3 > BODY_ROOM ? putCopy(bytesOf(body)) : encodeInto(encoder, body, bodyView).written;
}
function putCopy(bytes) {
  let length = putBytes(bytes);
  return wipe(bytes), length;
}
var isLarge = (length) => length > BODY_ROOM;
function putBytes(bytes) {
  let length = lengthOf(bytes);
  return copy(bytes, roomFor(length), length), length;
}
function roomFor(length) {
  if (!isLarge(length)) return bodyView;
  let area = bodyArea(length);
  if (area === 0) throw noRoom();
  return largeArea = area, new Uint8Array(memory(), area, length);
}
var largeArea = 0;
function sizeOf(body) {
  return typeof body == "string" ? body.length : lengthOf(body);
}
function copy(bytes, target, length) {
  try {
    set(target, bytes);
  } catch {
    set(target, new Uint8Array(bufferOf(bytes), offsetOf(bytes), length));
  }
}
function putHeader(value) {
  return value === void 0 ? -1 : (settle(), encodeInto(encoder, value, headerView).written);
}
function forgetInput(body, header) {
  forget(body, header), isLarge(body) && shrink();
}
function shrink() {
  gaveUp() && dropViews2();
}
function wipe(bytes) {
  fill(bytes, 0, 0, lengthOf(bytes));
}
function putSecrets(secrets) {
  settle();
  let length = 0;
  for (let index = 0; index < secrets.length; index++) length += 4 + lengthOf(secrets[index]);
  let room = roomFor(length), at = 0;
  for (let index = 0; index < secrets.length; index++) {
    let secret = secrets[index], size = lengthOf(secret);
    for (let byte = 0; byte < 4; byte++) room[at++] = size >>> 8 * byte;
    set(subarray(room, at, at + size), secret), at += size;
  }
  return length;
}
function bytesOf(secret) {
  if (typeof secret == "string") return encode(encoder, secret);
  let length = lengthOf(attached(secret, "secret"));
  if (length > LARGEST_BODY) throw mistake("invalid_secret", "there is no memory for a secret of this size");
  let bytes = new Uint8Array(length);
  return copy(secret, bytes, length), bytes;
}
function isRaw(value) {
  return typeof value == "string" || tagOf(value) === "Uint8Array";
}

// pkg-template/webhooks/src/core/secrets.ts
var MOST_SECRETS = 100;
function secretsOf(source) {
  let secrets = listOf(typeof source == "function" ? secretsFrom(source) : source), bytes = [], wellFormed = !0;
  for (let index = 0; index < secrets.length; index++) {
    let secret = secrets[index];
    bytes[index] = bytesOf(secret), wellFormed &&= isWellFormed(secret);
  }
  return [bytes, wellFormed];
}
function secretsFrom(source) {
  try {
    return source();
  } catch (error) {
    throw threw("invalid_secret", "the function that returns the secret", error);
  }
}
function listOf(given) {
  let secrets = reading("invalid_secret", "the secrets", () => isArray(given) ? copyOf(given) : [given]);
  for (let index = 0; index < secrets.length; index++)
    if (!isRaw(secrets[index])) {
      let wrong = secrets[index];
      throw wrong instanceof Promise && wrong.catch(() => {
      }), mistake(
        "invalid_secret",
        "a secret must be a string or a Uint8Array: is the environment variable set? (if it is a promise, await it)"
      );
    }
  return secrets;
}
function copyOf(given) {
  let { length } = given;
  if (!(length <= MOST_SECRETS)) throw mistake("invalid_secret", `there are more than ${MOST_SECRETS} secrets`);
  let secrets = [];
  for (let index = 0; index < length; index++) secrets[index] = given[index];
  return secrets;
}

// pkg-template/webhooks/src/core/options.ts
function expectObject(options) {
  if (typeof options != "object" || options === null) throw mistake("invalid_argument", "options must be an object");
}
function ownOptions(options) {
  return expectObject(options), reading("invalid_argument", "the options", () => Object.assign(/* @__PURE__ */ Object.create(null), options));
}
function expect(name, value, type) {
  if (value !== void 0 && typeof value !== type) throw mistake("invalid_argument", `${name} must be a ${type}`);
}

// pkg-template/webhooks/src/handler/clock.ts
function now() {
  return globalThis.performance?.now() ?? Date.now();
}

// pkg-template/webhooks/src/explain-refusals.ts
function explainRefusals(secrets, options = {}) {
  let { everySeconds = 1, log = (text) => console.warn(text) } = ownOptions(options);
  if (expect("log", log, "function"), expect("everySeconds", everySeconds, "number"), !(everySeconds >= 0)) throw mistake("invalid_argument", "everySeconds must not be negative");
  typeof secrets != "function" && diagnose2("", null, secrets);
  let next = 0;
  return (error, { headers, body }) => {
    if (error.status !== 401 || body === void 0 || now() < next) return;
    let diagnosis = diagnose2(body, headers, secrets);
    next = now() + everySeconds * 1e3, log(textOf2(error, diagnosis), diagnosis);
  };
}
function textOf2({ code }, { verdict, causes }) {
  let lines = causes.map(({ code: code2, message, fix }) => `
- ${verdict}, ${code2}: ${message}. ${fix}`), otherwise = verdict === "valid" ? `
- The signature matches the secret given to explainRefusals.` : `
- No cause was found.`;
  return `A Preswald webhook was refused: ${code}.${lines.length > 0 ? lines.join("") : otherwise}`;
}

// pkg-template/webhooks/src/diagnose.ts
function diagnose2(payload, signature, secrets) {
  return examine(diagnose, payload, signature, secrets);
}
function repair2(payload, signature, secrets) {
  return examine(repair, payload, signature, secrets);
}
function examine(core2, payload, signature, secrets) {
  return guarded(() => {
    let raw = rawBody(payload);
    expectRoom(raw);
    let [keys, wellFormed] = secretsOf(secrets), header = signaturesOf(signature), found = call2(() => {
      let secretsLength = putSecrets(keys);
      keys.forEach(wipe);
      try {
        takeSecrets(secretsLength, wellFormed);
      } finally {
        forget(secretsLength, -1);
      }
      let length = putBody(raw), written = putHeader(header), found2 = core2(length, isWellFormed(raw), written);
      return forgetInput(length, written), found2;
    });
    return shrink(), found;
  });
}
export {
  diagnose2 as diagnose,
  explainRefusals,
  repair2 as repair
};
