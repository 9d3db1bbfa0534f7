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
var digits = "0061736d010000000180033560037f7f7f017f60027f7f017f60027f7f0060047f7f7f7f0060037f7f7f0060057f7f7f7f7f0060017f0060047f7f7f7f017f60017f017f60057f7f7f7f7f017f60067f7f7f7f7f7f0060087f7f7f7f7f7f7f7f017f6000016f60000060017f017e60067f7f7f7f7f7f017f60027f7f016f6000017f60027f7f017e60057f7f7e7f7f017f6000027f7f60026f6f017f60046f7f7f6f0060027f6f006000017c60016f017f60026f7f017c60017c016f60067f7f7f7f7c7f017f60047f7f7f7f017e60077f7f7f7f7f7f7f0060017c017f60027f7e0060097f7f7f7f7f7f7f7f7f0060027f7c017f60027e7e017f60057f7f7f7f7f017e60047f7e7e7e00600a7f7f7f7f7f7f7f7f7f7f017f60067f7f7f7e7f7f0060067f7f7f7d7f7f0060067f7f7f7c7f7f0060057f7f7f7c7c037f7f7f60057f7f7f7f7c027f7f60057f7f7c7f7f017f60057f7f7d7f7f0060057f7f7d7f7f017f60057f7f7c7f7f0060057f7f7e7f7f0060037f7f7f027f7f60017f016f60027f7f017c6000037f7f7f02ad060c202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a731a5f5f7762675f6e65775f33376562343561616635656562383230000c202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a731b5f5f7762675f707573685f633966343839336663323039663736380015202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a731a5f5f7762675f6e65775f66316366633236363363666562653131000c202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a731a5f5f7762675f7365745f643632343332623530613034623563660016202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a732c5f5f7762675f5f5f7762696e6467656e5f737472696e675f6765745f376365386565653766643332373534350017202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a731d5f5f7762675f72616e646f6d5f646633366239306364373861376435340018202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a731d5f5f7762675f6c656e6774685f653833653831396634386337373465340019202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a73215f5f7762675f63686172436f646541745f38353139343664386631323739653131001a202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a73275f5f7762675f5f5f7762696e6467656e5f7468726f775f346338386438626632363466643938340002202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a731f5f5f7762696e6467656e5f696e69745f65787465726e7265665f7461626c65000d202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a73235f5f7762696e6467656e5f67656e657269635f30303030303030303030303030303031001b202e2f7072657377616c645f776562686f6f6b735f7363616c61725f62672e6a73235f5f7762696e6467656e5f67656e657269635f30303030303030303030303030303032001003e101df0104070100031c010003020504041d00010402010201030804090402040307040f0408040a0a09080201070f0204040400090e1e010a02011f01010001000203000b0102040a11010020000306030412000a050102052102030d020201220604020203230004000701241302250512070a0605040201050b0409260602020405030108070305272829060503030500000506060002060600060606060605010605070007090f052a020b0509022b07032c052d2e132f30311103020202020200010606030806010106000104100101320005000c0c02010201013308020e020d040902700172726f00840805030100110619037f01418080c0000b7f0041d0ebc0000b7f0041b4ecc0000b07cc031c066d656d6f727902000a616464576562686f6f6b00b20108626f64794172656100430b626f64794d697374616b6500da0105636865636b001106666f7267657400650a6865616465724172656100c301076b6579426f647900480a6c61737449737375657300de01076f7574636f6d6500df010d72656d6f7665576562686f6f6b009c01047369676e00c20109746573744576656e7400b80108746f4c6174696e31003208746f6f4c6172676500681076616c6964617465456e64706f696e7400d7010f76616c69646174655061796c6f6164000f0f7665726966795369676e6174757265003c0f5f5f61626f72745f68616e646c65720301155f5f696e7374616e63655f7465726d696e617465640302115f5f7762696e6467656e5f6d616c6c6f6300a901125f5f7762696e6467656e5f7265616c6c6f6300ac010f5f5f7762696e6467656e5f6672656500d601155f5f7762696e6467656e5f65787465726e726566730101195f5f65787465726e7265665f7461626c655f6465616c6c6f63008601175f5f65787465726e7265665f7461626c655f616c6c6f630051165f5f65787465726e7265665f64726f705f736c69636500b301105f5f7762696e6467656e5f7374617274000909c601010041010b7145e8014b3d5b0a0be301cb01d801d9011b8001d901d001d201e401d501cf01e601e10144423412ca017d8a01b901b901b9018101bb01b601be01bf01b601b601b6017bb00198017b9301bd01c1017bc401bc017bbc019101b10192017b90019501bc01c001ba019601b501b601b601ca018f01788901e901e9019f019f0162627f7fe001e0016773e7011d6b6b9a01a20197013fab01b401d0014c7c6fd401ce015edc01d001ad014ddb01d101d001990147dd01d101b701d001d001d001ea010c01380ad69305df018a3f01217f200120024106746a2122200028021c21202000280218211f2000280214211d2000280210211b200028020c21212000280208211e2000280204211c20002802002102034020024190e9c0002802002001280000220841187841ff81fc0771200841ff81fc077141087872220f201b201d7120206a201f201b417f73716a201b411a77201b41157773201b410777736a6a6a22052002411e772002411377732002410a77732002201c201e7371201c201e71736a6a2208411e772008411377732008410a777320082002201c73712002201c71736a4194e9c000280200200141046a280000220641ff81fc0771410878200641187841ff81fc0771722210201f6a6a201d200520216a220b417f73716a200b201b716a200b411a77200b41157773200b410777736a22066a2205411e772005411377732005410a777320052002200873712002200871736a4198e9c000280200200141086a280000220741187841ff81fc0771200741ff81fc0771410878722211201d6a6a201b2006201e6a2203417f73716a2003200b716a2003411a772003411577732003410777736a22076a2206411e772006411377732006410a777320062005200873712005200871736a419ce9c0002802002001410c6a280000220c41187841ff81fc0771200c41ff81fc0771410878722213201b6a6a200b2007201c6a220c417f73716a2003200c716a200c411a77200c41157773200c410777736a22046a2207411e772007411377732007410a777320072005200673712005200671736a41a0e9c000280200200b200141106a280000221441187841ff81fc0771201441ff81fc07714108787222156a6a2003200220046a220b417f73716a200b200c716a200b411a77200b41157773200b410777736a22046a2202411e772002411377732002410a777320022006200773712006200771736a2003200141146a280000220341187841ff81fc0771200341ff81fc077141087872221641a4e9c0002802006a6a200c200420086a2203417f73716a2003200b716a2003411a772003411577732003410777736a22046a2208411e772008411377732008410a777320082002200773712002200771736a200c200141186a280000220c41187841ff81fc0771200c41ff81fc077141087872221241a8e9c0002802006a6a200b200420056a220c417f73716a2003200c716a200c411a77200c41157773200c410777736a22046a2205411e772005411377732005410a777320052002200873712002200871736a200b2001411c6a280000220b41187841ff81fc0771200b41ff81fc077141087872221741ace9c0002802006a6a2003200420066a220b417f73716a200b200c716a200b411a77200b41157773200b410777736a22046a2206411e772006411377732006410a777320062005200873712005200871736a2003200141206a280000220341187841ff81fc0771200341ff81fc077141087872221a41b0e9c0002802006a6a200c200420076a2203417f73716a2003200b716a2003411a772003411577732003410777736a22046a2207411e772007411377732007410a777320072005200673712005200671736a200c200141246a280000220c41187841ff81fc0771200c41ff81fc077141087872221841b4e9c0002802006a6a200b200220046a220c417f73716a2003200c716a200c411a77200c41157773200c410777736a22046a2202411e772002411377732002410a777320022006200773712006200771736a200b200141286a280000220b41187841ff81fc0771200b41ff81fc077141087872221941b8e9c0002802006a6a2003200420086a220b417f73716a200b200c716a200b411a77200b41157773200b410777736a22046a2208411e772008411377732008410a777320082002200773712002200771736a20032001412c6a280000220341187841ff81fc0771200341ff81fc077141087872220a41bce9c0002802006a6a200c200420056a2203417f73716a2003200b716a2003411a772003411577732003410777736a22046a2205411e772005411377732005410a777320052002200873712002200871736a200c200141306a280000220c41187841ff81fc0771200c41ff81fc077141087872220d41c0e9c0002802006a6a200b200420066a220c417f73716a2003200c716a200c411a77200c41157773200c410777736a22046a2206411e772006411377732006410a777320062005200873712005200871736a200b200141346a280000220b41187841ff81fc0771200b41ff81fc077141087872220e41c4e9c0002802006a6a2003200420076a2214417f73716a200c2014716a2014411a772014411577732014410777736a22046a2207411e772007411377732007410a777320072005200673712005200671736a200141386a280000220b41187841ff81fc0771200b41ff81fc077141087872220b41c8e9c0002802006a20036a200c200220046a2202417f73716a20022014716a2002411a772002411577732002410777736a22046a2203411e772003411377732003410a777320032006200773712006200771736a200c2001413c6a280000220c41187841ff81fc0771200c41ff81fc077141087872220c41cce9c0002802006a6a2014200420086a2208417f73716a20022008716a2008411a772008411577732008410777736a22096a2204411e772004411377732004410a777320042003200773712003200771736a201420104119772010410e7773201041037673200f6a20186a200b410f77200b410d7773200b410a76736a221441d0e9c0002802006a6a200520096a220f2002200873712002736a200f411a77200f41157773200f410777736a22096a2205411e772005411377732005410a777320052003200473712003200471736a200220114119772011410e777320114103767320106a20196a200c410f77200c410d7773200c410a76736a220241d4e9c0002802006a6a200620096a22102008200f73712008736a2010411a772010411577732010410777736a22096a2206411e772006411377732006410a777320062004200573712004200571736a200820134119772013410e777320134103767320116a200a6a2014410f772014410d77732014410a76736a220841d8e9c0002802006a6a200720096a2211200f20107371200f736a2011411a772011411577732011410777736a22096a2207411e772007411377732007410a777320072005200673712005200671736a200f20154119772015410e777320154103767320136a200d6a2002410f772002410d77732002410a76736a220f41dce9c0002802006a6a200320096a22132010201173712010736a2013411a772013411577732013410777736a22096a2203411e772003411377732003410a777320032006200773712006200771736a201020164119772016410e777320164103767320156a200e6a2008410f772008410d77732008410a76736a221041e0e9c0002802006a6a200420096a22152011201373712011736a2015411a772015411577732015410777736a22096a2204411e772004411377732004410a777320042003200773712003200771736a201120124119772012410e777320124103767320166a200b6a200f410f77200f410d7773200f410a76736a221141e4e9c0002802006a6a200520096a22162013201573712013736a2016411a772016411577732016410777736a22096a2205411e772005411377732005410a777320052003200473712003200471736a201320174119772017410e777320174103767320126a200c6a2010410f772010410d77732010410a76736a221341e8e9c0002802006a6a200620096a22122015201673712015736a2012411a772012411577732012410777736a22096a2206411e772006411377732006410a777320062004200573712004200571736a2015201a411977201a410e7773201a4103767320176a20146a2011410f772011410d77732011410a76736a221541ece9c0002802006a6a200720096a22172012201673712016736a2017411a772017411577732017410777736a22096a2207411e772007411377732007410a777320072005200673712005200671736a201620184119772018410e7773201841037673201a6a20026a2013410f772013410d77732013410a76736a221641f0e9c0002802006a6a200320096a221a2012201773712012736a201a411a77201a41157773201a410777736a22096a2203411e772003411377732003410a777320032006200773712006200771736a201220194119772019410e777320194103767320186a20086a2015410f772015410d77732015410a76736a221241f4e9c0002802006a6a200420096a22182017201a73712017736a2018411a772018411577732018410777736a22096a2204411e772004411377732004410a777320042003200773712003200771736a2017200a411977200a410e7773200a4103767320196a200f6a2016410f772016410d77732016410a76736a221741f8e9c0002802006a6a200520096a22192018201a7371201a736a2019411a772019411577732019410777736a22096a2205411e772005411377732005410a777320052003200473712003200471736a201a200d411977200d410e7773200d41037673200a6a20106a2012410f772012410d77732012410a76736a221a41fce9c0002802006a6a200620096a220a2018201973712018736a200a411a77200a41157773200a410777736a22096a2206411e772006411377732006410a777320062004200573712004200571736a2018200e411977200e410e7773200e41037673200d6a20116a2017410f772017410d77732017410a76736a22184180eac0002802006a6a200720096a220d200a201973712019736a200d411a77200d41157773200d410777736a22096a2207411e772007411377732007410a777320072005200673712005200671736a2019200b411977200b410e7773200b41037673200e6a20136a201a410f77201a410d7773201a410a76736a22194184eac0002802006a6a200320096a220e200a200d7371200a736a200e411a77200e41157773200e410777736a22096a2203411e772003411377732003410a777320032006200773712006200771736a200c411977200c410e7773200c41037673200b6a20156a2018410f772018410d77732018410a76736a220b4188eac0002802006a200a6a200420096a220a200d200e7371200d736a200a411a77200a41157773200a410777736a22096a2204411e772004411377732004410a777320042003200773712003200771736a20144119772014410e7773201441037673200c6a20166a2019410f772019410d77732019410a76736a220c418ceac0002802006a200d6a200520096a220d200a200e7371200e736a200d411a77200d41157773200d410777736a22096a2205411e772005411377732005410a777320052003200473712003200471736a20024119772002410e777320024103767320146a20126a200b410f77200b410d7773200b410a76736a22144190eac0002802006a200e6a200620096a220e200a200d7371200a736a200e411a77200e41157773200e410777736a22096a2206411e772006411377732006410a777320062004200573712004200571736a20084119772008410e777320084103767320026a20176a200c410f77200c410d7773200c410a76736a22024194eac0002802006a200a6a200720096a220a200d200e7371200d736a200a411a77200a41157773200a410777736a22096a2207411e772007411377732007410a777320072005200673712005200671736a200f411977200f410e7773200f4103767320086a201a6a2014410f772014410d77732014410a76736a22084198eac0002802006a200d6a200320096a220d200a200e7371200e736a200d411a77200d41157773200d410777736a22096a2203411e772003411377732003410a777320032006200773712006200771736a20104119772010410e7773201041037673200f6a20186a2002410f772002410d77732002410a76736a220f419ceac0002802006a200e6a200420096a220e200a200d7371200a736a200e411a77200e41157773200e410777736a22096a2204411e772004411377732004410a777320042003200773712003200771736a20114119772011410e777320114103767320106a20196a2008410f772008410d77732008410a76736a221041a0eac0002802006a200a6a200520096a220a200d200e7371200d736a200a411a77200a41157773200a410777736a22096a2205411e772005411377732005410a777320052003200473712003200471736a20134119772013410e777320134103767320116a200b6a200f410f77200f410d7773200f410a76736a221141a4eac0002802006a200d6a200620096a220d200a200e7371200e736a200d411a77200d41157773200d410777736a22096a2206411e772006411377732006410a777320062004200573712004200571736a20154119772015410e777320154103767320136a200c6a2010410f772010410d77732010410a76736a221341a8eac0002802006a200e6a200720096a220e200a200d7371200a736a200e411a77200e41157773200e410777736a22096a2207411e772007411377732007410a777320072005200673712005200671736a20164119772016410e777320164103767320156a20146a2011410f772011410d77732011410a76736a221541aceac0002802006a200a6a200320096a220a200d200e7371200d736a200a411a77200a41157773200a410777736a22096a2203411e772003411377732003410a777320032006200773712006200771736a20124119772012410e777320124103767320166a20026a2013410f772013410d77732013410a76736a221641b0eac0002802006a200d6a200420096a220d200a200e7371200e736a200d411a77200d41157773200d410777736a22096a2204411e772004411377732004410a777320042003200773712003200771736a20174119772017410e777320174103767320126a20086a2015410f772015410d77732015410a76736a221241b4eac0002802006a200e6a200520096a220e200a200d7371200a736a200e411a77200e41157773200e410777736a22096a2205411e772005411377732005410a777320052003200473712003200471736a201a411977201a410e7773201a4103767320176a200f6a2016410f772016410d77732016410a76736a221741b8eac0002802006a200a6a200620096a220a200d200e7371200d736a200a411a77200a41157773200a410777736a22096a2206411e772006411377732006410a777320062004200573712004200571736a20184119772018410e7773201841037673201a6a20106a2012410f772012410d77732012410a76736a221a41bceac0002802006a200d6a200720096a220d200a200e7371200e736a200d411a77200d41157773200d410777736a22096a2207411e772007411377732007410a777320072005200673712005200671736a20194119772019410e777320194103767320186a20116a2017410f772017410d77732017410a76736a221841c0eac0002802006a200e6a200320096a220e200a200d7371200a736a200e411a77200e41157773200e410777736a22096a2203411e772003411377732003410a777320032006200773712006200771736a200b411977200b410e7773200b4103767320196a20136a201a410f77201a410d7773201a410a76736a221941c4eac0002802006a200a6a200420096a220a200d200e7371200d736a200a411a77200a41157773200a410777736a22096a2204411e772004411377732004410a777320042003200773712003200771736a200c411977200c410e7773200c41037673200b6a20156a2018410f772018410d77732018410a76736a220b41c8eac0002802006a200d6a200520096a220d200a200e7371200e736a200d411a77200d41157773200d410777736a22096a2205411e772005411377732005410a777320052003200473712003200471736a20144119772014410e7773201441037673200c6a20166a2019410f772019410d77732019410a76736a220c41cceac0002802006a200e6a200620096a220e200a200d7371200a736a200e411a77200e41157773200e410777736a22096a2206411e772006411377732006410a777320062004200573712004200571736a20024119772002410e777320024103767320146a20126a200b410f77200b410d7773200b410a76736a221441d0eac0002802006a200a6a200720096a220a200d200e7371200d736a200a411a77200a41157773200a410777736a22096a2207411e772007411377732007410a777320072005200673712005200671736a200d20084119772008410e777320084103767320026a20176a200c410f77200c410d7773200c410a76736a220d41d4eac0002802006a6a200320096a2203200a200e7371200e736a2003411a772003411577732003410777736a22096a2202411e772002411377732002410a777320022006200773712006200771736a200e200f411977200f410e7773200f4103767320086a201a6a2014410f772014410d77732014410a76736a220e41d8eac0002802006a6a200420096a22042003200a7371200a736a2004411a772004411577732004410777736a22096a2208411e772008411377732008410a777320082002200773712002200771736a200a20104119772010410e7773201041037673200f6a20186a200d410f77200d410d7773200d410a76736a220a41dceac0002802006a6a200520096a220f2003200473712003736a200f411a77200f41157773200f410777736a22236a2205411e772005411377732005410a777320052002200873712002200871736a20114119772011410e777320114103767320106a20196a200e410f77200e410d7773200e410a76736a220941e0eac0002802006a20036a200620236a22032004200f73712004736a2003411a772003411577732003410777736a22106a2206411e772006411377732006410a777320062005200873712005200871736a20134119772013410e777320134103767320116a200b6a200a410f77200a410d7773200a410a76736a221141e4eac0002802006a20046a200720106a22042003200f7371200f736a2004411a772004411577732004410777736a22106a2207411e772007411377732007410a777320072005200673712005200671736a20154119772015410e777320154103767320136a200c6a2009410f772009410d77732009410a76736a221341e8eac0002802006a200f6a200220106a220f2003200473712003736a200f411a77200f41157773200f410777736a22106a2202411e772002411377732002410a777320022006200773712006200771736a20164119772016410e777320164103767320156a20146a2011410f772011410d77732011410a76736a221541eceac0002802006a20036a200820106a22032004200f73712004736a2003411a772003411577732003410777736a22106a2208411e772008411377732008410a777320082002200773712002200771736a20124119772012410e777320124103767320166a200d6a2013410f772013410d77732013410a76736a221641f0eac0002802006a20046a200520106a22042003200f7371200f736a2004411a772004411577732004410777736a22106a2205411e772005411377732005410a777320052002200873712002200871736a20174119772017410e777320174103767320126a200e6a2015410f772015410d77732015410a76736a221241f4eac0002802006a200f6a200620106a220f2003200473712003736a200f411a77200f41157773200f410777736a22106a2206411e772006411377732006410a777320062005200873712005200871736a201a411977201a410e7773201a4103767320176a200a6a2016410f772016410d77732016410a76736a221741f8eac0002802006a20036a200720106a22102004200f73712004736a2010411a772010411577732010410777736a22036a2207411e772007411377732007410a777320072005200673712005200671736a20184119772018410e7773201841037673201a6a20096a2012410f772012410d77732012410a76736a221241fceac0002802006a20046a200220036a2202200f20107371200f736a2002411a772002411577732002410777736a22046a2203411e772003411377732003410a777320032006200773712006200771736a20194119772019410e777320194103767320186a20116a2017410f772017410d77732017410a76736a22114180ebc0002802006a200f6a200420086a22042002201073712010736a2004411a772004411577732004410777736a220f6a2208411e772008411377732008410a777320082003200773712003200771736a2010200b411977200b410e7773200b4103767320196a20136a2012410f772012410d77732012410a76736a22104184ebc0002802006a6a2005200f6a22052002200473712002736a2005411a772005411577732005410777736a22136a220f411e77200f41137773200f410a7773200f2003200873712003200871736a200b4188ebc0002802006a200c411977200c410e7773200c410376736a20156a2011410f772011410d77732011410a76736a20026a200620136a22062004200573712004736a2006411a772006411577732006410777736a22026a220b2008200f73712008200f71736a200b411e77200b41137773200b410a77736a200c418cebc0002802006a20144119772014410e77732014410376736a20166a2010410f772010410d77732010410a76736a20046a200220076a22072005200673712005736a2007411a772007411577732007410777736a220c6a2102200b201c6a211c2003201b6a200c6a211b200f201e6a211e2007201d6a211d200820216a21212006201f6a211f200520206a2120200141406b22012022470d000b2000202036021c2000201f3602182000201d3602142000201b3602102000202136020c2000201e3602082000201c360204200020023602000b863a021a7f057e23004190016b2206240002400240024002404104418001101e220504404108418006101e2207450d0120062000360220200641003a002c2006417f3602282006410036021c200620073602182006428080808080043702102006200536020c200641083602082006200136022420014103490d0220002f000041eff70273200041026a2d000041bf0173720d02200641023a008c01410321042006410336028801200642c10037028001200641b49cc00036027c200641023a004c2006410036023c20062007360238200641003602342006200536023020062002200641fc006a200641306a200328020c11000022003a002c20000d0320062802242101200628022021000c020b000b000b027f2004200120044d0d001a2004200020046a2d000041204b0d001a20002001200410550b22092001460440200641083a008c01200620013602880120062004360284012006411136028001200641f59cc00036027c200641023a004c200620062902183702382006200629020c37023020062002200641fc006a200641306a200328020c1100003a002c0c010b200641146a2118200041016a2119200141096b211a200328020c21112003280214211b2003280210211c200328021c21142003280218211d410021040240027f0240034002402004410171450440200921080c010b024002402009200628022422074f0d002006280220220a20096a2d00004122470d00200941016a220b21042007200b6b410849220c0d01200a41016a210e200720096b41096b210820092104024003402004200e6a290000221e42a0c0808182848890207d201e42dcb8f1e2c58b97aedc0085428182848890a0c080017d84201e42a2c48891a2c488912285428182848890a0c080017d84201e8442808182848890a0c0807f83221e4200520d01200441086a2105200441096a20074d04402008410849200841086b210820052104450d010b0b200541016a21040c020b200441016a201e7aa74103766a21040c010b41bb9ec0002100413121010240200641086a22042802082205450d00200428020420054104746a22054110460d0041bb9ec000418c9ec0002005410c6b28020022011b21004131412f20011b21010b20042009200020012002201110300c060b027e0240200420074904402004200a6a2d00004122460d010b200a20072009200410190c010b200441016aad4208860b221ea72204410476410f71410a6b41774f0440200641086a2009201e2002201110750d060b20062004410171220e3a008801200620093602840120064100201e420888a7220420044100476b2205200b6b200520094d200520074b7222081b22053602800120064101200a200b6a220f20081b220b36027c02400240200e450440200c45200541084971450440200b2005105a211f0c020b200f290000427f2005410374ad86427f85832005ad423886844295f8a9fa97b7de9b9e7f7e211f0c010b200641306a2208410041c000fc0b00200541c0004d0440200b2005200820051035220c20054b0d022008200c105a211f0c010b200641f0006a200b2005107e200628027422082006280278105a211f2006280270200841014101108b010b200628021c220c2006280214460440230041106b22082400200841086a20182018280200410141084118105c2008280208418180808078470440200828020c000b200841106a24000b2006280218200c41186c6a2208200e3a0014200820093602102008200536020c2008200b3602082008201f3703002006200c41016a36021c201e42ff01834200520440200641086a2009201e2002201110750d070b2006280228417f46044020062002200641fc006a201d110100220520062d002c723a002c20050d070b0240200420074f0d002004200a6a2d000041204b0d00200a20072004105521040b0240200420074f0d002004200a6a2d0000413a470d00200441016a220820074f0d022008200a6a2d000041204b0d02200a20072008105521080c020b200641086a200441dc9bc00041202002201110300c060b000b200120084d0d0302400240024002400240027f200641086a2115027e0240024002400240027e02400240024002400240024002400240200020086a220a2d0000220441e5004d044020044122460d032004412d460d02200441db00470d010c130b200441f3004d0440200441e600460d07200441ee00470d01200628022021040240200628022422052008490d00200520086b4104490d00200420086a28000041eeeab1e306460d090b20042005200841a19dc000410410740c090b200441f400460d05200441fb00460d120b200441306b41ff0171410a4f0d160b20082004412d466a220920012009200120094b1b22056b210a200020096a2107200941086a210b4100210403402004200a6a450d03200420076a2d000041306b41ff017141094b0d02200441016a22044108470d000b20002001200b107121050c020b2001200841016a22046b4108490d0e201a20086b210b200821040340200420196a290000221e42a0c0808182848890207d201e42dcb8f1e2c58b97aedc0085428182848890a0c080017d84201e42a2c48891a2c488912285428182848890a0c080017d84201e8442808182848890a0c0807f83221e4200520d0e200441086a2105200441096a20014d0440200b410849200b41086b210b20052104450d010b0b200541016a21040c0e0b200420096a21050b42d00020052009460d081a0240200120094d0d002005200941016a22094d0d0020072d00004130470d0042e0000c090b0240200120054d0d00200020056a2d0000412e470d00200541096a2104200541086a2107200541016a220921050240034020012005460440200121050c020b200020056a2d000041306b41ff017141094b0d012005200747200541016a21050d000b200020012004107121050b20052009470d0042f0000c090b0240200120054d0d00200020056a2d000041207241e500470d0041002104410021072001200541016a22094b0440200020096a2d0000412b6b41fd01714521070b2001200720096a220b2001200b4b1b210a2000200b6a210e200520076a41096a21050240034020012004200b6a22094d0440200a21090c020b2004200e6a2d000041306b41ff017141094b0d01200441016a22044108470d000b200020012005107121090b42800142042009200b461b0c090b200520086b41104f0d07200521090c0a0b20062802202104027e02400240200628022422052008490d00200520086b4104490d00200420086a28000041f4e4d5ab06460d010b20042005200841989dc000410410740c010b200841046aad4208860b221ea72204410476410f712205410a6b41764b0d03201e420888a721092006280228417f470d0d2002410420082009200441017120141105000c0d0b20062802202104027e02400240200628022422052008490d00200520086b4105490d00200420086a220728000041e6c2b19b0773200741046a2d000041e5007372450d010b200420052008419c9dc000410510740c010b200841056aad4208860b221ea72204410476410f712205410a6b41764b0d03201e420888a721092006280228417f470d0c2002410420082009200441017120141105000c0c0b200841046aad4208860b221ea72204410476410f712205410a6b41764b0d02201e420888a721092006280228417f470d0a2002410520082009200441017120141105000c0a0b200641086a201e420888a7200541037422002802a4954020002802a895402002201110300c0e0b200641086a201e420888a7200541037422002802a4954020002802a895402002201110300c0d0b200641086a201e420888a7200541037422002802a4954020002802a895402002201110300c0c0b2005210942040b2009ad42088684211e4200211f420021200240201ea7410476410f712204410a6b41774f04402015201e420888a7200441037422042802a4954020042802a89540200220111030410121040c010b41002104201e420483500d00201528021c210502400240024002400240201e420888a722162008490d0020052016490d0020082016460d05201620086b210e201528021820086a210b410021054200211e034002402004220741016a2104024002402007200b6a2d0000220a41306b220c41ff0171410a4f04400240200a412e470440200a41c500460d01200a41e500460d010c040b4201211f0c030b2007200e4f0d012004200b6a200e20046b1079222120207c221f423f87428080808080808080807f85201f2020420053201f202153731b21200c030b200541134704402005201e420a7e200cad42ff01837c221e4200526a21052020201f7d21200c020b027f41002104410021074100210a4200211e4100210c41002112230041b0016b220d2400027f0240200e220504400240024003402004200b6a2d000041c5006b41df0171450d012005200441016a2204470d000b0c010b200b200441016a220a6a2005200a6b1079211e200421050b20050d010b4100210541000c010b200541016b210a200b41016a4100200b2d0000412d461b0b210402400240200a200520041b2205450d002004200b20041b220e20056a2117410021040240034002402004200e6a2d0000220a41306b41ff017141094d0440200a4130470440410021044100210a03402004200c2007200e6a2d0000220b41316b41ff0171410949220f1b210c2004200b41306b41ff0171410a496a2104200a200f72210a2005200741016a2207470d000b200a410171450d0441002104024003402004200e6a2d0000412e460d012005200441016a2204470d000b200521040b2004ad2012ad7d2220201e7c221f423f87428080808080808080807f85201f201e420053201f202053731b221e42b502570d02410221070c050b201241016a21120b2005200441016a2204470d010c020b0b200c20126b41016a210b201e42b502510440418896c000210402400240200b450d00200e210a20120440200a2107201241016b221004402005210a2007210c0340200a450d03200a41016b210a200c2d0000210f200c41016a2207210c2010200f41306b41ff0171410a496b22100d000b0b034020072017460d0220072d0000200741016a220a210741306b41ff0171410a4f0d000b0b418896c0002107200b210f0340200a2017460d01027f4103200a2d0000220c41306b41ff0171221041094b0d001a200f41016b210f0240024002400240200741bd98c0004704400340200741016a210420072d0000221341306b41ff0171220741094d0d022004220741bd98c000470d000b41bd98c00021040b4101211041002113200f0d0141bd98c000210741000c040b2007201049200720104b6b2110200c201346210c200f0d0141032010200c1b21102004210741024101200c1b0c030b41bd98c00021070c010b41012113200421074103200c0d011a0b20130b200a41016a210a41ff0171220c4103460d000b200c4102470d010b03402004220741bd98c000470440200441016a210420072d000041306b41ff017141094b0d010b0b417f4100200741bd98c000471b21100b41022107201041ff01714102490d020b0240201e42bd7d530d00201e42bd7d51044041bd98c000210402400240200b450d00200e210a20120440200a2107201241016b220c044003402005450d03200541016b2105200a2d0000210f200a41016a2207210a200c200f41306b41ff0171410a496b220c0d000b0b034020072017460d0220072d0000200741016a220a210741306b41ff0171410a4f0d000b0b4128211041bd98c0002105200b21130340200a2017460d01027f4104200a2d0000220741306b41ff0171220c41094b0d001a201041016b2110027f0240024002400240200541e598c0004704400340200541016a210420052d0000220f41306b41ff0171220541094d0d022004220541e598c000470d000b41e598c00021040b4101210c4100210f20100d0141e598c000210541000c040b2005200c492005200c4b6b210c2007200f46210720100d014103200c20071b210c200421054102410120071b0c030b41e598c00021050c010b4101210f20042105410320070d011a0b200f0b2207201341016b2213450d001a41042007200741ff01714103461b0b200a41016a210a41ff017122074104460d000b200741026b41024f0d010b03402004220541e598c000470440200441016a210420052d000041306b41ff017141094b0d010b0b417f4100200541e598c000471b210c0b200c41036b41ff017141fe01490d010b41002107201e4210530d02201e200bad221f530d02428080808080808080807f201e201f7d2220201f420052201e202055731b22204216560d00200d411c6a4100418401fc0b00200d20123602a801200d20173602a401200d200e3602a001024002400240024002400240200b04404200211e4201211f0340200d200b41016b3602ac010240200d2802a80122044504404100210a0240200d2802a0012204200d2802a401220b460d000240034020042d000041306b220541ff017141094d0d01200441016a2204200b470d000b200b21040c010b4101210a200441016a21040b200d20043602a0010c010b200d41003602a801200d41186a210e200d41a0016a220a2802002105200a280204210c0240024003402005200c460d01200a200541016a220b36020020052d0000210f200b21052004200f41306b41ff0171410a496b22040d000b0340200b200c460d0141012104200a200b41016a2205360200200b2d00002005210b41306b220541ff017141094b0d000b0c010b410021040b200e20053a0001200e20043a0000200d2d00192105200d2d0018210a0b200a410171450d02027e201e420a7e2005ad42ff01837c221e201f420a7e221f428094ebdc03520d001a200741224f0d0c02402007450d0020074102742105200d411c6a2104034020042004350200428094ebdc037e201e7c221e3e0200200441046a2104201e422088211e200541046b22050d000b20074121470d004201211f4121210742000c010b200d411c6a20074102746a201e3e0200200741016a21074201211f42000b211e200d2802ac01220b0d000b0c010b4200211e0c010b200741224f0d0420070d010b410021070c010b20074102742105200d411c6a210403402004201f20043502007e201e7c221e3e0200200441046a2104201e422088211e200541046b22050d000b20074121460d010b200d411c6a20074102746a201e3e02000b41002104410021050340200d411c6a20046a280200450440200541016a2105200441046a2204418401470d010c030b0b02402005411e4b0d00200d41286a21070340200441f800460d01200420076a200441046a2104280200450d000b0c020b200d411c6a20054102746a2207280200210a4100210402402005411f4b0440200aad211e0c010b200aad200735020442208684211e2005411e4b0d00200728020821040b0240201e7a2004ad221f7a42407d201e4200521ba741ff0071220441c000714504402004450d01201f410020046bad86201e2004ad22218884211e201f202188211f0c010b201f2004ad88211e4200211f0b200d201e370300200d201f370308200d2903084200520d01200d2903002020106e0d020c010b0c030b410121070c010b410021070b200d41b0016a240020070c010b000b41ff01712204450d08200441026b0d060c070b000b2004200e470d010b0b201e500d044100210720204200590d0120052020a76a03404200201e7d201e420a80221f42767e520440410121070c030b200541016b2105201f211e202042017c22204200520d000b4200212021050c010b000b024042ffffffffffffffffff0020202005ad7c221f201f2020531b222242bd7d520440202242b502520d012005411347047e411320056b2104420a211f420121210340024020044101710440201f20217e212120044101460d010b20044101762104201f201f7e211f0c010b0b201e20217e05201e0b429fe281f59a8cacf918580d010c030b2005411347047e411320056b2104420a211f420121210340024020044101710440201f20217e212120044101460d010b20044101762104201f201f7e211f0c010b0b201e20217e05201e0b42909dd4a3facd97a422560d030b202242be7d530d00202242b502550d014100210420070d0320204216560d00201e201e7a882020106e0d030b2015411120082016418c9ac00041cc00200220111082010c030b201541052008201641d89ac0004131200220111082010c020b41000c010b20040b0d090b2006280228417f470d032002410320082009410020141105000c030b200441016a201e7aa74103766a21040b027e0240200120044b0440200020046a2d00004122460d010b200020012008200410190c010b200441016aad4208860b221e42ff01834200520440200641086a2008201e2002201110750d070b201e420888a721092006280228417f470d012002410220082009201ea741017120141105000c010b20062802102205418001460440200641063a008c012006413836028001200641fc9bc00036027c200641023a004c2006200629021837023820064180013602342006200628020c36023020062008360284012006200841016a3602880120062002200641fc006a200641306a201111000020062d002c723a002c0c060b200628021c210920062802082005460440200641086a10a3010b200628020c20054104746a2207200441fb0047220b3a000c2007200936020820074100360204200720083602002006200541016a36021002402006280228417f470d002002200b2008201c1100000d00200620062802103602280b0240200841016a2209200628022422054f0d002006280220220720096a2d000041204b0d00200720052009105521090b200441fb00462104200120094d0d01200020096a2d0000200a2d000041026a41ff0171470d010b024020062802102204450d00200628020c20044104746a22044110460d0003400240200120094d0d00200020096a2d000041204b0d00200020012009105521090b200441046b2d000021050240024002400240200120094b0440200020096a2d00002207412c460d01200741dd00460d03200741fd00460d020b41d79dc00041b59dc00020051b21084124412220051b0c080b2004410c6b2204200428020041016a3602002005452104200941016a220920014f0d05200020096a2d000041204b0d05200020012009105521090c050b2005450d010c050b20054101460d0020050d0441b59dc000210841220c050b02400240200628021c220e200441086b28020022084f0440200e20086b220541104b0d012005450d022006280218200841186c6a2107200541186c210b0340200541016b2105411821042007220a41186a2107200a290300211e03402004200b4704402004200a6a200441186a2104290300201e520d010c040b0b200b41186b210b20050d000b0c020b000b200641086a200820022003107a0d07200628021c210e0b2008200e4d04402006200836021c0b2006280228220b200628021022044604402006417f360228417f210b0b2004450440200941016a21090c020b2006200441016b2204360210200628020c210802400240200b417f460440200820044104746a22052d000c22074106470d010b200941016a21090c010b200220072005280200200941016a2209201b11030020062802102104200628020c21080b2004450d01200820044104746a220441106b0d000b0b0b02402009200641086a220128021c22004f0d002001280218220320096a2d000041204b0d00200320002009105521090b200020094b0440200141072009200041d899c0004124200220111082011a0b410021040c040b41d79dc000210841240b2100200641086a2009200820002002201110300c010b200641086a200841a59dc00041102002201110300b4101210420062d002c0d000240200641086a22002802082201450d00200028020420014104746a22014110460d0003402000200141086b280200220120022003107a0d01200028021420014f0440200020013602140b20002802082201450d012000200141016b22013602082001450d01200028020420014104746a220141106b0d000b0b0b2006280208200628020c41044110108b012006280214200628021841084118108b0120064190016a240020040b991201187f230041206b220a240002402001450d000340200020026a2d0000413a460d012001200241016a2202470d000b200121020b02400240200120026b22034103490d0041022112200020026a220b2f000041bade0073200b41026a2d0000412f73720d012002450d0120002d000041df017141c1006b41ff017141194b0d01200020016a2106200341036b2109200b41036a2107200021030340024020032d0000220841306b41ff0171410a490d002008415f7141c1006b41ff0171411a490d00417d21010340200141c691c0006a2d00002008460d01200141016a22010d000b0c030b200341016a2203200b470d000b024020024105470d0041002101034020014105460440410121160c020b200020016a2103200141a691c0006a2108200141016a21014120410020032d0000220341c1006b41ff0171411a491b20037241ff01714120410020082d0000220341c1006b41ff0171411a491b20037241ff0171460d000b0b024020024104470d004100210203402002410446044041800221130c020b200020026a2101200241ab91c0006a2103200241016a21024120410020012d0000220141c1006b41ff0171411a491b20017241ff01714120410020032d0000220141c1006b41ff0171411a491b20017241ff0171460d000b0b024002400240024002402009450440200721150c010b2007210120092103410121000340200020012d0000220241df00462002412d6b41ff017141034972200241306b41ff0171410a49047f410105200241df017141c1006b41ff0171411a490b72712100200141016a2101200341016b22030d000b20000d03200721030340200322002d000022014121490d07200041016a21030240024002400240024002400240200141c1014d04402001413b4d0440200141226b0e0410080802080b200141fb006b220041044b0d0620004103460d060c0f0b0240200141e2016b0e020203000b200141c201470d0620032006460d0e20032d000041a0014d0d0e0c060b41002102200a41002003200320064622011b36020c200a2003200041026a20011b22014100200120064722001b360210200020016a2103034020024108460d06200a410c6a20026a2802002200450d0e200241046a210220002d00002201415f7141c1006b200141306b41ff0171410a490d0041ff01714106490d000b0c0d0b200620036b41014d0d0420032d00004180016b0e020102040b200620036b4102490d0320032f000041808102460d0b0c030b20002c00022200418b7f480d0a200041ff017141a8016b220041074b0d024101200074418301710d0a0c020b20002d0002419f01460d090c010b200141dc006b220041044d410041012000744115711b0d082001413c6b0e03080008000b20032006470d000b4100210602400340200620076a2d00004123460d012009200641016a2206470d000b200921060b200920066b2110200620076a211520060d010b41002106410021030c010b410021030340200320076a2d0000412f6b41ef0171450d012006200341016a2203470d000b200621030b200b41026a21022003200b6a41036a210b200321010240027f03402001220045044041002101410121092003210820070c020b200041016b2101200020026a2d000041c000470d000b200020034b0d01200320006b210820072109200020076a0b21042008450d0402400240024020042d0000220041db00470440410021022000413a460d02410121000c010b200441016a2114410021020240200841016b2200450d000340200220146a2d000041dd00460d012000200241016a2202470d000b200021020b200a201420021023200a2802004101460d07200a280204210c200a2802082104230041406a220524002005200436021c2005200c3602182005420037032820054200370320200541106a200541186a220c200541206a2211410810280240024002400240200a410c6a220d027f024020052802102204410847044020052d00144101710d01200528021c220f450d012005280218220e2d0000413a470d01200f4101460d012005200f41026b36021c2005200e41026a360218200e2d0001413a470d012005420037013620054200370330410720046b220441084f0d03200541086a200c200541306a220e200410284108200528020822046b210c200441084b0d0420044108460d05200441017422040440200c41017420116a200e2004fc0a00000b0b20052f012c2204410874200441087672211720052f012a2204410874200441087672211820052f01282204410874200441087672211920052f01262204410874200441087672210f20052f01242204410874200441087672211120052f01222204410874200441087672210e20052f01202204410874200441087672210c20052f012e22044108742004410876722104200528021c04400c010b200d20043b000f200d20173b000d200d20183b000b200d20193b0009200d200f3b0007200d20113b0005200d200e3b0003200d200c3b000141000c010b200d41016a41023a000041010b3a0000200541406b24000c030b000b000b000b200a2d000c0d0720002002460d07200220146a22042d000041dd00470d07200441016a20002002417f736a108c01450d070c020b0340200022022008470440200041016a2100200220046a2d0000413a470d010c020b0b200821020b2002450d05200820026b2111200220046a210f03402004220041016a21044100210220002d0000210e41002100034020022d00a49140200e460d0741012102200041017141012100450d000b2004200f470d000b200f2011108c01450d050b20032006470440200620076a21040340200b220041016a210b4100210220002d0000210641002100034020022d00a491402006460d0741012102200041017141012100450d000b2004200b470d000b0b201041024f0440201541016a410120101b2102201020104100476b2100034020022d00004123460d05200241016a2102200041016b22000d000b0b20010440200120096a210103402009220041016a2109417d210220002d000021000340200241c391c0006a2d00002000460d06200241016a22020d000b20012009470d000b0b418080044100200320084b1b4180808008410020101b7220137221130c020b000b20072d0000412f460d020b201320167221120c010b410221120b200a41206a240020120be30f020d7f017c23004180016b220324004188ecc0002d0000410147044010640b024041f0ebc000280200220441ffffffff0749044041f0ebc000200441016a360200200341406b4101410c41042000418180044922041b2802f4eb4041406b200041bf7f4b200041406b41c0800441fcebc00028020020041b4b7222041b220a4100200020041b220b108301024020032d004804402003411c6a200a200b200241004710100c010b2003410036022420034280808080c00037021c0b2001450d012003410036023020034280808080c000370228200125011006210c41042108410021004100210203400240024002400240024002400240024020024101710440200621040c010b2000200c4f0d0141ffff032001200010e5012210fc0341002010440000000000000000661b20104400000000e0ffef40641b2104200041016a21000b0240024020044180f003714180b003460440410021020240200441ffff037141ffb7034b0d002000200c4f0d002001200010e501211041012102200041016a210041ffff032010fc0341002010440000000000000000661b20104400000000e0ffef40641b22094180406b41ffff03714180f8034f0d02200921060b200541e807490d04410321040c090b41002102200441ffff03712204418001490440410121040c090b20044180104f0d01410221040c080b200941ff0771200441ff0771410a7472418080046a21040b41034104200441808004491b2104410021020c060b200541ffffffff004b0d012005410474220641f8ffffff074b0d01200541017421020240200645044041082107410021000c010b2002210041082006101e2207450d020b200341003602482003200736024420032000360240200341406b200210c6012003280248210020050440200020026a200328024420004103746a21002008210420052102034020002004350200370300200041086a200441046a350200370300200441086a2104200041106a2100200241016b22020d000b21000b2003200329024037030820032000360210200341346a200a200b200341086a1014200541a2c488114b0d022003280228210a02402005413c6c220045044041042102410021070c010b2005210741042000101e2202450d030b200341003602102003200236020c20032007360208200341086a200510c90120032802102107200328020c21092005450440200328023821050c050b200820054103746a210b20092007413c6c6a2104200341e8006a210c200341d8006a210d200328023c210220032802382105200821000340200041046a280200210e2000280200210f41014133101e2206450d0420064191a6c0004133fc0a0000200d20052002200f1058200c20052002200e1058200341333602542003200636025020034280808080b006370248200342808080801037024020034180083b01782004200341406b413cfc0a00002004413c6a2104200741016a2107200b200041086a2200470d000b0c040b4103210420032802282005460440200341286a10a501200328022c21080b200820054103746a2209200741036a360204200920073602002003200541016a22053602300c040b000b000b000b200a200841044108108b0120032802082003280234200541044110108b0120092007413c6c6a210820092106024002402007450d002006210203402002413c6a21062002280200220c418080808078460d0120022802182107410021002003280220210a20032802242205210402400240024020050e020201000b034020002004410176220d20006a2200200a2000413c6c6a28021820074b1b21002004200d6b220441014b0d000b0b2000200a2000413c6c6a28021820074d6a21040b2003200241046a2200290200370308200320002902083703102003200028021036021820032002411c6a2200290200370340200320002902083703482003200029021037035020032000290218370358200328021c200546047f230041106b22002400200041086a2003411c6a2202200228020041014104413c105c2000280208418180808078470440200028020c000b200041106a2400200328022005200a0b2004413c6c6a21000240200420054f0d00200520046b413c6c2202450d002000413c6a20002002fc0a00000b2000200c360200200020032903083702042000200329031037020c20002003280218360214200020073602182000200329034037021c200020032903483702242000200329035037022c200020032903583702342003200541016a360224200820062202470d000b0c010b200820066b413c6e210020062008460d000340200610cc012006413c6a2106200041016b22000d000b0b20094104413c108b01200110d3010c030b200420076a21070c000b000b230041106b2200240020002000410f6aad4280808080900284370300000b41f0ebc00041f0ebc00028020041016b3602000240200328021c220241808080807847044020032802242201413c6c2100200328022022062104027f034041012000450d011a2000413c6b210020042d00382004413c6a21040d000b41020b419cebc0002802000d01419cebc000417f36020041a0ebc00010aa0141a8ebc000200136020041a4ebc000200636020041a0ebc0002002360200419cebc000419cebc00028020041016a36020020034180016a2400410020011b0f0b230041106b2200240020002000410f6aad4280808080800284370300000b230041106b2200240020002000410f6aad4280808080800184370300000b880d02107f027e23004190046b220424002004420037021020044280808080c000370208200441186a20012002200441086a41f0adc000101620042d00a0022107200420042802103602b002200420042902083703a8020240200745044020042802b00221070c010b20042802b0022205450440410021070c010b4100210720042802ac022208210602400340200641206a2d0000410f460d01200641246a21062005200741016a2207470d000b200521070c010b200610cc012005200741016a4b04402007417f7320056a2105200641246a210603400240200641206a2d0000410f460440200610cc010c010b2008200741246c6a20064124fc0a0000200741016a21070b200641246a2106200541016b22050d000b0b200420073602b0020b20074103742105024002400240200741ffffffff014b0d00200541f8ffffff074b0d0020042802ac02210b02402005450440410821080c010b2007210941082005101e2208450d010b200441003602202004200836021c20042009360218200441186a200710c6012004280220210520070440200520076a200b41186a2106200428021c20054103746a210520072108034020052006350200370300200641246a2106200541086a2105200841016b22080d000b21050b200420042902183703d803200420053602e00320074104742106200441b8026a200441d8036a1037200741ffffffff004b0d01200641f8ffffff074b0d01200741017421050240200645044041082109410021080c010b2005210841082006101e2209450d020b200441003602d802200420093602d402200420083602d002200441d0026a200510c60120042802d802210820042007047f200520086a200b411c6a210620042802d40220084103746a2105200721080340200541086a20063502003703002005200641046b350200370300200641246a2106200541106a2105200841016b22080d000b0520080b3602d802200441c4026a20012002200441d0026a101420042802bc02210820042802b80221120240024020042802c0022201044020082001410474220a6a210d200341017321132004411c6a210c200441406b210e200441306a210f200441246a210220042802cc02210320042802c80221094100210503402007200520086a221041086a28020022014b0440200b200141246c6a220129020c2114200142808080801037020c200128021421062001410036021420012902002115200142808080801037020020022015370200200128020821112001410036020820022011360208200420143703182004200636022020012d00202106200f2009200320012802181058200e20092003200128021c1058200420063a0051200420132006410d4b713a005020042802182101200441d8036a200c4138fc0a00002001418080808078470d030b200a200541106a2205470d000b0b2000410036020820004280808080c0003702002012200841084110108b010c010b200441e8026a2205200441d8036a4138fc0a0000410441f001101e2202450d0320022001360200200241046a20054138fc0a0000200441013602e402200420023602e002200441043602dc020240201041106a2205200d460d002004411c6a210e200441406b210f200441306a2110200441246a210c4101210a03402005210603400240200641106a21052007200641086a28020022014b0440200b200141246c6a220129020c2114200142808080801037020c2001280214210620014100360214200129020021152001428080808010370200200c20153702002001280208211120014100360208200c2011360208200420143703182004200636022020012d0020210620102009200320012802181058200f20092003200128021c1058200420063a0051200420132006410d4b713a005020042802182101200441d8036a200e4138fc0a00002001418080808078470d010b200d20052206470d010c030b0b200441a0036a200441d8036a4138fc0a000020042802dc02200a460440200441dc026a410110c90120042802e00221020b2002200a413c6c6a22062001360200200641046a200441a0036a4138fc0a00002004200a41016a220a3602e4022005200d470d000b0b2012200841084110108b01200020042802e402360208200020042902dc023702000b20042802c40220042802c80241044110108b01200441a8026a22022802042101200228020822030440200121000340200010cc01200041246a2100200341016b22030d000b0b2002280200200141044124108b0120044190046a24000f0b000b000b000b9b0c02077f047e230041f0006b2206240020062001200510590240027f024002400240027f024002400240024041c0ebc000280200220741ffffffff0749044041c0ebc000200741016a3602000240200041ccebc0002802004f0d0041c8ebc000280200200041306c6a2208280208418194ebdc03460d002008280228220020014904404100210141c0ebc00020073602000c080b4188ecc0002d0000410147044010640b41f0ebc000280200220741ffffffff074f0d0b41f0ebc000200741016a3602004184ecc0002802004100200341004e1b2100418020200320034180204f1b210902402002450440200641206a20002009102a20062d0020450d01200628022c22034108762102200628022422014108762105200628023021072006280228210041010c080b410c41042001418180044922021b2802f4eb402103200641002001200141bf7f4b200141406b41c0800441fcebc00028020020021b4b7222011b220736025020064101200341406b20011b220336024c2006200536025420062006360248200641206a2008200720002009200641c8006a102f2004fc06220d42e8077f210e20062d00202201410747044020062f002120062d0023411074722105200628022c210720062802282103200628022421000c070b20062802242109200641206a22012003200710830120062d0028220041024720082d002c220220007145714504402001200320072002410171101020062802282207413c6c2100200628022422032105027f034041052000450d011a2000413c6b210020052201413c6a210520012d00380d0020012d003941084b0d000b41040b2101200628022021000c070b20062903202210422088a722012010a72202490d03200120074b0d0302402008280208220c418094ebdc03460d0020082903002110200641206a200220036a200120026b22014100200110602006280224210520062802202101024020062d002c45044020064180808080783602640c010b200641e4006a20012005107e20062802682101200628026c21050b200641206a2001200510272006280220450440200628026421050c070b20062802302208200e4298787e200d7c220d423f87220f42e80783200d7ca741c0843d6c220a2008200a492006290328220d200e200f7c220e53200d200e511b22051b220b418094ebdc036e21020240027e200e200d20051b220f200d200e20051b220d7d200d200f7d200d200f531b220d200a200820051b2205418094ebdc036e2208ad7c220e200d540440200b2002418094ebdc036c6b210841ff93ebdc0321052002417f73ac0c010b4100210a4200210d200e2002ad220f540d01200e200f7d220e20084180ec94a37c6c20056a220520024180ec94a37c6c200b6a22084f0d001a200e500d012005418094ebdc036a2105200e42017d0b210d200520086b220a418094ebdc03490d00200d427f510d06200a418094ebdc036b210a200d42017c210d0b20062802642105200a200c4d200d201058200d2010511b4101470d062005418080808078460d002005200141014101108b010b02402000410171450440410421014100210541002100410021080c010b200641d8006a200320074100101020062f005d200641df006a2d00004110747221052006280260210020062d005c210120062802582208418080808078460d070b20012103200521022009410876210520092101200021072008210041000c070b4107210141010c060b41c0ebc0002007360200410321010c070b0c090b000b000b20054180808080784704402005200141014101108b010b410621010b2003410876210241010b41f0ebc00041f0ebc00028020041016b36020041c0ebc00041c0ebc00028020041016b360200200141ff017122092005410874722101200341ff01712002410874722105450d0220094103460d010b2006200736022c200620053602282006200036022420062001360220417f0c020b2006200736022c200620053602282006200036022420062001360220417e0c010b2006200536022820062000360224200641083a00202006200736022c41808004410020071b2001720b200641206a109401200641f0006a24000f0b230041106b2200240020002000410f6aad4280808080900284370300000ba10e01097f230041306b22022400027f41012001280200220841272001280204220a28021022091101000d001a02402002027f024002400240024002400240024002400240024002400240024002400240200028020022040e28020101010101010101030501010401010101010101010101010101010101010101010c0101010107000b200441dc00460d050b200441ff054b0d0620044120490d0b200441ff00490d0a0c080b2002420037010a200241dce0003b01080c060b2002420037010a200241dce8013b01080c050b2002420037010a200241dce4013b01080c040b2002420037010a200241dcdc013b01080c030b2002420037010a200241dcb8013b01080c020b2002420037010a200241dcce003b01080c010b41104100200441ab9d044f1b2200200041087222012004410b74220020014102742802dce640410b74491b22012001410472220120014102742802dce640410b7420004b1b22012001410272220120014102742802dce640410b7420004b1b2201200141016a220120014102742802dce640410b7420004b1b2201200141016a220120014102742802dce640410b7420004b1b22014102742802dce640410b742206200046200020064b6a20016a2206410274220041dce6c0006a210720002802dce640411576210041ff05210102402006411f4d0440200728020441157621012006450d010b200741046b28020041ffffff007121050b024020012000417f736a450d00200420056b2105200141016b21064100210103402001200041f9cfc0006a2d00006a220120054b0d012006200041016a2200470d000b0b20004101710440200241003a001e200241003b011c200220044114762d00f8d5403a001f20022004410476410f712d00f8d5403a002320022004410876410f712d00f8d5403a002220022004410c76410f712d00f8d5403a002120022004411076410f712d00f8d5403a002020044101726741027622002002411c6a22016a220341fb003a0000200341016b41f5003a00002001200041026b22036a41dc003a0000200241fd003a002520022004410f712d00f8d5403a00242002200229011c370308200220022f01243b01100c060b200441808004490d012004418080084f0440200441feffff0071220041ae9d0b460d05200441e0ffff007141e0cd0a460d052000419ef00a460d05200441f0d70b6b41704b0d0520044180f00b6b41dd6c4b0d0520044180800c6b419d744b0d05200441d0a60c6b417a4b0d052004418082386b41f9e6544b0d05200441f08338490d040c050b41002101200441087641ff0171210703400240200341026a2106200120032d0089db4022006a2105200720032d0088db402203470440200320074b0d01200521012006220341dc00470d020c010b024002400240200120054b0d00200541d4014b0d002000450d02200141e4dbc0006a21030c010b000b034020032d0000200441ff0171460d08200341016a2103200041016b22000d000b0b200521012006220341dc00470d010b0b200441ffff0371210141012106410021030340200341016a2105024020032c00b8dd40220041004e0440200521030c010b200541f803470440200341b9ddc0006a2d0000200041ff0071410874722100200341026a21030c010b000b200120006b22014100480d0320064101732106200341f803470d000b0c020b41020c050b41002101200441087641ff0171210703400240200341026a2106200120032d00b1e14022006a2105200720032d00b0e1402203470440200320074b0d01200521012006220341cc00470d020c010b024002400240200120054b0d002005419c024b0d002000450d02200141fce1c0006a21030c010b000b034020032d0000200441ff0171460d06200341016a2103200041016b22000d000b0b200521012006220341cc00470d010b0b4101210620042101410021030340200341016a2105024020032c0098e440220041004e0440200521030c010b200541a40247044020034199e4c0006a2d0000200041ff0071410874722100200341026a21030c010b000b200120006b22014100480d0120064101732106200341a402470d000b0b2006410171450d010b2002418083023b011420022004360208200820042009110100450d0341010c040b200241003a0028200241003b0126200220044114762d00f8d5403a002920022004410476410f712d00f8d5403a002d20022004410876410f712d00f8d5403a002c20022004410c76410f712d00f8d5403a002b20022004411076410f712d00f8d5403a002a2004410172674102762200200241266a22016a220341fb003a0000200341016b41f5003a00002001200041026b22036a41dc003a0000200241fd003a002f20022004410f712d00f8d5403a002e20022002290126370308200220022f012e3b01100b410a0b22003a0015200220033a00142008200241086a20036a200020036b200a28020c110000450d0041010c010b2008412720091101000b200241306a24000b8b0c01017f411521030240027f0240024002400240024002400240024002400240024002400240024002400240024002400240024002400240024002400240200041ff01710e0c001a1a1a0102031a1a1a1a041a0b200241026b0e06041905191906190b20024106470d1820012d000041ef00470d1820012d000141e200470d1820012d000241ea00470d1820012d000341e500470d1820012d000441e300470d1841f40021004105210241050c170b200241026b0e0f0517170608090b170717171717170a170b200241026b0e030b160c160b200241026b0e0a0c0d15150e151515150f150b20012d000041e900470d1441e40021004101210241010c130b20012d0000220041e400470440200041f400470d1420012d000141f900470d1420012d000241f000470d14410221020c120b41e100210020012d000141e100470d1320012d000241f400470d134104210241030c120b0240024020012d000041e1006b0e03011400140b20012d000141f200470d1320012d000241e500470d1320012d000341e100470d1320012d000441f400470d1320012d000541e500470d13410321020c100b20012d000141e300470d1220012d000241e300470d1220012d000341ef00470d1220012d000441f500470d1220012d000541ee00470d1241f40021004106210241060c110b20012d000041e900470d11410921020c0d0b20012d000041f400470d1020012d000141e900470d1020012d000241f400470d1020012d000341ec00470d10410a210241e500210041040c0f0b20012d000041e400470d0f0240024020012d000141e1006b0e050111111100110b20012d000241f000470d1020012d000341ec00470d1020012d000441ef00470d1020012d000541f900470d1020012d000641ed00470d1020012d000741e500470d1020012d000841ee00470d10410b21020c0b0b20012d000241f400470d0f20012d000341e100470d0f20012d000441df00470d0f20012d000541f000470d0f20012d000641ef00470d0f20012d000741e900470d0f20012d000841ee00470d0f411421020c0a0b20012d000041e100470d0e20012d000141f000470d0e20012d000241f000470d0e20012d000341df00470d0e20012d000441e900470d0e4110210241e400210041050c0d0b20012d000041f500470d0d20012d000141f300470d0d20012d000241e500470d0d20012d000341f200470d0d20012d000441df00470d0d20012d000541e900470d0d411121020c0a0b20012d000041e900470d0c20012d000141ee00470d0c20012d000241f400470d0c20012d000341e500470d0c20012d000441f200470d0c20012d000541e100470d0c20012d000641e300470d0c20012d000741f400470d0c20012d000841e900470d0c20012d000941ef00470d0c20012d000a41ee00470d0c20012d000b41df00470d0c20012d000c41f400470d0c20012d000d41f900470d0c20012d000e41f000470d0c4112210241e5002100410f0c0b0b20012d000041e300470d0b20012d000141e800470d0b20012d000241e100470d0b20012d000341f200470d0b20012d000441f400470d0b20012d000541df00470d0b20012d000641e900470d0b4113210241e400210041070c0a0b20012d000041e900470d0a410721020c060b20012d000041ee00470d0920012d000141e100470d0920012d000241ed00470d09410821020c070b20012d000041e900470d08410c21020c040b20012d000041f500470d0720012d000141f200470d07410d210241ec00210041020c060b20012d000041f300470d0620012d000141f400470d0620012d000241e100470d0620012d000341f400470d0620012d000441f500470d06410e210241f300210041050c050b20012d000041e400470d0520012d000141e500470d0520012d000241f000470d0520012d000341ec00470d0520012d000441ef00470d0520012d000541f900470d0520012d000641e500470d0520012d000741e400470d0520012d000841df00470d0520012d000941e100470d05410f210241f4002100410a0c040b41f400210041090c030b41e400210041010c020b41e400210041060c010b41e500210041030b210341152002200120036a2d00002000471b21030b20030b980a020e7f037e230041a0016b22042400200441d8006a2003103720042802602203410474210541042107024002400240200304402003210941042005101e2207450d010b200441003a004c200442818080801037033820044200370330200441003602482004200736024420042009360240200420042802583602282004200428025c220336022420042003360220200442023703082004200320056a36022c2004200236025420042001360250200441406b210b0340200441d8006a200441d0006a103320042802582206450d032004280264210a200428025c22080440034041002103410021020240200841f8ffffff07712209450d00200841086b41037641016a21014100210720062105024003402005290000221242a0c0808182848890207d20128442808182848890a0c0807f834200520d01200741016a2107200541086a2105200941086b22090d000b200121070b2007410374220220084d0d00000b200820026b2105200620086a200220066a21010340024020032005460440200521070c010b200120036a2c00004120480440200321070c010b41082107200341016a22034108470d010b0b0240200220076a2202450d0020042802382101027f20042d004c450440200428023c0c010b200441003a004c2004410136023c2004200141016a220136023841010b21072004280230220d20026a220ead211420042802342109034002402004290308211320044202370308200428021c21032004280218210520042903102112024020134202560d0002402013a741016b0e020100020b20042802242203200428022c460440420021130c020b2004200341106a36022420032802082105200329030021120b201220145a0440420121130c010b2012a7220f200d6b221020076a2111200428024822052004280240460440200b10a3010b200428024420054104746a2203201136020c200320013602082003200920106a3602042003200f3602002004200541016a3602480c010b0b200420013602382004200e3602302004200336021c2004200536021820042012370310200420133703082004200220076a36023c2004200220096a360234200220084f044020022008460d01000b200220066a2c000041bf7f4c0d050b200220066a2106024020022008460d00027f024002400240024020062c00002201410048044020062d0001413f7121032001411f7121022001415f4b0d0120024106742003722103200641026a21060c020b200641016a2106200141ff017121030c020b20062d0002413f7120034106747221052001417049044020052002410c74722103200641036a21060c010b20062d00032101200641046a21062002411274418080f000712001413f71200541067472722203418080c400460d040b20034180014f0d010b41010c010b41022003418010490d001a41034104200341808004491b0b2105200441086a20032005106a0b20066b22080d000b0b200a0440200441086a41fdff03200a106a0b20042903082212420251044020042802242201200428022c46047e4200052004200141106a360224200128020821052001290300211342010b21122004200536021820042013370310200420123703080b20124201510d000b0c020b000b000b200441d8006a200441086a41c800fc0a000020042d009c0141014604402004410136028c01200420042802880141016a360288010b200441d8006a417f104e200020042802980136020820002004290390013702002004280278200428027041084110108b01200441a0016a24000bd408010e7f20012802002107024020012802042208450d00027f024020072d0000220a41306b220d41094b0d0002400240200841016b2203450d0020072d000141306b220241094b0440200741016a2104410021020c020b2002200d410a6c6a210d200841026b2203450d004101210220072d000241306b220641094b0440200741026a21040c020b2006200d410a6c6a210d200841036b2203450d00200741036a22042d000041306b41ff0171410a490d020c010b20084101472102200720086a2104410021030b200420072002417f73200a41304772200d418002497122051b21022003200820051b0c010b2007210220080b21032005410171450d002003450d0020022d0000412e470d00200341016b2205450d00200241016a21040240024020022d0001220a41306b220e41094b0d0002400240200341026b220b450d0020022d000241306b220641094b0440200241026a21020c020b2006200e410a6c6a210e200341036b220b450d004101210920022d000341306b220641094b0440200241036a21020c020b2006200e410a6c6a210e200341046b220b450d00200241046a22022d000041306b41ff0171410a490d020c010b20054101472109200220036a21024100210b0b200220042009417f73200a41304772200e418002497122031b2104200b200520031b21050c010b410021030b2003410171450d002005450d0020042d0000412e470d00200541016b2203450d00200441016a21020240024020042d0001220a41306b220f41094b0d0002400240200541026b2209450d0020042d000241306b220641094b0440200441026a21040c020b2006200f410a6c6a210f200541036b2209450d004101210c20042d000341306b220641094b0440200441036a21040c020b2006200f410a6c6a210f200541046b2209450d00200441046a22042d000041306b41ff0171410a490d020c010b2003410147210c200420056a2104410021090b20042002200c417f73200a41304772200f418002497122051b21022009200320051b21030c010b410021050b2005410171450d002003450d0020022d0000412e470d004100210502400240200341016b220b450d0020022d0001220a41306b220441094b0d0002400240200341026b2205450d0020022d000241306b220641094b0440200241026a21034100210c0c020b20062004410a6c6a2104200341036b2205450d004101210c20022d000341306b220641094b0440200241036a21030c020b20062004410a6c6a2104200341046b2205450d00200241046a22032d000041306b41ff0171410a4f0d01410021050c020b200b410147210c200220036a2103410021050b2001200536020420012003360200200c417f73200a413047722004418002497122050d010b2001200b3602042001200241016a3602000b2005410171450d00200041013a00002000200d41ff01712004411874200f41ff017141107472200e41ff017141087472723600010f0b2001200836020420012007360200200041003a00000b960a02117f017e230041d0066b2205240041092106034020054198046a220720066a41023a00002006410c6a2206418502470d000b200541153a00840220054195aad4a801360280022005200741fc01fc0a00002005200436028c022005200336028802200541003a008502200541003602fc0120012002200541c0adc000100d211220054190026a22032005418802fc0a0000024020120d00200528028802210e2005200528028c02220f3602a4062005200e3602a0062005200236029806200520013602940620052d00b10221042005200336029c06027f0240024020044102460d0020052d00b0024102470d00410020052902a8022216422088a7220320034100476b22032016a7220741016a22066b200320064920022003497222091b21034101200120066a20091b21060240200441017145044020062003102041ff017121060c010b20054198046a20062003107e200528029c04220420052802a004102041ff017121062005280298042209418080808078460d002009200441014101108b010b20064106470d012003450d00200e200f410c6a280200410e41022007200320076a41026a418cabc000411e410141001085010d030b200541063a00a80641f8b5c00021064100210441040c010b200520063a00a806200641027422032802b8cb40210620032802a0cb4021042003280288cb400b2103200541033602b404200520063602b004200520043602ac04200520033602a804200541063602a40420054194b5c0003602a004200541a0046a21130340201320104103746a2203280204220404402003280200220620044104746a211403402006410c6a2802002104200641086a2802002109200641046a280200210320062d0000210b0240200641016a2d00002207044020054190026a20072d00d0cb40410c6c6a220a2d00094102460d01200a2d00080d010b2003450440200541b8066a20054194066a20074100200b41017141cbabc0004111103e20052d00c1064103470d010c050b200541b8066a20054194066a20074102200b410171221141aaabc0004110103e20052d00c106220c4103460d04200c4102460d000240410020052802bc06220820084100476b220a20052802b806220b41016a220d6b200a200d492002200a497222151b220a0d0020110d00200e200f410c6a280200410b2007200b200841baabc0004111410141001085010d050c010b41012001200d6a20151b21080240200c4101714504402005200a3602b406200520083602b00620054180808080783602ac060c010b200541ac066a2008200a107e0b02400240024002400240200341026b0e03000102040b4113210c41dcabc00021084110210d20052802b006210320052802b4062004490d02200920032004109e01450d030c020b200541b8066a20052802b006220320052802b406102720052903b8064200520d02413c210c41efabc0002108410c210d4114210441abacc00021090c010b4129210c41bfacc0002108410d210d410021044101210920052802b006220320052802b406100e221141ff01714102460d002011418102710d010b200e200f410c6a280200200d2007200b200a200b6a41026a2008200c2009200410850120052802ac0622074180808080784704402007200341014101108b010b0d050c010b20052802ac062203418080808078460d00200320052802b00641014101108b010b200641106a22062014470d000b0b201041016a22104103470d000b0b200020054190026a418802fc0a0000200020123a008802200541d0066a24000be108010a7f230041306b220324000240200241026a22054100480d0041012107410121062005044041012005101e2206450d01200521040b200341003602102003200636020c20032004360208200341086a410110c501200328020c20032802106a41223a00002003410136021002402002450d00200120026a210a200341286a210b0340027f20012c0000220241004e0440200241ff01712102200141016a0c010b20012d0001413f7121042002411f7121052002415f4d044020054106742004722102200141026a0c010b20012d0002413f7120044106747221042002417049044020042005410c74722102200141036a0c010b2005411274418080f0007120012d0003413f71200441067472722102200141046a0b2101024002402003027f024002400240200341086a027f024002400240200241db004c04402002410a460d0220024122470d010c090b200241dc00460d082002418080c400460d0b0b20024120490d032002418001492204450d0141010c020b200341086a410210c50120032802102202200328020c6a41dcdc013b0000200241026a0c050b41022002418010490d001a41034104200241808004491b0b220910c501200328020c20032802106a210520040d012002413f7141807f722104200241067621062002418010490440200520043a00012005200641c001723a00000c030b2002410c7621082006413f7141807f722106200241ffff034d0440200520043a0002200520063a00012005200841e001723a00000c030b200520043a0003200520063a000220052008413f7141807f723a0001200520024112764170723a00000c020b200320023602142003410d36021c2003200341146a360218200341206a4197bbc000200341186a1038200328022020032802242105200341086a2003280228220210c50120032802102104024020024522070d0020070d00200328020c20046a20052002fc0a00000b2003200220046a2207360210200541014101108b010c040b200520023a00000b200720096a0b22073602100c010b200341086a410210c50120032002ad42208642dc008437022841002102200328021021070340200341086a027f4101200b200222054102746a28020022044180014922060d001a41022004418010490d001a41034104200441808004491b0b220c10c501200328020c20032802106a2102024020064504402004413f7141807f722106200441067621082004418010490440200220063a00012002200841c001723a00000c020b2004410c7621092008413f7141807f722108200441ffff034d0440200220063a0002200220083a00012002200941e001723a00000c020b200220063a0003200220083a000220022009413f7141807f723a0001200220044112764170723a00000c010b200220043a00000b20032007200c6a2207360210410121022005410171450d000b0b2001200a470d000b0b200341086a410110c501200020032902083702002000200741016a360208200328020c20032802106a41223a0000200341306a24000f0b000bc50801097f230041306b2203240002400240024002400240024002400240024020022d000041016b0e0403010204000b200228020822014100480d04027f20014504404101210441000c010b2002280204210241012001101e2204450d0520010440200420022001fc0a00000b20010b21022000200136020820002004360204200020023602000c070b200020012802002d006041027422002802a8ce402000280290ce4010170c060b024020012802002201280218418080808078460440200341808080807836020c0c010b200128021c210820012802202109200341003602202003428080808010370218200820096a210b20082105410021010340200b200522074704402001220a027f20052c0000220141004e0440200141ff01712104200541016a0c010b20072d0001413f7121042001411f7121052001415f4d044020054106742004722104200741026a0c010b20072d0002413f7120044106747221042001417049044020042005410c74722104200741036a0c010b2005411274418080f0007120072d0003413f71200441067472722104200741046a0b220520076b6a21012004413a6b41754b0d01200441dfffff007141db006b41654b0d01200341186a200a20066b220410c5012003280220210702402006200a460d002004450d00200328021c20076a200620086a2004fc0a00000b2003200420076a360220200341186a410110c50120032802202206200328021c6a412d3a00002003200641016a360220200121060c010b0b200341186a200920066b220110c501200328021c210520032802202104024020062009460d002001450d00200420056a200620086a2001fc0a00000b20032802182003410d36022c200341b4bdc0003602282003200120046a360224200320053602202003410836021c200341acbdc0003602182003410c6a200341186a41031039200541014101108b010b200228020822014100480d03027f20014504404101210641000c010b2002280204210241012001101e2206450d0420010440200620022001fc0a00000b20010b21020240200328020c220441808080807846044020062105200221040c010b20032802142101200328021021052002200641014101108b010b20002005200110172004200541014101108b010c050b2000200241046a200128020020022d0001410c6c6a220041046a20002802004180808080784622011b280200200241086a200041086a20011b28020010170c040b20012802002201280254418080808078470440200128025c22024100480d03027f20024504404101210141000c010b2001280258210541012002101e2201450d0420020440200120052002fc0a00000b20020b21052000200236020820002001360204200020053602000c040b20012d00602003200136022041027422012802f8cc40210220032001280290cd402201360218200320012002410c6c6a36021c2000200341186a10410c030b000b000b000b200341306a24000bdb0702097f027e230041106b22082400027e0240200120034d0d00200141086b210b200041036a210c200020036a2104200120036b21054101210a0340200341026a21070240200d027e027f02400340024002400240024020042d0000220641dc0047044020064122470d01200a047e200d05200220034b0d03200841046a200020026a200320026b1023200d420284200d20082802041b0b200341016aad4208867c0c0c0b4230210d024002402001200341016a22054d0d00200020056a22062d0000220441ed004d0440200441e1004d044020044122460d092004412f460d09200441dc00470d020c090b200441e2006b0e050801010108010b0240200441ee006b0e080801010108010800010b4104210403402004450d0242c000210d20012007460440200121050c020b200441016b2104200020076a200741016a21072d00002209413a6b41ff017141f5014b0d002009415f7141c7006b41ff017141fa014f0d000b200741016b21050b2005ad420886200d840c0c0b200841046a2006200120056b104f200828020c21070240024020082802044101460440200020036a210641002104034020044104460d03200320046a41086a20014f0d02200420066a200441016a210441086a2d00002209413a6b41ff017141f5014b0d002009415f7141c7006b41ff017141fa014f0d000b0c010b2008280208418070714180b003470d010b200341066a210342030c080b200520076a0c060b02400240200641204f04402006c041004e0d0120054101470d020c050b2003ad4208864210840c0c0b200341016a21030c080b2006413e6a41ff0171411e4f0d0120042c000141bf7f4a0d01200341026a21030c070b000b200541024d0d0020042c000141bf7f4a0d0020042c000241bf7f4a0d00200641fe017141ee01472006411f6a41ff0171410c4f710d0041012003200c6a2001200341036a2203491b2104200120036b22054100200120054f1b2105200741036a2107200120034b0d010c070b0b200341016a21034100210a0c030b200341026a0b210342010b84210d0b024020012003490d00200120036b4108490d00200b20036b21040340200020036a290000220e42a0c0808182848890207d200e42dcb8f1e2c58b97aedc0085428182848890a0c080017d84200e42a2c48891a2c488912285428182848890a0c080017d84200e8442808182848890a0c0807f83220e5004402001200341086a2203490d022004410849200441086b2104450d010c020b0b200e7aa741037620036a21030b4101200020036a20012003491b2104200120036b22054100200120054f1b2105200120034b0d000b0b2003ad4208864220840b200841106a24000bd107010a7f024002402000280208220a41808080c00171450d000240024002400240200a41808080800171044020002f010e22080d01410021020c020b200241104f044020022001200141036a417c7122096b22066a2208410371210520012009470440200121040340200720042c000041bf7f4a6a2107200441016a2104200641016a22060d000b0b200504402009200841fcffffff07716a21040340200320042c000041bf7f4a6a2103200441016a2104200541016b22050d000b0b20084102762106200320076a21070340200921082006450d0541c0012006200641c0014f1b220b41037121050240200b410274220941f007712203450440410021030c010b200320086a210c41002103200821040340200320042802002203417f734107762003410676724181828408716a200441046a2802002203417f734107762003410676724181828408716a200441086a2802002203417f734107762003410676724181828408716a2004410c6a2802002203417f734107762003410676724181828408716a2103200441106a2204200c470d000b0b2006200b6b2106200820096a2109200341087641ff81fc0771200341ff81fc07716a418180046c41107620076a21072005450d000b200541027421052008200b41fc01714102746a2104410021030340200320042802002203417f734107762003410676724181828408716a2103200441046a2104200541046b22050d000b200341087641ff81fc0771200341ff81fc07716a418180046c41107620076a21070c040b2002450d0320012104200221030340200720042c000041bf7f4a6a2107200441016a2104200341016b22030d000b0c030b200120026a21064100210220012103200821050340200322042006460d02027f200441016a20042c0000220341004e0d001a200441026a20034160490d001a2004410441032003416f4b1b6a0b220320046b20026a2102200541016b22050d000b0b410021050b200820056b21070b200720002f010c22034f0d00200320076b21084100210441002106024002400240200a411d7641037141016b0e020001020b200821060c010b200841feff037141017621060b200a41ffffff0071210920002802042105200028020021000340200441ffff0371200641ffff037149044041012103200441016a2104200020092005280210110100450d010c030b0b41012103200020012002200528020c1100000d01200820066b41ffff037121014100210403402001200441ffff03714d044041000f0b200441016a2104200020092005280210110100450d000b0c010b200028020020012002200028020428020c11000021030b20030bb207010b7f230041206b220224002002410036021020024280808080103702082000280200220520002802046a210b027f02400340027f024002400240024002400240024002402005200b460d00027f20052c0000220041004e0440200041ff01712100200541016a0c010b20052d0001413f7121042000411f7121032000415f4d044020034106742004722100200541026a0c010b20052d0002413f7120044106747221042000417049044020042003410c74722100200541036a0c010b2003411274418080f0007120052d0003413f71200441067472722200418080c400460d01200541046a0b21052002280210210920004120490d03200041ff006b4121490d03200041dc0d4a0d01200041ad01460d03200041cf06460d032000419c0c470d020c030b200228021021000c090b200041dd0d460d012000418f0e460d01200041fffd03460d010b200041f0ffff007122034180fc03460d00200341e0c000460d00200041860c6b41794b0d0020004190306b417a4b0d0020004190c0006b417a4b0d00200041afc0006b41784b0d00200041fcff036b41734b0d00200041fba2076b41774b0d0020004180a0386b418060490d010b200220003602142002410d36021c2002200241146a360218200241086a41acc6c00041e385c000200241186a1029450d0141010c070b200241086a027f410120004180014922040d001a41022000418010490d001a41034104200041808004491b0b220c10c501200228020c20022802106a210320040d012000413f7141807f722104200041067621072000418010490440200320043a00012003200741c001723a00000c030b2000410c76210a2007413f7141807f722107200041ffff034d0440200320043a0002200320073a00012003200a41e001723a00000c030b200320043a0003200320073a00022003200a413f7141807f723a0001200320004112764170723a00000c020b2008410141232000676b4102762200200041014d1b6a41046a0c020b200320003a00000b20022009200c6a360210200841016a0b20092006200841d000491b2106220841d0004d0d000b02400240200228021022002006490440200021060c010b02402006450d00200020064d0d00200228020c20066a2c000041bf7f4c0d020b200220063602100b200241086a410310c501200228020c20022802106a220041a6013a0002200041e281023b00002002200641036a22003602100c010b000b2001280200200228020c2000200128020428020c1100000b2002280208200228020c41014101108b01200241206a24000bd50501097f0240027f0240027f027f0240024002400240024020022802042205450440200228020021084100210541002001280200450d061a0c010b200228020022092d0000413046210b20012802004504402001280208220641026b41224b0d0a2006410a4d04400340200420096a22082d000041306b220720064f0d04200341ffff0371200641ffff03716c22034110760d06200341ffff0371200741ffff03716a220341ffff03712003470d062005200441016a2204470d000b0c060b0340200420096a22082d0000220741c1006b415f71410a6a200741306b200741394b1b220720064f0d03200341ffff0371200641ffff03716c22034110760d05200341ffff0371200741ffff03716a220341ffff03712003470d05200441016a22042005470d000b0c050b2001280208220a41026b41224b0d0920012802042107024002400240200a410a4d04400340200420096a22082d000041306b2203200a4f0d0420042007460d0720032006200a6c6a21062005200441016a2204470d000b0c010b0340200420096a22082d0000220341c1006b415f71410a6a200341306b200341394b1b2203200a4f0d0220042007460d0620032006200a6c6a21062005200441016a2204470d000b0b200520096a2108410021030c020b200520046b2103200421050c010b200520046b2103200421050b2002200336020420022008360200200641808004490c050b200520046b21072003210620042105200220073602042002200836020041010c040b200220052007417f736a3602042002200720096a41016a3602000c040b20022004417f7320056a3602042002200420096a41016a3602000c030b200520096a210820050b210520024100360204200220083602002003210641010b21022005450d002002410020012d000c1b2002200b1b200220054101471b0c010b41000b2101200020063b0102200020013b01000f0b2002200541016b3602042002200941016a360200000bd306010a7f230041d0006b22022400200241086a20012802002d000010490240027f0240200228020c2203450d00200228020822042d0000412f470d0020024280808080103702442002410036024c200241c4006a200341016b220541027620054103714100476a10c50102402005450d00200320046a2109200441016a21040340027f20042c0000220341004e0440200341ff01712103200441016a0c010b20042d0001413f7121062003411f7121052003415f4d044020054106742006722103200441026a0c010b20042d0002413f7120064106747221062003417049044020062005410c74722103200441036a0c010b2005411274418080f0007120042d0003413f71200641067472722203418080c400460d02200441046a0b2104200228024c210a200241c4006a027f4101412e20032003412f461b22054180014922060d001a41022005418010490d001a41034104200541808004491b0b220b10c5012002280248200228024c6a2103024020064504402005413f7141807f722106200541067621072005418010490440200320063a00012003200741c001723a00000c020b2005410c7621082007413f7141807f722107200541ffff034d0440200320063a0002200320073a00012003200841e001723a00000c020b200320063a0003200320073a000220032008413f7141807f723a0001200320054112764170723a00000c010b200320053a00000b2002200a200b6a36024c20042009470d000b0b20024101360228200241a1adc0003602242002200228024c36022020022002280248220336021c20024101360218200241a1adc0003602142002280244200241c4006a200241146a41031039200341014101108b012002280244210520022802482103200228024c0c010b4109210541014109101e2203450d01200341a0adc0002d00003a000820034198adc00029000037000041090b210620012802042107200220012802082204410047360240200241a1adc000410120041b36023c200220043602382002200736023420024102410020041b360230200241a2adc000410120041b36022c20024101360220200241a4adc00036021c20022006360218200220033602142002200129020c3702242000200241146a410610392005200341014101108b01200241d0006a24000f0b000b9906020a7f047e230041106b2203240042012000200141136a4170712204200020044b1b220241016b22014104762001411e20016722016b7620014101746b413c6a2002418202491b2206ad86210d427f200641016aad86210e200420004100200041104b1b6a418f80046a22014180807c71210820014110762109200041016b21072006413d4b210a2000411149210b0240027f034002404190ecc000290300210c0240200a450440200c200e837a220f423f580440200fa72100200b04404198ecc00028020020004102746a280200220028020c2101200010a101200041046b22022002280200410273360200200020016a0c060b0340200341046a200020042007106d20032802044101460d042000413f4904404190ecc000290300427f200041016aad86837a220ca72100200c42c000540d010b0b200341046a200620042007106d20032802040d030c020b200c200d83500d01200341046a200620042007106d20032802044101460d020c010b200c4200590d00200341046a413f20042007106d20032802044101460d010b200940002200417f460440410021000c0405419cecc0002802002101419cecc0004100360200417f2000411074220220086a220020002002491b2100024002402001410020012002461b450440200041707121014198ecc0002802000440410021002002200241136a4190807c71220241106a22054b0d0320012005490d03200241046b41073602000c020b410021002002410120021b41036a4184807c712205419002724190827c7122022005490d0220012002490d024198ecc0002005360200200241046b41034101200120024b1b36020020054100418002fc0b000c010b2002200041707122004f0440200121000c020b0240200141046b22052802002202410171450440200120026b220110a1010c010b200520024102723602000b20012000105f0c010b200120024b044020022001105f0b200121000b419cecc00020003602000c020b000b0b20032802082100200328020c0b21012001200020046a220446047f41010520042001105f41030b2101200441046b20013602000b200341106a240020000bdc0501117f230041206b22032400200342808080801037020420012d001c210a200128020421062003410036020c200a4102472202200649044020012802002208200620026b22024100200220064d1b4104746a210e2003411d6a210b200128020c210c2001280208210f2008210703402009220241016a2109024020072d000c4101460440410a21042007280204220d2102200d41e8074f04400340200341106a20046a221041046b2002220520024190ce006e22024190ce006c6b221141ffff037141e4006e22124101742f00c0d7403b0000201041026b2011201241e4006c6b41ffff03714101742f00c0d7403b0000200441046b2104200541fface2044b0d000b0b0240200241094d0440200221050c010b200441026b2204200341106a6a2002200241ffff037141e4006e220541e4006c6b41ffff03714101742f00c0d7403b00000b02400240024002404100200d20051b450440200320046a410f6a220220054101742d00c1d7403a0000410b21050c010b410a21052004410a460d01200341106a20046a21020b4101200520046b2204101e22050d01000b200328020c210241012105200341046a410110c5012003280208200328020c6a412f3a00002003200241016a36020c410021040c010b20040440200520022004fc0a00000b200341046a2005200410250b2004200541014101108b010c010b200220064f0d00200820024104746a22052802082102200c2104200620094b0440200820094104746a28020821040b200220044b0d002004200c4b0d0020052802042205200420026b4f0d00200f200241186c6a200541186c6a22022d001422044102460d00200b20022f00153b0000200b20022d00173a0002200320043a001c2003200228021036021820032002290208370310200341046a200341106a10260b200741106a2207200e470d000b0b200a4102470440200341046a200141106a10260b2000200328020c36020820002003290204370200200341206a24000b9c0601027f410621020240027f024002400240024002402001410b6b0e06000106020603060b20002d000041e100470d0520002d000141f000470d0520002d000241f000470d0520002d0003412e470d0502400240024020002d0004220141e3006b0e020102000b200141f500470d0720002d000541f000470d0720002d000641e400470d0720002d000741e100470d0720002d000841f400470d0720002d000941e500470d07410121020c050b20002d000541f200470d0620002d000641e500470d0620002d000741e100470d0620002d000841f400470d0620002d000941e500470d06410021020c040b20002d000541e500470d0520002d000641ec00470d0520002d000741e500470d0520002d000841f400470d0520002d000941e500470d05410321020c030b20002d000041e100470d0420002d000141f000470d0420002d000241f000470d0420002d0003412e470d0420002d000441e400470d0420002d000541e500470d0420002d000641f000470d0420002d000741ec00470d0420002d000841ef00470d0420002d000941f900470d0420002d000a41e500470d0441022102410b210341e4000c030b20002d000041e400470d0320002d000141e100470d0320002d000241f400470d0320002d000341e100470d0320002d0004412e470d0320002d000541f000470d0320002d000641f200470d0320002d000741ef00470d0320002d000841e300470d0320002d000941e500470d0320002d000a41f300470d0320002d000b41f300470d0320002d000c41e500470d0341042102410d210341e4000c020b20002d000041f500470d0220002d000141f300470d0220002d000241e500470d0220002d000341f200470d0220002d0004412e470d0220002d000541e900470d0220002d000641ee00470d0220002d000741f400470d0220002d000841e500470d0220002d000941f200470d0220002d000a41e100470d0220002d000b41e300470d0220002d000c41f400470d0220002d000d41e900470d0220002d000e41ef00470d0241052102410f210341ee000c010b410a210341e4000b210141062002200020036a2d00002001471b21020b20020bee0502047f037e230041f0016b22042400024041c00020012d003f22056b220620034d0440200141406b21072005044020060440200120056a20022006fc0a00000b2001200129036042017c370360200720014101100c200141003a003f200320066b2103200220066a21020b200341067622050440200120012903602005ad7c370360200720022005100c0b20012003413f7122053a003f2005450d0120012002200341c0ffffff07716a2005fc0a00000c010b20030440200120056a20022003fc0a00000b2001200320056a3a003f0b200441086a2202200141e800fc0a0000200220042d004722016a22034180013a0000200442003703a801200442003703a00120044200370398012004420037039001200429036821082001413f7322020440200341016a41002002fc0b000b2001ad2209423b862008420986220a20094203868422094280fe0383422886842009428080fc0783421886200942808080f80f834208868484200842018642808080f80f832008420f88428080fc0783842008421f884280fe0383200a4238888484842108200441c8006a2101200241074d0440200441b0016a2202200441086a220341c000fc0a0000200120024101100c200341004138fc0b000b20042008370340200441b0016a2202200441086a41c000fc0a0000200120024101100c41002101034020044190016a20016a200120046a41c8006a280200220241ff81fc0771410878200241187841ff81fc077172360000200141046a22014120470d000b200441003602482004410036024c2004410036025020044100360254200441003602582004410036025c2004410036026020044100360264200420042903a80137038801200420042903a001370380012004200429039801370378200420042903900137037020044200370368200441b0016a2201410041c000fc0b00200441086a200141c000fc0a0000200020042903880137001820002004290380013700102000200429037837000820002004290370370000200441f0016a24000bd30501067f23004190076b220124002000280200210320002802042105024002400340200520032204460440410021020c020b2000200441086a2203360200200441046a2802002202450d000b2004280200210020014190026a2203410041c000fc0b000240200241c0004d04402002450d01200320002002fc0a00000c010b20014200370360200141003a003f200141d0c7c000290300370358200141c8c7c000290300370350200141c0c7c000290300370348200141b8c7c00029030037034020014190026a20012000200210210b200141b6b8013b01a80620014190046a210341002100200141d0036a21040340200141a8066a20006a2d00002105410021020340200120026a20014190026a20026a2d00002005733a0000200241016a220241c000470d000b200141d8046a2202200141c000fc0a00002004200241c000fc0a0000200041014720032104200041016a21000d000b200141d0026a2200200141d0036a41c000fc0a000020014190036a2203200441c000fc0a0000200120033602d404200120003602d004200141c0056a2105200141406b2106200141d0046a21032002210041012104034020032802002102200641d0c7c000290300370318200641c8c7c000290300370310200641c0c7c000290300370308200641b8c7c00029030037030020014201370360200141003a003f200620024101100c200141003a003f200141a8066a2202200141e800fc0a00002000200241e800fc0a0000200341046a2103200441017141002104200521000d000b200141406b200141d8046a41e800fc0a0000200141a8016a200041e800fc0a00002001200141d0036a41c000fc0a000041002102034020014190036a20026a41003a0000200241016a220241c000470d000b41002102034020014190026a20026a41003a0000200241016a220241c000470d000b4108419002101e2202450d0120022001419002fc0a00000b20014190076a240020020f0b000bac0502067f017e02402002450d00200241076b22034100200220034f1b2107200141036a417c7120016b2108410021030340024002400240200120036a2d00002205c0220641004e0440200820036b4103710d01200320074f0d020340200120036a220441046a280200200428020072418081828478710d03200341086a22032007490d000b0c020b42808080809020210902400240024002400240024002400240024020052d0088d94041026b0e03000102070b200341016a22042002490d02420021090c060b200341016a22042002490d02420021090c050b200341016a22042002490d02420021090c040b200120046a2c000041bf7f4a0d030c040b200120046a2c00002104024002400240200541e0016b0e0e0002020202020202020202020201020b200441607141a07f460d030c040b2004419f7f4a0d030c020b2006411f6a41ff0171410c4f04402006417e71416e470d0320044140480d020c030b20044140480d010c020b200120046a2c000021040240024002400240200541f0016b0e050100000002000b2006410f6a41ff017141024b0d0420044140480d020c040b200441f0006a41ff01714130490d010c030b2004418f7f4a0d020b2002200341026a22044d0440420021090c020b200120046a2c000041bf7f4a0440428080808090c00021090c020b42002109200341036a220420024f0d01200120046a2c00004140480d02428080808090e00021090c010b42002109200341026a220420024f0d00200120046a2c000041bf7f4c0d01428080808090c00021090b200020092003ad84370204200041013602000f0b200441016a21030c020b200341016a21030c010b200220034d0d000340200120036a2c00004100480d012002200341016a2203470d000b0c020b200220034b0d000b0b2000200236020820002001360204200041003602000bb60402097f017e230041306b220624000240200141ffffffff004b0d0002402001450440410821070c010b2001210841082001410374101e2207450d010b200641003602202006200736021c20062008360218200641186a200110c6012006280220210720062001047f200120076a200628021c20074103746a210520002109200121070340200520092802002002110e00370300200941046a2109200541086a2105200741016b22070d000b0520070b3602202006410c6a200641186a1037200628021421072006280210220c210902400240024003402009210202400240024002400240200722050e020301000b200241106a21092002290300210e410121050340200e2009290300520d01200941106a21092007200541016a2205470d000b200721050c010b200520074b0d040b200720056b2107200220054104746a2109200541014d0d020240200541ffffffff034b0d002005410274220841fcffffff074b0d0041042008101e22080d020b000b410021050c040b2006410036022c2006200836022820062005360224200641246a200510c701200241086a21022006280228220b200628022c220a4102746a210803402002280200220d20014f0d0320082000200d4102746a280200360200200241106a2102200841046a2108200a41016a210a200541016b22050d000b20062802242003200b200a20041100002108200b41044104108b012008450d000b410121050c020b000b000b200628020c200c41084110108b01200641306a240020050f0b000ba70401077f200028020821032000410110c50120002802082000200341016a220736020820002802046a412f3a000002402002450d00200120026a21090340027f20012c0000220241004e0440200241ff01712102200141016a0c010b20012d0001413f7121042002411f7121032002415f4d044020034106742004722102200141026a0c010b20012d0002413f7120044106747221042002417049044020042003410c74722102200141036a0c010b2003411274418080f0007120012d0003413f71200441067472722102200141046a0b21012000027f024002402002412f470440200241fe004704402002418080c400460d062000027f410120024180014922050d001a41022002418010490d001a41034104200241808004491b0b220410c501200028020420002802086a210320050d022002413f7141807f722105200241067621062002418010490440200320053a00012003200641c001723a00000c040b2002410c7621082006413f7141807f722106200241ffff034d0440200320053a0002200320063a00012003200841e001723a00000c040b200320053a0003200320063a000220032008413f7141807f723a0001200320024112764170723a00000c030b2000410210c5012000280208220220002802046a41fee0003b0000200241026a0c030b2000410210c5012000280208220220002802046a41fee2003b0000200241026a0c020b200320023a00000b200420076a0b220736020820012009470d000b0b0bc60401087f230041306b220224002001280204210320012802002106024020012d000c4504402002200336021420022006360210200241808080807836020c0c010b2002410c6a20062003107e20022802102106200228021421030b20024100360220200242808080801037021802400240024020034103490440200621050c010b200621050340200341026b210741002101034002400240200120056a22042d000041ed01470d00200441016a2d000041e0017141a001470d00200441026a2c00004140480d010b2007200141016a2201470d010c030b0b200120034b0d02200241246a20052001102c20022802282107200241186a200228022c220410c50120022802202108024020044522090d0020090d00200228021c20086a20072004fc0a00000b2002200420086a2204360220200228022422084180808080784704402008200741014101108b010b200241186a410310c501200228021c20022802206a220741bd013a0002200741efff023b00002002200441036a3602202003200141036a2201490d03200120056a2105200320016b220341024b0d000b0b200241246a20052003102c20022802282105200241186a200228022c220110c50120022802202103024020014522040d0020040d00200228021c20036a20052001fc0a00000b200228022422044180808080784704402004200541014101108b010b20022802182000200228021c2200200120036a1025200041014101108b01200228020c22004180808080784704402000200641014101108b010b200241306a24000f0b000b000b9e0a020f7f057e230041406a22032400024020024104490d002003200241046b36023c2003200141046a36023841002102034020024104470440200120026a2d000041306b41ff017122042009410a6c6a2109200241016a2102200441094d0d010c020b0b200341306a200341386a220441f495c0004101105620032802304101470d002003280234210a200341286a200441f495c0004101105620032802284101470d00200328022c210d200341206a200441d4c4c0004102105620032802204101470d0020032802242110200341186a200441db9bc0004101105620032802184101470d00200328021c2111200341106a200441db9bc0004101105620032802104101470d002003280214210e200341086a210b410021020240024002400240024020042802042205450d0041012108200428020022072d0000412e470d04200541016b2101200741016a210620054101460d01024002400340200220066a2d000041306b41ff017141094b0d012001200241016a2202470d000b200121020c010b20012002490d030b2004200120026b3602042004200220066a3602002002450d03200241016b21074100210241002105027f0240034020012005460d012002410a6c200520066a2d000041306b41ff01716a210220052007470440200541016a22054109470d010c080b0b20054108460d02410820056b0c010b410920056b0b210503402002410a6c2102200541016b22050d000b0b410121080c030b20042001360204200420063602000c010b000b410021080b200b2002360204200b200836020020032802084101470d00200328020c210b41002108230041106b220c2400024002402004280204220f450d002004200f41016b36020420042004280200220641016a220536020020062d00002107417c210103402001450d01200141c3c4c0006a200141016a21012d00002007470d000b41012101024002402007412b6b0e03010300030b417f21010b2001210241002101200f4103480d012004200f41036b3602042004200641036a360200410021060240034020014102470440200120056a2d000041306b41ff017122072006410a6c6a2106200141016a2101200741094d0d010c020b0b200c41086a200441db9bc00041011056200c2802084101470d002006411848200c28020c2204413c4871210120042006413c6c6a20026c21080c020b410021010c010b410021010b2003200836020420032001360200200c41106a240020032802004101470d00200328023c0d00200a410d6b4174490d00201041174a0d002011413b4a0d00200e413c4a0d0020032802042101411f21020240200a410b4b0d004101200a7441d01471450440200a4102470d012009410371450440411d2102200941e4006f0d0220094190036f450d020b411c21020c010b411e21020b200d41004c0d002002200d490d0020112010413c6c6a20016b413c6c200e6aac200aad221242097c420c82a74199016c41026a41056ead200dad7c2009ac2012420354ad7d22124290037f221342f07c7e20127c2214423f87221220137c42b1f5087e7c20124290038320147c221242ed027e7c20124202887c2012a741ffff037141e4006ead7d42edf42b7d4280a3057e7c2115200e413c46044041002102230041206b22012400201520154280a3057f22134280dd7a7e7c2214423f8722124280a30583420020147d510440200141086a201220137c1054200129031842015121020b200141206a24002002450d010b2000200b36021020002015370308420121160b20002016370300200341406b24000ba60401087f230041206b22042400024020034504400c010b20012802042106200128020021070240200341016b220b0440200441106a2001101520042d00100d0120012006360204200120073602000b2004411036021820044281808080c000370210200441013a001c200441086a200441106a2001101c20042f010a210820042f0108220941014704402001200636020420012007360200410021062009410171450d020b200220083b01002003410146044041002106410121050c020b200241026a2109200341017441026b210a410121050340200128020421072001280200210802402005200b4f0d002007450d002001200741016b3602042001200841016a36020020082d0000413a470d00200441106a2001101520042d00100d020b41002106024002402007450440410021070c010b2001200741016b3602042001200841016a36020020082d0000413a460d010b20012007360204200120083602000c030b2004411036021820044281808080c000370210200441013a001c2004200441106a2001101c20042f0100410147044020012007360204200120083602000c030b200920042f01023b0100200541016a2105200941026a2109200a41026b220a0d000b200321050c010b41012106200220054101746a2202200428001122014108764180feff07712001411876723b01022002200141087420014180fe0371410876723b0100200541026a21050b200020063a000420002005360200200441206a24000bfb0301087f230041106b22062400027f0240200341017145044020022d000022050d0141000c020b200020022003410176200128020c1100000c010b200128020c210a0340200241016a210402400240024002402005c04100480440200541ff01712208418001460d01200841c001470d032006200136020420062000360200200642a080808006370208200320074103746a220228020020062002280204110100450d0241010c060b20002004200541ff01712202200a110000450440200220046a21020c040b41010c050b2000200241036a220420022f00012202200a110000450440200220046a21020c030b41010c040b200741016a2107200421020c010b41a080808006210b200541017104402002280001210b200241056a21040b41002108027f20054102714504404100210920040c010b20042f00002109200441026a0b21022005410471047f20022f00002108200241026a0520020b21042005410871047f20042f00002107200441026a0520040b210220054110710440200320094103746a2f010421090b20062005412071047f200320084103746a2f01040520080b3b010e200620093b010c2006200b36020820062001360204200620003602004101200320074103746a2204280200200620042802041101000d021a200741016a21070b20022d000022050d000b41000b200641106a24000b9e0501087f024002402001450d002002450d0002400240024002400240200241074d04402001210320022104034020032d0000412c460d02200341016a2103200441016b22040d000b0c020b412c200120021046450d020b200221062001210503400240200521042006450d0041002103024002400340200320046a2d0000412c4622090d012006200341016a2203470d000b20042105200621030c010b2004200341016a22076a2105200620076b21060b4100210702402003450d000340024020042d000041096b220a41174b0d004101200a74419b80800471450d00200441016a2104200341016b22030d010c020b0b20034107490d00200428000041f3d085930373200441036a28000041b2ead8e90373724521070b200720086a210820090d010b0b200841024f0d040b20024107490d010b200128000041f3d085930373200141036a28000041b2ead8e90373720d00024020024107470440200241076b2105200141076a22012103410121040340200420032d0000220641306b41ff0171410a49200641e1006b41ff017141064972712104200341016a2103200541016b22050d000b200445044020004182043b0104410121030c060b41012103200241076b22024101710d03200241c000460d010b2000410036020820004182023b0104410121030c040b200041016a210441002105230041206b21020340200220056a20012f0000220341c0017141067641096c20036a4104742003410e7641096c2003410876410f716a723a0000200141026a2101200541016a22054120470d000b20042002290018370018200420022900103700102004200229000837000820042002290000370000410021030c030b200041023b0104410121030c020b20004182023b01040c010b41012103200041013a00040b200020033a00000bb80402067f017e412b418080c4002000280208220841808080017122061b2006411576410120011b20056a210902402008418080800471450440410021020c010b20030440200221062003210a0340200720062c000041bf7f4a6a2107200641016a2106200a41016b220a0d000b0b200720096a21090b412d20011b210b024020002f010c220120094b0440024002402008418080800871450440200120096b210a41002106410021010240024002402008411d7641037141016b0e03000100020b200a21010c010b200a41feff037141017621010b200841ffffff0071210820002802042109200028020021000340200641ffff0371200141ffff03714f0d0241012107200641016a2106200020082009280210110100450d000b0c040b20002000290208220ca741808080ff797141b08080800272360208410121072000280200220a20002802042208200b2002200310af010d0341002106200120096b41ffff037121010340200641ffff037120014f0d02200641016a2106200a41302008280210110100450d000b0c030b4101210720002009200b2002200310af010d02200020042005200928020c1100000d02200a20016b41ffff037121014100210603402001200641ffff03714d044041000f0b200641016a2106200020082009280210110100450d000b0c020b200a20042005200828020c1100000d012000200c37020841000f0b410121072000280200220120002802042200200b2002200310af010d00200120042005200028020c11000021070b20070ba70401067f230041306b220324002003200236020820032001360204200341206a200341046a103302402000027f20032802202205044020032802242201200328022c450d011a024002402002450440410121040c010b41012002101e2204450d010b20034100360214200320043602102003200236020c02400240200120024b04402003410c6a410020011070200328020c210220032802102104200328021421060c010b2001450d010b2001450d00200420066a20052001fc0a00000b2003200120066a2201360214200220016b41024d04402003410c6a20014103107020032802102104200328021421010b200120046a220241c2cec0002d000022053a0002200241c0cec0002f000022063b00002003200141036a22023602142003200329020437021803400240200341206a200341186a103320032802202207450d00200328022c0240024020032802242201200328020c20026b4b04402003410c6a20022001107020032802102104200328021421020c010b2001450d010b2001450d00200220046a20072001fc0a00000b2003200120026a2202360214450d01200328020c20026b41024d04402003410c6a20024103107020032802102104200328021421020b200220046a220120053a0002200120063b00002003200241036a22023602140c010b0b200020032802143602082000200329020c3702000c030b000b4101210541000b3602082000200536020420004180808080783602000b200341306a24000bd904020a7f016f230041206b22042400418108210302400240027f02400240027f02400240024002400240024020002d000041016b0e0504000102030b0b2000280204b8100a210b10512200200b2601200021030c0a0b20002802042000280208100b210b10512200200b2601200021030c090b20002802082205200028020c22024104746a2101200028020421071000210b10512200200b260120002103200522002002450d031a20044101722102034020002d000022064106460d032002200041016a2900003700002002200041086a290000370007200420063a00002004102d2106200325012006250110011a200610d301200041106a22002001470d000b0c040b200028020c220241186c210120002802082105200028020421061002210b10512200200b260120002103200522002002450d051a200441106a4101722107200121020340200041086a2d000022084106460d052007200041096a2900003700002007200041106a290000370007200420083a001020002802002108200041046a280200210a200441106a102d2109200325012008200a200925011003200910d301200041186a2100200241186b22020d000b0c060b41820841830820002d00011b21030c060b200041106a0b22002001460d00200120006b4104762101034020001069200041106a2100200141016b22010d000b0b2007200541044110108b010c030b200041186a0b2100200120056a220220006b41186e210120002002460d00200041086a2100034020001069200041186a2100200141016b22010d000b0b2006200541044118108b010b200441206a240020030b990402087f027e230041306b220324004104210402400240200204402002210541042002410474101e2204450d010b2003410036020c2003200436020820032005360204200341046a200210c801200328020c2106200204402002413c6c2109200328020820064104746a210403404104419001101e2202450d03200120076a220541386a2d00002108200541396a2d0000210a200541046a290200210b200541106a290200210c200341106a200541186a1066200341206a200541286a106620024105360264200241d39fc0003602602002200c370254200241033a00502002410736024c200241cc9fc0003602482002200b37023c200241033a003820024104360234200241c89fc0003602302002200a41027422052802e8cb40360228200220052802b0cc40360224200241033a00202002410436021c200241c49fc00036021820024107410520081b360210200241a0b9c000419bb9c00020081b36020c200241033a000820024108360204200241bc9fc000360200200241d89fc0003602782002410336027c2002200329021837027020022003290210370268200220032902203702800120022003290228370288012004410c6a4106360200200441086a2002360200200441046a4106360200200441053a0000200441106a2104200641016a210620092007413c6a2207470d000b0b200020032902043702042000200636020c200041043a0000200341306a24000f0b000b000b830402087f027e230041b0016b2206240002402002200128022822024b044020002002360204200041003a00000c010b200641c8006a20032004102a20062d0048410146044020062006290254220e3700332006200629024c220f37002b2000200e3700082000200f3700000c010b2006200629004937030820062006290051370310200620062900593703182006200629006137032020012802202104200128021c21022000027f024002400240200528020c22034100480440200528020821072005280204210820064188016a200128022422014180016a4128fc0a0000200641c8006a2209200141406b41c000fc0a0000200641286a220a20092008200710212001200a200641086a103b450d010c020b20030d0020012802242005280200200641086a103b0d010b200404402004410274210420052802082107200528020421082005280200210920064188016a210a200341004e210b4101210103400240200b450440200a200228020022054180016a4128fc0a0000200641c8006a220c200541406b41c000fc0a0000200641286a220d200c2008200710212005200d200641086a103b450d01200121030c050b20012003470d0020022802002009200641086a103b0d040b200241046a2102200141016a2101200441046b22040d000b0b41030c020b410021030b2000200336020441070b3a00000b200641b0016a24000be50302067f017e230041306b220624002001200028021c22074d044020002802182108200641003a000c2006200720016b22073602082006200120086a2208360204200641206a200641046a10330240024002402006280220450d0020062802240d002006290228210c2006200628020c2209360218200620062902043703102001200c422088a76a210741002108024020094101710d000340200641206a200641106a10332006280220450d0120062802240d01200628022c20086a21080c000b000b200041012001200720086a41cb99c000410d20042005108201450d010c020b2006200736021420062008360210200641206a200641106a103341002108024020062802202207450d002006280224450d0020072c0000220941004e0440410121080c010b20072d0001413f71210a2009411f71210b024020094160490440200b410674200a7221070c010b20072d0002413f71200a41067472210a20094170490440200a200b410c747221070c010b200b411274418080f0007120072d0003413f71200a41067472722207418080c400460d010b410121082007418001490d00410221082007418010490d0041034104200741808004491b21080b200120086a21070b200041002001200720022003200420051082011a0b200641306a24000f0b000bc503010b7f230041306b22052400200028021c21060240200120024b0d00200220064b0d00200028021821062005200220016b3602102005200120066a36020c0340200541146a2005410c6a10330240027f2005280214220b04402005280220210e20052802182206450d02024002402009410146044020004101200a200c41cb99c000410d200320041082010d010b2006200b6a210f410021092006210d200b210841002107034020062007460d05410021020340200220086a2d000041dc004704402008200241016a22026a200f470d010c070b0b2002200d4f0d02200220076a2107200541246a200241016a220220086a200d20026b104f200528022c210202402005280228418070714180b003470d0020052802240d0020004104200120076a2208200841066a419c9bc000413f200320041082010d020b200b200220076a41016a22076a2108200620076b210d200620074f0d000b0c040b41010c020b000b410020094101470d001a20004101200a200c41cb99c000410d200320041082010b200541306a24000f0b200a200120066a220220094101711b200a20022002200e6a22014922021b210a4101200920021b21092001200c20021b210c0c000b000b000bdd0302057f017e4188ecc0002d0000410147044010640b41f0ebc00028020045044041f0ebc000417f36020002402000450d00200041bf7f4b200041406b41c0800441fcebc0002802002000418180044922041b4b7222010d004101410c410420041b2802f4eb4041406b20011b2104410021010340200220046a2d00002203200141ff0171220120012003491b21012000200241016a2202470d000b417f2102410021032001c041004e0440200021020c010b200141c3014b0d004100210220042103410021010340024020032c00002105027f024002400240200020016b4108490d002003290000220642808182848890a0c0807f834200520d00200241774b0d01200241086a220320004b0d01200220046a2006370000200141086a210120030c030b200541004804402000200141016a22034d0440417f21020c050b200020024b0440200220046a200320046a2d0000413f712005410674723a0000200141026a2101200241016a0c040b000b200020024b0d01000b000b200220046a20053a0000200141016a2101200241016a0b2102200120046a2103200020014b0d010b0b41f0ebc00028020041016a21030b41f0ebc000200336020020020f0b230041106b2200240020002000410f6aad4280808080800184370300000bf70301077f2001280204220504402001280200210403400240200341016a2102027f2002200320046a2d00002207c0220841004e0d001a0240024002400240024002400240024002400240024020072d0088d94041026b0e030001020c0b419390c000200220046a200220054f1b2c000041404e0d0b200341026a0c0a0b419390c000200220046a200220054f1b2c00002106200741e0016b0e0e0103030303030303030303030302030b419390c000200220046a200220054f1b2c00002106200741f0016b0e050403030305030b200641607141a07f470d080c060b2006419f7f4a0d070c050b2008411f6a41ff0171410c4f04402008417e71416e470d07200641404e0d070c050b200641404e0d060c040b2008410f6a41ff017141024b0d05200641404e0d050c020b200641f0006a41ff017141304f0d040c010b2006418f7f4a0d030b419390c0002004200341026a22026a200220054f1b2c000041bf7f4a0d02419390c0002004200341036a22026a200220054f1b2c000041bf7f4a0d02200341046a0c010b419390c0002004200341026a22026a200220054f1b2c000041404e0d01200341036a0b220322022005490d010b0b20002003360204200020043602002001200520026b3602042001200220046a3602002000200220036b36020c2000200320046a3602080f0b200041003602000be10301037f230041106b220424000240024002402001280208220241808080107145044020024180808020710d01200020011045450d02410121020c030b20002802002102410921030340200320046a41066a2002410f712d00f8d5403a0000200341016b2103200241047622020d000b410121022001410141e2e7c0004102200320046a41076a410920036b102b450d010c020b20002802002102410921030340200320046a41066a2002410f712d00e4e7403a0000200341016b2103200241047622020d000b410121022001410141e2e7c0004102200320046a41076a410920036b102b0d010b200128020041e0e7c0004102200128020428020c1100000440410121020c010b200041046a210002402001280208220241808080107145044020024180808020710d0120002001104521020c020b20002802002102410921030340200320046a41066a2002410f712d00f8d5403a0000200341016b2103200241047622020d000b2001410141e2e7c0004102200320046a41076a410920036b102b21020c010b20002802002102410921030340200320046a41066a2002410f712d00e4e7403a0000200341016b2103200241047622020d000b2001410141e2e7c0004102200320046a41076a410920036b102b21020b200441106a240020020b850301077f230041106b220a240002402001450d002003450d00200221050340200741016a2104027f0240027f02400240200020076a2d0000220841dc00460440200a41046a4101200020046a200120074d1b200120046b22074100200120074f1b104f2004200a28020c6a2107200a28020822044180014f0440200441801049200320066b22084100200320084f1b220941024f710d0220044180800449200941034f710d0341002108200941034d0d052005200441127641f001723a000020052004410676413f71418001723a000220052004410c76413f71418001723a00014103210941040c040b200520043a0000200641016a0c050b200520083a000020042107200641016a0c040b2005200441067641c001723a00004101210941020c010b20052004410c7641e001723a000020052004410676413f71418001723a00014102210941030b2108200520096a2004413f71418001723a00000b200620086a0b2106200120074d0d01200220066a2105200320064b0d000b0b200a41106a240020060be50301047f230041306b22062400200620023602042006200136020020032004413c6c22076a2108024002400340200321042007450d012007413c6b21072004413c6a210320042005110800450d000b2006410936021c2006410a3602142006410b36020c2006200441396a36021820062004410c6a3602102006200636020841012102200041acc6c00041fa82c000200641086a220110290d0120042802082209044020062009360224200620042802043602202006410c36020c2006200641206a360208200041acc6c00041ac83c000200110290d020b20042802242101200620042802203602282006200136022c200641013602142006410136020c20062006412c6a3602102006200641286a360208200041acc6c000418d84c000200641086a10290d010240024020032008460d002007413c6e21074100210403402003200511080020046a21042003413c6a2103200741016b22070d000b024020040e020102000b200620043602202006410136020c2006200641206a360208200041acc6c000418190c000200641086a102921020c030b2000418faac000410141b8c6c00028020011000021020c020b20004190aac000410f41b8c6c00028020011000021020c010b20002001200241b8c6c00028020011000021020b200641306a240020020bee0202097f037e230041106b2209240002402001280208220241ffffff3f4b0d002001280204210520012802002107027f2002450440410821032007200541084108108b0141000c010b41082002410474101e2203450d01200520024103746a210a20032101200521040340200a220620044704402004290300210b200441086a21060b2001200b370300200141086a2008360200200141106a210120062104200841016a22082002470d000b2007200541084108108b01200241017622010440200141016b21010340200320012002103a200141016b2201417f470d000b0b200241024f0440200241047420036a41106b21012002210403402003290300210b2001290308210c200320012903003703002003290308210d2003200c3703082001200d3703082001200b37030020034100200441016b2204103a200141106b2101200441014b0d000b0b20020b2101200020023602082000200336020420002001360200200941106a24000f0b000bcd0201067f230041106b22052400024002400240024002400240024020024101710440200241017621030c010b20012d00002203450d01200121040340200441016a210402402003c04100480440200341ff0171418001460440200620042f000022036a2106200320046a41026a21040c020b20042003410371410878220841057441808080800471200841077472411d766a20034101764102716a20034102764102716a210420064520077221070c010b2004200341ff017122036a2104200320066a21060b20042d000022030d000b4100210320072006411049710d00200641017422034100480d040b20030d010b41012104410021030c010b41012003101e2204450d020b200541003602082005200436020420052003360200200541e4cec000200120021029450d02000b000b000b2000200528020836020820002005290200370200200541106a24000bc90201077f230041106b2205240020024103742207210220012103024003402002450d01200241086b210220032802042104200341086a2103200420066a220620044f0d000b000b0240024020064100480d000240200645044041012103410021020c010b410120062202101e2203450d010b2005410036020c200520033602082005200236020420012802002103200541046a2001280204220210c50120052802082104200528020c2108024020024522090d0020090d00200420086a20032002fc0a00000b200741086b21072001410c6a21032004200220086a22026a2101200620026b21020340200220032802002204490d02200404402001200341046b2802002004fc0a00000b200341086a2103200220046b2102200120046a2101200741086b22070d000b200020052902043702002000200620026b360208200541106a24000f0b000b000be10202057f037e200141017422044101722103200020014104746a220528020821062005290300210802400240200241026b22054100200220054f1b220720044d0440200121020c010b0340024002402000027f200020034104746a22022903002209200441047420006a41206a2204290300220a5204402009200a580c010b200228020820042802084d0b20036a22024104746a22032903002209200852044020082009540d010c020b200620032802084f0d010b200020014104746a22012003290308370308200120032903003703002002410174220441017221032002210120042007490d010c020b0b200121030c010b024020042005470d000240200020034104746a220129030022092008520440200820095a0d020c010b200620012802084f0d010b200020024104746a22022001290308370308200220012903003703000c010b200221030b200020034104746a22002006360208200020083703000bed0201027f230041a0016b22032400200341e8006a200041e8016a4128fc0a0000200341286a2204200041a8016a41c000fc0a0000200341086a200420014120102120032002290018370340200320022900103703382003200229000837033020032002290000370328410121014100210203402003200341286a20026a280000200341086a20026a2800004736029001200120032d00900141016b712101200241046a22024120470d000b4100210220034100360290012003200120032d00900141016b7141ff017141014736029001200320032d009001417f734101713a00900120032d00900103402003420037039001200341286a20026a220120032903900137000020034200370398012001200329039801370008200241106a22024120470d000b41002102034020034200370328200341086a20026a220120032903283700002003420037033020012003290330370008200241106a22024120470d000b200341a0016a24004100470b930301037f230041406a22052400200520012004105941c0ebc000280200220641ffffffff07490440024041c0ebc000200641016a3602000240200041ccebc0002802004f0d0041c8ebc000280200200041306c6a2200280208418194ebdc03460d004188ecc0002d0000410147044010640b41f0ebc000280200220641ffffffff074f0d0141f0ebc000200641016a3602002005200436022c200541002001200141bf7f4b200141406b41c0800441fcebc0002802002001418180044922011b4b7222041b220636022820054101410c410420011b2802f4eb4041406b20041b3602244184ecc000280200210120052005360220200541306a2000200620014100200341004e1b418020200320034180204f1b200541206a102f20052d003022004106714104460440200541346a10aa010b41f0ebc00041f0ebc00028020041016b3602002000410746210741c0ebc00028020041016b21060b41c0ebc0002006360200200541406b240020024100472007710f0b0b230041106b2200240020002000410f6aad4280808080900284370300000b9f0302037f017e230041e0016b22012400200028020c2102200028020821030240024020002d0014410171450440200142003703d801200141003a00b701200141d0c7c0002903003703d001200141c8c7c0002903003703c801200141c0c7c0002903003703c001200141b8c7c0002903003703b801200141086a200141f8006a2003200210210c010b2001412c6a2200410041c000fc0b00200241c0004d04402002200320022000200210352202490d02200142003703d801200141003a00b701200141d0c7c0002903003703d001200141c8c7c0002903003703c801200141c0c7c0002903003703c001200141b8c7c0002903003703b801200141086a200141f8006a2000200210210c010b200141ec006a20032002107e2001280274210220012802702100200142003703d801200141003a00b701200141d0c7c0002903003703d001200141c8c7c0002903003703c801200141c0c7c0002903003703c001200141b8c7c0002903003703b801200141086a200141f8006a200020021021200128026c200041014101108b010b2001290308200141e0016a24000f0b000b920302047f017e02400240024020012802082208200241ff01712209410c6c6a22072d0009220a41024704402007290200210b20072d0008200341ff0171460d02200128020c2001280210410c6a280200410a2002200ba7200b422088a72005200641014100108501450d01200041033a00090f0b20040d004100200820092d00d0cb40410c6c6a220328020020032d000941024622041b21054100200328020420041b210641d0b8c0002104410b2103024002400240024002400240024020012d001441016b0e06000102030406050b41dbb8c00021040c040b41e6b8c0002104410c21030c030b41f2b8c00021040c020b41fdb8c0002104410e21030c010b418bb9c0002104411021030b200128020c2001280210410c6a280200410920022005200641b0adc000410f20042003108501450d010c030b200128020c2001280210410c6a280200410920022005200641a5adc000410b410141001085010d020b200041023a00090f0b200020072f010a3b010a2000200a3a0009200020033a00082000200b3702000f0b200041033a00090bcf0201057f230041d0006b220224000240024002400240024020002802fc0141016b220441044b0d00200020046a2d00800222054115460d00200128020421042001280200210320012d000c410171450440200520032004101321030c030b2002410041c000fc0b00200441c0004b0d0120032004200220041035220320044b0d04200520022003101321030c020b200041153a0085020c020b200241406b20032004107e2005200228024422062002280248101321032002280240200641014101108b010b200020033a00850241002106200341ff01714115470d00200541064b0d00410120057441d10071450d00200220053a00102002200129020037030020022001290208370308200028028802410f20012802082201200120046a41026a200241cf006a41a490c000200241bc90c000200028028c0228020c110b0021060b200241d0006a240020060f0b000bcb0201027f230041306b22062400200641146a2001200220032004200541024188c2c000411c106102400240200628021445044020004180808080783602000c010b200641146a200128020c20012802102006280218200628021c10602006280218210320062802142102024002400240024020062d00200440200641086a20022003107e20062802102103200628020c210720062802082202418080808078470d01200721020b20034100480d052003450d0241012003101e2207450d0520030440200720022003fc0a00000b200321020c010b2003450d020b2000200336020820002007360204200020023602000c020b41002102410121070b2006410036022c2006428080808010370224200641246a220320042005102520014103200341a4c2c000411c109b0120004180808080783602002002200741014101108b010b200641306a24000f0b000bc40202077f017e230041306b2202240020022001290200220937030020022001280208360208024002402009a7220320022802042204460d0020022003410c6a2201360200200241246a200241086a2003101820022802242203418080808078460d002002200229022837021420022003360210200220022802083602202002200241106a36021c20012004470440200241206a2107200420016b410c6e21050340200241246a200720011018200228022821062002280224200241106a200228022c220310c5012002280218210420022003047f20030440200228021420046a20062003fc0a00000b20022802180520040b20036a360218200641014101108b012001410c6a2101200541016b22050d000b0b20002002280218360208200020022902103702000c010b2000410036020820004280808080103702000b200241306a24000ba30202047f037e230041206b2203240041142102200029030022072007423f8722068520067d220642e8075a044003402003410c6a20026a220041046b2006220820064290ce008022064290ce007e7da7220441ffff037141e4006e22054101742f00c0d7403b0000200041026b2004200541e4006c6b41ffff03714101742f00c0d7403b0000200241046b2102200842fface204560d000b0b20064209560440200241026b22022003410c6a6a2006a72200200041ffff037141e4006e220041e4006c6b41ffff03714101742f00c0d7403b00002000ad21060b200650200742005271450440200241016b22022003410c6a6a2006a74101742d00c1d7403a00000b20012007420059410141002003410c6a20026a411420026b102b200341206a24000bfc0201057f4188ecc0002d0000410147044010640b02400240024041f0ebc00028020045044041f0ebc000417f3602002000fc03220241818004490d0141f4ebc00028020041f8ebc00028020041014101108b0141f4ebc00042808080801037020041fcebc000410036020020024180808080044b0d0341f4ebc0004100200241406b220241014101108401418180808078470d03024041fcebc000280200220120024f044041fcebc00020023602000c010b41f4ebc000200220016b220110c50141f8ebc000280200220441fcebc00028020022036a21020240200141024f0440200141016b22050440200241002005fc0b000b2004200120036a22016a41016b21020c010b200341016a21010b200241003a000041fcebc00020013602002001413f4d0d030b41f8ebc00028020041406b21010c030b230041106b2201240020012001410f6aad4280808080800184370300000b4180ecc00028020041406b21010c010b000b41f0ebc00041f0ebc00028020041016a36020020010b970202047f037e230041206b2203240041142102200029030022072106200742e8075a044003402003410c6a20026a220041046b2006220820064290ce008022064290ce007e7da7220441ffff037141e4006e22054101742f00c0d7403b0000200041026b2004200541e4006c6b41ffff03714101742f00c0d7403b0000200241046b2102200842fface204560d000b0b20064209560440200241026b22022003410c6a6a2006a72200200041ffff037141e4006e220041e4006c6b41ffff03714101742f00c0d7403b00002000ad21060b200650200742005271450440200241016b22022003410c6a6a2006a74101742d00c1d7403a00000b20014101410141002003410c6a20026a411420026b102b200341206a24000b890201077f230041106b22032400410a2102200028020022042100200441e8074f04400340200341066a20026a220541046b2000220620004190ce006e22004190ce006c6b220741ffff037141e4006e22084101742f00c0d7403b0000200541026b2007200841e4006c6b41ffff03714101742f00c0d7403b0000200241046b2102200641fface2044b0d000b0b200041094b0440200241026b2202200341066a6a2000200041ffff037141e4006e220041e4006c6b41ffff03714101742f00c0d7403b00000b4100200420001b450440200241016b2202200341066a6a20004101742d00c1d7403a00000b2001410141014100200341066a20026a410a20026b102b200341106a24000b8d0201057f0240024002402001200141036a417c712203470440200320016b2104200120036b2105200041ff017121074101210620012103034020032d00002007460d04200341016a2103200541016a22050d000b2004200241086b22064b0d020c010b200241086b21060b200041ff017141818284086c210303404180828408200120046a220528020020037322076b2007724180828408200541046a28020020037322056b2005727141808182847871418081828478470d01200441086a220420064d0d000b0b4100210620022004460d00200220046b2103200120046a2104200041ff017121000340200020042d000046044041010f0b200441016a2104200341016b22030d000b0b20060b880201067f200028020822042102027f41012001418001490d001a41022001418010490d001a41034104200141808004491b0b2206200028020020046b4b047f200020042006107020002802080520020b20002802046a2102024020014180014f04402001413f7141807f722105200141067621032001418010490440200220053a00012002200341c001723a00000c020b2001410c7621072003413f7141807f722103200141ffff034d0440200220053a0002200220033a00012002200741e001723a00000c020b200220053a0003200220033a000220022007413f7141807f723a0001200220014112764170723a00000c010b200220013a00000b2000200420066a36020841000bd00201047f024041c0ebc000280200220341ffffffff0749044041c0ebc000200341016a3602000240200041ccebc0002802004f0d0041c8ebc000280200200041306c6a2200280208418194ebdc03460d00200120002802284b0d002002047f20002802202104200028021c410021000240034020004101710d0141012100200241016b22020d000b410021020b200220044f0d0120024102746a05200041246a0b21004188ecc0002d0000410147044010640b41f0ebc0002802000d0220014181800449220141fcebc000280200413f4b7222060440410c410420011b2802f4eb40200028020041c000fc0a00000b41f0ebc000410036020041c0ebc00028020041016b21030b41c0ebc000200336020020060f0b230041106b2200240020002000410f6aad4280808080900284370300000b230041106b2200240020002000410f6aad4280808080800184370300000bf60201017f410121020240027f02400240024002400240024002400240024002400240024002400240024002400240024002400240200141ff0171220141016b0e14000102030405060708090a0b0c0d0e0f10111213150b41b0b2c0002102410321010c140b41b3b2c0002102410521010c130b41b8b2c0002102410821010c120b41c0b2c0002102410521010c110b41c5b2c0002102410c21010c100b41d1b2c0002102410821010c0f0b41d9b2c0002102410b21010c0e0b41e4b2c0002102410d21010c0d0b41f1b2c0002102410f21010c0c0b4180b3c0002102411221010c0b0b4192b3c0000c090b41a9b3c0002102411a21010c090b41c3b3c0002102411b21010c080b41deb3c0002102411e21010c070b41fcb3c0002102412321010c060b419fb4c0002102411321010c050b41b2b4c0002102411421010c040b41c6b4c0002102411d21010c030b41e3b4c0002102411521010c020b41f8b4c0000b2102411721010b20002001360204200020023602000bdc0202047f017e230041106b22052400024002400240024020002802300e03000102030b200020013a00340c020b200028022c21042000410036022c2000290224210820004280808080103702242005200436020820052008370300200028020822042000280200460440200010a4010b2000200441016a3602082000280204200441186c6a22002005290300370200200020052802083602082000200336021420002002360210200020013a000c0c010b200028022c4106470d002000280228220428000041e5ec95f30673200441046a2f000041f4e60173720d0020002802142206200028020c460440230041106b22042400200441086a2000410c6a2207200728020041014104410c105c2004280208418180808078470440200428020c000b200441106a24000b2000200641016a36021420002802102006410c6c6a2200200336020820002002360204200020013a00000b200541106a24000bf80102067f017e230041106b2204240020024102742105024002400240034020032005460d01200120036a200341046a2103280200200128020010520d000b20012002410420002802004105102421050c010b2002450d014100210520024101460d0020002802002200280204210620002802002107200241027441046b2102200141046a210320002802082802102101034002402003280200220028021022082007280200490d00200029030821092004200028021436020c2004200836020820042009370300200620042001110100450d00410121050c020b200341046a2103200241046b22020d000b0b200441106a240020050f0b000bb80201047f230041306b220824002000280208210902400240200141ff0171410d4d0440200028020c210a0c010b200941f3034b0d01200028020c220a41ffff0f4b0d010b2008200420052802141102002008410c6a200620072802141102002000200a200828021422046a36020c20082008280208360220200820082902003703182008200829020c3702242008200436022c200028020022052009460440230041106b22042400200441086a20002005410141044124105c2004280208418180808078470440200428020c000b200441106a24000b200a41ffff0f4b200941e6074b72210b2000200941016a3602082000280204200941246c6a220020082903183702002000200829032037020820002008290328370210200020013a00202000200336021c200020023602180b200841306a2400200b0bf30101067f200028020821062000027f410120014180014922030d001a41022001418010490d001a41034104200141808004491b0b220710c501200028020420002802086a2102024020034504402001413f7141807f722103200141067621042001418010490440200220033a00012002200441c001723a00000c020b2001410c7621052004413f7141807f722104200141ffff034d0440200220033a0002200220043a00012002200541e001723a00000c020b200220033a0003200220043a000220022005413f7141807f723a0001200220014112764170723a00000c010b200220013a00000b2000200620076a36020841000b880202037e047f200041386a21062001ad2104034002402000290300210220004202370300200028021421012000280210210520002903082103024020024202560d0002402002a741016b0e020100020b200028021c22012000280224460440420021020c020b2000200141106a36021c20012802082105200129030021030b200320045a0440420121020c010b2000280234210520002802302107200028022c2108200028024022012000280238460440200610a3010b2000200141016a360240200028023c20014104746a2201200536020c2001200736020820012008360204200120033e02000c010b0b200020013602142000200536021020002003370308200020023703000bfa0101047f41012105024020024504400c010b024002400240024002400240024020012d0000220641ee006b0e080401010105010602000b41082103200641e2006b0e050600000002000b200621030c050b41052105200141016a4100200241054f1b108d01210320024107490d0420012d000541dc00470d0420012d000641f500470d04200141076a41002002410b4f1b108d0121012003418078714180b003470d042001418078714180b803470d042003410a7420016a4180b8ff1a6b2103410b2105410121040c040b410c21030c030b410a21030c020b410d21030c010b410921030b2000200536020820002003360204200020043602000be70102037f017e230041106b220724004101210841042106024002402005ad2003ad7e2209422088a70d002009a7220341808080807820046b4b0d00027f2001450440410021062007410c6a0c010b2007200436020c200120056c2106200741086a0b200636020002400240027f0240200728020c04402007280208220145044020030d0220040c030b200220012004200310ae010c020b20030d00200421060c020b20042003101e0b22060d00200020043602040c010b20002006360204410021080b410821060c010b410021030b200020066a200336020020002008360200200741106a24000ba10201047f024041d4ebc0002802000d0041d4ebc000417f36020041e4ebc000280200220041e0ebc00028020022014604402000210141d8ebc00028020022022000460440d06f418001200020004180014d1b2202fc0f012203417f460d02024041e8ebc000280200220145044041e8ebc00020033602000c010b200020016a2003470d030b41d8ebc0002000200241044104108401418180808078470d0241d8ebc000280200210241e0ebc00028020021010b200120024f0d0141dcebc00028020020014102746a200041016a36020041e0ebc000200141016a22013602000b200020014f0d0041e4ebc00041dcebc00028020020004102746a28020036020041d4ebc00041d4ebc00028020041016a36020041e8ebc00028020020006a0f0b000be30101037f230041d0006b22032400024020002903002001290300520440410021000c010b0240200028020c2202200128020c470440200028020821040c010b2000280208220420012802082002109e010d00410121000c010b20002d0014410171450440200120042002105321000c010b200341046a2200410041c000fc0b000240200241c0004d04402002200420022000200210352202490d01200120002002105321000c020b200341c4006a20042002107e200120032802482201200328024c105321002003280244200141014101108b010c010b000b200341d0006a240020000bcd0101047f230041d0006b22042400200028020c2103200028020821050240024020002d00144101714504404100210020022003470d01200120052002109e014521000c010b41002100200441046a2206410041c000fc0b00200341c0004d04402003200520032006200310352203490d0220022003470d01200120062002109e014521000c010b200441c4006a20052003107e20042802482103200428024c2002460440200120032002109e014521000b2004280244200341014101108b010b200441d0006a240020000f0b000bbf0102017f047e200042034277200142ecf42b7c220142b1f5087f220342cf8a777e20017c2201423f87220442b1f5088320017c22012001200142aff50856ad7da72001a7220241b40b6e6b200241ac9d026e6a220241cc746dac7c200241949d026dad7c200241ed026dad220542937d7e7c220142b202531b2001a741056c41026a4199016d2202ac7c220637030820002006420353ad200320047c4290037e20057c7c3703002000200120024199016c41026a417b6dac7c42017c3703100bc20101057f0240200120024d0d00200041016a2105200141096b210603402000200222036a2d000041096b220241174d410041012002744193808004711b450440200321020c020b200341016a21020240200120034d0d00200120026b4108490d00200620036b21020340200320056a29000042a0c080818284889020520440200341016a21020c020b200341086a2104200341096a20014d04402002410849200241086b210220042103450d010b0b200441016a21020b200120024b0d000b0b20020bc10101067f024020012802042205450d002001200541016b36020420012001280200220641016a220736020020062d0000210803402003450d01200341016b210320022d00002109200241016a210220082009470d000b20054103480d002001200541036b3602042001200641036a360200410021024101210441002103034020034102460d01200320076a2d000041306b41ff017122012002410a6c6a2102200341016a21032001410a490d000b410021040b20002002360204200020043602000bf60101027f230041406a220124000340200020026a41003a0000200241016a220241c000470d000b2000410036028001200041003602840120004100360288012000410036028c012000410036029001200041003602940120004100360298012000410036029c01200042003703a0012001410041c000fc0b00200041406b200141c000fc0a0000200041003602e801200041003602ec01200041003602f001200041003602f401200041003602f801200041003602fc012000410036028002200041003602840220004200370388022001410041c000fc0b00200041a8016a200141c000fc0a000020004190021076200141406b24000bbf0101057f230041306b2105024002400240200222040e020201000b03402004410176220720066a22082006200120084104746a2802002003491b2106200420076b220441014b0d000b0b2006200120064104746a2802002003496a21040b2005410136021820054280808080103702102005200336020c200220044b04402005200120044104746a2201290208370228200520012902003702200b2000200541206a2005410c6a200220044b1b2201290208370208200020012902003702000b840201027f230041206b220324004188ecc0002d0000410147044010640b41f0ebc000280200450440200342003703182003420037031020034200370308200342003703004104410c2001418080044b1b2802f4eb40210402402001418180044f044041fcebc00028020041c000490d010b200241004e0440200320042900183703182003200429001037031020032004290008370308200320042900003703000b2004410041c000fc0b000b2000200329031837001820002003290310370010200020032903083700082000200329030037000041f0ebc0004100360200200341206a24000f0b230041106b2200240020002000410f6aad4280808080800184370300000bb10102017e027f230041106b220324002001ad42388621020240027e024020014108490d00200020016a41086b2204450d0020014103762101034020002900002002421789854295f8a9fa97b7de9b9e7f7e2102200041086a2100200141016b22010d000b20042900002002421789850c010b20034200370308200141094f0d0120010440200341086a20002001fc0a00000b20032903082002840b200341106a24004295f8a9fa97b7de9b9e7f7e0f0b000bad0102067f017e230041106b2203240020020440024020024101460d002000280204210520002802002106200241027441046b2104200141046a210220002802082802102101034002402002280200220028021022072006280200490d00200029030821092003200028021436020c2003200736020820032009370300200520032001110100450d00410121080c020b200241046a2102200441046b22040d000b0b200341106a240020080f0b000ba60101017f230041106b22062400027f41002003200220036a22024b0d001a200641046a200128020022032001280204200220034101742203200220034b1b22024108410420054101461b2203200220034b1b220320042005105020062802044101460440200628020c210220062802080c010b2006280208210220012003360200200120023602044181808080780b21032000200236020420002003360200200641106a24000bb30101047f230041106b22062400027f200128020022054504402006410c6a210741000c010b2006200336020c20012802042108200641086a2107200420056c0b2105200720053602000240200628020c2205044020062802082107024020024504402007450d012008200710760c010b200820072005200220046c220410ae012203450d020b20012002360200200120033602040b41818080807821050b2000200436020420002005360200200641106a24000bb40101047f230041306b22022400024020002802304101470d00200128020421042001280200210320012d000c410147047f41808080807805200241246a20032004107e20022802282103200228022c210420022802240b2101200241186a220520032004102c2002410c6a2005106c2000280224200028022841014101108b012000200228021436022c2000200229020c3702242001418080808078460d002001200341014101108b010b200241306a240041000baa0101047f02404198ecc000280200413f027f200120006b22034181024f04402003411e20036722026b7620024101746b413c6a0c010b20034104760b22022002413f4f1b22044102746a220228020022054504404190ecc0004190ecc00029030042012004ad8684370300200220003602000c010b20022000360200200520003602040b2000200336020c200020043602082000200236020420002005360200200141046b20033602000b9a0101037f41012001200341016a22056a200420044100476b220420054920022004497222021b210102404100200420056b20021b220641074d04402006450d01200641016b210220012104034020042d000041dc004622070d02200441016a21042002220541016b210220050d000b0c010b41dc0020012006104621070b200020073a000c2000200336020820002006360204200020013602000baa0101017f230041206b220924002000027f2002200320042005108e012202044020022d0000200641ff01714704402009410036021c2009428080808010370214200941146a220020042005102520014102200020072008109b0141000c020b2000200229020437020441010c010b200941003602102009428080808010370208200941086a22002004200510252001410120004195bfc0004117109b0141000b360200200941206a24000b990101047f230041206b22022400200241086a20012d001010490240200228020c22034100480d00027f20034504404101210441000c010b2002280208210541012003101e2204450d0120030440200420052003fc0a00000b20030b21052002200336021c2002200436021820022005360214200241146a200110262000200228021c36020820002002290214370200200241206a24000f0b000b910102017f017e2000027f0240024002402003ad2001ad7e2205422088a70d002005a7220341808080807820026b4b0d0020030d01200020023602082000410036020441000c030b200041003602040c010b20022003101e2204044020030440200441002003fc0b000b200020043602082000200136020441000c020b20002003360208200020023602040b41010b3602000bc00101027f0240410141c08004101e220004402000410041c08004fc0b004101418020101e2201450d0120014100418020fc0b000240024002404188ecc0002d000041016b0e020100020b000b4188ecc00041023a00004180ecc00028020041c0800410764184ecc000280200418020107641f4ebc00028020041f8ebc00028020041014101108b010b4188ecc00041013a00004184ecc00020013602004180ecc000200036020041f8ebc000420137020041f0ebc00042003702000f0b000b000b8302004188ecc0002d0000410147044010640b41f0ebc00028020045044041f0ebc000417f36020002402000418180044f044041f4ebc00028020041f8ebc00028020041014101108b0141f4ebc00042808080801037020041fcebc00041003602000c010b200041406b2200450d004180ecc00028020041002000fc0b000b41802020014100200141004a1b220020004180204e1b220004404184ecc00028020041002000fc0b000b41f0ebc00041f0ebc00028020041016a36020023004190106b220024002000410c6a22014100418010fc0b002000200136028c1020004190106a24000f0b230041106b2200240020002000410f6aad4280808080800184370300000bb60101017f410441e000101e2202450440000b200241023a00502002410636024c200241ea9fc000360248200241023a003820024104360234200241e69fc000360230200241023a00202002410536021c200241e19fc000360218200241023a000820024106360204200241db9fc0003602002002200128020c3602542002200128020836023c200220012802043602242002200128020036020c2000410436020c2000200236020820004104360204200041053a00000ba80101047f230041406a220224002001280200210520012802042104200128020821032002200128020c36023c2002200336023820022004360234200220053602302002200320046a41026a36021820022003360214200241033a001c2002412f3602102002419c99c00036020c200220002802042902043702282002200028020029020437022020002802082002410c6a200241206a200028020c28020c110000200241406b24000bc30101027f230041106b2202240041c0ebc000280200220341ffffffff0749044041c0ebc000200341016a360200027f024041ccebc00028020020004b044041c8ebc000280200200041306c6a2200280208418194ebdc03470d010b41c0ebc000200336020041000c010b2000280228210041c0ebc000200336020041002001fc0320004d0d001a20022000360204200241003a0000200210940141010b200241106a24000f0b230041106b2200240020002000410f6aad4280808080900284370300000b930101037f024020002d0000220141044f044020014104460d0120002802082101200028020c22030440200141086a2102034020021069200241186a2102200341016b22030d000b0b2000280204200141044118108b010b0f0b20002802082101200028020c2203044020012102034020021069200241106a2102200341016b22030d000b0b2000280204200141044110108b010b90010002402001410a460d0020002d0044410171450d00200041013602342000200028023041016a3602300b2000200028022820026a104e20002001410d463a00442000200028022820026a360228200041014102200141808004491b2202200028022c6a36022c2000200028023420026a3602342001410a460440200041013602342000200028023041016a3602300b0b7f01037f230041106b22022400200241086a20012802002d000010490240200228020c22014100480d00027f20014504404101210341000c010b2002280208210441012001101e2203450d0120010440200320042001fc0a00000b20010b2104200020013602082000200336020420002004360200200241106a24000f0b000b840101027f200128020041808080807847044020002001280208360208200020012902003702000f0b0240200128020822024100480d00027f20024504404101210141000c010b2001280204210341012002101e2201450d0120020440200120032002fc0a00000b20020b21032000200236020820002001360204200020033602000f0b000b880101047f2003417f7321064198ecc00028020020014102746a21010240034020012802002201450d012001200128020c6a2207200120036a200671220420026a490d000b200110a101024020012004460440200141046b220120012802004102733602000c010b20012004105f0b2000200736020820002004360204410121050b200020053602000b800102027f017e230041106b2202240002402001500440420121040c010b2001a721034205210142012104034020034101710440200120047e210420034101460d020b20034101762103200120017e21010c000b000b20022000420020041077200229030021002002290308200241106a240050200042808080808080801054710b8e0101027f230041106b2203240020012d0010410d4d0440200341046a2002101f2001280204210220012802002104200028022022012000280218460440200041186a10a4010b2000200141016a360220200028021c200141186c6a220020032902043702002000200328020c360208200041003a0014200020023602102000200436020c0b200341106a240041000be00101057f230041106b220324002002200120026a22014b0440000b200341046a21052000280204210641002102027f41082001200028020022044101742207200120074b1b2201200141084d1b220141004804404101210441040c010b027f027f20040440200620044101200110ae010c010b41012001101e0b22024504402005410136020441010c010b2005200236020441000b21042001210241080b20056a2002360200200520043602002003280204410146044020032802081a200328020c000b200328020821022000200136020020002002360204200341106a24000b980101017e03400240200120026b41074b200120024f71450440200120024d0d010340200020026a2d000041306b41ff017141094b0d022001200241016a2202470d000b20010f0b200020026a290000220342fefefdfbf7efdfbfff008342b0e0c08183868c98308542f6ecd9b3e7ce9dbbf6007c20038442808182848890a0c0807f8322037aa741037620026a21022003500d010b0b20020b8d0101027f230041106b2205240041044130101e2204450440000b2004200336022820042002360224200441033a00202004410736021c200441cc9fc000360218200420013602102004200036020c200441033a000820044104360204200441c49fc0003602002005410236020c2005200436020820054102360204200541053a00002005102d200541106a24000b900101027f230041406a22022400200241033a001c2002412f3602102002419c99c00036020c200220012802082203360214200220012902003702302002200129020837023820022000280204290204370228200220002802002902043702202002200320012802046a41026a36021820002802082002410c6a200241206a200028020c28020c110000200241406b24000b6f01017f0240200120024d0d002004200120026b22054100200120054f1b220520042005491b21044101200020026a20012002491b2100410021050340200020056a2d0000200320056a2d0000470d012004200541016a2205470d000b200421050b200220056aad420886429001840b7901037f02402002a7410476410f712205410a6b41774f0440200541037422052802a89540210620052802a49540210741012105200020012002420888a722012003200410310d0120002001200720062003200410300c010b410021052002420283500d00200020012002420888a72003200410310f0b20050b7301037f20010440200041002001fc0b000b2000200141136a4170716a220141046b28020021030240200041046b22042802002202410171450440200020026b220010a1010c010b200420024102723602000b20002003410271047f200128020c2102200110a101200120026a0520010b105f0b6801057e2000200342ffffffff0f832204200142ffffffff0f8322057e22062005200342208822077e22052004200142208822087e7c22014220867c220437030020002004200654ad200720087e2001200554ad4220862001422088847c7c200220037e7c3703080b7901017f230041106b2205240020010440200541086a200120032004200228021011030020002005280208220241024622013602082000200528020c2203410020011b36020420004100200341800820024101711b20011b360200200541106a24000f0b200410d301200310d30141ace8c000413210e201000b7002027e017f200145044042000f0b420121030340024020002d00002204412d460440427f21030c010b2004412f4d0d00200441394b0d00200242ffffffffffffffff03550d002002420a7e200441306bad42ff01837c21020b200041016a2100200141016b22010d000b200220037e0baa06020f7f017e230041106b220624002001200028021422084b0440000b20002802102006200336020c2006200236020820062000410c6a36020420062000360200200141186c6a210241002109230041406a220424002004411c6a417f200820016b220741017441016b677641016a410120071b220f4104410410632004280220210d02400240200428021c41014704402004280224210b2007450d01200f41016b21102002200741186c220e6a211120074103742105200221010340200541016b21052009220841016a21092001220341186a210120032903002213422188a7210a0240024002400240024003402005417f470440200f450d04200b200a2010714102746a220c28020041016b221220074f0d022002201241186c6a220c200310520d03200a41016a210a200541016b2105200c2903002013520d010b0b200d200b41044104108b014100210520072008460d082004200720084b047f2002200841186c6a2802100541000b36023c2004418899c0003602102004200636020c20042004413c6a36020841042007410274101e2201450d0320044100360224200420013602202004200736021c2004411c6a200710c70120042802242203200e41186b41186e6a41016a21092004280220220120034102746a2105034020052002360200200541046a2105200241186a2102200e41186b220e0d000b200428021c2004200441086a36021c2001200941022004411c6a410310242105200141044104108b010c080b200c20093602000c030b2003280208210c200328020c210a2003280210210820042003280214360238200420083602342004200a3602302004200c36022c20042008200a6a41026a36021420042008360210200441033a00182004412f36020c2004419c99c000360208200420062802042902043702242004200628020029020437021c2006280208200441086a2004411c6a200628020c28020c110000450d02200d200b41044104108b01410121050c060b000b000b20012011470d000b200d200b41044104108b01410021050c020b2004280224000b200d200b41044104108b010b200441406b2400200020002d00242005723a0024200641106a240020050b0300000b7801037f200028020421022000280208220304402002210103402001280200200141046a28020041014101108b01200141186a2101200341016b22030d000b0b2000280200200241044118108b01200028020c20002802104104410c108b01200041186a109d012000280224200028022841014101108b010b7201017f230041106b2205240020010440200541086a2001200320042002280210110300200528020c2101200020052802082202360208200020014100200241017122021b36020420004100200120021b360200200541106a24000f0b200410d301200310d30141ace8c000413210e201000b6701037f230041106b22032400200341046a20024101410110632003280208210420032802044101460440200328020c000b20012002200328020c2205200210352101200020053602042000200436020020002001200220012002491b360208200341106a24000b6001027f0240200128020422024100480d00027f20024504404101210141000c010b2001280200210341012002101e2201450d0120020440200120032002fc0a00000b20020b21032000200236020820002001360204200020033602000f0b000b6101027f230041106b2202240020002802002103410921000340200020026a41066a2003410f712d00f8d5403a0000200041016b2100200341047622030d000b2001410141e2e7c0004102200020026a41076a410920006b102b200241106a24000b6d01017f230041106b2205240020010440200541086a2001200320042002280210110300200528020c2101200020052802082202360208200020014100200241017122021b36020420004100200120021b360200200541106a24000f0b200310d30141ace8c000413210e201000b7201017f230041406a22082400200841023a0028200820013a003c2008200336023820082002360234200820053602302008200436022c200820002902103702142008200029020437020c200020062008412c6a2008410c6a2007110000220120002d0024723a0024200841406b240020010b7301017f23004190026b22032400200341003b0002200341046a20012002200341026a41e0adc000101641022102024020032d00314102460d0020032d00024101710d00200328022821012000200328022c3602042000200136020020032d000321020b200020023a000820034190026a24000b7001037f230041106b220524004181808080782106024020022000280200220720016b4d0d00200541046a20072000280204200120026a220120032004105020052802044504402005280208210220002001360200200020023602040c010b200528020821060b200541106a240020060b6b01017f230041206b220a2400200a20033a0007200a2007360218200a2006360214200a2009360210200a200836020c200a200a41076a2203360208200a200336021c2000200220042005200a41086a41e8acc000200a411c6a4180adc0002001110b00200a41206a24000b830101017f024020004184084f04402000d06f260141d4ebc0002802000d0141d4ebc000417f360200200041e8ebc0002802002201490d01200020016b220041e0ebc0002802004f0d0141dcebc00028020020004102746a41e4ebc00028020036020041e4ebc000200036020041d4ebc00041d4ebc00028020041016a3602000b0f0b000b6201027f230041106b220224000240200020012802082203200128020049047f200241086a2001200341014101105d2002280208418180808078470d0120012802080520030b36020420002001280204360200200241106a24000f0b200228020c000b6201027f230041106b220224000240200020012802082203200128020049047f200241086a2001200341044104105d2002280208418180808078470d0120012802080520030b36020420002001280204360200200241106a24000f0b200228020c000b6401017f230041106b2203240020010440200341086a20012002280210110200200328020c2101200020032802082202360208200020014100200241017122021b36020420004100200120021b360200200341106a24000f0b41ace8c000413210e201000b6701017f230041106b2205240020010440200541086a2001200320042002280210110300200020052d000822013602082000200528020c410020011b3602042000410020052d000920011b360200200541106a24000f0b200310d30141ace8c000413210e201000b5b01017f230041106b22042400027f2000450440410021002004410c6a0c010b2004200236020c200020036c2100200441086a0b20003602000240200428020c450d0020042802082200450d002001200010760b200441106a24000b5901047f200145044041010f0b4101210203400240200120024622040d00200020026a2d000041306b41ff0171220541094b0d00200241016a21022003410a6c20056a220341808004490d010b0b20002d0000413a462004710b4f01027f200045044041000f0b03402001410474200020026a2d0000220141c1006b415f71410a6a200141306b200141394b1b2201410020014110491b722101200241016a22024104470d000b20010b5800027f41002001450d001a200141186c210103400240200041086a2802002003470d00200041046a28020020022003109e010d0020000c020b200041186a2100200141186b22010d000b41000b2201410c6a410020011b0b6501017f230041106b2204240020010440200441086a200120032002280210110400200020042d000822013602082000200428020c410020011b3602042000410020042d000920011b360200200441106a24000f0b200310d30141ace8c000413210e201000b6401017f230041106b2205240020010440200541086a2001200320042002280210110300200528020c210120002005280208220236020420002001410020024101711b360200200541106a24000f0b200410d301200310d30141ace8c000413210e201000b0300000b0300000b0300000b890101017f41acebc00028020045044041acebc000417f36020041acebc00041b0ebc0002d00002201410847200141067141044771047f41000541b4ebc00010aa0141acebc00028020041016a0b36020041b8ebc000200029020837020041b0ebc00020002902003702000f0b230041106b2200240020002000410f6aad4280808080800184370300000b5f01017f230041106b2205240020010440200541086a2001200320042002280210110300200528020c210120002005280208220236020420002001410020024101711b360200200541106a24000f0b200310d30141ace8c000413210e201000b5d01017f230041106b2204240020010440200441086a200120032002280210110400200428020c210120002004280208220236020420002001410020024101711b360200200441106a24000f0b200310d30141ace8c000413210e201000b5801017f200020002802fc01220420044100476b22043602fc010240200441044b0d00200020046a2d00800222044115460d0020002004410c6c6a220041003a0009200020013a000820002003360204200020023602000b0b5301027f230041206b2205240020010440200541146a22062001200320042002280210110300200541086a200610880120002005290308370200200541206a24000f0b200310d30141ace8c000413210e201000b5401017f024002402000280200200028020822036b20024904402000200320021070200028020821030c010b2002450d010b2002450d00200028020420036a20012002fc0a00000b2000200220036a36020841000b5a01017f230041106b22032400200320012902003702042003200236020c20002802880220012d00102001280208200128020c200341046a41f490c0002003410c6a418c91c000200028028c0228020c110b00200341106a24000b5701017f200028020822052000280200460440200010a4010b2000200541016a3602082000280204200541186c6a2200200229020037020020002002280208360208200020013a0014200020043602102000200336020c0b780041c0ebc00028020045044041c0ebc000417f36020041c0ebc00041ccebc00028020020004b047f41c8ebc000280200200041306c6a220010cd012000418194ebdc0336020841c0ebc00028020041016a0541000b3602000f0b230041106b2200240020002000410f6aad4280808080800184370300000b4e01037f200028020421022000280208220304402002210103402001280200200141046a28020041014101108b01200141186a2101200341016b22030d000b0b2000280200200241044118108b010b4301037f02402002450d00034020002d0000220420012d00002205460440200041016a2100200141016a2101200241016b22020d010c020b0b200420056b21030b20030b58004101411d101e2201450440000b2000411d360208200020013602042000411d360200200141e990c000290000370015200141e490c000290000370010200141dc90c000290000370008200141d490c0002900003700000b4b01027f200028020c220120002802042202470440200120026b4102762101034020022802001057200241046a2102200141016b22010d000b0b2000280208200028020041044104108b010b5201027f200028020422022000280200220136020020010440200120023602040b4198ecc000280200200028020822004102746a2802004504404190ecc0004190ecc00029030042012000ad86853703000b0b4501017f20002d0085022102200041153a00850220002802fc01220341044d0440200020036a20023a0080020b2000200341016a3602fc01200141ff0171452002411547710b3d01017f230041106b22012400200141086a20002000280200410141044110105c2001280208418180808078470440200128020c000b200141106a24000b3d01017f230041106b22012400200141086a20002000280200410141044118105c2001280208418180808078470440200128020c000b200141106a24000b3d01017f230041106b22012400200141086a20002000280200410141044108105c2001280208418180808078470440200128020c000b200141106a24000b4201037f20002802042102200028020822030440200221010340200128020010d301200141046a2101200341016b22030d000b0b2000280200200241044104108b010b4101037f2000280204210220002802082203044020022101034020012802001057200141046a2101200341016b22030d000b0b2000280200200241044104108b010b3a01017f230041106b22052400200541086a20002001200220032004105c2005280208418180808078470440200528020c000b200541106a24000b3901017f02402001694101470d0020014100200041808080807820016b4d1b2202450d002000044020022000101e2201450d010b20010f0b000b3f01037f20002802042102200028020822030440200221010340200110cc012001413c6a2101200341016b22030d000b0b200028020020024104413c108b010b4001017f20002d0085022105200041153a0085022005411547044020002005410c6c6a220020043a0009200020013a000820002003360204200020023602000b0b370002402003694101470d0020034100200141808080807820036b4d1b2203450d00200020012003200210ae012200450d0020000f0b000b3c01027f2000200210c50120002802082103024020024522040d0020040d00200028020420036a20012002fc0a00000b2000200220036a36020841000b2e0020022003101e2202044020032001200120034b1b22030440200220002003fc0a00000b2000200110760b20020b380002402002418080c400460d00200020022001280210110100450d0041010f0b200345044041000f0b200020032004200128020c1100000b0300000b320020000440200020022003200420012802101103000f0b200410d301200310d301200210d30141ace8c000413210e201000ba314020a7f047e230041106b22062400230041b0016b220524002006220a027f024020014504404181aac000410e41c4a6c00041c400107221000c010b4188ecc0002d0000410147044010640b02400240024041f0ebc000280200220141ffffffff0749044041f0ebc000200141016a36020041042101410c41042000418180044922061b2802f4eb4041fcebc00028020021072005410036027820054280808080c0003702700240200041046b41bb7f4d0440200041406b41c08004200720061b4d0d010b410021060c040b2002410047210e41406b2102410021074104210b0340200041046b210c4100210041012106410021014101210d20022800002209200c4d0440200241046a220d20096a2106200c200922016b21000b20052802702008460440200541f0006a10a5012005280274210b0b2007200b6a2202200d360200200241046a20013602002005200841016a2208360278200741086a210720062102200041034b0d000b20052802742101200528027021062008450d03200120084103746a210220012100034020070440200741086b21072000280204200041086a21000d010c050b0b200520023602a401200520013602a001200541a0016a10222200450440410421002006200141044108108b014100210741f0ebc00041f0ebc00028020041016b360200410021080c030b20052802a001210920052802a401210741044110101e2202450d0120022000360200200541013602782005200236027420054104360270200520073602642005200936026041042100410121070340200541e0006a10222209044020052802702007460440200541f0006a410110c701200528027421020b200020026a20093602002005200741016a2207360278200041046a21000c010b0b20052802742100200528027021082006200141044108108b0141f0ebc00041f0ebc00028020041016b360200024020084180808080786b0e020500030b230041106b2200240020002000410f6aad4280808080800284370300000b230041106b2200240020002000410f6aad4280808080900284370300000b000b20052008360268200520003602602005200036026420052000200741027422016a36026c024020070440200041046a210220002802002109200141046b220641027622012008410176490440200541003602a80120054280808080c0003702a001200520083602782005200236027420052000360270200541a0016a200110c70120052802a401210020052802a8012108024020074101460d002006450d00200020084102746a20022006fc0a00000b2005200236027c200120086a2101200541f0006a10a00120052802a00121080c020b2006450d01200020022006fc0a00000c010b200541e0006a10a001200541003602782005428080808010370270200541f0006a4188a7c000413510ad0145044020052802704181aac000410e20052802742202200528027810722100200241014101108b010c030b000b200541003a009c01200541003602900120054280808080c0003703880120052009360294012005418080c000360298012005418094ebdc0336027820054188016a10a701200520093602542005200e3a005c200520013602502005200036024c200520083602482005418080c0003602582005418094ebdc03360238200541c8006a21010240200344000000000000000066044020039944000000000000f07f610d01200320039da1440000000000000000610d010b4180a0c000411041f1a7c00041331072210020091057200110a7010c020b20052009360294012005200e3a009c01200520052903303703702005200529033837037820052005290340370380012005200129030037038801200520012802083602900120054180808080042003fc03220020004180808080044f1b220c3602980120054188016a2106027f0240024002402004440000000000000000630d00410021012004bd2211423488a741ff0f71220241e007490d02201142ffffffffffffff078342808080808080800884210f200241ff074f0440200241b3084f0440200241bf084f0d02200f200241b3086bad8621100c040b200541206a2011200241ff076bac8642ffffffffffffff07834200428094ebdc0310772005290328420c862005290320221042348884a72100201042808080808080800483420052047f20104280fcffffffffff0783428080808080808004522000724101710541000b20006a2200418094ebdc03462207ad200f41b30820026bad887c211020070d030c020b200541106a21070240200241d3076b41ffff0371220041c000714504402000450d0142002000ad221186200f410020006bad88842112200f201186210f0c010b200f2000ad8621124200210f0b2007200f37030020072012370308200520052903102005290318428094ebdc0310772005290308220f422088a72100200f42808080800883420052047f200529030042807c83200f42ffffffff0f8342808080800885844200522000724101710541000b20006a2200418094ebdc03470d01420121100c020b20044400000000000000006545044020052005290284013703302005200529028c01370338200520052f009d013b0160200520052d009f013a0062200528027c210b20052802782101200529037021102005280280010c030b4180a0c000411041bda7c00041341072210020091057200610a7010c040b200021010b2005200628020836023c20052006290200370234410f0b210d410021000240024041c0ebc00028020045044041c0ebc000417f36020041c8ebc0002802002106024041ccebc0002802002202450d00200241306c2108200641086a210703402007280200418194ebdc03460d01200741306a2107200041016a2100200841306b22080d000b200221000c020b200020024f0d012006200041306c6a220210cd012002200d3602102002200b36020c20022001360208200220103703002002200e3a002c2002200c36022820022009360224200220052903303702142002200529033837021c200220052f01603b002d200220052d00623a002f0c020b230041106b2200240020002000410f6aad4280808080800184370300000b41c4ebc0002802002207200246047f230041106b22062400200641086a41c4ebc0002007410141084130105c2006280208418180808078470440200628020c000b200641106a240041c8ebc0002802000520060b200241306c6a2206200d3602102006200b36020c2006200136020820062010370300200620052903303702142006200529033837021c2006200e3a002c2006200c36022820062009360224200620052f01603b002d200620052d00623a002f41ccebc000200241016a3602000b41c0ebc00041c0ebc00028020041016a36020041000c020b4181aac000410e4188a7c0004135107221002006200141044108108b0141f0ebc00041f0ebc00028020041016b3602000b41010b2201360208200a2000410020011b360204200a4100200020011b360200200541b0016a2400200a280200200a280204200a280208200a41106a24000b2900200104402001410274210103402000280200108601200041046a2100200141046b22010d000b0b0b2a000240200141ff0171410e4f0440200041013a00010c010b200041013a00000b200141ff0171410e490b2d0020000440200020022003200420012802101103000f0b200410d301200210d30141ace8c000413210e201000b0300000b3001017f200141086b2202200228020041016a22023602002002450440000b20002001360204200041e0e8c0003602000bd00d02077f037e230041106b22092400230041d0036b22052400200520013602d801200520003602d401200520013602d001200541306a200541d0016a22011087012005410036023820052005280234220a36024020052005280230220b36023c200520033602d801200520023602d401200520033602d001200541286a20011088012005200528022c220136024c200520052802283602482005200136024441808080807821080240024020014180808080784704402005200528024c36025820052005290244370350200b200a102041ff01712203410647044020054180808080783602b40120054180808080783602a801200541808080807836029c012005418080808078360290012005418080808078360284012005418080808078360278200541808080807836026c2005418080808078360260200520033a00c00120052802582201044041082001200141084f1b210820052802542101200541e0006a210603400240200541d0016a220220012802002501100420052802d0012207047f200520052802d40122003602d801200520073602d401200520003602d001200541206a200210870120052802242200418180808078460d01200528022021032000054180808080780b2107200628020022024180808080784704402002200641046a28020041014101108b010b20062007360200200641086a2000360200200641046a2003360200200141046a21012006410c6a2106200841016b22080d010b0b20052d00c00121030b2005100544000000205fa00242a2fc074280c8afa025823703c002200541163602d4012005200541c0026a3602d001200541c4016a41a2bbc000200541d0016a103841002106034041808080807821010240200541e0006a20066a2200280200418080808078460d00200041086a28020022014504404100210141012108410021070c010b200041046a280200210041012001101e2208450d0420010440200820002001fc0a00000b200121070b200541c0026a220020066a22022001360200200241086a2007360200200241046a20083602002006410c6a220641e000470d000b200520033a00b002200541d0016a200041e000fc0a00002004fc06220d42e8077f220c4298787e200d7c423f87200c7c210c024020052802d00141808080807847044020052802c40120052802c80141014101108b010c010b200520052802cc013602d801200520052902c4013703d0010b200541c0026a2201200c200c4280a3057f220e4280dd7a7e7c220d423f87220c200e7c1054200520052903c0023703a003200520052903c8023703a803200520052903d0023703b0032005200c4280a30583200d7ca7220241901c6ead3703b80320052002413c6e220041ffff0371413c70ad3703c0032005200041446c20026aad3703c803200541173602ec02200541173602e402200541173602dc02200541173602d402200541173602cc02200541173602c4022005200541c8036a3602e8022005200541c0036a3602e0022005200541b8036a3602d8022005200541b0036a3602d0022005200541a8036a3602c8022005200541a0036a3602c002200541b4026a41d6c4c00020011038024020052802dc0141808080807847044020052802b40220052802b80241014101108b010c010b200541dc016a220020052802bc02360208200020052902b4023702000b200541acbdc0003602c40220054190bcc0003602c0022005200541d0016a3602c802200541b4026a200541c0026a1041410021060340200541d0016a20066a220128020022004180808080784704402000200141046a28020041014101108b010b2006410c6a220641e000470d000b20052802b402210820052902b802210c410021060340200541e0006a20066a220128020022004180808080784704402000200141046a28020041014101108b010b2006410c6a220641e000470d000b0b200541d0006a10a601200a0440200b200a10760b410021012009200841808080807847047f2005200c3702d401200520083602d001200541186a200541d0016a108701200528021c210120052802180541000b36020020092001360204200541d0036a24000c020b200541106a2101027f200541c4006a22002802004180808080784604402000280208210620002802040c010b200010a60141000b210020012006360204200120003602002005280210210320052802142102200541086a2109200541386a2200280208210720002802042101024020002802004101460440200121000c010b410021002007450d002001200710760b200920073602042009200036020020052802082201200320011b2200410120001b200528020c200220011b410020001b10e201000b000b20092802002009280204200941106a24000b0300000b2b002000044020002002200320012802101104000f0b200310d301200210d30141ace8c000413210e201000b0300000b280020000440200020022003200420012802101103000f0b200410d30141ace8c000413210e201000b0300000b0300000b0300000b0300000b0300000bbb0601097f230041106b22052400230041d0016b2203240002400240027f2002450440200341073a0038200341386a1094014100210041000c010b41c0ebc000280200220241ffffffff074f0d0141c0ebc000200241016a36020002400240200041ccebc0002802004f0d0041c8ebc000280200200041306c6a2204280208418194ebdc03460d004188ecc0002d0000410147044010640b41f0ebc000280200220741ffffffff074f0d034100210041f0ebc000200741016a360200410c41042001418180044922081b2802f4eb40210941fcebc000280200210a200341f8006a220b200428022422064180016a4128fc0a0000200341386a2202200641406b41c000fc0a0000200341a0016a220420024101200941406b200141bf7f4b200141406b41c08004200a20081b4b7222081b4100200120081b1021200b200641e8016a4128fc0a00002002200641a8016a41c000fc0a0000200341156a200220044120102141f0ebc000200736020041c0ebc00041c0ebc00028020041016b3602002003200329002d3703b801200320032900253703b0012003200329001d3703a801200320032900153703a001200341003602c80120034280808080103702c0012002410041c000fc0b00410021014100210203400240027f20014101710440200020016a220141c0004f0d02200141016a0c010b2000413e4b0d01200041016a2101200041026a0b2100200341386a220620026a20042d000022074104762d00f8d5403a0000200120066a2007410f712d00f8d5403a000041012101200441016a2104200241026a220241c000470d010b0b200341c0016a220141a4c3c000410710ad01450440200341146a200341386a41c000102341002100200141012003280218200328021422011b4100200328021c20011b10ad01450d020b000b4100210041c0ebc000200236020041000c010b410020032802c0012201418080808078460d001a200320032902c40137023c20032001360238200341086a200341386a10870120032802082100200328020c0b21012005200036020020052001360204200341d0016a24000c010b230041106b2200240020002000410f6aad4280808080900284370300000b20052802002005280204200541106a24000b4401017f4188ecc0002d0000410147044010640b41f0ebc0002802000440230041106b2200240020002000410f6aad4280808080800184370300000b4184ecc0002802000b26002000044020002002200320012802101104000f0b200210d30141ace8c000413210e201000b2401017f2000280200200028020822026b20014904402000200220014101410110a8010b0b2401017f2000280200200028020822026b20014904402000200220014108410810a8010b0b2401017f2000280200200028020822026b20014904402000200220014104410410a8010b0b2401017f2000280200200028020822026b20014904402000200220014104411010a8010b0b2401017f2000280200200028020822026b20014904402000200220014104413c10a8010b0b2400200004402000200220012802101101000f0b200210d30141ace8c000413210e201000b2800200128020020002d000041027422002802b0cc4020002802e8cb40200128020428020c1100000b24002000280200200028020441014101108b01200028020c200028021041014101108b010b20002000280208418194ebdc0347044020002802241057200041186a10a7010b0b19002000200028023041016b3602302000200120022003104a0b110020002d00384520002d0039410949710b0300000b1900200128020041f4cfc0004105200128020428020c1100000b190020012802004190ebc000410b200128020428020c1100000b100020004184084f044020001086010b0b11002000200028023041016a36023041010b140020002802002001200028020428020c1101000b0d00200104402000200110760b0b8b1d030d7f017e016f027f2001210341002101230041e0016b22022400024020000440200220033602702002200036026c20022003360268200241086a200241e8006a1087012002280208210d0240200228020c220c418080808078460440200241808080807836021c2002200d36021820024181808080783602140c010b2002200c36021c2002200d3602182002200c360214200c418180808078470d020b200241146a2200280208210120002802042103024002400240200028020022004180808080786b0e020102000b2000200341014101108b010b410021030b200220013602042002200336020020022802002200410120001b2002280204410020001b10e201000b418080808078210c20024180808080783602140b200241003602880120024280808080c00037028001200242043702782002420037027020024280808080c000370268200241063a009c012002420037029401200242808080801037028c01418080808078210041a19dc000200d200c4180808080784622031b22054104200c20031b2204200241e8006a4184c3c000100d1a200229028001210f20024280808080c0003702800120022802880121032002410036028801200220033602a8012002200f3703a001200220043602b001200220053602ac012003047f20030502400240024020022d009c01450440200241206a200241a0016a200228026c200228027041f2a9c000410310402002280220220141808080807846044020024180808080783602b8010c030b2002280224210341e3bec0002107413221042002290224220fa72205200f422088a72206100e220041ff01714102460d0120004180800471044041b1bec00021070c020b200041ffffff074b044041f8bdc0002107413921040c020b2000410171450d01200241206a220020052006102c200241b8016a2000106c2001200341014101108b010c020b200241003602282002428080808010370220200241a0016a4102200241206a41e0c2c0004123109b010c020b200241003602282002428080808010370220200241206a41f2a9c000410310252002200228022836025020022002290220370348200241a0016a4105200241c8006a20072004109b0120024180808080783602b8012001200341014101108b010b200241206a2200200241a0016a2201200228026c200228027041f5a9c0004106410141cebfc00041261061027f41808080807820022802204101470d001a200228027c2203450440200241003602282002428080808010370220200041f5a9c00041061025200220022802283602502002200229022037034820014104200241c8006a41f4bfc000412d109b014101210a41000c010b200241003602cc0120024280808080103702c401200228027822042003410c6c6a210a4101210903402002200b3602d0012002410136024c2002200241d0016a360248200241206a220141ef82c000200241c8006a1038200228022021002002280224210520022802282106200120022802ac0120022802b0012004280204200428020810602002280224210320022802202101024020022d002c450440200220033602502002200136024c20024180808080783602480c010b200241c8006a20012003107e200228024c2101200228025021030b20012003102021030240024020042d000041024604400240200341ff01712207410647044041002103034020032008460d02200320096a200341016a21032d00002007470d000b200220063602282002200536022420022000360220200241a0016a4107200241206a41c4c0c0004129109b010c030b200220063602282002200536022420022000360220200241a0016a4106200241206a41a1c0c0004123109b010c020b20022802c4012008460440230041106b22012400200141086a200241c4016a22032003280200410141014101105c2001280208418180808078470440200128020c000b200141106a240020022802c80121090b200820096a20073a00002002200841016a22083602cc01200228024822014180808080784704402001200228024c41014101108b010b2000200541014101108b010c020b200220063602282002200536022420022000360220200241a0016a4102200241206a41edc0c000411e109b010b20022802482200418080808078460d002000200141014101108b010b200b41016a210b2004410c6a2204200a470d000b20022802c801210a20022802c4010b2101200241206a2203200241a0016a2205200228026c2002280270418bc1c0004106104020022802202204418080808078470440200228022421000240200228022822064113460440200029000042f9ded593d7e5ddb2e20085200041086a29000042e8debddbd6e5dcb2e30085842000410b6a29000042ebdaccabb6ccdcb2f40085844200520d012002410036022820024280808080103702202003418bc1c00041061025200220022802283602502002200229022037034820054109200241c8006a41c7c1c00041c100109b010c010b200641104f0d00200241003602282002428080808010370220200241206a418bc1c000410610252002200228022836025020022002290220370348200241a0016a4109200241c8006a4191c1c0004136109b010b2004200041014101108b010b0240200228026c22002002280270220541fba9c0004106108e0122034504404101210b0c010b20032d000041044604404100210b2003280208220420032802042203490d01200420022802b0014b0d01200420036b4104470d0120022802ac0120036a28000041f4e4d5ab0646210b0c010b200241003602282002428080808010370220200241206a41fba9c0004106102520022002280228360250200220022902203703484102210b200241a0016a4102200241c8006a41acbfc0004122109b010b200504402000200541186c6a210603402000220341186a2100200328020821052003280204210441602103024003402005200341e4c2c0006a280200460440200341e0c2c0006a28020020042005109e01450d020b200341086a22030d000b200241003602282002428080808010370220200241206a2004200510252002200228022836025020022002290220370348200241a0016a4108200241c8006a41d490c000411d109b010b20002006470d000b0b418080808078210020022802b80122034180808080784604402001418080808078460d012001200a41014101108b010c010b20022802bc0121052001418080808078470440200b410247044020022902bc01210f200321000c020b2001200a41014101108b010b2003200541014101108b010b20022802a8010b41186c210320022802a40121070240024003402003450d01200341186b210320072d0014200741186a210741084f0d000b41808080807821052000418080808078460d012002200b3a0038200220083602342002200a3602302002200136022c2002200f37022420022000360220200241206a10cc010c010b41808080807821052000418080808078460d00200021050b200220022802a801360228200220022903a0013703202002200b3a0044200220083602402002200a36023c200220013602382002200536022c2002200f370330200241e8006a107c20022802242104200228022821000240024002400240410441c800101e22060440200041ffffffff004b0d012000410474220341fcffffff074b0d010240200345044041042109410021010c010b2000210141042003101e2209450d020b200241003602702002200936026c20022001360268200241e8006a200010c8012002280270210920000440200228026c20094104746a21070340410441e000101e2201450d04200141033a00502001410736024c200141cc9fc000360248200141033a003820014104360234200141c89fc000360230200141033a00202001410436021c200141c49fc000360218200141033a000820014108360204200141bc9fc00036020020012004410c6a2902003702542001200441046a29020037023c2001200441146a2d00002203410274220e2802c0cd403602282001200e2802e8cd40360224200141074105200341074b22031b360210200141a0b9c000419bb9c00020031b36020c2007410c6a4104360200200741086a2001360200200741046a4104360200200741053a0000200441186a2104200741106a2107200941016a2109200041016b22000d000b0b2002200229026837004b2002200936005341002103200241003a00682005418080808078462207450440410441c800101e2204450d04200841ffffffff004b0d052008410474220041fcffffff074b0d050240200045044041042109410021010c010b2008210141042000101e2209450d060b200241003602dc01200220093602d801200220013602d401200241d4016a200810c80120022802dc01210320080440200320086a20022802d80120034104746a21030340200341033a0000200341086a200a2d00004102742201280290ce40360200200341046a20012802a8ce40360200200a41016a210a200341106a2103200841016b22080d000b21030b200441043a00202004410636021c200441f5a9c0003602182004200f4220883e02102004200f3e020c200441033a000820044103360204200441f2a9c0003602002004200b3a0039200441013a003820044106360234200441fba9c000360230200220022902d4013700a301200420022900a001370021200220033600ab01200420022900a701370028200220033602dc01200241e8006a1069410521030b200641043a00202006410636021c200641dfa9c00036021820062005418080808078473a0009200641013a000820064105360204200641e5a9c000360200200620022900483700212006200229004f37002820064103360244200620043602402006410336023c200620033a003820064108360234200641eaa9c00036023020024103360274200220063602702002410336026c200241053a0068200241e8006a102d20074504402002412c6a10cc010b200241206a109d01200c418080808078470440200c200d41014101108b010b200241e0016a24000c050b000b000b000b000b000b2200250120001086010b1000200120002802042000280208101a0b1000200120002802002000280204101a0b3a01016f027f20004504404180a0c00041104190a0c00041f80010720c010b4188a1c0004113419ba1c00041f60410720b2200250120001086010b0f00200041acc6c0002001200210290b0c002000200120022003104a0b0f00200041e4cec0002001200210290bd30103027f017e016f027f230041206b220024000240419cebc00028020045044041a4ebc000290200210241a0ebc000280200210141a0ebc0004280808080c00037020041a8ebc00041003602002001418080808078460d012000200136020420002002370208200041106a22012002a72002422088a7102e2001102d200041046a10aa01200041206a24000c020b230041106b2200240020002000410f6aad4280808080800184370300000b230041106b2200240020002000410f6aad4280808080800284370300000b2200250120001086010bc40a030b7f027e016f230041d0006b2200240002400240024002400240024002400240024041acebc00028020045044041b8ebc000290000210b41b1ebc000290000210c41b8ebc000410436020041b0ebc0002d0000210241b0ebc00041083a000041b4ebc00041003602002000200c37033041bcebc00041003602002000200b37003720024109460d01200020002900373700072000200029033037030020024108470440200020023a00102000200029030037001120002000290007370018410441e000101e2201450d0302400240024002400240024002400240200241016b0e0706010203040500070b41ef002107410141ef00101e2206450d0b200641e2a8c00041ef00fc0a0000410421084190032102410e210441d4a8c000210541ef0021090c100b20004100360238200042808080801037023041022103200020002d001141027422022802a8cd40360248200020022802b4cd403602442000410b3602242000200041c4006a360220200041306a41acc6c00041ea83c000200041206a10290d0c41910321024113210441c1aac00021050c0d0b200041003602382000428080808010370230200041306a41fac8c00041ee0010ad010d0b41910321024112210441d4aac0002105410321030c0c0b200041003602382000428080808010370230200041306a41e8c9c00041232000280218200028021c411310360d0a4190032102410c210441e6aac0002105410421030c0b0b200041003602382000428080808010370230200041306a418bcac00041202000280218200028021c411410360d094190032102410f210441f2aac0002105410521030c0a0b200041003602382000428080808010370230200041306a41abcac000413a10ad010d084190032102410b21044181abc0002105410621030c090b200041003602382000428080808010370230200041306a41b0c8c00041ca0010ad010d0741910321024111210441b0aac0002105410121030c080b200041003602382000428080808010370230410421082000200041146a360244200041153602242000200041c4006a360220200041306a41acc6c00041d28fc000200041206a10290d06200028023821072000280234210620002802302109419d03210241112104419faac000210520002d001022034107460d090c080b2000200028000b3602182000200029000337031041044118101e2201450d04200041306a20002802142000280218102e20014108360204200141d1a9c00036020020012000290230370208200120002902383702102000410136022c2000200136022820004101360224200041053a0020200041206a102d2101200041106a10aa010c090b230041106b2200240020002000410f6aad4280808080800184370300000b230041106b2200240020002000410f6aad4280808080800284370300000b000b000b000b000b2000280238210720002802342106200028023021090b20002802184104200341067141044622031b2108200028021c410020031b210a0b200041306a2008200a102e2001410636024c200141dfa9c000360248200120073602402001200636023c200141033a003820014107360234200141cc9fc00036023020012002360224200141023a00202001410636021c200141d9a9c000360218200120043602102001200536020c200141033a000820014104360204200141c49fc000360200200120002902303702502001200029023837025820004104360224200020013602282000410436022c200041053a0020200041206a102d21012009200641014101108b0120002d00104106714104470d00200041146a10aa010b200041d0006a24002001250120011086010b0b0020002001280200101f0b0b002000280200200110450b0900200020011008000b0d0020014194e8c0004118101a0b0d00200141f4e7c0004120101a0b0a0020002501200110070b080020002d0038450b080020002001101d0b070020002903000b0300000b0300000b0bf45b3800418080c0000bea05617373657274696f6e206661696c65643a2073656c662e69735f636861725f626f756e64617279286e65775f6c656e296f766572666c6f7720696e204475726174696f6e3a3a6e65770d626567696e203e20656e642028c003203e20c01029207768656e20736c6963696e672060c00160c000117374617274206279746520696e64657820c016206973206f7574206f6620626f756e6473206f662060c00160c0000f656e64206279746520696e64657820c016206973206f7574206f6620626f756e6473206f662060c00160c000117374617274206279746520696e64657820c026206973206e6f742061206368617220626f756e646172793b20697420697320696e7369646520c0082028627974657320c00629206f662060c00160c0000f656e64206279746520696e64657820c026206973206e6f742061206368617220626f756e646172793b20697420697320696e7369646520c0082028627974657320c00629206f662060c00160c000082f6576656e74732fc000c0023a20c0022028c00016736c69636520696e6465782073746172747320617420c00d2062757420656e647320617420c0000420617420c00020696e646578206f7574206f6620626f756e64733a20746865206c656e20697320c012206275742074686520696e64657820697320c0002074686520582d5072657377616c642d5369676e61747572652068656164657220c000072c206c696e6520c0092c20636f6c756d6e20c0001272616e676520737461727420696e64657820c022206f7574206f662072616e676520666f7220736c696365206f66206c656e67746820c0001072616e676520656e6420696e64657820c022206f7574206f662072616e676520666f7220736c696365206f66206c656e67746820c0004863616e6e6f7420616363657373206120546872656164204c6f63616c2053746f726167652076616c756520647572696e67206f72206166746572206465737472756374696f6e3a20c000c0023a20c000035c757bc0017d0041d28fc0000b412574686520626f6479206973206c6172676572207468616e20746865206c696d6974206f6620c00620627974657300023b20c00d206d6f726520697373756573290041ac90c0000b830101000000470000004800000048000000000000001400000004000000490000004a0000004a00000074686973206d656d626572206973206e6f7420646f63756d656e7465640000000000000008000000040000004b0000004c0000004c0000000000000004000000040000004d0000004e0000004e0000005b5d6874747073687474700041c091c0000b06405b5d2b2d2e0041a892c0000bcd036120636f6e74726f6c2063686172616374657220696e206120737472696e67206d757374206265206573636170656474686520626f647920656e647320696e73696465206120737472696e67696e76616c6964206573636170653a20605c60206d75737420626520666f6c6c6f776564206279206f6e65206f6620225c2f62666e727475605c7560206d75737420626520666f6c6c6f77656420627920666f757220686578206469676974736578706563746564206120646967697420616674657220602d6061206e756d626572206d757374206e6f7420686176652061206c656164696e67207a65726f657870656374656420612064696769742061667465722074686520646563696d616c20706f696e746578706563746564206120646967697420696e20746865206578706f6e656e74657870656374656420612076616c75652028746865206f6e6c7920776f72647320696e204a534f4e20617265206074727565602c206066616c73656020616e6420606e756c6c6029000100000000000000280910002f000000570910001d0000007409100038000000ac09100028000000d40910001a000000ee09100025000000130a1000280000003b0a1000200000005b0a1000480000002d00418896c0000bdd023137393736393331333438363233313538303739333732383937313430353330333431353037393933343133323731303033373832363933363137333737383938303434343936383239323736343735303934363634393031373937373538373230373039363333303238363431363639323838373931303934363535353534373835313934303430323633303635373438383637313530353832303638313930383930323030303730383338333637363237333835343834353831373731313533313736343437353733303237303036393835353537313336363935393632323834323931343831393836303833343933363437353239323731393037343136383434343336353531303730343334323731313535393639393530383039333034323838303137373930343137343439373739323234373033323832323932303632333237323038383238343339363433343131303638363138323500418c99c0000b7010000000040000004f0000005000000074686973206f626a65637420616c7265616479206861732061206d656d62657220776974682074686973206e616d65696e76616c6964205554462d38756e6578706563746564207465787420616674657220746865204a534f4e2076616c756500418c9ac0000b7d6e6f74206578616374206173206120646f75626c653a204a61766153637269707420726561647320616e6f74686572206e756d626572202873656e64206974206173206120737472696e67296e756d626572206f7574206f662072616e67653a206974206973206c6172676572207468616e20616e7920646f75626c6500419c9bc0000bea016c6f6e6520737572726f676174653a2068616c66206f66206120737572726f67617465207061697220776974686f757420746865206f746865722068616c663a657870656374656420603a602061667465722061206d656d626572206e616d656d6f7265207468616e20313238206c6576656c73206f66206e657374696e673a207468652072657374206973206e6f7420636865636b656474686520626f647920626567696e73207769746820612062797465206f72646572206d61726b2c207768696368204a534f4e20646f6573206e6f7420616c6c6f7774686520626f647920697320656d7074790041989dc0000b637472756566616c73656e756c6c657870656374656420612076616c7565657870656374656420602c60206f7220607d602061667465722061206d656d626572657870656374656420602c60206f7220605d6020616674657220616e20656c656d656e7400418c9ec0000b6065787065637465642061206d656d626572206e616d6520696e20646f75626c652071756f7465732c206f7220607d6065787065637465642061206d656d626572206e616d6520696e20646f75626c652071756f74657320616674657220602c600041bc9fc0000b347365766572697479636f6465706174686d6573736167657374617274656e646f6666736574696e6465786c696e65636f6c756d6e004180a0c0000ba408696e76616c69645f617267756d656e7474686520626f6479206d757374206265207468652072617720626f6479206f662074686520726571756573742c206173206120737472696e672c20612055696e74384172726179206f7220616e2041727261794275666665722028696620697420697320612070726f6d6973652c20617761697420697429626f64795f616c72656164795f70617273656474686520626f647920686173206265656e2070617273656420616c72656164793a2061207369676e617475726520636f7665727320746865206279746573207468617420776572652073656e742c2077686963682063616e6e6f74206265206d6164652066726f6d20746865206f626a65637420616761696e2e20476574207468652072617720626f647920696e73746561642e20457870726573733a20657870726573732e726177287b20747970653a20222a2f2a22207d29206f6e207468697320726f7574652c206265666f726520616e7920657870726573732e6a736f6e28292e20466173746966793a20616464436f6e74656e745479706550617273657228226170706c69636174696f6e2f6a736f6e222c207b20706172736541733a202262756666657222207d2c2028726571756573742c20626f64792c20646f6e6529203d3e20646f6e65286e756c6c2c20626f647929292e204e6578742e6a733a20617761697420726571756573742e74657874282920696e206120726f7574652068616e646c65723b20606578706f727420636f6e737420636f6e666967203d207b206170693a207b20626f64795061727365723a2066616c7365207d207d6020696e20612070616765732041504920726f7574652e204c616d6264613a206576656e742e626f64792c206465636f6465642077697468204275666665722e66726f6d286576656e742e626f64792c20226261736536342229206966206576656e742e6973426173653634456e636f6465642e20576f726b6572733a20617761697420726571756573742e617272617942756666657228292c206265666f726520616e7920726571756573742e6a736f6e28292e6c6f6e6520737572726f676174653a2074686520746578742063616e6e6f7420626520656e636f646564206173205554462d38612073656372657420636f6e7461696e732061206c6f6e6520737572726f676174652c20736f2069742063616e6e6f7420626520656e636f646564206173205554462d387468652073656372657420697320656d7074793a2069732074686520656e7669726f6e6d656e74207661726961626c65207365743f6d61784167655365636f6e6473206d7573742062652061206e756d626572206f66207365636f6e64732c2030206f72206d6f72656d61784279746573206d75737420626520612077686f6c65206e756d626572206f662062797465732c2030206f72206d6f72650041d4a8c0000bbf0c6d616c666f726d65645f7465787474686520626f6479206973206120737472696e6720776974682061206c6f6e6520737572726f676174652c2077686963682063616e6e6f7420626520656e636f646564206173205554462d383a20706173732074686520726177206279746573206f662074686520726571756573747761726e696e677373746174757369737375657376616c6964656e64706f696e7475726c6576656e7473616374697665696e76616c69645f736563726574293b2031206d6f7265206973737565297061796c6f61645f746f6f5f6c617267656d697373696e675f7369676e61747572656d616c666f726d65645f7369676e61747572657369676e61747572655f6d69736d61746368696e76616c69645f6a736f6e696e76616c69645f7061796c6f61647374616c655f6576656e746973206e6f74206120646f63756d656e746564206576656e7420747970656d757374206265206120737472696e676d757374206e6f7420626520656d7074796d75737420626520616e206f626a656374646f6573206e6f7420626567696e20776974686d7573742062652061207265616c206461746520616e642074696d6520776974682061207a6f6e6520285246432033333339292c2073756368206173323032332d30362d30315431323a30303a30305a6d75737420626520616e206162736f6c75746520606874747060206f7220606874747073602055524c000000001400000004000000510000005200000052000000000000000400000004000000530000005400000054000000746865206576656e74602060206973207265717569726564697320726571756972656420666f720000000000100100000400000055000000560000005700000058000000590000000000000002000000010000005a0000005b00000010000000040000005c0000007b226964223a6170705f3132333435362c227469746c65223a53616c65732044617368626f61726400000000001710000600000001020000061710000a00000000000000101710000900000001030000191710000f00000000000000382b1000010000002c226465706c6f796d656e74223a7b226964223a226465705f373839303132222c2275726c223a68747470733a2f2f6170702d3132333435362e7072657377616c642e6170702c22737461747573223a226c697665222c226465706c6f7965645f6174223a7d7d0000000000001710000600000001020000061710000a00000000000000101710000900000001030000191710000f000000000000006417100027000000030000008b1710001f00000000000000aa1710001f000000010100002b1610001400000000000000c9171000020000007b226170705f6964223a000000000000381810000a00000001020000061710000a00000000000000382b1000010000002c22757365725f6964223a757365725f3435363738392c22696e746572616374696f6e5f74797065223a2263686172745f636c69636b222c2263686172745f6964223a2263686172745f303031222c22646174615f706f696e74223a7b2278223a22323032332d3035222c2279223a31353030302c2263617465676f7279223a2273616c6573227d7d00000000000000381810000a00000001020000061710000a00000000000000681810000b00000001040000731810000b000000000000007e181000730000002f69642f747970652f637265617465642f646174612f646174612f6f626a6563742f6163636f756e742f6163636f756e742f69642f6163636f756e742f6e616d652f646174612f6f626a6563742f69642f646174612f6f626a6563742f7469746c652f646174612f6f626a6563742f6465706c6f796d656e742f646174612f6f626a6563742f6465706c6f796d656e742f69642f646174612f6f626a6563742f6465706c6f796d656e742f75726c2f646174612f6f626a6563742f6465706c6f796d656e742f7374617475732f646174612f6f626a6563742f6465706c6f796d656e742f6465706c6f7965645f61742f646174612f6f626a6563742f6170705f69642f646174612f6f626a6563742f757365725f69642f646174612f6f626a6563742f696e746572616374696f6e5f747970652f646174612f6f626a6563742f63686172745f69642f646174612f6f626a6563742f646174615f706f696e746576745f0041a5b5c0000b14010000020000008f1a10000400000000020000010041c5b5c0000b04030000030041d5b5c0000b01040041e5b5c0000b01050041f4b5c0000b066163635f0006004189b6c0000b1407000002000000f41a10000400000000080000010041a8b6c0000b196170705f0009000002000000281b100004000000010a0000010041ccb6c0000b196465705f0009000002000000281b100004000000000a0000010041f1b6c0000b010b004181b7c0000b140c0000020000004c1b100004000000000d0000040041a1b7c0000b040e0000010041b1b7c0000b040f0000030041c0b7c0000b250110000002000000281b1000040000000010000002000000281b10000400000000110000010041f1b7c0000b0412000001004180b8c0000b050113000001004190b8c0000b0201140041a0b8c0000b0201060041b1b8c0000b1407000002000000f41a10000400000000080000010041d0b8c0000be5036170702e637265617465646170702e757064617465646170702e6465706c6f7965646170702e64656c65746564646174612e70726f636573736564757365722e696e746572616374696f6e6572726f727761726e696e6773796e746178696e76616c69645f75746638627974655f6f726465725f6d61726b6475706c69636174655f6b65796c6f6e655f737572726f676174656e756d6265725f6f75745f6f665f72616e6765746f6f5f64656570747261696c696e675f64617461656d7074795f626f64796d697373696e675f6669656c6477726f6e675f74797065656d7074795f737472696e67696e76616c69645f74696d657374616d70696e76616c69645f75726c756e6b6e6f776e5f6576656e745f74797065756e6b6e6f776e5f6669656c64756e65787065637465645f69645f7072656669786e756d6265725f707265636973696f6e025c75c320000069040000046576745fc3200000690a00006576745f313233343536373839302c2274797065223a2c2263726561746564223a2c2264617461223a7b226f626a656374223a7d2c226163636f756e74223a7b226964223a6163635f3334353637382c226e616d65223a41636d6520436f72700000000000001710000600000001000000af1d10000e00000000000000bd1d100008000000020041c4bcc0000b21c51d10000b000000010100002b1610001400000000000000d01d100012000000040041f4bcc0000b4de21d10001200000001050000f41d10000a00000000000000fe1d10000800000001060000061e10000900000000000000c91710000200000068747470733a2f2f2e7072657377616c642e6170700041d4bdc0000bef06656d7074795f6c6973746475706c69636174655f6576656e747765616b5f7365637265747468652055524c206d757374206e6f742068617665206120667261676d656e743a206120636c69656e74206e657665722073656e64732069747468652055524c206d757374206e6f7420636f6e7461696e20612075736572206e616d65206f7220612070617373776f72647468652055524c206d757374206265206162736f6c75746520616e6420626567696e2077697468206068747470733a2f2f6074686973206d656d6265722069732072657175697265646061637469766560206d75737420626520607472756560206f72206066616c736560606576656e747360206d7573742062652061206c697374206f66206576656e74207479706573606576656e747360206d75737420636f6e7461696e206174206c65617374206f6e65206576656e74207479706574686973206973206e6f74206120646f63756d656e746564206576656e742074797065606576656e74736020636f6e7461696e732074686973206576656e74207479706520616c7265616479616e206576656e742074797065206d757374206265206120737472696e677365637265747468652073656372657420686173206665776572207468616e2031362062797465733a207573652033322072616e646f6d206f6e6573746869732069732074686520736563726574206f662074686520646f63756d656e746174696f6e2c207768696368206576657279626f64792063616e207265616474686973206d656d626572206d757374206265206120737472696e6774686520737472696e67206d757374206e6f7420626520656d707479f214100003000000f5141000060000008b20100006000000fb1410000600000074686520636f6e66696775726174696f6e206d75737420626520616e206f626a656374005d00000038000000040000005e0000005f0000006000000061000000620000007368613235363d646f6573206e6f7420626567696e207769746820607368613235363d60646f6573206e6f7420686176652065786163746c79203634206865782064696769747320616674657220607368613235363d60636f6e7461696e732063686172616374657273206f74686572207468616e206c6f7765722d63617365206865782064696769747320616674657220607368613235363d605a7a2b2d0041d4c4c0000b775474c3200000690400012dc3200000690200012dc32000006902000154c3200000690200013ac3200000690200013ac3200000690200015a00417474656d7074656420746f20696e697469616c697a65207468726561642d6c6f63616c207768696c65206974206973206265696e672064726f707065640041acc6c0000b15630000000c000000040000006400000065000000660041ccc6c0000b3f01000000670000006120446973706c617920696d706c656d656e746174696f6e2072657475726e656420616e206572726f7220756e65787065637465646c790041acc7c0000b2c6d6964203e206c656e00000067e6096a85ae67bb72f36e3c3af54fa57f520e518c68059babd9831f19cde05b0041e8c7c0000b35617474656d707420746f206a6f696e20696e746f20636f6c6c656374696f6e2077697468206c656e203e207573697a653a3a4d41580041b0c8c0000bb5027468652072657175657374206d75737420686176652065786163746c79206f6e6520582d5072657377616c642d5369676e617475726520686561646572207769746820612076616c7565746865207369676e617475726520646f6573206e6f74206d617463682074686520626f64793a206569746865722074686520626f647920776173206368616e67656420616674657220697420776173207369676e65642c206f7220746865207365637265742069732077726f6e6774686520626f6479206973206e6f742076616c6964204a534f4e2028492d4a534f4e2974686520626f6479206973206e6f742061205072657377616c64206576656e74746865206576656e7427732060637265617465646020697320746f6f2066617220696e207468652070617374206f722074686520667574757265004188cbc0000bcc032c1b10002c1b1000501b10002c1b1000c01b1000d01b1000020000000200000007000000020000000100000005000000f81a1000f81a1000f81a1000f81a1000f81a1000201c10000000000000040006060505050b0b0b0b0505050505000000060000000c0000000f0000000d0000000e00000013000000080000000d0000000a0000000d0000000a0000000c000000110000000b000000120000000d0000001400000010000000a71c1000ad1c1000b91c1000c81c1000d51c1000e31c1000f61c1000fe1c10000b1d1000151d1000221d10002c1d1000381d1000491d1000541d1000661d1000731d1000871d10000500000005000000090000000500000003000000050000002817100028171000cc1710002817100044181000f41810001d0000003300000044000000ab211000c8211000fb2110000c0000000d0000000a0000000c0000000a0000000b000000120000000f0000000d0000000b00000066151000151d1000221d10002c1d1000d41e1000491d1000541d1000de1e1000661d1000ed1e10000b0000000b0000000c0000000b0000000e00000010000000501c10005b1c1000661c1000721c10007d1c10008b1c1000efbfbd6361706163697479206f766572666c6f770041e4cec0000b15680000000c00000004000000690000006a0000006b004184cfc0000b5e010000006c0000006120666f726d617474696e6720747261697420696d706c656d656e746174696f6e2072657475726e656420616e206572726f72207768656e2074686520756e6465726c79696e672073747265616d20646964206e6f740041f4cfc0000b94064572726f7200700007002d0101010201020101480b30151001650702060202010423011e1b5b0b3a09090118040109010301052b033b092a180120370101010408040103070a021d013a0101010204080109010a021a010202390104020402020303011e0203010b0239010405010204011402160601013a0101020104080107030a021e013b0101010c01090128010301370101030503010407020b021d013a01020201010303010407020b021c02390201010204080109010a021d0148010401020301010801510102070c08620102090b0749021b0101010101370e01050102050b0124090166040106010202021902040310040d01020206010f01000300041c031d021e02400201070801020b09012d030101750222017603040209010603db0202013a010107010101010208060a0201302e020c1404300a040326090c02200402063801010203010105380802029803010d0107040106010302c6400001c32100038d016020000669020004010a200250020001030104011902050197021a120d012608190b01012c03300102040202020124014306020202020c0108012f01330101030202050201012a020801ee010201040100010010101000020001e201950500030102050428030401a5020004410500024d06460b31047b01360f290102020a033104020207013d03240501083e010c0234090101080402015f030204060102019d01030815023902010101010c0109010e07030543010206010102010103040301010e025508020301011701510102060101020101020102eb010204060201021b025508020101026a0101010208650101010204010500090102f5010a040401900402020401200a280602040801090602032e0d0102c60101030101c9070106010152160207010201027a06030101020107010148020301010100020b023405050317010001060f000c030300053b0700013f0451010b020002002e021700050306080802071e0494030037043208010e011605010f000701110207010201056401a00700013d040004fe02f30102010702050100076d07006080f000303132333435363738396162636465660041b8d6c0000b487d746f5f64696769743a20696e76616c6964207261646978202d2d207261646978206d75737420626520696e207468652072616e6765203220746f20333620696e636c7573697665004190d7c0000bf8025b2e2e2e5d63616c6c656420604f7074696f6e3a3a756e77726170282960206f6e206120604e6f6e65602076616c7565303030313032303330343035303630373038303931303131313231333134313531363137313831393230323132323233323432353236323732383239333033313332333333343335333633373338333934303431343234333434343534363437343834393530353135323533353435353536353735383539363036313632363336343635363636373638363937303731373237333734373537363737373837393830383138323833383438353836383738383839393039313932393339343935393639373938393901010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010041cadac0000b33020202020202020202020202020202020202020202020202020202020202030303030303030303030303030303030404040404004189dbc0000bb30b0601010301040205070702080809020a050b020e04100111021205131c140115021702190d1c051d081f0124016a046b026e02af03b102bc02cf02d102d40cd509d602d702da01e005e102e601e704e802ee20f004f802fa05fb010c273b3e4e4f8f9e9e9f7b8b9396a2b2ba86b1060709363d3e56f3d0d1041418363756577faaaeafbd35e01287898e9e040d0e11122931343a4546494a4e4f64658a8c8d8fb6c1c3c4c6cbd65cb6b71b1c07080a0b141736393aa8a9d8d909379091a8070a3b3e66698f92116f5fbfeeef5a62b9baf4fcff53549a9b2e2f2728559da0a1a3a4a7a8adbabcc4060b0c151d3a3f4551a6a7cccda007191a22253e3fdfe7ecefffc5c604202325262833383a484a4c50535556585a5c5e606365666b73787d7f8aa4aaafb0c0d0aeaf6e6fc7ddde935e227b0503042d036603012f2e80821d03310f1c0424091e052b0544040e2a80aa06240424042808340b4e03340c813709160a08183b45390363080930160521031b051b2638044b052f040a070907402027040c0936033a051a07040c07504937330d33072e080a0626031d080280d05210060809212e082a161a261c1417094e042409440d19070a0648082709750b423e2a063b050a06510601051003050b5908021d621e48080a80a65e22450b0a060d133a060a06141c2c041780b93c64530c48090a46451b4808530d49070a560858220e0a06460a1d03474937030e080a0639070a062c040a80f619073b031d55010f320d839b66750b80c48a4c630d843010160a8f9b0582479ab93a86c68239072a045c06260a460a28051381b03a80c65b05342c4b0439071140050b07099cd629206173a1fd81330f011d060e0408818c89046b050d030907108f6080fd0381b406170f110f4709743c80f60a73087015467a140c140c570919808781470385420f1584501f060680d52b053e2101702d031a040281401f113a050181d02a80d62b040180c036080280e080f7294c040a04028311444c3d80c23c06010455051b3402810e2c04640c560a80ae381d0d2c040907020e06809a83d90311030d0380da060c04010f0c0438080a0628082c04020e09278158081d030b033b041e040a0780fb840500010305050606020706080709110a1c0b190c190d100e0c0f0410031212130916011704180119031a091b011c021f1620032b022d0b2e01300431023201a902aa04ab08fa02fb05fe03ff09ad78798b8da23057588b8c901cdd0e0f4b4cfbfc2e2f3f5c5d5fe2848d8e9192a9b1babbc5c6c9cadee4e5ff00041112293134373a3b3d494a5d848e92a9b1b4babbc6cacecfe4e500040d0e11122931343a3b4546494a5e646584919b9dc9cecf0d11293a3b4549575b5e5f64658d91a9b4babbc5c9dfe4e5f00d11454964658084b2bcbebfd5d7f0f183858ba4a6bebfc5c7cfdadb4898bdcdc6cecf494e4f57595e5f898e8fb1b6b7bfc1c6c7d71116175b5cf6f7feff806d71dedf0e1f6e6f1c1d5f7d7eaeafdedf4dbbbc16171e1f46474e4f585a5c5e7e7fb5c5d4d5dcf0f1f572738f7475262e2fa7afb7bfc7cfd7df9a00409798308f1fceff4e4f5a5b07080f10272feeef6e6f373d3f4245536775c8c9d0d1d8d9e7feff00205f2282df048244081b04061181ac0e80ab052007811c03190801042f043404070301070607110a500f1207550703041c0a090308030703020303030c0405030b06010e15054e071b0757070205180c500443032d03010411060f0c3a041d255f206d046a2580c80582b0031a0682fd03590716091809140c140c6a060a061a0659072b05460a2c040c040103310b2c041a060b0380ac060a064c1480f4083c030f033e0538082b0582ff1118082f112d03220e210f808c04829a160b158894052f053b07020e180980be22740c80d61a81100580e109f29e033709815c1480b80880dd143c030a06380846080c06740b1e035a0459098083181c0a16094c04808a06aba40c170431a10481da26070c050582b3202a064c04808d0480be031b030f0d0041dde6c0000b900203000083042000910560005d13a0001217201f0c20601fef2c602b2a30e02b6fa6a02c02a8202d1efb202e00fe60369effa036fd012137010a6137240d2138ab0ea1392f18213af31e214b4034a1531e61e154f06a61554f6fe1559dbc615600cf615765d1a15700da215800e0a159aee2215bece4e15cd0e8615d2000ee5ef0017f5f2e2e30783031323334353637383941424344454652656643656c6c20616c7265616479206d757461626c7920626f72726f77656452656643656c6c20616c726561647920626f72726f776564636c6f7375726520696e766f6b6564207265637572736976656c79206f72206166746572206265696e672064726f7070656400006d0000006e0000006f00000070004190e9c0000b8b02982f8a4291443771cffbc0b5a5dbb5e95bc25639f111f159a4823f92d55e1cab98aa07d8015b8312be853124c37d0c55745dbe72feb1de80a706dc9b74f19bc1c1699be48647beefc69dc10fcca10c246f2ce92daa84744adca9b05cda88f97652513e986dc631a8c82703b0c77f59bff30be0c64791a7d55163ca0667292914850ab72738211b2efc6d2c4d130d385354730a65bb0a6a762ec9c281852c7292a1e8bfa24b661aa8708b4bc2a3516cc719e892d1240699d685350ef470a06a1016c1a419086c371e4c774827b5bcb034b30c1c394aaad84e4fca9c5bf36f2e68ee828f746f63a5781478c8840802c78cfaffbe90eb6c50a4f7a3f9bef27871c64163636573734572726f720041a4ebc0000b01040041b0ebc0000b090800000000000000040041c8ebc0000b090800000000000000710041dcebc0000b0104";

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
    message: "the bundler did not load preswald_webhooks_scalar.wasm as a compiled WebAssembly.Module. Set the bundler to do that for imports of .wasm files"
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
    let imports = { "./preswald_webhooks_scalar_bg.js": glue_exports }, make = maker ?? makerOf(WebAssembly), exports = make(imports);
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
