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

// pkg-template/webhooks/src/core/foreign.ts
function reading(code, what, read) {
  try {
    return read();
  } catch (error) {
    throw isOurs(error) ? error : mistake(code, `${what} cannot be read: a getter or a proxy threw`);
  }
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

// pkg-template/webhooks/src/stores/answer.ts
async function answerOf(returned, expected) {
  if (typeof returned?.then != "function")
    throw wrongClient(expected, `returned ${kindOf(returned)} instead of a promise`);
  return returned;
}
function oneOf(answers, answer, expected) {
  if (!answers.includes(answer))
    throw wrongClient(expected, `answered ${kindOf(answer)} instead of ${answers.map((each) => `"${each}"`).join(" or ")}`);
  return answer;
}
function wrongClient(expected, what) {
  return mistake("store_client", `${expected}: this client ${what}`);
}
function kindOf(value) {
  return value == null ? String(value) : Array.isArray(value) ? "an array" : `${/^[aeiou]/.test(typeof value) ? "an" : "a"} ${typeof value}`;
}
function has(client, ...names) {
  return names.every((name) => typeof memberOf(client, name) == "function");
}
function memberOf(client, name) {
  try {
    return client?.[name];
  } catch {
    return;
  }
}

// pkg-template/webhooks/src/handler/clock.ts
function now() {
  return globalThis.performance?.now() ?? Date.now();
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

// pkg-template/webhooks/src/handler/idempotency.ts
var LONGEST_MEMORY = 31536e5;

// pkg-template/webhooks/src/stores/retry.ts
var DEFAULT_PATIENCE = 5, FIRST_PAUSE = 20, LONGEST_PAUSE = 1e3;
async function retried(work, isRetryable2, seconds = DEFAULT_PATIENCE) {
  let end = now() + seconds * 900;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE))
    try {
      return await work();
    } catch (error) {
      let wait = pause * (0.5 + Math.random() / 2);
      if (!isRetryable2(error) || !(now() + wait < end)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
}
function someError(error, matches, depth = 5) {
  if (typeof error != "object" || error === null || depth === 0) return !1;
  try {
    if (matches(error)) return !0;
    let { cause, errors, sourceError } = error;
    return [cause, sourceError, ...Array.isArray(errors) ? errors : []].some((inner) => someError(inner, matches, depth - 1));
  } catch {
    return !1;
  }
}
var NETWORK_CODES = /* @__PURE__ */ new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ESOCKETTIMEDOUT",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "ENOTCONN",
  "EAI_AGAIN",
  "ERR_SOCKET_CLOSED",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
  "ERR_STREAM_PREMATURE_CLOSE",
  "ConnectionRefused",
  "ConnectionClosed",
  "FailedToOpenSocket"
]), NETWORK_MESSAGE = /^(fetch failed|failed to fetch|network connection lost|the socket connection was closed|socket hang up|socket closed)|connection (terminated|ended|closed|is closed|lost|timeout)|terminating connection|timeout exceeded when trying to connect/i;
function isNetworkError(error) {
  return someError(
    error,
    ({ code, message }) => NETWORK_CODES.has(code) || typeof code == "string" && code.startsWith("UND_ERR_") && code !== "UND_ERR_INVALID_ARG" || typeof message == "string" && NETWORK_MESSAGE.test(message)
  );
}

