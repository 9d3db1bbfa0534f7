var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name of Object.keys(all))
    __defProp(target, name, { get: all[name], enumerable: !0 });
};

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

// pkg-template/webhooks/src/core/wasm-workerd.ts
import module from "./preswald_webhooks.wasm";
function compile() {
  return module;
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
  if (![() => second, () => value.res, () => value.raw.res].some((find) => endNodeResponse(find, { status, headers, body })) && !call3?.sends || typeof Response != "function") throw error;
  return Object.assign(new Response(body, { status, headers }), { statusCode: status });
}
function wrongCall(call3) {
  let fix = call3 === void 0 ? "pass the request itself: receive(request)" : `in ${call3.platform}, write ${call3.line}`;
  return mistake("invalid_argument", `the handler must be called with a Request: ${fix}`);
}
function endNodeResponse(find, { status, headers, body }) {
  return attempt2(() => {
    let response = find();
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
  let timeoutSeconds = options.timeoutSeconds === 1 / 0 ? 1 / 0 : seconds("timeoutSeconds", options.timeoutSeconds, 25), find = listenersOf(listener), once = onceOf(options), { leaseSeconds } = secondsOf(options), log = onError === void 0 ? logErrors() : void 0, report = (error, event, isOfBody) => quietly(() => log ? log(error, event, isOfBody) : onError(error, event));
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
    let listener2 = find(event);
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

// pkg-template/webhooks/src/core/builtin.ts
var hostProcess = () => globalThis.process;
function builtin(name) {
  try {
    return hostProcess()?.getBuiltinModule?.(name);
  } catch {
    return;
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
