var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name of Object.keys(all))
    __defProp(target, name, { get: all[name], enumerable: !0 });
};

// pkg-template/webhooks/src/core/builtin.ts
var hostProcess = () => globalThis.process;
function builtin(name) {
  try {
    return hostProcess()?.getBuiltinModule?.(name);
  } catch {
    return;
  }
}

// pkg-template/webhooks/src/core/text-encoding.ts
function find(name) {
  return globalThis[name] ?? builtin("node:util")[name];
}
var TextEncoder = /* @__PURE__ */ find("TextEncoder"), TextDecoder = /* @__PURE__ */ find("TextDecoder");

// pkg-template/webhooks/src/errors.ts
var freeze = Object.freeze, WebhookError = class extends Error {
  name = "WebhookError";
  /** The code. It never changes its name or meaning. */
  code;
  /** The HTTP status to answer with. */
  status;
  /** The issues of the payload. Empty if the delivery was refused before the payload was read. */
  issues;
  /** @internal */
  constructor(refusal) {
    super(refusal.message), this.code = refusal.code, this.status = refusal.status, this.issues = freeze(refusal.issues), markOurs(this);
  }
}, made = /* @__PURE__ */ new WeakSet(), markOurs = /* @__PURE__ */ made.add.bind(made), isOurs = /* @__PURE__ */ made.has.bind(made);
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
function refusalBy(core2) {
  let { code, status } = Object(core2);
  if (typeof code != "string" || !(status >= 400)) throw replaced();
  return core2;
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

// pkg-template/webhooks/src/core/intrinsics.ts
var { call } = Function.prototype, unbound = (method2) => call.bind(method2), method = (of, name) => unbound(of.prototype[name]), getterIn = (prototype, name) => unbound(Object.getOwnPropertyDescriptor(prototype, name).get), getter = (name) => getterIn(Object.getPrototypeOf(Uint8Array.prototype), name), tagOf = /* @__PURE__ */ getter(Symbol.toStringTag), lengthOf = /* @__PURE__ */ getter("length"), bufferOf = /* @__PURE__ */ getter("buffer"), offsetOf = /* @__PURE__ */ getter("byteOffset"), valuesOf = /* @__PURE__ */ method(Uint8Array, "values"), set = /* @__PURE__ */ method(Uint8Array, "set"), fill = /* @__PURE__ */ method(Uint8Array, "fill"), subarray = /* @__PURE__ */ method(Uint8Array, "subarray"), byteLengthOf = getterIn(ArrayBuffer.prototype, "byteLength");
var charCodeAt = /* @__PURE__ */ method(String, "charCodeAt"), isWellFormedText = "isWellFormed" in String.prototype ? method(String, "isWellFormed") : void 0, exec = /* @__PURE__ */ method(RegExp, "exec"), encode = /* @__PURE__ */ method(TextEncoder, "encode"), encodeInto = /* @__PURE__ */ method(
  TextEncoder,
  "encodeInto"
), decode = /* @__PURE__ */ method(TextDecoder, "decode"), parse = JSON.parse, hasOwn = Object.hasOwn, isArray = Array.isArray;

// pkg-template/webhooks/src/core/options.ts
function expectObject(options) {
  if (typeof options != "object" || options === null) throw mistake("invalid_argument", "options must be an object");
}
function ownOptions(options) {
  return expectObject(options), reading("invalid_argument", "the options", () => Object.assign(/* @__PURE__ */ Object.create(null), options));
}
function own(options, name) {
  return reading("invalid_argument", name, () => hasOwn(options, name) ? options[name] : void 0);
}
function expect(name, value, type) {
  if (value !== void 0 && typeof value !== type) throw mistake("invalid_argument", `${name} must be a ${type}`);
}
function positive(name, value, otherwise) {
  if (expect(name, value, "number"), value === void 0) return otherwise;
  if (!(value > 0 && value < 1 / 0)) throw mistake("invalid_argument", `${name} must be a number above 0`);
  return value;
}

// pkg-template/webhooks/src/handler/clock.ts
var LONGEST_TIMER = 2147483;
function now() {
  return globalThis.performance?.now() ?? Date.now();
}
function seconds(name, value, otherwise, longest = LONGEST_TIMER) {
  if (expect(name, value, "number"), value === void 0) return otherwise;
  if (!(value > 0 && value <= longest))
    throw mistake("invalid_argument", `${name} must be above 0 and at most ${longest} seconds`);
  return value;
}
async function within(limit, work, late) {
  if (limit === 1 / 0) return work;
  let timer, timeout = new Promise((resolve) => {
    timer = setTimeout(() => resolve(LATE), limit * 1e3);
  });
  try {
    let first = await Promise.race([work, timeout]);
    return first === LATE ? late?.() : first;
  } finally {
    clearTimeout(timer);
  }
}
var LATE = /* @__PURE__ */ Symbol("late");

// pkg-template/webhooks/src/handler/holder.ts
var count = 0;
function newHolder() {
  return globalThis.crypto?.randomUUID?.() ?? [Date.now(), Math.random(), Math.random(), count++].map((each) => each.toString(36)).join("-");
}

// pkg-template/webhooks/src/handler/lease.ts
var Lease = class {
  #store;
  #id;
  #seconds;
  #call;
  #start = now();
  #end;
  #timer;
  constructor(store, id, seconds2, report) {
    this.#store = store, this.#id = id, this.#seconds = seconds2;
    let timeoutSeconds = Math.min(seconds2.storeTimeoutSeconds, seconds2.leaseSeconds);
    this.#call = Object.freeze({ holder: newHolder(), timeoutSeconds, report }), this.#end = this.#start + this.#length;
  }
  /** Claims the event. Rejects if the store fails, or answers after the lease. */
  async claim() {
    let claiming = (async () => this.#store.claim(this.#id, this.#seconds.leaseSeconds, this.#call))();
    try {
      let claim = await answerInTime(claiming, this.#call.timeoutSeconds);
      if (claim !== "claimed" && claim !== "busy" && claim !== "done")
        throw mistake("invalid_argument", 'the claim of a store must resolve to "claimed", "busy" or "done"');
      if (claim === "claimed" && this.#isOver) throw new Error("the store granted the claim after its lease had ended");
      return claim;
    } catch (error) {
      throw claiming.then((late) => late === "claimed" ? this.release() : void 0).catch(() => {
      }), error;
    }
  }
  /** Extends the claim at every third of its lease, if the store can, until `stop` is called. */
  keep() {
    if (this.#store.extend === void 0) return;
    let third = this.#length / 3;
    now() - this.#start > third && this.#extend(), this.#timer = setInterval(() => {
      this.#extend();
    }, third), this.#timer.unref?.();
  }
  /** Records that the event is processed, also after the lease. */
  async complete(keepSeconds) {
    await this.#tell(async () => this.#store.complete(this.#id, keepSeconds, this.#call));
  }
  /** Releases the claim, unless the lease is over: then another process may hold it. */
  async release() {
    this.#isOver || await this.#tell(async () => this.#store.release(this.#id, this.#call));
  }
  stop() {
    clearInterval(this.#timer), this.#timer = void 0;
  }
  get #isOver() {
    return now() >= this.#end;
  }
  /** The result of the work counts, even if the store fails to record it. */
  async #tell(call3) {
    await answerInTime(call3(), this.#seconds.storeTimeoutSeconds).catch((error) => this.#call.report(error));
  }
  get #length() {
    return this.#seconds.leaseSeconds * 1e3;
  }
  async #extend() {
    if (this.#isOver) return this.#lose();
    let start = now();
    try {
      if (await this.#store.extend(this.#id, this.#seconds.leaseSeconds, this.#call) === !1) return this.#lose();
      this.#end = Math.max(this.#end, start + this.#length);
    } catch (error) {
      await this.#call.report(error);
    }
  }
  async #lose() {
    this.#timer !== void 0 && (this.stop(), this.#end = -1 / 0, await this.#call.report(new Error("the lease of the event ended while its listener was running, so another delivery may run it too")));
  }
};
function answerInTime(answer2, limit) {
  return within(limit, answer2, () => {
    throw new Error(`the store did not answer within ${limit} seconds`);
  });
}

// pkg-template/webhooks/src/handler/idempotency.ts
var LONGEST_MEMORY = 31536e5;
function onceOf(options) {
  let { store, onStoreError = "refuse" } = options, times = secondsOf(options);
  if (onStoreError !== "refuse" && onStoreError !== "proceed")
    throw mistake("invalid_argument", 'onStoreError must be "refuse" or "proceed"');
  return store === void 0 ? withoutStore : (expectStore(store), async (id, work, report) => {
    let lease = new Lease(store, id, times, report), claim;
    try {
      claim = await lease.claim();
    } catch (error) {
      return await report(error), onStoreError === "proceed" ? withoutStore(id, work, report) : "unavailable";
    }
    if (claim !== "claimed") return claim;
    lease.keep();
    try {
      let outcome2 = await withoutStore(id, work, report);
      return await (outcome2 === "done" ? lease.complete(times.keepSeconds) : lease.release()), outcome2;
    } catch (error) {
      throw lease.stop(), await lease.release(), error;
    } finally {
      lease.stop();
    }
  });
}
var withoutStore = async (_id, work, report) => {
  try {
    return await work(), "done";
  } catch (error) {
    let reason = error instanceof Error ? error[REASON] : void 0;
    if (reason === void 0) throw error;
    return reason === "unavailable" && await report(error.cause), reason;
  }
}, REASON = /* @__PURE__ */ Symbol.for("@preswald/webhooks not processed");
function secondsOf(options) {
  return {
    leaseSeconds: seconds("leaseSeconds", options.leaseSeconds, 60),
    keepSeconds: seconds("keepSeconds", options.keepSeconds, 259200, LONGEST_MEMORY),
    storeTimeoutSeconds: seconds("storeTimeoutSeconds", options.storeTimeoutSeconds, 5)
  };
}
function expectStore(store) {
  for (let name of ["claim", "complete", "release"])
    if (typeof store?.[name] != "function") throw mistake("invalid_argument", `store must have a function ${name}`);
  if (store.extend !== void 0 && typeof store.extend != "function")
    throw mistake("invalid_argument", "extend of the store must be a function");
}

// pkg-template/webhooks/src/stores/retry.ts
var DEFAULT_PATIENCE = 5, FIRST_PAUSE = 20, LONGEST_PAUSE = 1e3;
async function retried(work, isRetryable, seconds2 = DEFAULT_PATIENCE) {
  let end = now() + seconds2 * 900;
  for (let pause2 = FIRST_PAUSE; ; pause2 = Math.min(pause2 * 2, LONGEST_PAUSE))
    try {
      return await work();
    } catch (error) {
      let wait = pause2 * (0.5 + Math.random() / 2);
      if (!isRetryable(error) || !(now() + wait < end)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
}

// pkg-template/webhooks/src/stores/claims.ts
var CLEAN_UP_EVERY = 64;
function isTimeToCleanUp() {
  return Math.random() * CLEAN_UP_EVERY < 1;
}
var CLEAN_UP_SECONDS = 1;
function storeOf(keeper) {
  let last2 = new LastHolders(), patiently = (call3, work) => retried(work, (error) => keeper.isRetryable(error), call3?.timeoutSeconds);
  return {
    async claim(id, leaseSeconds, call3) {
      let leaseMs = milliseconds(leaseSeconds), holder = call3?.holder ?? newHolder(), end = now() + leaseMs, claim = await patiently(call3, () => keeper.claim(id, holder, leaseMs));
      return call3 === void 0 && claim === "claimed" && now() < end && last2.set(id, holder, end), claim;
    },
    async extend(id, leaseSeconds, call3) {
      let leaseMs = milliseconds(leaseSeconds), holder = call3?.holder ?? last2.get(id);
      if (holder === void 0) return !1;
      let end = now() + leaseMs, extended = await patiently(call3, () => keeper.extend(id, holder, leaseMs));
      return call3 === void 0 && extended && last2.get(id) === holder && last2.set(id, holder, end), extended;
    },
    async complete(id, keepSeconds, call3) {
      let keepMs = milliseconds(keepSeconds);
      call3 === void 0 && last2.delete(id), await patiently(call3, () => keeper.complete(id, keepMs)), keeper.cleanUp !== void 0 && isTimeToCleanUp() && await cleanUp(keeper, call3);
    },
    async release(id, call3) {
      let holder = call3?.holder ?? last2.get(id);
      call3 === void 0 && last2.delete(id), holder !== void 0 && await patiently(call3, () => keeper.release(id, holder));
    }
  };
}
async function cleanUp(keeper, call3) {
  try {
    await within(CLEAN_UP_SECONDS, keeper.cleanUp());
  } catch (error) {
    call3?.report(error);
  }
}
function milliseconds(seconds2) {
  if (!(seconds2 > 0 && seconds2 <= LONGEST_MEMORY))
    throw mistake("invalid_argument", `a time must be above 0 and at most ${LONGEST_MEMORY} seconds`);
  return Math.ceil(seconds2 * 1e3);
}
var LastHolders = class {
  #claims = /* @__PURE__ */ new Map();
  get(id) {
    return this.#claims.get(id)?.holder;
  }
  set(id, holder, end) {
    this.#forgetEnded(), this.#claims.delete(id), this.#claims.set(id, { holder, end });
  }
  delete(id) {
    this.#claims.delete(id);
  }
  /** Leases of one length end in the order in which they began. */
  #forgetEnded() {
    let time2 = now();
    for (let [id, { end }] of this.#claims) {
      if (end > time2) return;
      this.#claims.delete(id);
    }
  }
};

// pkg-template/webhooks/src/stores/memory.ts
function memoryStore(options = {}) {
  let maxEntries = positive("maxEntries", ownOptions(options).maxEntries, 1e4), claims = /* @__PURE__ */ new Map(), done2 = /* @__PURE__ */ new Map(), isHeldBy = (id, holder) => entryOf(claims, id)?.holder === holder;
  return storeOf({
    async claim(id, holder, leaseMs) {
      if (entryOf(done2, id) !== void 0) return "done";
      let known = entryOf(claims, id);
      if (known !== void 0 && known.holder !== holder) return "busy";
      if (claims.size >= maxEntries && forgetEnded(claims), claims.size >= maxEntries) throw new Error("the memory store is full of claims");
      return put(claims, id, leaseMs, holder), "claimed";
    },
    async extend(id, holder, leaseMs) {
      let held = isHeldBy(id, holder);
      return held && put(claims, id, leaseMs, holder), held;
    },
    async complete(id, keepMs) {
      claims.delete(id), put(done2, id, keepMs);
      for (let oldest of done2.keys()) {
        if (done2.size <= maxEntries) break;
        done2.delete(oldest);
      }
    },
    async release(id, holder) {
      isHeldBy(id, holder) && claims.delete(id);
    },
    isRetryable: () => !1
  });
}
function put(entries, id, milliseconds2, holder) {
  entries.delete(id), entries.set(id, { holder, end: now() + milliseconds2 });
}
function entryOf(entries, id) {
  let entry = entries.get(id);
  return entry !== void 0 && entry.end > now() ? entry : void 0;
}
function forgetEnded(entries) {
  let time2 = now();
  for (let [id, { end }] of entries) end <= time2 && entries.delete(id);
}

// pkg-template/webhooks/src/events.ts
var EVENT_TYPES = /* @__PURE__ */ Object.freeze([
  "app.created",
  "app.updated",
  "app.deployed",
  "app.deleted",
  "data.processed",
  "user.interaction"
]);

// pkg-template/webhooks/src/core/headers.ts
var SIGNATURE_HEADER = "X-Preswald-Signature", NAME = SIGNATURE_HEADER.toLowerCase();
function signatureOf(source) {
  return read(source, oneOf);
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
function oneOf(found) {
  return isArray(found) && found.length === 1 ? found[0] : found;
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

// glue:#glue
var glue_exports = {};
__export(glue_exports, {
  __wbg___wbindgen_string_get_7ce8eee7fd327545: () => __wbg___wbindgen_string_get_7ce8eee7fd327545,
  __wbg___wbindgen_throw_4c88d8bf264fd984: () => __wbg___wbindgen_throw_4c88d8bf264fd984,
  __wbg_charCodeAt_851946d8f1279e11: () => __wbg_charCodeAt_851946d8f1279e11,
  __wbg_length_e83e819f48c774e4: () => __wbg_length_e83e819f48c774e4,
  __wbg_new_37eb45aaf5eeb820: () => __wbg_new_37eb45aaf5eeb820,
  __wbg_new_f1cfc2663cfebe11: () => __wbg_new_f1cfc2663cfebe11,
  __wbg_push_c9f4893fc209f768: () => __wbg_push_c9f4893fc209f768,
  __wbg_random_df36b90cd78a7d54: () => __wbg_random_df36b90cd78a7d54,
  __wbg_set_d62432b50a04b5cf: () => __wbg_set_d62432b50a04b5cf,
  __wbg_set_wasm: () => __wbg_set_wasm,
  __wbindgen_generic_0000000000000001: () => __wbindgen_generic_0000000000000001,
  __wbindgen_generic_0000000000000002: () => __wbindgen_generic_0000000000000002,
  __wbindgen_init_externref_table: () => __wbindgen_init_externref_table,
  addWebhook: () => addWebhook,
  bodyArea: () => bodyArea,
  bodyMistake: () => bodyMistake,
  check: () => check,
  forget: () => forget,
  headerArea: () => headerArea,
  keyBody: () => keyBody,
  lastIssues: () => lastIssues,
  outcome: () => outcome,
  removeWebhook: () => removeWebhook,
  sign: () => sign,
  testEvent: () => testEvent,
  toLatin1: () => toLatin1,
  tooLarge: () => tooLarge,
  validateEndpoint: () => validateEndpoint,
  validatePayload: () => validatePayload,
  verifySignature: () => verifySignature
});
function addWebhook(secrets, well_formed, strict, max_bytes, max_age) {
  let ret = wasm.addWebhook(secrets, well_formed, strict, max_bytes, max_age);
  if (ret[2])
    throw takeFromExternrefTable0(ret[1]);
  return ret[0] >>> 0;
}
function bodyArea(length) {
  return wasm.bodyArea(length) >>> 0;
}
function bodyMistake(parsed) {
  return wasm.bodyMistake(parsed);
}
function check(number, body, well_formed, header, now2, hashed) {
  return wasm.check(number, body, well_formed, header, now2, hashed);
}
function forget(body, header) {
  wasm.forget(body, header);
}
function headerArea() {
  return wasm.headerArea() >>> 0;
}
function keyBody(number, body, index) {
  return wasm.keyBody(number, body, index) !== 0;
}
function lastIssues() {
  return wasm.lastIssues();
}
function outcome() {
  return wasm.outcome();
}
function removeWebhook(number) {
  wasm.removeWebhook(number);
}
function sign(number, body, well_formed) {
  let ret = wasm.sign(number, body, well_formed), v1;
  return ret[0] !== 0 && (v1 = getStringFromWasm0(ret[0], ret[1]), wasm.__wbindgen_free(ret[0], ret[1] * 1, 1)), v1;
}
function testEvent(kind, values, now2) {
  let val3 = +now2, ptr0, len0, ptr1, len1;
  try {
    ptr0 = passStringToWasm0(kind, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc), len0 = WASM_VECTOR_LEN, ptr1 = passArrayJsValueToWasm0(values, wasm.__wbindgen_malloc), len1 = WASM_VECTOR_LEN;
  } catch (e) {
    throw ptr1 && (wasm.__externref_drop_slice(ptr1, len1), wasm.__wbindgen_free(ptr1, len1 * 4, 4)), ptr0 && wasm.__wbindgen_free(ptr0, len0 * 1, 1), e;
  }
  let ret = wasm.testEvent(ptr0, len0, ptr1, len1, val3), v4;
  return ret[0] !== 0 && (v4 = getStringFromWasm0(ret[0], ret[1]), wasm.__wbindgen_free(ret[0], ret[1] * 1, 1)), v4;
}
function toLatin1(body) {
  return wasm.toLatin1(body);
}
function tooLarge(number, units) {
  return wasm.tooLarge(number, units) !== 0;
}
function validateEndpoint(config) {
  var ptr0 = isLikeNone(config) ? 0 : passStringToWasm0(config, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc), len0 = WASM_VECTOR_LEN;
  return wasm.validateEndpoint(ptr0, len0);
}
function validatePayload(body, malformed, strict) {
  let val1 = +body, val2 = +strict;
  return wasm.validatePayload(val1, isLikeNone(malformed) ? 0 : addToExternrefTable0(malformed), val2) >>> 0;
}
function verifySignature(number, body, well_formed, header, hashed) {
  return wasm.verifySignature(number, body, well_formed, header, hashed) !== 0;
}
function __wbg___wbindgen_string_get_7ce8eee7fd327545(arg0, arg1) {
  let obj = arg1, ret = typeof obj == "string" ? obj : void 0;
  var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc), len1 = WASM_VECTOR_LEN;
  getDataViewMemory0().setInt32((arg0 >>> 0) + 4, len1, !0), getDataViewMemory0().setInt32((arg0 >>> 0) + 0, ptr1, !0);
}
function __wbg___wbindgen_throw_4c88d8bf264fd984(arg0, arg1) {
  throw new Error(getStringFromWasm0(arg0, arg1));
}
function __wbg_charCodeAt_851946d8f1279e11(arg0, arg1) {
  return arg0.charCodeAt(arg1 >>> 0);
}
function __wbg_length_e83e819f48c774e4(arg0) {
  return arg0.length;
}
function __wbg_new_37eb45aaf5eeb820() {
  return new Array();
}
function __wbg_new_f1cfc2663cfebe11() {
  return new Object();
}
function __wbg_push_c9f4893fc209f768(arg0, arg1) {
  return arg0.push(arg1);
}
function __wbg_random_df36b90cd78a7d54() {
  return Math.random();
}
function __wbg_set_d62432b50a04b5cf(arg0, arg1, arg2, arg3) {
  arg0[getStringFromWasm0(arg1, arg2)] = arg3;
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
function addToExternrefTable0(obj) {
  let idx = wasm.__externref_table_alloc();
  return wasm.__wbindgen_externrefs.set(idx, obj), idx;
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
function isLikeNone(x) {
  return x == null;
}
function passArrayJsValueToWasm0(array, malloc) {
  let ptr = malloc(array.length * 4, 4) >>> 0;
  for (let i = 0; i < array.length; i++) {
    let add = addToExternrefTable0(array[i]);
    getDataViewMemory0().setUint32(ptr + 4 * i, add, !0);
  }
  return WASM_VECTOR_LEN = array.length, ptr;
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

// pkg-template/webhooks/src/handler/answers.ts
function done() {
  return { status: 200, headers: {}, body: "" };
}
function refused({ status, code, message }) {
  return answer(status, code, message);
}
function methodNotAllowed() {
  return answer(405, "method_not_allowed", "webhooks are sent with POST", { Allow: "POST" });
}
function busy(retryAfterSeconds) {
  return answer(409, "event_in_progress", "this event is being processed", retryAfter(retryAfterSeconds));
}
function failed() {
  return answer(500, "internal_error", "the event could not be processed");
}
function unavailable(retryAfterSeconds) {
  return answer(503, "store_unavailable", "the event could not be processed yet", retryAfter(retryAfterSeconds));
}
function timedOut(retryAfterSeconds) {
  return answer(503, "timed_out", "the event has not been processed yet", retryAfter(retryAfterSeconds));
}
function retryAfter(seconds2) {
  return { "Retry-After": String(Math.ceil(seconds2)) };
}
function answer(status, code, message, headers = {}) {
  return { status, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify({ error: { code, message } }) };
}

// carried:#carried
var digits = "0061736d010000000180033560037f7f7f017f60027f7f017f60027f7f0060047f7f7f7f0060037f7f7f0060057f7f7f7f7f0060017f0060017f017f60047f7f7f7f017f60017f017e60067f7f7f7f7f7f0060087f7f7f7f7f7f7f7f017f60057f7f7f7f7f017f6000016f60000060067f7f7f7f7f7f017f60027f7f016f60027f7f017e6000017f60057f7f7e7f7f017f6000027f7f60026f6f017f60046f7f7f6f0060027f6f006000017c60016f017f60026f7f017c60017c016f60067f7f7f7f7c7f017f60047f7f7f7f017e60077f7f7f7f7f7f7f0060017c017f60027f7e0060097f7f7f7f7f7f7f7f7f0060027f7c017f60027e7e017f60057f7f7f7f7f017e60047f7e7e7e00600a7f7f7f7f7f7f7f7f7f7f017f60067f7f7f7c7f7f0060067f7f7f7e7f7f0060067f7f7f7d7f7f0060057f7f7f7c7c037f7f7f60057f7f7f7f7c027f7f60037f7f7f027f7f60057f7f7d7f7f017f60057f7f7c7f7f017f60057f7f7d7f7f0060057f7f7e7f7f0060057f7f7c7f7f0060017f016f60027f7f017c6000037f7f7f02d9050c192e2f7072657377616c645f776562686f6f6b735f62672e6a731a5f5f7762675f6e65775f33376562343561616635656562383230000d192e2f7072657377616c645f776562686f6f6b735f62672e6a731b5f5f7762675f707573685f633966343839336663323039663736380015192e2f7072657377616c645f776562686f6f6b735f62672e6a731a5f5f7762675f6e65775f66316366633236363363666562653131000d192e2f7072657377616c645f776562686f6f6b735f62672e6a731a5f5f7762675f7365745f643632343332623530613034623563660016192e2f7072657377616c645f776562686f6f6b735f62672e6a732c5f5f7762675f5f5f7762696e6467656e5f737472696e675f6765745f376365386565653766643332373534350017192e2f7072657377616c645f776562686f6f6b735f62672e6a731d5f5f7762675f72616e646f6d5f646633366239306364373861376435340018192e2f7072657377616c645f776562686f6f6b735f62672e6a731d5f5f7762675f6c656e6774685f653833653831396634386337373465340019192e2f7072657377616c645f776562686f6f6b735f62672e6a73215f5f7762675f63686172436f646541745f38353139343664386631323739653131001a192e2f7072657377616c645f776562686f6f6b735f62672e6a73275f5f7762675f5f5f7762696e6467656e5f7468726f775f346338386438626632363466643938340002192e2f7072657377616c645f776562686f6f6b735f62672e6a731f5f5f7762696e6467656e5f696e69745f65787465726e7265665f7461626c65000e192e2f7072657377616c645f776562686f6f6b735f62672e6a73235f5f7762696e6467656e5f67656e657269635f30303030303030303030303030303031001b192e2f7072657377616c645f776562686f6f6b735f62672e6a73235f5f7762696e6467656e5f67656e657269635f30303030303030303030303030303032001003dc01da0108030001031c0004070100051d0204010104030c040204020106040407020f040004070308040f020a0204010a0c08040c04011e06091f0a1101010312010100010002030001010005020b110406200700060e0300020a0504040a0221020a2203020103020300040008230624132501040802050201020b040626050501080605040605030627282906050306030000050600060800020606060505000c01082a020b06022b0f052c1202020202020c05030804012d132e2f30053106030003070101060001100101320005000d0d02010101330702090e020e040902700172726f00840805030100110619037f01418080c0000b7f0041d8ebc0000b7f0041b8ecc0000b07cc031c066d656d6f727902000a616464576562686f6f6b00ac0108626f64794172656100420b626f64794d697374616b6500d50105636865636b001106666f7267657400610a6865616465724172656100b501076b6579426f6479004d0a6c61737449737375657300d901076f7574636f6d6500da010d72656d6f7665576562686f6f6b009d01047369676e00b40109746573744576656e7400b10108746f4c6174696e31002808746f6f4c61726765006b1076616c6964617465456e64706f696e7400d2010f76616c69646174655061796c6f6164000e0f7665726966795369676e6174757265003c0f5f5f61626f72745f68616e646c65720301155f5f696e7374616e63655f7465726d696e617465640302115f5f7762696e6467656e5f6d616c6c6f6300aa01125f5f7762696e6467656e5f7265616c6c6f6300ab010f5f5f7762696e6467656e5f6672656500bf01155f5f7762696e6467656e5f65787465726e726566730101195f5f65787465726e7265665f7461626c655f6465616c6c6f63009101175f5f65787465726e7265665f7461626c655f616c6c6f630048165f5f65787465726e7265665f64726f705f736c69636500ad01105f5f7762696e6467656e5f7374617274000909c801010041010b714ae2015041600a0bdd01c001d301d4011b8101d401af01ce01de01d101cc01e001dc01494637158c01be01bb01bb01c101c201bb01bb01c30163629201c401c50162c901c60162c6019301b3019401628f019601c601c701bd019901bc018801ca01be01bb0162b201bb01ca019001be0187017f8d01e401e401a201a201696980018001db01db016e7be1012170709b01a10197013ea701ae01af01565972d001cb0145d701af01a80152d601cd01af019a014cd801cd01b001af01af01af01e5010c01370ae2c005da018747031a7f057e017b23004190016b2206240002400240024002404104418001101c220404404108418006101c2208450d0120062000360220200641003a002c2006417f3602282006410036021c200620083602182006428080808080043702102006200436020c200641083602082006200136022420014103490d0220002f000041eff70273200041026a2d000041bf0173720d02200641023a008c01410321092006410336028801200642c10037028001200641df9cc00036027c200641023a004c2006410036023c20062008360238200641003602342006200436023020062002200641fc006a200641306a200328020c11000022003a002c20000d0320062802242101200628022021000c020b000b000b027f2009200120094d0d001a2009200020096a2d000041204b0d001a200020012009105c0b22082001460440200641083a008c01200620013602880120062009360284012006411136028001200641a09dc00036027c200641023a004c200620062902183702382006200629020c37023020062002200641fc006a200641306a200328020c1100003a002c0c010b200641146a2118200041016a2119200141096b211a200328020c21112003280214211b2003280210211c200328021c21142003280218211d4100210902400240034002402009410171450440200821090c010b02402006280224220720084b04402006280220220a20086a2d00004122460d010b0240200641086a220028020822014504402000200841e79ec00041312002201110380c010b2000200841e79ec00041b89ec000200028020420014104746a410c6b28020022001b4131412f20001b2002201110380b0c050b200841016a220b210902402007200b6b410849220f0d00200a41016a210c200720086b41096b210420082109024003402009200c6a290000221e42a0c0808182848890207d201e42dcb8f1e2c58b97aedc0085428182848890a0c080017d84201e42a2c48891a2c488912285428182848890a0c080017d84201e8442808182848890a0c0807f83221e4200520d01200941086a2105200941096a20074d04402004410849200441086b210420052109450d010b0b200541016a21090c010b200941016a201e7aa74103766a21090b027e0240200720094b04402009200a6a2d00004122460d010b200a20072008200910180c010b200941016aad4208860b221ea7220c410476410f7141016b41084d0440200641086a2008201e2002201110790d050b2006201e4201833c008801200620083602840120064100201e420888a7220920094100476b2204200b6b200420084d200420074b7222051b22043602800120064101200a200b6a220b20051b220536027c02400240200c4101714504400240200f0d00200441074b0d00200b290000427f2004410374ad86427f85832004ad423886844295f8a9fa97b7de9b9e7f7e211f0c020b200520041057211f0c010b2006fd0c00000000000000000000000000000000fd0b03602006fd0c00000000000000000000000000000000fd0b03502006fd0c00000000000000000000000000000000fd0b03402006fd0c00000000000000000000000000000000fd0b0330200441c1004f0440200641f0006a20052004107c2006280274220520062802781057211f20062802702204450d0120040440200541002004fc0b000b200520041082010c010b200420052004200641306a22052004103a220b490d012005200b1057211f0b200628021c22052006280214460440230041106b22042400200441086a2018201828020041014108411810662004280208418180808078470440200428020c000b200441106a24000b2006280218200541186c6a2204201f37030020042006fd00027cfd0b02082006200541016a36021c201e42ff01834200520440200641086a2008201e2002201110790d060b2006280228417f46044020062002200641fc006a201d110100220420062d002c723a002c20040d060b0240200720094d0d002009200a6a2d000041204b0d00200a20072009105c21090b0240200720094b04402009200a6a2d0000413a460d010b200641086a200941879cc00041202002201110380c060b200941016a220920074f0d012009200a6a2d000041204b0d01200a20072009105c21090c010b000b0240024002400240024002400240024002400240024002400240200120094b044002400240200020096a22072d0000220441db006b0e21050101010101010101010107010101010101010801010101010601010101010105000b200441226b0e0c020000000000000000000003000b200441306b41ff0171410a490d020b200641086a200941d19dc00041102002201110380c100b2001200941016a22046b4108490d0a201a20096b2105200921040340200420196a290000221e42a0c0808182848890207d201e42dcb8f1e2c58b97aedc0085428182848890a0c080017d84201e42a2c48891a2c488912285428182848890a0c080017d84201e8442808182848890a0c0807f83221e4200520d07200441086a2108200441096a20014d04402005410849200541086b210520082104450d010b0b200841016a21040c0a0b42d000211e20092004412d466a220820014f0d07200020086a2d0000220a41306b41ff017141094b0d0720012008200120084b1b210502400240200841016a22072001460440200521040c010b200020076a2d000041306b41ff017141094b0440200721040c090b2005200841026a2204460440200521040c010b200020046a2d000041306b41ff017141094b0d012005200841036a2204460440200521040c010b200020046a2d000041306b41ff017141094b0d012005200841046a2204460440200521040c010b200020046a2d000041306b41ff017141094b0d012005200841056a2204460440200521040c010b200020046a2d000041306b41ff017141094b0d012005200841066a2204460440200521040c010b200020046a2d000041306b41ff017141094b0d0120052204200841076a2205460d002005220420006a2d000041306b41ff017141094b0d0120002001200841086a107421040b20042008460d080b200a4130470d06200420074d0d0642e000211e200721080c070b20062802102208418001460d03200628021c210a20062802082008460440200641086a10a3010b200628020c20084104746a2205200441fb0047220b3a000c2005200a36020820054100360204200520093602002006200841016a36021002402006280228417f470d002002200b2009201c1100000d00200620062802103602280b0240200941016a2208200628022422054f0d002006280220220920086a2d000041204b0d00200920052008105c21080b200441fb00462109200120084d0d0a200020086a2d000020072d000041026a41ff0171470d0a0c090b20062802202104027e0240200628022422082009490d00200820096b4104490d00200420096a28000041f4e4d5ab06470d00200941046aad4208860c010b20042008200941c49dc000410410780b221ea72204410476410f71220841016b41084d0440200641086a201e420888a7200841037422002802e8994020002802ec99402002201110380c0d0b201e420888a721082006280228417f470d082002410420092008200441017120141105000c080b20062802202104027e0240200628022422082009490d00200820096b4105490d00200420096a220528000041e6c2b19b0773200541046a2d000041e50073720d00200941056aad4208860c010b20042008200941c89dc000410510780b221ea72204410476410f71220841016b41084d0440200641086a201e420888a7200841037422002802e8994020002802ec99402002201110380c0c0b201e420888a721082006280228417f470d072002410420092008200441017120141105000c070b20062802202104027e0240200628022422082009490d00200820096b4104490d00200420096a28000041eeeab1e306470d00200941046aad4208860c010b20042008200941cd9dc000410410780b221ea72204410476410f71220841016b41084d0440200641086a201e420888a7200841037422002802e8994020002802ec99402002201110380c0b0b201e420888a721082006280228417f470d062002410520092008200441017120141105000c060b200641063a008c012006413836028001200641a79cc00036027c200641023a004c2006200629021837023820064180013602342006200628020c36023020062009360284012006200941016a3602880120062002200641fc006a200641306a201111000020062d002c723a002c0c090b200441016a201e7aa74103766a21040c030b02400240200120044b0440200020046a2d0000412e460d010b200421050c010b027f2001200441016a22082001460d001a200020086a2d000041306b41ff017141094b044042f000211e0c030b2001200441026a22052001460d001a200020056a2d000041306b41ff017141094b0d012001200441036a22052001460d001a200020056a2d000041306b41ff017141094b0d012001200441046a22052001460d001a200020056a2d000041306b41ff017141094b0d012001200441056a22052001460d001a200020056a2d000041306b41ff017141094b0d012001200441066a22052001460d001a200020056a2d000041306b41ff017141094b0d012001200441076a22052001460d001a200020056a2d000041306b41ff017141094b0d012001200441086a22052001460d001a200020056a2d000041306b41ff017141094b0d0120002001200441096a10740b22052008470d0042f000211e0c010b0240200120054d0d00200020056a2d000041207241e500470d004100210a2001200541016a22044b0440200020046a2d0000412b6b41fd017145210a0b20012004200a6a2204200120044b1b21080240200120044d0d00200020046a2d000041306b41ff017141094b0440428001211e200421080c030b200441016a220720014f0d004204211e200020076a2d000041306b41ff017141094b0440200721080c030b200441026a220720014f0d00200020076a2d000041306b41ff017141094b0440200721080c030b200441036a220720014f0d00200020076a2d000041306b41ff017141094b0440200721080c030b200441046a220720014f0d00200020076a2d000041306b41ff017141094b0440200721080c030b200441056a220720014f0d00200020076a2d000041306b41ff017141094b0440200721080c030b200441066a220720014f0d00200020076a2d000041306b41ff017141094b0440200721080c030b200441076a220720014f0d002007220820006a2d000041306b41ff017141094b0d02200020012005200a6a41096a107421080b428001420420042008461b211e0c010b200520096b4110490440200521080c020b4204211e200521080b027f200641086a21154200211f42002120024002400240024002402008ad420886201e84221ea7410476410f71220441016b41094f044041002104201e420483500d05201528021c201e420888a722162009490d012016490d0120092016460d05201620096b210a201528021820096a2107410021054200211e034002402004220b41016a210402402007200b6a2d0000220f41306b220c41ff0171410a4f04400240200f412e470440200f41c500460d01200f41e500460d010c030b4201211f0c020b200a200b4b0440200420076a200a20046b1044222120207c221f423f87428080808080808080807f85201f2020420053201f202153731b21200c030b000b200541134704402005201e420a7e200cad42ff01837c221e4200526a21052020201f7d21200c010b4100027f410021054200211e4100210b4100210c4100210e410021134100210f230041c0016b220d2400027f0240200a22040440024002400340200520076a2d000041c5006b41df0171450d012004200541016a2205470d000b0c010b2007200541016a220b6a2004200b6b1044211e200521040b20040d010b4100210441000c010b200441016b210b200741016a410020072d0000412d461b0b210502400240200b200420051b220b450d002005200720051b220a200b6a211741002105024002400240024003402005200a6a2d0000220441306b41ff017141094d044020044130470440200b4101470d0341002107410021040c040b201341016a21130b200b200541016a2205470d000b0c040b200b410171200a2105200b417e71220f210e4100210741002104034020052d000041306b41ff0171221041094d04402004200c20101b210c20104100472007722107200441016a21040b200541016a2d000041306b41ff0171221041094d04402004200c20101b210c20104100472007722107200441016a21040b200541026a2105200e41026b220e0d000b450d010b200a200f6a2d000041306b41ff0171220541094b0d004100210e2005410047200772410171450d022004200c20051b210c0c010b20074101710d004100210e0c010b41002105024003402005200a6a2d0000412e460d01200b200541016a2205470d000b200b21050b2005ad2013ad7d2220201e7c221f423f87428080808080808080807f85201f201e420053201f202053731b221e42b5025504404102210e0c010b200c20136b41016a210f201e42b50251044041f892c000210502400240200f450d00200a21072013044020072104201341016b220e0440200b21072004210c03402007450d03200741016b2107200c2d00002110200c41016a2204210c200e201041306b41ff0171410a496b220e0d000b0b034020042017460d0220042d0000200441016a2207210441306b41ff0171410a4f0d000b0b41f892c0002104200f210e034020072017460d01027f410320072d0000220c41306b41ff0171221241094b0d001a200e41016b210e0240024002400240200441ad95c0004704400340200441016a210520042d0000221041306b41ff0171220441094d0d022005220441ad95c000470d000b41ad95c00021050b4101211241002110200e0d0141ad95c000210441000c040b2004201249200420124b6b2112200c201046210c200e0d0141032012200c1b21122005210441024101200c1b0c030b41ad95c00021040c010b41012110200521044103200c0d011a0b20100b200741016a210741ff0171220c4103460d000b200c4102470d010b03402005220441ad95c000470440200441016a210520042d000041306b41ff017141094b0d010b0b417f4100200441ad95c000471b21120b4102210e201241ff01714102490d010b0240201e42bd7d530d00201e42bd7d51044041ae95c000210502400240200f450d00200a21072013044020072104201341016b220c04400340200b450d03200b41016b210b20072d0000210e200741016a22042107200c200e41306b41ff0171410a496b220c0d000b0b034020042017460d0220042d0000200441016a2207210441306b41ff0171410a4f0d000b0b4128210e41ae95c0002104200f2110034020072017460d01027f410420072d0000220b41306b41ff0171220c41094b0d001a200e41016b210e027f0240024002400240200441d695c0004704400340200441016a210520042d0000221241306b41ff0171220441094d0d022005220441d695c000470d000b41d695c00021050b4101210c41002112200e0d0141d695c000210441000c040b2004200c492004200c4b6b210c200b201246210b200e0d014103200c200b1b210c2005210441024101200b1b0c030b41d695c00021040c010b41012112200521044103200b0d011a0b20120b220b201041016b2210450d001a4104200b200b41ff01714103461b0b200741016a210741ff0171220b4104460d000b200b41026b41024f0d010b03402005220441d695c000470440200441016a210520042d000041306b41ff017141094b0d010b0b417f4100200441d695c000471b210c0b200c41036b41ff017141fe01490d010b4100210e201e4210530d01201e200fad221f530d01428080808080808080807f201e201f7d2220201f420052201e202055731b22204216550d00200d41206a4100418401fc0b00200d20133602b801200d20173602b401200d200a3602b001024002400240200f04404200211e4201211f410021070340200d200f41016b3602bc010240200d2802b801220a45044041002113200d2802b0012205200d2802b401220a460440200d20053602b0010c020b0240034020052d000041306b220441ff017141094d0d01200541016a2205200a470d000b200d200a3602b0010c020b41012113200d200541016a3602b0010c010b200d41003602b801200d41186a210f200d41b0016a220b2802002105200b280204210c0240024003402005200c460d01200b200541016a220436020020052d0000211020042105200a201041306b41ff0171410a496b220a0d000b03402004200c460d014101210a200b200441016a220536020020042d00002005210441306b220541ff017141094b0d000b0c010b4100210a0b200f20053a0001200f200a3a0000200d2d00192104200d2d001821130b2013410171450d02027e201e420a7e2004ad42ff01837c221e201f420a7e221f428094ebdc03520d001a200741224f0d0820074102742204200d41206a22056a210a02402007450d00200441046b220b410c71410c4704404100200b41027641016a4103716b2104034020052005350200428094ebdc037e201e7c221e3e0200200541046a2105201e422088211e200441016a22040d000b0b200b410c4f0440034020052005350200428094ebdc037e201e7c221e3e0200200541046a22042004350200428094ebdc037e201e4220887c221e3e0200200541086a22042004350200428094ebdc037e201e4220887c221e3e02002005410c6a22042004350200428094ebdc037e201e4220887c221e3e0200201e422088211e200541106a2205200a470d000b0b20074121470d004201211f4121210742000c010b200a201e3e0200200741016a21074201211f42000b211e200d2802bc01220f0d000b0c010b4200211e410021070c010b200741224f0d042007450440410021070c010b02402007410274220b41046b220a410c71410c460440200d41206a21050c010b4100200a41027641016a4103716b2104200d41206a210503402005201f20053502007e201e7c221e3e0200200541046a2105201e422088211e200441016a22040d000b0b200a410c4f0440200d41206a200b6a210403402005201f20053502007e201e7c221e3e0200200541046a220a201f200a3502007e201e4220887c221e3e0200200541086a220a201f200a3502007e201e4220887c221e3e02002005410c6a220a201f200a3502007e201e4220887c221e3e0200201e422088211e200541106a22052004470d000b0b20074121460d010b200d41206a20074102746a201e3e02000b02400240200dfd0004202223fd5304402023fd0c00000000000000000000000000000000fd382123410021050c010b200dfd0004302223fd5304402023fd0c00000000000000000000000000000000fd382123410421050c010b200dfd0004402223fd5304402023fd0c00000000000000000000000000000000fd382123410821050c010b200dfd0004502223fd5304402023fd0c00000000000000000000000000000000fd382123410c21050c010b200dfd0004602223fd5304402023fd0c00000000000000000000000000000000fd382123411021050c010b200dfd0004702223fd5304402023fd0c00000000000000000000000000000000fd382123411421050c010b200dfd000480012223fd5304402023fd0c00000000000000000000000000000000fd382123411821050c010b200dfd000490012223fd5304402023fd0c00000000000000000000000000000000fd382123411c21050c010b200d2802a0012204450d022004ad211e410021050c010b02402005410420232023fd0d0004080c0000000000000000000000004107fd6b4107fd6c2223fd160041047122042023fd16014103712207200420074b1b22042023fd16024102712207200420074b1b22042023fd16034101712207200420074b1b6b41ff01716a2204411f4f0d0020044102742105200d41206a410c7221070340200541f800460d01200520076a200541046a2105280200450d000b0c020b200d41206a20044102746a2207280200210a410021052004411f4b0440200aad211e0c010b200aad200735020442208684211e2004411e4b0d00200728020821050b0240201e7a2005ad221f7a42407d201e4200521ba741ff0071220441c000714504402004450d01201f410020046bad86201e2004ad22218884211e201f202188211f0c010b201f2004ad88211e4200211f0b200d201e370300200d201f370308200d2903084200520d00200d29030020201076450d000c010b4101210e0b200d41c0016a2400200e0c010b000b41ff01712204450d091a200441026b0d060c070b2004200a470d010b0b4100201e500d061a4100210720204200590d0220052020a76a03404200201e7d201e420a80221f42767e520440410121070c040b200541016b2105201f211e202042017c22204200520d000b4200212021050c020b2015201e420888a7200441037422042802e8994020042802ec994020022011103841010c050b000b024042ffffffffffffffffff0020202005ad7c221f201f2020531b222242bd7d520440202242b502520d012005411347047e411320056b2104420a211f420121210340024020044101710440201f20217e212120044101460d010b20044101762104201f201f7e211f0c010b0b201e20217e05201e0b429fe281f59a8cacf918580d010c030b2005411347047e411320056b2104420a211f420121210340024020044101710440201f20217e212120044101460d010b20044101762104201f201f7e211f0c010b0b201e20217e05201e0b42909dd4a3facd97a422580d0041000c040b202242be7d530d00202242b502550d014100210420070d0220204216560d00201e201e7a88202010760d020b201541112009201641b89ac00041cc00200220111083010c020b201541052009201641849bc00041312002201110830121040b20040b0d060b2006280228417f470d012002410320092008410020141105000c010b027e0240200120044b0440200020046a2d00004122460d010b200020012009200410180c010b200441016aad4208860b221e42ff01834200520440200641086a2009201e2002201110790d050b201e420888a721082006280228417f470d002002410220092008201ea741017120141105000b034020062802102209450d02024002400340200628020c0240200120084d0d00200020086a2d000041204b0d00200020012008105c21080b20094104746a2105200120084d0440200541046b2d000021040c070b200541046b2d0000210402400240200020086a2d00002207412c470440200741dd00470440200741fd00460d020c0a0b200441ff01714101470d090c020b2005410c6b2205200528020041016a360200200441ff0171452109200841016a220820014f0d06200020086a2d000041204b0d06200020012008105c21080c060b200441ff01710d070b02400240200628021c220f200541086b28020022074f0440200f20076b220b41104b0d01200b450d02200b41186c210a2006280218200741186c6a2105034041182109200541186a2005290300211e03402009200a470440200520096a200941186a2109290300201e520d010c040b0b200a41186b210a2105200b41016b220b0d000b0c020b000b200641086a200720022003107d0d08200628021c210f0b2007200f4d04402006200736021c0b20062802282204200628021022054704402005450d032006200541016b22093602102004417f460d02200841016a210820090d010c060b0b2006417f3602282004450d012006200441016b22093602100b2002200628020c20094104746a22042d000c2004280200200841016a2208201b1103000c010b0b0b200841016a21080b02402008200641086a220128021c22004f0d002001280218220320086a2d000041204b0d00200320002008105c21080b200020084b0440200141072008200041c896c0004124200220111083011a0b410021090c020b200641086a200841839ec00041e19dc000200441ff017122001b4124412220001b2002201110380b4101210920062d002c0d000240200641086a22002802082201450d0003402000200028020420014104746a41086b280200220120022003107d0d01200028021420014f0440200020013602140b20002802082201450d012000200141016b220136020820010d000b0b0b200628020822010440200628020c2100200141047422010440200041002001fc0b000b200020011082010b20062802142201044020062802182100200141186c22010440200041002001fc0b000b200020011082010b20064190016a240020090bc61402107f027e23004190046b220424002004420037020820044280808080c000370200200441106a20012002200441a8b3c000101720042d0098022107200420042802083602a802200420042902003703a0020240200745044020042802a80221070c010b20042802a8022206450440410021070c010b4100210720042802a402220a210502400340200541206a2d0000410f460d01200541246a21052006200741016a2207470d000b200621070c010b20051098012006200741016a4b04402007417f7320066a2108200541246a210503400240200541206a2d0000410f46044020051098010c010b200a200741246c6a2206200528022036022020062005fd000210fd0b021020062005fd000200fd0b0200200741016a21070b200541246a2105200841016b22080d000b0b200420073602a8020b20074103742105024002400240200741ffffffff014b0d00200541f8ffffff074b0d0020042802a402210c0240200545044041082109410021060c010b2007210641082005101c2209450d010b200441003602cc02200420093602c802200420063602c402200441c4026a200710b70120042802cc02210602402007450d0020042802c802210b4100210a024020074116490d00200b20064103746a2208200c200741246c6a41086b490440200c41186a200b200620076a4103746a490d010b200c413c6a2105200741feffffff0171220a2109034020082005200541246bfd5c0200fd56020001fdc901fd0b0300200541c8006a2105200841106a2108200941026b22090d000b2006200a6a21062007200a460d010b02402007200a6b4103712209450440200a210d0c010b2009200a6a210d200620096a200b20064103746a2105200a41246c200c6a41186a2108034020052008350200370300200841246a2108200541086a2105200941016b22090d000b21060b200a20076b417c4b0d002007200d6b2109200c200d41246c6a2105200b20064103746a210803402008200541186a350200370300200841086a2005413c6a350200370300200841106a200541e0006a350200370300200841186a20054184016a35020037030020054190016a2105200841206a2108200641046a2106200941046b22090d000b0b200420063602cc0220074104742106200441ac026a200441c4026a1033200741ffffffff004b0d01200641f8ffffff074b0d012007410174210502402006450440410821064100210a0c010b2005210a41082006101c2206450d020b200441003602d802200420063602d4022004200a3602d002200441d0026a200510b70120042802d802210902402007450d0020042802d402210d4100210a20074101470440200741017102400240200741026b41017622054504400c010b200541016a22054101712005417e712206410174210a200d20094103746a2105200c21080340200541086a2008411c6a3502003703002005200841186a350200370300200541186a200841406b350200370300200541106a2008413c6a350200370300200541206a200841e0006a350200370300200541286a200841e4006a350200370300200541386a20084188016a350200370300200541306a20084184016a35020037030020084190016a2108200541406b2105200941086a2109200641026b22060d000b450d010b200d20094103746a2205200c200a41246c6a220635021c37030820052006350218370300200541186a2006350240370300200541106a200635023c370300200a41026a210a200941046a21090b450d010b200d20094103746a2205200c200a41246c6a220635021c37030820052006350218370300200941026a21090b200420093602d802200441b8026a20012002200441d0026a101020042802b002210620042802ac02210a0240024020042802b4022201044020062001410474220f6a210d2003410173210e200441146a2102200441386a2110200441286a21112004411c6a210320042802c002210520042802bc0221094100210803402007200620086a221241086a28020022014b0440200c200141246c6a220129020c2114200142808080801037020c2001280214210b2001410036021420012902002115200142808080801037020020032015370200200128020821132001410036020820032013360208200420143703102004200b36021820012d0020210b2011200920052001280218106f201020092005200128021c106f2004200b3a00492004200e200b410d4b713a004820042002fd000200fd0b03d80320042002fd000210fd0b03e80320042002fd000220fd0b03f803200420022902303703880420042802102201418080808078470d030b200f200841106a2208470d000b0b2000410036020820004280808080c000370200200a450d01200a41047422000440200641002000fc0b000b200620001082010c010b20042004290388043703980320042004fd0003f803fd0b03880320042004fd0003e803fd0b03f80220042004fd0003d803fd0b03e802410441f001101c2202450d0320022001360200200220042903e80237020420022004fd0003f002fd0b020c20022004fd00038003fd0b021c20022004fd00039003fd0b022c200441013602e402200420023602e002200441043602dc020240201241106a2207200d460d00200441146a2103200441386a210f200441286a21102004411c6a210c41012108034020042802c002210920042802bc02210b20042802a402211120042802a80221122007210503400240200541106a21072012200541086a28020022014b04402011200141246c6a220129020c2114200142808080801037020c2001280214210520014100360214200129020021152001428080808010370200200c20153702002001280208211320014100360208200c2013360208200420143703102004200536021820012d002021052010200b20092001280218106f200f200b2009200128021c106f200420053a00492004200e2005410d4b713a004820042003fd000200fd0b03d80320042003fd000210fd0b03e80320042003fd000220fd0b03f803200420032902303703880420042802102205418080808078470d010b200d20072205470d010c030b0b20042004290388043703d00320042004fd0003f803fd0b03c00320042004fd0003e803fd0b03b00320042004fd0003d803fd0b03a00320042802dc022008460440200441dc026a410110ba0120042802e00221020b20022008413c6c6a22012005360200200120042903a00337020420012004fd0003a803fd0b020c20012004fd0003b803fd0b021c20012004fd0003c803fd0b022c2004200841016a22083602e4022007200d470d000b0b200a0440200a41047422010440200641002001fc0b000b200620011082010b200020042802e402360208200020042902dc023702000b20042802b8022201044020042802bc022100200141047422010440200041002001fc0b000b200020011082010b200441a0026a220228020421002002280208220304402000210103402001109801200141246a2101200341016b22030d000b0b200228020022010440200141246c22010440200041002001fc0b000b200020011082010b20044190046a24000f0b000b000b000ba912020d7f017c23004190016b2203240041f8ebc0002d00004101470440105e0b024041e0ebc000280200220641ffffffff0749044041e0ebc000200641016a360200200341d0006a4101410c41042000418180044922061b2802e4eb4041406b200041bf7f4b200041406b41c0800441ecebc00028020020061b4b7222061b220a4100200020061b220b108401024020032d0058220041024720004101714571450440200341206a200a200b2002410047100d0c010b2003410036022820034280808080c0003702200b2001450d012003410036023420034280808080c00037022c41042106200125011006210941002100410021020340024002400240024020084101710440200521040c010b200020094f0d0141ffff032001200010df012210fc0341002010440000000000000000661b20104400000000e0ffef40641b2104200041016a21000b20044180f003714180b003470d020240200441ffff03714180b80349200020094971220804402001200010df012110200041016a210041ffff032010fc0341002010440000000000000000661b20104400000000e0ffef40641b22044180406b41ffff03714180f8034f0d01200421050b200741e7074d0d02200241036a21020c040b41002108200241046a21020c030b20074104742102024002400240200741ffffff3f4b0d00200741017421000240200745044041082108410021050c010b2000210541082002101c2208450d010b2003410036024c2003200836024820032005360244200341c4006a200010b701200328024c210202402007450d0020032802482109410021052007410147044020074101710240200741026b41017622000440200041016a2200410171200041feffffff077122084101742105200920024103746a210020062104034020002004350200370300200041086a200441046a350200370300200041186a2004410c6a350200370300200041106a200441086a350200370300200041206a200441106a350200370300200041286a200441146a350200370300200041386a2004411c6a350200370300200041306a200441186a350200370300200441206a2104200041406b2100200241086a2102200841026b22080d000b450d010b200920024103746a2200200620054103746a220435020437030820002004350200370300200041186a200435020c370300200041106a2004350208370300200541026a2105200241046a21020b450d010b200920024103746a2200200620054103746a220535020437030820002005350200370300200241026a21020b2003200236024c200341386a200a200b200341c4006a1010200741a2c488114b0d01200328022c210402402007413c6c220045044041042102410021080c010b2007210841042000101c2202450d020b200341003602102003200236020c20032008360208200341086a200710ba0120032802102108200328020c210920070440200620074103746a210b20092008413c6c6a2100200341f8006a210c200341e8006a210d20032802402107200328023c210a200621020340200241046a280200210e2002280200210f41014133101c2205450d04200541f8a6c00028000036002f200541e9a6c000fd000000fd0b0020200541d9a6c000fd000000fd0b0010200541c9a6c000fd000000fd0b0000200d200a2007200f106f200c200a2007200e106f200042808080801037020020002003fd000268fd0b021820002003fd000278fd0b0228200341333602642003200536026020034280808080b00637025820002003fd000258fd0b020820034180083b01880120002003280288013602382000413c6a2100200841016a2108200241086a2202200b470d000b0b20040440200441037422000440200641002000fc0b000b200620001082010b2003280208210b200328023822020440200328023c2100200241047422020440200041002002fc0b000b200020021082010b20092008413c6c6a210720092105024002402008450d002005210603402006413c6a21052006280200220c418080808078460d0120062802182108410021002003280224210a20032802282202210402400240024020020e020201000b034020002004410176220d20006a2200200a2000413c6c6a28021820084b1b21002004200d6b220441014b0d000b0b2000200a2000413c6c6a28021820084d6a21040b2003200641046a2200fd000200fd0b03082003200028021036021820032006411c6a2200fd000200fd0b035020032000fd000210fd0b03602003280220200246047f230041106b22002400200041086a200341206a2206200628020041014104413c10662000280208418180808078470440200028020c000b200041106a2400200328022405200a0b2004413c6c6a21000240200220044d0d00200220046b413c6c2206450d002000413c6a20002006fc0a00000b2000200c36020020002003fd000308fd0b0204200020032802183602142000200836021820002003fd000350fd0b021c20002003fd000360fd0b022c2003200241016a360228200720052206470d000b0c010b200720056b413c6e210020052007460d00034020051098012005413c6a2105200041016b22000d000b0b200b0440200b413c6c22000440200941002000fc0b000b200920001082010b200110cf010c070b000b000b000b200328022c20074604402003412c6a10a501200328023021060b200620074103746a220c200241036a2204360204200c20023602002003200741016a2207360234200421020c010b41002108200441ffff0371220441800149047f200241016a05410241032004418010491b20026a0b21020c000b000b230041106b2200240020002000410f6aad4280808080900284370300000b41e0ebc00041e0ebc00028020041016b36020002402003280220220241808080807847044020032802282201413c6c2100200328022422052104027f034041012000450d011a2000413c6b210020042d00382004413c6a21040d000b41020b41a4ebc0002802000d0141a4ebc000417f36020041a8ebc000108e0141b0ebc000200136020041acebc000200536020041a8ebc000200236020041a4ebc00041a4ebc00028020041016a36020020034190016a2400410020011b0f0b230041106b2200240020002000410f6aad4280808080800284370300000b230041106b2200240020002000410f6aad4280808080800184370300000be61402177f017b230041206b220b240002402001450d000340200020026a2d0000413a460d012001200241016a2202470d000b200121020b02400240200120026b22014103490d0041022110200020026a22082f000041bade0073200841026a2d0000412f73720d012002450d0120002d0000220641df017141c1006b41ff017141194b0d01200141036b2107200841036a2103410121012006210403400240200441306b41ff0171410a490d002004415f7141c1006b41ff0171411a490d00200441ff0171412b6b220441034b0d0320044101460d030b20012002470440200020016a200141016a21012d000021040c010b0b024002400240200241046b0e020100020b41204100200641c1006b41ff0171411a491b20067241e800470d014120410020002d0001220141c1006b41ff0171411a491b20017241ff017141f400470d014120410020002d0002220141c1006b41ff0171411a491b20017241ff017141f400470d014120410020002d0003220141c1006b41ff0171411a491b20017241ff017141f000470d014120410020002d0004220141c1006b41ff0171411a491b20017241ff017141f3004621150c010b41204100200641c1006b41ff0171411a491b20067241e800470d004120410020002d0001220141c1006b41ff0171411a491b20017241ff017141f400470d004120410020002d0002220141c1006b41ff0171411a491b20017241ff017141f400470d004120410020002d0003220141c1006b41ff0171411a491b20017241ff017141f00046210c0b20032114410021044100210602400240024002402007450d00410121010240200741104f0440fd0c01010101010101010101010101010101211920032101200741707122062104034020192001fd0000002219fd0c5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5ffd232019fd0cd3d3d3d3d3d3d3d3d3d3d3d3d3d3d3d3fd6efd0c03030303030303030303030303030303fd26fd502019fd0cd0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0fd6efd0c0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0afd262019fd0cdfdfdfdfdfdfdfdfdfdfdfdfdfdfdfdffd4efd0cbfbfbfbfbfbfbfbfbfbfbfbfbfbfbfbffd6efd0c1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1afd26fd50fd50fd4e2119200141106a2101200441106b22040d000b20194107fd6b4107fd6cfd63210120062007460d010b200720066b2104200220066a20006a41036a21000340200120002d0000220241df00462002412d6b41ff017141034972200241306b41ff0171410a49047f410105200241df017141c1006b41ff0171411a490b72712101200041016a2100200441016b22040d000b0b20014101710d01200320076a2104200321020340200222002d000022014121490d05200241016a210202400240024002400240200141e2016b0e020102000b02400240200141226b0e5e0c050501050505050505050505050505050505050505050505050c050c05050505050505050505050505050505050505050505050505050505050c050c050c05050505050505050505050505050505050505050505050505050c0c0c050c000b200141c201470d0420022004460d0a20022d000041a0014d0d0a0c040b200220044622060d0a20022d0000220141306b41ff017141094b047f200141df017141c1006b41ff017141054b0541000b0d0a2002200041026a220020061b22012004460d0a200120012004476a210220002d0000220041306b41ff0171410a490d032000415f7141c1006b41ff017141064f0d0a0c030b200420026b41014d0d02024020022d00004180016b0e020200030b20002d0002419f01470d020c080b200420026b4102490d0120022f000041808102460d070c010b20002c00022200418b7f480d06200041ff017141a8016b220041074b0d004101200074418301710d060b20022004470d000b4100210402400340200320046a2d00004123460d012007200441016a2204470d000b200721040b200720046b210e200320046a2114200445044041002104410021060c010b410021060340200320066a2d0000412f6b41ef0171450d012004200641016a2206470d000b200421060b200841026a2101200620086a41036a211120062100034020002202450440410121084100210020062107200321010c030b200241016b2100200120026a2d000041c000470d000b200220064d0440200220036a2101200620026b2107200321080c020b000b20032d0000412f460d030c010b2007450d0202400240024020012d0000220341db00470440410021022003413a460d02410121030c010b200141016a2112410021020240200741016b2201450d000340200220126a2d000041dd00460d012001200241016a2202470d000b200121020b200b201220021026200b2802004101460d05200b2802042109200b2802082103230041406a220524002005200336021c200520093602182005fd0c00000000000000000000000000000000fd0b0320200541106a200541186a2209200541206a22134108102f0240024002400240200b410f6a220a027f024020052802102203410847044020052d00144101710d01200528021c220f450d012005280218220d2d0000413a470d01200f4101460d012005200f41026b36021c2005200d41026a360218200d2d0001413a470d012005420037013620054200370330410720036b220341084f0d03200541086a2009200541306a220d2003102f4108200528020822036b2109200341084b0d0420034108460d05200341017422030440200941017420136a200d2003fc0a00000b0b20052f012c2203410874200341087672211620052f012a2203410874200341087672211720052f01282203410874200341087672211820052f01262203410874200341087672210f20052f01242203410874200341087672211320052f01222203410874200341087672210d20052f01202203410874200341087672210920052f012e22034108742003410876722103200528021c04400c010b200a20033b000f200a20163b000d200a20173b000b200a20183b0009200a200f3b0007200a20133b0005200a200d3b0003200a20093b000141000c010b200a41016a41023a000041010b3a0000200541406b24000c030b000b000b000b20012002460d05200b2d000f4101710d05200220126a22032d000041dd00470d05200341016a20012002417f736a108901450d050c020b0340200322022007470440200241016a2103200120026a2d0000413a470d010c020b0b200721020b2002450d03200720026b2109200120026a0340024020012d000041db006b0e03050005000b200141016a2101200241016b22020d000b2009108901450d030b20042006470440200420066b21020340024020112d000041db006b0e03050005000b201141016a2111200241016b22020d000b0b200e41024f0440201441016a4101200e1b2102200e200e4100476b2101034020022d00004123460d03200241016a2102200141016b22010d000b0b20000440034020082d000041406a2201411d4d4100410120017441818080c002711b0d03200841016a2108200041016b22000d000b0b200c41800272200c200620074b1b210c200e450d00200c4180800472210c0b200c41087420157221100c010b410221100b200b41206a240020100bfd0b020d7f037e230041a0016b22042400200441d8006a200310332004280260220341047421054104210802400240200304402003210641042005101c2208450d010b200441003a004c200442818080801037033820044200370330200441003602482004200836024420042006360240200420042802583602282004200428025c220336022420042003360220200442023703082004200320056a36022c2004200236025420042001360250200441406b210b0340200441d8006a200441d0006a103520042802582209450d022004280264210a0240200428025c2207450d0003404100210620092105410021030240024002402007220241f8ffffff077122080440200241086b41037641016a21014100210520092103024003402003290000221142a0c0808182848890207d20118442808182848890a0c0807f834200520d01200541016a2105200341086a2103200841086b22080d000b200121050b200720054103742203490d0120032007460440200721030c040b200320096a2105200720036b21020b20052c00004120480d0220072003410172460440200221060c030b20052c00014120480440410121060c030b20072003410272460440200221060c030b20052c00024120480440410221060c030b20072003410372460440200221060c030b20052c00034120480440410321060c030b20072003410472460440200221060c030b20052c00044120480440410421060c030b20072003410572460440200221060c030b20052c00054120480440410521060c030b20072003410672460440200221060c030b20052c00064120480440410621060c030b20034107722007470d01200221060c020b000b4108410720052c0007411f4a1b21060b02400240200320066a2202450d0020042802382101027f20042d004c450440200428023c0c010b200441003a004c2004410136023c2004200141016a220136023841010b21062004280230220c20026a220dad211320042802342108034002402004290308211220044202370308200428021c21032004280218210520042903102111024020124202560d0002402012a741016b0e020100020b20042802242203200428022c460440420021120c020b2004200341106a36022420032802082105200329030021110b201120135a0440420121120c010b2011a7220e200c6b220f20066a2110200428024822052004280240460440200b10a3010b200428024420054104746a2203201036020c2003200136020820032008200f6a3602042003200e3602002004200541016a3602480c010b0b200420013602382004200d3602302004200336021c2004200536021820042011370310200420123703082004200220066a36023c2004200220086a360234200220074f044020022007460d010c020b200220096a2c00004140480d010b200220096a210320022007470440027f027f024020032c00002201410048044020032d0001413f7121062001411f7121022001415f4b0d0120024106742006722105200341026a0c020b200341016a2103200141ff0171210541010c020b20032d0002413f7120064106747221062001417049044020062002410c74722105200341036a0c010b2002411274418080f0007120032d0003413f71200641067472722105200341046a0b210341012005418001490d001a41022005418010490d001a41034104200541808004491b0b2101200441086a2005200110650b200720096a2205200322096b2207450d020c010b0b000b200a0440200441086a41fdff03200a10650b20042903082211420251044020042802242201200428022c46047e4200052004200141106a360224200128020821052001290300211242010b21112004200536021820042012370310200420113703080b2011a74101710d000b0c010b000b200441d8006a200441086a41c800fc0a000020042d009c0141014604402004410136028c01200420042802880141016a360288010b200441d8006a417f10552000200428029801360208200020042903900137020020042802782201044020042802702100200141047422010440200041002001fc0b000b200020011082010b200441a0016a24000b8b0c02097f047e230041f0006b2206240020062001200510640240024002400240027e027f0240024041c8ebc000280200220741ffffffff0749044041c8ebc000200741016a3602000240200041d4ebc0002802004f0d0041d0ebc000280200200041306c6a2209280208418194ebdc03460d002009280228220820014904404101210142000c060b41f8ebc0002d00004101470440105e0b41e0ebc000280200220a41ffffffff074f0d0941e0ebc000200a41016a36020041f4ebc0002802004100200341004e1b210a418020200320034180204f1b21080240024002402002450440200641206a200a2008102220062d0020450d012006290224220fa7220541807e712102200f422088a7210820062802302100200628022c210341010c080b410c41042001418180044922001b2802e4eb402102200641002001200141bf7f4b200141406b41c0800441ecebc00028020020001b4b7222011b220036025020064101200241406b20011b220336024c2006200536025420062006360248200641206a20092000200a2008200641c8006a10342004fc06221142e8077f21102006310020220f42075204402006310023421886200633002142088684200f84200635022442208684210f200628022c2100200628022821030c070b20062802242105200641e4006a2003200010840120062d006c220c410247200c20092d002c2201714571450440200641206a200320002001410171100d20062802282200413c6c2101200628022422032105027e034042052001450d011a2001413c6b210120052202413c6a210520022d00380d0020022d003941084b0d000b42040b200635022042208684210f0c070b024002402006280268220220062802642201490d0020002002490d002009280208220d418094ebdc03460d0120092903002112200641206a200120036a200220016b2201410020011054027f20062d002c45044041808080807821072006280220210220062802240c010b200641e4006a20062802202006280224107c2006280268210220062802642107200628026c0b2101200641206a200220011027410021012006290320420151044002402006280230220a20104298787e20117c2211423f87220f42e8078320117ca741c0843d6c22014920062903282211200f20107c220f53200f2011511b410147044020012108200f21102011210f200a21010c010b200a2108201121100b420021110240427f200f20107d2010200f7d200f2010551b22102001418094ebdc036e220ead7c220f200f20105422091b22102008418094ebdc036e220aad220f540d002010200f7d210f41ff93ebdc03200e4180ec94a37c6c20016a20091b2209200a4180ec94a37c6c20086a220149047f200f500d01200f42017d210f2009418094ebdc036a0520090b20016b220b418094ebdc03490440200f21110c010b200f427f510d09200b418094ebdc036b210b200f42017c21110b200b200d4d201120125820112012511b21010b20074180808080787241808080807847044020070440200241002007fc0b000b200220071082010b20010d014206210f0c080b000b200c4101710d01410021084204210f0c020b410721054100210241010c060b200641d8006a200320004100100d200629025c210f20062802582208418080808078460d040b200541807e712102200f422088a72100200fa7210341000c040b41c8ebc0002007360200410321070c050b0c070b000b200fa7220541807e712102200f422088a7210841010b210141e0ebc00041e0ebc00028020041016b36020041c8ebc00028020041016b2107200541ff0171ad21102002ad0b210f41c8ebc00020073602002006200336025020062008ad422086200f84201084220f370348200fa72107200629024c210f2001450d01200741ff01714103460d0020074108762101417f21050c020b20074108762101417e2105410321070c010b41808004410020001b2007722105410821070b200620013b0025200641276a20014110763a0000200620003602302006200f370228200620073a002420064100360220200641206a109501200641f0006a240020050f0b230041106b2200240020002000410f6aad4280808080900284370300000bc80d020d7f067b024002402000280208220b41808080c00171450d000240024002400240200b41808080800171044020002f010e22060d01410021020c020b200241104f044020022001200141036a417c7122046b22066a2209410371210820012004470440200121030340200520032c000041bf7f4a6a2105200341016a2103200641016a22060d000b0b02402008450d002004200941fcffffff07716a22062c000041bf7f4a210720084101460d00200720062c000141bf7f4a6a210720084102460d00200720062c000241bf7f4a6a21070b20094102762108200520076a21070340200421062008450d0541c0012008200841c0014f1b220c410371210d0240200c410274220e41f00771220f450440410021050c010b4100210520062103200e41106b220441304f04402003200441047641016a220a41fcffffff017122094104746a2103fd0c000000000000000000000000000000002111200921042006210503402005fd00020022122005fd0002102213fd0d0c0d0e0f1c1d1e1f00010203000102032005fd00022022142005fd0002302215fd0d00010203000102030c0d0e0f1c1d1e1ffd0d000102030405060718191a1b1c1d1e1f2210fd4d4107fdad0120104106fdad01fd50fd0c01010101010101010101010101010101fd4e20122013fd0d08090a0b18191a1b000102030001020320142015fd0d000102030001020308090a0b18191a1bfd0d000102030405060718191a1b1c1d1e1f2210fd4d4107fdad0120104106fdad01fd50fd0c01010101010101010101010101010101fd4e20122013fd0d0405060714151617000102030001020320142015fd0d00010203000102030405060714151617fd0d000102030405060718191a1b1c1d1e1f2210fd4d4107fdad0120104106fdad01fd50fd0c01010101010101010101010101010101fd4e20122013fd0d0001020310111213000102030001020320142015fd0d00010203000102030001020310111213fd0d000102030405060718191a1b1c1d1e1f2210fd4d4107fdad0120104106fdad01fd50fd0c01010101010101010101010101010101fd4e2011fdae01fdae01fdae01fdae012111200541406b2105200441046b22040d000b201120112010fd0d08090a0b0c0d0e0f0001020300010203fdae01221020102010fd0d04050607000102030001020300010203fdae01fd1b0021052009200a460d010b2006200f6a2109034020032802002204417f7341077620044106767241818284087120056a200341046a2802002204417f734107762004410676724181828408716a200341086a2802002204417f734107762004410676724181828408716a2003410c6a2802002204417f734107762004410676724181828408716a2105200341106a22032009470d000b0b2008200c6b21082006200e6a2104200541087641ff81fc0771200541ff81fc07716a418180046c41107620076a2107200d450d000b027f2006200c41fc01714102746a22042802002206417f734107762006410676724181828408712203200d4101460d001a20042802042206417f7341077620064106767241818284087120036a2203200d4102460d001a20042802082206417f7341077620064106767241818284087120036a0b220341087641ff811c71200341ff81fc07716a418180046c41107620076a21070c040b20024504400c040b20024103712105200241044f04402002410c71210603402007200120046a22032c000041bf7f4a6a200341016a2c000041bf7f4a6a200341026a2c000041bf7f4a6a200341036a2c000041bf7f4a6a21072006200441046a2204470d000b2005450d040b200120046a21030340200720032c000041bf7f4a6a2107200341016a2103200541016b22050d000b0c030b200120026a21094100210220012105200621040340200522032009460d02027f200341016a20032c0000220541004e0d001a200341026a20054160490d001a2003410441032005416f4b1b6a0b220520036b20026a2102200441016b22040d000b0b410021040b200620046b21070b200720002f010c22064f0d00200620076b21064100210341002108024002400240200b411d7641037141016b0e020001020b200621080c010b200641feff037141017621080b200b41ffffff007121042000280204210a200028020021090340200341ffff0371200841ffff037149044041012105200341016a210320092004200a280210110100450d010c030b0b41012105200920012002200a28020c1100000d01200620086b41ffff037121004100210303402000200341ffff03714d044041000f0b200341016a210320092004200a280210110100450d000b0c010b200028020020012002200028020428020c11000021050b20050ba60c02187f067b230041406a220c2400200120024106746a2119200028021c210f200028021821102000280214211120002802102112200028020c21132000280208211420002802042115200028020021160340200c2001fd000000201bfd0d03020100070605040b0a09080f0e0d0c221ffd0c982f8a4291443771cffbc0b5a5dbb5e9fdae01fd0b0400200c2001fd000010201bfd0d03020100070605040b0a09080f0e0d0c2220fd0c5bc25639f111f159a4823f92d55e1cabfdae01fd0b0410200c2001fd000020201bfd0d03020100070605040b0a09080f0e0d0c221dfd0c98aa07d8015b8312be853124c37d0c55fdae01fd0b0420200c2001fd000030201bfd0d03020100070605040b0a09080f0e0d0c221bfd0c745dbe72feb1de80a706dc9b74f19bc1fdae01fd0b0430200141406b21014100211720162106201521042014210520132103201221072011210820102109200f210a4110210b03400240200b413c4d0440201741016a2117200b4102744188e9c0006a211a4100210e20062102201f211c200b210d2020211f201d2120201b211d2004210620052104200321050340200c200e6a2203fd000400211e20032020201dfd0d0405060708090a0b0c0d0e0f10111213201cfdae01201c201ffd0d0405060708090a0b0c0d0e0f10111213221c4103fdad01201c4107fdad01fd51201c4112fdad01fd51201c410efdab01fd51201c4119fdab01fd51fdae01201d201efd0d08090a0b08090a0b0c0d0e0f0c0d0e0f221c4111fdcd01201c410afdad01fd51201c4113fdcd01fd51fd0c00000000000000000000000000000000fd0d0001020308090a0b1c1d1e1f1c1d1e1ffdae01221c201efd0d00010203000102030405060704050607221b4111fdcd01201b410afdad01fd51201b4113fdcd01fd51fd0c00000000000000000000000000000000fd0d1c1d1e1f1c1d1e1f0001020308090a0b201cfdae01221b200e201a6afd000200fdae01fd0b04002007411a77200741157773200741077773200a6a20082009732007712009736a201efd1b006a220b20042006732002712004200671732002411e772002411377732002410a77736a6a2203411e772003411377732003410a777320032002200673712002200671736a201efd1b0120096a2005200b6a220a2007200873712008736a200a411a77200a41157773200a410777736a220b6a2205411e772005411377732005410a777320052002200373712002200371736a201efd1b0220086a2004200b6a22092007200a73712007736a2009411a772009411577732009410777736a220b6a2204411e772004411377732004410a777320042003200573712003200571736a201efd1b0320076a2006200b6a22082009200a7371200a736a2008411a772008411577732008410777736a220b6a21062002200b6a2107200d41046a210b200e41106a220e41c000460d02200d41394920062102201f211c200b210d2020211f201d2120201b211d2004210620052104200321050d000b0b000b20174103470d000b4100210b0340200b200c6afd000400221bfd1b0320076a201bfd1b0220086a201bfd1b0120096a2007411a77200741157773200741077773200a6a20082009732007712009736a201bfd1b006a221820036a220a2007200873712008736a200a411a77200a41157773200a410777736a220d20056a22092007200a73712007736a2009411a772009411577732009410777736a220320046a22082009200a7371200a736a2008411a772008411577732008410777736a220220066a21072003200d20042005732006712004200571732006411e772006411377732006410a77736a20186a2203411e772003411377732003410a777320032004200673712004200671736a6a2205411e772005411377732005410a777320052003200673712003200671736a6a2204411e772004411377732004410a777320042003200573712003200571736a20026a22022106200b41106a220b41c000470d000b2000200a200f6a220f36021c2000200920106a22103602182000200820116a22113602142000200720126a22123602102000200320136a221336020c2000200520146a22143602082000200420156a22153602042000200220166a221636020020012019470d000b200c41406b24000be60e02077f087b230041a0076b220124002000280200210420002802042105024002400340200520042202460440410021000c020b2000200241086a2204360200200241046a2802002203450d000b200228020021002001fd0c00000000000000000000000000000000fd0b04302001fd0c00000000000000000000000000000000fd0b04202001fd0c00000000000000000000000000000000fd0b04102001fd0c00000000000000000000000000000000fd0b04000240200341c1004f0440200142003703a802200141003a008702200141a892c000fd000300fd0b0398022001419892c000fd000300fd0b0388022001200141c8016a20002003101e0c010b2003450d00200120002003fc0a00000b20012001fd0004302208fd0c36363636363636363636363636363636fd512209fd0b047020012001fd000420220afd0c36363636363636363636363636363636fd51220bfd0b046020012001fd000410220cfd0c36363636363636363636363636363636fd51220dfd0b045020012001fd000400220efd0c36363636363636363636363636363636fd51220ffd0b044020012008fd0c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5cfd51fd0b04b0012001200afd0c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5cfd51fd0b04a0012001200cfd0c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5cfd51fd0b0490012001200efd0c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5cfd51fd0b0480012001420137039807200141003a00f706200141a892c000fd000300fd0b0388072001419892c000fd000300fd0b03f806200141f8066a2206200141406b41011013200141003a00f706200141e8046a2200200141b8066a220441e800fc0a000020014180046a2203200041e800fc0a000020014198036a2205200341e800fc0a0000200141d0056a2202200541e800fc0a0000200141c8016a2207200241e800fc0a0000200141a892c000fd000300fd0b0388072001419892c000fd000300fd0b03f8062001420137039807200141003a00f706200620014180016a41011013200141003a00f7062000200441e800fc0a00002003200041e800fc0a00002005200341e800fc0a00002002200541e800fc0a0000200141b0026a2200200241e800fc0a00002004200741e800fc0a00002002200041e800fc0a0000200141003a008001200141003a008101200141003a008201200141003a008301200141003a008401200141003a008501200141003a008601200141003a008701200141003a008801200141003a008901200141003a008a01200141003a008b01200141003a008c01200141003a008d01200141003a008e01200141003a008f01200141003a009001200141003a009101200141003a009201200141003a009301200141003a009401200141003a009501200141003a009601200141003a009701200141003a009801200141003a009901200141003a009a01200141003a009b01200141003a009c01200141003a009d01200141003a009e01200141003a009f01200141003a00a001200141003a00a101200141003a00a201200141003a00a301200141003a00a401200141003a00a501200141003a00a601200141003a00a701200141003a00a801200141003a00a901200141003a00aa01200141003a00ab01200141003a00ac01200141003a00ad01200141003a00ae01200141003a00af01200141003a00b001200141003a00b101200141003a00b201200141003a00b301200141003a00b401200141003a00b501200141003a00b601200141003a00b701200141003a00b801200141003a00b901200141003a00ba01200141003a00bb01200141003a00bc01200141003a00bd01200141003a00be01200141003a00bf01200141003a0000200141003a0001200141003a0002200141003a0003200141003a0004200141003a0005200141003a0006200141003a0007200141003a0008200141003a0009200141003a000a200141003a000b200141003a000c200141003a000d200141003a000e200141003a000f200141003a0010200141003a0011200141003a0012200141003a0013200141003a0014200141003a0015200141003a0016200141003a0017200141003a0018200141003a0019200141003a001a200141003a001b200141003a001c200141003a001d200141003a001e200141003a001f200141003a0020200141003a0021200141003a0022200141003a0023200141003a0024200141003a0025200141003a0026200141003a0027200141003a0028200141003a0029200141003a002a200141003a002b200141003a002c200141003a002d200141003a002e200141003a002f200141003a0030200141003a0031200141003a0032200141003a0033200141003a0034200141003a0035200141003a0036200141003a0037200141003a0038200141003a0039200141003a003a200141003a003b200141003a003c200141003a003d200141003a003e200141003a003f4108419002101c2200450d0120002009fd0b03302000200bfd0b03202000200dfd0b03102000200ffd0b0300200041406b200441e800fc0a0000200041a8016a200241e800fc0a00000b200141a0076a240020000f0b000ba10e01097f230041306b22022400027f41012001280200220841272001280204220a28021022091101000d001a02402002027f024002400240024002400240024002400240024002400240024002400240200028020022040e28020101010101010101030501010401010101010101010101010101010101010101010c0101010107000b200441dc00460d050b200441ff054b0d0620044120490d0b200441ff00490d0a0c080b2002420037010a200241dce0003b01080c060b2002420037010a200241dce8013b01080c050b2002420037010a200241dce4013b01080c040b2002420037010a200241dcdc013b01080c030b2002420037010a200241dcb8013b01080c020b2002420037010a200241dcce003b01080c010b41104100200441ab9d044f1b2200200041087222012004410b74220020014102742802d4e640410b74491b22012001410472220120014102742802d4e640410b7420004b1b22012001410272220120014102742802d4e640410b7420004b1b2201200141016a220120014102742802d4e640410b7420004b1b2201200141016a220120014102742802d4e640410b7420004b1b22014102742802d4e640410b742206200046200020064b6a20016a2206410274220041d4e6c0006a210720002802d4e640411576210041ff05210102402006411f4d0440200728020441157621012006450d010b200741046b28020041ffffff007121050b024020012000417f736a450d00200420056b2105200141016b21064100210103402001200041f1cfc0006a2d00006a220120054b0d012006200041016a2200470d000b0b20004101710440200241003a001e200241003b011c200220044114762d00f0d5403a001f20022004410476410f712d00f0d5403a002320022004410876410f712d00f0d5403a002220022004410c76410f712d00f0d5403a002120022004411076410f712d00f0d5403a002020044101726741027622002002411c6a22016a220341fb003a0000200341016b41f5003a00002001200041026b22036a41dc003a0000200241fd003a002520022004410f712d00f0d5403a00242002200229011c370308200220022f01243b01100c060b200441808004490d012004418080084f0440200441feffff0071220041ae9d0b460d05200441e0ffff007141e0cd0a460d052000419ef00a460d05200441f0d70b6b41704b0d0520044180f00b6b41dd6c4b0d0520044180800c6b419d744b0d05200441d0a60c6b417a4b0d052004418082386b41f9e6544b0d05200441f08338490d040c050b41002101200441087641ff0171210703400240200341026a2106200120032d0081db4022006a2105200720032d0080db402203470440200320074b0d01200521012006220341dc00470d020c010b024002400240200120054b0d00200541d4014b0d002000450d02200141dcdbc0006a21030c010b000b034020032d0000200441ff0171460d08200341016a2103200041016b22000d000b0b200521012006220341dc00470d010b0b200441ffff0371210141012106410021030340200341016a2105024020032c00b0dd40220041004e0440200521030c010b200541f803470440200341b1ddc0006a2d0000200041ff0071410874722100200341026a21030c010b000b200120006b22014100480d0320064101732106200341f803470d000b0c020b41020c050b41002101200441087641ff0171210703400240200341026a2106200120032d00a9e14022006a2105200720032d00a8e1402203470440200320074b0d01200521012006220341cc00470d020c010b024002400240200120054b0d002005419c024b0d002000450d02200141f4e1c0006a21030c010b000b034020032d0000200441ff0171460d06200341016a2103200041016b22000d000b0b200521012006220341cc00470d010b0b4101210620042101410021030340200341016a2105024020032c0090e440220041004e0440200521030c010b200541a40247044020034191e4c0006a2d0000200041ff0071410874722100200341026a21030c010b000b200120006b22014100480d0120064101732106200341a402470d000b0b2006410171450d010b2002418083023b011420022004360208200820042009110100450d0341010c040b200241003a0028200241003b0126200220044114762d00f0d5403a002920022004410476410f712d00f0d5403a002d20022004410876410f712d00f0d5403a002c20022004410c76410f712d00f0d5403a002b20022004411076410f712d00f0d5403a002a2004410172674102762200200241266a22016a220341fb003a0000200341016b41f5003a00002001200041026b22036a41dc003a0000200241fd003a002f20022004410f712d00f0d5403a002e20022002290126370308200220022f012e3b01100b410a0b22003a0015200220033a00142008200241086a20036a200020036b200a28020c110000450d0041010c010b2008412720091101000b200241306a24000b980c01017f411521030240027f0240024002400240024002400240024002400240024002400240024002400240024002400240024002400240024002400240200041ff01710e0c001a1a1a0102031a1a1a1a041a0b200241026b0e06041905191906190b20024106470d1820012d000041ef00470d1820012d000141e200470d1820012d000241ea00470d1820012d000341e500470d1820012d000441e300470d1841f40021004105210241050c170b200241026b0e0f0517170608090b170717171717170a170b200241026b0e030b160c160b200241026b0e0a0c0d15150e151515150f150b20012d000041e900470d1441e40021004101210241010c130b0240024020012d000041e4006b0e110115151515151515151515151515151500150b20012d000141f900470d1420012d000241f000470d14410221020c120b41e100210020012d000141e100470d1320012d000241f400470d134104210241030c120b0240024020012d000041e1006b0e03011400140b20012d000141f200470d1320012d000241e500470d1320012d000341e100470d1320012d000441f400470d1320012d000541e500470d13410321020c100b20012d000141e300470d1220012d000241e300470d1220012d000341ef00470d1220012d000441f500470d1220012d000541ee00470d1241f40021004106210241060c110b20012d000041e900470d11410921020c0d0b20012d000041f400470d1020012d000141e900470d1020012d000241f400470d1020012d000341ec00470d10410a210241e500210041040c0f0b20012d000041e400470d0f0240024020012d000141e1006b0e050111111100110b20012d000241f000470d1020012d000341ec00470d1020012d000441ef00470d1020012d000541f900470d1020012d000641ed00470d1020012d000741e500470d1020012d000841ee00470d10410b21020c0b0b20012d000241f400470d0f20012d000341e100470d0f20012d000441df00470d0f20012d000541f000470d0f20012d000641ef00470d0f20012d000741e900470d0f20012d000841ee00470d0f411421020c0a0b20012d000041e100470d0e20012d000141f000470d0e20012d000241f000470d0e20012d000341df00470d0e20012d000441e900470d0e4110210241e400210041050c0d0b20012d000041f500470d0d20012d000141f300470d0d20012d000241e500470d0d20012d000341f200470d0d20012d000441df00470d0d20012d000541e900470d0d411121020c0a0b20012d000041e900470d0c20012d000141ee00470d0c20012d000241f400470d0c20012d000341e500470d0c20012d000441f200470d0c20012d000541e100470d0c20012d000641e300470d0c20012d000741f400470d0c20012d000841e900470d0c20012d000941ef00470d0c20012d000a41ee00470d0c20012d000b41df00470d0c20012d000c41f400470d0c20012d000d41f900470d0c20012d000e41f000470d0c4112210241e5002100410f0c0b0b20012d000041e300470d0b20012d000141e800470d0b20012d000241e100470d0b20012d000341f200470d0b20012d000441f400470d0b20012d000541df00470d0b20012d000641e900470d0b4113210241e400210041070c0a0b20012d000041e900470d0a410721020c060b20012d000041ee00470d0920012d000141e100470d0920012d000241ed00470d09410821020c070b20012d000041e900470d08410c21020c040b20012d000041f500470d0720012d000141f200470d07410d210241ec00210041020c060b20012d000041f300470d0620012d000141f400470d0620012d000241e100470d0620012d000341f400470d0620012d000441f500470d06410e210241f300210041050c050b20012d000041e400470d0520012d000141e500470d0520012d000241f000470d0520012d000341ec00470d0520012d000441ef00470d0520012d000541f900470d0520012d000641e500470d0520012d000741e400470d0520012d000841df00470d0520012d000941e100470d05410f210241f4002100410a0c040b41f400210041090c030b41e400210041010c020b41e400210041060c010b41e500210041030b210341152002200120036a2d00002000471b21030b20030bc00b01117f230041f0046b2205240020052004360294022005200336029002200541153b018c0220054280808080d0a2c58a1537028402200541023a008102200541023a00f501200541023a00e901200541023a00dd01200541023a00d101200541023a00c501200541023a00b901200541023a00ad01200541023a00a101200541023a009501200541023a008901200541023a007d200541023a0071200541023a0065200541023a0059200541023a004d200541023a0041200541023a0035200541023a0029200541023a001d200541023a001120012002200541086a220341f8b2c000100c211320054198026a22062003418802fc0a0000024020130d00200528029002210e200520052802940222103602b0042005200e3602ac04200520023602a404200520013602a00420052d00b9022104200520063602a80402400240024020044102460d0020052d00b8024102470d00410020052802b402220320034100476b220320052802b002220841016a22066b200320064920022003497222071b21034101200120066a20071b21060240200441017145044020062003102441ff017121060c010b200541b8046a20062003107c20052802bc04220720052802c004102441ff0171210620052802b804220441808080807872418080808078460d0020040440200741002004fc0b000b200720041082010b20064106470d012003450d01200e2010410c6a280200410e41022008200320086a41026a4182adc000411e410141001086010d030b200541063a00b404410421044100210341c8afc00021090c010b200520063a00b404410421044100210341c8afc00021090240024002400240200641026b0e050203010004030b41a0b1c00021044105210341f0b1c00021090c030b4190b1c0002104410121030c020b41a0b0c0002104410721030c010b41fcafc0002104410221030b200541033602d404200520093602d004200520033602cc04200520043602c804200541063602c404200541e4aec0003602c004200541c0046a21140340201420114103746a2203280204220604402003280200220420064104746a211503402004410c6a280200210a200441086a280200210f200441046a280200210920042d000021030240200441016a2d0000220b044020054198026a200b2d00f8ca40410c6c6a22062d00094102460d0120062d00080d010b2009450440200541d8046a200541a0046a200b4100200341017141c1adc0004111103f20052d00e1044103470d010c050b200541d8046a200541a0046a200b41022003410171220c41a0adc0004110103f20052d00e10422064103460d0420064102460d000240410020052802dc04220820084100476b220320052802d804221241016a22076b2003200749200220034972220d1b22030d00200c0d00200e2010410c6a280200410b200b2012200841b0adc0004111410141001086010d050c010b4101200120076a200d1b210841808080807821072006410171047f200541d8046a20082003107c20052802dc04210820052802d804210720052802e0040520030b210602400240024002400240200941026b0e03000102040b4113210941d2adc000210c4110210d2006200a490d02200f2008200a109e01450d030c020b200541d8046a20082006102720052903d8044200520d02413c210941e5adc000210c410c210d4114210a41a1aec000210f0c010b4129210941b5aec000210c410d210d4100210a4101210f20082006100f220641ff01714102460d002006418102710d010b200e2010410c6a280200200d200b2012200320126a41026a200c2009200f200a10860120074180808080787241808080807847044020070440200841002007fc0b000b200820071082010b0d050c010b200741808080807872418080808078460d0020070440200841002007fc0b000b200820071082010b200441106a22042015470d000b0b201141016a22114103470d000b0b200020054198026a418802fc0a0000200020133a008802200541f0046a24000bf209020a7f027e230041106b22082400027e0240200120034d0d00200141086b210b200041036a210c200120036b2105200020036a220621044101210a03400240027e027f0240024002400240024020062d0000220741dc0047044020074122470d04200a0d02200220034d0d01000b4230210e024002402001200341016a22064d0d000240200020066a220d2d000041226b0e54050101010101010101010101010501010101010101010101010101010101010101010101010101010101010101010101010101010101010101010501010101010501010105010101010101010501010105010500010b410221050240200120036b22074102460d00200441026a2d00002209413a6b41ff017141f5014d04402009415f7141c7006b41ff017141fa01490d010b4103210520074103460d00200441036a2d00002209413a6b41ff017141f5014d04402009415f7141c7006b41ff017141fa01490d010b4104210520074104460d00200441046a2d00002209413a6b41ff017141f5014d04402009415f7141c7006b41ff017141fa01490d010b4105210520074105460d00200441056a2d00002204413a6b41ff017141f5014b0d022004415f7141c7006b41ff017141f9014b0d020b200320056a210642c000210e0b2006ad420886200e840c0b0b200841046a200d200120066b1058200828020c2105024020082802044101460440200341086a220420014f0d01200020046a2d00002204413a6b41ff017141f5014d04402004415f7141c7006b41ff017141fa01490d020b200341096a220420014f0d01200020046a2d00002204413a6b41ff017141f5014d04402004415f7141c7006b41ff017141fa01490d020b2003410a6a220420014f0d01200020046a2d00002204413a6b41ff017141f5014d04402004415f7141c7006b41ff017141fa01490d020b2003410b6a220420014f0d01200020046a2d00002204413a6b41ff017141f5014b0d062004415f7141c7006b41ff017141fa01490d010c060b2008280208418070714180b003470d050b200341066a210342030c060b200841046a200020026a200320026b1026200f420284200f20082802041b210f0b200f200341016aad420886840c080b200341026a0c020b2003ad4208864210842007411f4d0d061a2007c041004e0440200341016a21030c040b024020054101460d0002402007413e6a41ff0171411e4f0d0020062c000141bf7f4a0d00200341026a21030c050b200541024d0d0020062c000141bf7f4a0d0020062c000241bf7f4a0d00200741fe017141ee01472007411f6a41ff0171410c4f710d0041012003200c6a2001200341036a2203491b2106200120036b22054100200120054f1b2105200020036a2104200120034b0d050c060b200341016a21034100210a0c030b200520066a0b210342010b200f84210f0b024020012003490d00200120036b4108490d00200b20036b21060340200020036a290000220e42a0c0808182848890207d200e42dcb8f1e2c58b97aedc0085428182848890a0c080017d84200e42a2c48891a2c488912285428182848890a0c080017d84200e8442808182848890a0c0807f83220e5004402001200341086a2203490d022006410849200641086b2106450d010c020b0b200e7aa741037620036a21030b4101200020036a220420012003491b2106200120036b22054100200120054f1b2105200120034b0d000b0b2003ad4208864220840b200841106a24000bd408010e7f20012802002107024020012802042208450d00027f024020072d0000220a41306b220d41094b0d0002400240200841016b2203450d0020072d000141306b220241094b0440200741016a2104410021020c020b2002200d410a6c6a210d200841026b2203450d004101210220072d000241306b220641094b0440200741026a21040c020b2006200d410a6c6a210d200841036b2203450d00200741036a22042d000041306b41ff0171410a490d020c010b20084101472102200720086a2104410021030b200420072002417f73200a41304772200d418002497122051b21022003200820051b0c010b2007210220080b21032005410171450d002003450d0020022d0000412e470d00200341016b2205450d00200241016a21040240024020022d0001220a41306b220e41094b0d0002400240200341026b220b450d0020022d000241306b220641094b0440200241026a21020c020b2006200e410a6c6a210e200341036b220b450d004101210920022d000341306b220641094b0440200241036a21020c020b2006200e410a6c6a210e200341046b220b450d00200241046a22022d000041306b41ff0171410a490d020c010b20054101472109200220036a21024100210b0b200220042009417f73200a41304772200e418002497122031b2104200b200520031b21050c010b410021030b2003410171450d002005450d0020042d0000412e470d00200541016b2203450d00200441016a21020240024020042d0001220a41306b220f41094b0d0002400240200541026b2209450d0020042d000241306b220641094b0440200441026a21040c020b2006200f410a6c6a210f200541036b2209450d004101210c20042d000341306b220641094b0440200441036a21040c020b2006200f410a6c6a210f200541046b2209450d00200441046a22042d000041306b41ff0171410a490d020c010b2003410147210c200420056a2104410021090b20042002200c417f73200a41304772200f418002497122051b21022009200320051b21030c010b410021050b2005410171450d002003450d0020022d0000412e470d004100210502400240200341016b220b450d0020022d0001220a41306b220441094b0d0002400240200341026b2205450d0020022d000241306b220641094b0440200241026a21034100210c0c020b20062004410a6c6a2104200341036b2205450d004101210c20022d000341306b220641094b0440200241036a21030c020b20062004410a6c6a2104200341046b2205450d00200241046a22032d000041306b41ff0171410a4f0d01410021050c020b200b410147210c200220036a2103410021050b2001200536020420012003360200200c417f73200a413047722004418002497122050d010b2001200b3602042001200241016a3602000b2005410171450d00200041013a00002000200d41ff01712004411874200f41ff017141107472200e41ff017141087472723600010f0b2001200836020420012007360200200041003a00000bf20801097f230041306b2203240002400240024002400240024002400240024002400240027f02400240024020022d000041016b0e040504010b000b200228020822014100480d0b20010d014101210441000c020b02402001280200220128021841808080807847044020012802202109200128021c2108200341003602202003428080808010370218200820096a210b20082105410021010340200b200522064704402001220a027f20052c0000220141004e0440200141ff01712104200541016a0c010b20062d0001413f7121042001411f7121052001415f4d044020054106742004722104200641026a0c010b20062d0002413f7120044106747221042001417049044020042005410c74722104200641036a0c010b2005411274418080f0007120062d0003413f71200441067472722104200641046a0b220520066b6a21012004413a6b41754b0d01200441dfffff007141db006b41654b0d01200341186a200a20076b220410b6012003280220210602402007200a460d002004450d00200328021c20066a200720086a2004fc0a00000b2003200420066a360220200341186a410110b60120032802202207200328021c6a412d3a00002003200741016a360220200121070c010b0b200341186a200920076b220410b601200328021c210120032802202106024020072009460d002004450d00200120066a200720086a2004fc0a00000b200328021821052003410d36022c2003418cbec0003602282003200420066a360224200320013602202003410836021c20034184bec0003602182003410c6a200341186a4103102d2005450d0120050440200141002005fc0b000b200120051082010c010b200341808080807836020c0b2002280208220141004e04402001450d062002280204210541012001101c22020d050b000b2002280204210241012001101c2204450d0920010440200420022001fc0a00000b20010b21022000200136020820002004360204200020023602000c0a0b200020012802002d006041027422002802a0ce402000280288ce40101d0c090b20002002200128020020022d0001410c6c6a22002000280200418080808078461b22002802042000280208101d0c080b2001452206450440200220052001fc0a00000b200328020c2205418080808078470d01200020022001101d20012105200221040c030b200328020c2205418080808078460440200041012001101d0c070b20032802142107200328021021040c010b20032802142107200328021021042006450440200241002001fc0b000b200220011082010b200020042007101d2005450d040b20050440200441002005fc0b000b200420051082010c030b027f024020012802002201280254418080808078470440200128025c22024100480d0420020d014101210141000c020b2000200120012d006041027422002802b8cc4020002802a0cc4010470c040b2001280258210541012002101c2201450d0220020440200120052002fc0a00000b20020b21052000200236020820002001360204200020053602000c020b000b000b200341306a24000bc307020b7f017e230041206b220224002002410036021020024280808080103702082000280200220520002802046a210b200241146aad4280808080d00184210d027f024002400240024002400340027f02400240024002402005200b470440027f20052c0000220041004e0440200041ff01712100200541016a0c010b20052d0001413f7121042000411f7121032000415f4d044020034106742004722100200541026a0c010b20052d0002413f7120044106747221042000417049044020042003410c74722100200541036a0c010b2003411274418080f0007120052d0003413f71200441067472722100200541046a0b21052002280210210920004120490d04200041ff006b4121490d040240200041dc0d4c0440200041ad01460d06200041cf06460d062000419c0c470d010c060b200041dd0d460d052000418f0e460d05200041fffd03460d050b200041f0ffff007122034180fc03460d04200341e0c000460d04200041860c6b41794b0d0420004190306b417a4b0d0420004190c0006b417a4b0d04200041afc0006b41784b0d04200041fcff036b41734b0d04200041fba2076b41774b0d0420004180a0386b4180604f0d04200241086a027f410120004180014922040d001a41022000418010490d001a41034104200041808004491b0b220c10b601200228020c20022802106a210320040d022000413f7141807f7221042000410676210720004180104f0d01200320043a00012003200741c001723a00000c030b200228021021000c0a0b2000410c76210a2007413f7141807f722107200041ffff034d0440200320043a0002200320073a00012003200a41e001723a00000c020b200320043a0003200320073a00022003200a413f7141807f723a0001200320004112764170723a00000c010b200320003a00000b20022009200c6a360210200841016a0c010b200220003602142002200d370318200241086a41a8c5c00041e385c000200241186a10300d022008410141232000676b4102762200200041014d1b6a41046a0b20092006200841d000491b2106220841d0004d0d000b2006200228021022004d0d01200021060c020b41010c040b02402006450d00200020064d0d00200228020c20066a2c000041bf7f4c0d020b200220063602100b200241086a410310b601200228020c20022802106a220041a6013a0002200041e281023b00002002200641036a22003602100c010b000b2001280200200228020c2000200128020428020c1100000b200228020822000440200228020c210120000440200141002000fc0b000b200120001082010b200241206a24000bf808020a7f047e230041106b2204240042012000200141136a4170712201200020014b1b220341016b2202410476411e2002676b220541017420022005766a2003418202491b2205ad86210d427f200541016aad86210e2001418f80042000418f80046a200041104d1b6a22024180807c71210820024110762109200041016b21062005413d4b210a2000411149210b0240027f034002404180ecc000290300210c0240200a450440200c200e837a220f423f580440200fa72100200b04404188ecc00028020020004102746a280200220028020c21022000109f01200041046b22032003280200410273360200200020026a0c060b0340200441046a200020012006107120042802044101460d042000413f4904404180ecc000290300427f200041016aad86837a220ca72100200c42c000540d010b0b200441046a200520012006107120042802040d030c020b200c200d83500d01200441046a200520012006107120042802044101460d020c010b200c4200590d00200441046a413f20012006107120042802044101460d010b200940002200417f460440410021000c040b418cecc0002802002102418cecc00041003602002000411074220020086a2103024002402002410020002002461b450440417f2003200020034b1b41707121024188ecc000280200450440410021072000410120001b41036a4184807c712200419002724190827c7122032000490d0220022003490d02200341046b41034101200220034b1b3602004188ecc00020003602002000fd0c00000000000000000000000000000000fd0b02002000420037021820004200370228200042003702382000420037024820004200370258200042003702682000fd0c00000000000000000000000000000000fd0b02702000fd0c00000000000000000000000000000000fd0b0280012000fd0c00000000000000000000000000000000fd0b0290012000fd0c00000000000000000000000000000000fd0b02a0012000fd0c00000000000000000000000000000000fd0b02b0012000420037021020004200370220200042003702302000420037024020004200370250200042003702602000fd0c00000000000000000000000000000000fd0b02d0012000fd0c00000000000000000000000000000000fd0b02c0012000fd0c00000000000000000000000000000000fd0b02e0012000fd0c00000000000000000000000000000000fd0b02f0010c030b410021072000200041136a4190807c71220341106a22004b0d01200020024b0d01200341046b41073602000c020b2000417f2003200020034b1b41707122074f0440418cecc00020023602000c040b0240200241046b220328020022004101710440200320004102723602000c010b200220006b2202109f010b2002200710670b418cecc00020073602000c020b200220034d0440418cecc00020023602000c0205200320021067418cecc00020023602000c020b000b0b20042802082100200428020c0b21022002200020016a220146047f41010520012002106741030b2102200141046b20023602000b200441106a240020000b8a0702087f017e230041306b220324000240200241026a22044100480d0041012106410121072004044041012004101c2207450d01200421050b20034100360214200320073602102003200536020c2003410c6a410110b601200328021020032802146a41223a00002003410136021420020440200120026a210a200341246aad4280808080d00184210b0340027f20012c0000220241004e0440200241ff01712102200141016a0c010b20012d0001413f7121052002411f7121042002415f4d044020044106742005722102200141026a0c010b20012d0002413f7120054106747221052002417049044020052004410c74722102200141036a0c010b2004411274418080f0007120012d0003413f71200541067472722102200141046a0b210102402003027f024002402003410c6a027f02402002410a470440024020024122460d00200241dc00460d0020024120490d042002418001492207450d0241010c030b2003410c6a2204410210b601200328021421052004410110b601200328021020032802146a41dc003a00002003200541016a3602142004410110b601200328021020032802146a20023a0000200541026a0c050b2003410c6a410210b6012003280214220220032802106a41dcdc013b0000200241026a0c040b41022002418010490d001a41034104200241808004491b0b220510b601200328021020032802146a210420070d012002413f7141807f722107200241067621082002418010490440200420073a00012004200841c001723a0000200520066a0c030b2002410c7621092008413f7141807f722108200241ffff034d0440200420073a0002200420083a00012004200941e001723a0000200520066a0c030b200420073a0003200420083a000220042009413f7141807f723a0001200420024112764170723a0000200520066a0c020b200320023602242003200b370328200341186a41bab7c000200341286a103b20032802182102200328021c21042003410c6a2003280220220510b60120032802142106024020054522070d0020070d00200328021020066a20042005fc0a00000b2003200520066a22063602142002450d0220020440200441002002fc0b000b200420021082010c020b200420023a0000200520066a0b22063602140b2001200a470d000b0b2003410c6a410110b6012000200329020c3702002000200641016a360208200328021020032802146a41223a0000200341306a24000f0b000b8d0902067f037e230041d0016b22042400200441e8006a2207200141e800fc0a0000024041c00020042d00a70122016b220520034d0440200441a8016a21062001044020050440200120076a20022005fc0a00000b200420042903c80142017c3703c8012006200441e8006a41011013200441003a00a701200320056b2103200220056a21020b200341067622010440200420042903c8012001ad7c3703c80120062002200110130b20042003413f7122013a00a7012001450d01200441e8006a2002200341c0ffffff07716a2001fc0a00000c010b20030440200441e8006a20016a20022003fc0a00000b2004200120036a3a00a7010b2004200441e8006a41e800fc0a0000200420042d003f22016a22034180013a00002004290360210a2001413f7322020440200341016a41002002fc0b000b200441406b2103200241074d044020042004fd000330fd0b03980120042004fd000320fd0b03880120042004fd000310fd0b037820042004fd000300fd0b03682003200441e8006a41011013200442003703002004fd0c00000000000000000000000000000000fd0b03082004fd0c00000000000000000000000000000000fd0b03182004fd0c00000000000000000000000000000000fd0b03280b20042001ad220b423b86200a420986220c200b42038684220b4280fe038342288684200b428080fc0783421886200b42808080f80f834208868484200a42018642808080f80f83200a420f88428080fc078384200a421f884280fe0383200c42388884848437033820042004fd000330fd0b03980120042004fd000320fd0b03880120042004fd000310fd0b037820042004fd000300fd0b03682003200441e8006a41011013200428024021012004410036024020042802442102200441003602442004280248210320044100360248200428024c21052004410036024c200428025021062004410036025020042802542107200441003602542004280258210820044100360258200428025c21092004410036025c200442003703602004fd0c00000000000000000000000000000000fd0b0398012004fd0c00000000000000000000000000000000fd0b0388012004fd0c00000000000000000000000000000000fd0b03782004fd0c00000000000000000000000000000000fd0b0368200420042903a00137033820042004290398013703302004200429039001370328200420042903880137032020042004290380013703182004200429037837031020042004290370370308200420042903683703002000200941187841ff81fc0771200941ff81fc07714108787236001c2000200841187841ff81fc0771200841ff81fc0771410878723600182000200741187841ff81fc0771200741ff81fc0771410878723600142000200641187841ff81fc0771200641ff81fc0771410878723600102000200541187841ff81fc0771200541ff81fc07714108787236000c2000200341187841ff81fc0771200341ff81fc0771410878723600082000200241187841ff81fc0771200241ff81fc0771410878723600042000200141187841ff81fc0771200141ff81fc077141087872360000200441d0016a24000bd10602097f017e230041306b220624000240200141ffffffff004b0d0002402001450440410821090c010b2001210a41082001410374101c2209450d010b200641003602202006200936021c2006200a360218200641186a200110b7012006027f200628022022082001450d001a200628021c210c41002109200141014704402001410171210b027f200141026b41017622070440200741016a2207410171210d200741feffffff0771210a200c20084103746a2105200021070340200520072802002002110900370300200541086a200741046a2802002002110900370300200541106a200741086a2802002002110900370300200541186a2007410c6a2802002002110900370300200741106a2107200541206a2105200941046a2109200a41026b220a0d000b200820096a2208200d450d011a0b200c20084103746a2205200020094102746a22072802002002110900370300200541086a20072802042002110900370300200941026a2109200841026a0b2208200b450d011a0b200c20084103746a200020094102746a2802002002110900370300200841016a0b3602202006410c6a200641186a1033200628021421022006280210220c2107024002400240024003402007210a02400240024002400240200222050e020301000b200a41106a2107200a290300210e410121050340200e2007290300520d01200741106a21072002200541016a2205470d000b200221050c010b20022005490d040b200220056b2102200a20054104746a2107200541014d0d02200541ffffffff034d0d010c060b410021050c040b2005410274220841fcffffff074b0d0441042008101c220b450d042006410036022c2006200b36022820062005360224200641246a200510b801200a41086a21092006280228220b200628022c22084102746a210a03402009280200220d20014f0d03200a2000200d4102746a280200360200200941106a2109200a41046a210a200841016a2108200541016b22050d000b200628022421052003200b2008200411000020050440200541027422050440200b41002005fc0b000b200b20051082010b450d000b410121050c020b000b000b200628020c22000440200041047422000440200c41002000fc0b000b200c20001082010b200641306a240020050f0b000b000bd50501097f0240027f0240027f027f0240024002400240024020022802042205450440200228020021084100210541002001280200450d061a0c010b200228020022092d0000413046210b20012802004504402001280208220641026b41224b0d0a2006410a4d04400340200420096a22082d000041306b220720064f0d04200341ffff0371200641ffff03716c22034110760d06200341ffff0371200741ffff03716a220341ffff03712003470d062005200441016a2204470d000b0c060b0340200420096a22082d0000220741c1006b415f71410a6a200741306b200741394b1b220720064f0d03200341ffff0371200641ffff03716c22034110760d05200341ffff0371200741ffff03716a220341ffff03712003470d05200441016a22042005470d000b0c050b2001280208220a41026b41224b0d0920012802042107024002400240200a410a4d04400340200420096a22082d000041306b2203200a4f0d0420042007460d0720032006200a6c6a21062005200441016a2204470d000b0c010b0340200420096a22082d0000220341c1006b415f71410a6a200341306b200341394b1b2203200a4f0d0220042007460d0620032006200a6c6a21062005200441016a2204470d000b0b200520096a2108410021030c020b200520046b2103200421050c010b200520046b2103200421050b2002200336020420022008360200200641808004490c050b200520046b21072003210620042105200220073602042002200836020041010c040b200220052007417f736a3602042002200720096a41016a3602000c040b20022004417f7320056a3602042002200420096a41016a3602000c030b200520096a210820050b210520024100360204200220083602002003210641010b21022005450d002002410020012d000c1b2002200b1b200220054101471b0c010b41000b2101200020063b0102200020013b01000f0b2002200541016b3602042002200941016a360200000bec06010a7f230041d0006b22022400200241086a20012802002d0000104e024002400240200228020c22030440200228020822052d0000412f460d010b4109210641014109101c22030d01000b2002410036024c2002428080808010370244200241c4006a200341026a41027610b601024020034101460d00200320056a2109200541016a21050340027f20052c0000220341004e0440200341ff01712103200541016a0c010b20052d0001413f7121062003411f7121042003415f4d044020044106742006722103200541026a0c010b20052d0002413f7120064106747221062003417049044020062004410c74722103200541036a0c010b2004411274418080f0007120052d0003413f71200641067472722203418080c400460d02200541046a0b2105200228024c210a200241c4006a027f4101412e20032003412f461b22044180014922060d001a41022004418010490d001a41034104200441808004491b0b220b10b6012002280248200228024c6a2103024020064504402004413f7141807f722106200441067621072004418010490440200320063a00012003200741c001723a00000c020b2004410c7621082007413f7141807f722107200441ffff034d0440200320063a0002200320073a00012003200841e001723a00000c020b200320063a0003200320073a000220032008413f7141807f723a0001200320044112764170723a00000c010b200320043a00000b2002200a200b6a36024c20052009470d000b0b20024101360228200241d9b2c0003602242002200228024c36022020022002280248220736021c20024101360218200241d9b2c00036021420022802442104200241c4006a200241146a4103102d200228024c210620022802482103200228024421052004450d0120040440200741002004fc0b000b200720041082010c010b200341d8b2c0002d00003a0008200341d0b2c000290000370000410921050b20012802042107200220012802082204410047360240200220043602382002200736023420024102410020041b360230200241dcb2c00036021c20022006360218200220033602142002200129020c37022420024101360220200241d9b2c000410120041b36023c200241dab2c000410120041b36022c2000200241146a4106102d2005044020050440200341002005fc0b000b200320051082010b200241d0006a24000bc50f02077f027b024002402001450d002002450d0002400240024002400240200241074d04402002210520012d0000412c460d0120024101460d0320012d0001412c460d0120024102460d0320012d0002412c460d0120024103460d0320012d0003412c460d0120024104460d0320012d0004412c460d0120024105460d0320012d0005412c460d0120024106460d034107210520012d0006412c460d010c020b20022105412c20012002104b450d010b2001210603400240200621042005450d0041002103024002400340200320046a2d0000412c4622080d012005200341016a2203470d000b20042106200521030c010b2004200341016a22076a2106200520076b21050b02402003450d000340024020042d000041096b220741174b0d004101200774419b80800471450d00200441016a2104200341016b22030d010c020b0b20034107490d002009200428000041f3d085930373200441036a28000041b2ead8e9037372456a210920080d020c010b20080d010b0b200941024f0d0420024107490d010b200128000041f3d085930373200141036a28000041b2ead8e90373720d00024020024107460d00200141076a210541002106410121040240200241076b220741104f0440fd0c01010101010101010101010101010101210a200521032007417071220621040340200a2003fd000000220afd0cd0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0fd6efd0c0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0afd26200afd0c9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9ffd6efd0c06060606060606060606060606060606fd26fd50fd4e210a200341106a2103200441106b22040d000b200a4107fd6b4107fd6cfd63210420062007460d010b200120066a41076a2103200220066b41076b21060340200420032d0000220141306b41ff0171410a49200141e1006b41ff017141064972712104200341016a2103200641016b22060d000b0b200441017145044020004182043b01040c060b20074101710d02200741c000470d00200041016a22012005fd000020220bfd0c00000000000000000000000000000000fd0d00020406080a0c0e0000000000000000220a4106fd6dfd0c09090909090909090909090909090909fd9e01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000200afd6e4104fd6b200b410efd8d01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000fd0c09090909090909090909090909090909fd9e01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000200b4108fd8d01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000fd0c0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0ffd4efd6efd502005fd000030220bfd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000220a4106fd6dfd0c09090909090909090909090909090909fd9e01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000200afd6e4104fd6b200b410efd8d01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000fd0c09090909090909090909090909090909fd9e01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000200b4108fd8d01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000fd0c0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0ffd4efd6efd50fd0d00010203040506071011121314151617fd0b001020012005fd000000220bfd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000220a4106fd6dfd0c09090909090909090909090909090909fd9e01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000200afd6e4104fd6b200b410efd8d01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000fd0c09090909090909090909090909090909fd9e01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000200b4108fd8d01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000fd0c0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0ffd4efd6efd502005fd000010220bfd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000220a4106fd6dfd0c09090909090909090909090909090909fd9e01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000200afd6e4104fd6b200b410efd8d01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000fd0c09090909090909090909090909090909fd9e01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000200b4108fd8d01fd0c09090909090909090909090909090909fd0d00020406080a0c0e0000000000000000fd0c0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0ffd4efd6efd50fd0d00010203040506071011121314151617fd0b0000200041003a00000f0b20004182023b01040c020b200041023b01040c010b20004182023b01040c020b0c010b200041013a0004200041013a00000f0b200041013a00000bd40501117f230041306b22032400200342808080801037020820012d001c2001280204210620034100360210410247220b2006490440200128020022092006200b6b22024100200220064d1b4104746a210d2003412d6a210c2001280208210e200128020c210f200921080340200a220541016a210a02400240024020082d000c4101460440410a2104200828020422072102200741e8074f04400340200341166a20046a221041046b2002220520024190ce006e22024190ce006c6b221141ffff037141e4006e22124101742f00b8d7403b0000201041026b2011201241e4006c6b41ffff03714101742f00b8d7403b0000200441046b2104200541fface2044b0d000b0b200241094b0440200441026b2204200341166a6a2002200241ffff037141e4006e220241e4006c6b41ffff03714101742f00b8d7403b00000b02404100200720021b450440200320046a41156a220720024101742d00b9d7403a0000410b21020c010b410a21022004410a460d02200341166a20046a21070b4101200220046b2202101c22050d02000b200520064f0d02200f21022006200a4b047f20022009200a4104746a2802082202490541000b0d022002200920054104746a22042802082205490d0220042802042204200220056b4f0d02200e200541186c6a200441186c6a22022d001422054102460d02200c20022f00153b0000200c20022d00173a0002200320053a002c2003200228021036022820032002290208370320200341086a200341206a10290c020b20032802102102200341086a410110b601200328020c20032802106a412f3a00002003200241016a3602100c010b2002452204450440200520072002fc0a00000b200341086a20052002102b2002450d002004450440200541002002fc0b000b200520021082010b200841106a2208200d470d000b0b200b0440200341086a200141106a10290b2000200328021036020820002003290208370200200341306a24000b9f0601027f410621020240027f024002400240024002402001410b6b0e06000106020603060b20002d000041e100470d0520002d000141f000470d0520002d000241f000470d0520002d0003412e470d0502400240024020002d000441e3006b0e1300020808080808080808080808080808080801080b20002d000541f200470d0720002d000641e500470d0720002d000741e100470d0720002d000841f400470d0720002d000941e500470d070c050b20002d000541f000470d0620002d000641e400470d0620002d000741e100470d0620002d000841f400470d0620002d000941e500470d06410121030c040b20002d000541e500470d0520002d000641ec00470d0520002d000741e500470d0520002d000841f400470d0520002d000941e500470d05410321030c030b20002d000041e100470d0420002d000141f000470d0420002d000241f000470d0420002d0003412e470d0420002d000441e400470d0420002d000541e500470d0420002d000641f000470d0420002d000741ec00470d0420002d000841ef00470d0420002d000941f900470d0420002d000a41e500470d044102210341e4002102410b0c030b20002d000041e400470d0320002d000141e100470d0320002d000241f400470d0320002d000341e100470d0320002d0004412e470d0320002d000541f000470d0320002d000641f200470d0320002d000741ef00470d0320002d000841e300470d0320002d000941e500470d0320002d000a41f300470d0320002d000b41f300470d0320002d000c41e500470d034104210341e4002102410d0c020b20002d000041f500470d0220002d000141f300470d0220002d000241e500470d0220002d000341f200470d0220002d0004412e470d0220002d000541e900470d0220002d000641ee00470d0220002d000741f400470d0220002d000841e500470d0220002d000941f200470d0220002d000a41e100470d0220002d000b41e300470d0220002d000c41f400470d0220002d000d41e900470d0220002d000e41ef00470d024105210341ee002102410f0c010b41e4002102410a0b210141062003200020016a2d00002002471b21020b20020bde0701017f230041406a22012400200041003a0000200041003a0001200041003a0002200041003a0003200041003a0004200041003a0005200041003a0006200041003a0007200041003a0008200041003a0009200041003a000a200041003a000b200041003a000c200041003a000d200041003a000e200041003a000f200041003a0010200041003a0011200041003a0012200041003a0013200041003a0014200041003a0015200041003a0016200041003a0017200041003a0018200041003a0019200041003a001a200041003a001b200041003a001c200041003a001d200041003a001e200041003a001f200041003a0020200041003a0021200041003a0022200041003a0023200041003a0024200041003a0025200041003a0026200041003a0027200041003a0028200041003a0029200041003a002a200041003a002b200041003a002c200041003a002d200041003a002e200041003a002f200041003a0030200041003a0031200041003a0032200041003a0033200041003a0034200041003a0035200041003a0036200041003a0037200041003a0038200041003a0039200041003a003a200041003a003b200041003a003c200041003a003d200041003a003e200041003a003f2000410036028001200041003602840120004100360288012000410036028c012000410036029001200041003602940120004100360298012000410036029c01200042003703a0012001fd0c00000000000000000000000000000000fd0b030020002001290300370040200020012903083700482001fd0c00000000000000000000000000000000fd0b031020002001290310370050200020012903183700582001fd0c00000000000000000000000000000000fd0b032020002001290320370060200020012903283700682001fd0c00000000000000000000000000000000fd0b03302000200129033037007020002001290338370078200041003602e801200041003602ec01200041003602f001200041003602f401200041003602f801200041003602fc012000410036028002200041003602840220004200370388022001fd0c00000000000000000000000000000000fd0b0300200020012903003700a801200020012903083700b0012001fd0c00000000000000000000000000000000fd0b0310200020012903103700b801200020012903183700c0012001fd0c00000000000000000000000000000000fd0b0320200020012903203700c801200020012903283700d0012001fd0c00000000000000000000000000000000fd0b0330200020012903303700d801200020012903383700e00120004100419002fc0b002000419002108201200141406b24000bac0502067f017e02402002450d00200241076b22034100200220034f1b2107200141036a417c7120016b2108410021030340024002400240200120036a2d00002205c0220641004e0440200820036b4103710d01200320074f0d020340200120036a220441046a280200200428020072418081828478710d03200341086a22032007490d000b0c020b42808080809020210902400240024002400240024002400240024020052d0080d94041026b0e03000102070b200341016a22042002490d02420021090c060b200341016a22042002490d02420021090c050b200341016a22042002490d02420021090c040b200120046a2c000041bf7f4a0d030c040b200120046a2c00002104024002400240200541e0016b0e0e0002020202020202020202020201020b200441607141a07f460d030c040b2004419f7f4a0d030c020b2006411f6a41ff0171410c4f04402006417e71416e470d0320044140480d020c030b20044140480d010c020b200120046a2c000021040240024002400240200541f0016b0e050100000002000b2006410f6a41ff017141024b0d0420044140480d020c040b200441f0006a41ff01714130490d010c030b2004418f7f4a0d020b2002200341026a22044d0440420021090c020b200120046a2c000041bf7f4a0440428080808090c00021090c020b42002109200341036a220420024f0d01200120046a2c00004140480d02428080808090e00021090c010b42002109200341026a220420024f0d00200120046a2c000041bf7f4c0d01428080808090c00021090b200020092003ad84370204200041013602000f0b200441016a21030c020b200341016a21030c010b200220034d0d000340200120036a2c00004100480d012002200341016a2203470d000b0c020b200220034b0d000b0b2000200236020820002001360204200041003602000be10d03117f057e027b230041406a22042400024020024104490d002004200241046b36023c2004200141046a36023820012d000041306b220f41ff017141094b0d0020012d000141306b221041ff017141094b0d0020012d000241306b221141ff017141094b0d0020012d000341306b221241ff017141094b0d00200441306a200441386a220141ad95c0004101105f20042802304101470d0020042802342109200441286a200141ad95c0004101105f20042802284101470d00200428022c210b200441206a200141d0c3c0004102105f20042802204101470d002004280224210d200441186a200141bfc3c0004101105f20042802184101470d00200428021c210e200441106a200141bfc3c0004101105f20042802104101470d002004280214210c200441086a210a41002102024020012802042205450440410121080c010b41012108200128020022062d0000412e470d00200541016b2103200641016a21072005410147044002400240024002400340200620086a2d000041306b41ff017141094b0d012005200841016a2208470d000b200321020c010b200841016b220220034b0d010b2001200320026b3602042001200220076a36020020020d01410021080c030b000b20072d000041306b41ff017121034101210841082107024020024101460d0020054102460d002003410a6c20062d000241306b41ff01716a21034107210720024102460d0020054103460d002003410a6c20062d000341306b41ff01716a21034106210720024103460d0020054104460d002003410a6c20062d000441306b41ff01716a21034105210720024104460d0020054105460d002003410a6c20062d000541306b41ff01716a21034104210720024105460d0020054106460d002003410a6c20062d000641306b41ff01716a21034103210720024106460d0020054107460d002003410a6c20062d000741306b41ff01716a21034102210720024107460d0020054108460d002003410a6c20062d000841306b41ff01716a21034101210720024108460d0020054109460d002003410a6c20062d000941306b41ff01716a21020c020bfd0c000000000100000001000000010000002003fd1c0022192019fd0c0a0000000a0000000a0000000a000000fdb501221a200741036a411c7141044622021b201a2019fd0c64000000640000006400000064000000fdb50120021bfd0c00000000010000000200000003000000fd0c0400000005000000060000000700000020021b200741016bfd11fd3cfd52221920192019fd0d08090a0b0c0d0e0f0001020300010203fdb501221920192019fd0d04050607000102030001020300010203fdb501fd1b0021020c010b2001200336020420012007360200410021080b200a2002360204200a200836020020042802084101470d00200428020c2107230041106b220224000240027f024002400240024020012802042205450d002001200541016b220a3602044101210620012001280200220341016a360200024020032d00002208412b6b0e03030102000b200841da00460d03200841fa00460d030b410021010c040b417f21060b200a4102490d022001200541036b3602042001200341036a36020020032d000141306b220541ff017141094b0d0220032d000241306b220341ff017141094b0d02200241086a200141bfc3c0004101105f20022802084101470d0220032005410a6c6a41ff0171220341174b0d02200228020c2205413b4a0d0220052003413c6c6a20066c0c010b41000b2101410121130b2004200136020420042013360200200241106a240020042802004101470d00200428023c0d002009410d6b4174490d00200d41174a0d00200e413b4a0d00200c413c4a0d002010200f410a6c6a41ff0171410a6c201141ff01716a410a6c201241ff01716a210120042802042103411f210202402009410b4b0d00410120097441d0147145044020094102470d012001410371450440200141ffff0371220541900370411d2102200541e400700d02450d020b411c21020c010b411e21020b200b41004c0d002002200b490d00200e200d413c6c6a20036b413c6c200c6aac2009ad221442097c420c82a74199016c41026a41056ead200bad7c2001ad2014420354ad7d22144290037f221542f07c7e20147c2214423f87221620157c42b1f5087e7c20164290038320147c221442ed027e7c20144202887c2014a741ffff037141e4006ead7d42edf42b7d4280a3057e7c2114200c413c46044041002102230041206b22012400201420144280a3057f22154280dd7a7e7c2216423f8722174280a30583420020167d510440200141086a201520177c105a200129031842015121020b200141206a24002002450d010b2000200736021020002014370308420121180b20002018370300200441406b24000b980503057f017b017e41f8ebc0002d00004101470440105e0b41e0ebc00028020045044041e0ebc000417f36020002402000450d00200041bf7f4b200041406b41c0800441ecebc0002802002000418180044922041b4b7222020d004101410c410420041b2802e4eb4041406b20021b2104410021020240200041104f04402004210320004170712201210203402003fd0000002006fd792106200341106a2103200241106b22020d000b200620062006fd0d08090a0b0c0d0e0f0000000000000000fd79220620062006fd0d04050607000000000000000000000000fd79220620062006fd0d02030000000000000000000000000000fd79220620062006fd0d01000000000000000000000000000000fd79fd1600210220002001460d010b200120046a2103200020016b2101034020032d00002205200241ff0171220220022005491b2102200341016a2103200141016b22010d000b0b417f2101410021032002c041004e044041e0ebc000410036020020000f0b200241ff017141c3014b0d004100210103400240200320046a22022c00002105027f024002400240200020036b4108490d002002290000220742808182848890a0c0807f834200520d00200141774b0d01200141086a220220004b0d01200120046a200737000020022101200341086a0c030b200541004804402000200341016a22024d0440417f21010c050b200020014b0440200120046a200220046a2d0000413f712005410674723a0000200141016a2101200341026a0c040b000b200020014b0d01000b000b200120046a20053a0000200141016a2101200341016a0b22032000490d010b0b41e0ebc00028020041016a21030b41e0ebc000200336020020010f0b230041106b2200240020002000410f6aad4280808080800184370300000be704010a7f230041206b220224002001280204210320012802002106418080808078210820012d000c4101460440200241146a20062003107c200228021c210320022802142108200228021821060b200241003602102002428080808010370208024020034103490440200621050c010b2006210502400340200341026b210741002101034002400240200120056a22042d000041ed01470d00200441016a2d000041e0017141a001470d00200441026a2c00004140480d010b2007200141016a2201470d010c040b0b200120034b0d01200241146a2005200110312002280218210720022802142104200241086a200228021c220910b6012002280210210a0240200945220b0d00200b0d00200228020c200a6a20072009fc0a00000b20022009200a6a2209360210200441004a044020040440200741002004fc0b000b200720041082010b200241086a410310b601200228020c20022802106a220441bd013a0002200441efff023b00002002200941036a360210200141036a220120034d0440200120056a2105200320016b220341034f0d010c030b0b000b000b200241146a2005200310312002280218210520022802142101200241086a200228021c220310b60120022802102104024020034522070d0020070d00200228020c20046a20052003fc0a00000b200141004a044020010440200541002001fc0b000b200520011082010b200228020821012000200228020c2200200320046a102b2001044020010440200041002001fc0b000b200020011082010b20084180808080787241808080807847044020080440200641002008fc0b000b200620081082010b200241206a24000bf70401037f230041306b22062400200620023602042006200136020020032004413c6c22076a210802400240024002400340200321042007450d012007413c6b21072004413c6a210320042005110700450d000b2006200441396aad428080808090018437031820062004410c6aad4280808080a0018437031020062006ad4280808080b0018437030841012107200041a8c5c00041fa82c000200641086a10300d03200428020822010d010c020b20002001200241b4c5c00028020011000021070c020b20062001360224200620042802043602202006200641206aad4280808080c00184370308200041a8c5c00041ac83c000200641086a10300d010b20042802242101200620042802203602282006200136022c20062006412c6aad428080808010843703102006200641286aad42808080801084370308200041a8c5c000418d84c000200641086a10300d00200820036b413c6e21040240024020032008460d002004410371210241002101410021070240200441016b41034f0440200441fcffff3f7121082003210403402004200511070020076a2004413c6a20051107006a200441f8006a20051107006a200441b4016a20051107006a2107200441f0016a21042008200141046a2201470d000b2002450d010b20032001413c6c6a210403402004200511070020076a21072004413c6a2104200241016b22020d000b0b024020070e020102000b200620073602202006200641206aad42808080801084370308200041a8c5c00041d290c000200641086a103021070c020b200041f2acc000410141b4c5c00028020011000021070c010b200041f3acc000410f41b4c5c00028020011000021070b200641306a240020070ba60401077f200028020821052000410110b60120002802082000200541016a220536020820002802046a412f3a000020020440200120026a21090340027f20012c0000220241004e0440200241ff01712102200141016a0c010b20012d0001413f7121042002411f7121032002415f4d044020034106742004722102200141026a0c010b20012d0002413f7120044106747221042002417049044020042003410c74722102200141036a0c010b2003411274418080f0007120012d0003413f71200441067472722102200141046a0b21012000027f02402002412f470440200241fe004704402000027f410120024180014922060d001a41022002418010490d001a41034104200241808004491b0b220410b601200028020420002802086a210320060d022002413f7141807f722106200241067621072002418010490440200320063a00012003200741c001723a0000200420056a0c040b2002410c7621082007413f7141807f722107200241ffff034d0440200320063a0002200320073a00012003200841e001723a0000200420056a0c040b200320063a0003200320073a000220032008413f7141807f723a0001200320024112764170723a0000200420056a0c030b2000410210b6012000280208220220002802046a41fee0003b0000200241026a0c020b2000410210b6012000280208220220002802046a41fee2003b0000200241026a0c010b200320023a0000200420056a0b220536020820012009470d000b0b0ba105010d7f230041c0016b2203240020032000fd00038002fd0b03a00120032000fd0003f001fd0b03900120032000fd0003e001fd0b038001200320002903a80137034820032000fd0003b001fd0b035020032000fd0003c001fd0b036020032000fd0003d001fd0b0370200341086a200341c8006a20014120101e2003280224210020032802202101200328021c2104200328021821052003280214210620032802102107200328020c2108200228001c21092002280018210a2002280014210b2002280010210c200228000c210d2002280008210e2002280004210f200320032802082002280000473602482003280248210220032008200f473602482003280248210820032007200e473602482003280248210720032006200d473602482003280248210620032005200c473602482003280248210520032004200b473602482003280248210420032001200a473602482003280248210120032000200947360248200328024821002003410036024820032003280248200020012004200520062007200220087272727272727272410171360248200320032d0048417f734101713a004820032d004820034100360248200341003602bc0120032003280248360244200341003602b801200320032802bc01360240200341003602b401200320032802b80136023c200320032802b40136023820032003280248360234200320032802bc01360230200320032802b80136022c200320032802b40136022820034100360248200341003602bc01200341003602b801200341003602b40120032003280248360244200320032802bc01360240200320032802b80136023c200320032802b40136023820032003280248360234200320032802bc01360230200320032802b80136022c200320032802b401360228200341c0016a24004100470b8e0401097f230041106b2206240002400240200128020c22092001280204220b6a22032009490d002001280214220a20036a2205200a490d00024020024103460d00200128021c220320056a22052003490d0120024104460d002001280224220320056a22052003490d0120024105460d00200128022c220320056a22052003490d010b024020054100480d000240200545044041012104410021030c010b410120052203101c2204450d010b2006410036020c200620043602082006200336020420012802002104200641046a200b10b60120062802082107200628020c21080240200b4522030d0020030d00200720086a2004200bfc0a00000b20052008200b6a22046b22032009490d02200420076a210420090440200420012802082009fc0a00000b200320096b2203200a490d02200420096a2104200a044020042001280210200afc0a00000b027f2003200a6b220320024103460d001a2003200128021c2207490d032004200a6a210420070440200420012802182007fc0a00000b200320076b220320024104460d001a200320012802242208490d03200420076a210420080440200420012802202008fc0a00000b200320086b220320024105460d001a2003200128022c2202490d0320020440200420086a20012802282002fc0a00000b200320026b0b2101200020062902043702002000200520016b360208200641106a24000f0b000b000b000b8105020a7f016f230041206b22052400418108210302400240027f02400240027f02400240024002400240024020002d000041016b0e0504000102030b0b2000280204b8100a210b10482200200b2601200021030c0a0b20002802042000280208100b210b10482200200b2601200021030c090b20002802082204200028020c22064104746a2101200028020421021000210b10482200200b260120002103200422002006450d031a20054101722106034020002d000022074106460d032006200041016a2900003700002006200041086a290000370007200520073a00002005102e2107200325012007250110011a200710cf01200041106a22002001470d000b0c040b200028020c220241186c210120002802082104200028020421061002210b10482200200b260120002103200422002002450d051a200541106a4101722107200121020340200041086a2d000022084106460d052007200041096a2900003700002007200041106a290000370007200520083a001020002802002108200041046a280200210a200541106a102e2109200325012008200a200925011003200910cf01200041186a2100200241186b22020d000b0c060b41820841830820002d00011b21030c060b200041106a0b22002001460d00200120006b410476210103402000105d200041106a2100200141016b22010d000b0b2002450d03200241047422000440200441002000fc0b000b200420001082010c030b200041186a0b2100200120046a220220006b41186e210120002002460d00200041086a210003402000105d200041186a2100200141016b22010d000b0b2006450d00200641186c22000440200441002000fc0b000b200420001082010b200541206a240020030ba60401087f230041206b22042400024020034504400c010b20012802042106200128020021070240200341016b220b0440200441106a2001101920042d00100d0120012006360204200120073602000b2004411036021820044281808080c000370210200441013a001c200441086a200441106a2001102020042f010a210820042f0108220941014704402001200636020420012007360200410021062009410171450d020b200220083b01002003410146044041002106410121050c020b200241026a2109200341017441026b210a410121050340200128020421072001280200210802402005200b4f0d002007450d002001200741016b3602042001200841016a36020020082d0000413a470d00200441106a2001101920042d00100d020b41002106024002402007450440410021070c010b2001200741016b3602042001200841016a36020020082d0000413a460d010b20012007360204200120083602000c030b2004411036021820044281808080c000370210200441013a001c2004200441106a2001102020042f0100410147044020012007360204200120083602000c030b200920042f01023b0100200541016a2105200941026a2109200a41026b220a0d000b200321050c010b41012106200220054101746a2202200428001122014108764180feff07712001411876723b01022002200141087420014180fe0371410876723b0100200541026a21050b200020063a000420002005360200200441206a24000bfb0301087f230041106b22062400027f0240200341017145044020022d000022050d0141000c020b200020022003410176200128020c1100000c010b200128020c210a0340200241016a210402400240024002402005c04100480440200541ff01712208418001460d01200841c001470d032006200136020420062000360200200642a080808006370208200320074103746a220228020020062002280204110100450d0241010c060b20002004200541ff01712202200a110000450440200220046a21020c040b41010c050b2000200241036a220420022f00012202200a110000450440200220046a21020c030b41010c040b200741016a2107200421020c010b41a080808006210b200541017104402002280001210b200241056a21040b41002108027f20054102714504404100210920040c010b20042f00002109200441026a0b21022005410471047f20022f00002108200241026a0520020b21042005410871047f20042f00002107200441026a0520040b210220054110710440200320094103746a2f010421090b20062005412071047f200320084103746a2f01040520080b3b010e200620093b010c2006200b36020820062001360204200620003602004101200320074103746a2204280200200620042802041101000d021a200741016a21070b20022d000022050d000b41000b200641106a24000ba70401067f230041306b220324002003200236020820032001360204200341206a200341046a103502402000027f20032802202205044020032802242201200328022c450d011a024002402002450440410121040c010b41012002101c2204450d010b20034100360214200320043602102003200236020c02400240200120024b04402003410c6a410020011073200328020c210220032802102104200328021421060c010b2001450d010b2001450d00200420066a20052001fc0a00000b2003200120066a2201360214200220016b41024d04402003410c6a20014103107320032802102104200328021421010b200120046a220241bacec0002d000022053a0002200241b8cec0002f000022063b00002003200141036a22023602142003200329020437021803400240200341206a200341186a103520032802202207450d00200328022c0240024020032802242201200328020c20026b4b04402003410c6a20022001107320032802102104200328021421020c010b2001450d010b2001450d00200220046a20072001fc0a00000b2003200120026a2202360214450d01200328020c20026b41024d04402003410c6a20024103107320032802102104200328021421020b200220046a220120053a0002200120063b00002003200241036a22023602140c010b0b200020032802143602082000200329020c3702000c030b000b4101210541000b3602082000200536020420004180808080783602000b200341306a24000bb20402077f017e412b418080c4002000280208220841808080017122061b2006411576410120011b20056a210702402008418080800471450440410021020c010b027f41002003450d001a20022c000041bf7f4a220620034101460d001a200620022c000141bf7f4a6a0b20076a21070b412d20011b210c024020002f010c220b20074b0440024002402008418080800871450440200b20076b210941002101410021060240024002402008411d7641037141016b0e03000100020b200921060c010b200941feff037141017621060b200841ffffff0071210b20002802042107200028020021080340200141ffff0371200641ffff03714f0d024101210a200141016a21012008200b2007280210110100450d000b0c040b20002000290208220da741808080ff797141b080808002723602084101210a2000280200220620002802042209200c2002200310a9010d0341002101200b20076b41ffff037121020340200141ffff037120024f0d02200141016a2101200641302009280210110100450d000b0c030b4101210a20082007200c2002200310a9010d02200820042005200728020c1100000d02200920066b41ffff037121004100210103402000200141ffff03714d044041000f0b200141016a21012008200b2007280210110100450d000b0c020b200620042005200928020c1100000d012000200d37020841000f0b4101210a2000280200220120002802042200200c2002200310a9010d00200120042005200028020c110000210a0b200a0bd803030c7f017e017b230041106b2209240002402001280208220441ffffff3f4b0d00200128020421052001280200210a027f20044504404108210141000c010b41082004410474101c2201450d01200520044103746a21060240027f200441014604402005210241000c010b2004410171200441feffff3f71210d2005210303402001200b6a22082003290300220e370300200841086a200736020020062202200341086a4704402003290308210e200341106a21020b200841186a200741016a360200200841106a200e370300200b41206a210b20022103200d200741026a2207470d000b450d0120070b2103200220064704402002290300210e0b200120034104746a220220033602082002200e3703000b20040b2106200a0440200a41037422020440200541002002fc0b000b200520021082010b200441017622020440200241016b21030340200120032004103d200341016b2203417f470d000b0b200441024f0440200441047420016a41106b210320042102034020092001fd000300220ffd0b030020012003fd000300fd0b03002003200ffd0b030020014100200241016b2202103d200341106b2103200241014b0d000b0b200020043602082000200136020420002006360200200941106a24000f0b000bce0402077f017b230041b0016b220624000240024002402002200128022822024d0440200641c8006a20032004102220062d0048044020062006fd00024c220dfd0b002b2000200dfd0b00000c040b20062006fd000049fd0b030820062006fd000059fd0b03182001280220210341002104200128021c21020240200528020c220841004e044020080d0120012802242005280200200641086a102c450d010c030b2005280208210720052802042109200620012802242201290380013703880120062001fd00038801fd0b03900120062001fd00039801fd0b03a00120062001fd000340fd0b034820062001fd000350fd0b035820062001fd000360fd0b036820062001fd000370fd0b0378200641286a220a200641c8006a20092007101e2001200a200641086a102c0d020b410321072003450d0220034102742103200528020021092005280208210a2005280204210b20064188016a21052008410048210c4101210403400240200c45044020042008470d0120022802002009200641086a102c0d040c010b2005200228020022012903800137030020052001fd00038801fd0b030820052001fd00039801fd0b031820062001fd000340fd0b034820062001fd000350fd0b035820062001fd000360fd0b036820062001fd000370fd0b0378200641286a2201200641c8006a200b200a101e20022802002001200641086a102c0d030b200241046a2102200441016a2104200341046b22030d000b0c020b20002002360204200041003a00000c020b20002004360204410721070b200020073a00000b200641b0016a24000bf70301077f2001280204220504402001280200210403400240200341016a2102027f2002200320046a2d00002207c0220841004e0d001a0240024002400240024002400240024002400240024020072d0080d94041026b0e030001020c0b41e490c000200220046a200220054f1b2c000041404e0d0b200341026a0c0a0b41e490c000200220046a200220054f1b2c00002106200741e0016b0e0e0103030303030303030303030302030b41e490c000200220046a200220054f1b2c00002106200741f0016b0e050403030305030b200641607141a07f470d080c060b2006419f7f4a0d070c050b2008411f6a41ff0171410c4f04402008417e71416e470d07200641404e0d070c050b200641404e0d060c040b2008410f6a41ff017141024b0d05200641404e0d050c020b200641f0006a41ff017141304f0d040c010b2006418f7f4a0d030b41e490c0002004200341026a22026a200220054f1b2c000041bf7f4a0d0241e490c0002004200341036a22026a200220054f1b2c000041bf7f4a0d02200341046a0c010b41e490c0002004200341026a22026a200220054f1b2c000041404e0d01200341036a0b220322022005490d010b0b20002003360204200020043602002001200520026b3602042001200220046a3602002000200220036b36020c2000200320046a3602080f0b200041003602000b880402087f027e230041306b220324004104210402400240200204402002210541042002410474101c2204450d010b2003410036020c2003200436020820032005360204200341046a200210b901200328020c2106200204402002413c6c2109200328020820064104746a210403404104419001101c2202450d03200120076a220541386a2d00002108200541396a2d0000210a200541046a290200210b200541106a290200210c200341106a200541186a106d200341206a200541286a106d200241053602642002418ba0c0003602602002200c370254200241033a00502002410736024c20024184a0c0003602482002200b37023c200241033a00382002410436023420024180a0c0003602302002200a4102742205280290cb40360228200220052802d8cb40360224200241033a00202002410436021c200241fc9fc00036021820024107410520081b360210200241ed9fc00041e89fc00020081b36020c200241033a000820024108360204200241f49fc00036020020024190a0c0003602782002410336027c20022003fd000210fd0b026820022003fd000220fd0b0280012004410c6a4106360200200441086a2002360200200441046a4106360200200441053a0000200441106a2104200641016a210620092007413c6a2207470d000b0b200020032902043702042000200636020c200041043a0000200341306a24000f0b000b000be10301037f230041106b220424000240024002402001280208220241808080107145044020024180808020710d0120002001104a450d02410121020c030b20002802002102410921030340200320046a41066a2002410f712d00f0d5403a0000200341016b2103200241047622020d000b410121022001410141dae7c0004102200320046a41076a410920036b1032450d010c020b20002802002102410921030340200320046a41066a2002410f712d00dce7403a0000200341016b2103200241047622020d000b410121022001410141dae7c0004102200320046a41076a410920036b10320d010b200128020041d8e7c0004102200128020428020c1100000440410121020c010b200041046a210002402001280208220241808080107145044020024180808020710d0120002001104a21020c020b20002802002102410921030340200320046a41066a2002410f712d00f0d5403a0000200341016b2103200241047622020d000b2001410141dae7c0004102200320046a41076a410920036b103221020c010b20002802002102410921030340200320046a41066a2002410f712d00dce7403a0000200341016b2103200241047622020d000b2001410141dae7c0004102200320046a41076a410920036b103221020b200441106a240020020bc60302067f017e230041306b220624002001200028021c22084d044020002802182107200641003a000c2006200820016b22083602082006200120076a2207360204200641206a200641046a10350240024002402006280220450d0020062802240d002006290228210c2006200628020c2209360218200620062902043703102001200c422088a76a210741002108024020094101710d000340200641206a200641106a10352006280220450d0120062802240d01200628022c20086a21080c000b000b200041012001200720086a41bb96c000410d20042005108301450d010c020b2006200836021420062007360210200641206a200641106a103541002108024020062802202207450d002006280224450d004101210820072c0000220941004e0d00027f20072d0001413f71220a2009411f71220b4106747220094160490d001a20072d0002413f71200a41067472220a200b410c747220094170490d001a200b411274418080f0007120072d0003413f71200a41067472720b2207418001490d00410221082007418010490d0041034104200741808004491b21080b200120086a21070b200041002001200720022003200420051083011a0b200641306a24000f0b000bcc03010a7f230041306b22062400200028021c210502400240200120024b0d00200220054b0d00200028021821052006200220016b3602102006200120056a36020c410021020340200641146a2006410c6a1035024002402006280214220c04402006280220210b200628021822070d012001200b6a220520014b0d02200521010c030b4100210120024101470d04200041012008200a41bb96c000410d2003200410830121010c040b024020024101460440200041012008200a41bb96c000410d200320041083010d010b410021050340024020052007460d00200720056b21092005200c6a210d4100210203402002200d6a220e2d000041dc004704402009200241016a2202470d010c020b0b200641246a200e41016a20092002417f736a1058200220056a2102200628022c210502402006280228418070714180b003470d0020062802240d0020004104200120026a2209200941066a41c89bc000413f200320041083010d030b2007200220056a41016a22054f0d010b0b41002102200120076a2205200b6a220120054d0d0241012102200521082001210a0c020b410121010c030b2008200120024101711b2108410121022005220a21010c000b000b000b200641306a240020010bef0201077f230041106b2209240002402001450d002003450d000340200741016a2104200220056a2106027f0240027f02400240200020076a2d0000220741dc00460440200941046a200020046a200120046b10582004200928020c6a2107200928020822044180014f0440200441801049200320056b220a41002003200a4f1b220841024f710d0220044180800449200841034f710d034100210a200841034d0d052006200441127641f001723a000020062004410676413f71418001723a000220062004410c76413f71418001723a00014103210841040c040b200620043a0000200541016a0c050b200620073a000020042107200541016a0c040b2006200441067641c001723a00004101210841020c010b20062004410c7641e001723a000020062004410676413f71418001723a00014102210841030b210a200620086a2004413f71418001723a00000b2005200a6a0b2105200120074d0d01200320054b0d000b0b200941106a240020050bcd0201067f230041106b22052400024002400240024002400240024020024101710440200241017621030c010b20012d00002203450d01200121040340200441016a210402402003c04100480440200341ff0171418001460440200620042f000022036a2106200320046a41026a21040c020b20042003410371410878220841057441808080800471200841077472411d766a20034101764102716a20034102764102716a210420064520077221070c010b2004200341ff017122036a2104200320066a21060b20042d000022030d000b4100210320072006411049710d00200641017422034100480d040b20030d010b41012104410021030c010b41012003101c2204450d020b200541003602082005200436020420052003360200200541dccec000200120021030450d02000b000b000b2000200528020836020820002005290200370200200541106a24000ba00301027f230041406a22052400200520012004106441c8ebc000280200220641ffffffff07490440024041c8ebc000200641016a360200027f410241d4ebc00028020020004d0d001a410241d0ebc000280200200041306c6a2200280208418194ebdc03460d001a41f8ebc0002d00004101470440105e0b41e0ebc000280200220641ffffffff074f0d0141e0ebc000200641016a3602002005200436022c200541002001200141bf7f4b200141406b41c0800441ecebc0002802002001418180044922011b4b7222041b220636022820054101410c410420011b2802e4eb4041406b20041b36022441f4ebc000280200210120052005360220200541306a2000200620014100200341004e1b418020200320034180204f1b200541206a103420052d003022004106714104460440200541346a108e010b41e0ebc00041e0ebc00028020041016b36020041c8ebc00028020041016b210620004107460b210041c8ebc0002006360200200541406b24002000410020004102471b410020021b0f0b0b230041106b2200240020002000410f6aad4280808080900284370300000bd40202057f037e200141017422044101722103200020014104746a220528020821062005290300210802400240200241026b22054100200220054f1b220720044d0440200121020c010b034002402000027f200020034104746a22022903002209200441047420006a41206a2204290300220a5204402009200a580c010b200228020820042802084d0b20036a22024104746a22032903002209200852044020082009540d01200121030c040b20062003280208490d00200121030c030b200020014104746a2003fd000300fd0b03002002410174220441017221032002210120042007490d000b0b20042005470440200221030c010b0240200020034104746a22012903002209200852044020082009540d01200221030c020b20062001280208490d00200221030c010b200020024104746a2001fd000300fd0b03000b200020034104746a22002006360208200020083703000bab0301067f230041d0006b2202240002400240024020002802fc0141016b220441044b0d00200020046a2d00800222054115460d00200128020421042001280200210320012d000c410171450440200520032004101621030c020b2002fd0c00000000000000000000000000000000fd0b03302002fd0c00000000000000000000000000000000fd0b03202002fd0c00000000000000000000000000000000fd0b03102002fd0c00000000000000000000000000000000fd0b0300200441c1004f0440200241406b20032004107c20052002280244220720022802481016210320022802402206450d0220060440200741002006fc0b000b200720061082010c020b20042003200420022004103a22034f0440200520022003101621030c020b000b200041153a0085020c010b200020033a00850241002106200341ff01714115470d00200541064b0d00410120057441d10071450d00200220053a001020022001fd000200fd0b0300200028028802410f20012802082201200120046a41026a200241cf006a41f890c0002002419091c000200028028c0228020c110b0021060b200241d0006a240020060b9a0301047f0240024020012802082207200241ff01712209410c6c6a22082d0009220a4102470440200828020421042008280200210720082d0008200341ff0171460d01200128020c2001280210410c6a280200410a2002200720042005200641014100108601450d02200041033a00090f0b20040d014100210341002104200720092d00f8ca40410c6c6a22052d0009410247044020052802042104200528020021030b410b210641a7acc00021050240024002400240024002400240024020012d001441016b0e06000102030406050b41b2acc00021050c040b410c210641bdacc00021050c030b41c9acc00021050c020b410e210641d4acc00021050c010b4110210641e2acc00021050b200128020c2001280210410c6a280200410920022003200441e8b2c000410f200520061086010d010c030b200128020c2001280210410c6a280200410920022003200441ddb2c000410b41014100108601450d020b200041033a00090f0b200020082f010a3b010a2000200a3a0009200020033a000820002004360204200020073602000f0b200041023a00090bcc0201027f2000280200220141004a04402000280204210220010440200241002001fc0b000b200220011082010b200028020c220141004a04402000280210210220010440200241002001fc0b000b200220011082010b2000280218220141004a0440200028021c210220010440200241002001fc0b000b200220011082010b2000280224220141004a04402000280228210220010440200241002001fc0b000b200220011082010b2000280230220141004a04402000280234210220010440200241002001fc0b000b200220011082010b200028023c220141004a04402000280240210220010440200241002001fc0b000b200220011082010b2000280248220141004a0440200028024c210220010440200241002001fc0b000b200220011082010b2000280254220141004a04402000280258210020010440200041002001fc0b000b200020011082010b0bbe0302037f017e230041e0016b22012400200028020c2102200028020821030240024020002d0014410171450440200142003703d801200141003a00b701200141a892c000fd000300fd0b03c8012001419892c000fd000300fd0b03b801200141086a200141f8006a20032002101e0c010b2001fd0c00000000000000000000000000000000fd0b03582001fd0c00000000000000000000000000000000fd0b03482001fd0c00000000000000000000000000000000fd0b03382001fd0c00000000000000000000000000000000fd0b0328200241c1004f0440200141ec006a20032002107c2001280274210220012802702100200142003703d801200141003a00b701200141a892c000fd000300fd0b03c8012001419892c000fd000300fd0b03b801200141086a200141f8006a20002002101e200128026c2202450d0120020440200041002002fc0b000b200020021082010c010b200220032002200141286a22002002103a2202490d01200142003703d801200141003a00b701200141a892c000fd000300fd0b03c8012001419892c000fd000300fd0b03b801200141086a200141f8006a20002002101e0b2001290308200141e0016a24000f0b000be30301057f41f8ebc0002d00004101470440105e0b41e0ebc00028020045044041e0ebc000417f36020002402000fc032203418180044f044041e4ebc0002802002201044041e8ebc000280200210220010440200241002001fc0b000b200220011082010b4100210141e4ebc00042808080801037020041ecebc000410036020020034180808080044b0d01230041106b22022400200241046a41e4ebc00028020041e8ebc000280200200341406b220341014101106a027f2002280204044020022802080c010b41e8ebc000200228020836020041e4ebc00020033602004181808080780b200241106a2400418180808078470d010240024041ecebc000280200220120034f044041ecebc000200336020041e8ebc00028020021010c010b41e4ebc000200320016b220210b60141e8ebc000280200220141ecebc00028020022046a21030240200241024f0440200241016b22050440200341002005fc0b000b2001200220046a22026a41016b21030c010b200441016a21020b41ecebc0002002360200200341003a0000200241c000490d010b200141406b21010c020b000b41f0ebc00028020041406b21010b41e0ebc00041e0ebc00028020041016a36020020010f0b230041106b2201240020012001410f6aad4280808080800184370300000bcc0201027f230041306b22062400200641086a220720012002200320042005410241bcc2c000411c1068024002400240200628020841014604402007200128020c2001280210200628020c20062802101054024020062d0014450440200628020c22034100480d03200345044041012102410021030c020b2006280208210141012003101c2202450d0320030440200220012003fc0a00000b200321070c040b200641186a2006280208200628020c107c200628021c210220062802182103200628022022070d030b2006410036022c2006428080808010370224200641246a220720042005102b20014103200741d8c2c000411c109c0120004180808080783602002003450d0320030440200241002003fc0b000b200220031082010c030b20004180808080783602000c020b000b2000200736020820002002360204200020033602000b200641306a24000bae0202027e047f200145044042000f0b0240024020014101460440420121030c010b200141017142012103200141feffffff077122072105200021010340024020012d00002204412d460440427f21030c010b2004412f4d0d00200441394b0d00200242ffffffffffffffff03550d002002420a7e200441306bad42ff01837c21020b0240200141016a2d00002204412d460440427f21030c010b20044130490d00200441394b0d00200242ffffffffffffffff03550d002002420a7e200441306bad42ff01837c21020b200141026a2101200541026b22050d000b450d01200020076a21000b20002d00002200412d460440420020027d0f0b20004130490d00200041394b0d00200242ffffffffffffffff03550d002002420a7e200041306bad42ff01837c21020b200220037e0bb60201077f230041106b220224000240024020002802304101470d00200128020421032001280200210520012d000c410147047f41808080807805200241046a20052003107c200228020c21032002280208210520022802040b2106200241046a200520031031200228020c210120022802082104024020022802042203418080808078470440200421070c010b4100210320014100480d02200145044041012107410021010c010b41012001101c2207450d0220010440200720042001fc0a00000b200121030b2000280224220404402000280228210820040440200841002004fc0b000b200820041082010b2000200136022c2000200736022820002003360224200641808080807872418080808078460d0020060440200541002006fc0b000b200520061082010b200241106a240041000f0b000ba30202047f037e230041206b2203240041142102200029030022072007423f8722068520067d220642e8075a044003402003410c6a20026a220041046b2006220820064290ce008022064290ce007e7da7220441ffff037141e4006e22054101742f00b8d7403b0000200041026b2004200541e4006c6b41ffff03714101742f00b8d7403b0000200241046b2102200842fface204560d000b0b20064209560440200241026b22022003410c6a6a2006a72200200041ffff037141e4006e220041e4006c6b41ffff03714101742f00b8d7403b00002000ad21060b200650200742005271450440200241016b22022003410c6a6a2006a74101742d00b9d7403a00000b20012007420059410141002003410c6a20026a411420026b1032200341206a24000bbb0201067f230041306b220424002004200136020c20042002410c6a2205360204200420022003410c6c22036a360208200441246a2004410c6a2002101a0240200428022422024180808080784704402004200429022837021420042002360210200420013602202003410c6b41ff0171410c6e21062004200441106a36021c200441206a21080340200441246a20082005101a2004280228210320042802242101200441106a200428022c220210b60120042802182107024020024522090d0020090d00200428021420076a20032002fc0a00000b2004200220076a3602182001044020010440200341002001fc0b000b200320011082010b2005410c6a2105200641016b22060d000b20002004280218360208200020042902103702000c010b2000410036020820004280808080103702000b200441306a24000bcf0301087f230041106b22042400024041a4ecc0002802000d0041a4ecc000417f360200027f02400240024041b0ecc000280200220141acecc0002802002200460440200141a8ecc0002802002200470d01d06f418001200120014180014d1b2202fc0f012200417f470d020c050b200020014d0d0441dcebc00028020020014102746a280200210041000c030b200020014d0d0341dcebc00028020021000c010b024041b4ecc000280200220345044041b4ecc00020003602000c010b200120036a2000470d030b200441046a210041a8ecc000280200210341dcebc000280200210641012105027f200120026a2207220241ffffffff014b04404100210241040c010b200241027421020240027f20030440200620034102744104200210a0010c010b41042002101c0b2203450440200041043602040c010b20002003360204410021050b41080b20006a20023602002000200536020020042802044101460d0241dcebc0002004280208220036020041a8ecc00020073602000b200020014102746a200141016a220036020041acecc000200036020041a4ecc00028020041016a0b210241b0ecc000200036020041a4ecc000200236020041b4ecc000280200200441106a240020016a0f0b000b970202047f037e230041206b2203240041142102200029030022072106200742e8075a044003402003410c6a20026a220041046b2006220820064290ce008022064290ce007e7da7220441ffff037141e4006e22054101742f00b8d7403b0000200041026b2004200541e4006c6b41ffff03714101742f00b8d7403b0000200241046b2102200842fface204560d000b0b20064209560440200241026b22022003410c6a6a2006a72200200041ffff037141e4006e220041e4006c6b41ffff03714101742f00b8d7403b00002000ad21060b200650200742005271450440200241016b22022003410c6a6a2006a74101742d00b9d7403a00000b20014101410141002003410c6a20026a411420026b1032200341206a24000b890201077f230041106b22032400410a2102200028020022042100200441e8074f04400340200341066a20026a220541046b2000220620004190ce006e22004190ce006c6b220741ffff037141e4006e22084101742f00b8d7403b0000200541026b2007200841e4006c6b41ffff03714101742f00b8d7403b0000200241046b2102200641fface2044b0d000b0b200041094b0440200241026b2202200341066a6a2000200041ffff037141e4006e220041e4006c6b41ffff03714101742f00b8d7403b00000b4100200420001b450440200241016b2202200341066a6a20004101742d00b9d7403a00000b2001410141014100200341066a20026a410a20026b1032200341106a24000b8d0201057f0240024002402001200141036a417c712203470440200320016b2104200120036b2105200041ff017121074101210620012103034020032d00002007460d04200341016a2103200541016a22050d000b2004200241086b22064b0d020c010b200241086b21060b200041ff017141818284086c210303404180828408200120046a220528020020037322076b2007724180828408200541046a28020020037322056b2005727141808182847871418081828478470d01200441086a220420064d0d000b0b4100210620022004460d00200220046b2103200120046a2104200041ff017121000340200020042d000046044041010f0b200441016a2104200341016b22030d000b0b20060b880201067f200028020822042102027f41012001418001490d001a41022001418010490d001a41034104200141808004491b0b2206200028020020046b4b047f200020042006107320002802080520020b20002802046a2102024020014180014f04402001413f7141807f722105200141067621032001418010490440200220053a00012002200341c001723a00000c020b2001410c7621072003413f7141807f722103200141ffff034d0440200220053a0002200220033a00012002200741e001723a00000c020b200220053a0003200220033a000220022007413f7141807f723a0001200220014112764170723a00000c010b200220013a00000b2000200420066a36020841000be60202027f037b024041c8ebc000280200220341ffffffff0749044041c8ebc000200341016a3602000240200041d4ebc0002802004f0d0041d0ebc000280200200041306c6a2200280208418194ebdc03460d00200120002802284b0d002002047f200241016b220220002802204f0d01200028021c20024102746a05200041246a0b210041f8ebc0002d00004101470440105e0b41e0ebc0002802000d0220014181800449220141ecebc000280200413f4b722204044020002802002200fd00000021052000fd00001021062000fd0000202107410c410420011b2802e4eb4022012000fd000030fd0b003020012007fd0b002020012006fd0b001020012005fd0b00000b41e0ebc000410036020041c8ebc00028020041016b21030b41c8ebc000200336020020040f0b230041106b2200240020002000410f6aad4280808080900284370300000b230041106b2200240020002000410f6aad4280808080800184370300000bf60201017f410121020240027f02400240024002400240024002400240024002400240024002400240024002400240024002400240200141ff0171220141016b0e14000102030405060708090a0b0c0d0e0f10111213150b41b8b3c0002102410321010c140b41bbb3c0002102410521010c130b41c0b3c0002102410821010c120b41c8b3c0002102410521010c110b41cdb3c0002102410c21010c100b41d9b3c0002102410821010c0f0b41e1b3c0002102410b21010c0e0b41ecb3c0002102410d21010c0d0b41f9b3c0002102410f21010c0c0b4188b4c0002102411221010c0b0b419ab4c0000c090b41b1b4c0002102411a21010c090b41cbb4c0002102411b21010c080b41e6b4c0002102411e21010c070b4184b5c0002102412321010c060b41a7b5c0002102411321010c050b41bab5c0002102411421010c040b41ceb5c0002102411d21010c030b41ebb5c0002102411521010c020b4180b6c0000b2102411721010b20002001360204200020023602000be10202047f017e230041106b220524000240024002400240024020002802300e03000201040b200020013a00340c030b200028022c4106460d010c020b200028022c21042000410036022c2000290224210820004280808080103702242005200436020820052008370300200028020822042000280200460440200010a4010b2000200441016a3602082000280204200441186c6a22002005290300370200200020052802083602082000200336021420002002360210200020013a000c0c010b2000280228220428000041e5ec95f30673200441046a2f000041f4e60173720d0020002802142206200028020c460440230041106b22042400200441086a2000410c6a2207200728020041014104410c10662004280208418180808078470440200428020c000b200441106a24000b2000200641016a36021420002802102006410c6c6a2200200336020820002002360204200020013a00000b200541106a24000bf80102067f017e230041106b2204240020024102742105024002400240034020032005460d01200120036a200341046a2103280200200128020010510d000b20012002410420002802004105101f21050c010b2002450d014100210520024101460d002000280200220028020821062000280204210720002802002108200241027441046b2100200141046a2103034002402003280200220128021022022008280200490d00200129030821092004200128021436020c2004200236020820042009370300200720042006280210110100450d00410121050c020b200341046a2103200041046b22000d000b0b200441106a240020050f0b000bbb0201037f230041d0006b22022400024020002903002001290300520440410021000c010b200028020821040240200028020c2203200128020c470d00200420012802082003109e010d00410121000c010b20002d0014410171450440200120042003105321000c010b2002fd0c00000000000000000000000000000000fd0b03302002fd0c00000000000000000000000000000000fd0b03202002fd0c00000000000000000000000000000000fd0b03102002fd0c00000000000000000000000000000000fd0b0300200341c1004f0440200241c4006a20042003107c200120022802482203200228024c1053210020022802442201450d0120010440200341002001fc0b000b200320011082010c010b20032004200320022003103a22004f0440200120022000105321000c010b000b200241d0006a240020000bf30101067f200028020821062000027f410120014180014922030d001a41022001418010490d001a41034104200141808004491b0b220710b601200028020420002802086a2102024020034504402001413f7141807f722103200141067621042001418010490440200220033a00012002200441c001723a00000c020b2001410c7621052004413f7141807f722104200141ffff034d0440200220033a0002200220043a00012002200541e001723a00000c020b200220033a0003200220043a000220022005413f7141807f723a0001200220014112764170723a00000c010b200220013a00000b2000200620076a36020841000bb30201037f230041d0006b22042400200028020c2103200028020821050240024020002d00144101714504404100210020022003470d01200120052002109e014521000c010b2004fd0c00000000000000000000000000000000fd0b03302004fd0c00000000000000000000000000000000fd0b03202004fd0c00000000000000000000000000000000fd0b03102004fd0c00000000000000000000000000000000fd0b0300200341c1004f0440200441c4006a20052003107c4100210020042802482103200428024c2002460440200120032002109e014521000b20042802442201450d0120010440200341002001fc0b000b200320011082010c010b20032005200320042003103a2203490d014100210020022003470d00200120042002109e014521000b200441d0006a240020000f0b000bee0101027f41012001200341016a22066a200420044100476b220420064920022004497222021b210102404100200420066b20021b220241074d04402002450d0120012d000041dc004622050d0120024101460d0120012d000141dc004622050d0120024102460d0120012d000241dc004622050d0120024103460d0120012d000341dc004622050d0120024104460d0120012d000441dc004622050d0120024105460d0120012d000541dc004622050d0120024106460d0120012d000641dc004621050c010b41dc0020012002104b21050b200020053a000c2000200336020820002002360204200020013602000b8a0202037e047f200041386a21062001ad21040340200029030021022000420237030020002802142101200028021021052000290308210302400240024020024202560d0002402002a741016b0e020100020b200028021c22012000280224460440420021020c020b2000200141106a36021c20012802082105200129030021030b20032004540d01420121020b200020013602142000200536021020002003370308200020023703000f0b2000280234210520002802302107200028022c2108200028024022012000280238460440200610a3010b2000200141016a360240200028023c20014104746a2201200536020c2001200736020820012008360204200120033e02000c000b000bb00201047f230041306b220824002000280208210902400240200141ff0171410d4d0440200028020c210a0c010b200941f3034b0d01200028020c220a41ffff0f4b0d010b2008200420052802141102002008410c6a20062007280214110200200020082802142204200a6a36020c20082008280208360220200820082902003703182008200829020c3702242008200436022c200028020022052009460440230041106b22042400200441086a2000200541014104412410662004280208418180808078470440200428020c000b200441106a24000b200a41ffff0f4b200941e6074b72210b2000200941016a3602082000280204200941246c6a2200200829031837020020002008fd000320fd0b0208200020013a00202000200336021c200020023602180b200841306a2400200b0bec0102047f017e230041106b21022001ad4238862106027e200141084f04400240200141037622034101470440200341017120002102200341feffffff0071220421030340200241086a29000020022900002006421789854295f8a9fa97b7de9b9e7f7e421789854295f8a9fa97b7de9b9e7f7e2106200241106a2102200341026b22030d000b450d010b200020044103746a2900002006421789854295f8a9fa97b7de9b9e7f7e21060b200020016a41086b2900002006421789850c010b2002420037030820010440200241086a20002001fc0a00000b20022903082006840b4295f8a9fa97b7de9b9e7f7e0bf30101047f41012105024020024504400c010b4108210302400240024002400240024020012d0000220641e2006b0e140600000002000000000000000300000004000501000b200621030c050b41052105200141016a4100200241044b1b105b2103200241064d0d0420012d000541dc00470d0420012d000641f500470d04200141076a41002002410a4b1b105b21012003418078714180b003470d042001418078714180b803470d042003410a7420016a4180b8ff1a6b2103410b2105410121040c040b410c21030c030b410a21030c020b410d21030c010b410921030b2000200536020820002003360204200020043602000bd10101057f20002802042101200028020822040440200121020340200228020022030440200241046a280200210520030440200541002003fc0b000b200520031082010b200241186a2102200441016b22040d000b0b200028020022020440200241186c22020440200141002002fc0b000b200120021082010b200028020c22010440200028021021022001410c6c22010440200241002001fc0b000b200220011082010b200041186a10772000280224220104402000280228210020010440200041002001fc0b000b200020011082010b0bbf0102017f047e200042034277200142ecf42b7c220142b1f5087f220342cf8a777e20017c2201423f87220442b1f5088320017c22012001200142aff50856ad7da72001a7220241b40b6e6b200241ac9d026e6a220241cc746dac7c200241949d026dad7c200241ed026dad220542937d7e7c220142b202531b2001a741056c41026a4199016d2202ac7c220637030820002006420353ad200320047c4290037e20057c7c3703002000200120024199016c41026a417b6dac7c42017c3703100bb10101017f200045044041000f0b20002d0001220141c1006b415f71410a6a200141306b200141394b1b2201410020014110491b20002d0000220141c1006b415f71410a6a200141306b200141394b1b2201410474410020014110491b7241087420002d0002220141c1006b415f71410a6a200141306b200141394b1b2201410474410020014110491b7220002d0003220041c1006b415f71410a6a200041306b200041394b1b2200410020004110491b720bc20101057f0240200120024d0d00200041016a2105200141096b210603402000200222036a2d000041096b220241174d410041012002744193808004711b450440200321020c020b200341016a21020240200120034d0d00200120026b4108490d00200620036b21020340200320056a29000042a0c080818284889020520440200341016a21020c020b200341086a2104200341096a20014d04402002410849200241086b210220042103450d010b0b200441016a21020b200120024b0d000b0b20020bc00101037f024020002d000022014104490d002001410447044020002802082101200028020c22030440200141086a210203402002105d200241186a2102200341016b22030d000b0b20002802042200450d01200041186c22000440200141002000fc0b000b200120001082010c010b20002802082101200028020c220304402001210203402002105d200241106a2102200341016b22030d000b0b20002802042200450d00200041047422000440200141002000fc0b000b200120001082010b0bf00101047f02400240410141c08004101c220104402001410041c08004fc0b004101418020101c2202450d0120024100418020fc0b000240024041f8ebc0002d000041016b0e020004010b41f8ebc00041023a000041f0ebc0002802002200410041c08004fc0b00200041c0800410820141f4ebc00028020022004100418020fc0b00200041802010820141e4ebc0002802002200450d0041e8ebc000280200210320000440200341002000fc0b000b200320001082010b41f8ebc00041013a000041f4ebc000200236020041f0ebc000200136020041e8ebc000420137020041e0ebc00042003702000f0b000b000b000bb20101057f024020012802042206450d002001200641016b220736020420012001280200220441016a360200024020042d0000220820022d0000460d0020034101460d0120022d00012008460d000c010b20074102490d002001200641036b3602042001200441036a36020020042d000141306b220241ff017141094b0d0020042d000241306b220341ff017141094b0d0020032002410a6c6a41ff01712101410121050b20002001360204200020053602000bad0102067f017e230041106b2203240020020440024020024101460d00200028020821042000280204210520002802002106200241027441046b2100200141046a2102034002402002280200220128021022072006280200490d00200129030821092003200128021436020c2003200736020820032009370300200520032004280210110100450d00410121080c020b200241046a2102200041046b22000d000b0b200341106a240020080f0b000b9a0201017f41f8ebc0002d00004101470440105e0b41e0ebc00028020045044041e0ebc000417f36020002402000418180044f044041e4ebc0002802002200044041e8ebc000280200210220000440200241002000fc0b000b200220001082010b41e4ebc00042808080801037020041ecebc00041003602000c010b200041406b2200450d0041f0ebc00028020041002000fc0b000b41802020014100200141004a1b220020004180204e1b2200044041f4ebc00028020041002000fc0b000b41e0ebc00041e0ebc00028020041016a36020023004190106b220024002000410c6a22014100418010fc0b002000200136028c1020004190106a24000f0b230041106b2200240020002000410f6aad4280808080800184370300000b0300000ba80101017f230041106b22052400024020010440200541046a2001200320042002280210110300024020052802042201200528020c22024d0440200528020821030c010b2001410274210120052802082103200245044020010440200341002001fc0b000b20032001108201410421030c010b200320014104200241027410a0012203450d020b2000200236020420002003360200200541106a24000f0b200310cf0110e301000b000bce0201027f230041206b2203240041f8ebc0002d00004101470440105e0b41e0ebc0002802004504402003fd0c00000000000000000000000000000000fd0b03102003fd0c00000000000000000000000000000000fd0b03004104410c2001418080044b1b2802e4eb40210402402001418180044f044041ecebc00028020041c000490d010b200241004e044020032004fd000010fd0b031020032004fd000000fd0b03000b2004fd0c00000000000000000000000000000000fd0b00302004fd0c00000000000000000000000000000000fd0b00202004fd0c00000000000000000000000000000000fd0b00102004fd0c00000000000000000000000000000000fd0b00000b20002003fd000300fd0b000020002003fd000310fd0b001041e0ebc0004100360200200341206a24000f0b230041106b2200240020002000410f6aad4280808080800184370300000bb1010002402001410a460d0020002d0044410171450d00200041013602342000200028023041016a3602300b2000200028022820026a10552000200028022820026a360228200028022c21022001418080044f0440200041003a00442000200241026a36022c2000200028023441026a3602340f0b2000200241016a36022c20002001410d463a00442000200028023441016a3602342001410a460440200041013602342000200028023041016a3602300b0ba60101017f230041106b22062400027f41002003200220036a22024b0d001a200641046a200128020022032001280204200220034101742203200220034b1b22024108410420054101461b2203200220034b1b220320042005106a20062802044101460440200628020c210220062802080c010b2006280208210220012003360200200120023602044181808080780b21032000200236020420002003360200200641106a24000baa0101047f02404188ecc000280200413f027f200120006b22034181024f0440411e2003676b220241017420032002766a0c010b20034104760b22022002413f4f1b22054102746a22022802002204044020022000360200200420003602040c010b4180ecc0004180ecc00029030042012005ad868437030020022000360200410021040b2000200336020c200020053602082000200236020420002004360200200141046b20033602000baa0101017f230041206b220924002000027f2002200320042005108a012202044020022d0000200641ff01714704402009410036021c2009428080808010370214200941146a220020042005102b20014102200020072008109c0141000c020b2000200229020437020441010c010b200941003602102009428080808010370208200941086a220020042005102b20014101200041c9bfc0004117109c0141000b360200200941206a24000b990101047f230041206b22022400200241086a20012d0010104e0240200228020c22034100480d00027f20034504404101210441000c010b2002280208210541012003101c2204450d0120030440200420052003fc0a00000b20030b21052002200336021c2002200436021820022005360214200241146a200110292000200228021c36020820002002290214370200200241206a24000f0b000b9e0102027f017e410121074104210602402005ad2003ad7e22084220884200520440410021030c010b2008a7220341808080807820046b4b0440410021030c010b02400240027f200104402002200120056c2004200310a0010c010b2003450440200421060c020b20042003101c0b22060d00200020043602040c010b20002006360204410021070b410821060b200020066a2003360200200020073602000bcc0101037f230041206b2202240041c8ebc000280200220341ffffffff0749044041c8ebc000200341016a3602000240024041d4ebc00028020020004b044041d0ebc000280200200041306c6a2200280208418194ebdc03470d010b41c8ebc00020033602000c010b2000280228210041c8ebc00020033602002001fc0320004d0d0020022000360214200241003a00102002410036020c2002410c6a109501410121040b200241206a240020040f0b230041106b2200240020002000410f6aad4280808080900284370300000b960102017f017e0240024002402003ad2001ad7e2205422088a70d002005a7220341808080807820026b4b0d0020030d012000200236020820004100360204200041003602000f0b200041003602040c010b20022003101c2204044020030440200441002003fc0b000b2000200436020820002001360204200041003602000f0b20002003360208200020023602040b200041013602000bb60101017f410441e000101c2202450440000b200241023a00502002410636024c200241a2a0c000360248200241023a0038200241043602342002419ea0c000360230200241023a00202002410536021c20024199a0c000360218200241023a00082002410636020420024193a0c0003602002002200128020c3602542002200128020836023c200220012802043602242002200128020036020c2000410436020c2000200236020820004104360204200041053a00000ba80101047f230041406a220224002001280200210520012802042104200128020821032002200128020c36023c2002200336023820022004360234200220053602302002200320046a41026a36021820022003360214200241033a001c2002412f3602102002418c96c00036020c200220002802042902043702282002200028020029020437022020002802082002410c6a200241206a200028020c28020c110000200241406b24000b8a0101047f024002400240200222040e020201000b03402004410176220620056a22072005200120074104746a2802002003491b2105200420066b220441014b0d000b0b2005200120054104746a2802002003496a21040b2000410136020c200042808080801037020420002003360200200220044b04402000200120044104746afd000200fd0b02000b0b7f01037f230041106b22022400200241086a20012802002d0000104e0240200228020c22014100480d00027f20014504404101210341000c010b2002280208210441012001101c2203450d0120010440200320042001fc0a00000b20010b2104200020013602082000200336020420002004360200200241106a24000f0b000b880101047f2003417f7321064188ecc00028020020014102746a21010240034020012802002201450d012001200128020c6a2207200120036a200671220420026a490d000b2001109f01024020012004460440200141046b220120012802004102733602000c010b2001200410670b2000200736020820002004360204410121050b200020053602000b8e0101027f230041106b2203240020012d0010410d4d0440200341046a200210232001280204210220012802002104200028022022012000280218460440200041186a10a4010b2000200141016a360220200028021c200141186c6a220020032902043702002000200328020c360208200041003a0014200020023602102000200436020c0b200341106a240041000be00101057f230041106b220324002002200120026a22014b0440000b200341046a21052000280204210641002102027f41082001200028020022044101742207200120074b1b2201200141084d1b220141004804404101210441040c010b027f027f20040440200620044101200110a0010c010b41012001101c0b22024504402005410136020441010c010b2005200236020441000b21042001210241080b20056a2002360200200520043602002003280204410146044020032802081a200328020c000b200328020821022000200136020020002002360204200341106a24000b980101017e03400240200120026b41074b200120024f71450440200120024d0d010340200020026a2d000041306b41ff017141094b0d022001200241016a2202470d000b20010f0b200020026a290000220342fefefdfbf7efdfbfff008342b0e0c08183868c98308542f6ecd9b3e7ce9dbbf6007c20038442808182848890a0c0807f8322037aa741037620026a21022003500d010b0b20020b8d0101027f230041106b2205240041044130101c2204450440000b2004200336022820042002360224200441033a00202004410736021c20044184a0c000360218200420013602102004200036020c200441033a000820044104360204200441fc9fc0003602002005410236020c2005200436020820054102360204200541053a00002005102e200541106a24000b7e02027f017e230041106b2202240002402001a72203450440420121040c010b4205210142012104034020034101710440200120047e210420034101460d020b20034101762103200120017e21010c000b000b2002200042002004107a200229030021002002290308200241106a240050200042808080808080801054710b7901057f20002802042102200028020822040440200221010340200128020022030440200141046a280200210520030440200541002003fc0b000b200520031082010b200141186a2101200441016b22040d000b0b200028020022000440200041186c22000440200241002000fc0b000b200220001082010b0b6f01017f0240200120024d0d002004200120026b22054100200120054f1b220520042005491b21044101200020026a20012002491b2100410021050340200020056a2d0000200320056a2d0000470d012004200541016a2205470d000b200421050b200220056aad420886429001840b7701037f02402002a7410476410f71220541016b41094f0440410021052002420283500d01200020012002420888a72003200410390f0b200541037422052802ec9940210620052802e89940210741012105200020012002420888a722012003200410390d0020002001200720062003200410380b20050b6801057e2000200342ffffffff0f832204200142ffffffff0f8322057e22062005200342208822077e22052004200142208822087e7c22014220867c220437030020002004200654ad200720087e2001200554ad4220862001422088847c7c200220037e7c3703080b880101027f230041406a22022400200241033a001c2002412f3602102002418c96c00036020c20022001280208220336021420022001fd000200fd0b023020022000280204290204370228200220002802002902043702202002200320012802046a41026a36021820002802082002410c6a200241206a200028020c28020c110000200241406b24000b6f01037f230041106b22032400200341046a200241014101106c2003280208210520032802044101470440200328020c210420002002360208200020043602042000200536020020022001200220042002103a22014f0440200020013602080b200341106a24000f0b200328020c000bf007020e7f017e230041106b220a24002001200028021422074d044020002802102109200a200336020c200a2002360208200a2000410c6a360204200a20003602002000027f2009200141186c6a210241002109230041406a22042400200441186a417f200720016b220841017441016b6776410020081b220f41016a41044104106c200428021c210c200428021841014704402004280220210b0240200804402002200841186c22106a210e20084103742106200221010340200641016b21062009220741016a21092001220341186a210120032903002212422188a7210502400240024003402006417f4704402008200b2005200f714102746a220d28020041016b22114d0440200d20093602000c050b2002201141186c6a220d200310510d02200541016a2105200641016b2106200d2903002012520d010b0b200c0440200c41027422010440200b41002001fc0b000b200b20011082010b20072008470d01410021020c050b2003280208210d200328020c21052003280210210720042003280214360234200420073602302004200536022c2004200d3602282004200520076a41026a3602102004200736020c200441033a00142004412f3602082004418c96c0003602042004200a2802042902043702202004200a280200290204370218200a280208200441046a200441186a200a28020c28020c110000450d0141012102200c450d04200c41027422010440200b41002001fc0b000b200b20011082010c040b20042007200849047f2002200741186c6a2802100541000b360238200441e895c00036020c2004200a3602082004200441386a36020441042008410274101c22010440200441003602202004200136021c20042008360218200441186a200810b801201041186b220141186e210920042802202105200428021c21030240200141c8004f0440200320054102746a2106200941016a220841fcffffff01712209210720022101034020062001fd11fd0c00000000180000003000000048000000fdae01fd0b0200200641106a2106200141e0006a2101200741046b22070d000b200520096a210520082009460d012002200941186c6a21020b200320054102746a2106034020062002360200200641046a2106200541016a2105200241186a2202200e470d000b0b2004200441046a36023c2003200541022004413c6a4103101f210220042802182201450d04200141027422010440200341002001fc0b000b200320011082010c040b000b2001200e470d000b0b200c450440410021020c010b41002102200c41027422010440200b41002001fc0b000b200b20011082010b200441406b240020020c010b2004280220000b220120002d0024723a0024200a41106a240020010f0b000b6d01027f0240024020012802002202200128020822034d0440200128020421010c010b20012802042101200345044020020440200141002002fc0b000b20012002108201410121010c010b200120024101200310a0012201450d010b20002003360204200020013602000f0b000b7201017f230041106b220524002001450440200410cf01200310cf0110e301000b200541086a200120032004200228021011030020002005280208220241024622013602082000200528020c2203410020011b36020420004100200341800820024101711b20011b360200200541106a24000b6001027f0240200128020422024100480d00027f20024504404101210141000c010b2001280200210341012002101c2201450d0120020440200120032002fc0a00000b20020b21032000200236020820002001360204200020033602000f0b000b6101027f230041106b2202240020002802002103410921000340200020026a41066a2003410f712d00f0d5403a0000200041016b2100200341047622030d000b2001410141dae7c0004102200020026a41076a410920006b1032200241106a24000b6501037f2000200141136a4170716a220141046b28020021030240200041046b22042802002202410171450440200020026b2200109f010c010b200420024102723602000b20002003410271047f200128020c21022001109f01200120026a0520010b10670b7201017f230041406a22082400200841023a0028200820013a003c2008200336023820082002360234200820053602302008200436022c200820002902103702142008200029020437020c200020062008412c6a2008410c6a2007110000220120002d0024723a0024200841406b240020010b7301017f23004190026b22032400200341003b0002200341046a20012002200341026a4198b3c000101741022102024020032d00314102460d0020032d00024101710d00200328022821012000200328022c3602042000200136020020032d000321020b200020023a000820034190026a24000b6501027f200028020c220220002802042201470440200220016b4102762102034020012802001025200141046a2101200241016b22020d000b0b20002802082201044020002802002100200141027422010440200041002001fc0b000b200020011082010b0b6b01017f230041206b220a2400200a20033a0007200a2007360218200a2006360214200a2009360210200a200836020c200a200a41076a2203360208200a200336021c2000200220042005200a41086a41a0b2c000200a411c6a41b8b2c0002001110b00200a41206a24000b6b01017f230041106b220524002001450440200410cf01200310cf0110e301000b200541086a2001200320042002280210110300200528020c2101200020052802082202360208200020014100200241017122021b36020420004100200120021b360200200541106a24000b6601017f230041106b220524002001450440200310cf0110e301000b200541086a2001200320042002280210110300200528020c2101200020052802082202360208200020014100200241017122021b36020420004100200120021b360200200541106a24000b5901047f200145044041010f0b4101210203400240200120024622040d00200020026a2d000041306b41ff0171220541094b0d00200241016a21022003410a6c20056a220341808004490d010b0b200420002d0000413a46710b5800027f41002001450d001a200141186c210103400240200041086a2802002003470d00200041046a28020020022003109e010d0020000c020b200041186a2100200141186b22010d000b41000b2201410c6a410020011b0b5701037f2000280204210120002802082203044020012102034020022802001025200241046a2102200341016b22030d000b0b200028020022000440200041027422000440200141002000fc0b000b200120001082010b0b6001017f230041106b220524002001450440200310cf0110e301000b200541086a2001200320042002280210110300200020052d000822013602082000200528020c410020011b3602042000410020052d000920011b360200200541106a24000b5d01017f230041106b22032400200145044010e301000b200341086a20012002280210110200200328020c2101200020032802082202360208200020014100200241017122021b36020420004100200120021b360200200341106a24000b5501037f2000280204210120002802082203044020012102034020021098012002413c6a2102200341016b22030d000b0b2000280200220004402000413c6c22000440200141002000fc0b000b200120001082010b0b5d01017f230041106b220524002001450440200410cf01200310cf0110e301000b200541086a2001200320042002280210110300200528020c210120002005280208220236020420002001410020024101711b360200200541106a24000b5e01017f230041106b220424002001450440200310cf0110e301000b200441086a200120032002280210110400200020042d000822013602082000200428020c410020011b3602042000410020042d000920011b360200200441106a24000b7001017f024020004184084f04402000d06f260141a4ecc0002802000d01200041b4ecc0002802002201490d01200020016b220041acecc0002802004f0d0141dcebc00028020020004102746a41b0ecc00028020036020041b0ecc000200036020041a4ecc00041003602000b0f0b000b0300000b0300000b0300000b7e01017f41b4ebc00028020045044041b4ebc000417f36020041b4ebc00041b8ebc0002d00002201410847200141067141044771047f41000541bcebc000108e0141b4ebc00028020041016a0b36020041b8ebc0002000fd000204fd0b02000f0b230041106b2200240020002000410f6aad4280808080800184370300000b5801017f230041106b220524002001450440200310cf0110e301000b200541086a2001200320042002280210110300200528020c210120002005280208220236020420002001410020024101711b360200200541106a24000b5801017f200020002802fc01220420044100476b22043602fc010240200441044b0d00200020046a2d00800222044115460d0020002004410c6c6a220041003a0009200020013a000820002003360204200020023602000b0b5001027f2000280200220104402000280204210220010440200241002001fc0b000b200220011082010b200028020c220104402000280210210020010440200041002001fc0b000b200020011082010b0b5601017f230041106b220424002001450440200310cf0110e301000b200441086a200120032002280210110400200428020c210120002004280208220236020420002001410020024101711b360200200441106a24000b5401017f024002402000280200200028020822036b20024904402000200320021073200028020821030c010b2002450d010b2002450d00200028020420036a20012002fc0a00000b2000200220036a36020841000b5a01017f230041106b22032400200320012902003702042003200236020c20002802880220012d00102001280208200128020c200341046a41c891c0002003410c6a41e091c000200028028c0228020c110b00200341106a24000b5701017f200028020822052000280200460440200010a4010b2000200541016a3602082000280204200541186c6a2200200229020037020020002002280208360208200020013a0014200020043602102000200336020c0b780041c8ebc00028020045044041c8ebc000417f36020041c8ebc00041d4ebc00028020020004b047f41d0ebc000280200200041306c6a220010c8012000418194ebdc0336020841c8ebc00028020041016a0541000b3602000f0b230041106b2200240020002000410f6aad4280808080800184370300000b4301037f02402002450d00034020002d0000220420012d00002205460440200041016a2100200141016a2101200241016b22020d010c020b0b200420056b21030b20030b5201027f200028020422022000280200220136020020010440200120023602040b4188ecc000280200200028020822004102746a2802004504404180ecc0004180ecc00029030042012000ad86853703000b0b3d0020022003101c2202044020032001200120034b1b22030440200220002003fc0a00000b20010440200041002001fc0b000b200020011082010b20020b4501017f20002d0085022102200041153a00850220002802fc01220341044d0440200020036a20023a0080020b2000200341016a3602fc01200141ff0171452002411547710b4d004101411d101c2201450440000b2000411d360208200020013602042000411d360200200141bd91c000290000370015200141b891c000290000370010200141a891c000fd000000fd0b00000b3d01017f230041106b22012400200141086a2000200028020041014104411010662001280208418180808078470440200128020c000b200141106a24000b3d01017f230041106b22012400200141086a2000200028020041014104411810662001280208418180808078470440200128020c000b200141106a24000b3d01017f230041106b22012400200141086a2000200028020041014104410810662001280208418180808078470440200128020c000b200141106a24000b3a01017f230041106b22052400200541086a2000200120022003200410662005280208418180808078470440200528020c000b200541106a24000b4001017f20002d0085022105200041153a0085022005411547044020002005410c6c6a220020043a0009200020013a000820002003360204200020023602000b0b3c01027f2000200210b60120002802082103024020024522040d0020040d00200028020420036a20012002fc0a00000b2000200220036a36020841000b380002402002418080c400460d00200020022001280210110100450d0041010f0b200345044041000f0b200020032004200128020c1100000b2f0002402001694101470d00200041808080807820016b4b0d002000044020012000101c2201450d010b20010f0b000b2f0002402003694101470d00200141808080807820036b4b0d00200020012003200210a0012200450d0020000f0b000ba415020b7f037e230041106b220a24002002210e230041c0016b22052400200a027f200145044041fca6c000410e418aa7c00041c4001075210041010c010b41f8ebc0002d00004101470440105e0b024002400240024041e0ebc000280200220141ffffffff0749044041e0ebc000200141016a3602002005410036027820054280808080c00037027002400240200041046b41bb7f4b0d00200041406b41c0800441ecebc0002802002000418180044922011b4b0d00410c410420011b2802e4eb4041406b21024104210b0340200041046b210c4101210d41002106410021004101210120022800002209200c4d0440200241046a220d20096a2101200c200922066b21000b20052802702008460440200541f0006a10a5012005280274210b0b2007200b6a2202200d360200200241046a20063602002005200841016a2208360278200741086a210720012102200041034b0d000b2008450d002005280274220120084103746a21022001210003402007450d02200741086b21072000280204200041086a21000d000b0b41fca6c000410e41cea7c00041351075210020052802702202044020052802742101200241037422020440200141002002fc0b000b200120021082010b41e0ebc00041e0ebc00028020041016b36020041010c060b2005200236026c20052001360268200541e8006a10142200450440200528027022000440200041037422000440200141002000fc0b000b200120001082010b4100210741e0ebc00041e0ebc00028020041016b36020041042100410021080c030b20052802682101200528026c210641044110101c2202450d0120022000360200200541013602880120052002360284012005410436028001200520063602b401200520013602b00141042100410121070340200541b0016a101422010440200528028001200746044020054180016a410110b80120052802840121020b200020026a20013602002005200741016a220736028801200041046a21000c010b0b2005280280012108200528028401210020052802702202044020052802742101200241037422020440200141002002fc0b000b200120021082010b41e0ebc00041e0ebc00028020041016b360200024020084180808080786b0e020400030b230041106b2200240020002000410f6aad4280808080800284370300000b230041106b2200240020002000410f6aad4280808080900284370300000b000b20052008360278200520003602702005200036027420052000200741027422016a36027c024020070440200041046a210220002802002109200141046b220641027622012008410176490440200541003602b80120054280808080c0003702b001200520083602880120052002360284012005200036028001200541b0016a200110b80120052802b401210020052802b8012108024020074101460d002006450d00200020084102746a20022006fc0a00000b2005200236028c01200120086a210120054180016a10850120052802b00121080c020b2006450d01200020022006fc0a00000c010b200541f0006a108501200541003602880120054280808080103702800120054180016a41cea7c000413510a801450440200528028001210141fca6c000410e2005280284012202200528028801107521002001450d0220010440200241002001fc0b000b2002200110820141010c040b000b200541003a00ac01200541003602a00120054280808080c00037039801200520093602a4012005418080c0003602a8012005418094ebdc033602880120054198016a108b012005200936025c2005200e410047220b3a00642005200136025820052000360254200520083602502005418080c0003602602005418094ebdc03360240200541d0006a21012003440000000000000000660440200344000000000000f07f610d02200320039da1440000000000000000610d020b41b8a0c000411041b7a8c000413310752100200910252001108b010b41010c010b200520093602a4012005200b3a00ac01200520052903383703800120052005fd000340fd0b0388012005200129030037039801200520012802083602a00120054180808080042003fc03220020004180808080044f1b220c3602a80120054198016a2102027f024002402004440000000000000000630d00410021012004bd2211423488a741ff0f71220041e007490d01201142ffffffffffffff0783428080808080808008842110200041ff074f0440200041b3084f0440200041bf084f0d022010200041b3086bad8621100c030b200541206a2011200041ff076bac8642ffffffffffffff07834200428094ebdc03107a2005290328420c862005290320221142348884a721014100201142808080808080800483420052047f20114280fcffffffffff0783428080808080808004522001724101710541000b20016a22012001418094ebdc034622061b21012006ad201041b30820006bad887c21100c020b200541106a2101420021110240200041d3076b41ffff0371220041c000714504402000450d0142002000ad2212862010410020006bad88842111201020128621100c010b20102000ad862111420021100b2001201037030020012011370308200520052903102005290318428094ebdc03107a20052903082210422088a721004100201042808080800883420052047f200529030042807c83201042ffffffff0f8342808080800885844200522000724101710541000b20006a22002000418094ebdc034622001b21012000ad21100c010b200444000000000000000065044041b8a0c00041104183a8c000413410752100200910252002108b0141010c030b200520052f00ad013b0170200520052d00af013a00722005200229030037033820052002280208360240200528029401210f200528028c01210e200528028801210120052903800121102005280290010c010b2005200228020836024020052002290300370338410f0b210d410021000240024041c8ebc00028020045044041c8ebc000417f36020041d0ebc00028020021060240024041d4ebc0002802002202450d00200241306c2108200641086a210703402007280200418194ebdc03460d01200741306a2107200041016a2100200841306b22080d000b200221000c010b20002002490d020b41ccebc0002802002207200246047f230041106b22062400200641086a41ccebc000200741014108413010662006280208418180808078470440200628020c000b200641106a240041d0ebc0002802000520060b200241306c6a2206200529033837031820062005280240360220200620052f01703b002d200620052d00723a002f2006200f3602142006200d3602102006200e36020c20062001360208200620103703002006200b3a002c2006200c3602282006200936022441d4ebc000200241016a3602000c020b230041106b2200240020002000410f6aad4280808080800184370300000b2006200041306c6a220210c8012002200f3602142002200d3602102002200e36020c20022001360208200220103703002002200b3a002c2002200c360228200220093602242002200529033837031820022005280240360220200220052f01703b002d200220052d00723a002f0b41c8ebc00041c8ebc00028020041016a36020041000b2201360208200a2000410020011b360204200a4100200020011b360200200541c0016a2400200a280200200a280204200a280208200a41106a24000b2900200104402001410274210103402000280200109101200041046a2100200141046b22010d000b0b0b2a000240200141ff0171410e4f0440200041013a00010c010b200041013a00000b200141ff0171410e490b0300000b3001017f200141086b2202200228020041016a22023602002002450440000b20002001360204200041d8e8c0003602000bb60a020a7f037e230041106b220a2400230041c0036b22052400200520013602980120052000360294012005200136029001200541086a20054190016a107e0240024002402005280208220e200528020c220c102441ff01712209410646044020054180808080783602140c010b20054180808080783602742005418080808078360268200541808080807836025c200541808080807836025020054180808080783602442005418080808078360238200541808080807836022c2005418080808078360220200520093a0080012003044041082003200341084f1b2108200541206a210620022100034020054190016a2000280200250110042005280290012201047f200121072005280294012209054180808080780b210b2006280200220d41004a0440200641046a2802002101200d044020014100200dfc0b000b2001200d1082010b2006200b360200200641086a2009360200200641046a20073602002006410c6a2106200041046a2100200841016b22080d000b20052d00800121090b2005100544000000205fa00242a2fc074280c8afa0258237038002200520054180026aad4280808080e002843703900120054184016a41c5b7c00020054190016a103b41002106034041808080807821000240200541206a20066a2201280200418080808078460d00200141086a280200220045044041012108410021004100210b0c010b200141046a280200210141012000101c2208450d0320000440200820012000fc0a00000b2000210b0b20054180026a220120066a22072000360200200741086a200b360200200741046a20083602002006410c6a220641e000470d000b200520093a00f00120054190016a200141e000fc0a00002004fc06221042e8077f220f4298787e20107c423f87200f7c210f2005280288012100200528028401210102402005280290014180808080784704402001450d0120010440200041002001fc0b000b200020011082010c010b2005200528028c0136029801200520003602940120052001360290010b20054190036a2201200f200f4280a3057f22114280dd7a7e7c2210423f87220f20117c105a20052005290390033703e00220052005290398033703e802200520052903a0033703f0022005200f4280a3058320107ca7220741901c6ead3703f80220052007413c6e220041ffff0371413c70ad370380032005200041446c20076aad37038803200520054188036aad4280808080f002843703b803200520054180036aad4280808080f002843703b0032005200541f8026aad4280808080f002843703a8032005200541f0026aad4280808080f002843703a0032005200541e8026aad4280808080f00284370398032005200541e0026aad4280808080f0028437039003200541f4016a41d2c3c0002001103b20052802f801210020052802f40121010240200528029c014180808080784704402001450d0120010440200041002001fc0b000b200020011082010c010b200520052802fc013602a401200520003602a0012005200136029c010b200541146a20054190016a220041bcb8c000410d104720001040200541206a10400b2003044020022106200321000340200628020010cf01200641046a2106200041016b22000d000b200341027422000440200241002000fc0b000b200220001082010b200c0440200c0440200e4100200cfc0b000b200e200c1082010b410021064100210020052802144180808080784704402005200541146a107e20052802042106200528020021000b200a2006360204200a2000360200200541c0036a24000c010b000b200a280200200a280204200a41106a24000b0300000b2b002000450440200410cf01200310cf01200210cf0110e301000b200020022003200420012802101103000b970c02067f047b230041106b22042400230041d0016b2203240002400240027f2002450440200341073a005c4100210020034100360258200341d8006a10950141000c010b41c8ebc000280200220241ffffffff074f0d0141c8ebc000200241016a36020002400240200041d4ebc0002802004f0d0041d0ebc000280200200041306c6a2200280208418194ebdc03460d0041f8ebc0002d00004101470440105e0b41e0ebc000280200220241ffffffff074f0d0341e0ebc000200241016a360200410c41042001418180044922051b2802e4eb40210641ecebc0002802002107200320002802242200290380013703980120032000fd00038801fd0b03a00120032000fd00039801fd0b03b00120032000fd000340fd0b035820032000fd000350fd0b036820032000fd000360fd0b037820032000fd000370fd0b038801200341386a2202200341d8006a22084101200641406b200141bf7f4b200141406b41c08004200720051b4b7222051b4100200120051b101e20032000fd00038002fd0b03b00120032000fd0003f001fd0b03a00120032000fd0003e001fd0b039001200320002903a80137035820032000fd0003b001fd0b036020032000fd0003c001fd0b037020032000fd0003d001fd0b038001200341156a200820024120101e41e0ebc00041e0ebc00028020041016b36020041c8ebc00041c8ebc00028020041016b36020020032003fd000025fd0b034820032003fd000015fd0b0338200341003602c80120034280808080103702c0012003fd0c00000000000000000000000000000000fd0b007a2003fd0c00000000000000000000000000000000fd0b006a2003fd0c00000000000000000000000000000000fd0b005a200320032d00382200410f712d00f0d5403a0059200320004104762d00f0d5403a005820024101722100410221010340200341d8006a220220016a2000fd5d0000220afd0c0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0ffd4e220b2009fd0d04050607000000000000000000000000fd8901fda9012209fd1b0341f0d5c0006a200a4104fd6d220c2009fd0d04050607000000000000000000000000fd8901fda901220afd1b0341f0d5c0006a2009fd1b0241f0d5c0006a200afd1b0241f0d5c0006a2009fd1b0141f0d5c0006a200afd1b0141f0d5c0006a2009fd1b0041f0d5c0006a200afd1b0041f0d5c0006a200bfd8901fda9012209fd1b0341f0d5c0006a200cfd8901fda901220afd1b0341f0d5c0006a2009fd1b0241f0d5c0006a200afd1b0241f0d5c0006a2009fd1b0141f0d5c0006a200afd1b0141f0d5c0006a2009fd1b0041f0d5c0006a200afd1b00fd0700f0d540fd54000001fd54000002fd54000003fd54000004fd54000005fd54000006fd54000007fd54000008fd54000009fd5400000afd5400000bfd5400000cfd5400000dfd5400000efd5400000ffd0b0000200041086a2100200141106a22014132470d000b200320032d00512200410f712d00f0d5403a008b01200320004104762d00f0d5403a008a01200320032d00522200410f712d00f0d5403a008d01200320004104762d00f0d5403a008c01200320032d00532200410f712d00f0d5403a008f01200320004104762d00f0d5403a008e01200320032d00542200410f712d00f0d5403a009101200320004104762d00f0d5403a009001200320032d00552200410f712d00f0d5403a009301200320004104762d00f0d5403a009201200320032d00562200410f712d00f0d5403a009501200320004104762d00f0d5403a009401200320032d00572200410f712d00f0d5403a009701200320004104762d00f0d5403a009601200341c0016a220141b8c3c000410710a801450440200341146a200241c000102641002100200141012003280218200328021422011b4100200328021c20011b10a801450d020b000b4100210041c8ebc000200236020041000c010b410020032802c0012201418080808078460d001a200320032902c40137020c200320013602082003200341086a107e2003280204210020032802000b21012004200036020420042001360200200341d0016a24000c010b230041106b2200240020002000410f6aad4280808080900284370300000b20042802002004280204200441106a24000b4401017f41f8ebc0002d00004101470440105e0b41e0ebc0002802000440230041106b2200240020002000410f6aad4280808080800184370300000b41f4ebc0002802000b2401017f2000280200200028020822026b20014904402000200220014101410110a6010b0b2401017f2000280200200028020822026b20014904402000200220014108410810a6010b0b2401017f2000280200200028020822026b20014904402000200220014104410410a6010b0b2401017f2000280200200028020822026b20014904402000200220014104411010a6010b0b2401017f2000280200200028020822026b20014904402000200220014104413c10a6010b0b0300000b26002000450440200410cf01200210cf0110e301000b200020022003200420012802101103000b24002000450440200310cf01200210cf0110e301000b20002002200320012802101104000b0300000b1c002001044020010440200041002001fc0b000b200020011082010b0b2800200128020020002d000041027422002802d8cb402000280290cb40200128020428020c1100000b0300000b0300000b0300000b0300000b0300000b21002000450440200410cf0110e301000b200020022003200420012802101103000b0300000b20002000280208418194ebdc0347044020002802241025200041186a108b010b0b1f002000450440200210cf0110e301000b20002002200320012802101104000b1d002000450440200210cf0110e301000b2000200220012802101101000b19002000200028023041016b3602302000200120022003104f0b110020002d00384520002d0039410949710b1900200128020041eccfc0004105200128020428020c1100000b190020012802004198ebc000410b200128020428020c1100000b100020004184084f044020001091010b0b11002000200028023041016a36023041010b140020002802002001200028020428020c1101000bc61e03117f017e016f027f20012103230041d0016b2202240041808080807821012000047f200220033602502002200036024c20022003360248200241086a200241c8006a107e20022802082112200228020c054180808080780b21112002410036026820024280808080c000370260200242043702582002420037025020024280808080c000370248200241063a007c20024200370274200242808080801037026c41cd9dc000201220114180808080784622001b22034104201120001b2200200241c8006a4198c3c000100c1a2002290260211320024280808080c00037026020022802682107200241003602682002200736028801200220133703800120022000360290012002200336028c01024020070d0020022d007c044020024100360218200242808080801037021020024180016a4102200241106a41f4c2c0004123109c010c010b200241106a20024180016a200228024c20022802504198acc000410310434180808080782100024020022802102207418080808078460d004197bfc00021004132210402402002280214220320022802182201100f220841ff01714102460d0020084180800471044041e5bec00021000c010b200841ffffff074b044041acbec0002100413921040c010b2008410171450d00200241106a200320011031200228021821052002280214210102400240200228021022004180808080784704402001210d0c010b20054100480d0120054504404101210d41002100410021050c010b41012005101c220d450d0120050440200d20012005fc0a00000b200521000b2007450d0220070440200341002007fc0b000b200320071082010c020b000b200241003602182002428080808010370210200241106a22014198acc0004103102b20024180016a4105200120002004109c0141808080807821002007450d0020070440200341002007fc0b000b200320071082010b200241106a220720024180016a2203200228024c2002280250419bacc000410641014182c0c00041261068027f41808080807820022802104101470d001a200228025c2201450440410021082002410036021820024280808080103702102007419bacc0004106102b20034104200741a8c0c000412d109c014101210a41000c010b200241003602bc0120024280808080103702b401200228025822042001410c6c6a2107200241c0016aad42808080801084211341012101410021080340200220063602c0012002201337039801200241106a220341ef82c00020024198016a103b2002280210210f200228021421102002280218210e2003200228028c01200228029001200428020420042802081054027f20022d001c450440418080808078210c2002280210210a20022802140c010b20024198016a20022802102002280214107c200228029c01210a200228029801210c20022802a0010b2103200a2003102421030240024020042d000041024604400240200341ff0171220b410647044041002109034020082009460d02200120096a200941016a21092d0000200b470d000b2002200e360218200220103602142002200f36021020024180016a4107200241106a41f8c0c0004129109c010c030b2002200e360218200220103602142002200f36021020024180016a4106200241106a41d5c0c0004123109c010c020b20022802b4012008460440230041106b22032400200341086a200241b4016a2201200128020041014101410110662003280208418180808078470440200328020c000b200341106a240020022802b80121010b200120086a200b3a00002002200841016a22083602bc01200c41808080807872418080808078470440200c0440200a4100200cfc0b000b200a200c1082010b200f450d02200f044020104100200ffc0b000b2010200f1082010c020b2002200e360218200220103602142002200f36021020024180016a4102200241106a41a1c1c000411e109c010b200c41808080807872418080808078460d00200c0440200a4100200cfc0b000b200a200c1082010b200641016a21062004410c6a22042007470d000b20022802b801210a20022802b4010b2106200241106a220720024180016a2203200228024c200228025041bfc1c0004106104302402002280210220b418080808078460d002002280214210e0240200228021822014113460440200e29000042f9ded593d7e5ddb2e20085200e41036a29000042f2dadcaba68cdab7ef008584200e29000842e8debddbd6e5dcb2e30085200e410b6a29000042ebdaccabb6ccdcb2f4008584844200520d01200241003602182002428080808010370210200741bfc1c0004106102b20034109200741fbc1c00041c100109c010c010b200141104f0d00200241003602182002428080808010370210200241106a220141bfc1c0004106102b20024180016a4109200141c5c1c0004136109c010b200b450d00200b0440200e4100200bfc0b000b200e200b1082010b0240200228024c22032002280250220b41a1acc0004106108a0122014504404101210c0c010b20012d000041044604404100210c2001280208220720012802042201490d0120072002280290014b0d01200720016b4104470d01200228028c0120016a28000041f4e4d5ab0646210c0c010b200241003602182002428080808010370210200241106a220141a1acc0004106102b4102210c20024180016a4102200141e0bfc0004122109c010b200b0440200b41186c2104200341086a21090340200941046b280200210b02400240024002402009280200220341036b0e0401020200020b200b280000220741e5ec95f30673200b41046a22012f000041f4e6017372450d02200741f3ca8d93077320012f0000220141e5e8017372450d02200741e1c6d1cb0673200141f6ca0173720d010c020b200b2f000041f5e40173200b41026a2d000041ec007372450d010b200241003602182002428080808010370210200241106a200b2003102b200220022802183602a001200220022902103703980120024180016a410820024198016a41a891c000411d109c010b200941186a2109200441186b22040d000b0b418080808078210102400240024020004180808080784704402006418080808078460d01200c4102460d02200021010c040b200641808080807872418080808078460d0320060440200a41002006fc0b000b200a20061082010c030b20004522030d0220030d01200d41002000fc0b000c010b2006044020060440200a41002006fc0b000b200a20061082010b20004522030d0120030d00200d41002000fc0b000b200d20001082010b20022802880141186c210020022802840121090340200022030440200341186b210020092d0014200941186a210941074b0d010b0b027f4180808080782001418080808078460d001a2002200c3a0028200220083602242002200a3602202002200636021c200220053602182002200d3602142002200136021020030440200241106a1098014180808080780c010b2002200241146a22002902103703a80120022000fd000200fd0b03980120010b210f200220022802880136021820022002290380013703102002200f36021c200220022903980137032020022002fd0003a001fd0b0328200241c8006a105920022802142104200228021821080240024002400240410441c800101c22060440200841ffffffff004b0d012008410474220041fcffffff074b0d01024020004504404104210d410021010c010b2008210141042000101c220d450d020b200241003602502002200d36024c20022001360248200241c8006a200810b9012002280250210120080440200228024c20014104746a21000340410441e000101c2205450d04200541033a00502005410736024c20054184a0c000360248200541033a00382005410436023420054180a0c000360230200541033a00202005410436021c200541fc9fc000360218200541033a000820054108360204200541f49fc00036020020052004410c6a2902003702542005200441046a29020037023c2005200441146a2d000041027422032802e0cd40360228200520032802b8cd40360224200520032802e8cc4036021020052003280290cd4036020c2000410c6a4104360200200041086a2005360200200041046a4104360200200041053a0000200441186a2104200041106a2100200141016a2101200841016b22080d000b0b20022002290248370083012002200136008b01200f41808080807846220e047f410005200241003a004820022802302103200228022c2110410441c800101c2204450d04200341ffffffff004b0d052003410474220041fcffffff074b0d052002280224210b2002280220210702402000450440410421084100210a0c010b2003210a41042000101c2208450d060b200241003602cc01200220083602c8012002200a3602c401200241c4016a200310b901027f20022802cc0122012003450d001a20022802c801210841002100200341014704402003410171210a200341feffffff0071210d200820014104746a21090340200941033a0000200941086a200020106a22052d00004102742203280288ce40360200200941046a20032802a0ce40360200200941106a41033a0000200941186a200541016a2d00004102742203280288ce40360200200941146a20032802a0ce40360200200941206a2109200d200041026a2200470d000b200020016a2201200a450d011a0b200820014104746a220341033a00002003200020106a2d00004102742200280288ce40360208200320002802a0ce40360204200141016a0b2100200441043a00202004410636021c2004419bacc0003602182004200b3602102004200736020c200441033a00082004410336020420044198acc000360200200220022902c40137009b012004200229009801370021200220003600a3012004200229009f01370028200220003602cc01200420022d00343a0039200441013a003820044106360234200441a1acc000360230200241c8006a105d41050b2100200641043a00202006410636021c20064194abc000360218200641013a0008200641053602042006419aabc0003602002006200229008001370021200620022900870137002820064103360244200620043602402006410336023c200620003a0038200641083602342006419fabc0003602302006200f418080808078473a000920024103360254200220063602502002410336024c200241053a0048200241c8006a102e200e4504402002411c6a1098010b200241106a107720114180808080787241808080807847044020110440201241002011fc0b000b201220111082010b200241d0016a24000c050b000b000b000b000b000b2200250120001091010b100020012000280204200028020810120b100020012000280200200028020410120b3a01016f027f200045044041b8a0c000411041c8a0c00041f80010750c010b41c0a1c000411341d3a1c00041f60410750b2200250120001091010b0f00200041a8c5c0002001200210300b0c002000200120022003104f0b0f00200041dccec0002001200210300bd30103027f017e016f027f230041206b22002400024041a4ebc00028020045044041acebc000290200210241a8ebc000280200210141a8ebc0004280808080c00037020041b0ebc00041003602002001418080808078460d012000200136020420002002370208200041106a22012002a72002422088a710362001102e200041046a108e01200041206a24000c020b230041106b2200240020002000410f6aad4280808080800184370300000b230041106b2200240020002000410f6aad4280808080800284370300000b2200250120001091010bbe0a030a7f027e016f230041d0006b220024000240027f02400240024002400240024041b4ebc00028020045044041c0ebc000290000210a41b9ebc000290000210b41c0ebc000410436020041b8ebc0002d0000210241b8ebc00041083a000041bcebc00041003602002000200b37033041c4ebc00041003602002000200a37003720024109460d012000200029003737000720002000290330370300024002400240024002400240024002400240024020024108470440200020023a00102000200029030037001120002000290007370018410441e000101c2201450d0d200241016b0e0706010203040509070b2000200028000b3602182000200029000337031041044118101c2201450d0d200041306a200028021420002802181036200141083602042001418baac00036020020012000fd000230fd0b02082000410136022c2000200136022820004101360224200041053a0020200041206a102e2101200041106a108e010c120b200041003602382000428080808010370230200020002d001141027422022802dccc40360248200020022802d0cc403602442000200041c4006aad4280808080b00184370320200041306a41a8c5c00041ea83c000200041206a10300d06419103210441b5aac0002102411321030c0f0b200041003602382000428080808010370230200041306a41eac8c00041ee0010a8010d05419103210441c8aac0002102411221030c0e0b200041003602382000428080808010370230200041306a41d8c9c000412320002802182207200028021c22084113102a0d0441daaac0002102410c21030c0c0b200041003602382000428080808010370230200041306a41fbc9c000412020002802182207200028021c22084114102a0d0341e6aac0002102410f21030c0b0b200041003602382000428080808010370230200041306a419bcac000413a10a8010d02419003210441f5aac0002102410b21030c0b0b200041003602382000428080808010370230200041306a418cc7c00041ca0010a8010d01419103210441a4aac0002102411121030c0a0b2000410036023820004280808080103702302000200041146a3602442000200041c4006aad4280808080d00284370320200041306a41a8c5c00041a390c000200041206a1030450d020b000b41ef002105410141ef00101c2206450d052006419ca9c00041ef00fc0a0000410e21034180abc000210241900321044104210741ef000c080b200028021c410020002d001041067141044622021b21082000280218410420021b21072000280234210620002802302105411121034193aac0002102419d03210420002802380c070b230041106b2200240020002000410f6aad4280808080800184370300000b230041106b2200240020002000410f6aad4280808080800284370300000b000b000b000b2000280234210620002802302105419003210420002802380c010b20002802342106200028023021054104210720002802380b2109200041306a2007200810362001410636024c20014194abc000360248200120093602402001200636023c200141033a00382001410736023420014184a0c00036023020012004360224200141023a00202001410636021c2001418eabc000360218200120033602102001200236020c200141033a000820014104360204200141fc9fc00036020020012000fd000230fd0b025020004104360224200020013602282000410436022c200041053a0020200041206a102e21012005044020050440200641002005fc0b000b200620051082010b20002d00104106714104470d00200041146a108e010b200041d0006a24002001250120011091010b0b002000200128020010230b0b0020002802002001104a0b0d002001418ce8c000411810120b0d00200141ece7c000412010120b0a0020002501200110070b080020002d0038450b08002000200110210b070020002903000b0c0041a4e8c00041321008000b0300000b0300000b0bb55b3700418080c0000bea05617373657274696f6e206661696c65643a2073656c662e69735f636861725f626f756e64617279286e65775f6c656e296f766572666c6f7720696e204475726174696f6e3a3a6e65770d626567696e203e20656e642028c003203e20c01029207768656e20736c6963696e672060c00160c000117374617274206279746520696e64657820c016206973206f7574206f6620626f756e6473206f662060c00160c0000f656e64206279746520696e64657820c016206973206f7574206f6620626f756e6473206f662060c00160c000117374617274206279746520696e64657820c026206973206e6f742061206368617220626f756e646172793b20697420697320696e7369646520c0082028627974657320c00629206f662060c00160c0000f656e64206279746520696e64657820c026206973206e6f742061206368617220626f756e646172793b20697420697320696e7369646520c0082028627974657320c00629206f662060c00160c000082f6576656e74732fc000c0023a20c0022028c00016736c69636520696e6465782073746172747320617420c00d2062757420656e647320617420c0000420617420c00020696e646578206f7574206f6620626f756e64733a20746865206c656e20697320c012206275742074686520696e64657820697320c0002074686520582d5072657377616c642d5369676e61747572652068656164657220c000072c206c696e6520c0092c20636f6c756d6e20c0001272616e676520737461727420696e64657820c022206f7574206f662072616e676520666f7220736c696365206f66206c656e67746820c0001072616e676520656e6420696e64657820c022206f7574206f662072616e676520666f7220736c696365206f66206c656e67746820c0004863616e6e6f7420616363657373206120546872656164204c6f63616c2053746f726167652076616c756520647572696e67206f72206166746572206465737472756374696f6e3a20c000c0023a20c000035c757bc0017d0041a390c0000b412574686520626f6479206973206c6172676572207468616e20746865206c696d6974206f6620c00620627974657300023b20c00d206d6f7265206973737565732900418091c0000b7501000000470000004800000048000000000000001400000004000000490000004a0000004a00000074686973206d656d626572206973206e6f7420646f63756d656e7465640000000000000008000000040000004b0000004c0000004c0000000000000004000000040000004d0000004e0000004e00419892c0000b2067e6096a85ae67bb72f36e3c3af54fa57f520e518c68059babd9831f19cde05b0041f892c0000bde023137393736393331333438363233313538303739333732383937313430353330333431353037393933343133323731303033373832363933363137333737383938303434343936383239323736343735303934363634393031373937373538373230373039363333303238363431363639323838373931303934363535353534373835313934303430323633303635373438383637313530353832303638313930383930323030303730383338333637363237333835343834353831373731313533313736343437353733303237303036393835353537313336363935393632323834323931343831393836303833343933363437353239323731393037343136383434343336353531303730343334323731313535393639393530383039333034323838303137373930343137343439373739322d323437303332383232393230363233323732303838323834333936343334313130363836313832350041ec95c0000b0d10000000040000004f0000005000418c96c0000ba90574686973206f626a65637420616c7265616479206861732061206d656d62657220776974682074686973206e616d65696e76616c6964205554462d38756e6578706563746564207465787420616674657220746865204a534f4e2076616c75656120636f6e74726f6c2063686172616374657220696e206120737472696e67206d757374206265206573636170656474686520626f647920656e647320696e73696465206120737472696e67696e76616c6964206573636170653a20605c60206d75737420626520666f6c6c6f776564206279206f6e65206f6620225c2f62666e727475605c7560206d75737420626520666f6c6c6f77656420627920666f757220686578206469676974736578706563746564206120646967697420616674657220602d6061206e756d626572206d757374206e6f7420686176652061206c656164696e67207a65726f657870656374656420612064696769742061667465722074686520646563696d616c20706f696e746578706563746564206120646967697420696e20746865206578706f6e656e74657870656374656420612076616c75652028746865206f6e6c7920776f72647320696e204a534f4e20617265206074727565602c206066616c73656020616e6420606e756c6c60290001000000000000006c0b10002f0000009b0b10001d000000b80b100038000000f00b100028000000180c10001a000000320c100025000000570c1000280000007f0c1000200000009f0c1000480000006e6f74206578616374206173206120646f75626c653a204a61766153637269707420726561647320616e6f74686572206e756d626572202873656e64206974206173206120737472696e67296e756d626572206f7574206f662072616e67653a206974206973206c6172676572207468616e20616e7920646f75626c650041c89bc0000be9016c6f6e6520737572726f676174653a2068616c66206f66206120737572726f67617465207061697220776974686f757420746865206f746865722068616c66657870656374656420603a602061667465722061206d656d626572206e616d656d6f7265207468616e20313238206c6576656c73206f66206e657374696e673a207468652072657374206973206e6f7420636865636b656474686520626f647920626567696e73207769746820612062797465206f72646572206d61726b2c207768696368204a534f4e20646f6573206e6f7420616c6c6f7774686520626f647920697320656d7074790041c49dc0000b637472756566616c73656e756c6c657870656374656420612076616c7565657870656374656420602c60206f7220607d602061667465722061206d656d626572657870656374656420602c60206f7220605d6020616674657220616e20656c656d656e740041b89ec0000b6065787065637465642061206d656d626572206e616d6520696e20646f75626c652071756f7465732c206f7220607d6065787065637465642061206d656d626572206e616d6520696e20646f75626c652071756f74657320616674657220602c600041e89fc0000b406572726f727761726e696e677365766572697479636f6465706174686d6573736167657374617274656e646f6666736574696e6465786c696e65636f6c756d6e0041b8a0c0000bb208696e76616c69645f617267756d656e7474686520626f6479206d757374206265207468652072617720626f6479206f662074686520726571756573742c206173206120737472696e672c20612055696e74384172726179206f7220616e2041727261794275666665722028696620697420697320612070726f6d6973652c20617761697420697429626f64795f616c72656164795f70617273656474686520626f647920686173206265656e2070617273656420616c72656164793a2061207369676e617475726520636f7665727320746865206279746573207468617420776572652073656e742c2077686963682063616e6e6f74206265206d6164652066726f6d20746865206f626a65637420616761696e2e20476574207468652072617720626f647920696e73746561642e20457870726573733a20657870726573732e726177287b20747970653a20222a2f2a22207d29206f6e207468697320726f7574652c206265666f726520616e7920657870726573732e6a736f6e28292e20466173746966793a20616464436f6e74656e745479706550617273657228226170706c69636174696f6e2f6a736f6e222c207b20706172736541733a202262756666657222207d2c2028726571756573742c20626f64792c20646f6e6529203d3e20646f6e65286e756c6c2c20626f647929292e204e6578742e6a733a20617761697420726571756573742e74657874282920696e206120726f7574652068616e646c65723b20606578706f727420636f6e737420636f6e666967203d207b206170693a207b20626f64795061727365723a2066616c7365207d207d6020696e20612070616765732041504920726f7574652e204c616d6264613a206576656e742e626f64792c206465636f6465642077697468204275666665722e66726f6d286576656e742e626f64792c20226261736536342229206966206576656e742e6973426173653634456e636f6465642e20576f726b6572733a20617761697420726571756573742e617272617942756666657228292c206265666f726520616e7920726571756573742e6a736f6e28292e6c6f6e6520737572726f676174653a2074686520746578742063616e6e6f7420626520656e636f646564206173205554462d38696e76616c69645f736563726574612073656372657420636f6e7461696e732061206c6f6e6520737572726f676174652c20736f2069742063616e6e6f7420626520656e636f646564206173205554462d387468652073656372657420697320656d7074793a2069732074686520656e7669726f6e6d656e74207661726961626c65207365743f6d61784167655365636f6e6473206d7573742062652061206e756d626572206f66207365636f6e64732c2030206f72206d6f72656d61784279746573206d75737420626520612077686f6c65206e756d626572206f662062797465732c2030206f72206d6f726500419ca9c0000bc60574686520626f6479206973206120737472696e6720776974682061206c6f6e6520737572726f676174652c2077686963682063616e6e6f7420626520656e636f646564206173205554462d383a20706173732074686520726177206279746573206f662074686520726571756573747761726e696e67737061796c6f61645f746f6f5f6c617267656d697373696e675f7369676e61747572656d616c666f726d65645f7369676e61747572657369676e61747572655f6d69736d61746368696e76616c69645f6a736f6e696e76616c69645f7061796c6f61647374616c655f6576656e746d616c666f726d65645f7465787473746174757369737375657376616c6964656e64706f696e746d697373696e675f6669656c6477726f6e675f74797065656d7074795f737472696e67656d7074795f6c697374696e76616c69645f75726c756e6b6e6f776e5f6576656e745f747970656475706c69636174655f6576656e74756e6b6e6f776e5f6669656c647765616b5f73656372657475726c6576656e74736163746976656170702e637265617465646170702e757064617465646170702e6465706c6f7965646170702e64656c65746564646174612e70726f636573736564757365722e696e746572616374696f6e293b2031206d6f7265206973737565296973206e6f74206120646f63756d656e746564206576656e7420747970656d757374206265206120737472696e676d757374206e6f7420626520656d7074796d75737420626520616e206f626a656374646f6573206e6f7420626567696e20776974686d7573742062652061207265616c206461746520616e642074696d6520776974682061207a6f6e6520285246432033333339292c2073756368206173323032332d30362d30315431323a30303a30305a6d75737420626520616e206162736f6c75746520606874747060206f7220606874747073602055524c6576745f0041f5aec0000b14010000020000005e171000040000000002000001004195afc0000b04030000030041a5afc0000b01040041b5afc0000b01050041c4afc0000b066163635f00060041d9afc0000b1407000002000000c41710000400000000080000010041f8afc0000b196170705f0009000002000000f817100004000000010a00000100419cb0c0000b196465705f0009000002000000f817100004000000000a0000010041c1b0c0000b010b0041d1b0c0000b140c0000020000001c18100004000000000d0000040041f1b0c0000b040e000001004181b1c0000b040f000003004190b1c0000b250110000002000000f8171000040000000010000002000000f81710000400000000110000010041c1b1c0000b04120000010041d0b1c0000b0501130000010041e0b1c0000b0201140041f0b1c0000b020106004181b2c0000b1407000002000000c41710000400000000080000010041a4b2c0000bbd061400000004000000510000005200000052000000000000000400000004000000530000005400000054000000746865206576656e74602060206973207265717569726564697320726571756972656420666f720000000000100100000400000055000000560000005700000058000000590000000000000002000000010000005a0000005b00000010000000040000005c0000002f69642f747970652f637265617465642f646174612f646174612f6f626a6563742f6163636f756e742f6163636f756e742f69642f6163636f756e742f6e616d652f646174612f6f626a6563742f69642f646174612f6f626a6563742f7469746c652f646174612f6f626a6563742f6465706c6f796d656e742f646174612f6f626a6563742f6465706c6f796d656e742f69642f646174612f6f626a6563742f6465706c6f796d656e742f75726c2f646174612f6f626a6563742f6465706c6f796d656e742f7374617475732f646174612f6f626a6563742f6465706c6f796d656e742f6465706c6f7965645f61742f646174612f6f626a6563742f6170705f69642f646174612f6f626a6563742f757365725f69642f646174612f6f626a6563742f696e746572616374696f6e5f747970652f646174612f6f626a6563742f63686172745f69642f646174612f6f626a6563742f646174615f706f696e7473796e746178696e76616c69645f75746638627974655f6f726465725f6d61726b6475706c69636174655f6b65796c6f6e655f737572726f676174656e756d6265725f6f75745f6f665f72616e6765746f6f5f64656570747261696c696e675f64617461656d7074795f626f6479696e76616c69645f74696d657374616d70756e65787065637465645f69645f7072656669786e756d6265725f707265636973696f6e025c75c320000069040000046576745fc3200000690a00007b226964223a6576745f313233343536373839302c2274797065223a2c2263726561746564223a2c2264617461223a7b226f626a656374223a7d2c226163636f756e74223a7b226964223a6163635f3334353637382c226e616d65223a41636d6520436f72707d7d000000000000d21b10000600000001000000d81b10000e00000000000000e61b100008000000020041f0b8c0000b21ee1b10000b00000001010000211710001400000000000000f91b100012000000040041a0b9c0000bf9040b1c100012000000010500001d1c10000a00000000000000271c100008000000010600002f1c10000900000000000000381c1000020000006170705f3132333435362c227469746c65223a53616c65732044617368626f617264000000000000d21b10000600000001020000d81c10000a00000000000000e21c10000900000001030000eb1c10000f00000000000000302b1000010000002c226465706c6f796d656e74223a7b226964223a226465705f373839303132222c2275726c223a68747470733a2f2f6170702d3132333435362e7072657377616c642e6170702c22737461747573223a226c697665222c226465706c6f7965645f6174223a00000000000000d21b10000600000001020000d81c10000a00000000000000e21c10000900000001030000eb1c10000f00000000000000381d100027000000030000005f1d10001f000000000000007e1d10001f00000001010000211710001400000000000000381c1000020000007b226170705f6964223a0000000000000c1e10000a00000001020000d81c10000a00000000000000302b1000010000002c22757365725f6964223a757365725f3435363738392c22696e746572616374696f6e5f74797065223a2263686172745f636c69636b222c2263686172745f6964223a2263686172745f303031222c22646174615f706f696e74223a7b2278223a22323032332d3035222c2279223a31353030302c2263617465676f7279223a2273616c6573227d7d000000000000000c1e10000a00000001020000d81c10000a000000000000003c1e10000b00000001040000471e10000b00000000000000521e10007300000068747470733a2f2f2e7072657377616c642e6170700041acbec0000b94057468652055524c206d757374206e6f742068617665206120667261676d656e743a206120636c69656e74206e657665722073656e64732069747468652055524c206d757374206e6f7420636f6e7461696e20612075736572206e616d65206f7220612070617373776f72647468652055524c206d757374206265206162736f6c75746520616e6420626567696e2077697468206068747470733a2f2f6074686973206d656d6265722069732072657175697265646061637469766560206d75737420626520607472756560206f72206066616c736560606576656e747360206d7573742062652061206c697374206f66206576656e74207479706573606576656e747360206d75737420636f6e7461696e206174206c65617374206f6e65206576656e74207479706574686973206973206e6f74206120646f63756d656e746564206576656e742074797065606576656e74736020636f6e7461696e732074686973206576656e74207479706520616c7265616479616e206576656e742074797065206d757374206265206120737472696e677365637265747468652073656372657420686173206665776572207468616e2031362062797465733a207573652033322072616e646f6d206f6e6573746869732069732074686520736563726574206f662074686520646f63756d656e746174696f6e2c207768696368206576657279626f64792063616e207265616474686973206d656d626572206d757374206265206120737472696e6774686520737472696e67206d757374206e6f7420626520656d70747974686520636f6e66696775726174696f6e206d75737420626520616e206f626a656374005d00000038000000040000005e0000005f0000006000000061000000620000007368613235363d3a0041d0c3c0000b775474c3200000690400012dc3200000690200012dc32000006902000154c3200000690200013ac3200000690200013ac3200000690200015a00417474656d7074656420746f20696e697469616c697a65207468726561642d6c6f63616c207768696c65206974206973206265696e672064726f707065640041a8c5c0000b15630000000c000000040000006400000065000000660041c8c5c0000b3f01000000670000006120446973706c617920696d706c656d656e746174696f6e2072657475726e656420616e206572726f7220756e65787065637465646c790041a8c6c0000b096d6964203e206c656e0041c4c6c0000b35617474656d707420746f206a6f696e20696e746f20636f6c6c656374696f6e2077697468206c656e203e207573697a653a3a4d415800418cc7c0000bc9037468652072657175657374206d75737420686176652065786163746c79206f6e6520582d5072657377616c642d5369676e617475726520686561646572207769746820612076616c7565646f6573206e6f7420626567696e207769746820607368613235363d60646f6573206e6f7420686176652065786163746c79203634206865782064696769747320616674657220607368613235363d60636f6e7461696e732063686172616374657273206f74686572207468616e206c6f7765722d63617365206865782064696769747320616674657220607368613235363d60746865207369676e617475726520646f6573206e6f74206d617463682074686520626f64793a206569746865722074686520626f647920776173206368616e67656420616674657220697420776173207369676e65642c206f7220746865207365637265742069732077726f6e6774686520626f6479206973206e6f742076616c6964204a534f4e2028492d4a534f4e2974686520626f6479206973206e6f742061205072657377616c64206576656e74746865206576656e7427732060637265617465646020697320746f6f2066617220696e207468652070617374206f7220746865206675747572650041fdcac0000bcf03040006060505050b0b0b0b0505050505000000060000000c0000000f0000000d0000000e00000013000000080000000d0000000a0000000d0000000a0000000c000000110000000b000000120000000d0000001400000010000000171b10001d1b1000291b1000381b1000451b1000531b1000661b10006e1b10007b1b1000a7151000b4151000be151000851b1000d4151000df15100000161000961b1000aa1b1000050000000500000009000000050000000300000005000000fc1c1000fc1c1000a01d1000fc1c1000181e1000c81e1000d6231000f3231000262410001d000000330000004400000005000000050000000500000005000000050000000500000005000000050000000700000007000000e80f1000e80f1000e80f1000e80f1000e80f1000e80f1000e80f1000e80f1000ed0f1000ed0f10005a151000a7151000b4151000be151000ca151000d4151000df151000f1151000001610000d1610000c0000000d0000000a0000000c0000000a0000000b000000120000000f0000000d0000000b0000000b0000000b0000000c0000000b0000000e0000001000000027161000321610003d161000491610005416100062161000efbfbd6361706163697479206f766572666c6f770041dccec0000b15680000000c00000004000000690000006a0000006b0041fccec0000b5e010000006c0000006120666f726d617474696e6720747261697420696d706c656d656e746174696f6e2072657475726e656420616e206572726f72207768656e2074686520756e6465726c79696e672073747265616d20646964206e6f740041eccfc0000b94064572726f7200700007002d0101010201020101480b30151001650702060202010423011e1b5b0b3a09090118040109010301052b033b092a180120370101010408040103070a021d013a0101010204080109010a021a010202390104020402020303011e0203010b0239010405010204011402160601013a0101020104080107030a021e013b0101010c01090128010301370101030503010407020b021d013a01020201010303010407020b021c02390201010204080109010a021d0148010401020301010801510102070c08620102090b0749021b0101010101370e01050102050b0124090166040106010202021902040310040d01020206010f01000300041c031d021e02400201070801020b09012d030101750222017603040209010603db0202013a010107010101010208060a0201302e020c1404300a040326090c02200402063801010203010105380802029803010d0107040106010302c6400001c32100038d016020000669020004010a200250020001030104011902050197021a120d012608190b01012c03300102040202020124014306020202020c0108012f01330101030202050201012a020801ee010201040100010010101000020001e201950500030102050428030401a5020004410500024d06460b31047b01360f290102020a033104020207013d03240501083e010c0234090101080402015f030204060102019d01030815023902010101010c0109010e07030543010206010102010103040301010e025508020301011701510102060101020101020102eb010204060201021b025508020101026a0101010208650101010204010500090102f5010a040401900402020401200a280602040801090602032e0d0102c60101030101c9070106010152160207010201027a06030101020107010148020301010100020b023405050317010001060f000c030300053b0700013f0451010b020002002e021700050306080802071e0494030037043208010e011605010f000701110207010201056401a00700013d040004fe02f30102010702050100076d07006080f000303132333435363738396162636465660041b0d6c0000b487d746f5f64696769743a20696e76616c6964207261646978202d2d207261646978206d75737420626520696e207468652072616e6765203220746f20333620696e636c7573697665004188d7c0000bf8025b2e2e2e5d63616c6c656420604f7074696f6e3a3a756e77726170282960206f6e206120604e6f6e65602076616c7565303030313032303330343035303630373038303931303131313231333134313531363137313831393230323132323233323432353236323732383239333033313332333333343335333633373338333934303431343234333434343534363437343834393530353135323533353435353536353735383539363036313632363336343635363636373638363937303731373237333734373537363737373837393830383138323833383438353836383738383839393039313932393339343935393639373938393901010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010041c2dac0000b33020202020202020202020202020202020202020202020202020202020202030303030303030303030303030303030404040404004181dbc0000bb30b0601010301040205070702080809020a050b020e04100111021205131c140115021702190d1c051d081f0124016a046b026e02af03b102bc02cf02d102d40cd509d602d702da01e005e102e601e704e802ee20f004f802fa05fb010c273b3e4e4f8f9e9e9f7b8b9396a2b2ba86b1060709363d3e56f3d0d1041418363756577faaaeafbd35e01287898e9e040d0e11122931343a4546494a4e4f64658a8c8d8fb6c1c3c4c6cbd65cb6b71b1c07080a0b141736393aa8a9d8d909379091a8070a3b3e66698f92116f5fbfeeef5a62b9baf4fcff53549a9b2e2f2728559da0a1a3a4a7a8adbabcc4060b0c151d3a3f4551a6a7cccda007191a22253e3fdfe7ecefffc5c604202325262833383a484a4c50535556585a5c5e606365666b73787d7f8aa4aaafb0c0d0aeaf6e6fc7ddde935e227b0503042d036603012f2e80821d03310f1c0424091e052b0544040e2a80aa06240424042808340b4e03340c813709160a08183b45390363080930160521031b051b2638044b052f040a070907402027040c0936033a051a07040c07504937330d33072e080a0626031d080280d05210060809212e082a161a261c1417094e042409440d19070a0648082709750b423e2a063b050a06510601051003050b5908021d621e48080a80a65e22450b0a060d133a060a06141c2c041780b93c64530c48090a46451b4808530d49070a560858220e0a06460a1d03474937030e080a0639070a062c040a80f619073b031d55010f320d839b66750b80c48a4c630d843010160a8f9b0582479ab93a86c68239072a045c06260a460a28051381b03a80c65b05342c4b0439071140050b07099cd629206173a1fd81330f011d060e0408818c89046b050d030907108f6080fd0381b406170f110f4709743c80f60a73087015467a140c140c570919808781470385420f1584501f060680d52b053e2101702d031a040281401f113a050181d02a80d62b040180c036080280e080f7294c040a04028311444c3d80c23c06010455051b3402810e2c04640c560a80ae381d0d2c040907020e06809a83d90311030d0380da060c04010f0c0438080a0628082c04020e09278158081d030b033b041e040a0780fb840500010305050606020706080709110a1c0b190c190d100e0c0f0410031212130916011704180119031a091b011c021f1620032b022d0b2e01300431023201a902aa04ab08fa02fb05fe03ff09ad78798b8da23057588b8c901cdd0e0f4b4cfbfc2e2f3f5c5d5fe2848d8e9192a9b1babbc5c6c9cadee4e5ff00041112293134373a3b3d494a5d848e92a9b1b4babbc6cacecfe4e500040d0e11122931343a3b4546494a5e646584919b9dc9cecf0d11293a3b4549575b5e5f64658d91a9b4babbc5c9dfe4e5f00d11454964658084b2bcbebfd5d7f0f183858ba4a6bebfc5c7cfdadb4898bdcdc6cecf494e4f57595e5f898e8fb1b6b7bfc1c6c7d71116175b5cf6f7feff806d71dedf0e1f6e6f1c1d5f7d7eaeafdedf4dbbbc16171e1f46474e4f585a5c5e7e7fb5c5d4d5dcf0f1f572738f7475262e2fa7afb7bfc7cfd7df9a00409798308f1fceff4e4f5a5b07080f10272feeef6e6f373d3f4245536775c8c9d0d1d8d9e7feff00205f2282df048244081b04061181ac0e80ab052007811c03190801042f043404070301070607110a500f1207550703041c0a090308030703020303030c0405030b06010e15054e071b0757070205180c500443032d03010411060f0c3a041d255f206d046a2580c80582b0031a0682fd03590716091809140c140c6a060a061a0659072b05460a2c040c040103310b2c041a060b0380ac060a064c1480f4083c030f033e0538082b0582ff1118082f112d03220e210f808c04829a160b158894052f053b07020e180980be22740c80d61a81100580e109f29e033709815c1480b80880dd143c030a06380846080c06740b1e035a0459098083181c0a16094c04808a06aba40c170431a10481da26070c050582b3202a064c04808d0480be031b030f0d0041d5e6c0000b900203000083042000910560005d13a0001217201f0c20601fef2c602b2a30e02b6fa6a02c02a8202d1efb202e00fe60369effa036fd012137010a6137240d2138ab0ea1392f18213af31e214b4034a1531e61e154f06a61554f6fe1559dbc615600cf615765d1a15700da215800e0a159aee2215bece4e15cd0e8615d2000ee5ef0017f5f2e2e30783031323334353637383941424344454652656643656c6c20616c7265616479206d757461626c7920626f72726f77656452656643656c6c20616c726561647920626f72726f776564636c6f7375726520696e766f6b6564207265637572736976656c79206f72206166746572206265696e672064726f7070656400006d0000006e0000006f00000070004188e9c0000b8002982f8a4291443771cffbc0b5a5dbb5e95bc25639f111f159a4823f92d55e1cab98aa07d8015b8312be853124c37d0c55745dbe72feb1de80a706dc9b74f19bc1c1699be48647beefc69dc10fcca10c246f2ce92daa84744adca9b05cda88f97652513e986dc631a8c82703b0c77f59bff30be0c64791a7d55163ca0667292914850ab72738211b2efc6d2c4d130d385354730a65bb0a6a762ec9c281852c7292a1e8bfa24b661aa8708b4bc2a3516cc719e892d1240699d685350ef470a06a1016c1a419086c371e4c774827b5bcb034b30c1c394aaad84e4fca9c5bf36f2e68ee828f746f63a5781478c8840802c78cfaffbe90eb6c50a4f7a3f9bef27871c6004198ebc0000b0b4163636573734572726f720041acebc0000b01040041b8ebc0000b090800000000000000040041d0ebc0000b0d08000000000000007100000004";

// pkg-template/webhooks/src/core/wasm-inline.ts
function compile() {
  return atStart ?? new WebAssembly.Module(bytesOf(digits));
}
var atStart = /* @__PURE__ */ compiledAtStart();
function compiledAtStart() {
  try {
    return navigator.userAgent === "Cloudflare-Workers" ? new WebAssembly.Module(bytesOf(digits)) : void 0;
  } catch {
    return;
  }
}
function bytesOf(digits2) {
  let { Uint8Array: host2, Buffer: Buffer2 = builtin("node:buffer")?.Buffer } = globalThis;
  return host2.fromHex?.(digits2) ?? Buffer2?.from(digits2, "hex") ?? decoded(digits2);
}
function decoded(digits2) {
  let bytes = new Uint8Array(digits2.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = digitAt(digits2, 2 * at) << 4 | digitAt(digits2, 2 * at + 1);
  return bytes;
}
function digitAt(digits2, at) {
  let code = digits2.charCodeAt(at);
  return (code & 15) + (code >> 6) * 9;
}

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
    message: "the bundler did not load preswald_webhooks.wasm as a compiled WebAssembly.Module. Set the bundler to do that for imports of .wasm files"
  },
  { applies: () => navigator.userAgent === "Cloudflare-Workers" && !compiles(EMPTY), message: FORBIDDEN_IN_WORKERS },
  { applies: () => "EdgeRuntime" in globalThis && !compiles(EMPTY), message: FORBIDDEN_ON_VERCEL },
  { applies: ({ message }) => /content.security.policy|unsafe-eval|\bCSP\b/i.test(message), message: FORBIDDEN },
  { applies: () => !compiles(EMPTY), message: FORBIDDEN },
  {
    // Where the processor has no SIMD, the host refuses it when it validates a module.
    applies: () => !WebAssembly.validate(Uint8Array.from(SIMD)),
    message: "this processor or browser has no SIMD. Import @preswald/webhooks/scalar instead, which has the same API"
  }
];
function unavailable2(error) {
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
function pause() {
  isRunning = !1;
}
function resume() {
  isRunning = !0;
}
function ensureStarted() {
  leave(enter());
}
function isIdle() {
  return core !== void 0 && !isRunning;
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
    let imports = { "./preswald_webhooks_bg.js": glue_exports }, make = maker ?? makerOf(WebAssembly), exports = make(imports);
    return __wbg_set_wasm(exports), exports.__wbindgen_start(), maker = make, exports;
  } catch (error) {
    throw unavailable2(error);
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
var module;
function compiled() {
  return module ??= compile();
}
function instance() {
  return instances;
}
function memory() {
  return core.memory.buffer;
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
  return settle(), typeof body != "string" ? putBytes(attached(body, "body")) : body.length * 3 > BODY_ROOM ? putCopy(bytesOf2(body)) : encodeInto(encoder, body, bodyView).written;
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
function bodyArea2(length) {
  return isLarge(length) ? new Uint8Array(memory(), largeArea, length) : (settle(), bodyView);
}
function keyedBody(length, start, end) {
  return isLarge(length) ? new Uint8Array(memory(), largeArea - BLOCK + start, end - start) : (settle(), subarray(keyedView, start, end));
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
function bytesOf2(secret) {
  if (typeof secret == "string") return encode(encoder, secret);
  let length = lengthOf(attached(secret, "secret"));
  if (length > LARGEST_BODY) throw mistake("invalid_secret", "there is no memory for a secret of this size");
  let bytes = new Uint8Array(length);
  return copy(secret, bytes, length), bytes;
}
function isRaw(value) {
  return typeof value == "string" || tagOf(value) === "Uint8Array";
}

// pkg-template/webhooks/src/handler/body-buffer.ts
var BodyBuffer = class {
  /** @param limit the largest length in bytes; the caller checks it before it adds a chunk */
  constructor(limit) {
    this.limit = limit;
  }
  limit;
  #bytes = new Uint8Array();
  #length = 0;
  add(chunk) {
    let length = this.#length + chunk.length;
    this.#length === 0 ? this.#bytes = chunk.buffer.byteLength - chunk.length <= 65536 ? chunk : new Uint8Array(chunk) : (length > this.#bytes.length && this.#grow(length), this.#bytes.set(chunk, this.#length)), this.#length = length;
  }
  /** What has been added. */
  bytes() {
    return this.#bytes.length === this.#length ? this.#bytes : this.#bytes.subarray(0, this.#length);
  }
  #grow(length) {
    let room = Math.max(length, this.#length * 2, 4096), grown = new Uint8Array(this.limit > length ? Math.min(room, this.limit) : length);
    grown.set(this.#bytes), this.#bytes = grown;
  }
};

// pkg-template/webhooks/src/handler/delivery.ts
function isSource(body) {
  return typeof body == "object" && "next" in body;
}
function unreadable(error) {
  return { announced: 0, next: () => Promise.reject(error), release() {
  } };
}
var RESPOND = /* @__PURE__ */ Symbol.for("@preswald/webhooks respond");
function withRespond(handler, respond) {
  return Object.assign(handler, { [RESPOND]: respond });
}

// pkg-template/webhooks/src/handler/body.ts
var BodyError = class {
  constructor(error) {
    this.error = error;
  }
  error;
};
async function readBody(source, limit) {
  try {
    limit.checkSize(source.announced);
    let body = new BodyBuffer(limit.maxBytes), length = 0;
    for (; ; ) {
      let step;
      try {
        step = await source.next();
      } catch (error) {
        return notRead(error);
      }
      let { done: done2, value } = step;
      if (done2) return body.bytes();
      (!isRaw(value) || typeof value == "string") && notRead(mistake("invalid_argument", "the body must be a stream of bytes")), length += sizeOf(value), limit.checkSize(length), body.add(value);
    }
  } catch (error) {
    throw source.release(), error;
  }
}
function notRead(error) {
  throw new BodyError(error);
}
function bytesOfBody(body) {
  return typeof body != "string" ? body === void 0 ? void 0 : new Uint8Array(body) : /\p{Surrogate}/u.test(body) ? void 0 : new TextEncoder().encode(body);
}
function deliveryOf(request) {
  try {
    let { method: method2, headers } = request;
    return { method: method2, headers, body: sourceOf(request), request: () => request };
  } catch (error) {
    return { method: "POST", headers: void 0, body: unreadable(error), request: () => request };
  }
}
function sourceOf(request) {
  let announced = Number(request.headers.get("content-length"));
  if (request.bodyUsed || request.body?.locked) return { announced, next: async () => alreadyRead(), release() {
  } };
  if (request.body === void 0) return whole(announced, () => request.arrayBuffer());
  if (request.body === null) return { announced, next: async () => ({ done: !0 }), release() {
  } };
  let reader = request.body.getReader();
  return { announced, next: () => reader.read(), release: () => reader.releaseLock() };
}
function whole(announced, read2) {
  let done2 = !1;
  return { announced, next: async () => done2 ? { done: done2 } : (done2 = !0, { value: rawBody(await read2()) }), release() {
  } };
}
function alreadyRead() {
  throw toldBy(call2(() => bodyMistake(!0)));
}

// pkg-template/webhooks/src/handler/console.ts
function write(level, what) {
  try {
    globalThis.console[level](what);
  } catch {
  }
}

// pkg-template/webhooks/src/handler/listeners.ts
function listenersOf(listener) {
  if (typeof listener == "function") return () => listener;
  if (typeof listener != "object" || listener === null) throw noListener();
  let listeners = /* @__PURE__ */ new Map();
  for (let name of listenerNames(listener)) {
    let call3 = listener[name];
    if (call3 !== void 0) {
      if (typeof call3 != "function") throw mistake("invalid_argument", `the listener of ${JSON.stringify(name)} must be a function`);
      listeners.set(name, (event, ...context) => Reflect.apply(call3, listener, [event, ...context]));
    }
  }
  if (listeners.size === 0) throw noListener();
  for (let name of listeners.keys()) NAMES.includes(name) || warnOfUnknown(name);
  return (event) => listeners.get(event.type) ?? listeners.get("default");
}
var NAMES = [...EVENT_TYPES, "default"];
function listenerNames(listener) {
  let own2 = Object.keys(listener);
  if (!Array.isArray(listener) && isRoot(Object.getPrototypeOf(listener))) return own2;
  let names = new Set(own2);
  for (let each = listener; !isRoot(each); each = Object.getPrototypeOf(each))
    for (let name of Object.getOwnPropertyNames(each)) names.add(name);
  return [...names].filter((name) => NAMES.includes(name) || name.includes("."));
}
function isRoot(object) {
  return object === null || Object.getPrototypeOf(object) === null;
}
function noListener() {
  return mistake(
    "invalid_argument",
    'there is no listener: pass a function, or an object with a function for an event type such as "app.deployed", or for "default"'
  );
}
var warned = /* @__PURE__ */ new Set();
function warnOfUnknown(name) {
  warned.has(name) || (warned.add(name), write(
    "warn",
    `@preswald/webhooks: there is a listener for ${JSON.stringify(name)}, but no such event type is known. Did you mean ${JSON.stringify(nearest(name))}?`
  ));
}
function nearest(name) {
  return NAMES.map((each) => ({ each, edits: editsBetween(name.toLowerCase(), each) })).reduce((best, next) => next.edits < best.edits ? next : best).each;
}
function editsBetween(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i++) {
    let next = [i + 1];
    for (let j = 0; j < other.length; j++)
      next.push(Math.min(row[j] + (one[i] === other[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1));
    row = next;
  }
  return row[other.length];
}

// pkg-template/webhooks/src/handler/connection-error.ts
var CODES = /^(E(CONNRESET|CONNABORTED|PIPE|TIMEDOUT|NOTCONN)|ABORT_ERR|ERR_(STREAM_PREMATURE_CLOSE|HTTP_REQUEST_TIMEOUT|SOCKET_CLOSED|HTTP2_(STREAM_(ERROR|CANCEL)|SESSION_ERROR|GOAWAY_SESSION))|UND_ERR_(SOCKET|ABORTED|BODY_TIMEOUT)|HPE_\w+)$/, NAMES2 = /^(AbortError|ConnectionReset|ConnectionAborted|BrokenPipe|UnexpectedEof|Interrupted|Http|BadResource)$/, MESSAGES = [
  /^(aborted|reset|terminated|premature close|socket hang up)$/i,
  /\b(connection|client|request|operation|session|socket)\b.*\b(aborted|closed|disconnected|lost|reset|terminated|timed out)\b/i,
  /\b(EOF|invalid HTTP\/\d)\b/i
];
function isConnectionError(error, depth = 0) {
  if (typeof error == "string") return isMessage(error);
  if (typeof error != "object" || error === null || depth > 5) return !1;
  try {
    let { code, name, message, cause } = error;
    return matches(CODES, code) || matches(NAMES2, name) || isMessage(message) || isConnectionError(cause, depth + 1);
  } catch {
    return !1;
  }
}
var isMessage = (message) => MESSAGES.some((pattern) => matches(pattern, message)), matches = (pattern, value) => typeof value == "string" && value.length < 1e3 && pattern.test(value);

// pkg-template/webhooks/src/handler/on-error.ts
var QUIET = 6e4, MOST_OF_A_NAME = 10, MOST_KINDS = 100, COMPARED = 200;
function logErrors() {
  let mayLog = limiter();
  return (error, event, isOfBody = !1) => {
    event === void 0 && (isOfBody && isConnectionError(error) || !mayLog(error)) || write("error", error);
  };
}
function limiter() {
  let logged = /* @__PURE__ */ new Map();
  return (error) => {
    let time2 = now();
    for (let [kind2, { since }] of logged) time2 - since >= QUIET && logged.delete(kind2);
    let { name, kind } = kindOf(error), ofName = [...logged.values()].filter((each) => each.name === name).length;
    return logged.has(kind) || ofName >= MOST_OF_A_NAME || logged.size >= MOST_KINDS ? !1 : (logged.set(kind, { name, since: time2 }), !0);
  };
}
function kindOf(error) {
  try {
    let { name, code, message = error } = Object(error), group = `${typeof error} ${short(name)} ${short(code)}`;
    return { name: group, kind: `${group} ${short(message)}` };
  } catch {
    return { name: typeof error, kind: typeof error };
  }
}
var short = (value) => String(value).slice(0, COMPARED).replace(/\S*\d\S*/g, "#");

// pkg-template/webhooks/src/adapters/request.ts
function isObject(value) {
  return typeof value == "object" && value !== null;
}

// pkg-template/webhooks/src/adapters/lambda-event.ts
var isProxied = (event, context) => !("type" in event) && !("connectionId" in context) && !("eventType" in context), isText = (value) => typeof value == "string", ARNS = ["serviceNetworkArn", "serviceArn", "targetGroupArn"], FORMS = [
  // An HTTP API of API Gateway (payload 2.0), or a function URL.
  {
    matches: (event, context) => isVersion(event, "2.0") && isObject(context.http) && isText(context.http.method) && isProxied(event, context),
    method: (_event, context) => context.http.method,
    path: "rawPath",
    base64: "isBase64Encoded",
    omitsEmptyBody: !0
  },
  // VPC Lattice (2.0).
  {
    matches: (event, context) => event.version === "2.0" && isText(event.method) && ARNS.some((name) => isText(context[name])),
    method: (event) => event.method,
    path: "path",
    base64: "isBase64Encoded",
    omitsEmptyBody: !0
  },
  // VPC Lattice (1.0).
  {
    matches: (event) => isText(event.raw_path) && isText(event.method),
    method: (event) => event.method,
    path: "raw_path",
    base64: "is_base64_encoded",
    omitsEmptyBody: !1
  },
  // A REST API of API Gateway, an HTTP API (payload 1.0), or a load balancer.
  {
    matches: (event, context) => isVersion(event, "1.0") && isText(event.httpMethod) && isText(event.path) && isObject(event.requestContext) && isProxied(event, context),
    method: (event) => event.httpMethod,
    path: "path",
    base64: "isBase64Encoded",
    omitsEmptyBody: !1
  },
  // Netlify.
  {
    matches: (event) => isText(event.httpMethod) && isText(event.path) && isText(event.rawUrl),
    method: (event) => event.httpMethod,
    path: "path",
    base64: "isBase64Encoded",
    omitsEmptyBody: !1
  }
], isVersion = (event, version) => event.version === void 0 || event.version === version;
function httpEventOf(event) {
  if (!isObject(event) || Array.isArray(event)) return;
  let context = isObject(event.requestContext) ? event.requestContext : {}, form = FORMS.find(({ matches: matches2 }) => matches2(event, context));
  if (form === void 0) return;
  let { headers, multiValueHeaders, body } = event;
  if (!(!isHeaders2(headers) || !isHeaders2(multiValueHeaders) || headers === void 0 && multiValueHeaders === void 0))
    return {
      method: form.method(event, context),
      path: isText(event[form.path]) ? event[form.path] : "/",
      headers: hasMembers(multiValueHeaders) ? multiValueHeaders : headers ?? {},
      body: body === void 0 && form.omitsEmptyBody ? null : body,
      isBase64: event[form.base64],
      hasOnlyMultiValueHeaders: !headers && !!multiValueHeaders
    };
}
function isHeaders2(value) {
  return value == null || isObject(value) && !Array.isArray(value);
}
function hasMembers(value) {
  return isObject(value) && Object.keys(value).length > 0;
}

// pkg-template/webhooks/src/handler/wrong-call.ts
var LAMBDA = 'export const handler = lambdaHandler(receive), from "@preswald/webhooks/aws-lambda"', LAMBDA_BEHIND = 'export const handler = lambdaHandler(receive), from "@preswald/webhooks/aws-lambda", behind API Gateway, a function URL or a load balancer';
function isRequest(value) {
  return attempt2(() => isRequestLike(value) && (value.body === null || value.body === void 0 || isFunction(value.body.getReader))) === !0;
}
var CALLS = [
  {
    platform: "SvelteKit, React Router, Remix and Astro",
    matches: ({ request }) => isRequest(request),
    line: "({ request }) => receive(request)",
    sends: !0
  },
  { platform: "Hono", matches: ({ req }) => isRequest(req?.raw), line: "(c) => receive(c.req.raw)", sends: !0 },
  { platform: "h3", matches: ({ req }) => isRequest(req), line: "(event) => receive(event.req)", sends: !0 },
  { platform: "h3 1 and Nitro", matches: ({ node }) => isStream(node?.req), line: "(event) => receive(toWebRequest(event))", sends: !0 },
  {
    platform: "Koa",
    matches: ({ req, response }) => isStream(req) && typeof response == "object",
    line: 'koaHandler(receive), from "@preswald/webhooks/koa"'
  },
  {
    platform: "Fastify",
    matches: ({ raw }) => isStream(raw),
    line: 'app.register(preswaldWebhooks, { path, handler: receive }), from "@preswald/webhooks/fastify"',
    sends: !0
  },
  {
    platform: "hapi",
    matches: ({ raw }) => isStream(raw?.req),
    line: 'async ({ raw }, h) => (await nodeHandler(receive)(raw.req, raw.res), h.abandon), with the option payload: { parse: false, output: "stream" }'
  },
  {
    platform: "Express",
    matches: (value) => isStream(value) && isFunction(value.app),
    line: 'app.all(path, nodeHandler(receive)), from "@preswald/webhooks/node"'
  },
  { platform: "Node", matches: isStream, line: 'createServer(nodeHandler(receive)), from "@preswald/webhooks/node"' },
  {
    platform: "AWS Lambda",
    matches: (value) => httpEventOf(value) !== void 0,
    line: LAMBDA,
    sends: !0
  },
  {
    platform: "node-fetch",
    matches: isRequestLike,
    line: "receive(new Request(request.url, { method: request.method, headers: [...request.headers], body: await request.arrayBuffer() }))",
    sends: !0
  },
  // From here on, the call has no request at all.
  {
    platform: "Azure Functions",
    matches: (_value, second) => typeof second?.invocationId == "string",
    line: 'app.http("preswald", { handler: receive })'
  },
  {
    platform: "Google Cloud Functions",
    matches: (value, second) => typeof value.specversion == "string" || typeof second?.eventId == "string",
    line: 'functions.http("preswald", nodeHandler(receive)), from "@preswald/webhooks/node"'
  },
  {
    platform: "Cloudflare Workers",
    matches: (value) => Array.isArray(value.messages) || typeof value.cron == "string" || isFunction(value.setReject),
    line: "export default { fetch: receive }"
  },
  {
    platform: "AWS Lambda",
    matches: (value, second) => typeof second?.awsRequestId == "string" || ["Records", "requestContext", "httpMethod", "rawPath"].some((name) => name in value),
    line: LAMBDA_BEHIND
  }
];
function isRequestLike(value) {
  return typeof value == "object" && value !== null && typeof value.method == "string" && isFunction(value.headers?.get) && isFunction(value.arrayBuffer);
}
function isStream(value) {
  return typeof value?.headers == "object" && (isFunction(value.pipe) || isFunction(value.on));
}
function isFunction(value) {
  return typeof value == "function";
}
async function answerWrongCall(values, report) {
  let [value, second] = values, call3 = CALLS.find(({ matches: matches2 }) => attempt2(() => matches2(value, second))), error = wrongCall(call3);
  await report(error);
  let { status, headers, body } = failed();
  if (![() => second, () => value.res, () => value.raw.res].some((find2) => endNodeResponse(find2, { status, headers, body })) && !call3?.sends || typeof Response != "function") throw error;
  return Object.assign(new Response(body, { status, headers }), { statusCode: status });
}
function wrongCall(call3) {
  let fix = call3 === void 0 ? "pass the request itself: receive(request)" : `in ${call3.platform}, write ${call3.line}`;
  return mistake("invalid_argument", `the handler must be called with a Request: ${fix}`);
}
function endNodeResponse(find2, { status, headers, body }) {
  return attempt2(() => {
    let response = find2();
    return !isFunction(response.writeHead) || !isFunction(response.end) ? !1 : (response.headersSent || (response.writeHead(status, headers), response.end(body)), !0);
  }) === !0;
}
function attempt2(call3) {
  try {
    return call3();
  } catch {
    return;
  }
}

// pkg-template/webhooks/src/handler/handler.ts
var STORE_RETRY = 10;
function handlerOf(webhook, listener, given) {
  let options = ownOptions(given), { onError, onRefused } = options;
  expect("onError", onError, "function"), expect("onRefused", onRefused, "function");
  let timeoutSeconds = options.timeoutSeconds === 1 / 0 ? 1 / 0 : seconds("timeoutSeconds", options.timeoutSeconds, 25), find2 = listenersOf(listener), once = onceOf(options), { leaseSeconds } = secondsOf(options), log = onError === void 0 ? logErrors() : void 0, report = (error, event, isOfBody) => quietly(() => log ? log(error, event, isOfBody) : onError(error, event));
  async function tell(call3) {
    try {
      await call3();
    } catch (error) {
      await report(error);
    }
  }
  async function receive({ method: method2, headers, body, request }) {
    if (method2 !== "POST")
      return isSource(body) && body.release(), { answer: methodNotAllowed() };
    let raw;
    try {
      return raw = isSource(body) ? await readBody(body, webhook) : body, { event: webhook.verify(raw, headers) };
    } catch (error) {
      if (!(error instanceof WebhookError)) throw error;
      if (onRefused !== void 0) {
        let bytes = error.code === "payload_too_large" ? void 0 : bytesOfBody(raw), delivery = {
          headers,
          body: bytes,
          get request() {
            return request();
          }
        };
        await within(
          timeoutSeconds,
          tell(() => onRefused(error, delivery))
        );
      }
      return { answer: refused(error) };
    }
  }
  async function process(event, context, report2) {
    let listener2 = find2(event);
    if (listener2 === void 0) return done();
    try {
      let outcome2 = await once(event.id, async () => {
        await listener2(event, ...context);
      }, report2);
      return outcome2 === "busy" ? busy(leaseSeconds) : outcome2 === "unavailable" ? unavailable(STORE_RETRY) : done();
    } catch (error) {
      return await report2(error), failed();
    }
  }
  async function answer2(delivery, context) {
    delivery.report = (error) => {
      report(error);
    };
    let received;
    try {
      received = await receive(delivery);
    } catch (error) {
      let isOfBody = error instanceof BodyError;
      return await within(timeoutSeconds, report(isOfBody ? error.error : error, void 0, isOfBody)), failed();
    }
    if ("answer" in received) return received.answer;
    let { event } = received;
    delivery.report = (error) => {
      report(error, event);
    };
    let work = process(event, context, (error) => report(error, event));
    return within(timeoutSeconds, work, () => {
      let message = `the listener has not finished within ${timeoutSeconds} seconds (timeoutSeconds): it goes on, and Preswald is asked to retry`;
      return report(new Error(message), event), timedOut(leaseSeconds);
    });
  }
  async function respond(delivery, context) {
    try {
      let given2 = await answer2(delivery, context);
      if (typeof given2?.status == "number") return given2;
    } catch (error) {
      await report(error);
    }
    return failed();
  }
  return withRespond(async (request, ...context) => {
    if (!isRequest(request)) return answerWrongCall([request, ...context], (error) => within(timeoutSeconds, report(error)));
    let { status, headers, body } = await respond(deliveryOf(request), context);
    return guarded(() => new Response(body === "" ? null : body, { status, headers }));
  }, respond);
}
async function quietly(call3) {
  try {
    await call3();
  } catch {
  }
}

// pkg-template/webhooks/src/core/host-hash.ts
var HOST_HASH_FROM = 320, SLOW_HOST_HASH_FROM = 1536, HOST_HASH_AFTER = 32768, MISMATCH = -2, INTERRUPTED = -3, host, total = 0, isSlow = !1;
function isHosted(size) {
  if (size < HOST_HASH_FROM) return !1;
  if (host === void 0) {
    if (total += size, total < HOST_HASH_AFTER) return !1;
    load();
  }
  return host !== null && (size >= SLOW_HOST_HASH_FROM || !isSlow);
}
function load() {
  host = null;
  let found = hostOf();
  found !== null && isRight(found) && (host = found);
}
function withHash(ticket, number, length, secrets, check2) {
  let index = 0, result;
  do {
    let isHashed = hash(host, ticket, number, length, index);
    if (isInterrupted(ticket)) return INTERRUPTED;
    result = check2(isHashed ? index : -1);
  } while (result === MISMATCH && ++index < secrets);
  return result;
}
function hash(host2, ticket, number, length, index) {
  if (!keyBody(number, length, index)) return !1;
  let digest;
  pause();
  try {
    digest = digestOf(host2, ticket, length);
  } catch {
    digest = void 0;
  }
  if (wipeCopy(BLOCK + length), isInterrupted(ticket) || (resume(), typeof digest != "string" || digest.length !== 32)) return !1;
  let block = keyedBody(length, 0, 32);
  for (let at = 0; at < 32; at++) block[at] = charCodeAt(digest, at);
  return !0;
}
function digestOf(host2, ticket, length) {
  let end = BLOCK + length;
  if (end <= ROOM && host2.hash !== void 0) return host2.hash(copied(length, 0, end));
  let hash2 = host2.begin();
  for (let at = 0; at < end && !isInterrupted(ticket); at += ROOM) host2.update(hash2, copied(length, at, Math.min(at + ROOM, end)));
  return host2.digest(hash2);
}
var ROOM = BLOCK + BODY_ROOM, copy2;
function copied(length, start, end) {
  copy2 ??= new Uint8Array(ROOM);
  let part = subarray(copy2, 0, end - start);
  return set(part, keyedBody(length, start, end)), part;
}
function wipeCopy(size) {
  if (copy2 !== void 0)
    try {
      fill(copy2, 0, 0, size);
    } catch {
      copy2 = void 0;
    }
}
function hostOf() {
  try {
    let { navigator: navigator2 } = globalThis;
    isSlow = /^(Deno|Cloudflare)/.test(navigator2?.userAgent ?? "");
    let { hash: hash2, createHash } = builtin("node:crypto"), { update, digest } = createHash("sha256"), { apply } = Reflect;
    return {
      hash: hash2 && ((bytes) => hash2("sha256", bytes, "latin1")),
      begin: () => createHash("sha256"),
      update: (hash3, bytes) => {
        apply(update, hash3, [bytes]);
      },
      digest: (hash3) => apply(digest, hash3, ["latin1"])
    };
  } catch {
    return null;
  }
}
var SECRET = "Jefe", BODY = "what do ya want for nothing?", HEADER = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
function isRight(host2) {
  return [host2, { ...host2, hash: void 0 }].every((host3) => accepts(host3, BODY) && !accepts(host3, BODY.toUpperCase()));
}
function accepts(host2, body) {
  let ticket = enter(), secrets = putSecrets([new TextEncoder().encode(SECRET)]), number = addWebhook(secrets, !0, !1, 1 / 0, NaN);
  forgetInput(secrets, -1);
  let length = putBody(body), header = putHeader(HEADER), isHashed = hash(host2, ticket, number, length, 0);
  if (isInterrupted(ticket)) return !1;
  let isAccepted = isHashed && verifySignature(number, length, !0, header, 0);
  return removeWebhook(number), forgetInput(length, header), leave(ticket), isAccepted;
}

// pkg-template/webhooks/src/core/secrets.ts
var MOST_SECRETS = 100;
function secretsOf(source) {
  let secrets = listOf(typeof source == "function" ? secretsFrom(source) : source), bytes = [], wellFormed = !0;
  for (let index = 0; index < secrets.length; index++) {
    let secret = secrets[index];
    bytes[index] = bytesOf2(secret), wellFormed &&= isWellFormed(secret);
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

// pkg-template/webhooks/src/core/registered.ts
var Place = class {
  #number = 0;
  /** 0 before it is registered and after it is removed. */
  #instance = 0;
  take(number) {
    this.#number = number, this.#instance = instance();
  }
  /** The number in the running instance; undefined if there is none. */
  get number() {
    return this.#instance === instance() ? this.#number : void 0;
  }
  /** Removes the webhook from the core, which overwrites its secrets. If it is used again, it is registered again. */
  remove() {
    let { number } = this;
    if (!(number === void 0 || !isIdle())) {
      this.#instance = 0;
      try {
        call2(() => removeWebhook(number));
      } catch {
      }
    }
  }
}, registry;
function removeWhenGone(life, place) {
  if (typeof FinalizationRegistry == "function")
    try {
      registry ??= new FinalizationRegistry((gone) => gone.remove()), registry.register(life, place);
    } catch {
      registry = void 0;
    }
}
var Registered = class {
  #settings;
  #source;
  #secrets;
  #place = new Place();
  #life = {};
  /** @throws TypeError with `code` `invalid_secret` or `invalid_argument` */
  constructor(secrets, settings) {
    this.#settings = settings, this.#source = secrets, typeof secrets != "function" && this.prepare(), removeWhenGone(this.#life, this.#place);
  }
  /** Calls a function for its secrets, once. Before `enter`, because it runs the caller's code. */
  prepare() {
    if (this.#secrets !== void 0) return;
    ensureStarted();
    let [secrets, wellFormed] = secretsOf(this.#source);
    call2(() => this.#register(secrets, wellFormed)), this.#secrets = secrets, this.#source = secrets;
  }
  /** The webhook's number in the running instance. Between `enter` and `leave`. */
  number() {
    return this.#place.number ?? this.#register(this.secrets, !0);
  }
  /** Overwrites the secrets: the webhook is not used again. */
  forget() {
    this.#secrets?.forEach(wipe), this.#place.remove();
  }
  /** The bytes of the secrets, newest first. */
  get secrets() {
    return this.#secrets ?? [];
  }
  #register(secrets, wellFormed) {
    let { strict, maxBytes, maxAge } = this.#settings, length = putSecrets(secrets);
    try {
      let number = addWebhook(length, wellFormed, strict, maxBytes, maxAge);
      return this.#place.take(number), number;
    } finally {
      forget(length, -1);
    }
  }
};

// pkg-template/webhooks/src/core/text.ts
function acceptedText(body, length) {
  return typeof body == "string" ? body : textOf2(length);
}
var textOf2 = /* @__PURE__ */ quickest();
function quickest() {
  let { node, deno } = hostProcess()?.versions ?? {}, buffer = builtin("node:buffer"), { utf8Slice, latin1Slice } = buffer?.Buffer.prototype ?? {};
  if (utf8Slice === void 0 || latin1Slice === void 0 || deno !== void 0) return decoding();
  let ofUtf8 = unbound(utf8Slice), ofLatin1 = unbound(latin1Slice), utf8 = (length) => ofUtf8(bodyArea2(length), 0, length);
  return parseInt(node ?? "", 10) >= 24 ? utf8 : (length) => {
    let characters = toLatin1(length);
    return characters < 0 ? utf8(length) : ofLatin1(bodyArea2(length), 0, characters);
  };
}
function decoding() {
  let decoder = new TextDecoder("utf-8", { ignoreBOM: !0 });
  return (length) => decode(decoder, subarray(bodyArea2(length), 0, length));
}

// pkg-template/webhooks/src/webhook.ts
var WARNED = 65536, Webhook = class {
  #core;
  #now;
  /** @internal The largest body, in bytes. */
  maxBytes;
  /**
   * @param secrets the secret; or several during a rotation, newest first; or a function that returns
   * them, which is called once, at the first use
   * @throws TypeError with `code` `invalid_secret` or `invalid_argument`
   */
  constructor(secrets, options = {}) {
    try {
      let { settings, now: now2 } = optionsOf(options);
      this.#core = new Registered(secrets, settings), this.#now = now2, this.maxBytes = settings.maxBytes;
    } catch (error) {
      throw ours(error);
    }
  }
  /**
   * Verifies a delivery, and returns its event.
   *
   * @param body the raw body of the request
   * @param headers the request's headers, or the signature header's value
   * @throws WebhookError if the delivery is refused; TypeError with a `code` for a wrong call
   */
  verify(body, headers) {
    let { event, refusal } = this.#checked(body, headers);
    if (refusal !== void 0) throw new WebhookError(refusal);
    return event;
  }
  /** Like {@link verify}, but returns the error instead of throwing it. */
  check(body, headers) {
    let { event, refusal, secretIndex, warnings } = this.#checked(body, headers);
    return refusal !== void 0 ? { ok: !1, error: new WebhookError(refusal) } : { ok: !0, event, secretIndex, warnings };
  }
  /**
   * Signs a body with the newest secret, as Preswald does.
   *
   * @returns the header's value, `sha256=…`
   * @throws WebhookError `malformed_text` for a string with a lone surrogate
   */
  sign(body) {
    return guarded(() => {
      let raw = rawBody(body);
      expectRoom(raw), this.#core.prepare();
      let signature = call2(() => {
        let number = this.#core.number(), length = putBody(raw), signature2 = sign(number, length, isWellFormed(raw)) ?? outcome();
        return forgetInput(length, -1), signature2;
      });
      if (typeof signature != "string") throw new WebhookError(refusalBy(signature));
      return signature;
    });
  }
  /**
   * Makes a route from a listener: a Fetch API function, which Workers, Deno, Bun, Hono, Next.js,
   * SvelteKit and React Router take as it is, and other platforms through an adapter. It accepts only
   * POST, reads the raw body, and answers 200 when the listener has finished.
   *
   * ```ts
   * export const POST = webhook.handler({
   *   "app.deployed": (event) => announce(event.data.object.deployment.url),
   * });
   * ```
   *
   * @param listener a function, or an object with a function for each type of event
   * @throws TypeError with `code` `invalid_argument`. The route itself never throws for a request; called
   * with something else, by a queue for example, it rejects, so that nothing is acknowledged
   */
  handler(listener, options = {}) {
    return guarded(() => handlerOf(this, listener, options));
  }
  /** @internal Overwrites the secrets of a webhook that is not used again. */
  forget() {
    this.#core.forget();
  }
  /** @internal Throws if a body of this many bytes is too large, so that it need not be read. */
  checkSize(bytes) {
    this.#core.prepare();
    let refusal = call2(() => this.#refusalOf(bytes));
    if (refusal !== void 0) throw new WebhookError(refusal);
  }
  /** Of a body that is certainly too large, by its size in bytes or UTF-16 units. Between `enter` and `leave`. */
  #refusalOf(size) {
    return tooLarge(this.#core.number(), size) ? refusalBy(outcome()) : void 0;
  }
  /** @internal The documented function: false for every header but the right one. */
  authenticates(body, signature) {
    try {
      let raw = rawBody(body);
      expectRoom(raw);
      let header = signatureOf(signature);
      this.#core.prepare();
      let hosted = header !== void 0 && isHosted(sizeOf(raw));
      return entered((ticket) => this.#authenticates(ticket, raw, header, hosted)) ?? entered((ticket) => this.#authenticates(ticket, raw, header, !1));
    } catch (error) {
      throw ours(error);
    }
  }
  /** Undefined if it was interrupted while the host hashed. */
  #authenticates(ticket, raw, header, hosted) {
    let number = this.#core.number(), length = putBody(raw), written = putHeader(header), verify = (hashed) => verifySignature(number, length, isWellFormed(raw), written, hashed) ? hashed : MISMATCH, result = hosted ? withHash(ticket, number, length, this.#core.secrets.length, verify) : verify(-1);
    if (result !== INTERRUPTED)
      return forgetInput(length, written), leave(ticket), result !== MISMATCH;
  }
  // Not `#check`: SWC 1.2 gives a private method the name of the function `check` that it calls.
  #checked(body, headers) {
    try {
      let raw = rawBody(body);
      this.#core.prepare();
      let refusal = call2(() => this.#refusalOf(sizeOf(raw)));
      if (refusal !== void 0) return refused2(refusal);
      let header = signatureOf(headers), now2 = this.#now === void 0 ? NaN : this.#now(), hosted = header !== void 0 && isHosted(sizeOf(raw));
      return entered((ticket) => this.#judged(ticket, raw, header, now2, hosted)) ?? entered((ticket) => this.#judged(ticket, raw, header, now2, !1));
    } catch (error) {
      throw ours(error);
    }
  }
  /** Undefined if it was interrupted while the host hashed. */
  #judged(ticket, raw, header, now2, hosted) {
    let number = this.#core.number(), length = putBody(raw), written = putHeader(header), judge = (hashed) => check(number, length, isWellFormed(raw), written, now2, hashed), result = hosted ? withHash(ticket, number, length, this.#core.secrets.length, judge) : judge(-1);
    if (result === INTERRUPTED) return;
    let text, details;
    if (result >= 0 && (text = acceptedText(raw, length)), (result < 0 || result & WARNED) && (details = outcome()), forgetInput(length, written), leave(ticket), text === void 0) return refused2(refusalBy(details));
    let warnings = details === void 0 ? [] : details.warnings;
    return { event: parse(text), refusal: void 0, secretIndex: result & ~WARNED, warnings };
  }
};
function refused2(refusal) {
  return { event: void 0, refusal, secretIndex: 0, warnings: [] };
}
function optionsOf(options) {
  expectObject(options);
  let strict = own(options, "strict"), maxBytes = own(options, "maxBytes"), maxAgeSeconds = own(options, "maxAgeSeconds"), now2 = own(options, "now");
  if (expect("strict", strict, "boolean"), expect("maxBytes", maxBytes, "number"), expect("maxAgeSeconds", maxAgeSeconds, "number"), expect("now", now2, "function"), Number.isNaN(maxAgeSeconds)) throw mistake("invalid_argument", "maxAgeSeconds must be a number");
  return { settings: { strict: strict ?? !1, maxBytes: maxBytes ?? 1048576, maxAge: maxAgeSeconds ?? NaN }, now: maxAgeSeconds === void 0 ? void 0 : () => time(now2) };
}
function time(now2) {
  let millis = now2 === void 0 ? Date.now() : numberOf(now2);
  if (!Number.isFinite(millis)) throw mistake("invalid_argument", "now() must return a valid Date");
  return millis;
}
function numberOf(now2) {
  let value;
  try {
    value = now2();
  } catch (error) {
    throw threw("invalid_argument", "now()", error);
  }
  try {
    return Number(value);
  } catch {
    return NaN;
  }
}

// pkg-template/webhooks/src/signature.ts
function verifySignature2(payload, signature, secret) {
  return guarded(() => using(secret, (webhook) => webhook.authenticates(payload, signature)));
}
function sign2(payload, secret) {
  return guarded(() => using(secret, (webhook) => webhook.sign(payload)));
}
var UNLIMITED = { maxBytes: 1 / 0 }, Kept = class {
  #secret;
  #webhook;
  constructor(secret, webhook) {
    this.#secret = secret, this.#webhook = webhook;
  }
  /** Throws for what is no `Kept`. */
  static webhookOf(kept, secret) {
    return kept.#secret === secret ? kept.#webhook : void 0;
  }
}, last;
function keptFor(secret) {
  try {
    let kept = last?.deref();
    return kept && Kept.webhookOf(kept, secret);
  } catch {
    last = void 0;
    return;
  }
}
function using(secret, work) {
  let kept = keptFor(secret);
  if (kept !== void 0) return work(kept);
  let webhook = new Webhook(secret, UNLIMITED);
  if (typeof secret == "string" && typeof WeakRef == "function")
    return last = new WeakRef(new Kept(secret, webhook)), work(webhook);
  try {
    return work(webhook);
  } finally {
    webhook.forget();
  }
}

// pkg-template/webhooks/src/payload.ts
function validatePayload2(payload, options = {}) {
  return guarded(() => {
    let raw = rawBody(payload);
    expectRoom(raw);
    let malformed = isWellFormed(raw) ? void 0 : raw, strict = typeof options == "object" && options !== null && own(options, "strict") === !0, { text, issues } = call2(() => {
      let length = putBody(raw), verdict = validatePayload(length, malformed, strict), text2 = verdict < 2 ? acceptedText(raw, length) : void 0, issues2 = verdict === 0 ? [] : lastIssues();
      return forgetInput(length, -1), { text: text2, issues: issues2 };
    }), event = text === void 0 ? null : parse(text);
    return { valid: event !== null, event, issues };
  });
}

// pkg-template/webhooks/src/core/json.ts
function jsonOf(value) {
  try {
    return JSON.stringify(value);
  } catch {
    return;
  }
}

// pkg-template/webhooks/src/test-event.ts
var TEST_EVENT_OPTIONS = ["id", "created", "appId", "title", "userId", "accountId", "accountName"];
function createTestEvent(type, options = {}) {
  return guarded(() => {
    expectObject(options);
    let values = TEST_EVENT_OPTIONS.map((name) => {
      let value = own(options, name);
      if (value !== void 0 && typeof value != "string") throw mistake("invalid_argument", `${name} must be a string`);
      return value;
    }), object = own(options, "object");
    object !== void 0 && values.push(jsonOf(object) ?? refuseObject());
    let body = call2(() => testEvent(typeof type == "string" ? type : "", values, Date.now()));
    if (body === void 0) throw mistake("invalid_argument", `the type must be one of ${EVENT_TYPES.join(", ")}`);
    return { event: parse(body), body };
  });
}
function refuseObject() {
  throw mistake("invalid_argument", "object must be something that JSON can hold");
}
function createTestRequest(type, options) {
  return guarded(() => {
    if (typeof Request != "function")
      throw mistake("invalid_argument", "this runtime has no Request: use createTestEvent and sign, and make the request yourself");
    let { body } = createTestEvent(type, options), headers = { "Content-Type": "application/json", [SIGNATURE_HEADER]: sign2(body, own(options, "secret")) }, url = own(options, "url");
    try {
      return new Request(url, { method: "POST", headers, body });
    } catch {
      throw mistake("invalid_argument", "url must be an absolute URL");
    }
  });
}

// pkg-template/webhooks/src/endpoint.ts
function validateEndpoint2(config) {
  return guarded(() => {
    let json = jsonOf(config);
    return call2(() => validateEndpoint(json));
  });
}
export {
  EVENT_TYPES,
  SIGNATURE_HEADER,
  Webhook,
  WebhookError,
  createTestEvent,
  createTestRequest,
  memoryStore,
  sign2 as sign,
  validateEndpoint2 as validateEndpoint,
  validatePayload2 as validatePayload,
  verifySignature2 as verifySignature
};
