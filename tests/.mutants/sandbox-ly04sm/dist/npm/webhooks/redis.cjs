"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name of Object.keys(all))
    __defProp(target, name, { get: all[name], enumerable: !0 });
}, __copyProps = (to, from, except, desc) => {
  if (from && typeof from == "object" || typeof from == "function")
    for (let key of __getOwnPropNames(from))
      !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

// pkg-template/webhooks/src/stores/redis.ts
var redis_exports = {};
__export(redis_exports, {
  redisStore: () => redisStore
});
module.exports = __toCommonJS(redis_exports);

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

// pkg-template/webhooks/src/stores/redis.ts
var CLAIM = `
local held = redis.call("GET", KEYS[1])
if held == "done" then return "done" end
if held and held ~= ARGV[1] then return "busy" end
redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
return "claimed"`, EXTEND = `
if redis.call("GET", KEYS[1]) ~= ARGV[1] then return "lost" end
redis.call("PEXPIRE", KEYS[1], ARGV[2])
return "extended"`, COMPLETE = `
redis.call("SET", KEYS[1], "done", "PX", ARGV[1])
return "completed"`, RELEASE = `
if redis.call("GET", KEYS[1]) ~= ARGV[1] then return "lost" end
redis.call("DEL", KEYS[1])
return "released"`;
function redisStore(client, options = {}) {
  let { prefix = "preswald:webhooks:" } = ownOptions(options);
  expect("prefix", prefix, "string");
  let evaluate = evaluateOf(client);
  async function run(script, id, values, ...answers) {
    try {
      return oneOf(answers, textOf(await answerOf(evaluate(script, prefix + id, values.map(String)), EXPECTED)), EXPECTED);
    } catch (error) {
      throw isClosed(error) ? notConnected(error) : error;
    }
  }
  return storeOf({
    claim: (id, holder, leaseMs) => run(CLAIM, id, [holder, leaseMs], "claimed", "busy", "done"),
    extend: async (id, holder, leaseMs) => await run(EXTEND, id, [holder, leaseMs], "extended", "lost") === "extended",
    complete: (id, keepMs) => run(COMPLETE, id, [keepMs], "completed"),
    release: (id, holder) => run(RELEASE, id, [holder], "released", "lost"),
    isRetryable
  });
}
var EXPECTED = "redisStore expects a client of `redis` (node-redis 4 or newer), `ioredis` or `@upstash/redis`";
function evaluateOf(client) {
  let refusal = REFUSALS.find(({ matches }) => matches(client));
  if (refusal !== void 0) throw mistake("invalid_argument", `${EXPECTED}: ${refusal.why}`);
  if (has(client, "eval", "defineCommand")) return (script, key, values) => client.eval(script, 1, key, ...values);
  if (has(client, "eval", "createScript")) return (script, key, values) => client.eval(script, [key], values);
  if (has(client, "eval", "EVAL"))
    return (script, key, values) => client.eval(script, { keys: [key], arguments: values });
  throw mistake("invalid_argument", `${EXPECTED}: this is none of them`);
}
var REFUSALS = [
  {
    matches: (client) => memberOf(client, "isPipeline") === !0 || has(client, "execAsPipeline"),
    why: "this is a pipeline or a transaction, which does nothing until it is executed. Pass the client itself"
  },
  {
    matches: (client) => has(client, "EVAL", "send_command"),
    why: "this is a client of node-redis 3, which takes callbacks. Update `redis`"
  },
  {
    matches: (client) => has(client, "EVAL") && typeof memberOf(client, "v4") == "object",
    why: "this client is in legacy mode, in which it takes callbacks. Pass `client.v4`"
  },
  {
    matches: (client) => has(client, "EVAL", "multi") && memberOf(client, "isOpen") === void 0 && memberOf(client, "isReady") === void 0,
    why: "this is what `client.legacy()` returns, which takes callbacks. Pass `client`"
  }
];
function textOf(answer) {
  return answer instanceof Uint8Array ? new TextDecoder().decode(answer) : answer;
}
function isClosed(error) {
  return someError(error, ({ message }) => message === "The client is closed");
}
function notConnected(cause) {
  return Object.assign(wrongClient(EXPECTED, "is not connected. Write `await client.connect()` before the first request"), { cause });
}
var RETRYABLE = /(?:^|: )-?(READONLY|MOVED|ASK|CLUSTERDOWN|LOADING|TRYAGAIN|MASTERDOWN|BUSY|NOREPLICAS)\b/, DISCONNECTED = /Connection is closed|Socket closed unexpectedly|Socket timeout|(Stream|Cluster) isn't (writeable|ready)|The client is offline|Disconnects client|Reached the max retries per request|Command timed out|timeout during maintenance|Failed to refresh slots cache|ClusterAllFailedError|None of startup nodes is available|All the root nodes are unavailable|Cannot find node|All sentinels are unreachable|None of the sentinels are available|no valid master node|Connection timeout|Command queue state error/i;
function isRetryable(error) {
  return isNetworkError(error) || someError(error, ({ message, code }) => code !== "store_client" && (RETRYABLE.test(message) || DISCONNECTED.test(message)));
}