// pkg-template/webhooks/src/stores/claims.ts
var CLEAN_UP_EVERY = 64;
function isTimeToCleanUp() {
  return Math.random() * CLEAN_UP_EVERY < 1;
}
var CLEAN_UP_SECONDS = 1;
function storeOf(keeper) {
  let last = new LastHolders(), patiently = (call, work) => retried(work, (error) => keeper.isRetryable(error), call?.timeoutSeconds);
  return {
    async claim(id, leaseSeconds, call) {
      let leaseMs = milliseconds(leaseSeconds), holder = call?.holder ?? newHolder(), end = now() + leaseMs, claim = await patiently(call, () => keeper.claim(id, holder, leaseMs));
      return call === void 0 && claim === "claimed" && now() < end && last.set(id, holder, end), claim;
    },
    async extend(id, leaseSeconds, call) {
      let leaseMs = milliseconds(leaseSeconds), holder = call?.holder ?? last.get(id);
      if (holder === void 0) return !1;
      let end = now() + leaseMs, extended = await patiently(call, () => keeper.extend(id, holder, leaseMs));
      return call === void 0 && extended && last.get(id) === holder && last.set(id, holder, end), extended;
    },
    async complete(id, keepSeconds, call) {
      let keepMs = milliseconds(keepSeconds);
      call === void 0 && last.delete(id), await patiently(call, () => keeper.complete(id, keepMs)), keeper.cleanUp !== void 0 && isTimeToCleanUp() && await cleanUp(keeper, call);
    },
    async release(id, call) {
      let holder = call?.holder ?? last.get(id);
      call === void 0 && last.delete(id), holder !== void 0 && await patiently(call, () => keeper.release(id, holder));
    }
  };
}
async function cleanUp(keeper, call) {
  try {
    await within(CLEAN_UP_SECONDS, keeper.cleanUp());
  } catch (error) {
    call?.report(error);
  }
}
function milliseconds(seconds) {
  if (!(seconds > 0 && seconds <= LONGEST_MEMORY))
    throw mistake("invalid_argument", `a time must be above 0 and at most ${LONGEST_MEMORY} seconds`);
  return Math.ceil(seconds * 1e3);
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
    let time = now();
    for (let [id, { end }] of this.#claims) {
      if (end > time) return;
      this.#claims.delete(id);
    }
  }
};

// pkg-template/webhooks/src/stores/cloudflare.ts
function durableObjectStore(namespace, options = {}) {
  let { prefix = "" } = ownOptions(options);
  if (expect("prefix", prefix, "string"), !has(namespace, "get", "idFromName"))
    throw mistake(
      "invalid_argument",
      "durableObjectStore needs the binding of a Durable Object namespace: `env.NAME`, as the Wrangler configuration names it"
    );
  async function ask(id, question, ...answers) {
    let asked = namespace.get(namespace.idFromName(prefix + id)).fetch("https://object/", { method: "POST", body: JSON.stringify(question) }), response = await answerOf(asked, EXPECTED);
    if (!has(response, "text")) throw wrongClient(EXPECTED, "gave no response");
    if (!response.ok) throw new ObjectFailed(response.status);
    return oneOf(answers, await response.text(), EXPECTED);
  }
  return storeOf({
    claim: (id, holder, leaseMs) => ask(id, { claim: { holder, leaseMs } }, "claimed", "busy", "done"),
    extend: async (id, holder, leaseMs) => await ask(id, { extend: { holder, leaseMs } }, "extended", "lost") === "extended",
    complete: (id, keepMs) => ask(id, { complete: { keepMs } }, "ok"),
    release: (id, holder) => ask(id, { release: { holder } }, "ok"),
    isRetryable
  });
}
var EXPECTED = "durableObjectStore expects a namespace whose class is IdempotencyObject of `@preswald/webhooks/cloudflare`", ObjectFailed = class extends Error {
  status;
  constructor(status) {
    super(`the Durable Object answered ${status}`), this.status = status;
  }
};
function isRetryable(error) {
  return isNetworkError(error) || someError(error, (each) => each.retryable === !0 || each.overloaded === !0 || each.status >= 500);
}
var IdempotencyObject = class {
  #storage;
  constructor(state) {
    this.#storage = state.storage;
  }
  /** Each request is atomic: while the object waits for its storage, it gets no other request. */
  async fetch(request) {
    let question = await request.json(), entry = await this.#storage.get("entry");
    return new Response(await this.#answer(question, entry !== void 0 && entry.end > Date.now() ? entry : void 0));
  }
  async alarm() {
    let entry = await this.#storage.get("entry");
    entry !== void 0 && entry.end <= Date.now() && await this.#storage.deleteAll();
  }
  async #answer(question, entry) {
    if ("claim" in question) {
      let { holder, leaseMs } = question.claim;
      return entry !== void 0 && entry.holder !== holder ? entry.holder === null ? "done" : "busy" : (await this.#put(holder, leaseMs), "claimed");
    }
    if ("extend" in question) {
      let { holder, leaseMs } = question.extend;
      return entry?.holder !== holder ? "lost" : (await this.#put(holder, leaseMs), "extended");
    }
    return "complete" in question ? await this.#put(null, question.complete.keepMs) : entry?.holder === question.release.holder && await this.#storage.deleteAll(), "ok";
  }
  async #put(holder, milliseconds2) {
    let end = Date.now() + milliseconds2;
    await this.#storage.put("entry", { holder, end }), await this.#storage.setAlarm(end);
  }
};
export {
  IdempotencyObject,
  durableObjectStore
};
